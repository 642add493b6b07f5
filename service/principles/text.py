"""A turn as plain words, each of which still knows where it stands in the raw text.

The rules are written over a *canonical* line: lowercase, contractions and chat short forms spelled
out, punctuation reduced to five signs (``. ? ! , "``), one blank after each token. Every token
keeps its half-open code-point span in the raw text, so whatever the canonical line looks like, a
finding points at exactly the characters the person typed. Nothing here shifts an offset: the raw
text is only ever read, never rewritten.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from service.principles.spelling import DOUBLED, EXPANSIONS, IS_HOSTS, SUFFIXES
from service.principles.wordset import words
from service.transcript import Span

_APOSTROPHES = "'\u2018\u2019\u02bc\u2032\u00b4`\uff07"
_MARKS = "\u0300-\u036f\u200d\ufe0f"
_TOKEN = re.compile(
    rf"(?P<num>\d+(?:[.:,]\d+)*(?:st|nd|rd|th|am|pm|h|k)?(?![^\W_]))"
    rf"|(?P<word>[{_APOSTROPHES}](?:cause|cos|em|til|bout|n)(?![^\W_])"
    rf"|(?:w/o?|b/c)(?![^\W_])"
    rf"|[^\W_](?:[^\W_]|[{_MARKS}]|_|[{_APOSTROPHES}](?=[^\W_]))*)"
    rf"|(?P<end>[.!?\u2026\u3002\uff1f\uff01\u203d\u061f]+)"
    rf"|(?P<line>\s*\n\s*)"
    rf"|(?P<quote>[\"\u201c\u201d\u201e\u00ab\u00bb\u201f\uff02])"
    rf"|(?P<single>[{_APOSTROPHES}])"
    rf"|(?P<pause>[,;:()\[\]/\u2014\u2013\u2015\u060c\uff0c]|-+(?=\s|-)|(?<=\s)-+)"
    rf"|(?P<amp>[&+])"
    rf"|(?P<symbol>[\u2190-\u2bff\u3030\U0001f000-\U0001faff]+)"
)
_STRAIGHT = {ord(sign): "'" for sign in _APOSTROPHES}
_LONG = re.compile(r"([a-z])\1{2,}")
_ASIDE = words("so and but hey hi hello well ok just um uh like then also or honestly oh wait yes no")
_AUX = words("do did does are is were was have has had can could would will should shall may might am")
_SUBJECTS = words(
    "you i we he she they it that this there your my our the anyone anybody someone somebody any these those"
    " everything everyone mum dad"
)
_WH = words("how what why where when who whom which whose")
_STOPPERS = words('. ? ! , "')
ENDERS = words(". ? !")
_YOU_ARE_NEXT = words(
    "right welcome wrong so not the amazing beautiful always being going an absolutely happy mad angry busy ok fine"
    " coming doing making killing breaking ignoring never still just kidding joking lying free done such mine too"
    " sure acting kidding"
)
_AFTER_IS = words(
    "no not a the an going been gone got so too very really just still always never fine good great bad here there"
    " in on at back over like nothing all worth paid moved coming being mine yours ok off out better worse better"
    " right wrong done yes up down around about what how why where when my your pretty quite kind only as enough one"
    " it"
)
_NOT_I_WILL = words("am is was are were been be so very really got fell seriously feel feeling mentally too")
_NEGATORS = words("not never no without nothing nobody none neither nor hardly stop stopped quit instead rather cannot")
_PRONOUNS = words("i you we he she they")
_RAISING = words("think expect believe want say mean suppose that if feel claim not")
_NOT_NEGATING = words("only just sure help wonder matter mind doubt longer wait")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``[start, end)`` up to and with the closing sign; ``question`` also without a question mark."""

    start: int
    end: int
    question: bool


@dataclass(slots=True)
class Doc:
    """One text, tokenised. ``words`` are canonical; ``starts``/``ends`` point into the raw text.

    ``matched``: what matchers have found in it, for those who keep a doc to read the same words again.
    """

    raw: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    canon: str = ""
    vocabulary: frozenset[str] = frozenset()
    sentences: list[Sentence] = field(default_factory=list)
    marks: int = 0
    shouts: int = 0
    matched: dict[object, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many words, punctuation not counted."""
        return sum(1 for word in self.words if word not in _STOPPERS)

    def at(self, offset: int) -> int:
        """The index of the token that starts at or before a place in the canonical line."""
        return bisect_right(self.offsets, offset) - 1

    def span(self, start: int, end: int) -> Span:
        """The raw span of tokens ``[start, end)``, without punctuation at its edges where there are words."""
        a, b = start, end
        while a < b - 1 and self.words[a] in _STOPPERS:
            a += 1
        while b - 1 > a and self.words[b - 1] in _STOPPERS:
            b -= 1
        if self.words[a] in _STOPPERS:  # signs alone: the last of them may be a line's end, which nobody sees
            a, b = start, end
        return Span(self.starts[a], self.ends[b - 1])

    def whole(self) -> Span | None:
        """From the first to the last visible character, or ``None`` for a blank text."""
        stripped = self.raw.strip()
        if not stripped:
            return None
        start = self.raw.index(stripped)
        return Span(start, start + len(stripped))

    def sentence(self, token: int) -> Sentence:
        """The sentence a token stands in."""
        for sentence in self.sentences:
            if sentence.start <= token < sentence.end:
                return sentence
        return self.sentences[-1]

    def clause_end(self, token: int) -> int:
        """The index after the last token of the stretch without punctuation around a token."""
        here = token
        while here < len(self.words) and self.words[here] not in _STOPPERS:
            here += 1
        return here

    def negated(self, token: int, reach: int = 7) -> bool:
        """Whether a negation in the same clause governs what begins at ``token``.

        Looks back at most ``reach`` words and stops at punctuation and at a new finite clause, so
        "I'm not asking you to forgive me" is negated and "I didn't call but please forgive me" is not.
        """
        here = token - 1
        low = max(0, token - reach)
        words = self.words
        while here >= low:
            word = words[here]
            if word in _STOPPERS or word in ("but", "because", "so", "although", "though", "until"):
                return False
            if word in _PRONOUNS and here + 1 < token and words[here + 1] in _AUX and words[here - 1] not in _RAISING:
                return False
            if word in _NEGATORS:
                after = words[here + 1] if here + 1 < len(words) else ""
                if word == "not" and (after in _NOT_NEGATING or (here and words[here - 1] in ("why", "or"))):
                    here -= 1
                    continue
                if word in ("no", "instead", "rather", "stop", "stopped", "quit") and token - here > 5:
                    return False
                if word == "no" and after in ("matter", "doubt", "wonder", "longer", "idea"):
                    here -= 1
                    continue
                return True
            here -= 1
        return False


Texts = Callable[[str], Doc]
"""Where docs come from: ``read_text``, or the same with a memory."""


def _canonical(raw: str) -> str:
    word = raw.lower()
    if not word.isascii():
        word = word.translate(_STRAIGHT)
        if not word.isascii():
            plain = unicodedata.normalize("NFKD", word)
            word = "".join(c for c in plain if not unicodedata.combining(c) and c not in "\u200d\ufe0f").lower()
    if "`" in word:
        word = word.replace("`", "'")
    if "\u00b4" in word:
        word = word.replace("\u00b4", "'")
    return word


def _shorten(word: str) -> str:
    once = _LONG.sub(r"\1", word)
    twice = _LONG.sub(r"\1\1", word)
    return twice if twice in DOUBLED else once


def _expand(word: str) -> tuple[str, ...]:
    known = EXPANSIONS.get(word)
    if known is not None:
        return known
    if "'" in word:
        for ending, meaning in SUFFIXES:
            if word.endswith(ending) and len(word) > len(ending):
                host = word[: -len(ending)]
                return (*_expand(host), meaning)
        if word.endswith("'s"):
            host = word[:-2]
            return (*_expand(host), "is" if host in IS_HOSTS else "'s")
        word = word.replace("'", "")
        return EXPANSIONS.get(word, (word,)) if word else ()
    if _LONG.search(word):
        short = _shorten(word)
        if short != word:
            return _expand(short)
    return (word,)


def read_text(raw: str) -> Doc:
    """Tokenise a raw text. Total: any string gives a ``Doc``; blank or wordless ones give few or no tokens."""
    doc = Doc(raw)
    words, starts, ends, quoted = doc.words, doc.starts, doc.ends, doc.quoted
    open_double = open_single = False

    def put(word: str, start: int, end: int, inside: bool) -> None:
        words.append(word)
        starts.append(start)
        ends.append(end)
        quoted.append(inside)

    for match in _TOKEN.finditer(raw, 0, len(raw.rstrip())):  # blank space at the end is nothing to read
        kind = match.lastgroup
        start, end = match.span()
        inside = open_double or open_single
        if kind == "word":
            for part in _expand(_canonical(match.group())):
                put(part, start, end, inside)
        elif kind == "num":
            put(_canonical(match.group()).replace(",", ".").replace('"', ""), start, end, inside)
        elif kind == "end":
            signs = match.group()
            if "?" in signs or "\uff1f" in signs or "\u203d" in signs or "\u061f" in signs:
                sign = "?"
                doc.marks += 1
            elif "!" in signs or "\uff01" in signs:
                sign = "!"
            elif "\u2026" in signs or len(signs) > 1:
                sign = ","
            else:
                sign = "."
            doc.shouts += signs.count("!")
            put(sign, start, end, inside)
        elif kind == "line":
            if words and words[-1] not in ENDERS:
                put(".", start, end, False)
            open_double = open_single = False
        elif kind == "quote":
            open_double = not open_double
            put('"', start, end, inside)
        elif kind == "single":
            before = raw[start - 1] if start else " "
            after = raw[end] if end < len(raw) else " "
            if not open_single and not before.isalnum() and after.isalnum() and _closes_later(raw, end):
                open_single = True
                put('"', start, end, inside)
            elif open_single and not after.isalnum():
                open_single = False
                put('"', start, end, inside)
        elif kind == "pause" or kind == "symbol":
            if words and words[-1] not in _STOPPERS:
                put(",", start, end, inside)
        else:
            put("and", start, end, inside)
    if open_double:
        _unquote(doc)
    _settle(words)
    _line_up(doc)
    return doc


def _closes_later(raw: str, start: int) -> bool:
    """Whether a single quote closes a quotation opened at ``start`` (else it was an apostrophe)."""
    stop = raw.find("\n", start)
    piece = raw[start : stop if stop >= 0 else len(raw)]
    return re.search(rf"[\w.,!?\u2026][{_APOSTROPHES}](?![^\W_])", piece) is not None


def _unquote(doc: Doc) -> None:
    """A quotation mark that nothing closes (a stray inch sign, say) quotes nothing after it."""
    last = max(index for index, word in enumerate(doc.words) if word == '"')
    for index in range(last, len(doc.quoted)):
        doc.quoted[index] = False


def _settle(words: list[str]) -> None:
    """Decide the spellings that only their neighbours can decide."""
    for index, word in enumerate(words):
        before = words[index - 1] if index else "."
        after = words[index + 1] if index + 1 < len(words) else "."
        if word == "your" and after in _YOU_ARE_NEXT:
            words[index] = "you're"
        elif word == "ill" and after not in _STOPPERS and before not in _NOT_I_WILL:
            words[index] = "i'll"
        elif word == "'s" and (after in _AFTER_IS or (after.endswith("ing") and len(after) > 5)):
            words[index] = "is"
        elif word == "lets" and before in _STOPPERS:
            words[index] = "let's"
        elif word == "of" and before in ("should", "could", "would", "must", "might"):
            words[index] = "have"


_LATE = {"you're": "you are", "i'll": "i will", "let's": "let us"}


def _line_up(doc: Doc) -> None:
    """Build the canonical line, its offsets, the vocabulary and the sentences."""
    words = doc.words
    if any(word in _LATE for word in words):
        for index in range(len(words) - 1, -1, -1):
            both = _LATE.get(words[index])
            if both is not None:
                first, second = both.split()
                words[index] = first
                words.insert(index + 1, second)
                doc.starts.insert(index + 1, doc.starts[index])
                doc.ends.insert(index + 1, doc.ends[index])
                doc.quoted.insert(index + 1, doc.quoted[index])
    here = 2
    for word in words:
        doc.offsets.append(here)
        here += len(word) + 1
    doc.canon = ". " + " ".join(words) + (" . " if words else "")
    doc.vocabulary = frozenset(words)
    start = 0
    for index, word in enumerate(words):
        if word in ENDERS:
            if index > start:
                doc.sentences.append(Sentence(start, index + 1, word == "?" or asks(words, start, index)))
            start = index + 1
    if start < len(words):
        doc.sentences.append(Sentence(start, len(words), asks(words, start, len(words))))


_WELL = words("ok okay alright well better fine")


def asks(words: list[str], start: int, end: int) -> bool:
    """Whether a stretch without a question mark has the word order of a question."""
    here = start
    while here < end and (words[here] in _ASIDE or words[here] in (",", '"')):
        here += 1
    if here + 1 >= end:
        return False
    first, second = words[here], words[here + 1]
    third = words[here + 2] if here + 2 < end else ""
    if words[start] in ("so", "nor", "neither") and first in _AUX and third in ("", ",", ".", "too"):
        return False  # "so do I, on occasion"
    if first in ("is", "are") and 3 <= end - here <= 6 and words[end - 1] in _WELL:
        return True  # "is moose ok"
    if first in _AUX and second == "not":
        return third in ("you", "i", "we", "he", "she", "they", "it", "that")
    if first in _AUX:
        return second in _SUBJECTS and not (first == "had" and second in ("i", "you", "we"))
    if first in _WH:
        if second in ("about", "come"):
            return not (third in ("that", "this") and here + 3 >= end)  # "Huh. How about that."
        if first in ("what", "which", "who") and second in ("is", "was") and third in ("done", "past", "best", "left"):
            return False
        return second in _AUX or (
            second in ("kind", "sort", "time", "happened", "else", "long", "many") and end - here > 2
        )
    return False
