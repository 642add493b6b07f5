// The rehearsal, live: words are sent without leaving the page, and the reply arrives as somebody would write it.
// Nothing is kept in the browser; every line is stored by the service before anything else happens to it.

import { coach } from "./coach.js";
import { keepDraft } from "./draft.js";
import { elsewhere } from "./elsewhere.js";
import { heard } from "./heard.js";
import {
  composer, count, grow, isBusy, isRetrying, leaveRetry, moveLeaf, parent, room, say, sessionPath, setBusy, takesWords,
  tell, tellPiece, trouble, words,
} from "./room.js";
import { FINAL, Gone, Problem, turnEvents } from "./sse.js";
import * as talk from "./talk.js";

const LONGEST_PAUSE_MS = 6000;
const SLOW_MS = 300;
const REMIND_MS = 3 * 60 * 60 * 1000;

const sessionId = room.dataset.session;
const api = `/api${sessionPath}`;
const write = document.getElementById("write");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Plain http on a home network has no randomUUID; the same 122 random bits by hand.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Wait as the other person would take; a tap, or a wish for less motion, ends it. */
async function pause(ms) {
  const length = calm.matches ? 0 : Math.min(ms ?? 0, LONGEST_PAUSE_MS);
  if (length <= 0) return;
  let skip;
  const skipped = new Promise((resolve) => (skip = resolve));
  const done = talk.typing(skip);
  const timer = setTimeout(skip, length);
  await skipped;
  clearTimeout(timer);
  done();
}

/** Plays the events of one turn. Resolves once its final event is on the page. */
async function play(first, ownNode, sent) {
  let accepted = first.turnId !== undefined;
  let theirs = null;
  let shown = "";
  let stopTyping = null;
  let turnId = first.turnId ?? null;
  const slow = setTimeout(() => ownNode && talk.saving(ownNode), SLOW_MS);
  const quiet = () => (stopTyping?.(), (stopTyping = null));
  try {
    for await (const event of turnEvents(sessionId, first, { onLost: () => tellPiece("lost"), onBack: () => tell() })) {
      quiet();
      if (event.event === "accepted") {
        accepted = true;
        turnId = event.turn.id;
        clearTimeout(slow);
        tell();
        if (ownNode) talk.settle(ownNode, event.turn);
        moveLeaf(event.turn);
        if (leaveRetry()) anotherWay = true;
        onItsWay = null;
        if (sent && sent.text !== null) kept.sent();
        else kept.save();
        // Asked for again: what the first try had shown makes room for the whole reply.
        talk.clearPanels();
        if (theirs) talk.takeBack(theirs);
        theirs = null;
        shown = "";
        stopTyping = talk.typing(null);
      } else if (event.event === "delta") {
        await pause(event.after_ms);
        clearBroken();
        shown = shown ? `${shown}${room.dataset.medium === "text" ? "\n" : " "}${event.text}` : event.text;
        if (theirs) talk.setText(theirs, shown);
        else theirs = talk.theirLine(shown, event.later);
        talk.toEnd();
      }
      if (FINAL.has(event.event)) await finish(event, theirs, turnId, ownNode);
    }
  } catch (error) {
    quiet();
    if (error instanceof Problem) refused(error, ownNode, sent, accepted);
    else if (error instanceof Gone) gone(error, ownNode, sent, turnId, theirs);
    else throw error;
  } finally {
    clearTimeout(slow);
    quiet();
  }
}

// A line was said another time on this page: the list of the ways this has gone is the service's to make.
let anotherWay = false;

async function showWays() {
  anotherWay = false;
  try {
    const response = await fetch(sessionPath, { credentials: "same-origin", cache: "no-store" });
    if (!response.ok) return;
    const made = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".ways");
    if (!made) return;
    const there = room.querySelector(".ways");
    if (there) there.replaceWith(made);
    else room.querySelector(".scene").append(made);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // No connection: the next page has it.
  }
}

// What was shown of a reply that then failed: it stays until another reply to the same turn comes.
let broken = null;

function clearBroken() {
  if (broken) talk.takeBack(broken);
  broken = null;
}

async function finish(event, theirs, turnId, ownNode) {
  const alias = room.dataset.alias;
  const text = event.turn?.text ?? null;
  if (event.event === "reply" || event.event === "ended") {
    clearBroken();
    if (text !== null) {
      if (!theirs) await pause(event.after_ms);
      const node = theirs ?? talk.theirLine(text);
      talk.setText(node, text);
      talk.settle(node, event.turn);
      voice.say(text);
      if (!voice.on()) say(`${alias}: ${text}`);
    }
  } else if (event.event === "silence") {
    await pause(event.after_ms);
    const node = talk.hush(event.words, event.session_status === "open");
    talk.settle(node, event.turn);
    say(event.words);
  } else if (event.event === "safety") {
    talk.safety(event);
    talk.stopped(ownNode, event.session_status !== "open");
    takesWords(false);
    if (event.session_status !== "open") document.getElementById("end-form")?.remove();
    say(event.words.join(" "));
  } else if (event.event === "error") {
    broken = theirs;
    if (broken) talk.breakOff(broken);
    talk.failure(event, turnId, askAgain);
    // What was shown can be asked for again, or answered as it stands.
    takesWords(event.turn !== null && event.session_status === "open");
    say(event.title);
  }
  if (event.turn) moveLeaf(event.turn);
  others.tell();
  if (anotherWay && event.event !== "error") showWays();
  if (event.event !== "error" && event.event !== "safety") {
    takesWords(event.session_status === "open");
    if (event.session_status !== "open") {
      talk.ended(event.event === "ended" && event.why !== "exercise_done" ? "ex" : "exercise_done", room.dataset.leaf);
    }
  }
  talk.toEnd();
}

/** The service did not take it: put the words back and say why. */
function refused(problem, ownNode, sent, accepted) {
  if (!accepted) {
    ownNode?.remove();
    giveBack(sent);
  }
  tell(problem.title, problem.detail);
  takesWords(true);
}

function gone(error, ownNode, sent, turnId, theirs) {
  if (error.stored) {
    tellPiece("cut");
    window.addEventListener(
      "online",
      () => {
        tell();
        if (theirs) talk.takeBack(theirs);
        attach(turnId);
      },
      { once: true },
    );
  } else {
    ownNode?.remove();
    giveBack(sent);
    tellPiece("gone");
  }
}

function giveBack(sent) {
  onItsWay = null;
  if (sent?.text === undefined || sent.text === null) return;
  // What was typed meanwhile stays too.
  words.value = words.value ? `${sent.text}\n${words.value}` : sent.text;
  unsent = sent;
  grow();
  count();
  kept.save();
}

// The id of a message that may have been stored although no answer came back: the same words keep the same id,
// so that sending them again stores them once.
let unsent = null;

// The message that is being sent and that the service has not answered: until then it is words not sent yet.
let onItsWay = null;

function notSent() {
  if (!onItsWay) return words.value;
  return words.value ? `${onItsWay.text}\n${words.value}` : onItsWay.text;
}

function idFor(text, parentId) {
  const same = unsent && unsent.text === text && unsent.parent === parentId;
  const id = same ? unsent.id : freshId();
  unsent = null;
  return id;
}

async function send(path, text) {
  if (isBusy()) return;
  setBusy(true);
  tell();
  notes.gone();
  voice.stop();
  talk.clearPanels();
  broken = null; // Answered as it stands: it stays.
  const parentId = parent.value || null;
  const sent = { id: idFor(text, parentId), text, parent: parentId };
  const body = { client_turn_id: sent.id };
  if (text !== null) {
    body.text = text;
    body.seq = kept.next();
    onItsWay = sent;
  }
  if (parentId) body.parent_turn_id = parentId;
  const ownNode = talk.ownLine(text);
  if (text !== null) {
    words.value = "";
    grow();
    count();
  }
  try {
    await play({ url: `${api}/${path}`, body }, ownNode, sent);
  } finally {
    setBusy(false);
  }
}

/** Listen to a turn that is being answered already. */
async function attach(turnId) {
  setBusy(true);
  try {
    await play({ turnId }, null, null);
  } finally {
    setBusy(false);
  }
}

async function askAgain(turnId, voice) {
  if (isBusy()) return;
  setBusy(true);
  talk.clearPanels();
  try {
    await play({ url: `${api}/turns/${encodeURIComponent(turnId)}/retry`, body: { voice }, turnId }, null, null);
  } finally {
    setBusy(false);
  }
}

// What the room is set to: quiet notes while writing, and whether spoken replies are heard.
const set = {
  hints: document.getElementById("hints").ariaPressed === "true",
  heard: room.dataset.heard === "yes",
};

async function setRoom(change) {
  Object.assign(set, change);
  try {
    await fetch(`${api}/room`, {
      method: "PUT",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(set),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // No connection: it holds on this page, and that is enough.
  }
}

const place = () => parent.value || null;
/** The box of the words: at the end of this way, or that of a line said another time. */
function where() {
  const turn = isRetrying() ? parent.value : room.dataset.leaf;
  return { ...(turn ? { parent_turn_id: turn } : {}), ...(isRetrying() ? { again: true } : {}) };
}

const kept = keepDraft(`${api}/draft`, words, (lost) => (document.getElementById("unkept").hidden = !lost), {
  from: { text: notSent, sending: () => onItsWay?.id ?? null, where },
});
const voice = heard({
  button: document.getElementById("heard"),
  lang: document.documentElement.lang,
  setRoom,
  onNone: () => tellPiece("novoice"),
});
const notes = coach({ sessionId, box: words, place, setRoom, tell, grow: () => (grow(), count()), onStop: showStop });
const others = elsewhere({
  sessionId,
  busy: isBusy,
  known: (id) => id === room.dataset.head || id === room.dataset.leaf || document.getElementById(`turn-${id}`) !== null,
  onMoved: () => {
    tellPiece("moved");
    trouble.querySelector("[data-show-newest]").addEventListener("click", async (event) => {
      event.preventDefault();
      await kept.save();
      location.replace(sessionPath);
    });
  },
});

/** A draft that is more than a rehearsal can hold: the page that has the places to turn to, with the words kept. */
function showStop() {
  const button = document.getElementById("check-button");
  button.dataset.whole = "yes";
  write.requestSubmit(button);
}

// An empty box needs no warning from the browser: the cursor in it says enough.
write.noValidate = true;
write.addEventListener("submit", (event) => {
  const by = event.submitter?.id;
  if (by === "check-button" && event.submitter.dataset.whole) return;
  event.preventDefault();
  if (by === "check-button") notes.check();
  else if (by === "wait-button") send("wait", null);
  else if (words.value.trim()) send("turns", words.value);
  else words.focus();
});
words.addEventListener("input", () => (grow(), count()));
words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.shiftKey) return;
  const letter = room.dataset.medium === "letter";
  if (letter && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  write.requestSubmit();
});
// A browser that knows it is offline says so before any request fails.
window.addEventListener("offline", () => tellPiece("lost"));
window.addEventListener("online", () => tell());
// Escape once puts down whatever is open; twice leaves the page (exit.js).
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat) return;
  const skip = document.querySelector("#talk .typing__skip");
  if (voice.stop()) return;
  if (skip) skip.click();
  else if (notes.isOpen()) notes.close(true);
});

const same = document.getElementById("same-words");
if (same) {
  same.hidden = false;
  same.addEventListener("click", () => {
    words.value = composer.querySelector(".again__text").textContent;
    words.dispatchEvent(new Event("input"));
    words.focus();
  });
}

const failed = document.querySelector("#panels [data-failure]");
if (failed) {
  const last = document.querySelector("#talk > li:last-child");
  if (last?.classList.contains("turn--ex")) broken = last;
  talk.watchFailure(failed, failed.dataset.failure, askAgain);
}

setTimeout(() => document.getElementById("talk").after(talk.piece("reminder")), REMIND_MS);

grow();
count();
if (room.dataset.running) {
  document.querySelector("[data-running-words]")?.remove();
  attach(room.dataset.running);
}
const toNewest = () => !talk.toStop() && (!location.hash || location.hash === "#latest") && talk.toEnd(true, false);
toNewest();
// The browser goes to what the address names once all is there: the newest line is above it.
window.addEventListener("load", toNewest, { once: true });
talk.keepInView(document.getElementById("latest"));
// Whoever has keys under their hands can begin to write; a phone's keyboard does not come up by itself.
if (!composer.hidden && !talk.toStop() && (!location.hash || location.hash === "#latest")) {
  words.setSelectionRange(words.value.length, words.value.length);
  takesWords(true);
}
