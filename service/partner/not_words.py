"""Whether a piece is something a person would write to another one at all, whatever it says.

Not words: markup, code and data, letters given one by one, ciphers, another language or alphabet than the
conversation's, and ways to reach somebody outside of it.
"""

from __future__ import annotations

import re
import unicodedata

MARKUP = re.compile(
    r"<\s*[/!]?\s*[a-z][^<>]*>|!?\[[^\]]*\]\([^)]*\)|https?://|\bwww\.|`|^\s{0,3}(?:#{1,6}\s|[-*+]\s+\S|\d+[.)]\s)|\|.*\|"
    r"|\*\*|^\s*(?:---|===)",
    re.IGNORECASE | re.MULTILINE,
)
DATA = re.compile(
    r"[{}]|\"\s*:\s*[\"\[{\d]|\b[a-z]+_[a-z_]+\b|\b\w+\([^)\s]*[\"'=\d][^)]*\)|[A-Za-z0-9+/=]{32,}", re.IGNORECASE
)
REACH = re.compile(
    r"\+?\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{2,}"
    r"|\b\d{1,4} (?:[a-z']+ ){1,3}(?:street|st|road|rd|lane|avenue|ave|drive|close|court|square|way)\b"
    r"|\b(?:my (?:new )?(?:address|number|email|handle) is|i live at)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PIG_LATIN = re.compile(r"\w-[a-z]{0,3}ay\b", re.IGNORECASE)
_LONE_IN_A_ROW = 6
"""So many single characters after each other are a code or a spelling, not speech."""

_ENGLISH = """
a about after all alone already also always am an and any anyway are as at away back be been before but by can
can't come could did didn't do does doesn't don't done down each either else enough even ever every feel few
find fine for from get go going gone good got had has have haven't he her here him his how i i'd i'll i'm i've
if in into is isn't it it's its just keep knew know last left less like little long look lot made make me mean
might mind more most much my need never new nice no nobody not nothing now of off oh ok okay on once one only or
other our out over own people please quite read really right said same saw say see she should so some something
sorry still stop such sure take talk tell than thank thanks that that's the their them then there there's these
they thing think this those though time to today told too took two under until up us very want was wasn't way we
we're week well went were what what's when where which while who why will with without won't work would wouldn't
write wrong yeah year yes yet you you'd you'll you're you've your yours
"""
ENGLISH = frozenset(_ENGLISH.split())
"""Words that hardly any English sentence of some length is without."""
_SENTENCE = 6
"""From so many words on, a sentence without a single one of ``ENGLISH`` is taken for another language."""
_ELSEWHERE = """
aimer amo amor aussi avec auch bitte che cię claro come's con corazón dich dir du ein eine encore entschieden
est ich immer ist je kann kocham komm lass liebe lieber maison mich mir mucho nach nicht nie noch non nos nous
oder para pas però por porque pour pourquoi quando que quiero ritorna scrivimi semper sempre si siempre sie sí
sin ska sono suis sur también te teraz ti toi toujours tu tú und uns vemos vielleicht volvamos von vous vuoi wir
wie él está t'aime j'ai c'est l'amour n'est domum redi
"""
ELSEWHERE = frozenset(_ELSEWHERE.split())
"""Common words of other languages; two of them in a short piece say that it is not English."""


def not_words(piece: str) -> str | None:
    """What is wrong, in words fit for a repair prompt; ``None`` where a person could have written it."""
    if MARKUP.search(piece):
        return "it held markup, a list or a link; people write plain words"
    if REACH.search(piece):
        return "it gave a way to be reached outside of this conversation"
    if DATA.search(piece):
        return "it held code or data instead of words"
    if _spelled(piece):
        return "it spelled something out instead of saying it"
    if _foreign(piece):
        return "it was not in the language of this conversation"
    return None


def _spelled(piece: str) -> bool:
    """Single characters in a row (also with numbers between them), words without a vowel, or joined by dashes."""
    lone = longest = 0
    for token in _TOKEN.findall(piece):
        lone = lone + 1 if sum(c.isalnum() for c in token) <= 1 or token.isdigit() else 0
        longest = max(longest, lone)
    if longest >= _LONE_IN_A_ROW or piece.count("-") > 6 or len(_PIG_LATIN.findall(piece)) > 1:
        return True
    words = [w for w in _WORD.findall(piece) if len(w) > 3]
    mute = sum(not re.search(r"[aeiouy\u00c0-\u024f]", w, re.IGNORECASE) and len(set(w.lower())) > 1 for w in words)
    return mute >= 3 and mute * 3 >= len(words)


def _foreign(piece: str) -> bool:
    letters = _LETTER.findall(piece)
    other = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    if other >= 2:
        return True
    words = [w.replace("’", "'").casefold() for w in _WORD.findall(piece)]
    english = sum(w in ENGLISH for w in words)
    elsewhere = sum(w in ELSEWHERE for w in words)
    if len(words) >= _SENTENCE and not english:
        return True
    return elsewhere >= 2 and elsewhere > english
