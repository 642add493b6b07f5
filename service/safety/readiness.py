"""The first questions and what follows from them: a table, never a model (principles.md, section 3).

The worst answer wins. "Unsure" on a safety question counts as the yes and is said to. A missing
answer is refused, so a check that did not run opens nothing. A lock set by a plain yes to a
no-contact wish, a block, an order or harm by the user ends only with deleting everything; an
"unsure" there closes just as much while it stands, but can still be cleared up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from service.errors import BadInput, ContentError
from service.knowledge import Source
from service.safety.content import QuestionText, load_questions
from service.safety.types import ReadinessOutcome


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. ``label`` is ``None`` for yes, no and unsure, which the page words itself."""

    value: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is shown. ``sources`` point into ``prompts/guides.yaml``."""

    id: str
    group: Literal["safety", "circumstances", "motives"]
    text: str
    help: str
    options: tuple[Option, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ReadinessReason:
    """Why the outcome is what it is, in one or two sentences, and where that comes from."""

    question_id: str
    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is open, and why.

    ``reasons`` are those of the worst level first. ``locks`` hold whatever is answered later; store
    them and hand them back. ``unsure_counted`` is true when an "unsure" on a safety question counted
    as a yes. ``first`` are the scenario ids to offer first.
    """

    outcome: ReadinessOutcome
    reasons: tuple[ReadinessReason, ...]
    locks: tuple[str, ...]
    unsure_counted: bool
    first: tuple[str, ...]

    @property
    def letter_open(self) -> bool:
        """Whether the unsent letter is open: always, except in a crisis."""
        return all(reason.question_id != "crisis_now" for reason in self.reasons)


SUPPORT = ReadinessOutcome.SUPPORT_FIRST
LETTING_GO = ReadinessOutcome.LETTING_GO_ONLY
NOT_YET = ReadinessOutcome.NOT_YET
OPEN = ReadinessOutcome.OPEN

# question, answers, outcome, and whether a plain yes stays as a lock.
# For safety questions "unsure" is looked up as "yes". A row with OPEN is only worth a word.
TABLE: tuple[tuple[str, frozenset[str], ReadinessOutcome, bool], ...] = (
    ("crisis_now",        frozenset({"yes"}),          SUPPORT,    False),
    ("harm_by_them",      frozenset({"yes"}),          SUPPORT,    False),
    ("afraid",            frozenset({"yes"}),          SUPPORT,    False),
    ("under_18",          frozenset({"yes"}),          SUPPORT,    False),
    ("no_contact",        frozenset({"yes"}),          LETTING_GO, True),
    ("blocked",           frozenset({"yes"}),          LETTING_GO, True),
    ("order",             frozenset({"yes"}),          LETTING_GO, True),
    ("harm_by_me",        frozenset({"yes"}),          LETTING_GO, True),
    ("how_long_ago",      frozenset({"under_month"}),  NOT_YET,    False),
    ("take_a_no",         frozenset({"no", "unsure"}), NOT_YET,    False),
    ("fine_with_less",    frozenset({"no"}),           NOT_YET,    False),
    ("person_or_comfort", frozenset({"comfort"}),      NOT_YET,    False),
    ("with_someone",      frozenset({"yes"}),          NOT_YET,    False),
    ("big_change",        frozenset({"yes"}),          OPEN,       False),
    ("my_part",           frozenset({"no"}),           OPEN,       False),
    ("changed",           frozenset({"no"}),           OPEN,       False),
)  # fmt: skip

FIRST: dict[ReadinessOutcome, tuple[str, ...]] = {
    SUPPORT: (),
    LETTING_GO: ("closing_kindly",),
    NOT_YET: ("closing_kindly", "hearing_no"),
    OPEN: (),
}
"""The scenarios to offer first."""

WORST_FIRST = tuple(ReadinessOutcome)
"""The order of ``ReadinessOutcome`` is the order of severity."""

LOCKING = frozenset(question for question, _, _, locks in TABLE if locks)
"""The questions whose plain yes stays."""

UNKNOWN_LOCK = "Something you told us before keeps this closed, whatever is answered later."


def assess(answers: dict[str, str], locks: Iterable[str] = ()) -> Readiness:
    """What the answers open. ``locks`` are those of the last check; they are kept, also unknown ones.

    Raises ``BadInput`` naming the question for a missing answer, an unknown question or an unknown option.
    """
    _check(answers)
    texts = {text.id: text for text in load_questions()}
    held = list(dict.fromkeys(locks))
    found: list[tuple[ReadinessOutcome, ReadinessReason]] = []
    unsure_counted = False
    for question, values, outcome, _ in TABLE:
        given = answers[question]
        counted = "yes" if given == "unsure" and texts[question].group == "safety" else given
        if counted not in values:
            continue
        found.append((outcome, _reason(texts[question], given)))
        if counted != given:
            unsure_counted = True
        elif question in LOCKING and question not in held:
            held.append(question)
    said = {reason.question_id for _, reason in found}
    for lock in held:
        if lock not in said:
            found.append((LETTING_GO, _standing(lock, texts.get(lock))))
    found.sort(key=lambda pair: WORST_FIRST.index(pair[0]))
    worst = found[0][0] if found else OPEN
    # Where a gate is closed, motives and circumstances are beside the point.
    shown = [reason for level, reason in found if worst in {NOT_YET, OPEN} or level in {SUPPORT, LETTING_GO}]
    return Readiness(worst, tuple(shown), tuple(held), unsure_counted, FIRST[worst])


def _check(answers: dict[str, str]) -> None:
    asked = {question.id: question for question in QUESTIONS}
    for given in answers:
        if given not in asked:
            raise BadInput("There is no question by that name.")
    for question in QUESTIONS:
        if question.id not in answers:
            raise BadInput(f"The question {question.id} has no answer yet.")
        if answers[question.id] not in {option.value for option in question.options}:
            raise BadInput(f"The question {question.id} does not have that answer.")


def _reason(text: QuestionText, given: str) -> ReadinessReason:
    return ReadinessReason(text.id, text.reasons[given], text.sources)


def _standing(lock: str, text: QuestionText | None) -> ReadinessReason:
    if text is None or text.lasting is None:
        return ReadinessReason(lock, UNKNOWN_LOCK, ())
    return ReadinessReason(lock, text.lasting, text.sources)


def _questions() -> tuple[Question, ...]:
    """The questions, with the table checked against them: a row without words is an error at start."""
    texts = load_questions()
    by_id = {text.id: text for text in texts}
    for question, values, _, lasting in TABLE:
        text = by_id.get(question)
        if text is None:
            raise ContentError(f"prompts/safety/readiness.yaml: the question {question} is missing.")
        needed = values | {"unsure"} if text.group == "safety" else values
        if missing := sorted(needed - text.reasons.keys()):
            raise ContentError(f"prompts/safety/readiness.yaml: {question} has no reason for {missing[0]}.")
        if lasting and text.lasting is None:
            raise ContentError(f"prompts/safety/readiness.yaml: {question} has no lasting words.")
    return tuple(
        Question(
            id=text.id,
            group=text.group,
            text=text.text,
            help=text.help,
            options=tuple(Option(option.value, option.label) for option in text.options),
            sources=text.sources,
        )
        for text in texts
    )


QUESTIONS: tuple[Question, ...] = _questions()
"""All questions, in the order in which they are asked."""
