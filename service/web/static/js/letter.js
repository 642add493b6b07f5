// The unsent letter: kept by the service while it is written, never in the browser.

import { keepDraft } from "./draft.js";

const form = document.getElementById("letter");
const words = document.getElementById("words");
const kept = document.getElementById("kept");
const first = document.getElementById("first");

async function told(response) {
  const { words: sentences } = await response.json();
  first.hidden = sentences.length === 0;
  document.getElementById("first-page").hidden = sentences.length === 0;
  form.querySelector(".first-places").replaceChildren();
  document.getElementById("first-words").replaceChildren(
    ...sentences.map((sentence) => {
      const p = document.createElement("p");
      p.textContent = sentence;
      return p;
    }),
  );
}

const draft = keepDraft(
  form.dataset.url,
  words,
  (lost) => (kept.textContent = lost ? kept.dataset.unkept : kept.dataset.kept),
  { onKept: told },
);

// What is destroyed is not kept once more on the way out, and not by a request that is still under way either.
form.addEventListener("submit", async (event) => {
  const underWay = draft.rest();
  if (!underWay) return;
  event.preventDefault();
  await underWay;
  form.requestSubmit(event.submitter);
});
