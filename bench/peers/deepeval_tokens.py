"""What DeepEval's conversational metrics ask about a talk: calls and characters. In its environment.

From standard input a JSON list of talks, each a list of ``{role, content}`` with the judged person as ``assistant``.
The model is a fake that answers every schema with one short word a field; what is counted is what it is sent and says.
"""

import json
import os
import sys
import tempfile
from enum import Enum
from typing import Any, get_args, get_origin

from deepeval.metrics import (
    ConversationCompletenessMetric,
    KnowledgeRetentionMetric,
    RoleAdherenceMetric,
    TurnRelevancyMetric,
)
from deepeval.models import DeepEvalBaseLLM
from deepeval.test_case import ConversationalTestCase, Turn


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


os.chdir(tempfile.mkdtemp())
told = []
for talk in json.load(sys.stdin):
    Counting.calls = Counting.characters = 0
    case = ConversationalTestCase(
        turns=[Turn(role=turn["role"], content=turn["content"]) for turn in talk],
        chatbot_role="Somebody who talks with an ex, listens, owns their part and does not press.",
    )
    for metric in (TurnRelevancyMetric, KnowledgeRetentionMetric, RoleAdherenceMetric, ConversationCompletenessMetric):
        metric(model=Counting(), async_mode=True).measure(case, _show_indicator=False)
    told.append({"calls": Counting.calls, "characters": Counting.characters})
print(json.dumps(told))
