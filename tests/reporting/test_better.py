"""No better line is worse than the line it stands beside, and none is made up."""

from __future__ import annotations

import pytest

from service.knowledge import Principle
from service.principles.markers import Context
from service.principles.reader import read, read_by_rules
from service.reporting.better import AGAINST, Better, better_line, cut_line, example_for, passes
from service.reporting.evidence import Evidence
from service.reporting.material import OwnTurn
from service.transcript import Area, Line, Medium
from tests.reporting.build import KNOWLEDGE, a_material


def the_turn(text: str, *before: tuple[str, str | None], scenario: str = "the_apology") -> OwnTurn:
    return a_material(*before, ("user", text), scenario=scenario).own[-1]


def judged(own: OwnTurn, principle: str, better: str | None = None, marker: str | None = None) -> Evidence:
    return Evidence(own.no, own.turn_id, None, Area.OWNERSHIP, principle, "", "no", "judge", marker, "", better)


HURT = ("ex", "You never once asked how I was.")


@pytest.mark.parametrize(
    ("text", "before", "left"),
    [
        ("I'm sorry, but you never listened to me either.", HURT, "I'm sorry."),
        ("I know, and I'm sorry, but you remember what that month was like at work.", HURT, "I know, and I'm sorry."),
        (
            "Great weather today. I need an answer by Friday. Hope the cat is fine.",
            ("ex", "hey"),
            "Great weather today. Hope the cat is fine.",
        ),
        (
            "ok. thanks for telling me. please just give me one more chance",
            ("ex", "I don't think I want to meet."),
            "ok. thanks for telling me.",
        ),
    ],
)
def test_the_faulty_part_is_cut_and_the_persons_own_words_remain(
    text: str, before: tuple[str, str], left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.reporting.better.read", lambda text, context, place: read_by_rules(text, context))
    assert cut_line(the_turn(text, before)) == left


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("please just give me one more chance", ("ex", "no.")),
        ("i need an answer tonight", ("ex", "hey")),
        # What would be left still pushes.
        ("Please, just one coffee tomorrow. You owe me that after all these years.", ("ex", "no, i'd rather not.")),
        ("can we talk? please. i need closure. just ten minutes, you owe me that", ("ex", "okay.")),
        ("that sucks", HURT),
    ],
)
def test_nothing_is_cut_where_no_sentence_would_remain_or_nothing_is_faulty(text: str, before: tuple[str, str]) -> None:
    assert cut_line(the_turn(text, before)) is None


def test_a_judges_line_that_presses_is_replaced() -> None:
    own = the_turn("I know, but I was working two jobs for us", HURT)
    pushy = "You're right. Please just give me one more chance, I can't live without you."
    shown = better_line(own, judged(own, "no_excuse", pushy), KNOWLEDGE.principles["no_excuse"])
    assert shown is not None
    assert shown.line != pushy
    assert shown.kind in ("cut", "example")


def test_a_judges_line_that_passes_is_shown_as_it_is() -> None:
    own = the_turn("I know, but I was working two jobs for us", HURT)
    plain = "No, I didn't. I came home full of my own day."
    assert better_line(own, judged(own, "no_excuse", plain), KNOWLEDGE.principles["no_excuse"]) == Better(
        plain, "rewritten"
    )


def test_a_judge_who_repeats_the_line_has_written_no_better_one() -> None:
    text = "i'm sorry if it came across like that"
    own = the_turn(text, HURT)
    shown = better_line(own, judged(own, "no_excuse", text.upper()), KNOWLEDGE.principles["no_excuse"])
    assert shown is None or shown.kind != "rewritten"


def test_the_better_way_into_a_silence_is_not_to_send_it() -> None:
    own = the_turn("did i say something wrong?", scenario="no_reply")
    shown = better_line(own, judged(own, "respect_a_no", "hope you are well!"), KNOWLEDGE.principles["respect_a_no"])
    assert shown == Better("", "unsent")


@pytest.mark.parametrize("principle", KNOWLEDGE.principles.values(), ids=lambda p: p.id)
def test_every_example_is_one_of_our_own_and_passes_the_reader_where_it_stands(principle: Principle) -> None:
    pair = example_for(principle, None, Medium.TEXT)
    if pair is not None:
        assert pair in principle.pairs
        context = Context("", "", Medium.TEXT, tuple(Line(line.role, line.text) for line in pair.context))
        assert not any(m.id in AGAINST for m in read(pair.strong, context).markers)


def test_an_example_brings_along_what_it_answers() -> None:
    own = the_turn("after everything I did for you this is how you treat me?", ("ex", "I'd rather not."))
    principle = KNOWLEDGE.principles["no_guilt_or_threat"]
    shown = better_line(own, judged(own, principle.id), principle)
    assert shown is not None
    assert shown.kind == "example"
    assert shown.after in {line.text for pair in principle.pairs for line in pair.context}


def test_an_example_answers_a_moment_of_the_same_kind() -> None:
    """To "why now?" one was shown "Ah, pity. Ok. I'll freeze the soup."; to a first line, an answer about a weekend."""
    pained = the_turn("I can't sleep, I can't eat since you left. Please.", ("ex", "before all that: why now?"))
    begged = better_line(pained, judged(pained, "no_pleading"), KNOWLEDGE.principles["no_pleading"])
    assert begged is not None
    assert begged.after == "so why are you telling me this"
    prying = the_turn("so who is it")
    pried = better_line(prying, judged(prying, "do_not_probe"), KNOWLEDGE.principles["do_not_probe"])
    assert pried is not None
    assert pried.after is None


def test_most_principles_have_an_example_to_show() -> None:
    shown = [p.id for p in KNOWLEDGE.principles.values() if example_for(p, None, Medium.TEXT)]
    assert len(shown) >= 0.9 * len(KNOWLEDGE.principles)


def test_a_line_that_blames_does_not_pass() -> None:
    own = the_turn("you always walk off when it gets hard", ("ex", "I can't do this any more."))
    assert not passes(read(own.text, own.context))
