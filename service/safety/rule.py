"""One rule of the screen: a construction over normalised text, with what excuses it.

Patterns are regular expressions with a little help: fragments in capitals (``THEY``, ``PLACE``) are
filled in, ``~4 `` is "up to four words of the same sentence", ``%20 `` the same across sentences, and
a line break is a space, or nothing beside ``|``. Cues are words of which at least one must be there
before the pattern is tried at all: that keeps the screen far below a millisecond.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.safety.types import ConcernKind

PARTNER = "(?:ex|husband|wife|partner|boyfriend|girlfriend|fiance|fiancee|ex husband|ex wife|ex boyfriend|ex girlfriend)"
KIN = (
    "(?:mum|mother|dad|father|sister|brother|friend|best friend|mate|cousin|colleague|coworker|boss|flatmate|roommate"
    "|aunt|uncle|daughter|son|kids|neighbor|parents|family)"
)
HURTING = (
    "(?:hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|kicked|kicking"
    "|choke|chokes|choked|choking|strangle|strangles|strangled|strangling|beat|beats|beaten|beating|shove|shoves|shoved"
    "|shoving|rape|raped|raping|assault|assaulted|assaulting|smack|smacks|smacked|smacking|stabbed|headbutted|spat on"
    "|spat at|whipped|molested|groped|attacked|attacks|attacking|scratched|scratches|scratching|bit|bites|biting|bitten|tortured|knifed|smothered|suffocated|tasered|clawed|burned|burnt|cut|battered|belted|backhanded|bruised|drugged)"
)
BODY = "(?:arm|arms|wrist|wrists|throat|neck|hair|face|jaw|shoulders|collar)"
BONES = "(?:leg|legs|neck|arm|arms|jaw|nose|face|fingers|finger|bones|rib|ribs|teeth|tooth|wrist|skull|kneecaps|head|knees|collarbone)"
FRAGMENTS: dict[str, str] = {
    "THEY": f"(?:he|she|they|you|{PARTNER}|dan|who)",
    "THEM": f"(?:him|her|them|you|my {PARTNER}|(?:his|her|your|their) (?:new )?(?:{PARTNER}|{KIN}|guy|man|bloke|date))",
    "THEIR": f"(?:his|her|their|your|my {PARTNER} s)",
    "PARTNER": PARTNER,
    "KIN": KIN,
    "HURTING": HURTING,
    "BODY": BODY,
    "BONES": BONES,
    "LIMB": "(?:face|arm|arms|leg|legs|back|hand|hands|head|stomach|chest|ribs|skin|mouth|lip|eye|nose|ear|belly|shoulder|foot|feet)",
    "WEAPON": "(?:gun|knife|blade|hammer|bat|baseball bat|pistol|rifle|shotgun|machete|axe|crowbar|screwdriver|bottle|belt|razor|scissors|iron)",
    "OURS": "(?:us|my (?:son|daughter|kids|children|baby|mum|sister|dog|cat)|our (?:son|daughter|kids|children|baby|dog|cat)"
    "|the (?:kids|children|baby|boys|girls|dog|cat))",
    "PLACE": "(?:house|home|place|flat|building|door|doorstep|front door|work|workplace|office|job|shop|school|gym|car|street"
    "|road|window|driveway|hotel|class|yard|garden|hospital|studio|stop|station|block|apartment)",
    "HOME": "(?:house|home|place|flat|building|door|doorstep|street|road|window|driveway|yard|garden|bedroom|room)",
    "AGE": "(?:1[0-7][fm]?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)",
    "GRADE": "(?:(?:7th|8th|9th|10th|11th|12th|seventh|eighth|ninth|tenth|eleventh|twelfth) grade|year (?:7|8|9|10|11|12|13)"
    "|(?:tenth|eleventh|ninth)|sixth form|high school|secondary school|middle school|junior high)",
    "OTHER": "(?:another|other|a different|different|a new|new|a second|second|a burner|burner|anonymous|an anonymous"
    f"|throwaway|a throwaway|fake|a fake|work|my work|(?:my |a |her |his |their )?{KIN} s|someone else s)",
    "NUMBER": "(?:number|numbers|phone|sim|account|accounts|profile|email|mail|handle|username|line)",
    "INTEND": "(?:i (?:just |really |still |swear i |promise i |think i )?(?:will|am going to|am about to|want to|would like to"
    "|would love to|am ready to|need to|plan to|have to|feel like|am planning to|should)|(?:just )?going to|goal is to|how do i|how can i)",
}
_FRAGMENT = re.compile(r"\b(?:" + "|".join(FRAGMENTS) + r")\b")
_NEAR = re.compile(r"~(\d+) ")
_FAR = re.compile(r"%(\d+) ")


_LAYOUT = re.compile(r"(\S?)\s*\n\s*(\||\(\?[!=]|\S)")


def _joint(match: re.Match[str]) -> str:
    """A line break is a space, except beside an alternative or before a look-ahead."""
    left, right = match.groups()
    tight = left in "|(" or right in {"|", ")", "(?!", "(?="}
    return f"{left}{right}" if tight else f"{left} {right}"


def pattern(text: str) -> re.Pattern[str]:
    """A pattern with its fragments and gaps filled in."""
    text = _LAYOUT.sub(_joint, text)
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
    r" (?:(?:not|never) (?:saying|said|say|think|thinking|mean|meant|claiming|suggesting|as if|like|that|because)(?: that)?"
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
    """``denied`` rules are silent where the thing is denied or only asked about; ``unless`` excuses the whole text.

    ``variant`` picks other words for the same kind (``closed``: a block, an order or a plain wish for no
    contact was named; ``other``: somebody else is in danger).
    """

    kind: ConcernKind
    cues: frozenset[str]
    search: re.Pattern[str]
    denied: bool
    unless: re.Pattern[str] | None
    variant: str

    def finds(self, line: str, words: frozenset[str]) -> bool:
        """Whether the construction is in the normalised line, whose words are ``words``."""
        if self.cues.isdisjoint(words):
            return False
        for match in self.search.finditer(line):
            if self.denied and _denied(line, match):
                continue
            return self.unless is None or not self.unless.search(line)
        return False


def _denied(line: str, match: re.Match[str]) -> bool:
    if _INSIDE.search(" " + match.group() + " "):
        return True
    start = max(line.rfind(" . ", 0, match.start()), line.rfind(" , ", 0, match.start()), 0)
    before = line[start : match.start()]
    return bool((_REPORTED if _SUBJECT.match(match.group()) else _NEGATED).search(before))


def rule(
    kind: ConcernKind, cues: str, search: str, *, denied: bool = True, unless: str = "", variant: str = ""
) -> Rule:
    """A rule from plain strings; ``cues`` are separated by spaces."""
    return Rule(kind, frozenset(cues.split()), pattern(search), denied, pattern(unless) if unless else None, variant)
