"""The model that crash tests pay for: on the loopback, it words replies, judges quietly, and counts every call."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from service.gateway.port import Message, ModelRequest
from tests.reporting.build import quiet, read_prompt
from tests.support.fault_provider import Call, Fault, FaultProvider, reply

MARK: Final = re.compile(r"\bref-(\d+)-(\d+)\b")
"""What every message of a crash test carries: the number of its session, and its own."""
LINES: Final = (
    "i read it twice",
    "it was a long week here",
    "i did not expect to hear from you",
    "the evenings are quiet",
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One paid call for a report: in which life of the server, for which session, which area."""

    life: int
    session: int
    area: str


class CountingModel(FaultProvider):
    """``openai/partner`` and ``openai/judge``. ``happened`` is called for every request and every piece sent."""

    def __init__(self, happened: Callable[[], None], delay_s: float = 0.005) -> None:
        super().__init__()
        self.life = 0
        self.judgements: list[Judgement] = []
        self.worded = 0
        self.progress = asyncio.Event()
        self._happened = happened
        self._delay_s = delay_s

    def env(self) -> dict[str, str]:
        """The environment of a server that uses this model for everything."""
        return {
            "OPENAI_API_KEY": "a-key",
            "OPENAI_API_BASE": self.base_url,
            "UNSENT_PARTNER_MODEL": "openai/partner",
            "UNSENT_JUDGE_MODEL": "openai/judge",
            "UNSENT_APPRAISAL_BUDGET_S": "0",
            "UNSENT_MODEL_RETRIES": "0",
            "UNSENT_SESSIONS_PER_DAY": "0",
            "UNSENT_LOG_LEVEL": "warning",
        }

    def _next(self, model: str) -> Fault:
        self._happened()
        call = self.calls[-1]
        fault = self._judge(call) if model == "judge" else self._word()
        self.progress.set()
        self.progress.clear()
        return fault

    def _sent(self, call: Call, fault: Fault, index: int) -> None:
        self._happened()

    def _judge(self, call: Call) -> Fault:
        request = _request(call)
        asked = read_prompt(request)
        marks = {int(session) for session, _ in MARK.findall(request.messages[1].content)}
        assert len(marks) == 1, "a report is about one session"
        self.judgements.append(Judgement(self.life, marks.pop(), asked.area))
        return reply([json.dumps(quiet(request, asked))])

    def _word(self) -> Fault:
        self.worded += 1
        lines = [LINES[(self.worded + n) % len(LINES)] for n in range(3)]
        return reply([piece for line in lines for piece in (*re.findall(r" ?\S+", line), "\n")], delay_s=self._delay_s)


def _request(call: Call) -> ModelRequest:
    said: list[dict[str, Any]] = call.body["messages"]
    messages = tuple(Message(m["role"], _text(m["content"])) for m in said)
    return ModelRequest("judge", messages, max_tokens=1)


def _text(content: str | list[dict[str, str]]) -> str:
    return content if isinstance(content, str) else "".join(part["text"] for part in content)
