"""The screen: what stops, what must not, that it fails closed and that hiding a word does not help."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.safety import screen as module
from service.safety.content import load_words
from service.safety.fragments import FRAGMENTS
from service.safety.normal import normalise
from service.safety.rule import Rule, pattern
from service.safety.screen import (
    IN_ORDER,
    LAST_RESORT,
    SCREENED,
    concern_for,
    first_rule,
    screen,
    screen_joined,
    warm,
)
from service.safety.types import Concern, ConcernKind, Surface
from tests.support.examples import examples

CASES = Path(__file__).parents[2] / "evals" / "cases" / "safety"
KINDS = [kind for kind in ConcernKind if kind is not ConcernKind.UNCHECKED]


def cases(part: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = yaml.safe_load((CASES / f"{part}.yaml").read_text(encoding="utf-8"))
    return found


def kind_of(text: str) -> ConcernKind | None:
    concern = screen(text, Surface.TURN)
    return None if concern is None else concern.kind


# -- the sets ----------------------------------------------------------------------------------
def test_each_kind_has_enough_cases_and_every_id_is_used_once() -> None:
    rows = cases("dev") + cases("heldout") + cases("heldout_fresh")
    assert len({row["id"] for row in rows}) == len(rows)
    for kind in KINDS:
        assert sum(row["kind"] == kind.value for row in rows) >= 40
    assert sum(row["kind"] == "none" for row in rows) >= 150


@pytest.mark.parametrize("kind", KINDS)
def test_nine_in_ten_development_texts_of_each_kind_are_stopped_as_that_kind(kind: ConcernKind) -> None:
    texts = [row["text"] for row in cases("dev") if row["kind"] == kind.value]
    assert sum(kind_of(text) is kind for text in texts) / len(texts) >= 0.9


def test_at_most_one_look_alike_in_twenty_is_stopped() -> None:
    texts = [row["text"] for row in cases("dev") if row["kind"] == "none"]
    assert sum(kind_of(text) is not None for text in texts) / len(texts) <= 0.05


# -- single constructions ----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("If you leave I'll kill myself", ConcernKind.CRISIS),
        ("i won't be a problem much longer", ConcernKind.CRISIS),
        ("i don't want to be here any more", ConcernKind.CRISIS),
        ("I dont wanna be here anymore and I don't know what to do", ConcernKind.CRISIS),
        ("i dont think i can keep going", ConcernKind.CRISIS),
        ("I can't go on.", ConcernKind.CRISIS),
        ("i wish i could just not wake up", ConcernKind.CRISIS),
        ("I've had enough of being alive", ConcernKind.CRISIS),
        ("im scared i might do something stupid", ConcernKind.CRISIS),
        ("i just want to disappear", ConcernKind.CRISIS),
        ("You said you'd kill me", ConcernKind.HARMED),
        ("he checks my phone", ConcernKind.HARMED),
        ("he keeps following me to work", ConcernKind.HARMED),
        ("she tracks my location", ConcernKind.HARMED),
        ("he shows up at my work every day", ConcernKind.HARMED),
        ("you scare me when you shout", ConcernKind.HARMED),
        ("You told me to go and kill myself", ConcernKind.HARMED),
        ("I hit you that night and I am sorry", ConcernKind.HARMING),
        ("I put a tracker on your car", ConcernKind.STALKING),
        ("I'm 16 and he is 17", ConcernKind.MINOR),
        ("You blocked me so here I am on a new number", ConcernKind.BYPASS),
    ],
)
def test_danger_inside_the_role_play_is_stopped(text: str, kind: ConcernKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "this deadline kills me",
        "I could have died laughing",
        "dead tired, sorry",
        "I was so angry I could have killed you",
        "I'm not going to hurt you",
        "my brother killed himself years ago",
        "I'll come by your place tonight",
        "please just one more chance",
        "My therapist asked if I wanted to hurt myself and I said no",
        "You never hit me",
        "I won't write to you from another account",
        "we were 16 when we met",
        "I don't want to be here any more, can we go outside?",
        "I don't want to be here for you only when it suits you",
        "I can't go on like this",
        "I don't think I can keep going to your mum's",
        "I might do something stupid, like text you",
        "he still follows me on instagram",
        "you used to check my phone number twice",
        "it scares me how much i miss you",
        "you scare me with how well you know me",
        "i wanted to disappear when i dropped the cake",
        "I want to disappear into a book",
        "she shows up at every party",
    ],
)
def test_idioms_denials_the_past_of_others_and_ordinary_pressure_go_through(text: str) -> None:
    assert screen(text, Surface.TURN) is None


def test_crisis_comes_before_everything_else() -> None:
    assert kind_of("I hit her, she blocked me, and I want to kill myself") is ConcernKind.CRISIS


def test_an_excuse_in_another_sentence_excuses_nothing() -> None:
    assert kind_of("I used to play the piano. I want to kill myself.") is ConcernKind.CRISIS


def test_not_being_well_is_no_denial() -> None:
    assert kind_of("im not ok i want to die") is ConcernKind.CRISIS


def test_padding_does_not_hide_the_end() -> None:
    assert kind_of("and then we talked about the garden. " * 4000 + "I want to kill myself") is ConcernKind.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "I want to k1ll myself",
        "i want to k*ll myself",
        "I want to k i l l  m y s e l f",
        "s.u.i.c.i.d.e is what i want, i think about suicide",
        "I want to kiiiillll myself",
        "I want to kill my self",
        "I WANT TO KILL MYSELF",
        "I want to \u043a\u0456ll myself",
        "I want to ki\u200bll myself",
        "\uff29 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff4b\uff49\uff4c\uff4c \uff4d\uff59\uff53\uff45\uff4c\uff46",
        "i wanna kms",
        "I\u2019m going to kill myself",
    ],
)
def test_a_hidden_word_is_found(text: str) -> None:
    assert kind_of(text) is ConcernKind.CRISIS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("i want to\nkill\nmyself", ConcernKind.CRISIS),
        ("I'm going\nto stab\nhim on friday", ConcernKind.HARMING),
        ("im\n15\nand he's my first love", ConcernKind.MINOR),
    ],
)
def test_lines_broken_in_mid_sentence_hide_nothing(text: str, kind: ConcernKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("i want to", "kill myself"),
        ("honestly i just don't want to", "be alive any more"),
        ("i'm going to", "stab him"),
    ],
)
def test_a_sentence_sent_in_pieces_is_screened_as_one(before: str, text: str) -> None:
    assert screen(before, Surface.TURN) is None
    assert screen_joined(before, text) is not None


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (None, "hello"),
        ("I want to.", "kill myself laughing, that cat"),
        ("do you want to", "talk about it on sunday"),
        ("i was thinking of how we used to walk home along the river every night in june", "you hit me with the oar"),
    ],
)
def test_only_short_pieces_left_open_are_joined(before: str | None, text: str) -> None:
    assert screen_joined(before, text) is None


# -- words and surfaces ------------------------------------------------------------------------
def test_every_surface_is_screened() -> None:
    assert frozenset(Surface) == SCREENED


@pytest.mark.parametrize("surface", list(Surface))
@pytest.mark.parametrize("kind", list(ConcernKind))
def test_every_surface_has_two_to_four_sentences_for_every_kind(surface: Surface, kind: ConcernKind) -> None:
    concern = concern_for(kind, surface)
    assert 2 <= len(concern.words) <= 4
    assert all(words.strip().endswith(".") for words in concern.words)
    assert "understand how you feel" not in " ".join(concern.words).lower()


def test_the_words_file_holds_nothing_that_is_never_said() -> None:
    said = {kind.value for kind in ConcernKind} | {f"{r.kind.value}_{r.variant}" for r in IN_ORDER if r.variant}
    assert set(load_words().kinds) == said
    assert set(load_words().stopped) == {surface.value for surface in Surface}


@pytest.mark.parametrize(
    ("text", "way_back"),
    [
        ("I want to die", False),
        ("you hit me", False),
        ("I'm going to stab you", False),
        ("I put a tracker on your car", False),
        ("I am 15", False),
        ("You blocked me so here I am on a new number", False),
        ("I got my cousin to text her because she won't answer me", True),
    ],
)
def test_there_is_a_way_back_only_where_nobody_closed_a_door(text: str, way_back: bool) -> None:
    concern = screen(text, Surface.TURN)
    assert concern is not None
    assert concern.way_back is way_back


def test_somebody_else_in_danger_is_not_told_that_it_is_about_them() -> None:
    concern = screen("she just texted me that she has taken a whole bottle of pills", Surface.TURN)
    assert concern is not None
    assert concern.kind is ConcernKind.CRISIS
    assert "somebody" in concern.words[1]


# -- it fails closed ---------------------------------------------------------------------------
def test_a_failure_inside_stops_and_says_that_it_was_ours(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: str) -> Rule | None:
        raise ZeroDivisionError("a secret sentence")

    monkeypatch.setattr(module, "first_rule", broken)
    assert screen("good morning", Surface.TURN) == LAST_RESORT
    assert "secret" not in caplog.text
    assert "good morning" not in caplog.text


def test_missing_words_stop_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise OSError("no such file")

    monkeypatch.setattr(module, "load_words", missing)
    concern = screen("I want to die", Surface.TURN)
    assert concern == LAST_RESORT


def test_the_last_resort_says_what_the_reviewed_words_say() -> None:
    assert LAST_RESORT.words == load_words().kinds["unchecked"]


@settings(max_examples=examples(150), deadline=None)
@given(st.text(), st.sampled_from(Surface))
def test_any_text_is_screened_without_a_failure(text: str, surface: Surface) -> None:
    concern = screen(text, surface)
    assert concern is None or (isinstance(concern, Concern) and concern.kind is not ConcernKind.UNCHECKED)


@settings(max_examples=examples(100), deadline=None)
@given(st.text(alphabet=" .-*!@$1\u00e9\u0430'\"kilmysef\n\u200b", max_size=200))
@example("@'m")
def test_normal_form_is_one_line_of_single_spaces(text: str) -> None:
    line = normalise(text)
    assert line == f" {' '.join(line.split())} "


# -- the rules themselves ----------------------------------------------------------------------
def test_every_pattern_compiles() -> None:
    warm()
    assert all(pattern(rule.search).flags & re.UNICODE for rule in IN_ORDER)


def test_no_fragment_name_is_left_in_a_pattern() -> None:
    names = re.compile(r"\b(?:" + "|".join(FRAGMENTS) + r")\b")
    assert not [rule.cues for rule in IN_ORDER if names.search(pattern(rule.search).pattern)]


def test_no_pattern_asks_for_a_sign_that_the_normal_form_does_not_have() -> None:
    for rule in IN_ORDER:
        assert not set('"\n\t;_#') & set(pattern(rule.search).pattern)
        assert not set('"\n\t;_#') & set(pattern(rule.unless).pattern)


def test_no_word_that_a_case_needs_is_missing_from_the_cues() -> None:
    """A rule is only tried when one of its cues is there, so a cue left out silently disarms it."""
    rows = [row["text"] for part in ("dev", "heldout", "heldout_fresh") for row in cases(part) if row["kind"] != "none"]
    slept = []
    for text in rows:
        line = normalise(text)
        words = set(line.split())
        slept += [
            (sorted(rule.cues), text)
            for rule in IN_ORDER
            if rule.cues.isdisjoint(words) and pattern(rule.search).search(line)
        ]
    assert slept == []


def test_repeated_words_do_not_make_it_slow() -> None:
    """Nested gaps are bounded; the worst text of a turn's length stays far from a noticeable pause."""
    worst = 0.0
    for phrase in ("i ", "he said if i ", "i will not you myself order ", "blocked so i a new ", "a , a . "):
        text = (phrase * 4000)[:4000]
        first_rule(text)
        started = time.perf_counter()
        first_rule(text)
        worst = max(worst, time.perf_counter() - started)
    assert worst < 2.0
