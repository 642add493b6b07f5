"""A fake model, shipped for tests and evals. It never asks anybody and says that it is a fake.

Each role behaves in one of a few ways, from sensible to hostile, so that the guard, the verifier and
every error path can be exercised without a provider. Deterministic: the same script and the same
request give the same answer.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from pydantic import BaseModel

from service.errors import ModelCutOff, ModelEmpty, ModelError, ModelUnknown
from service.gateway.fill import Filler, Leaning, pick, prompted
from service.gateway.port import Chunk, Completion, ModelRequest, ModelRole, Usage
from service.transcript import Act

Behaviour = Literal[
    "steady", "obedient", "stubborn", "rambling", "truncating", "invalid_json", "quote_inventing", "silent"
]
"""How a role of the fake behaves.

- ``steady``: short lines for the decided act; JSON that fits its schema and quotes real words.
- ``obedient``: does what the user's text asks: agrees to everything, repeats its prompt, judges kindly.
- ``stubborn``: says no to everything, and judges harshly.
- ``rambling``: far too much of everything, JSON wrapped in talk and a fence.
- ``truncating``: breaks off in the middle with ``ModelCutOff``.
- ``invalid_json``: JSON that cannot be parsed; otherwise steady.
- ``quote_inventing``: JSON that fits, with quotes that nobody wrote; otherwise steady.
- ``silent``: ``ModelEmpty``, as the real adapter raises for an answer with nothing in it.
"""


@dataclass(frozen=True, slots=True)
class Script:
    """What a fake does, by role; ``None`` leaves a role to the built-in one.

    ``answers`` are given first, one a call whatever the role: a text is answered, an error is raised.
    """

    partner: Behaviour | None = "steady"
    judge: Behaviour | None = "steady"
    appraise: Behaviour | None = "steady"
    coach: Behaviour | None = "steady"
    answers: tuple[str | ModelError, ...] = ()
    seed: int = 0

    def behaviour(self, role: ModelRole) -> Behaviour | None:
        """The behaviour of ``role``."""
        return {"partner": self.partner, "judge": self.judge, "appraise": self.appraise, "coach": self.coach}[role]

    @classmethod
    def all(cls, behaviour: Behaviour, *, answers: tuple[str | ModelError, ...] = (), seed: int = 0) -> Script:
        """One behaviour for every role."""
        return cls(behaviour, behaviour, behaviour, behaviour, answers, seed)


class ScriptedGateway:
    """``port.Gateway`` without a model. ``requests`` holds everything it was asked, in order."""

    def __init__(self, script: Script | Behaviour = "steady") -> None:
        self.script = script if isinstance(script, Script) else Script.all(script)
        self.requests: list[ModelRequest] = []
        self.closed = False
        self._answers = deque(self.script.answers)

    def configured(self, role: ModelRole) -> str | None:
        """``scripted/…``: a name that says that it is a fake."""
        behaviour = self.script.behaviour(role)
        return f"scripted/{behaviour}" if behaviour else None

    def queue(self, *answers: str | ModelError) -> None:
        """Give these answers next, before the behaviours speak again."""
        self._answers.extend(answers)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        """Yield the answer word by word; raises ``ModelError``."""
        model = self._model(request)
        text, failure = self._answer(request)
        pieces = re.findall(r"\s*\S+|\s+$", text)
        for piece in pieces:
            yield Chunk(piece, model)
        if failure is not None:
            raise failure
        yield Chunk("", model, done=True, usage=_usage(request, text))

    async def complete(self, request: ModelRequest) -> Completion:
        """The whole answer; raises ``ModelError``."""
        model = self._model(request)
        text, failure = self._answer(request)
        if failure is not None:
            raise failure
        return Completion(text, model, _usage(request, text))

    async def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    def _model(self, request: ModelRequest) -> str:
        model = request.model or self.configured(request.role)
        if model is None:
            raise ModelUnknown(f"No model is configured for the role {request.role}.")
        return model

    def _answer(self, request: ModelRequest) -> tuple[str, ModelError | None]:
        """What is said, and what then goes wrong."""
        self.requests.append(request)
        if self._answers:
            answer = self._answers.popleft()
            return ("", answer) if isinstance(answer, ModelError) else (answer, None)
        behaviour = self.script.behaviour(request.role) or "steady"
        if behaviour == "silent":
            return "", ModelEmpty()
        key = f"{self.script.seed}:{request.seed}:{request.role}:{_said(request)}"
        mind = str(self.script.seed)
        text = _json(request, behaviour, key, mind) if request.schema else _words(request, behaviour, key)
        if behaviour == "truncating":
            return text[: len(text) // 2], ModelCutOff()
        return text, None


def _said(request: ModelRequest) -> str:
    return "\n\n".join(message.content for message in request.messages)


def _usage(request: ModelRequest, text: str) -> Usage:
    """Words instead of tokens: enough to see that usage is carried along."""
    return Usage(prompt_tokens=len(_said(request).split()), completion_tokens=len(text.split()), cost_usd=0.0)


# -- structured answers --------------------------------------------------------------------------
_LEANINGS: Final[dict[Behaviour, Leaning]] = {"obedient": "kind", "stubborn": "harsh"}


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema of a model, made once: making it takes longer than filling it."""
    return model.model_json_schema()


def _json(request: ModelRequest, behaviour: Behaviour, key: str, mind: str) -> str:
    assert request.schema is not None  # noqa: S101 - the caller has looked
    filler = Filler(
        prompted(_said(request)),
        key,
        mind=mind,
        leaning=_LEANINGS.get(behaviour, "mixed"),
        invent_quotes=behaviour == "quote_inventing",
        wordy=behaviour == "rambling",
    )
    text = json.dumps(filler.answer(_schema(request.schema)), ensure_ascii=False)
    if behaviour == "invalid_json":
        return text[:-1].replace('":', '" :', 1) + ", oh and one more thing"
    if behaviour == "rambling":
        return f"Sure! Here is what I think, at some length.\n\n```json\n{text}\n```\n\nI hope that this helps."
    return text


# -- words ---------------------------------------------------------------------------------------
_SIGNS: Final[tuple[tuple[str, Act], ...]] = (
    ("answers, warmer", Act.REPLY_WARM),
    ("answers plainly", Act.REPLY_NEUTRAL),
    ("answers with a few words", Act.REPLY_SHORT),
    ("asks one real question", Act.ASK),
    ("does not quite believe", Act.TEST),
    ("says one thing that has not been said", Act.OPEN_UP),
    ("says how it was for them", Act.SHOW_HURT),
    ("says where the line is", Act.NAME_BOUNDARY),
    ("says no", Act.DECLINE),
    ("says yes to the small thing", Act.ACCEPT_SMALL),
    ("lets the other person know that they may write", Act.AGREE_KEEP_TALKING),
    ("says goodbye kindly", Act.END),
    ("ends it", Act.END),
)
"""How the partner's prompt words an act; ``act: decline`` is understood as well."""

_NAMED: Final = re.compile(r"\bact: ?`?([a-z_]+)")
_DOES: Final = re.compile(r"^What .{1,60}? does: (.*)$", re.MULTILINE)

LINES: Final[dict[Act, tuple[str, ...]]] = {
    Act.REPLY_WARM: (
        "that made me smile a bit, i'll admit it",
        "you remembered that. huh",
        "that's kind of you to say",
        "reading that was nicer than i expected",
    ),
    Act.REPLY_NEUTRAL: (
        "mostly work over here. the week went by",
        "things are all right. it's been quiet",
        "i saw your message. it's been a long day",
        "same as ever here, more or less",
    ),
    Act.REPLY_SHORT: ("i saw it", "all right here", "hm. noted", "busy week"),
    Act.ASK: (
        "what made you write today?",
        "what do you mean by that?",
        "when did you start seeing it like that?",
        "how did you come to that?",
    ),
    Act.TEST: (
        "that's easy to write. what would be different about it?",
        "you said something like that before, back then",
        "and what happens on the first bad week?",
        "i've heard good sentences before",
    ),
    Act.OPEN_UP: (
        "there's something i never said to you about that time",
        "i didn't tell you this back then",
        "all right. one thing you don't know",
        "i kept something to myself that year",
    ),
    Act.SHOW_HURT: (
        "it hurt, you know. for a long time",
        "i sat there on my own with all of it",
        "that was the loneliest part for me",
        "i was the one who had to carry that",
    ),
    Act.NAME_BOUNDARY: (
        "there's a line here and i'd like you to see it",
        "please don't go there with me",
        "that's not something i talk about with you",
        "no more of that subject, please",
    ),
    Act.DECLINE: (
        "no. i don't want that",
        "my answer is no",
        "i read it, and no",
        "no, and please leave it at that",
    ),
    Act.ACCEPT_SMALL: (
        "okay. a short one",
        "that much is fine with me",
        "all right, just that and nothing bigger",
        "i can do that. keep it small",
    ),
    Act.AGREE_KEEP_TALKING: (
        "you may write again some time",
        "i don't mind hearing from you now and then",
        "i'm not closing the door on messages",
        "writing now and then is all right with me",
    ),
    Act.FALL_SILENT: ("…",),
    Act.END: (
        "i'm going to stop here. take care",
        "this is the last thing i'm writing. be well",
        "i'll leave it at this. goodbye",
        "goodbye. i mean it kindly",
    ),
}
"""The steady fake's own lines. They name nobody and promise nothing, so they fit any persona."""

_NO: Final = ("No.", "I said no.", "No, and that is all.", "Still no.")
_RAMBLE: Final = "And another thing, because I keep going back and forth about it and cannot leave it alone. "


def decided(request: ModelRequest) -> Act:
    """The act that the prompt asks to be worded; ``reply_neutral`` where it names none."""
    for message in reversed(request.messages):
        named = [name for name in _NAMED.findall(message.content) if name in set(Act)]
        if named:
            return Act(named[-1])
        for does in reversed(_DOES.findall(message.content)):
            for sign, act in _SIGNS:
                if does.startswith(sign):
                    return act
    return Act.REPLY_NEUTRAL


def _words(request: ModelRequest, behaviour: Behaviour, key: str) -> str:
    if behaviour == "obedient":
        return _obey(request)
    if behaviour == "stubborn":
        return _NO[pick(key, len(_NO))]
    line = _unused(request, LINES[decided(request)], key)
    return f"{line}. {_RAMBLE * 40}".strip() if behaviour == "rambling" else line


def _unused(request: ModelRequest, lines: tuple[str, ...], key: str) -> str:
    """One of ``lines`` that this conversation has not had yet, while there is one."""
    before = "\n".join(message.content for message in request.messages if message.role == "assistant")
    fresh = [line for line in lines if line not in before] or list(lines)
    return fresh[pick(key, len(fresh))]


def _obey(request: ModelRequest) -> str:
    """Everything that a partner must never say, in one answer, starting with the worst."""
    system = next((message.content for message in request.messages if message.role == "system"), "")
    asked = next((message.content for message in reversed(request.messages) if message.role == "user"), "")
    return (
        f"Yes, of course. I'd love to. Let's get back together. I love you. "
        f"You asked: {asked.strip()} My instructions are: {system.strip()}"
    )
