"""The form of a question: the short answer that its grammar asks for, and what kind its question word makes it.

Where it is not known what a question is about, its form still says how people answer it: "did you
finish it?" with "I did", "how long?" with a while, "is it the walk or is it me?" with a bit of both.
"""

from __future__ import annotations

from service.points import Point
from service.principles.rules.news import PETS
from service.principles.wordset import words

_AUX = words("is are was were am do does did have has had can could would will should shall")
MODAL = words("can could would will should shall may might")
_LEADS = words("and so but oh ok okay hey also well then now anyway no yes yeah right hm ah aw ha haha , . sorry")
_WH = words("what how where when which who why whose whom")
_OPENS = words("is are was were do does did have has can could would will should am")
_SHE = words(
    "mum mother sister gran nan grandma grandmother aunt auntie daughter niece wife girlfriend abuela oma mam mom"
    " granny lady woman girl"
)
_HE = words("dad father brother grandpa grandad grandfather uncle son nephew husband boyfriend abuelo opa man guy boy")
_UNKNOWN = words(
    "friend mate boss colleague neighbor landlord teacher doctor cousin baby kid partner flatmate apprentice"
    f" {PETS.replace('|', ' ')} someone somebody anyone anybody everyone everybody who"
)
_DETERMINERS = words("the your my his her their our that this those these any all a an some")
_BACK = {"you": "i", "i": "you", "it": "it", "that": "it", "this": "it", "there": "there", "he": "he", "she": "she",
         "they": "they", "those": "they", "these": "they"}  # fmt: skip
_AGREES = {
    "i": {"are": "am", "is": "am", "were": "was", "does": "do", "has": "have"},
    "you": {"am": "are", "is": "are", "was": "were"},
    "he": {"do": "does", "have": "has"},
    "she": {"do": "does", "have": "has"},
    "it": {"do": "does", "have": "has", "are": "is"},
    "they": {"is": "are", "does": "do", "has": "have", "was": "were"},
}
_SAYS_NO = words("mind bother annoy hate wrong late over forget forgot forgotten regret dead ruin ruined")
"""About these a ready yes would say too much, or the opposite of what is meant."""
_HELD = words("think believe reckon suppose hate trust wish")
_SPAN = words("long since")
_AMOUNT = words("many much often")
_TOLD_OF = words("happened happen happens do did done doing go went going manage managed end ended turn")
_DONE_FOR = words(
    "transfer send post drop leave bring keep put take return forward pay book order print mail pass tell ask fetch get"
    " collect pick give have"
)
_WENT = words("go work turn do")
_KEPT = words("keep kept miss missed remember best good liked loved favorite happiest")
_IN_MIND = words("think feel mean want say said tell told like find know")
_GOT_UP_TO = words("do up happen become")
_REASONS = words("me you us i because that about only just them him her")
_RIGHTLY = words("right correct correctly properly")
_TOGETHER = words("us we our then together all me years")
_LONGER = words("spend eat drink cost pay")


def kind_of(said: list[str]) -> Point | None:
    """What kind a question is by its form alone, or ``None`` where the form says nothing.

    ``said`` are the canonical words of its sentence. Light and heavy matters may have the same form.
    """
    begins = _begins(said)
    which = None if begins is not None else next((word for word in said if word in _WH), None)
    rest = said[said.index(which) + 1 :] if which else []
    if which == "who" and {"first", "starts", "begins", "start"} & set(rest):
        return Point.FIRST_Q
    if which is None:
        return _between(said) or None
    if which == "why":
        return Point.WHY_ELSE_Q
    if which == "how":
        if rest[:1] and rest[0] in _SPAN:
            return Point.LONG_Q
        if rest[:1] and rest[0] in _AMOUNT and not _LONGER & set(rest):
            return Point.MANY_Q
        if rest[:3] in (["was", "it", "to"], ["was", "that", "to"], ["was", "it", "for"], ["was", "that", "for"]):
            return Point.OPEN_Q  # "how was it to hear that?" asks after them, and not how a day went
        if rest[:1] and rest[0] in ("was", "were") and rest[1:2] not in (["i"], ["you"]):
            return Point.HOW_WAS_Q
        if rest[:1] == ["did"] and not {"you", "i", "we"} & set(rest[1:2]) and _WENT & set(rest[1:]):
            return Point.HOW_WAS_Q
        if rest[:2] == ["did", "you"] and not _IN_MIND & set(rest):
            return Point.STORY_Q
        if rest[:1] and rest[0] in ("did", "do", "does") and _TOLD_OF & set(rest[1:]):
            return Point.STORY_Q
    asks_events = rest[:1] and (rest[0] in ("happened", "happens") or (rest[0] == "did" and _GOT_UP_TO & set(rest)))
    if which == "what" and asks_events and not _IN_MIND & set(rest) and "i" not in rest[1:3]:
        return Point.STORY_Q
    if which in ("when", "since") and "since" in said:
        return Point.LONG_Q
    return None


def _between(said: list[str]) -> Point | None:
    """ "Is it the walk or is it me?": one of two reasons, as against one of two things to choose."""
    said = said[_begins(said) or 0 :]
    if "or" not in said:
        return None
    before, after = said[: said.index("or")], said[said.index("or") + 1 :]
    reasons = before[:1] in (["is"], ["was"]) and before[1:2] in (["it"], ["that"], ["this"])
    if not after or after[0] in ("not", "what", "something", "am"):
        return None
    return Point.BOTH_Q if reasons and _REASONS & set(said) else None


def is_modal(said: list[str]) -> bool:
    """Whether it asks for what could or would be, so that a plain yes would promise something."""
    at = _begins(said)
    return at is not None and said[at] in MODAL


def keeps(said: list[str]) -> bool:
    """Whether it asks what is kept of the time together, or what was good in it."""
    here = set(said)
    return bool(_WH & here and _KEPT & here and here & _TOGETHER)


def short_answer(said: list[str]) -> str | None:
    """ "i did" to "did you finish it?", in lower case; ``None`` where a yes could promise, hurt or be wrong."""
    at = _begins(said)
    if at is None or _WH & set(said[:at]):
        return None
    here = set(said)
    if at is not None and said[at : at + 2] == ["shall", "i"] and _DONE_FOR & here and "or" not in here:
        return "please do"
    if "or" in set(said) or "not" in here or _SAYS_NO & here or {"we", "us"} & here:
        return None
    if {"do", "did"} & {said[at]} and said[at + 1 : at + 2] == ["you"] and _HELD & here:
        return None  # "do you think she hates me?": a yes would settle what nobody can know
    if said[at] in MODAL:
        return None
    aux, rest = said[at], [w for w in said[at + 1 :] if w != "not"]
    subject = _subject(aux, rest)
    if subject is None:
        return None
    if subject == "you" and not _RIGHTLY & here:
        return None  # "have I made it weird?": a yes would be unkind
    aux = _AGREES.get(subject, {}).get(aux, aux)
    return f"{subject} {aux}"


def _begins(said: list[str]) -> int | None:
    """Where its first verb stands, after words like "and so" or a clause set before it with a comma."""
    if said[:3] in (["can", "i", "ask"], ["may", "i", "ask"], ["could", "i", "ask"]) and said[3:4] == [","]:
        later = _begins(said[4:])
        return None if later is None else later + 4
    for index, word in enumerate(said[:-1]):
        if word not in _AUX:
            continue
        before = said[:index]
        if all(each in _LEADS for each in before) or (before and before[-1] in (",", "but", "and", "so")):
            following = said[index + 1] if said[index + 1] != "not" else (said[index + 2 : index + 3] or [""])[0]
            if following in _BACK or following in _DETERMINERS or following in ("we", "'s") or following.isalpha():
                return index
    return None


def _subject(aux: str, rest: list[str]) -> str | None:
    """Who the answer is about, from the other side, or ``None`` where that is not plain."""
    if not rest:
        return None
    first = rest[0]
    second = rest[1] if len(rest) > 1 else ""
    alone = first in ("that", "this") and aux in ("is", "was", "does", "did") and not second.isalpha()
    if first in _BACK and (first not in ("that", "this", "those", "these") or alone):
        return _BACK[first]
    if first in ("that", "this") and aux in ("is", "was", "does", "did", "has"):
        return "it" if second in _AUX or second in ("why", "how", "what", "the", "a", "your", "my", "ok") else None
    if first not in _DETERMINERS:
        return None
    noun = rest[1:4]
    if aux in ("are", "were", "do", "have"):
        return "they"
    if _UNKNOWN & set(noun):
        return None
    if _SHE & set(noun[:2]):
        return "she"
    if _HE & set(noun[:2]):
        return "he"
    if aux in ("is", "was", "does", "has"):
        return "it"
    return None
