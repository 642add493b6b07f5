// One turn as a stream of events that survives a lost connection: after the first event it goes on from
// Last-Event-ID, so nothing is shown twice and nothing is missed.

import { createParser } from "./vendor/eventsource-parser.js";

export const FINAL = new Set(["reply", "silence", "ended", "safety", "error"]);
const WAITS_MS = [400, 1000, 2000, 4000, 8000, 15000];

/** The server answered with a problem+json: nothing was changed by the request. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? "");
    this.status = status;
    this.slug = body.slug ?? "";
    this.title = body.title ?? "";
    this.detail = body.detail && body.detail !== body.title ? body.detail : "";
  }
}

/** The connection stayed away. `stored` is true once the turn was accepted. */
export class Gone extends Error {
  constructor(stored) {
    super("gone");
    this.stored = stored;
  }
}

async function open(url, init) {
  const response = await fetch(url, { credentials: "same-origin", cache: "no-store", ...init });
  if (response.ok) return response;
  const named = (response.headers.get("Content-Type") ?? "").includes("json");
  // A 502 to 504 without a name comes from what stands between, not from the service: like a lost connection.
  if (!named && response.status >= 502 && response.status <= 504) throw new TypeError("between");
  throw new Problem(response.status, named ? await response.json() : {});
}

async function* read(response) {
  const waiting = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event) });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      parser.feed(value);
      while (waiting.length) yield waiting.shift();
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function rest(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    window.addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Yields the parsed events of one turn until its last final event. A failed turn that was asked for again goes on in
 * the same stream: there, an "error" may be followed by another "accepted".
 * `first` starts it: {url, body} posts, {turnId} only listens, all three ask again. `onLost`/`onBack` tell of the
 * connection. Throws Problem when the server refuses, Gone when the connection stays away.
 */
export async function* turnEvents(sessionId, first, { onLost, onBack }) {
  let turnId = first.turnId ?? null;
  let toPost = first.url !== undefined;
  let lastId = null;
  let misses = 0;
  let over = false;
  for (;;) {
    try {
      const response = !toPost
        ? await open(`/api/sessions/${encodeURIComponent(sessionId)}/turns/${encodeURIComponent(turnId)}/events`, {
            headers: { Accept: "text/event-stream", ...(lastId === null ? {} : { "Last-Event-ID": lastId }) },
          })
        : await open(first.url, {
            method: "POST",
            headers: { Accept: "text/event-stream", "Content-Type": "application/json" },
            body: JSON.stringify(first.body),
          });
      if (turnId) toPost = false;
      if (misses) onBack();
      for await (const message of read(response)) {
        misses = 0;
        const event = JSON.parse(message.data);
        if (message.id !== undefined) lastId = message.id;
        if (event.event === "accepted") {
          turnId = event.turn.id;
          toPost = false;
        }
        over = FINAL.has(event.event);
        yield event;
      }
      if (over) return;
      // The stream ended without a final event: the same as a lost connection.
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
    }
    if (over) return;
    if (misses >= WAITS_MS.length) throw new Gone(turnId !== null);
    onLost();
    await rest(WAITS_MS[misses++]);
  }
}
