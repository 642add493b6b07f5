"""Asking a model: one structured call per area and chunk, looked over, asked once more if it cannot be used.

What comes out is only what can be proved: a finding stands where its quote stands in the turn it names,
a turn's value stands where a finding of that turn bears it out. The rest is counted and left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from service.errors import ModelContextTooLong, ModelCutOff, ModelEmpty, ModelGarbled, ModelRefused
from service.gateway.port import Gateway, Message, ModelRequest
from service.prompting.load import Knowledge
from service.reporting.evidence import AreaJudgement, Evidence
from service.reporting.material import Chunk, Material
from service.reporting.rubric import area_messages, principles_for, prompt_hash, repair_messages
from service.reporting.schema import JudgeAnswer, JudgedFinding, JudgedTurn
from service.reporting.verify import Proved, prove
from service.transcript import Area, AreaValue

UNUSABLE = (ModelGarbled, ModelEmpty, ModelRefused, ModelCutOff)
"""What a model may answer that is no answer; asked once more, then unscored. Other faults are raised."""
_SEVERITY = (AreaValue.HURT, AreaValue.NEUTRAL, AreaValue.NO_CHANCE, AreaValue.HELPED)
"""Between samples that are equally many, the less flattering value stands."""


TOKENS_AT_LEAST, TOKENS_PER_TURN = 300, 220
"""Room for an answer: a finding takes about 100 tokens, a turn's value 15, and findings are meant to be sparse."""


@lru_cache(maxsize=32)
def bounded_answer(own_turns: int) -> type[JudgeAnswer]:
    """The answer's schema for so many turns, with lists that end: a small model would go on for ever."""
    return create_model(
        "JudgeAnswer",
        __base__=JudgeAnswer,
        findings=(Annotated[list[JudgedFinding], Field(max_length=own_turns + 2)], ...),
        turns=(Annotated[list[JudgedTurn], Field(max_length=own_turns)], ...),
    )


class ChunkAnswers(BaseModel):
    """What one step stores: the judge's own answers, one per sample, ``None`` where it was unusable twice."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    answers: tuple[JudgeAnswer | None, ...]
    unscored: str | None = None
    calls: int = 0
    cost_usd: float | None = None


@dataclass(slots=True)
class _Tally:
    """What several calls of one step have used."""

    model: str
    calls: int = 0
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge model. ``samples`` above 1 are taken at temperature 0.7, one at 0. Safe to use from many tasks."""

    gateway: Gateway
    knowledge: Knowledge
    samples: int = 1
    model: str | None = None
    timeout_s: float = 120.0
    max_tokens: int = 4_000

    @property
    def name(self) -> str:
        """The model asked for; which one really answered is stored with each step."""
        return self.model or self.gateway.configured("judge") or "unknown"

    @property
    def prompt_hash(self) -> str:
        return prompt_hash(self.knowledge)

    async def ask(self, area: Area, material: Material, chunk: Chunk, tag: str = "") -> ChunkAnswers:
        """One area of one chunk. Raises ``ModelError`` where the provider itself fails (nothing is stored then)."""
        messages = area_messages(area, material, chunk, self.knowledge)
        tally = _Tally(self.name)
        answers: list[JudgeAnswer | None] = []
        try:
            for number in range(self.samples):
                answers.append(await self._sample(area, chunk, messages, number, tally, tag))
        except ModelContextTooLong:
            return ChunkAnswers(model=tally.model, answers=(), unscored="too_long", calls=tally.calls)
        usable = sum(answer is not None for answer in answers)
        unscored = None if usable * 2 > self.samples else "garbled"
        return ChunkAnswers(
            model=tally.model, answers=tuple(answers), unscored=unscored, calls=tally.calls, cost_usd=tally.cost
        )

    async def _sample(
        self,
        area: Area,
        chunk: Chunk,
        messages: tuple[Message, ...],
        number: int,
        tally: _Tally,
        tag: str,
    ) -> JudgeAnswer | None:
        first, text, problem = await self._once(area, chunk, messages, number, tally, tag)
        if problem is None:
            return first
        again = repair_messages(messages, text, problem)
        second, _, _ = await self._once(area, chunk, again, number, tally, tag)
        return second or first

    async def _once(
        self,
        area: Area,
        chunk: Chunk,
        messages: tuple[Message, ...],
        number: int,
        tally: _Tally,
        tag: str,
    ) -> tuple[JudgeAnswer | None, str, str | None]:
        """The answer if it can be read at all, its raw text, and what is wrong with it (``None``: nothing)."""
        request = ModelRequest(
            role="judge",
            messages=messages,
            max_tokens=min(self.max_tokens, TOKENS_AT_LEAST + TOKENS_PER_TURN * len(chunk.own)),
            temperature=0.0 if self.samples == 1 else 0.7,
            seed=number,
            schema=bounded_answer(len(chunk.own)),
            timeout_s=self.timeout_s,
            model=self.model,
            tag=tag,
        )
        tally.calls += 1
        try:
            completion = await self.gateway.complete(request)
        except UNUSABLE as error:
            return None, "", error.title
        tally.model = completion.model or tally.model
        if completion.usage.cost_usd is not None:
            tally.cost = (tally.cost or 0.0) + completion.usage.cost_usd
        try:
            answer = parse(completion.text)
        except ValueError as error:
            return None, completion.text, str(error)
        complaint = prove(area, chunk.own, answer, principles_for(area, self.knowledge)).complaint
        return answer, completion.text, complaint


def parse(text: str) -> JudgeAnswer:
    """The answer in a model's text, with or without a code fence around it.

    Raises ``ValueError`` with a message that is fit to be shown to the model: places, never content.
    """
    start, end = text.find("{"), text.rfind("}")
    if start == -1 or end < start:
        raise ValueError("it holds no JSON object.")
    try:
        return JudgeAnswer.model_validate(json.loads(text[start : end + 1]))
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not valid JSON ({error.msg}, character {error.pos}).") from None
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)[:4]
        raise ValueError("; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in found) + ".") from None
    except RecursionError:
        raise ValueError("it is nested too deeply.") from None


# -- from answers to a judgement -------------------------------------------------------------------
@dataclass(slots=True)
class Judged:
    """The judgement of one area, and what was left out on the way."""

    judgement: AreaJudgement
    dropped: Counter[str] = field(default_factory=Counter)


def judgement_of(
    area: Area, material: Material, steps: Sequence[dict[str, Any] | ChunkAnswers], knowledge: Knowledge
) -> Judged:
    """Put the stored answers of all chunks together, proved. Pure: the same steps give the same judgement."""
    principles = principles_for(area, knowledge)
    dropped: Counter[str] = Counter()
    evidence: list[Evidence] = []
    turns: dict[str, AreaValue] = {}
    shares: list[float] = []
    reasons: list[str] = []
    for chunk, stored in zip(material.chunks, steps, strict=True):
        answers = stored if isinstance(stored, ChunkAnswers) else ChunkAnswers.model_validate(stored)
        usable = [prove(area, chunk.own, a, principles) for a in answers.answers if a is not None]
        if answers.unscored or not usable:
            reasons.append(answers.unscored or "garbled")
            turns.update({own.turn_id: AreaValue.UNSCORED for own in chunk.own})
            continue
        kept, outvoted = _majority(usable)
        evidence.extend(kept)
        dropped["outvoted"] += outvoted
        for proved in usable:
            dropped.update(proved.dropped)
        for own in chunk.own:
            value, share = _vote([proved.turns[own.turn_id] for proved in usable])
            turns[own.turn_id] = value
            shares.append(share)
    if not reasons and turns and not evidence and AreaValue.UNSCORED in turns.values():
        reasons.append("unproved")
    agreement = sum(shares) / len(shares) if shares and any(len(_answers(s)) > 1 for s in steps) else None
    unscored = reasons[0] if reasons else None
    return Judged(AreaJudgement(area, tuple(evidence), turns, unscored, agreement), dropped)


def _answers(step: dict[str, Any] | ChunkAnswers) -> Sequence[object]:
    return step.answers if isinstance(step, ChunkAnswers) else step["answers"]


def _majority(samples: Sequence[Proved]) -> tuple[list[Evidence], int]:
    """Findings that more than half of the samples have, in the words of the first that has them."""
    first: dict[tuple[int, str, str], Evidence] = {}
    votes: Counter[tuple[int, str, str]] = Counter()
    for proved in samples:
        for key in {(e.turn_no, e.check, e.verdict): e for e in proved.evidence}:
            votes[key] += 1
        for e in proved.evidence:
            first.setdefault((e.turn_no, e.check, e.verdict), e)
    kept = [e for key, e in first.items() if votes[key] * 2 > len(samples)]
    return kept, len(first) - len(kept)


def _vote(values: Sequence[AreaValue]) -> tuple[AreaValue, float]:
    """The value most samples gave, and their share; between equals the less flattering one."""
    counts = Counter(values)
    most = max(counts.values())
    tied = [v for v in (*_SEVERITY, AreaValue.UNSCORED) if counts[v] == most]
    return tied[0], most / len(values)
