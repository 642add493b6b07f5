"""What DeepEval's conversational metrics ask about a talk: calls and characters. In its environment.

From standard input ``talks``, each a list of ``{role, content}`` with the judged person as ``assistant``, and by area
the ``questions`` of our own rubric. Counted are four metrics that DeepEval ships, asked of the whole talk
(``shipped``), and its metric for questions of one's own, asked for each area at each turn of the judged person
(``each_turn``).
The model is a fake that answers every schema with one short word a field; what is counted is what it is sent and says.
"""

import json
import os
import sys
import tempfile
from enum import Enum
from typing import Any, get_args, get_origin

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
    calls = 0
    characters = 0

    def load_model(self):
        return self

    def get_model_name(self):
        return "counting"

    def generate(self, prompt, schema=None, **_):
        answer = filled(schema) if schema is not None else "yes"
        Counting.calls += 1
        Counting.characters += len(str(prompt)) + len(answer.model_dump_json() if schema is not None else answer)
        return answer

    async def a_generate(self, prompt, schema=None, **_):
        return self.generate(prompt, schema)


ROLE = "Somebody who talks with an ex, listens, owns their part and does not press."
SHIPPED = (TurnRelevancyMetric, KnowledgeRetentionMetric, RoleAdherenceMetric, ConversationCompletenessMetric)
SEEN = 10
"""Turns that are shown with one: as many as DeepEval's own metric for single turns shows."""


def own_questions(area, asked):
    """A metric that asks these."""
    shown = [MultiTurnParams.ROLE, MultiTurnParams.CONTENT]
    return ConversationalGEval(
        name=area, evaluation_params=shown, evaluation_steps=asked, model=Counting(), async_mode=True
    )


def used(metrics, cases):
    """Calls and characters of all metrics over all cases."""
    Counting.calls = Counting.characters = 0
    for turns in cases:
        case = ConversationalTestCase(turns=[Turn(**turn) for turn in turns], chatbot_role=ROLE)
        for metric in metrics():
            metric.measure(case, _show_indicator=False)
    return {"calls": Counting.calls, "characters": Counting.characters}


os.chdir(tempfile.mkdtemp())
given = json.load(sys.stdin)
told = []
for talk in given["talks"]:
    own = [n for n, turn in enumerate(talk, 1) if turn["role"] == "assistant"]
    told.append(
        {
            "shipped": used(lambda: [metric(model=Counting(), async_mode=True) for metric in SHIPPED], [talk]),
            "each_turn": used(
                lambda: [own_questions(area, asked) for area, asked in given["questions"].items()],
                [talk[max(0, n - SEEN) : n] for n in own],
            ),
        }
    )
print(json.dumps(told))
