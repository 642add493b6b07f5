"""One rule of the screen: a construction over normalised text, with what excuses it.

Patterns are written with fragments in capitals (``THEY``, ``PLACE``) and with ``~4 `` for "up to four
words of the same sentence". Cues are words of which at least one must be there before the pattern is
tried at all: that keeps the screen far below a millisecond.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from service.safety.types import ConcernKind

FRAGMENTS: dict[str, str] = {
    "THEY": r"(?:he|she|they|you|it was (?:him|her|them|you)|(?:my|the) ex|ex|husband|wife|partner|boyfriend|girlfriend|fiance|fiancee)",
    "THEM": r"(?:him|her|them|you|my ex|my (?:husband|wife|partner|boyfriend|girlfriend))",
    "THEIR": r"(?:his|her|their|your|my ex s|my (?:husband|wife|partner|boyfriend|girlfriend) s)",
    "PLACE": r"(?:house|home|place|flat|building|door|doorstep|work|workplace|office|job|shop|school|gym|car|street|window|driveway|hotel|class|yard|garden|block|hospital|studio|stop|station)",
    "WHEN": r"(?:tonight|tomorrow|soon|now|today|this week|next week|by then|by morning|in the morning)",
    "NUMBER": r"(?:number|phone|sim|account|profile|email|address|handle|app|name)",
    "OTHER": r"(?:another|a different|different|a new|new|a second|second|a burner|burner|a friend s|my friend s|friend s|anonymous|an anonymous|throwaway|a throwaway|my (?:work|mum|sister|brother|cousin|mate|flatmate|roommate|dad) s?|someone else s)",
}
_FRAGMENT = re.compile(r"\b(?:" + "|".join(FRAGMENTS) + r")\b")
_GAP = re.compile(r"~(\d+) ")


def pattern(text: str) -> re.Pattern[str]:
    """A pattern with its fragments and gaps filled in; white space at line ends is layout."""
    text = "".join(line.strip() if i else line for i, line in enumerate(text.split("\n")))
    text = _FRAGMENT.sub(lambda match: FRAGMENTS[match.group()], text)
    return re.compile(r"(?<= )(?:" + _GAP.sub(r"(?:[a-z0-9,]+ ){0,\1}?", text) + r")(?= )")


NEGATION = re.compile(
    r" (?:not|never|no|without|neither|nor|hardly|stopped|quit|if|whether|instead of|rather than|sorry for|wrong to)"
    r" (?:[a-z]+ ){0,4}\Z"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """``denied`` rules are silent after a negation in the same clause; ``unless`` is looked for in the whole text."""

    kind: ConcernKind
    cues: frozenset[str]
    search: re.Pattern[str]
    denied: bool = True
    unless: re.Pattern[str] | None = None
    closed: bool = field(default=False)
    """For ``BYPASS`` alone: a block or an order was named, so that there is no way back."""

    def finds(self, line: str, words: frozenset[str]) -> bool:
        """Whether the construction is in the normalised line."""
        if self.cues.isdisjoint(words):
            return False
        for match in self.search.finditer(line):
            if self.denied and _denied(line, match):
                continue
            if self.unless is not None and self.unless.search(line):
                continue
            return True
        return False


def _denied(line: str, match: re.Match[str]) -> bool:
    start = line.rfind(" . ", 0, match.start())
    before = line[max(start, 0) : match.start()]
    return bool(NEGATION.search(before)) and "not only" not in before and "why not" not in before


def rule(
    kind: ConcernKind,
    cues: str,
    search: str,
    *,
    denied: bool = True,
    unless: str | None = None,
    closed: bool = False,
) -> Rule:
    """A rule from plain strings; ``cues`` are separated by spaces."""
    return Rule(kind, frozenset(cues.split()), pattern(search), denied, pattern(unless) if unless else None, closed)
