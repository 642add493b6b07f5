"""Whether a turn says back what was told and asks whether that was it ("You felt alone in it. Is that it?")."""

from __future__ import annotations

import re

from service.principles.text import Sentence
from service.principles.turn import Turn

_LEADS = r"(?:so|and|ok|right|then|i think|it sounds like|sounds like|what i hear is|i hear that) "
_SAID_BACK = re.compile(
    rf"^(?:[.,] )?(?:{_LEADS})*"
    r"(?:you (?:felt|had to|could not|stopped|learned|thought that|thought i|have been carrying|never (?:knew|got|had))"
    r"|(?:you|that|it) must have (?:\w+ )?(?:felt|been|hurt|thought)"
    r"|you were (?:always |just )?(?:left|waiting|carrying|holding|doing|standing|sitting|alone)"
    r"|it (?:felt|was like|left you|made you))\b"
)
_ASKS_BACK = re.compile(
    r"^(?:[.,] )?(?:and )?"
    r"(?:(?:is|was) (?:that|this) (?:it|right|fair|true|close|how it (?:was|felt)|what it was(?: like)?)"
    r"|(?:have i|did i|do i) (?:\w+ )?(?:got|get|gotten|understood|understand|heard|hear|have) (?:it|that|this|you)"
    r"(?: \w+)?|am i (?:\w+ )?(?:right|close|getting (?:it|that|this|you)(?: right)?)) ?\?"
)


def said_back(turn: Turn) -> Sentence | None:
    """The sentence that says it back; ``None`` where none does, and among small talk, where this is not done."""
    doc = turn.doc
    if turn.scene.stage in ("cold", "light") or not turn.scene.ex:
        return None
    back: Sentence | None = None
    for sentence in doc.sentences:
        said = " ".join(doc.words[sentence.start : sentence.end])
        if _SAID_BACK.search(said):
            back = sentence
        elif back is not None and _ASKS_BACK.search(said):
            return back
    return None
