// Puts the pieces of a rehearsal on the page. Every word of a person goes in as text, never as markup.

export const room = document.getElementById("room");
const talk = document.getElementById("talk");
const panels = document.getElementById("panels");

export const sessionPath = `/sessions/${encodeURIComponent(room.dataset.session)}`;
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/** A fresh copy of one of the page's templates. */
export function piece(name) {
  return document.getElementById(`t-${name}`).content.cloneNode(true).firstElementChild;
}

/** Whether the end of the talk is in view, or was before the last few lines came: the page's foot lies below it. */
function nearEnd() {
  return room.getBoundingClientRect().bottom <= window.innerHeight + 240;
}

/** Bring the newest line into view; `always` even where the reader has scrolled up. */
export function toEnd(always = false, smoothly = true) {
  if (!always && !nearEnd()) return;
  const behavior = smoothly && !calm.matches ? "smooth" : "auto";
  room.scrollIntoView({ block: "end", behavior });
}

/** What keeps the newest line above the box where it was: the box grows as one writes, a keyboard comes up. */
export function keepInView(box) {
  let following = nearEnd();
  window.addEventListener("scroll", () => (following = nearEnd()), { passive: true });
  const follow = () => {
    if (following && !panels.querySelector("[data-safety]") && room.getBoundingClientRect().bottom > window.innerHeight) toEnd(true, false);
    following = nearEnd();
  };
  new ResizeObserver(follow).observe(box);
  window.addEventListener("resize", follow);
}

function add(node, always) {
  const follow = always || nearEnd();
  document.getElementById("blank")?.remove();
  document.getElementById("left-off")?.remove();
  for (const ways of talk.querySelectorAll("[data-hush-ways]")) ways.remove();
  node.classList.add("is-new");
  talk.append(node);
  if (follow) toEnd(true);
  return node;
}

const STAGE = /(\([^()]*\))/;

/** Their words as the medium shows them: a bubble for each message, stage lines set apart in speech. */
function fill(node, text) {
  const first = node.querySelector(".turn__text");
  for (const more of node.querySelectorAll(".turn__text ~ .turn__text")) more.remove();
  if (room.dataset.medium === "text") {
    const lines = text.split("\n").filter((line) => line.trim());
    first.textContent = lines.shift() ?? text;
    let last = first;
    for (const line of lines) {
      const bubble = first.cloneNode(false);
      bubble.textContent = line;
      last.after(bubble);
      last = bubble;
    }
  } else if (room.dataset.medium === "letter") {
    first.textContent = text;
  } else {
    first.replaceChildren(
      ...text.split(STAGE).map((part) => {
        if (!STAGE.test(part)) return part;
        const stage = document.createElement("i");
        stage.className = "stage";
        stage.textContent = part;
        return stage;
      }),
    );
  }
}

/** Give a line its stored id, so that it can be gone back to. */
export function settle(node, turn) {
  node.id = `turn-${turn.id}`;
  node.querySelector(".turn__state")?.setAttribute("hidden", "");
  const again = node.querySelector("[data-again]");
  if (again) {
    again.href = `${sessionPath}?from=${encodeURIComponent(turn.id)}#latest`;
    again.hidden = false;
  }
}

/** An own line, on the page before it is stored. */
export function ownLine(text) {
  const node = piece(text === null ? "waited" : "user");
  if (text !== null) node.querySelector(".turn__text").textContent = text;
  return add(node, true);
}

/** Say that a line is still being saved. */
export function saving(node) {
  if (!node.id) node.querySelector(".turn__state")?.removeAttribute("hidden");
}

/** A line of the other person; `later` says how much story time has passed before it. */
export function theirLine(text, later) {
  if (later) {
    const passed = piece("later");
    passed.querySelector("p").textContent = later;
    add(passed, false);
  }
  const node = piece("ex");
  fill(node, text);
  return add(node, false);
}

/** Take a line of theirs away, with the time that passed before it. */
export function takeBack(node) {
  if (node.previousElementSibling?.classList.contains("later")) node.previousElementSibling.remove();
  node.remove();
}

/** Say that a line was broken off. */
export function breakOff(node) {
  node.querySelector("[data-broken]").hidden = false;
}

export function setText(node, text) {
  fill(node, text);
}

/** Time passing without an answer; `mayLeave` offers to leave it there. */
export function hush(words, mayLeave) {
  const node = piece("silence");
  node.querySelector(".hush__words").textContent = words;
  add(node, true);
  if (!mayLeave) node.querySelector("[data-hush-ways]")?.remove();
  return node;
}

/** The other person is at it. Returns what takes the words away again; `onSkip`, if given, is called on a tap. */
export function typing(onSkip) {
  for (const old of talk.querySelectorAll(".typing")) old.remove();
  const node = piece("typing");
  const skip = node.querySelector(".typing__skip");
  if (onSkip) skip.addEventListener("click", onSkip);
  else skip.remove();
  const follow = nearEnd();
  talk.append(node);
  if (follow) toEnd(true);
  return () => node.remove();
}

export function clearPanels() {
  panels.replaceChildren();
}

function panel(node) {
  panels.replaceChildren(node);
  if (!toStop()) toEnd(true);
  return node;
}

/** Where the rehearsal has stopped, that is read from its first word on. Whether it has. */
export function toStop() {
  const stop = panels.querySelector("[data-safety]");
  stop?.scrollIntoView({ block: "start" });
  return stop !== null;
}

/** A named failure with its two ways on; `onWay` gets "model" or "built_in". */
export function failure(event, turnId, onWay) {
  const node = piece("failure");
  node.querySelector("[data-title]").textContent = event.title;
  node.querySelector("[data-detail]").textContent = event.detail === event.title ? "" : event.detail;
  const form = node.querySelector("[data-retry]");
  form.action = `${sessionPath}/turns/${encodeURIComponent(turnId)}/retry`;
  if (!event.retryable) node.querySelector("[data-ask-again]").remove();
  panel(node);
  watchFailure(node, turnId, onWay);
  return node;
}

/** Let the two ways of a failure go through `onWay`; works for one the server put on the page too. */
export function watchFailure(node, turnId, onWay) {
  node.querySelector("[data-retry]").addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    onWay(turnId, submitted.submitter?.value === "built_in" ? "built_in" : "model");
  });
}

/** A line that stopped the talk is not one to say differently; after a full stop none is. */
export function stopped(node, forGood) {
  const links = forGood ? talk.querySelectorAll("[data-again]") : (node?.querySelectorAll("[data-again]") ?? []);
  for (const link of links) link.hidden = true;
}

/** The role-play has stopped. */
export function safety(event) {
  const node = piece("safety");
  const words = node.querySelector("[data-words]");
  for (const sentence of event.words) {
    const p = document.createElement("p");
    p.textContent = sentence;
    words.append(p);
  }
  const places = node.querySelector("[data-places]");
  for (const place of event.resources) {
    const li = piece("place");
    li.querySelector(".places__name").textContent = place.name;
    withCall(li.querySelector(".places__how"), place.how);
    li.querySelector("[data-source]").textContent = place.source;
    li.querySelector("[data-date]").textContent = place.checked_on ?? "";
    li.querySelector("[data-checked]").hidden = !place.checked_on;
    li.querySelector("[data-unchecked]").hidden = Boolean(place.checked_on);
    places.append(li);
  }
  node.querySelector("[data-way-back]").hidden = !event.way_back;
  panel(node);
}

/** It has ended; `by` is "user", "ex" or "exercise_done". */
export function ended(by, leafId) {
  const node = piece("ended");
  node.querySelector("[data-by-ex]").hidden = by !== "ex";
  node.querySelector("[data-by-exercise]").hidden = by !== "exercise_done";
  node.querySelector("[data-by-user]").hidden = by !== "user";
  const field = node.querySelector("[data-leaf-field]");
  if (field) field.value = leafId ?? "";
  panel(node);
  document.getElementById("end-form")?.remove();
}

/** Put a way to reach somebody into `node`, its first phone number as a link that can be tapped. */
function withCall(node, how) {
  const found = /(?:(?<=Call )|(?<=Call or text )|^(?=112 ))\d(?:[ -]?\d){2,14}/.exec(how);
  if (!found) {
    node.textContent = how;
    return;
  }
  const link = document.createElement("a");
  link.href = `tel:${found[0].replace(/[ -]/g, "")}`;
  link.textContent = found[0];
  node.replaceChildren(how.slice(0, found.index), link, how.slice(found.index + found[0].length));
}
