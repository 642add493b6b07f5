// Words that are not sent yet, kept by the service at the place where they are written. Never in the browser.

const QUIET_MS = 700;
const LOOK_AGAIN_MS = [0, 500, 1500, 3500];

/**
 * Keeps what `box` holds as an answer to `place()`; one request at a time, the newest words last.
 * `onTrouble(lost)` tells whether the last try failed, `onKept(response)` what the service had to say.
 */
export function keepDraft(url, box, place, onTrouble, onKept = null) {
  let kept = { text: box.value, place: place() };
  let timer = 0;
  let underWay = null;
  let resting = false;
  let seq = 0;

  const now = () => ({ text: box.value, place: place() });
  const same = (a, b) => a.text === b.text && (a.place === b.place || a.text === "");

  async function put(wanted, keepalive) {
    const response = await fetch(url, {
      method: "PUT",
      keepalive,
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      // The last words of a page that is left may overtake those before: the greater number counts.
      body: JSON.stringify({ text: wanted.text, seq: (seq = Math.max(seq + 1, Date.now())), ...(wanted.place ? { parent_turn_id: wanted.place } : {}) }),
    });
    if (response.ok) {
      kept = wanted;
      await onKept?.(response);
    }
    return response.ok;
  }

  async function save(keepalive = false) {
    clearTimeout(timer);
    if (underWay) {
      await underWay;
      // The page may have changed meanwhile, e.g. because the words were sent: what is there now is what counts.
    }
    const wanted = now();
    if (resting || same(wanted, kept)) return;
    underWay = put(wanted, keepalive)
      .catch((error) => {
        if (!(error instanceof TypeError)) throw error;
        return false; // No connection: the words are still in the box, and the next letter tries again.
      })
      .finally(() => (underWay = null));
    onTrouble(!(await underWay));
  }

  /** The last words of a page that is loaded again may arrive after the new page was made: look a few times more. */
  async function catchUp() {
    const before = now();
    const where = before.place ? `?parent_turn_id=${encodeURIComponent(before.place)}` : "";
    try {
      const response = await fetch(url + where, { credentials: "same-origin", cache: "no-store" });
      if (!response.ok) return;
      const { text } = await response.json();
      if (!same(before, now()) || before.text !== kept.text || text === before.text || !text) return;
      box.value = text;
      kept = now();
      box.dispatchEvent(new Event("input"));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // No connection: what the page brought is what there is.
    }
  }
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") {
    for (const after of LOOK_AGAIN_MS) setTimeout(catchUp, after);
  }
  // A page taken out of the browser's memory goes on where it rested.
  window.addEventListener("pageshow", () => (resting = false));

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  });
  const leaving = () => {
    const wanted = now();
    // A request that outlives the page may carry 64 kB at most; the box holds less.
    if (resting || same(wanted, kept)) return;
    put(wanted, true).catch(() => {});
    kept = wanted;
  };
  // "beforeunload" comes before the next page is asked for, so that it already shows these words.
  for (const name of ["beforeunload", "pagehide"]) window.addEventListener(name, leaving);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leaving());
  window.addEventListener("online", () => save());

  return {
    save,
    /** Keep nothing more: the page is on its way to say it by itself. Returns what is still under way, or null. */
    rest() {
      resting = true;
      clearTimeout(timer);
      return underWay;
    },
    /** The service has taken these words and dropped the draft itself. */
    sent() {
      clearTimeout(timer);
      kept = { text: "", place: place() };
      // A request that was under way then may have put the words back.
      underWay?.then(() => ((kept = { text: "\u0000", place: null }), save()));
    },
  };
}
