"""Where the conversation stands before the turn: what the ex last did, and whether a no is in the room.

An act decides where there is one; words decide where there is none. Text is still read for what an
act does not say (a question, news, a hurt told besides).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from service.principles.markers import Context, ExMove
from service.principles.pattern import Hits, Matcher
from service.principles.predicates import predicates
from service.principles.rules.ex import EX_RULES
from service.principles.rules.ex_hurt import EX_HURT_RULES
from service.principles.text import Doc, Sentence, Texts, asks, read_text
from service.principles.valence import SUFFERING, WRONG
from service.principles.wordset import words
from service.transcript import Act, Line, Medium, Role

_MATCHER = Matcher((*EX_RULES, *EX_HURT_RULES))
_NO_RANK = {"none": 0, "soft": 1, "firm": 2}

_BY_ACT: dict[Act, tuple[ExMove, ...]] = {
    Act.REPLY_WARM: (ExMove.WARMTH,),
    Act.REPLY_NEUTRAL: (),
    Act.REPLY_SHORT: (ExMove.LOW_INTEREST,),
    Act.ASK: (ExMove.QUESTION,),
    Act.TEST: (ExMove.QUESTION,),
    Act.OPEN_UP: (ExMove.NEWS,),
    Act.SHOW_HURT: (ExMove.HURT_TOLD,),
    Act.NAME_BOUNDARY: (ExMove.BOUNDARY,),
    Act.DECLINE: (ExMove.FIRM_NO,),
    Act.ACCEPT_SMALL: (ExMove.WARMTH,),
    Act.AGREE_KEEP_TALKING: (ExMove.WARMTH,),
    Act.FALL_SILENT: (ExMove.SILENCE,),
    Act.END: (ExMove.GOODBYE,),
}

_LEFT_OPEN = frozenset({Act.REPLY_WARM, Act.REPLY_NEUTRAL, Act.REPLY_SHORT, Act.TEST})
"""Acts that leave a proposal open; what they say to it, the words tell."""

_PUTS = frozenset({Act.ASK, Act.TEST})
_WANTS_WORDS = re.compile(
    r"\b(?:tell (?:it|me)|say (?:it|that|the|so|what|one|which|me|something|and then)|name|give me|describe|explain"
    r"|show me|help me|pick (?:an?|the)|introduce me|try it|ask me|need to (?:know|hear)"
    r"|(?:like|want) to (?:know|hear|learn|understand|find out)|i wonder|curious|suppose|imagine|what|how|who|when)\b"
)
"""What a test has in it that wants words for an answer; "I will be quiet and see what you do" does not."""

_STAGES = {
    "first_text": "cold", "no_reply": "cold", "keeping_it_light": "light", "they_reach_out": "light",
    "short_call": "light", "small_invitation": "light", "first_meeting": "warm", "saying_what_you_feel": "warm",
    "new_partner": "light", "why_now": "deep", "hard_truths": "deep", "the_apology": "deep", "the_talk": "deep",
    "starting_over": "deep", "hearing_no": "closing", "closing_kindly": "closing",
}  # fmt: skip
"""Stage per scenario, used only where the context does not say it."""


@dataclass(slots=True)
class Scene:
    """The state of the conversation as the turn begins.

    ``ex`` are the ex's messages since the user's last one, joined for reading; ``no_standing`` is
    the strongest no so far and ``no_now`` the one in those last messages. ``reopened`` says that
    after a no the ex themselves proposed or accepted something.
    """

    context: Context
    moves: frozenset[ExMove] = frozenset()
    no_standing: str = "none"
    no_now: str = "none"
    reopened: bool = False
    ex: tuple[Doc, ...] = ()
    ex_hits: list[Hits] = field(default_factory=list)
    last_user: Doc | None = None
    unanswered: int = 0
    why_here: bool = False
    bad_news: bool = False
    good_news: bool = False
    hurt_before: bool = False
    change_asked: bool = False
    phatic: bool = False
    taken: bool = False
    stage: str = ""

    @property
    def silence(self) -> bool:
        """Whether the turn goes out into a silence of theirs."""
        return self.unanswered > 0

    def has(self, *moves: ExMove) -> bool:
        """Whether the ex's last message makes any of these moves."""
        return any(move in self.moves for move in moves)

    @property
    def ex_words(self) -> int:
        """How many words the ex's last messages have."""
        return sum(doc.size for doc in self.ex)

    @property
    def asked(self) -> bool:
        """Whether the ex's last message contains a question."""
        return ExMove.QUESTION in self.moves


def set_scene(context: Context, texts: Texts = read_text) -> Scene:
    """Read the earlier lines. Pure; never raises for any texts."""
    scene = Scene(context)
    lines = context.lines
    _silence(scene, lines)
    _standing(scene, lines, texts)
    _last_moves(scene, lines)
    scene.stage = context.stage or _STAGES.get(context.scenario_id, "") or _guess_stage(scene)
    return scene


def _silence(scene: Scene, lines: tuple[Line, ...]) -> None:
    """How many messages of the user went unanswered just now (their own waits are no messages)."""
    count = 0
    for line in reversed(lines):
        if line.role is Role.EX:
            if line.text is None or not line.text.strip():
                continue
            break
        if line.text is not None and line.text.strip():
            count += 1
    scene.unanswered = count


def _infer_no(hits: Hits, doc: Doc, after: Doc | None) -> str:
    """A no read from words. A bare "no" to a question that proposed nothing is an answer, not a refusal."""
    soft, firm = hits.get("soft"), hits.get("firm")
    if not soft and hits.get("soft_weak") and after is not None and _proposes(after):
        soft = hits["soft_weak"]
    if firm and not soft:
        bare = doc.words and doc.words[0] == "no" and len(firm) == 1 and firm[0].start == 0
        if bare and after is not None and after.marks and not _proposes(after):
            return "none"
        return "firm"
    if soft:
        if firm and any(doc.words[hit.start : hit.end] == ["no"] or "over" in doc.words for hit in firm):
            return "firm"
        asked = after is not None and _proposes(after)
        sure = all(doc.words[hit.start : hit.end][:2] == ["not", "sure"] for hit in soft)
        if doc.marks and sure and not asked:
            return "none"
        return "soft"
    return "none"


_ASKING = words(
    "meet coffee see drink dinner lunch walk call talk come visit try together back chance date chat ring us again"
    " trip catch weekend saturday sunday friday tomorrow tonight"
)


_INVITES = re.compile(
    r"\b(?:(?:do|would|did) you (?:\w+ )?(?:want|like|care|fancy)|fancy"
    r"|(?:shall|should|could|can) we|how about|up for) "
)


_TOGETHER = words("meet coffee drink dinner lunch walk visit together date trip")


def _invites(doc: Doc) -> bool:
    """Whether something was proposed in so many words; "let me think" to a question about the past is no soft no."""
    return not _TOGETHER.isdisjoint(doc.vocabulary) or _INVITES.search(doc.canon) is not None


def _proposes(doc: Doc) -> bool:
    return not _ASKING.isdisjoint(doc.vocabulary) or _INVITES.search(doc.canon) is not None


def _standing(scene: Scene, lines: tuple[Line, ...], texts: Texts) -> None:
    standing = scene.context.standing_no if scene.context.standing_no in _NO_RANK else "none"
    tail = len(lines)
    while tail and lines[tail - 1].role is Role.EX:
        tail -= 1
    before: Doc | None = None
    needs_words = any(line.role is Role.EX and line.act is None and line.text for line in lines)
    for index, line in enumerate(lines):
        if line.text is None:
            continue
        if line.role is Role.USER:
            before = texts(line.text) if needs_words or index >= tail - 1 else None
            continue
        said, opened = "none", False
        if line.act is None:
            doc = texts(line.text)
            hits = _MATCHER.find(doc)
            said = _infer_no(hits, doc, before)
            opened = bool(hits.get("offer")) and said == "none"
            if index < tail and hits.get("hurt"):
                scene.hurt_before = True
            if index >= tail:
                scene.ex = (*scene.ex, doc)
                scene.ex_hits.append(hits)
        else:
            if line.act is Act.DECLINE:
                said = "firm"
            opened = line.act is Act.ACCEPT_SMALL
            if line.act is Act.SHOW_HURT and index < tail:
                scene.hurt_before = True
            if index >= tail:
                doc = texts(line.text)
                scene.ex = (*scene.ex, doc)
                hits = _MATCHER.find(doc)
                scene.ex_hits.append(hits)
                if line.act in _LEFT_OPEN and before is not None and _invites(before):
                    # "Let me think about it" decides nothing for good: it is a soft no to the next message alone.
                    said = "soft" if _infer_no(hits, doc, before) == "soft" else "none"
        if said != "none":
            scene.reopened = False
            if _NO_RANK[said] > _NO_RANK[standing]:
                standing = said
            if index >= tail and _NO_RANK[said] > _NO_RANK[scene.no_now]:
                scene.no_now = said
        elif opened and standing != "none":
            scene.reopened = True
    scene.no_standing = standing
    scene.last_user = before


def _last_moves(scene: Scene, lines: tuple[Line, ...]) -> None:
    moves: set[ExMove] = set()
    if not lines:
        scene.moves = frozenset({ExMove.NONE})
        return
    if scene.unanswered or (lines[-1].role is Role.EX and not lines[-1].text):
        moves.add(ExMove.SILENCE)
    tail = len(lines)
    while tail and lines[tail - 1].role is Role.EX:
        tail -= 1
    spoken = [line for line in lines[tail:] if line.text is not None and line.text.strip()]
    for line, doc, hits in zip(spoken, scene.ex, scene.ex_hits, strict=False):
        if line.act is not None and (line.act not in _PUTS or _wants_words(doc)):
            moves.update(_BY_ACT[line.act])
        _words_say(scene, doc, hits, moves, line.act)
    if scene.no_now == "firm":
        moves.add(ExMove.FIRM_NO)
    elif scene.no_now == "soft":
        moves.add(ExMove.SOFT_NO)
    if not moves:
        moves.add(ExMove.PLAIN if spoken else ExMove.NONE)
    scene.moves = frozenset(moves)


def _wants_words(doc: Doc) -> bool:
    """Whether what they put to the user can be answered at all; waiting to see asks for nothing to be said."""
    return any(s.question for s in doc.sentences) or _WANTS_WORDS.search(_WATCHES.sub(" ", doc.canon)) is not None


_WATCHES = re.compile(r"\b(?:see|watch|know|curious) (?:what|how|whether|if)\b[^.?]*")
_KIND = words(
    "good kind lovely thanks thank sweet nice helped laugh happy right glad love great better funny beautiful best miss"
)
_EVERYDAY = words(
    "told said mentioned sent lent gave asked wrote texted called looked seemed made liked loved bought knew used"
    " got had wanted recommended wore went came were was read met saw heard meant need like"
)
_HEAVY = (WRONG | SUFFERING) - words(
    "late drink drunk asleep better read crying cry weird forget sick lost dead push mood"
)
_OWN_SIDE = words("me my us our i mine")


def _accuses(doc: Doc) -> bool:
    """Grammar behind the patterns: "you" with a past act of weight, told by someone whom it concerned."""
    if doc.vocabulary & _KIND or not doc.vocabulary & _OWN_SIDE:
        return False
    theirs = doc.vocabulary & {"you", "your"} and doc.vocabulary & _HEAVY
    if theirs and any(act.subject == "i" and act.past for act in predicates(doc)):
        return True
    for act in predicates(doc):
        if act.subject == "you" and act.past and not act.question and not act.head and act.verb not in _EVERYDAY:
            return not doc.sentence(act.start).question
    return False


def _words_say(scene: Scene, doc: Doc, hits: Hits, moves: set[ExMove], act: Act | None) -> None:
    if any(sentence.question and not _tag(doc, sentence) for sentence in doc.sentences):
        moves.add(ExMove.QUESTION)
        scene.phatic = bool(hits.get("phatic"))
        scene.change_asked = bool(hits.get("change_q"))
    if hits.get("taken") and act is None:
        scene.taken = True
    if hits.get("why_here") and ExMove.QUESTION in moves:
        scene.why_here = True
    weighs = bool(hits.get("hurt")) and (doc.size > 4 or act is not None or not doc.vocabulary & {"have", "are"})
    hard = scene.context.scenario_id == "hard_truths" and act is None and not doc.marks and doc.size > 4
    told = weighs or (hard and scene.no_now == "none") or (act is None and scene.no_now == "none" and _accuses(doc))
    if told and act in (None, Act.SHOW_HURT, Act.TEST, Act.OPEN_UP, Act.NAME_BOUNDARY, Act.DECLINE, Act.ASK):
        moves.add(ExMove.HURT_TOLD)
    if hits.get("bad_news") and ExMove.HURT_TOLD not in moves:
        scene.bad_news = True
        moves.add(ExMove.NEWS)
    if hits.get("good_news") and ExMove.HURT_TOLD not in moves:
        scene.good_news = True
        moves.add(ExMove.NEWS)
    if act is None:
        if re.fullmatch(
            r"[(\[*]*\s*(?:no reply|no answer|no response|silence|seen|read)\W*", doc.raw.strip(), re.IGNORECASE
        ):
            moves.add(ExMove.SILENCE)
            return
        if hits.get("boundary"):
            moves.add(ExMove.BOUNDARY)
        if hits.get("warm") and ExMove.HURT_TOLD not in moves:
            moves.add(ExMove.WARMTH)
        if hits.get("bye"):
            moves.add(ExMove.GOODBYE)
        if _is_cool(scene, doc, hits) and not moves & {ExMove.QUESTION, ExMove.NEWS, ExMove.HURT_TOLD, ExMove.BOUNDARY}:
            moves.add(ExMove.LOW_INTEREST)
    owns = not doc.vocabulary.isdisjoint(("i", "my", "we", "our"))
    if owns and doc.size >= 5 and scene.no_now == "none" and not moves & {ExMove.HURT_TOLD, ExMove.BOUNDARY}:
        statement = any(not sentence.question and sentence.end - sentence.start > 4 for sentence in doc.sentences)
        if statement and ExMove.WARMTH not in moves:
            moves.add(ExMove.NEWS)


_GREETING = words("hey hi hello heya morning evening")
_TAGS = words("ok right yes no alright eh remember see honestly really huh so then")


def _is_cool(scene: Scene, doc: Doc, hits: Hits) -> bool:
    """Short and cool: a word or two, no warmth, no exclamation, no greeting, no statement with a verb of its own."""
    if scene.no_now != "none" or doc.shouts or hits.get("warm") or doc.vocabulary & _GREETING:
        return False
    if hits.get("cool") and doc.size <= 5:
        return True
    return doc.size <= 2 and not doc.vocabulary & {"i", "you", "my", "your"}


def _tag(doc: Doc, sentence: Sentence) -> bool:
    """Whether a "question" is a statement with a tag hung on it ("take care, ok?")."""
    body = doc.words[sentence.start : sentence.end]
    inner = [word for word in body if word not in ("?", "!", ".")]
    return len(inner) >= 3 and inner[-1] in _TAGS and "," in inner and not asks(doc.words, sentence.start, sentence.end)


def _guess_stage(scene: Scene) -> str:
    """How much a moment can carry where nobody said: deep once hurt or feelings are told, else light."""
    if scene.context.medium is Medium.LETTER and not scene.context.lines:
        return "deep"
    if scene.no_standing != "none":
        return "closing"
    if scene.has(ExMove.HURT_TOLD) or scene.hurt_before or scene.why_here:
        return "deep"
    if not scene.context.lines:
        return "cold"
    return "light"
