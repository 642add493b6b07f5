// The same talk in two windows: when it has gone on in the other one, this one says so instead of making a second way.

/** `known(id)` says whether a turn is on this page; `onMoved` is called when the newest one is not. */
export function elsewhere({ sessionId, known, busy, onMoved }) {
  const channel = new BroadcastChannel("unsent-talk");

  async function look() {
    if (busy() || document.visibilityState === "hidden") return;
    try {
      const response = await fetch(`/api/sessions/${encodeURIComponent(sessionId)}/head`, {
        credentials: "same-origin",
        cache: "no-store",
      });
      if (!response.ok) return;
      const { turn_id: head } = await response.json();
      if (head !== null && !busy() && !known(head)) onMoved();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // No connection: nothing to tell apart now.
    }
  }

  channel.addEventListener("message", (event) => event.data === sessionId && look());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  return { tell: () => channel.postMessage(sessionId) };
}
