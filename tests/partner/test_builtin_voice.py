"""The built-in voice: fitting, in character, and never the same line twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.simulate import decent_turns, start, step
from service.direction import Setting, begin
from service.direction.kinds import ASKABLE
from service.partner.builtin import word
from service.partner.guard import BARE_YES, ROLE_FLIP, SOFTENS_NO, SPEAKS_FOR_USER
from service.points import Point
from service.principles.reader import read
from service.transcript import Act, Difficulty, Intent, Medium, Outcome, Role, Stance
from tests.partner.build import KNOWLEDGE, PERSONAS, a_setting, decided
from tests.support.examples import examples


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
@pytest.mark.parametrize("scenario", ["keeping_it_light", "the_talk"])
def test_a_long_talk_never_hears_the_same_line_twice(persona: str, scenario: str) -> None:
    found = KNOWLEDGE.scenarios[scenario]
    for medium in found.media:
        played = start(Setting(KNOWLEDGE.personas[persona], found, medium, Difficulty.GENTLE, 5))
        turns = decent_turns(played)
        for _ in range(60):
            assert played.state is not None
            if played.state.ended:
                break
            step(played, next(turns))
        said = [t.text for t in played.path if t.role is Role.EX and t.text]
        assert len(said) == len(set(said))


EVERYWHERE = [p for p in Point if p is not Point.FACT_Q]


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_every_persona_has_words_of_its_own_for_everything_that_can_be_taken_up(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    answered = {str(to) for answers in found.answers.values() for to in answers}
    answered |= {str(to) for line in found.lines for to in line.to}
    assert [p.value for p in EVERYWHERE if p.value not in answered] == []
    assert {"any", "weighty", "letter"} <= answered


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_no_line_steps_out_of_the_person_or_marks_the_other_ones_work(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    said = [line.say for line in found.lines]
    said += [say for answers in found.answers.values() for lines in answers.values() for say in lines]
    assert len(said) > 100
    assert [say for say in said if ROLE_FLIP.search(say) or SPEAKS_FOR_USER.search(say)] == []


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_who_asks_back_has_a_question_that_fits(persona: str) -> None:
    setting = a_setting(persona)
    for point in ASKABLE:
        said = word(setting, decided(begin(setting), Act.ASK, points=(point,))).pieces[-1]
        assert "?" in said, (point, said)


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_what_is_said_depends_on_what_was_said(persona: str) -> None:
    setting = a_setting(persona)
    state = begin(setting)
    points = (Point.GREETING, Point.GRAVE, Point.GOOD, Point.LEAVE_Q, Point.OPEN_Q, Point.NEWS, Point.SORRY)
    replies = [word(setting, decided(state, Act.REPLY_NEUTRAL, points=(p,))).pieces for p in points]
    replies.append(word(setting, decided(state, Act.DECLINE, Intent.INVITATION, points=(Point.MEET,))).pieces)
    replies.append(word(setting, decided(state, Act.DECLINE, points=(Point.STAY_Q,))).pieces)
    replies.append(word(setting, decided(state, Act.NAME_BOUNDARY, Intent.PRESSURE, points=(Point.WATCH,))).pieces)
    replies.append(word(setting, decided(state, Act.END, Intent.GOODBYE, stance=Stance.WARM)).pieces)
    assert all(replies)
    assert len(set(replies)) == len(replies)


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_an_everyday_question_gets_an_everyday_answer(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    played = start(a_setting(persona, "keeping_it_light"))
    answer = step(played, "How's work these days?").wording.pieces[-1]
    assert answer in next(f.lines for f in found.facts if f.about == "work")


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_called_by_name_they_answer_the_same_everyday_question(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    answer = step(start(a_setting(persona, "keeping_it_light")), f"Hey {found.alias}, how's work?").wording.pieces[-1]
    assert answer in next(f.lines for f in found.facts if f.about == "work")


def test_a_death_is_answered_before_a_question_in_the_same_breath() -> None:
    played = start(a_setting("dana", "keeping_it_light"))
    pieces = step(played, "My gran died on Sunday. How's Moose?").wording.pieces
    assert "sorry" in pieces[0]
    assert len(pieces) == 2


def test_another_line_in_the_same_place_hears_another_answer() -> None:
    setting = a_setting("kezia", "keeping_it_light")
    heard = {
        step(start(setting), text).wording.pieces
        for text in ("I cooked rice today", "I painted my room", "I saw a play", "I went swimming", "I bought boots")
    }
    assert len(heard) > 1


@pytest.mark.parametrize(
    ("scenario", "medium", "said"),
    [
        ("short_call", Medium.CALL, "Can we talk about something else? Tell me something good."),
        ("keeping_it_light", Medium.TEXT, "Walked past the bakery on our corner, it's a phone shop now."),
        ("keeping_it_light", Medium.TEXT, "Settle something: is a jaffa cake a biscuit, yes or no?"),
        ("starting_over", Medium.CALL, "Can we talk about pace? I don't want to scare you off."),
        ("first_meeting", Medium.IN_PERSON, "Shall we walk a bit?"),
        ("keeping_it_light", Medium.TEXT, "Do you ever think about the train to York, when the heating broke?"),
        ("new_partner", Medium.TEXT, "I heard you're seeing someone. I'm happy for you, honestly."),
    ],
)
@pytest.mark.parametrize("persona", ["dana", "theo", "noor"])
def test_nothing_is_refused_that_was_not_asked_for(persona: str, scenario: str, medium: Medium, said: str) -> None:
    act = step(start(a_setting(persona, scenario, medium)), said, read).decision.act
    assert act not in (Act.DECLINE, Act.NAME_BOUNDARY, Act.END, Act.FALL_SILENT)


def test_an_invitation_for_a_day_is_answered_as_one_and_not_with_plans_for_it() -> None:
    played = start(a_setting("amir", "small_invitation", Medium.TEXT))
    done = step(played, "I've got two tickets for Sunday, would you fancy coming? Totally fine if not.", read)
    assert Point.MEET in done.decision.points
    assert not any(key.startswith("f:") for key in done.wording.keys)


def test_a_death_in_a_letter_that_also_owns_something_is_answered_first_and_without_the_weather() -> None:
    played = start(a_setting("noor", "first_text", Medium.LETTER))
    letter = "You asked me not to write and I broke it once, because my father died on Sunday. He was fond of you."
    said = step(played, letter, read).wording.pieces[0]
    assert "sorry" in said
    assert all(close not in said for close in played.setting.persona.answers[Act.REPLY_NEUTRAL]["letter"])


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_after_a_no_a_plain_question_is_not_answered_with_a_maybe(persona: str) -> None:
    setting = a_setting(persona, "the_talk", Medium.CALL)
    answers = setting.persona.answers[Act.REPLY_NEUTRAL]
    state = replace(begin(setting), no="soft")
    for point in (Point.MAYBE_Q, Point.DEBATE_Q, Point.YES_NO_Q):
        said = word(setting, decided(state, Act.REPLY_NEUTRAL, points=(point,))).pieces[-1]
        assert said.casefold() not in {line.casefold() for line in answers[point]}


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
@pytest.mark.parametrize("point", [Point.OKAY, Point.TOLD, Point.OWNS, Point.SURE_Q])
def test_after_a_no_an_answer_does_not_begin_like_a_yes_where_another_is_there(persona: str, point: Point) -> None:
    setting = a_setting(persona, "the_talk", Medium.CALL)
    firm = decided(replace(begin(setting), no="firm"), Act.REPLY_NEUTRAL, points=(point,))
    said = word(setting, firm).pieces[-1]
    written = setting.persona.answers[Act.REPLY_NEUTRAL].get(point, ())
    if any(not SOFTENS_NO.search(line) and not BARE_YES.search(line) for line in written):
        assert not SOFTENS_NO.search(said), said


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_something_hidden_is_told_after_a_word_to_what_was_just_said(persona: str) -> None:
    setting = a_setting(persona, "the_apology", Medium.TEXT)
    fact = setting.persona.hidden[0]
    told = replace(decided(begin(setting), Act.OPEN_UP, points=(Point.OWNS,)), disclose=fact.id)
    pieces = word(setting, told).pieces
    assert len(pieces) == 2
    assert pieces[-1] in fact.lines


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_a_thing_that_was_told_of_can_be_repeated(persona: str) -> None:
    setting = a_setting(persona, "keeping_it_light")
    heard = []
    for seed in range(12):
        news = replace(decided(begin(setting), Act.REPLY_NEUTRAL, points=(Point.NEWS,)), echo="a skateboard")
        heard += word(replace(setting, seed=seed), news).pieces
    assert any("a skateboard" in said.lower() for said in heard)
    assert not any("{" in said for said in heard)


def test_whether_they_see_somebody_is_not_for_sale() -> None:
    for persona in KNOWLEDGE.personas:
        played = start(a_setting(persona, "first_meeting", Medium.IN_PERSON))
        assert played.state is not None
        played.state = replace(played.state, trust=0.9, guard=0.1, warmth=0.9)
        assert step(played, "Are you seeing someone?").decision.act is Act.NAME_BOUNDARY


def test_the_thing_they_mentioned_is_picked_up() -> None:
    setting = a_setting()
    wording = word(setting, decided(begin(setting), Act.REPLY_NEUTRAL, topic="the bakery", points=(Point.MEMORY,)))
    assert "the bakery" in wording.pieces[0].lower()


@given(
    persona=st.sampled_from(PERSONAS),
    act=st.sampled_from([a for a in Act if a not in (Act.FALL_SILENT, Act.OPEN_UP)]),
    answers=st.sampled_from(Intent),
    stance=st.sampled_from(Stance),
    medium=st.sampled_from(Medium),
    topic=st.one_of(st.none(), st.just("your sister")),
    points=st.lists(st.sampled_from(Point), max_size=3),
    seed=st.integers(0, 10_000),
)
@settings(max_examples=examples(300), deadline=None)
def test_no_slot_is_ever_left_open(
    persona: object,
    act: Act,
    answers: Intent,
    stance: Stance,
    medium: Medium,
    topic: str | None,
    points: list[Point],
    seed: int,
) -> None:
    scenario = KNOWLEDGE.scenarios["the_talk"]
    setting = Setting(persona, scenario, medium, Difficulty.REALISTIC, seed)  # type: ignore[arg-type]
    for piece in word(setting, decided(begin(setting), act, answers, topic, stance, tuple(points))).pieces:
        assert "{" not in piece
        assert piece.strip() == piece


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_asked_again_the_answers_come_in_the_order_they_were_written(persona: str) -> None:
    setting = a_setting(persona)
    state = begin(setting)
    order = []
    for _ in range(3):
        wording = word(setting, decided(state, Act.DECLINE, Intent.PRESSURE))
        order.append(int(wording.keys[0]))
        state = state.saying(*wording.keys)
    assert order == sorted(order)


def test_a_person_who_has_run_out_of_words_says_nothing() -> None:
    setting = a_setting()
    persona = setting.persona
    everything = (
        *(str(n) for n in range(len(persona.lines))),
        *(
            f"a:{act.value}:{to}:{n}"
            for act, answers in persona.answers.items()
            for to, says in answers.items()
            for n in range(len(says))
        ),
    )
    state = replace(begin(setting), used=everything)
    assert word(setting, decided(state, Act.REPLY_NEUTRAL)).pieces == ()


@pytest.mark.parametrize("persona", KNOWLEDGE.personas)
def test_a_persona_has_no_words_for_what_it_never_agrees_to(persona: str) -> None:
    found = KNOWLEDGE.personas[persona]
    acts = {line.act for line in found.lines}
    assert (Act.ACCEPT_SMALL in acts) == (found.ceiling_outcome >= Outcome.SMALL_YES)
    assert (Act.AGREE_KEEP_TALKING in acts) == (found.ceiling_outcome >= Outcome.KEEP_TALKING)


def test_in_a_meeting_something_small_is_seen_now_and_then() -> None:
    setting = a_setting("marek", "first_meeting", Medium.IN_PERSON)
    state = begin(setting)
    seen = 0
    for turn in range(12):
        wording = word(setting, decided(replace(state, turns=turn), Act.REPLY_NEUTRAL))
        seen += wording.pieces[0].startswith("(")
        state = state.saying(*wording.keys)
    assert 0 < seen < 12
