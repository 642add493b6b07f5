"""The reader: the nine agreed examples, and what must hold for any text in any context."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.principles import reader
from service.principles.markers import Context, MarkerId, Reading
from service.principles.reader import read, read_by_rules
from service.transcript import Act, Area, AreaValue, Intent, Line, Medium, Role
from tests.support.examples import examples

ROUGH = "I had a rough week, my dad's back in hospital."
NEVER = "You never once asked how I was."
VALUES = {"+": AreaValue.HELPED, "-": AreaValue.HURT, "0": AreaValue.NEUTRAL, ".": AreaValue.NO_CHANCE}
NINE = [
    (ROUGH, "oh no. how is he, and how are you holding up?", "+.."),
    (ROUGH, "that sucks. so did you think about saturday?", "-.-"),
    (NEVER, "You're right, I didn't. I'd come home and talk about my day and you'd just be sitting there.", "++."),
    (NEVER, "I know, but I was working two jobs for us", "--."),
    ("I don't think I want to meet.", "ok. thanks for telling me straight. take care", "+.+"),
    ("I don't think I want to meet.", "Totally fine!! Even just ten minutes? I'm near you anyway", "-.-"),
    (None, "did i say something wrong", "..-"),
    ("I can't do this any more.", "you always walk off when it gets hard", "---"),
    ("What have you been up to?", "work mostly, and I finally learned to cook rice", "0.."),
]


def talk(*lines: tuple[str, str | None], scenario: str = "", medium: Medium = Medium.TEXT) -> Context:
    roles = {"ex": Role.EX, "user": Role.USER}
    return Context(scenario, "", medium, tuple(Line(roles[who], text) for who, text in lines))


def after(said: str | None) -> Context:
    return talk(("user", "hey"), ("user", "how was your week?")) if said is None else talk(("ex", said))


@pytest.mark.parametrize(("said", "text", "expected"), NINE, ids=[text[:30] for _, text, _ in NINE])
def test_the_nine_examples_of_the_principles_get_their_three_values(said: str | None, text: str, expected: str) -> None:
    areas = read(text, after(said)).areas
    got = (areas[Area.LISTENING], areas[Area.OWNERSHIP], areas[Area.NO_PRESSURE])
    assert got == tuple(VALUES[sign] for sign in expected)


PIECES = st.sampled_from(
    [
        "I'm sorry",
        "yes or no",
        "do you",
        "but",
        "you never",
        "asked me",
        "\u201cplease come back\u201d",
        "😭",
        "👩‍👧",
        "e\u0301te\u0301",
        "שלום",
        "مرحبا؟",
        "\n",
        "\n\n",
        "   ",
        "'",
        "’",
        "“",
        "”",
        '"',
        "…",
        "?!",
        "coffee?",
        "I’d come home",
        "don´t",
        "𝓲 miss you",
        "ｓｏｒｒｙ",
        "ten minutes",
        "no pressure",
        "-",
        "—",
        "{{ x }}",
        "<b>",
        "u r",
        "soooo",
        "İstanbul",
        "ß",
        "\u200d",
        "\u0301",
        "'cause",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)
LINES = st.builds(
    Line,
    role=st.sampled_from(Role),
    text=st.one_of(st.none(), TEXTS, st.sampled_from([ROUGH, NEVER, "no.", "not sure, maybe some day", "k"])),
    act=st.one_of(st.none(), st.sampled_from(Act)),
)
CONTEXTS = st.builds(
    Context,
    scenario_id=st.sampled_from(["", "first_text", "the_apology", "hearing_no", "first_meeting", "closing_kindly"]),
    stage=st.sampled_from(["", "cold", "light", "warm", "deep", "closing"]),
    medium=st.sampled_from(Medium),
    lines=st.lists(LINES, max_size=5).map(tuple),
    standing_no=st.sampled_from(["none", "soft", "firm"]),
)


@example("\u201c\n:", Context("", "", Medium.TEXT, (Line(Role.USER, "0"),)))
@settings(max_examples=examples(150), deadline=None)
@given(text=TEXTS, context=CONTEXTS)
def test_any_text_in_any_context_is_read_with_valid_spans_and_the_same_way_twice(text: str, context: Context) -> None:
    reading = read(text, context)
    for marker in reading.markers:
        assert 0 <= marker.span.start < marker.span.end <= len(text)
        assert marker.span.of(text).strip()
    assert set(reading.areas) == set(Area)
    assert AreaValue.UNSCORED not in reading.areas.values()
    assert reading.intents
    assert reading.presses == (Intent.PRESSURE in reading.intents)
    assert reading.no_standing in ("none", "soft", "firm")
    assert read(text, context) == reading


@settings(max_examples=examples(100), deadline=None)
@given(text=TEXTS, context=CONTEXTS, tail=st.sampled_from([" ", "\n", "   ", "\t \n"]))
def test_blank_space_at_the_end_moves_nothing(text: str, context: Context, tail: str) -> None:
    assert read(text + tail, context) == read(text, context)


def seen(reading: Reading) -> list[tuple[MarkerId, int, int]]:
    return [(marker.id, marker.span.start, marker.span.end) for marker in reading.markers]


ASCII = st.one_of(
    st.sampled_from([text for _, text, _ in NINE]),
    st.lists(
        st.sampled_from(
            [
                "I'm sorry",
                "you never",
                "don't",
                "'quoted'",
                "but I'd",
                "please",
                "it's",
                ".",
                "?",
                "meet",
                "or",
                "do you",
            ]
        ),
        max_size=12,
    ).map(" ".join),
)


@settings(max_examples=examples(80), deadline=None)
@given(text=ASCII, context=CONTEXTS)
def test_capitals_and_curly_apostrophes_change_nothing(text: str, context: Context) -> None:
    plain = read(text, context)
    assert seen(read(text.upper(), context)) == seen(plain)
    assert seen(read(text.replace("'", "\u2019"), context)) == seen(plain)


@pytest.mark.parametrize("front", ["😭😭 ", "👩‍👧 ", "שלום ", "cafe\u0301 ", "\u200d ", "𝓱𝓮𝔂 "])
def test_what_stands_before_never_shifts_a_span(front: str) -> None:
    text = front + "\nI lied to you about the money."
    spans = [m.span.of(text) for m in read_by_rules(text, after(NEVER)).markers if m.id is MarkerId.SPECIFIC_OWNERSHIP]
    assert [span[:6] for span in spans] == ["I lied"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😭", "...", "'", '"', "\u0301"])
def test_a_text_without_words_is_read_as_other(text: str) -> None:
    reading = read(text, talk())
    assert reading.markers == ()
    assert reading.intents == (Intent.OTHER,)


@pytest.mark.parametrize(
    ("text", "goodbye"),
    [
        ("I'll let you get on. thanks for picking up", True),
        ("Right, I won't keep you any longer", True),
        ("I'd better let you go", True),
        ("I won't keep you, is now ok?", False),
        ("I had to let you go and I hated it", False),
    ],
)
def test_somebody_who_takes_their_leave_says_goodbye(text: str, goodbye: bool) -> None:
    assert (Intent.GOODBYE in read_by_rules(text, talk()).intents) == goodbye


@pytest.mark.parametrize("text", ["you always ?you you what do you ", "you always \n\né", "call me. you have to. "])
def test_a_turn_of_hundreds_of_sentences_is_looked_at_a_bounded_number_of_times(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    look = reader.look

    def counted(sentence: str, context: Context) -> Any:
        looked.append(sentence)
        return look(sentence, context)

    monkeypatch.setattr(reader, "look", counted)
    many = "".join(f"{n} {text}" for n in range(400))[:4000]
    found = read(many, after(NEVER))
    assert len(looked) <= 1 + 2 * reader.MAX_PLACES
    for marker in found.markers:
        assert 0 <= marker.span.start < marker.span.end <= len(many)


def test_lying_to_somebody_about_it_for_months_invites_to_nothing() -> None:
    owned = "I slept with Martin and I lied to you about it for months. I don't expect you to answer."
    assert Intent.INVITATION not in read_by_rules(owned, talk()).intents
    assert Intent.INVITATION in read_by_rules("are you about later, or are you free for lunch?", talk()).intents


def test_a_death_told_without_a_question_asks_nothing() -> None:
    told = "My dad died in March. I didn't know whether to tell you, so I didn't."
    assert not any(point.asks for point in read_by_rules(told, talk()).points)


def test_a_marker_that_no_rule_saw_is_placed_in_the_sentence_that_shows_it() -> None:
    text = "i'm alright. tired, new job since september. how's gravy?"
    reading = read(text, talk(("ex", "fine i think. working a lot. the dog's old but he doesn't know it")))
    assert {m.span.of(text) for m in reading.markers if m.id is MarkerId.ACKNOWLEDGES} <= {"how's gravy"}


@pytest.mark.parametrize(
    ("text", "invites"),
    [
        ("how was the climb on sunday?", False),
        ("what did you do on friday?", False),
        ("Robin, can you take Ida friday?", False),
        ("is the handover still at 5:30 tomorrow?", False),
        ("coffee saturday?", True),
        ("could I drop by on sunday?", True),
        ("can you do saturday?", True),
    ],
)
def test_a_day_at_the_end_of_a_question_is_an_invitation_only_to_something(text: str, invites: bool) -> None:
    assert (Intent.INVITATION in read_by_rules(text, talk()).intents) is invites


def test_leaving_something_be_for_now_sets_no_clock() -> None:
    kept = "we could tell ida nothing for now. does that fit how you see it?"
    assert not [m for m in read_by_rules(kept, talk(("ex", "slow's good."))).markers if m.id is MarkerId.URGENCY]
    pressed = read_by_rules("tell me now. yes or no, do you want me back", talk(("ex", "i don't know")))
    assert MarkerId.URGENCY in {m.id for m in pressed.markers}


def test_a_question_about_a_coffee_machine_is_no_invitation() -> None:
    """Asked so after a friendly line, somebody answered "no. thanks for asking it nicely. i'm stopping here."."""
    for text in ("Ha. Do you still have the old coffee machine?", "where did you get that tea towel?"):
        assert Intent.INVITATION not in read_by_rules(text, talk(("ex", "new boiler at work."))).intents
    for text in ("coffee?", "a walk some time?", "coffee with me?", "drinks next week?"):
        assert Intent.INVITATION in read_by_rules(text, talk(("ex", "new boiler at work."))).intents


def test_wishing_somebody_happy_is_a_sneer_only_where_it_is_not_meant() -> None:
    news = talk(("ex", "I am with someone and it is good."))
    kind = read("sorry. that's none of my business. i hope you're happy, i mean it", news)
    assert MarkerId.GUILT_TRIP not in {m.id for m in kind.markers}
    assert kind.areas[Area.NO_PRESSURE] is not AreaValue.HURT
    sneer = read("fine. hope you're happy.", news)
    assert MarkerId.GUILT_TRIP in {m.id for m in sneer.markers}


def test_somebody_seen_every_week_to_learn_something_is_no_affair() -> None:
    heard = talk(("ex", "Yes. That was it."))
    for text in (
        "I've been seeing somebody every Tuesday since May to learn to say when I'm not all right.",
        "I'm seeing someone about it, a counsellor.",
    ):
        assert MarkerId.INDISCRETION not in {m.id for m in read(text, heard).markers}
    told = read("I've been seeing somebody since May, it's nothing serious.", heard)
    assert MarkerId.INDISCRETION in {m.id for m in told.markers}


def test_one_evening_is_no_greeting() -> None:
    agreed = talk(("user", "I'd like to start with one evening a week."), ("ex", "Nope, you're good."))
    assert Intent.GREETING not in read("ok. one evening, no speeches.", agreed).intents
    assert Intent.GREETING in read("evening. how was work?", talk()).intents


def test_saying_so_early_leaves_nobody_free() -> None:
    told = talk(("ex", "That you see the thing before I have to say it."))
    kept = read("I hear that you need me to show up on time and say so early when I can't.", told)
    assert MarkerId.EASY_OUT not in {m.id for m in kept.markers}
    free = read("Coffee on Sunday? If you'd rather not, just say so.", told)
    assert MarkerId.EASY_OUT in {m.id for m in free.markers}


def test_a_greeting_to_somebody_who_has_said_no_is_no_acceptance_to_praise() -> None:
    refused = talk(("user", "fancy a walk on sunday?"), ("ex", "no, ta. it's no."))
    assert not [m for m in read("hi 0", refused).markers if m.id is MarkerId.RESPECTS_NO and m.sure]


@pytest.mark.parametrize("scenario", ["first_text", "first_meeting", "why_now", "new_partner", "the_talk"])
@pytest.mark.parametrize("text", ["I left by text and it was cowardly.", "I left by text. That was a coward's way."])
def test_what_one_judges_in_oneself_is_owned_wherever_it_is_said(scenario: str, text: str) -> None:
    reading = read(text, talk(scenario=scenario))
    assert reading.has(MarkerId.SPECIFIC_OWNERSHIP)
    assert reading.areas[Area.OWNERSHIP] is AreaValue.HELPED


def test_what_others_did_wrong_and_a_wrong_number_own_nothing() -> None:
    for text in ("i left the party early and it was wrong of them to mind", "i took a bus and it was the wrong number"):
        assert not read(text, talk(scenario="first_text")).has(MarkerId.SPECIFIC_OWNERSHIP), text


def test_holding_ones_effort_against_their_quiet_presses() -> None:
    reading = read("why are you so quiet? i'm trying here", talk(scenario="keeping_it_light"))
    assert reading.areas[Area.NO_PRESSURE] is AreaValue.HURT
    asks = read("you're quiet. is everything ok?", talk(scenario="keeping_it_light"))
    assert asks.areas[Area.NO_PRESSURE] is not AreaValue.HURT


@pytest.mark.parametrize("scenario", ["first_text", "small_invitation", "first_meeting"])
@pytest.mark.parametrize(
    "deed",
    [
        "I read a page of your sketchbook out loud to friends",
        "I forgot daycare pickup three times in one winter",
        "I cancelled weekends on the Thursday again and again",
        "I said 'just till spring' for three springs running",
    ],
)
def test_a_deed_that_one_calls_wrong_oneself_is_owned_whatever_the_deed(scenario: str, deed: str) -> None:
    reading = read_by_rules(f"{deed}. That was wrong.", talk(("ex", "Busy week, but all right."), scenario=scenario))
    assert reading.has(MarkerId.SPECIFIC_OWNERSHIP)
    assert not read_by_rules(f"{deed}. That was fun.", talk(scenario=scenario)).has(MarkerId.SPECIFIC_OWNERSHIP)


def test_being_mistaken_or_wronged_is_owning_nothing() -> None:
    for text in ("I thought it was Tuesday. That was wrong.", "You read my diary. That was wrong.", "Was that wrong?"):
        assert not read_by_rules(text, talk(scenario="first_text")).has(MarkerId.SPECIFIC_OWNERSHIP), text
