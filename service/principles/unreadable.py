"""What nobody could answer: a bare link, markup, another language than the conversation's."""

from __future__ import annotations

import re
import unicodedata

_LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
"""One word, with an apostrophe inside it."""
_TAG = re.compile(r"<\s*[/!]?\s*[a-z][^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

_ENGLISH = """
a about after all alone already also always am an and any anyway are as at away back be been before but by can
can't come could did didn't do does doesn't don't done down each either else enough even ever every feel few
find fine for from get go going gone good got had has have haven't he her here him his how i i'd i'll i'm i've
if in into is isn't it it's its just keep knew know last left less like little long look lot made make me mean
might mind more most much my need never new nice no nobody not nothing now of off oh ok okay on once one only or
other our out over own people please quite read really right said same saw say says see she should so some something
sorry still stop such sure take talk tell than thank thanks that that's the their them then there there's these
they thing think this those though time to today told too took two under until up us very want was wasn't way we
we're week well went were what what's when where which while who why will with without won't work would wouldn't
write wrong yeah year yes yet you you'd you'll you're you've your yours
"""
ENGLISH = frozenset(_ENGLISH.split())
"""Words that hardly any English sentence of some length is without."""
_CODED = re.compile(
    r"(?<![\w/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?=[\w+/]*\d)[A-Za-z0-9+/]{10,}={0,2}(?![\w/])"  # base64 and its like
    r"|[{\[]\s*\"\w+\"\s*:"
)
_SENTENCE = 6
"""From so many words on, a sentence without a single one of ``ENGLISH`` is taken for another language."""
_ELSEWHERE = """
aimer amo amor aussi avec auch bitte che cię claro come's con corazón dich dir du ein eine encore entschieden
est ich immer ist je kann kocham komm lass liebe lieber maison mich mir mucho nach nicht nie noch non nos nous
oder para pas però por porque pour pourquoi quando que quiero ritorna scrivimi semper sempre si siempre sie sí
sin ska sono suis sur también te teraz ti toi toujours tu tú und uns vemos vielleicht volvamos von vous vuoi wir
wie alsjeblieft basta een einmal juste nur plait prego proszę się triff
spotkajmy una él está t'aime j'ai c'est l'amour n'est domum redi
"""
ELSEWHERE = frozenset(_ELSEWHERE.split())
"""Common words of other languages; two of them in a short piece say that it is not English."""


def unreadable(text: str) -> bool:
    """Whether the other person could not tell what this says: code, nothing beside a link, or another language."""
    if _TAG.search(text):
        return True
    beside = _LINK.sub(" ", text)
    if _CODED.search(beside):
        return True
    return (beside != text and not _LETTER.search(beside)) or foreign(beside)


def foreign(piece: str) -> bool:
    """Whether a piece is in another language or alphabet than English, as far as its commonest words tell."""
    letters = _LETTER.findall(piece)
    other = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    if other >= 2:
        return True
    words = [w.replace("’", "'").casefold() for w in WORD.findall(piece)]
    english = sum(w in ENGLISH for w in words)
    elsewhere = sum(w in ELSEWHERE for w in words)
    if len(words) >= _SENTENCE and not english:
        return True
    return elsewhere >= 2 and elsewhere > english
