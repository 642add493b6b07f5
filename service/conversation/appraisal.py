"""An optional, short, structured appraisal of one turn by a model, within a time budget.

Data for direction, never a decision. Too slow, broken or unconfigured: the rules alone decide.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.direction import ModelAppraisal
from service.errors import ModelError
from service.gateway.port import Gateway, Message, ModelRequest
from service.prompting.render import render
from service.transcript import Turn

CONTEXT_TURNS = 4


class AppraisalAnswer(BaseModel):
    """What the model is asked for: three tenths-steps scales from 0 to 10."""

    model_config = ConfigDict(extra="forbid")

    pressure: Annotated[int, Field(ge=0, le=10)]
    listening: Annotated[int, Field(ge=0, le=10)]
    ownership: Annotated[int, Field(ge=0, le=10)]


async def ask_appraisal(
    gateway: Gateway, path: Sequence[Turn], text: str, budget_s: float, tag: str
) -> ModelAppraisal | None:
    """``None`` when off (no model, or a budget of 0), late, or unusable; never raises a ``ModelError``."""
    if budget_s <= 0 or gateway.configured("appraise") is None:
        return None
    prompt = render("appraise/turn.j2", earlier=list(path[-CONTEXT_TURNS:]), text=text)
    request = ModelRequest(
        role="appraise",
        messages=(Message("user", prompt),),
        max_tokens=60,
        schema=AppraisalAnswer,
        timeout_s=budget_s,
        tag=tag,
    )
    try:
        async with asyncio.timeout(budget_s):
            answer = AppraisalAnswer.model_validate_json((await gateway.complete(request)).text)
    except (TimeoutError, ModelError, ValidationError):
        return None
    return ModelAppraisal(answer.pressure / 10, answer.listening / 10, answer.ownership / 10)
