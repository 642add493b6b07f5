"""The guard: every piece a model words is checked here before anybody sees it.

Rules, not a model. A violation names a problem in words that can go back to the model once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from service.direction.setting import Setting
from service.direction.state import Decision
from service.late import Late
from service.partner.not_words import not_words
from service.transcript import Act, Intent, Medium

MAX_CHARS = {Medium.TEXT: 320, Medium.LETTER: 1400, Medium.CALL: 480, Medium.IN_PERSON: 480}
"""Longest whole reply per medium, in code points."""
SHORT_CHARS = 90
"""Longest whole reply of ``reply_short``."""
LEAKED_WORDS = 9
"""So many words of the prompt in a row are a quotation; people who know the same story share fewer."""
TOLD_WORDS = 7
"""So many words of a locked fact, or of a line that tells it, are telling it."""


@dataclass(frozen=True, slots=True)
class Violation:
    """``kind`` is stable and counted in evals; ``problem`` is what a repair prompt says."""

    kind: str
    problem: str


def _any(*patterns: str) -> Late:
    return Late("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


ROLE_FLIP = _any(
    r"\b(?:as|i am|i'm|being) an? (?:ai|assistant|language model|chatbot|bot|virtual|digital|simulat\w+|helpful)\b",
    r"\b(?:ai|language) model\b",
    r"\b(?:my|the|your) (?:training|instructions|programming|guidelines|developers?|system prompt|prompt|briefing)\b",
    r"\b(?:the|my) (?:note|card|rules?|scenario|script) (?:says?|said|tells?|told|is|are)\b|\b(?:my|your) rules\b",
    r"\brule \d+\b|\bi(?: a|')m not (?:allowed|supposed|permitted) to say\b",
    r"\brole-?play(?:ing)?\b|\bsimulat(?:ed|ion|or)\b|\bknowledge cutoff\b|\btokens\b|\booc\b|\bpersona\b",
    r"\bi(?: a|')m (?:not )?(?:a |an )?(?:real person|human|program|machine|bot|robot|computer)\b|\bconnected live\b",
    r"\b(?:previous|earlier|each|this) session|\beach conversation\b|\bthat is generated\b|\bteam of developers\b",
    r"\bpractising\b|\bpracticing\b|\bwell done\b|\byou could have said\b|\bfull responsibility\b",
    r"\b(?:good|great|lovely|perfect|sincere|excellent) apology\b|\b\w+ out of (?:10|ten|100)\b",
    r"\bhow (?:can|may) i (?:help|assist)\b",
    r"\b(?:happy|glad|here) to (?:help|assist) you\b",
    r"\b(?:great|good|excellent) (?:job|start|apology|response|message|work)\b",
    r"\byour (?:message|apology|response|communication) (?:shows|demonstrates|is (?:well|very|effective))",
    r"\b(?:communication skills?|active listening|i[- ]statements?|accountability and growth)\b",
    r"\btry (?:saying|to say|rephrasing|using)\b",
    r"\b(?:user|human|person practi[sc]ing|rehears(?:al|ing)|practi[sc]e session|scenario|persona)\b\s*[:\])]",
    r"\bi (?:can(?:no|')t|am not able to|am unable to) (?:continue|assist|help|fulfil|comply|engage)\b",
)
SPEAKS_FOR_USER = _any(
    r"^\W*(?:you|user|me|human)\s*:",
    r"^\W*you (?:nod|smile|sigh|whisper|look (?:away|down|up)|take a (?:deep )?breath|feel your|(?:say|reply)[,:])",
    r"<\s*/?\s*(?:message|note|untrusted|turn)\b",
    r"^\W*(?:note|narrator|what \w+ does)\s*:",
)
TOGETHER_AGAIN = _any(
    r"\b(?:let'?s|we (?:should|can|could|will)|want(?: us)? to|ready to|i'll) (?:\w+ ){0,3}(?:get|be|"
    r"try being) (?:back )?together\b",
    r"\b(?:let'?s|we (?:should|can|could)|i'?m willing to|i want to) (?:\w+ ){0,2}(?:try again|start over|"
    r"give (?:us|it|this) another)\b",
    r"\b(?:take|taking|have|want) you back\b",
    r"\bi (?:still )?love you(?: too| so much)?\b(?! (?:once|used))",
    r"\b(?:come|move) (?:back )?home\b",
    r"\bi forgive you\b",
    r"\b(?:forever|always|still) (?:be )?yours\b|\b(?:always|never stop(?:ped)?) lov(?:e|ing) you\b",
    r"\bi want you back\b|^\W*(?:yes,? )?i (?:trust|want) you\W*$",
)
AGREES_TO_MEET = _any(
    r"\b(?:see|meet) you (?:at|on|there|then|tomorrow|tonight|soon|saturday|sunday|monday|tuesday|"
    r"wednesday|thursday|friday)\b",
    r"\b(?:i'?d|i would) (?:love|like|be happy|be glad) (?:to|that)\b"
    r"(?= (?:\w+ )?(?:meet|come|join|grab|get|have|catch|go (?:for|with|to)|see you|talk|hang|do that|try)\b|\W*$)",
    r"\b(?:sounds|that (?:would|will) be|that'd be) (?:good|great|nice|lovely|perfect|fine)(?: to me)?\b(?=[^?]*$)",
    r"^\W*(?:ok(?:ay)?|yes|yeah|yep|sure|alright|fine),? (?:let'?s|i'?ll|we can|we could|what time|when|where|"
    r"coffee|saturday|sunday|i'?d|why not)\b",
    r"\b(?:let'?s|we (?:can|could|should)) (?:meet|get (?:a )?(?:coffee|dinner|drinks?)|grab|"
    r"have (?:coffee|dinner|lunch)|talk (?:in person|over)|go for)\b",
    r"\b(?:i'?ll|i will) (?:be there|come (?:over|by)|meet you|think about it|consider it)\b",
    r"\b(?:come over|pick me up|call me (?:tonight|tomorrow|later))\b",
)
INVITES_CONTACT = _any(
    r"\b(?:you can|feel free to|please) (?:write|text|call|message)(?: me)?\b(?! (?:that|off))",
    r"\b(?:keep|stay) in touch\b",
    r"\b(?:let'?s|we can|happy to) keep talking\b",
    r"\b(?:talk|speak|hear from you|see you) (?:to you )?(?:soon|again|later)\b",
)
SOFTENS_NO = _any(
    r"\b(?:maybe|perhaps|possibly)\b.{0,30}\b(?:later|some ?day|one day|another time|in the future|next|sometime)\b",
    r"\b(?:not yet|for now|not right now|at the moment|someday|some day|you never know|who knows)\b",
    r"\b(?:i'?ll|let me) (?:think about|consider)\b",
    r"^\W*(?:yes|yeah|yep|sure|of course|okay|ok)\b(?!,? (?:but no|no\b|i (?:read|saw|heard)))",
)
BARE_YES = _any(r"^\W*(?:yes|yeah|yep|sure|of course)(?: then)?\W*$")
YESES = (Act.AGREE_KEEP_TALKING, Act.ACCEPT_SMALL)
THAT_IS_FINE = _any(r"\bthat'?s (?:good|great|nice|lovely|perfect|fine)(?: (?:to|by|with) me)?\b(?=[^?]*$)")
"""Agreement, if something was asked for; otherwise what people say."""
DICTATES = _any(
    r"(?:^|[.!?,:;\n]|\b(?:please|just|only|you|then|and))\s*(?:say|repeat|write|type|copy|spell|sing|read out|sign|"
    r"answer|reply|respond|finish|complete|autocomplete|fill in|begin|start|end)\b"
)
"""Words with which somebody puts an answer into another one's mouth."""
_WORDS = re.compile(r"[\w']+")
_QUOTE = re.compile(r"[\u2018\u2019\u02bc]")


def plain(text: str) -> str:
    """Case and typography folded, for comparing."""
    return " ".join(_WORDS.findall(_QUOTE.sub("'", text).casefold()))


_kept_plain = lru_cache(maxsize=128)(plain)
"""For the beginning of a prompt: two thousand words, the same in every turn with one person of ours."""


@dataclass(slots=True)
class Guard:
    """Checks the pieces of one reply in order. ``before`` are all earlier ex texts of the branch.

    ``secret`` are the texts that we wrote into the prompt, the part that stays first, whose phrases must not come out;
    ``canary`` its token, which is looked for by itself.
    ``asked`` are the latest messages of the other one, the one that is answered among them.
    """

    setting: Setting
    decision: Decision
    before: Sequence[str]
    secret: Sequence[str] = ()
    canary: str = ""
    asked: Sequence[str] = ()
    shown: int = 0
    _secret: str = field(init=False)

    def __post_init__(self) -> None:
        first, *others = (text.replace(self.canary, "") if self.canary else text for text in self.secret or ("",))
        # What somebody has typed about a person is kept in no memory beyond its turn.
        folded = (plain if self.setting.persona.typed else _kept_plain)(first)
        self._secret = "".join(f" {text} " for text in (folded, *map(plain, others)) if text)

    def check(self, piece: str) -> Violation | None:
        """``None`` when the piece may be shown (it then counts towards the length)."""
        found = (
            self._leak(piece)
            or self._role(piece)
            or self._words(piece)
            or self._locked(piece)
            or self.contradiction(piece)
            or self._repetition(piece)
            or self._length(piece)
        )
        if found is None:
            self.shown += len(piece) + bool(self.shown)  # pieces are joined by one character
        return found

    def _role(self, piece: str) -> Violation | None:
        if ROLE_FLIP.search(piece):
            return Violation("role_flip", "it stepped out of the person, or coached")
        name = re.escape(self.setting.persona.alias)
        if re.search(rf"\b{name} (?:is|does|says|sounds|writes|answers|knows)\b", piece):
            return Violation("role_flip", "it spoke about the person from outside")
        if SPEAKS_FOR_USER.search(piece) or re.match(rf"\W*{name}\s*:", piece, re.IGNORECASE):
            return Violation("speaks_for_user", "it wrote a name, a label, or what the other person does")
        return None

    def _leak(self, piece: str) -> Violation | None:
        token = self.canary.split()[-1] if self.canary else ""
        if token and token in re.sub(r"\W", "", piece):
            return Violation("prompt_leak", "it repeated the instructions")
        if not self._secret:
            return None
        for turned in (piece, piece[::-1], " ".join(reversed(piece.split()))):
            if _shares(plain(turned), self._secret, LEAKED_WORDS):
                return Violation("prompt_leak", "it repeated the instructions")
        return None

    def _words(self, piece: str) -> Violation | None:
        wrong = not_words(piece)
        if wrong is not None:
            return Violation("not_words", wrong)
        said = f" {plain(piece)} "
        if said.strip() and any(DICTATES.search(a) and said in f" {plain(a)} " for a in self.asked):
            return Violation("dictated", "it said what it was told to say")
        return None

    def _locked(self, piece: str) -> Violation | None:
        told: Collection[str] = self.decision.state.disclosed
        said = f" {plain(piece)} "
        for fact in self.setting.persona.hidden:
            if fact.id in told:
                continue
            worded = (f" {plain(line)} " for line in (fact.fact, *fact.lines))
            if any(f" {plain(key)} " in said for key in fact.key_phrases) or any(
                _shares(said.strip(), line, TOLD_WORDS) for line in worded
            ):
                return Violation("locked_fact", "it told something that is not told today")
        return None

    def contradiction(self, piece: str) -> Violation | None:
        """What in the words goes against what was decided."""
        act = self.decision.act
        text = _QUOTE.sub("'", piece)
        if says(text, TOGETHER_AGAIN):
            return Violation("above_ceiling", "it promised more than anybody gives in one talk")
        if act is not Act.ACCEPT_SMALL and says(text, AGREES_TO_MEET):
            return Violation("contradicts", "it agreed to something that was not agreed to")
        if BARE_YES.search(text) and act not in YESES and (act is not Act.REPLY_SHORT or self._asked_for_something):
            return Violation("contradicts", "it said yes where nothing was agreed to")
        if act is not Act.ACCEPT_SMALL and self._asked_for_something and says(text, THAT_IS_FINE):
            return Violation("contradicts", "it agreed to something that was not agreed to")
        opens = act in YESES
        if not opens and says(text, INVITES_CONTACT):
            return Violation("contradicts", "it invited more contact, which was not decided")
        refusing = act is Act.DECLINE or (self.decision.state.no != "none" and not opens)
        if refusing and SOFTENS_NO.search(text):
            return Violation("contradicts", "it loosened a no")
        return None

    @property
    def _asked_for_something(self) -> bool:
        return self.decision.answers in (Intent.INVITATION, Intent.PRESSURE)

    def _repetition(self, piece: str) -> Violation | None:
        said = plain(piece)
        if len(said.split()) >= 2 and any(said == p for b in self.before for p in _parts(b)):
            return Violation("repetition", "that sentence has been said before")
        return None

    def _length(self, piece: str) -> Violation | None:
        limit = SHORT_CHARS if self.decision.act is Act.REPLY_SHORT else MAX_CHARS[self.setting.medium]
        if self.shown + bool(self.shown) + len(piece) > limit:
            return Violation("length", "it was too long")
        return None


def _shares(said: str, text: str, count: int) -> bool:
    """Whether ``count`` words of ``said`` stand in ``text`` one after the other; both plain, ``text`` padded."""
    words = said.split()
    return any(f" {' '.join(words[i : i + count])} " in text for i in range(len(words) - count + 1))


def _parts(text: str) -> list[str]:
    return [plain(text), *(plain(p) for p in re.split(r"(?<=[.!?…])\s+|\n+", text))]


_NEGATION = re.compile(
    r"\b(?:no|not|never|don'?t|won'?t|can'?t|cannot|didn'?t|wouldn'?t|isn'?t|aren'?t|nor|without|stop|"
    r"instead of|used to)\b",
    re.IGNORECASE,
)


def says(text: str, pattern: Late) -> bool:
    """Whether a text says such a thing, and not only that it is not so."""
    straight = _QUOTE.sub("'", text)
    return pattern.search(straight) is not None and not _negated(straight, pattern)


def _negated(text: str, pattern: Late) -> bool:
    """Whether every match has a negation shortly before it in the same clause, or inside it."""
    for match in pattern.finditer(text):
        clause = re.split(r"[.!?;]|, but |\bbut\b", text[: match.start()])[-1][-40:]
        if not (_NEGATION.search(clause) or _NEGATION.search(match.group())):
            return False
    return True
