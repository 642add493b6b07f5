// The quick way out: clear what is on screen first, then replace the page, so that "back" does not bring it back.

const TWICE_MS = 900;
let lastEscape = -Infinity; // Not 0: that is when the page came, and one press right after it would leave.
let leaving = false;

export function leave() {
  if (leaving) return; // Whoever presses on in a hurry must not begin the way out anew.
  leaving = true;
  document.body.replaceChildren();
  document.title = "\u00a0";
  location.replace("/leave");
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-leave]") : null;
  if (!link) return;
  event.preventDefault();
  leave();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat) return;
  if (event.timeStamp - lastEscape < TWICE_MS) leave();
  lastEscape = event.timeStamp;
});

// A page kept in the browser's memory would show what was cleared: ask the server again instead.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
