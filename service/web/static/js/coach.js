// A line before it goes: "Check it first", and, where somebody wants them, quiet hints while writing.

import { Problem } from "./sse.js";
import { piece } from "./talk.js";

const IDLE_MS = 1500;
const WORTH_A_HINT = 24;

/** `place()` is the turn being answered; `setRoom` keeps the setting; `onStop` shows a stop by the safety screen. */
export function coach({ sessionId, box, place, setRoom, onStop, tell, grow }) {
  const checked = document.getElementById("checked");
  const hint = document.getElementById("hint");
  const button = document.getElementById("check-button");
  const hints = document.getElementById("hints");
  const form = box.form;
  let asked = 0;
  let timer = 0;

  async function look(text) {
    const response = await fetch("/api/drafts/check", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ session_id: sessionId, text, ...(place() ? { parent_turn_id: place() } : {}) }),
    });
    const body = await response.json();
    if (!response.ok) throw new Problem(response.status, body);
    return body;
  }

  function close(back = false) {
    asked += 1;
    checked.replaceChildren();
    if (back) box.focus();
  }

  function line(found) {
    const node = piece("mending");
    node.querySelector("[data-quote]").textContent = found.quote;
    node.querySelector("[data-does]").textContent = found.words;
    node.querySelector("[data-principle]").textContent = found.principle_name;
    node.querySelector("[data-principle]").href = `/principles#${encodeURIComponent(found.principle)}`;
    node.querySelector("[data-guide]").textContent = found.source.guide_title;
    node.querySelector("[data-section]").textContent = found.source.section_title;
    const usable = found.better_kind === "rewritten" || found.better_kind === "cut";
    node.querySelector("[data-other]").hidden = found.better_line === null;
    node.querySelector("[data-better]").textContent = found.better_line ?? "";
    node.querySelector("[data-example]").hidden = found.better_kind !== "example";
    node.querySelector("[data-line]").hidden = !usable;
    node.querySelector("[data-use]").hidden = !usable;
    return node;
  }

  function show(notes) {
    const panel = piece("check");
    panel.querySelector("[data-fine]").hidden = notes.mend.length > 0;
    const keeps = panel.querySelector("[data-keeps]");
    keeps.textContent = notes.keeps[0]?.words ?? "";
    keeps.hidden = notes.keeps.length === 0;
    panel.querySelector("[data-mend]").append(...notes.mend.map(line));
    checked.replaceChildren(panel);
    wire(panel);
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }

  function wire(panel) {
    const back = panel.querySelector("[data-close-check]");
    back.hidden = false;
    back.addEventListener("click", () => close(true));
    for (const use of panel.querySelectorAll("[data-use]")) {
      use.addEventListener("click", () => {
        // Through the editor's own way of changing text, so that "undo" brings the own words back.
        box.focus();
        box.select();
        const better = use.closest("[data-other]").querySelector("[data-better]").textContent;
        if (!document.execCommand("insertText", false, better)) box.value = better;
        grow();
        close();
      });
    }
  }

  /** What the line in the box does, under the line. */
  async function check() {
    const text = box.value;
    clearTimeout(timer);
    hint.textContent = "";
    if (!text.trim()) {
      box.focus();
      return;
    }
    const turn = ++asked;
    button.disabled = true;
    try {
      const notes = await look(text);
      if (turn === asked) show(notes);
    } catch (error) {
      if (error instanceof Problem && error.slug === "safety-stop") onStop();
      else if (error instanceof Problem) tell(error.title, error.detail);
      else if (error instanceof TypeError) tell(checked.dataset.gone);
      else throw error;
    } finally {
      button.disabled = false;
    }
  }

  async function quietly() {
    const text = box.value;
    if (hints.ariaPressed !== "true" || text.trim().length < WORTH_A_HINT || checked.childElementCount) return;
    const turn = ++asked;
    try {
      const notes = await look(text);
      if (turn === asked && box.value === text) hint.textContent = notes.mend[0]?.words ?? "";
    } catch (error) {
      // A hint is no promise: without one, nothing is missing. "Check it first" says what is wrong.
      if (!(error instanceof Problem || error instanceof TypeError)) throw error;
    }
  }

  hints.hidden = false;
  hints.addEventListener("click", () => {
    const on = hints.ariaPressed !== "true";
    hints.ariaPressed = String(on);
    hint.textContent = "";
    setRoom({ hints: on });
    if (on) quietly();
  });
  box.addEventListener("input", () => {
    hint.textContent = "";
    if (checked.childElementCount) close();
    clearTimeout(timer);
    timer = setTimeout(quietly, IDLE_MS);
  });
  const there = checked.querySelector("[data-check]");
  if (there) {
    wire(there);
    for (const use of there.querySelectorAll("[data-use]")) use.hidden = use.closest("[data-other]").querySelector("[data-line]").hidden;
  }
  form.addEventListener("reset", () => close());

  return {
    check,
    close,
    isOpen: () => checked.childElementCount > 0,
    /** The line has gone: nothing is left to say about it. */
    gone() {
      asked += 1;
      clearTimeout(timer);
      hint.textContent = "";
      close();
    },
  };
}
