// Words that are not sent yet, kept by the service in the box where they are written. Never in the browser: all that
// this page leaves with itself, in its entry of the history, is the number of its last keeping.

const QUIET_MS = 700;
const LOOK_AGAIN_MS = 300;
const LOOKS = 40;

/** What is kept where `text()` gives the box's words and `where()` names the box: {} for the only one there is. */
function plainly(box) {
  return { text: () => box.value, sending: () => null, where: () => ({}) };
}

/**
 * Keeps what is written in `box`; one request at a time, the newest words last.
 * `onTrouble(lost)` tells whether the last try failed, `onKept(response)` what the service had to say.
 * `from` says what counts as written: `text()`, under which id its first lines are being sent, if they are, and
 * `where()`, the fields that name the box; the box is another one when `again` is.
 */
export function keepDraft(url, box, onTrouble, { onKept = null, from = plainly(box) } = {}) {
  const now = () => ({ text: from.text(), sending: from.sending(), where: from.where() });
  const same = (a, b) => a.text === b.text && a.sending === b.sending && (a.where.again === b.where.again || a.text === "");
  // What stood there when the page came is kept; what was written before this script ran is not.
  const came = now();
  let kept = came.text === box.value ? { ...came, text: box.defaultValue } : came;
  // Whoever comes back goes on at the end of what stands there; the browser would begin at its start.
  if (document.activeElement !== box) box.setSelectionRange(box.value.length, box.value.length);
  let timer = 0;
  let underWay = null;
  let resting = false;
  let seq = 0;
  let reserved = 0;

  /** Keepings may overtake one another, the last words of a page above all: the greater number counts. */
  const next = () => ((reserved = 0), (seq = Math.max(seq + 1, Date.now())));

  /** The number of the next keeping, left with the page at the first letter: when it is left, it is too late for that. */
  function reserve() {
    if (!reserved) {
      reserved = next();
      history.replaceState({ ...history.state, kept: reserved }, "");
    }
    return reserved;
  }

  async function put(wanted, keepalive) {
    const number = reserve();
    reserved = 0;
    const response = await fetch(url, {
      method: "PUT",
      keepalive,
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        text: wanted.text,
        seq: number,
        ...(wanted.sending ? { sending: wanted.sending } : {}),
        ...wanted.where,
      }),
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

  /** The last words of a page that is loaded again may arrive after the new page was made: look until they have. */
  async function catchUp(last, looks) {
    const before = now();
    const where = new URLSearchParams(before.where);
    try {
      const response = await fetch(`${url}?${where}`, { credentials: "same-origin", cache: "no-store" });
      if (!response.ok) return;
      const found = await response.json();
      // Somebody is writing already: what is in the box now is what counts.
      if (!same(before, now()) || !same(before, kept)) return;
      const newest = found.seq >= last;
      if (found.text !== before.text && (found.text || (newest && last))) {
        box.value = found.text;
        kept = now();
        box.dispatchEvent(new Event("input"));
      }
      if (newest) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // No connection yet: look again.
    }
    if (looks > 1) setTimeout(catchUp, LOOK_AGAIN_MS, last, looks - 1);
  }
  if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") catchUp(history.state?.kept ?? 0, LOOKS);
  // A page taken out of the browser's memory goes on where it rested.
  window.addEventListener("pageshow", () => (resting = false));

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  };
  box.addEventListener("input", () => {
    if (!same(now(), kept)) reserve();
    soon();
  });
  if (!same(now(), kept)) box.dispatchEvent(new Event("input"));
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
    /** The number under which a message is sent: it takes the words kept before it with it, and none after it. */
    next,
    /** Keep nothing more: the page is on its way to say it by itself. Returns what is still under way, or null. */
    rest() {
      resting = true;
      clearTimeout(timer);
      return underWay;
    },
    /** The service has taken the message, and out of the box what was kept before it. */
    sent() {
      kept = { ...now(), text: "", sending: null };
      soon();
    },
  };
}
