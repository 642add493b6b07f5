"""What of a talk goes along in a prompt: all of it at first; of a long one the latest part, which begins anew rarely.

A provider keeps how a prompt begins, so a prompt should begin as the one before it. It does while nothing leaves it.
Where earlier messages leave, only what stands before all messages is the same, and little else may be in the prompt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.transcript import Act, Role, Turn

HISTORY_MOST, HISTORY_LEAST = 20, 4
"""Own messages, with all that lies between them: so many go along at most, and at most so many stay when others leave.

They leave rarely and many at once. What was told and refused before is in the notes."""
CHARS_MOST = 8_000
"""Characters of all messages that go along, for letters and long speeches."""
PROMPT_CHARS = 16_000
"""No prompt is longer: 4,000 tokens, of four characters each."""
TOLD_CHARS = 700
"""All that somebody may tell is no longer."""
BESIDES = 36
"""Characters around a message: its block, and what a provider puts before it."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around all messages, in characters.

    ``stable`` is the same at every turn. ``note``: no two notes together are longer, about what has been left out and
    about the reply, without the facts in them. ``told``: how long each fact is that was told by now; the last of them
    may be told by this very reply (``telling``).
    """

    stable: int
    note: int
    told: tuple[int, ...] = ()
    telling: bool = False


def kept(path: Sequence[Turn], own_before: int, text: str, around: Around) -> Sequence[Turn]:
    """What of a branch goes along with ``text``, which comes after it.

    ``own_before`` counts the user's messages on the whole branch, of which ``path`` may hold the end alone. Where the
    part begins hangs on nothing that came after it began, so that it stays there from one turn to the next.
    """
    talk = _Talk(path, text, around)
    own_before = max(own_before, len(talk.own))
    step = HISTORY_MOST - HISTORY_LEAST + 1
    left_out = -(-max(0, own_before - HISTORY_MOST) // step) * step
    at = begin = 0
    last = len(talk.own) - 1 - (own_before - left_out - HISTORY_LEAST)
    if left_out and last >= 0:
        at = talk.asked_after(talk.own[last])
        # The own ones before it too: what a very long message has pushed out does not come back.
        begin = max(talk.latest(n) for n in (*talk.own[max(0, last - 2) : last + 1], at))
    size = sum(map(_size, path[begin:at]))
    most = PROMPT_CHARS - around.stable - around.note - TOLD_CHARS
    while at < len(path):
        following = talk.asked_after(at)
        size += sum(map(_size, path[at:following]))
        at = following
        if size > min(CHARS_MOST, most - talk.said(at)):
            begin = max(begin, talk.latest(at))
            size = sum(map(_size, path[begin:at]))
    return path[begin:]


@dataclass(frozen=True, slots=True)
class _Talk:
    """A branch and the message after it. A place is an index in it where a reply was or is asked for."""

    path: Sequence[Turn]
    text: str
    around: Around

    @property
    def own(self) -> list[int]:
        """Where the user has said something."""
        return [n for n, turn in enumerate(self.path) if turn.role is Role.USER and turn.text is not None]

    def asked_after(self, index: int) -> int:
        """The next place after this index: the user's next turn, which may be a wait, or the message now."""
        later = range(index + 1, len(self.path))
        return next((n for n in later if self.path[n].role is Role.USER), len(self.path))

    def said(self, place: int) -> int:
        """How long the user's message there is."""
        return len(self.text) if place == len(self.path) else len(self.path[place].text or "")

    def latest(self, place: int) -> int:
        """Where the latest before a place begins, as much as may be new there: it is a fifth of the prompt at most.

        From a message of the user's on; or, beside a long one, only the line that it answers.
        """
        later = self.path[place + 2 :]  # after the reply that was asked for here
        told_since = sum(turn.act is Act.OPEN_UP for turn in later)
        told_since += self.around.telling and place < len(self.path)
        told = sum(self.around.told[: len(self.around.told) - told_since])
        room = self.around.stable // 4 - self.around.note - told - self.said(place) - BESIDES
        begin = place - 1 if place and self.path[place - 1].role is Role.EX else place
        own = size = 0
        for index in range(place - 1, -1, -1):
            turn = self.path[index]
            size += _size(turn)
            own += turn.role is Role.USER and turn.text is not None
            if size > room or own > HISTORY_LEAST:
                break
            if turn.role is Role.USER:
                begin = index
        return begin


def _size(turn: Turn) -> int:
    return len(turn.text or "") + BESIDES
