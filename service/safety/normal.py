"""How the screen sees a text: lower case, plain words, and the usual ways of hiding a word undone.

Own code on purpose, apart from the reader of principles: a mistake there must not reach safety.
The result is one line of words with single spaces, ``" . "`` between sentences, ``" , "`` between
clauses, and a space at both ends. Spans are not kept; the screen needs none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

MAX_CHARS = 40_000
"""Longer texts are read from both ends: what is hidden by padding stands at one of them."""

_LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u0442\u0432\u043d\u04bb\u0501"
    "\u03b1\u03b5\u03bf\u03c1\u03b9\u03bd\u03c5\u03ba\u03c4\u03c7\u0131\u026a\u0261",
    "aeopcyxijskmtbhhd" + "aeopivuktxiig",
)
"""Cyrillic, Greek and phonetic letters that look Latin."""

_LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "|": "l"}
)
_APOSTROPHES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u201c": '"', "\u201d": '"'}
)

_WORDS = (
    "abuse abused airtag asleep beat bleach bleed bleeding bridge choke choked cut cutting dead death die "
    "died dying end forever goodbye gun hang hanging harm hate here hit hurt jump kill killed killing "
    "kills knife life live living me murder my myself note overdose pills poison punch rape raped self "
    "shoot slap slit strangle suicidal suicide suicidally unalive unaliving wake wrists you yourself want "
    "to no not wish was is am be i blocked block number account spyware tracker stalk fake police order "
)
VOCABULARY = frozenset(_WORDS.split())
"""The words that people hide, and those that stand around them when letters are spaced out."""
_LONGEST = max(map(len, VOCABULARY))
_HIDDEN = tuple(word for word in sorted(VOCABULARY) if len(word) >= 3)

_PLAIN = """
i am: i'm im | i will: i'll ill | i have: i've ive | i would: i'd | can not: can't cant cannot
will not: won't wont | do not: dont | did not: didnt | does not: doesnt | is not: isnt ain't aint
was not: wasnt | would not: wouldnt | could not: couldnt | should not: shouldnt | have not: havent
has not: hasnt | had not: hadnt | are not: arent | were not: werent | shall not: shan't | you are: youre
you would: youd | you will: youll | you have: youve | they are: theyre | she is: shes she's | he is: hes he's
it is: it's | that is: that's thats | there is: there's theres | what is: what's whats | let us: let's
going to: gonna gunna gon finna | want to: wanna | got to: gotta | i am going to: imma ima | trying to: tryna
let me: lemme | give me: gimme | you: u ya | your: ur yer | yourself: urself | are: r | and: n
because: cuz cos coz bc | before: b4 | through: thru | with: w | without: wout | though: tho | please: pls
people: ppl | i do not know: idk | do not know: dunno | right now: rn | tomorrow: tmrw | tonight: tonite 2nite
today: 2day | forever: 4ever | to: 2 | year: yr | years: yrs | kill myself: kms | kill yourself: kys
catch the bus: ctb | unalive: unalived | self harm: selfharm selfharmed selfharming | any more: anymore
mum: mom mam mama mommy mummy | dad: daddy | account: acc acct | instagram: insta ig | message: msg | text: txt
girlfriend: gf | boyfriend: bf | husband: hubby | everyone: everybody | no one: nobody noone | someone: somebody
could have: coulda | would have: woulda | should have: shoulda | a lot: alot | until: til till 'til
nothing: nothin | living: livin | dying: dyin | killing: killin | going: goin
suicide: sucide suicde suiside suicid sewerslide sewercide | suicidal: suicidial sui | neighbor: neighbour
flat: apt apartment
"""
"""Plain words, each with the ways of writing it that come down to it."""

_CONTRACTIONS = {
    written: plain
    for line in _PLAIN.strip().splitlines()
    for plain, _, written_so in (entry.partition(": ") for entry in line.split(" | "))
    for written in written_so.split()
}
_ENDINGS = (("n't", " not"), ("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"), ("'d", " would"))

_TOKEN = re.compile(r"[a-z0-9'@$!|*]+|[.?\n;\u2026:()\"]+|[,\u2013\u2014-]+")
_SPACED = re.compile(r"(?<![a-z0-9'])(?:[a-z0-9@$!*][ .\-_*/\u00b7]{1,3}){3,}[a-z0-9@$!*](?![a-z0-9'])")
_HYPHEN = re.compile(r"(?<=[a-z0-9])-(?=[a-z0-9])")
_RUN = re.compile(r"(.)\1{2,}")
_INVISIBLE = {"Cf", "Mn", "Me", "Cc"}


def normalise(text: str) -> str:
    """The text as the rules read it. Never raises for any ``str``."""
    if len(text) > MAX_CHARS:
        text = text[: MAX_CHARS // 2] + " . " + text[-MAX_CHARS // 2 :]
    if not text.isascii():
        text = _ascii(text)
    text = text.lower()
    text = _SPACED.sub(_unspace, text)
    text = _HYPHEN.sub(" ", text).replace("my self", "myself")
    words = ["."]
    for token in _TOKEN.findall(text):
        words += _token(token).split()
    words.append(".")
    return f" {' '.join(words)} "


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    kept = "".join(c for c in decomposed if c in "\n\t" or unicodedata.category(c) not in _INVISIBLE)
    return kept.lower().translate(_LOOKALIKES)


@lru_cache(maxsize=8192)
def _token(token: str) -> str:
    """One token in plain words. Cached: a conversation uses few words, many times."""
    first = token[0]
    if first in ",-\u2013\u2014":
        return ","
    if first in '.?\n;\u2026:()"':
        return "."
    token = token.strip("'|").rstrip("!@$*") or token.strip("'!|@$*")
    if not token:
        return "" if first != "!" else "."
    if (plain := _CONTRACTIONS.get(token)) is not None:
        return plain
    for ending, expanded in _ENDINGS:
        if token.endswith(ending) and len(token) > len(ending):
            return _word(token[: -len(ending)]) + expanded
    if token.endswith("'s"):
        return _word(token[:-2]) + " s"
    return _word(token)


def _word(word: str) -> str:
    if word.isdigit():
        return word
    if not word.isalpha():
        word = _unmask(word)
    if _RUN.search(word):
        word = _unstretch(word)
    return _CONTRACTIONS.get(word, word.replace("'", ""))


def _unmask(word: str) -> str:
    """Digits and signs inside a word back to letters (``su1c1de``, ``k*ll``), if a word that people hide comes out."""
    if any(c.isalpha() for c in word) and (plain := word.translate(_LEET)) in VOCABULARY:
        return plain
    if "*" in word and len(word) >= 3:
        pattern = re.compile(re.escape(word.translate(_LEET)).replace(r"\*", "[a-z]") + r"\Z")
        return next((known for known in _HIDDEN if pattern.match(known)), word.replace("*", ""))
    return word.rstrip("!@$|")


def _unstretch(word: str) -> str:
    """``diiiie`` is ``die`` and ``killll`` is ``kill``: each run once or twice, whichever gives a known word."""
    runs = _RUN.findall(word)
    if len(runs) <= 3:
        for lengths in product((1, 2), repeat=len(runs)):
            shorter = "".join(_shortened(word, lengths))
            if shorter in VOCABULARY or shorter in _CONTRACTIONS:
                return shorter
    return _RUN.sub(r"\1", word)


def _shortened(word: str, lengths: tuple[int, ...]) -> Iterator[str]:
    at = 0
    for match, length in zip(_RUN.finditer(word), lengths, strict=True):
        yield word[at : match.start()] + match.group(1) * length
        at = match.end()
    yield word[at:]


def _unspace(match: re.Match[str]) -> str:
    """``k i l l  m y s e l f`` and ``s.u.i.c.i.d.e`` joined again and cut into words that people hide."""
    letters = re.sub(r"[^a-z0-9@$!*]", "", match.group().replace("*", "")).translate(_LEET)
    words, at = [], 0
    while at < len(letters):
        for end in range(min(len(letters), at + _LONGEST), at, -1):
            if letters[at:end] in VOCABULARY:
                words.append(letters[at:end])
                at = end
                break
        else:
            return match.group()
    return " ".join(words)
