"""What was told, said back and put to them: read as having listened, and answered as that."""

from __future__ import annotations

import pytest

from evals.simulate import start, step
from service.points import Point
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read
from service.transcript import Area, AreaValue, Line, Medium, Role
from tests.partner.build import a_setting

WATCHED = "You were on your phone all through dinner. I sat across from you and counted the tiles."


def said_to(told: str, text: str, scenario: str = "hard_truths", stage: str = "deep") -> Reading:
    return read(text, Context(scenario, stage, Medium.TEXT, (Line(Role.EX, told),)))


@pytest.mark.parametrize(
    "text",
    [
        "You felt like nobody was on your side. Is that it?",
        "So you felt you couldn't count on me. Have I got that right?",
        "You asked me straight and I looked away. You must have felt so alone. Is that it?",
        "you felt watched. did i get that right?",
        "It felt like I wasn't listening. Am I right?",
    ],
)
def test_what_was_told_said_back_to_be_put_right_is_listening_and_no_charge(text: str) -> None:
    reading = said_to(WATCHED, text)
    assert reading.areas[Area.LISTENING] is AreaValue.HELPED
    assert reading.areas[Area.OWNERSHIP] is not AreaValue.HURT
    assert not [m for m in reading.markers if m.id in (MarkerId.BLAME, MarkerId.DEFENSIVE) and m.sure]
    assert Point.HEARS in reading.points
    assert not any(point.asks for point in reading.points)


@pytest.mark.parametrize("persona", ["kezia", "theo", "noor"])
def test_who_is_asked_whether_that_was_it_says_so(persona: str) -> None:
    played = start(a_setting(persona, "hard_truths"))
    done = step(played, "You felt like nobody was on your side. Is that it?", read)
    own = played.setting.persona.answers
    heard = {line for act in own for line in own[act].get("hears", ())}
    assert done.wording.pieces[-1].casefold() in {line.casefold() for line in heard}


def test_a_reproach_with_a_question_behind_it_says_nothing_back() -> None:
    assert Point.HEARS not in said_to(WATCHED, "You want me to leave. Is that it?").points
    assert (
        Point.HEARS
        not in said_to("Hi. Busy week.", "You felt like cake. Is that it?", "keeping_it_light", "light").points
    )
