// The room that a talk is held in: the box for the words and what stands around it, the place where trouble is told,
// what a screen reader is told, and which line an answer belongs to.

import { piece, room, sessionPath } from "./talk.js";

export { room, sessionPath };

const MAX_CODE_POINTS = 4000;
const WARN_AT = 400;
const ANNOUNCED_MS = 10_000;

export const composer = document.getElementById("composer");
export const words = document.getElementById("words");
export const parent = document.getElementById("parent");
export const trouble = document.getElementById("trouble");
const announce = document.getElementById("announce");
const left = document.getElementById("left");

let busy = false;
let saidFor = 0;

/** The box as high as its words. */
export function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight + 3}px`;
}

/** How many letters are left, once they are few. */
export function count() {
  const spare = MAX_CODE_POINTS - Array.from(words.value).length;
  left.classList.toggle("is-over", spare < 0);
  const sentence = spare < 0 ? left.dataset.over : left.dataset.left;
  left.textContent = spare > WARN_AT ? "" : sentence.replace("{n}", Math.abs(spare).toLocaleString());
}

/** What is wrong, in sentences above the box; none takes it away. */
export function tell(...sentences) {
  trouble.replaceChildren(
    ...sentences.filter(Boolean).map((sentence) => {
      const p = document.createElement("p");
      p.textContent = sentence;
      return p;
    }),
  );
}

/** The same in one of the page's own pieces. */
export function tellPiece(name) {
  trouble.replaceChildren(piece(name));
}

/** While a turn is under way nothing else can be sent. */
export function setBusy(now) {
  busy = now;
  for (const button of composer.querySelectorAll("button")) button.disabled = now;
}

export const isBusy = () => busy;

/** Show the box, or take it away. */
export function takesWords(yes) {
  composer.hidden = !yes;
  if (yes && window.matchMedia("(hover: hover)").matches) words.focus({ preventScroll: true });
}

/** The newest turn on the page. What is said next answers the other person's newest turn, a silence included. */
export function moveLeaf(turn) {
  room.dataset.leaf = turn.id;
  for (const field of document.querySelectorAll("[data-leaf-field]")) field.value = turn.id;
  if (turn.role === "ex") parent.value = turn.id;
}

/** Whether what is written is a line said another time. */
export const isRetrying = () => room.dataset.retrying === "yes";

/** It has been said: the box is the one at the end of the talk again. Whether it was such a box. */
export function leaveRetry() {
  if (!isRetrying()) return false;
  room.dataset.retrying = "";
  composer.querySelector(".again")?.remove();
  history.replaceState(history.state, "", sessionPath);
  return true;
}

/** Tell a whole sentence to who does not see the page, once. */
export function say(text) {
  announce.textContent = "";
  clearTimeout(saidFor);
  requestAnimationFrame(() => (announce.textContent = text));
  // Once told it is taken away: whoever reads the page from top to bottom meets the line where it was said.
  saidFor = setTimeout(() => (announce.textContent = ""), ANNOUNCED_MS);
}
