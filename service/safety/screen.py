"""The one screen for everything a person types: it runs before anything else and it fails closed.

Deterministic and pure; general constructions over normalised text (``normal``), one file of rules
for each kind. Ordinary pressure inside a rehearsal is for the other person to react to and
is not stopped here: what stops is danger, and a plan that reaches beyond the rehearsal.

The way back to practice, by kind:

- crisis, harmed, harming, minor: none. Something else comes first.
- stalking: none. Whoever tracks or waits for somebody would practise an approach to a person who is
  being followed (principles.md, section 2: refused), and every further rehearsal sharpens it.
- bypass: none where a block, an order or a wish for no contact was named, because the same answer in
  the first questions would have locked contact for good. Where it is a way round a silence or through
  a friend, there is one: hearing a no is exactly what can be practised.
- unchecked: yes. The failure is ours.
"""

from __future__ import annotations

import logging

from service.safety.content import load_words
from service.safety.normal import normalise
from service.safety.rule import Rule, pattern
from service.safety.rules.broad import BROAD
from service.safety.rules.broad_contact import BROAD_CONTACT
from service.safety.rules.bypass import BYPASS
from service.safety.rules.crisis import CRISIS
from service.safety.rules.crisis_sideways import CRISIS_SIDEWAYS
from service.safety.rules.harmed import HARMED
from service.safety.rules.harming import HARMING
from service.safety.rules.languages import LANGUAGES
from service.safety.rules.minor import MINOR
from service.safety.rules.signs_others import SIGNS_OTHERS
from service.safety.rules.signs_self import SIGNS_SELF
from service.safety.rules.stalking import STALKING
from service.safety.rules.wide_contact import WIDE_CONTACT
from service.safety.rules.wide_others import WIDE_OTHERS
from service.safety.rules.wide_self import WIDE_SELF
from service.safety.types import Concern, ConcernKind, Surface

log = logging.getLogger("unsent.safety")

SCREENED: frozenset[Surface] = frozenset(Surface)
"""Every surface is screened, with the whole text of one field, before it is used:

- ``TURN``: after the words are saved and before they are read; a concern ends the turn, and the
  session too where there is no way back.
- ``DRAFT``, ``LETTER``: before checking or keeping. The words of a letter are kept in any case; they are
  the writer's own.
- ``GOAL``, ``PREPARE``, ``CUSTOM_PERSONA``: before anything is created; nothing is made on a concern.
- ``IMPORT``: each message of the writer's own; the import stops.
- ``SCORE``: the concern is put beside the line. The turn happened elsewhere, so it is scored as well.
"""

_ALL = (
    *(*CRISIS, *CRISIS_SIDEWAYS, *HARMED, *HARMING, *STALKING, *MINOR, *BYPASS, *BROAD, *BROAD_CONTACT),
    *(*SIGNS_SELF, *SIGNS_OTHERS, *LANGUAGES, *WIDE_SELF, *WIDE_OTHERS, *WIDE_CONTACT),
)
IN_ORDER: tuple[Rule, ...] = tuple(sorted(_ALL, key=lambda rule: tuple(ConcernKind).index(rule.kind)))
"""All rules in the order of precedence of ``ConcernKind``."""


def _by_cue() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for place, rule in enumerate(IN_ORDER):
        for cue in rule.cues:
            found.setdefault(cue, []).append(place)
    return {cue: tuple(places) for cue, places in found.items()}


_BY_CUE = _by_cue()
"""Which rules a word can wake: most texts wake a handful of them."""


def warm() -> None:
    """Compile every pattern now. Raises ``re.error`` for a rule that is not one, which a test calls."""
    for rule in IN_ORDER:
        pattern(rule.search)
        if rule.unless:
            pattern(rule.unless)


LAST_RESORT = Concern(
    kind=ConcernKind.UNCHECKED,
    words=(
        "This text could not be checked for safety, so nothing went on with it; that is our fault, not yours.",
        "You can try again, in other words if you like.",
        "If you are in danger, or might harm yourself, call the emergency number where you are.",
    ),
    way_back=True,
)
"""What is said when even the reviewed words cannot be read: the same words, in the code."""


def screen(text: str, surface: Surface) -> Concern | None:
    """The first concern by precedence, or ``None``. Never raises: a failure inside is a concern itself."""
    try:
        return _screen(text, surface)
    except Exception as error:  # noqa: BLE001 - fails closed, whatever went wrong; the text is never logged
        log.error("the safety screen failed", extra={"error": type(error).__name__})
        return LAST_RESORT


def screen_joined(before: str | None, text: str) -> Concern | None:
    """What the screen has against a turn that finishes what the one before it began: "i want to", "kill myself".

    Only a short line that was left open is joined, and only to a short one: that is how people send a sentence in
    pieces. The turn by itself has been screened already. Never raises.
    """
    if before is None or not _left_open(before) or len(text.split()) > PIECE:
        return None
    return screen(f"{before.strip()} {text}", Surface.TURN)


PIECE = 8
"""A piece of a sentence that is sent in pieces has at most so many words."""


def _left_open(text: str) -> bool:
    said = text.strip()
    return bool(said) and len(said.split()) <= PIECE and said[-1] not in ".!?…)\"'"


def _screen(text: str, surface: Surface) -> Concern | None:
    found = first_rule(text)
    if found is None:
        return None
    return concern_for(found.kind, surface, found.variant)


def first_rule(text: str) -> Rule | None:
    """The rule that stops the text, for the evals and the tests; ``screen`` is what the service calls."""
    found = _first(normalise(text))
    if found is None and "\n" in text.strip():  # a line is a sentence, unless somebody breaks lines where they breathe
        found = _first(normalise(" ".join(text.split())))
    return found


def _first(line: str) -> Rule | None:
    awake = {place for word in set(line.split()) if word in _BY_CUE for place in _BY_CUE[word]}
    return next((IN_ORDER[place] for place in sorted(awake) if IN_ORDER[place].finds(line)), None)


def concern_for(kind: ConcernKind, surface: Surface, variant: str = "") -> Concern:
    """The reviewed words for a kind on a surface. Raises ``ContentError`` where they cannot be read."""
    words = load_words()
    way_back = kind is ConcernKind.UNCHECKED or (kind is ConcernKind.BYPASS and not variant)
    key = f"{kind.value}_{variant}" if variant else kind.value
    return Concern(kind=kind, words=(words.stopped[surface.value], *words.kinds[key]), way_back=way_back)
