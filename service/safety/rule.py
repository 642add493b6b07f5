"""One rule of the screen: a construction over normalised text, with what excuses it.

Patterns are regular expressions with a little help: fragments in capitals (``THEY``, ``PLACE``) are
filled in, ``~4 `` is "up to four words of the same sentence", ``%20 `` the same across sentences, and
a line break is a space, or nothing beside ``|``. Cues are words of which at least one must be there
before the pattern is tried at all: that keeps the screen far below a millisecond.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from service.safety.fragments import FRAGMENTS
from service.safety.types import ConcernKind

_FRAGMENT = re.compile(r"\b(?:" + "|".join(FRAGMENTS) + r")\b")
_NEAR = re.compile(r"~(\d+) ")
_FAR = re.compile(r"%(\d+) ")


_LAYOUT = re.compile(r"(\S?)\s*\n\s*(\||\(\?[!=]|\S)")


def _joint(match: re.Match[str]) -> str:
    """A line break is a space, except beside an alternative or before a look-ahead."""
    left, right = match.groups()
    tight = left in "|(" or right in {"|", ")", "(?!", "(?="}
    return f"{left}{right}" if tight else f"{left} {right}"


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A pattern with its fragments and gaps filled in; compiled when it is first needed (``screen.warm``)."""
    text = _LAYOUT.sub(_joint, text)
    while _FRAGMENT.search(text):
        text = _FRAGMENT.sub(lambda match: FRAGMENTS[match.group()], text)
    text = _NEAR.sub(r"(?:[a-z0-9,]+ ){0,\1}?", text)
    text = _whole_words(_FAR.sub(r"(?:[a-z0-9,.]+ ){0,\1}?", text))
    return re.compile(r"(?<= )(?:" + text + r")(?= )")


def _whole_words(text: str) -> str:
    """Every ``(?! (?:a|b))`` looks ahead at whole words: without this, ``a`` would also excuse ``again``."""
    for opening in ("(?! (?:", "(?= (?:"):
        at = text.find(opening)
        while at >= 0:
            end, depth = at + len(opening), 1
            while depth:
                depth += {"(": 1, ")": -1}.get(text[end], 0)
                end += 1
            if text[end] == ")":
                text = f"{text[:end]}(?= ){text[end:]}"
            at = text.find(opening, end)
    return text


_SUBJECT = re.compile(r"(?:i|we|he|she|they|you) ")
_REPORTED = re.compile(
    r" (?:(?:not|never) (?:saying|said|say|think|thinking|mean|meant|claiming|suggesting|as if|like|that|because)"
    r"(?: that)?"
    r"|(?:ask|asked|asks|asking|wonders|wondered)(?: me)? (?:if|whether)|rather than|instead of|pretend(?:ed)?) \Z"
)
_NEGATED = re.compile(
    r" (?:(?:(?:not|never)(?! (?:stop|only|help|been|know|sure))|no(?! one)|without|neither|nor)"
    r" (?:(?!i |you |he |she |they |we )[a-z]+ ){0,4}"
    r"|(?:(?:not|never) (?:say|said|saying|think|mean|meant)"
    r"|(?:he|she|they|you) (?:told|tells|tell|asked|texted) me"
    r"|(?:ask|asked|asks|asking|wonders|wondered)(?: me)? (?:if|whether)) (?:[a-z]+ ){0,4})\Z"
)
_INSIDE = re.compile(r" (?:not|never|no)(?= )(?! (?:stop|stops|stopped|only|one|matter|just))")


@dataclass(frozen=True, slots=True)
class Rule:
    """``denied`` rules are silent where the thing is denied or only asked about; ``unless`` excuses its sentence.

    ``over`` rules are silent where it is told as a past that somebody has come through, also in the sentences after.
    ``variant`` picks other words for the same kind (``closed``: a block, an order or a plain wish for no
    contact was named; ``other``: somebody else is in danger).
    """

    kind: ConcernKind
    cues: frozenset[str]
    search: str
    denied: bool
    unless: str
    variant: str
    over: bool

    def finds(self, line: str) -> bool:
        """Whether the construction is in the normalised line. The caller has seen one of the ``cues`` in it."""
        for match in pattern(self.search).finditer(line):
            if (self.denied and _denied(line, match)) or (self.over and _is_over(line, match)):
                continue
            if not self.unless or not pattern(self.unless).search(_sentence(line, match)):
                return True
        return False


def _sentence(line: str, match: re.Match[str]) -> str:
    """The sentence, or sentences, in which the match stands: an excuse further away excuses nothing."""
    end = line.find(" . ", match.end())
    return line[max(line.rfind(" . ", 0, match.start() + 1), 0) : end + 3 if end >= 0 else len(line)]


_PAST = re.compile(
    r" (?:was|were|did|had|tried|wanted|used|thought|felt|nearly|almost|killed|attempted|took|cut|hurt) "
)


def _is_over(line: str, match: re.Match[str]) -> bool:
    """Told as past, nothing near it is recent, and the way out is told in the same breath."""
    start = max(line.rfind(" . ", 0, match.start() + 1), 0)
    if not _PAST.search(line[start : match.end()] + " "):
        return False
    end = match.end()
    for _ in range(3):
        following = line.find(" . ", end)
        end = following + 1 if following >= 0 else len(line)
    told = line[start : end + 2]
    return bool(pattern("RECOVERED").search(told)) and not pattern("JUSTNOW").search(told)


def _denied(line: str, match: re.Match[str]) -> bool:
    if _INSIDE.search(" " + match.group() + " "):
        return True
    start = max(line.rfind(" . ", 0, match.start()), line.rfind(" , ", 0, match.start()), 0)
    before = line[start : match.start()]
    return bool((_REPORTED if _SUBJECT.match(match.group()) else _NEGATED).search(before))


def rule(
    kind: ConcernKind,
    cues: str,
    search: str,
    *,
    denied: bool = True,
    unless: str = "",
    variant: str = "",
    over: bool = False,
) -> Rule:
    """A rule from plain strings; ``cues`` are separated by spaces."""
    return Rule(kind, frozenset(cues.split()), search, denied, unless, variant, over)
