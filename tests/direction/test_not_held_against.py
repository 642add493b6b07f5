"""What is not held against somebody: what nobody would be told of, leave asked, a parent's question, a bare name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.simulate import start, step
from service.direction import appraise
from service.points import Point
from service.principles.markers import Marker, MarkerId
from service.principles.reader import read
from service.transcript import Act, Intent, Medium, Span
from tests.direction.test_laws_on_any_reading import a_reading
from tests.partner.build import a_setting

NEUTRAL = a_reading(frozenset(), (Intent.OTHER,))
UNOWNED = [MarkerId.BLAME, MarkerId.DEFENSIVE, MarkerId.EXCUSE_BUT, MarkerId.REHASHES_PAST, MarkerId.SHARED_BLAME]


@pytest.mark.parametrize("marker", UNOWNED)
def test_a_fault_that_nobody_would_be_told_of_costs_nothing_and_a_sure_one_does(marker: MarkerId) -> None:
    unsure = replace(NEUTRAL, markers=(Marker(marker, Span(0, 3), sure=False, ruled=False),))
    assert appraise(unsure).unowned == 0.0
    assert appraise(replace(NEUTRAL, markers=(Marker(marker, Span(0, 3)),))).unowned > 0.0


def test_pressure_counts_however_unsure_it_is() -> None:
    unsure = replace(NEUTRAL, markers=(Marker(MarkerId.BEGGING, Span(0, 3), sure=False, ruled=False),))
    assert appraise(unsure).pressure > 0.0


def test_who_feels_with_them_loses_no_trust_by_it() -> None:
    played = start(a_setting("robin", "hard_truths", Medium.IN_PERSON))
    step(played, "I'm sorry. I told her about the beach before I asked you.", read)
    before = played.state
    done = step(played, "I'd be so angry", read)
    assert before is not None
    assert done.decision.state.trust >= before.trust


def test_leave_asked_to_say_sorry_is_given_or_not_and_nothing_is_demanded_before_it_is_said() -> None:
    for seed in range(6):
        played = start(replace(a_setting("jun", "the_apology", Medium.TEXT), seed=seed))
        done = step(played, "hey can i say sorry for something", read)
        assert done.decision.act not in (Act.TEST, Act.ASK, Act.SHOW_HURT)


def test_how_two_parents_tell_their_child_is_settled_and_no_prying() -> None:
    played = start(a_setting("robin", "new_partner", Medium.TEXT))
    done = step(played, "can we talk about how we tell her stuff like this in future", read)
    assert done.decision.act is not Act.NAME_BOUNDARY
    assert Point.SEEING_Q not in done.decision.points


def test_who_asks_a_parent_about_the_new_one_is_still_told_where_the_line_is() -> None:
    played = start(a_setting("robin", "new_partner", Medium.TEXT))
    assert step(played, "is he moving in", read).decision.act is Act.NAME_BOUNDARY


@pytest.mark.parametrize("said", ["KEZ", "KEZZZZ", "kezia", "Kezia?"])
def test_a_name_by_itself_is_a_greeting(said: str) -> None:
    done = step(start(a_setting("kezia", "keeping_it_light")), said, read)
    assert done.decision.points[0] is Point.GREETING


@pytest.mark.parametrize("said", ["ok", "key", "no", "kettle"])
def test_another_word_by_itself_is_no_name(said: str) -> None:
    done = step(start(a_setting("kezia", "keeping_it_light")), said, read)
    assert Point.GREETING not in done.decision.points


def test_why_somebody_is_so_short_is_asked_with_or_without_a_mark() -> None:
    done = step(start(a_setting("kezia", "keeping_it_light")), "lol why u being dry", read)
    assert any(point.asks for point in done.decision.points)


def test_after_a_no_two_parents_go_on_writing_about_the_children() -> None:
    played = start(a_setting("rosa", "hearing_no", Medium.TEXT))
    done = step(played, "can i still text you about the kids", read)
    assert done.decision.points[0] is Point.PRACTICAL
    assert done.decision.act not in (Act.DECLINE, Act.NAME_BOUNDARY, Act.END)
    assert done.decision.state.no == "firm"


def test_after_a_no_writing_on_about_the_two_of_them_is_still_declined_by_a_parent() -> None:
    played = start(a_setting("rosa", "hearing_no", Medium.TEXT))
    done = step(played, "can i still text you sometimes", read)
    assert done.decision.act in (Act.DECLINE, Act.NAME_BOUNDARY, Act.REPLY_SHORT)
