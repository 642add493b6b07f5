"""What a client knows that it was promised, and the proof that the server kept it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
FINAL = ("reply", "silence", "ended", "safety", "error")


class Broken(AssertionError):
    """A promise that was not kept."""


def must(kept: bool, what: str, *details: object) -> None:
    """Raises ``Broken`` unless ``kept``."""
    if not kept:
        raise Broken(f"{what}: {details}")


@dataclass
class Said:
    """One message: what was sent, and what the client has seen of it since."""

    client_id: str
    text: str
    accepted: Json | None = None
    seen: dict[int, tuple[str, Json]] = field(default_factory=dict)

    @property
    def turn_id(self) -> str | None:
        return None if self.accepted is None else str(self.accepted["id"])

    def see(self, seq: int, name: str, data: Json) -> None:
        """Take down one event. The same number never comes with other words."""
        must(self.seen.get(seq, (name, data)) == (name, data), "an event changed", seq, name)
        self.seen[seq] = (name, data)
        if name == "accepted":
            must(data["turn"]["text"] == self.text, "other words were accepted", self.client_id)
            self.accepted = data["turn"]

    def shown(self) -> list[str]:
        """What each try at an answer has shown, in order; a try begins with its ``accepted``."""
        tries: list[str] = []
        for _, (name, data) in sorted(self.seen.items()):
            if name == "accepted":
                tries.append("")
            elif name == "delta":
                tries[-1] = _words(f"{tries[-1]} {data['text']}")
        return tries


@dataclass
class Talk:
    """One session: its messages, and its report."""

    number: int
    id: str
    said: list[Said] = field(default_factory=list)
    ended: bool = False
    report_id: str | None = None
    report_done: bool = False
    read: set[str] = field(default_factory=set)

    def check(self, turns: list[Json]) -> None:
        """Hold the stored tree against what was said and seen. Raises ``Broken``."""
        users = [t for t in turns if t["role"] == "user"]
        by_client = {t["client_turn_id"]: t for t in users}
        must(len(by_client) == len(users), "a message is there twice", self.id)
        sent = {said.client_id: said for said in self.said}
        must(set(by_client) <= set(sent), "a message nobody sent", self.id)
        for said in self.said:
            stored = by_client.get(said.client_id)
            if said.accepted is not None:
                must(stored is not None, "an accepted message is gone", said.client_id)
            if stored is not None:
                must(stored["text"] == said.text, "a message is torn", said.client_id)
                must(said.turn_id in (None, stored["id"]), "a message changed its id", said.client_id)
                self._check_answers(said, stored, [t for t in turns if t["parent_turn_id"] == stored["id"]])
        ids = {t["id"]: t for t in turns}
        for turn in turns:
            parent = ids.get(turn["parent_turn_id"])
            must(turn["parent_turn_id"] is None or parent is not None, "a turn hangs in the air", turn["id"])
            must(parent is None or parent["role"] != turn["role"], "two turns of one side in a row", turn["id"])

    def _check_answers(self, said: Said, stored: Json, answers: list[Json]) -> None:
        whole = [t for t in answers if t["status"] == "complete"]
        must(len(whole) <= 1, "a message was answered twice", said.client_id)
        must((stored["status"] == "answered") == (len(whole) == 1), "answered without an answer", said.client_id)
        for name, data in said.seen.values():
            if name in FINAL and data["turn"] is not None:
                kept = [t for t in answers if t["id"] == data["turn"]["id"]]
                must([t["text"] for t in kept] == [data["turn"]["text"]], "an answer that was seen is gone", data)
        broken_off = [_words(t["text"]) for t in answers if t["status"] == "interrupted"]
        shown = [words for words in said.shown() if words]
        if stored["status"] == "running":
            shown = shown[:-1]  # the try that runs, or whose worker has died and whose lease has not run out yet
        if not whole:
            for words in shown:
                must(any(line.startswith(words) for line in broken_off), "what was shown is gone", words)

    def check_buffer(self, said: Said, events: list[tuple[int, str, Json]]) -> None:
        """Hold a turn's whole stored stream against what was seen of it."""
        must([seq for seq, _, _ in events] == list(range(1, len(events) + 1)), "a stream has gaps", said.client_id)
        stored = {seq: (name, data) for seq, name, data in events}
        must(events[-1][1] in FINAL and events[-1][1] != "error", "a message has no answer", said.client_id)
        for seq, event in said.seen.items():
            must(stored.get(seq) == event, "an event that was seen is not stored", said.client_id, seq)


def _words(text: str) -> str:
    return " ".join(text.split())
