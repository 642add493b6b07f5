"""The small notation the rules are written in, compiled once to regular expressions over canonical text.

One pattern a line, items separated by blanks, each item standing for one or more whole words:

==================  =========================================================================
``word``            that word
``a|b|on_my_own``   any of these (``_`` joins the words of a phrase)
``leave+``          any regular or irregular inflection of a verb
``apolog*``         any word beginning so (four letters at least)
``@name``           any entry of a word class of :mod:`service.principles.lexicon`
``item?``           the item may be missing
``( a b / c )``     a group with alternatives; ``)?`` makes it optional
``~3``              up to three further words of the same clause, none a negation; ``~,3`` may cross a comma
``!item``           what follows here is not this item
``=3``              the same, but no other subject pronoun may come between
``^`` / ``^^``      beginning of a clause / of a sentence
``$`` / ``$$``      end of a clause / of a sentence
==================  =========================================================================

Patterns are indexed by the rarest words they need, so a text pays only for patterns that could match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from service.principles.lexicon import CLASSES, COMMON, IRREGULAR
from service.principles.text import Doc

_GAP = re.compile(r"([~=])(,?)(\d+)$")
_NO_CROSSING = {"~": "(?!not |never )", "=": "(?!not |never |i |you |we |he |she |they )"}
_VOWELS = "aeiou"
_FAR = 10_000


def inflect(verb: str) -> tuple[str, ...]:
    """The forms of an English verb: base, third person, past, participle, -ing."""
    if verb in IRREGULAR:
        past = IRREGULAR[verb]
    elif verb.endswith("e"):
        past = (verb + "d",)
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        past = (verb[:-1] + "ied",)
    else:
        past = (_doubled(verb) + "ed",)
    if verb.endswith("ie"):
        going = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "be")):
        going = verb[:-1] + "ing"
    else:
        going = _doubled(verb) + "ing"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    return (verb, third, *past, going)


def _doubled(verb: str) -> str:
    short = len(verb) <= 4 or verb in ("forget", "forgot", "begin", "commit", "admit", "regret", "prefer", "unfollow")
    ends = len(verb) >= 3 and verb[-1] not in "aeiouwxyh" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return verb + verb[-1] if short and ends and verb not in ("open", "visit", "owe", "happen") else verb


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``[start, end)`` that one pattern covered."""

    start: int
    end: int


Hits = Mapping[str, tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class Rules:
    """Patterns for one feature, and where they do not count.

    ``negated``, ``reported`` and ``quoted`` say whether a hit counts although a negation governs
    it, although it is told as something said once, or although it stands in quotation marks.
    ``question``: ``True`` only inside questions, ``False`` only outside, ``None`` anywhere.
    """

    name: str
    lines: tuple[str, ...]
    negated: bool = False
    reported: bool = False
    quoted: bool = False
    question: bool | None = None


def rules(
    name: str,
    spec: str,
    *,
    negated: bool = False,
    reported: bool = False,
    quoted: bool = False,
    question: bool | None = None,
) -> Rules:
    """Patterns from a block of text, one a line; ``#`` starts a comment."""
    lines = tuple(clean for line in spec.splitlines() if (clean := line.partition("#")[0].strip()))
    return Rules(name, lines, negated, reported, quoted, question)


def _options(item: str) -> list[str]:
    """The words and phrases one item stands for (``*`` kept)."""
    found: list[str] = []
    for part in item.split("|"):
        if part.startswith("@"):
            for entry in CLASSES[part[1:]]:
                found.extend(_options(entry))
        elif part.endswith("+"):
            head, _, verb = part[:-1].rpartition("_")
            found.extend(f"{head}_{form}" if head else form for form in inflect(verb))
        elif "+_" in part:
            verb, _, rest = part.partition("+_")
            found.extend(f"{form}_{rest}" for form in inflect(verb))
        else:
            found.append(part)
    return list(dict.fromkeys(found))


def _item_regex(options: list[str]) -> str:
    parts = []
    for option in sorted(options, key=len, reverse=True):
        words = []
        for word in option.split("_"):
            words.append(re.escape(word[:-1]) + r"[^ .?!,\"]*" if word.endswith("*") else re.escape(word))
        parts.append(" ".join(words) + " ")
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"


def _needs(options: list[str]) -> frozenset[str]:
    """One word out of each option, its rarest, of which a match must contain at least one."""
    picked = set()
    for option in options:
        words = option.split("_")
        word = min(words, key=lambda each: (each in COMMON, -len(each)))
        picked.add(word[:4] + "*" if word.endswith("*") else word)
    return frozenset(picked)


def _weight(words: frozenset[str]) -> int:
    return sum(30 if word in COMMON else 1 for word in words) if words else _FAR


class _Parser:
    def __init__(self, line: str) -> None:
        self.line = line
        self.items = line.split()
        self.here = 0
        self.required: list[frozenset[str]] = []

    def sequence(self, nested: bool) -> tuple[str, frozenset[str]]:
        branches: list[tuple[str, frozenset[str]]] = []
        regex, best = "", frozenset[str]()
        while self.here < len(self.items):
            item = self.items[self.here]
            self.here += 1
            if item in (")", ")?") and nested:
                branches.append((regex, best))
                needs = (
                    frozenset[str]().union(*(b[1] for b in branches)) if all(b[1] for b in branches) else frozenset()
                )
                body = "(?:" + "|".join(b[0] for b in branches) + ")"
                return (body + "?", frozenset()) if item == ")?" else (body, needs)
            if item == "/" and nested:
                branches.append((regex, best))
                regex, best = "", frozenset()
                continue
            piece, needs = self.item(item)
            regex += piece
            if needs and not nested:
                self.required.append(needs)
            if needs and (not best or _weight(needs) < _weight(best)):
                best = needs
        if nested:
            raise ValueError(f"group not closed: {self.line}")
        return regex, best

    def item(self, item: str) -> tuple[str, frozenset[str]]:
        if item == "(":
            return self.sequence(True)
        if item == "^":
            return r"(?<=[.?!,\"] )", frozenset()
        if item == "^^":
            return r"(?<=[.?!\"] )", frozenset()
        if item == "$":
            return r"(?=[.?!,\"])", frozenset()
        if item == "$$":
            return r"(?=[.?!\"])", frozenset()
        gap = _GAP.match(item)
        if gap:
            body = _NO_CROSSING[gap.group(1)] + (r"[^ .?!\"]+ " if gap.group(2) else r"[^ .?!,\"]+ ")
            return f"(?:{body}){{0,{gap.group(3)}}}?", frozenset()
        if item.startswith("!"):
            return f"(?!{_item_regex(_options(item[1:]))})", frozenset()
        if item == ",":
            return ", ", frozenset()
        if item == "?":
            return r"\? ", frozenset({"?"})
        if item == ",?":
            return "(?:, )?", frozenset()
        if item.endswith("?"):
            return f"(?:{_item_regex(_options(item[:-1]))})?", frozenset()
        options = _options(item)
        return _item_regex(options), _needs(options)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """One pattern, from the blank before it on. Of each set of ``also`` the text must have a word too."""

    rules: Rules
    search: re.Pattern[str]
    line: str
    also: tuple[frozenset[str], ...]

    def may_match(self, vocabulary: frozenset[str]) -> bool:
        """Whether the text has what the pattern needs: most searches that would find nothing are spared."""
        for words in self.also:  # noqa: SIM110  (asked 375 times a turn: a generator would cost more than it asks)
            if words.isdisjoint(vocabulary):
                return False
        return True


class Matcher:
    """Several features matched in one go. Compiled at the first use (see ``reader.warm``); immutable afterwards."""

    def __init__(self, families: Iterable[Rules]) -> None:
        self._families = tuple(families)
        self.names = [family.name for family in self._families]

    @cached_property
    def _tables(self) -> tuple[tuple[_Compiled, ...], dict[str, list[_Compiled]], frozenset[str]]:
        """The patterns that are always tried, those that a word wakes, and which of these words are prefixes."""
        always: list[_Compiled] = []
        index: dict[str, list[_Compiled]] = {}
        for family in self._families:
            for line in family.lines:
                parser = _Parser(line)
                regex, needs = parser.sequence(False)
                others = {each for each in parser.required if each != needs and not any("*" in w for w in each)}
                also = tuple(sorted(others, key=_weight))
                # A text is searched several times as fast for what begins with a sign than for what stands behind one.
                compiled = _Compiled(family, re.compile(" " + regex), line, also)
                if not needs:
                    always.append(compiled)
                for word in needs:
                    index.setdefault(word, []).append(compiled)
        return tuple(always), index, frozenset(word for word in index if word.endswith("*"))

    def find(self, doc: Doc, reported: list[bool] | None = None) -> Hits:
        """Every hit that counts, by feature name, in the order of the text.

        ``reported``: the words that are only told as said; they follow from the doc, which keeps what was found.
        """
        found: Hits | None = doc.matched.get(self)
        if found is None:
            found = doc.matched[self] = self._find(doc, reported)
        return found

    def _find(self, doc: Doc, reported: list[bool] | None) -> Hits:
        always, index, prefixes = self._tables
        chosen: dict[int, _Compiled] = {}
        vocabulary = doc.vocabulary
        for word in vocabulary:
            for compiled in index.get(word, ()):
                if compiled.may_match(vocabulary):
                    chosen[id(compiled)] = compiled
            if len(word) >= 4 and (key := word[:4] + "*") in prefixes:
                for compiled in index[key]:
                    if compiled.may_match(vocabulary):
                        chosen[id(compiled)] = compiled
        found: dict[str, set[tuple[int, int]]] = {}
        for compiled in (*always, *chosen.values()):
            kind = compiled.rules
            for first, last in _places(compiled.search, doc.canon):
                start, end = doc.at(first), doc.at(last - 1) + 1
                if not kind.quoted and doc.quoted[start]:
                    continue
                if not kind.reported and reported is not None and reported[start]:
                    continue
                if kind.question is not None and doc.sentence(start).question is not kind.question:
                    continue
                if not kind.negated and doc.negated(start):
                    continue
                found.setdefault(kind.name, set()).add((start, end))
        return {name: tuple(Hit(a, b) for a, b in sorted(places)) for name, places in found.items()}


def _places(pattern: re.Pattern[str], canon: str) -> Iterator[tuple[int, int]]:
    """Where a pattern matches, without the blank before it, which may also end the match before."""
    match = pattern.search(canon)
    while match is not None and match.end() > match.start() + 1:
        yield match.start() + 1, match.end()
        match = pattern.search(canon, match.end() - 1)
