"""What DeepEval's conversational metrics ask about a talk: every call, in characters. In its environment.

From standard input ``talks``, each a list of ``{role, content}`` with the judged person as ``assistant``, an ``other``
talk, and by area the ``questions`` of our own rubric. Counted are four metrics that DeepEval ships, asked of the whole
talk (``shipped``), and its metric for questions of one's own, asked for each area at each turn of the judged person
(``each_turn``).
The model is a fake that answers every schema with one short word a field. What is counted is what it is sent and says,
and with how many characters a call begins like another one of the same metrics, about the same talk or the other one.
"""

import json
import os
import sys
import tempfile
from enum import Enum
from itertools import pairwise
from typing import Any, ClassVar, get_args, get_origin

from deepeval.metrics import (
    ConversationalGEval,
    ConversationCompletenessMetric,
    KnowledgeRetentionMetric,
    RoleAdherenceMetric,
    TurnRelevancyMetric,
)
from deepeval.models import DeepEvalBaseLLM
from deepeval.test_case import ConversationalTestCase, MultiTurnParams, Turn


def filled(kind: Any) -> Any:
    """Something of that type, as short as it may be; a list has one thing in it."""
    if get_origin(kind) in (list, tuple):
        return [filled(get_args(kind)[0])]
    if get_origin(kind) is dict or kind is dict:
        return {"it": "so"}
    if get_args(kind):
        chosen = [one for one in get_args(kind) if one is not type(None)]
        return filled(chosen[0]) if isinstance(chosen[0], type) or get_args(chosen[0]) else chosen[0]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if hasattr(kind, "model_fields"):
        return kind(**{name: filled(field.annotation) for name, field in kind.model_fields.items()})
    return {str: "yes", int: 0, float: 0.0, bool: False}.get(kind)


class Counting(DeepEvalBaseLLM):
    prompts: ClassVar[list[tuple[str, int]]] = []
    """Every prompt, with the length of its answer."""

    def load_model(self):
        return self

    def get_model_name(self):
        return "counting"

    def generate(self, prompt, schema=None, **_):
        answer = filled(schema) if schema is not None else "yes"
        said = answer.model_dump_json() if schema is not None else answer
        Counting.prompts.append((str(prompt), len(said)))
        return answer

    async def a_generate(self, prompt, schema=None, **_):
        return self.generate(prompt, schema)


ROLE = "Somebody who talks with an ex, listens, owns their part and does not press."
SHIPPED = (TurnRelevancyMetric, KnowledgeRetentionMetric, RoleAdherenceMetric, ConversationCompletenessMetric)
SEEN = 10
"""Turns that are shown with one: as many as DeepEval's own metric for single turns shows."""


def own_questions(area, questions):
    """A metric that asks these."""
    shown = [MultiTurnParams.ROLE, MultiTurnParams.CONTENT]
    return ConversationalGEval(
        name=area, evaluation_params=shown, evaluation_steps=questions, model=Counting(), async_mode=True
    )


def asked(metrics, cases):
    """Every prompt of all metrics over all cases, with the length of its answer."""
    Counting.prompts = []
    for turns in cases:
        case = ConversationalTestCase(turns=[Turn(**turn) for turn in turns], chatbot_role=ROLE)
        for metric in metrics():
            metric.measure(case, _show_indicator=False)
    return Counting.prompts


def shared(one, other):
    """With how many characters both begin."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def begins(prompts):
    """For each prompt, with how many characters it begins like any other of them."""
    ordered = sorted(range(len(prompts)), key=prompts.__getitem__)
    most = [0] * len(prompts)
    for one, other in pairwise(ordered):  # whoever begins most like it stands beside it
        same = shared(prompts[one], prompts[other])
        most[one], most[other] = max(most[one], same), max(most[other], same)
    return most


def counted(calls, others):
    """For each call: characters of prompt and answer, and of what another call begins with too."""
    same = begins([prompt for prompt, _ in (*calls, *others)])
    return [(len(prompt) + answer, kept) for (prompt, answer), kept in zip(calls, same, strict=False)]


def shipped(talk):
    """What the metrics that DeepEval ships ask about a talk."""
    return asked(lambda: [metric(model=Counting(), async_mode=True) for metric in SHIPPED], [talk])


def each_turn(talk):
    """What its metric for questions of one's own asks, at each turn of the judged person."""
    own = [n for n, turn in enumerate(talk, 1) if turn["role"] == "assistant"]
    return asked(
        lambda: [own_questions(area, questions) for area, questions in given["questions"].items()],
        [talk[max(0, n - SEEN) : n] for n in own],
    )


os.chdir(tempfile.mkdtemp())
given = json.load(sys.stdin)
kinds = (shipped, each_turn)
others = {kind.__name__: kind(given["other"]) for kind in kinds}
print(
    json.dumps(
        [{kind.__name__: counted(kind(talk), others[kind.__name__]) for kind in kinds} for talk in given["talks"]]
    )
)
