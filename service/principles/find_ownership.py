"""From matched constructions to the ownership markers, with the context they need."""

from __future__ import annotations

from service.principles.markers import ExMove, MarkerId
from service.principles.pattern import Hit
from service.principles.turn import Turn, touch
from service.principles.wordset import words

_TOGETHER = words("you your yours us we our ours")
_TURNS = ("but", "because", "though", "although", "however", "except", "since", "cause", "yet")
_FAULTLESS_AFTER_BUT = (  # an innocent "but": it goes on to own, to limit the ask, to speak of now
    ("that", "is", "no"), ("that", "is", "not"), ("that", "does", "not"), ("that", "was", "no"), ("it", "is", "no"),
    ("that", "was", "on"), ("that", "is", "on"), ("that", "was", "my"), ("it", "was", "my"), ("it", "does", "not"),
    ("i", "should"), ("i", "understand"), ("i", "get"), ("i", "see"), ("i", "want"), ("i", "wanted", "to"),
    ("i", "am", "not"), ("i", "know"), ("i", "will"), ("i", "hope"), ("i", "am", "glad"), ("i", "am", "here"),
    ("i", "am", "working"), ("i", "am", "sorry"), ("i", "never", "asked"), ("i", "never", "said"),
    ("i", "did", "not", "listen"), ("i", "still"), ("i", "would", "like"), ("i", "do", "not", "want", "to", "make"),
    ("i", "was", "wrong"), ("i", "could", "have"), ("i", "chose"), ("i", "let"), ("you", "deserve"),
    ("you", "did", "not", "deserve"), ("you", "were", "right"), ("you", "are", "right"), ("you", "do", "not", "have"),
    ("you", "do", "not", "owe"), ("thank",), ("thanks",), ("no", "pressure"), ("please", "do", "not"), ("only", "if"),
    ("i", "owe"), ("i", "own"), ("i", "also"), ("i", "can", "see"), ("i", "have", "been", "working"), ("not", "an"),
    ("i", "am", "learning"), ("it", "is", "mine"), ("i", "do", "not", "expect"), ("i", "did", "it"), ("i", "hurt"),
)  # fmt: skip
_PLEADS = frozenset(  # what a reason pleads: circumstances, intention, the other's share, human nature
    "stressed stress tired busy drunk drinking young working work job jobs pressure depressed exhausted scared trying only"
    " just mean meant know knew thought felt needed had hard difficult lot mum dad mother father childhood grew upbringing"
    " adhd anxiety depression grief you your human perfect mistakes everyone we both us it that things there tough rough"
    " sick ill money bills deadline deadlines reasons complicated under family boss shift shifts overtime did loved love"
    " always never because going through nervous angry upset provoked raised".split()
)
_SELF_BLAME = words("selfish coward cowardly proud lazy stubborn jealous ashamed embarrassed immature scared afraid wrong careless")
_NO_EXCUSE = (("no", "excuse"), ("not", "an", "excuse"), ("not", "excuse"), ("not", "making", "excuses"), ("not", "a", "reason"))


def find_ownership(turn: Turn) -> None:
    """Add every ownership marker that is there. Runs before the other families; blame is added by clarity."""
    scene = turn.scene
    apologies = [hit for hit in turn.free("apology", "not_apology") if not turn.said_by_ex[hit.start]]
    if scene.bad_news and not scene.has(ExMove.HURT_TOLD):
        apologies = [hit for hit in apologies if _for_something(turn, hit)]
    owned = _owned(turn, bool(apologies))
    turn.add(MarkerId.APOLOGY, apologies)
    turn.add(MarkerId.CONDITIONAL_APOLOGY, turn.free("conditional_apology"))
    turn.add(MarkerId.SPECIFIC_OWNERSHIP, owned)
    turn.add(MarkerId.SHARED_BLAME, turn.free("shared_blame"))
    fault = in_fault(turn)
    if fault:
        turn.add(MarkerId.NAMES_HURT, [hit for hit in turn.get("names_hurt") if _told_as_theirs(turn, hit)])
    repairs = [hit for hit in turn.get("repair") if not turn.sentence(hit).question]
    if fault or repairs:
        repairs += [hit for hit in turn.get("weak_repair") if not turn.sentence(hit).question]
    turn.add(MarkerId.SPECIFIC_REPAIR, repairs)
    if not repairs:
        turn.add(MarkerId.BARE_CHANGE_CLAIM, turn.get("change"))
    turn.add(MarkerId.ASKS_FORGIVENESS, turn.get("asks_forgiveness"))
    turn.add(MarkerId.EXCUSE_BUT, _excuses(turn))


def in_fault(turn: Turn) -> bool:
    """Whether a wrong of the user's is the subject: apologised for, owned, or told by the ex."""
    return (
        turn.has(MarkerId.APOLOGY, MarkerId.SPECIFIC_OWNERSHIP, MarkerId.CONDITIONAL_APOLOGY)
        or turn.scene.has(ExMove.HURT_TOLD)
        or turn.scene.hurt_before
        or turn.scene.context.scenario_id in ("the_apology", "hard_truths")
    )


def _for_something(turn: Turn, hit: Hit) -> bool:
    after = turn.words_between(hit.end - 1, hit.end + 3)
    return not {"i", "for", "about", "that"}.isdisjoint(after) and "your" not in after


def _owned(turn: Turn, apologised: bool) -> list[Hit]:
    scene = turn.scene
    told = scene.has(ExMove.HURT_TOLD) or scene.hurt_before or scene.context.scenario_id in ("the_apology", "hard_truths")
    walls = turn.get("not_own")
    kept: list[Hit] = []
    for hit in turn.get("own"):
        if any(touch(hit, wall) and abs(hit.start - wall.start) <= 2 for wall in walls):
            continue
        before = turn.word(hit.start - 1)
        if before in ("if", "unless", "whether", "did", "have", "do", "am", "was", "should", "could", "would"):
            continue
        if turn.said_by_ex[hit.start] and not {"right", "true", "fair"} & turn.doc.vocabulary:
            continue
        sentence = turn.sentence(hit)
        if sentence.question and turn.word(sentence.start) not in ("you", "i", "and"):
            continue
        if not (apologised or told) and not turn.sentence_has(hit, _TOGETHER):
            continue
        kept.append(hit)
    return kept


def _told_as_theirs(turn: Turn, hit: Hit) -> bool:
    before = turn.words_between(hit.start - 3, hit.start)
    if "if" in before or "whether" in before:
        return False
    sentence = turn.sentence(hit)
    return not sentence.question or turn.word(sentence.start) in ("how", "i", "you", "that", "it")


def _excuses(turn: Turn) -> list[Hit]:
    """A "but", "because" or "it's just that" after a fault was conceded, which then pleads."""
    words = turn.doc.words
    heads = sorted(
        [*turn.found.get(MarkerId.APOLOGY, []), *turn.found.get(MarkerId.CONDITIONAL_APOLOGY, []),
         *turn.found.get(MarkerId.SPECIFIC_OWNERSHIP, []), *turn.get("concede")],
        key=lambda hit: hit.start,
    )  # fmt: skip
    told = turn.scene.has(ExMove.HURT_TOLD)
    canon = turn.doc.canon
    if any(" ".join(("", *phrase, "")) in canon for phrase in _NO_EXCUSE):
        return []
    found: list[Hit] = []
    for index, word in enumerate(words):
        if word not in _TURNS or turn.doc.quoted[index]:
            continue
        head = next((hit for hit in reversed(heads) if hit.start < index), None)
        opens = told and word == "but" and index <= 8
        if head is None and not opens:
            continue
        sentence = turn.doc.sentence(index)
        if head is not None and not opens and head.start < sentence.start and index > sentence.start + 2:
            continue
        end = turn.doc.clause_end(index + 1)
        after = words[index + 1 : end]
        if not after or after[0] in (",", '"') or _innocent(after):
            continue
        if word != "but" and word != "though" and word != "although" and word != "however":
            if not _reason_pleads(after):
                continue
        elif not _PLEADS & set(after[1:8]) and after[0] not in ("you", "it", "we", "there", "things"):
            continue
        found.append(Hit(index, end))
    if heads or told:
        found.extend(
            hit
            for hit in turn.get("plea_of_fate")
            if any(head.start < hit.start for head in heads) or told
        )
    return found


def _innocent(after: list[str]) -> bool:
    stripped = [word for word in after if word not in ("really", "honestly", "just", "also", "now", "then", "still", "even")]
    if any(tuple(stripped[: len(start)]) == start for start in _FAULTLESS_AFTER_BUT):
        return True
    if stripped[:1] == ["i"] and not _PLEADS & set(stripped[1:7]):
        return True
    return stripped[:2] == ["if", "you"] or stripped[:1] in (["maybe"], ["how"], ["what"], ["when"])


def _reason_pleads(after: list[str]) -> bool:
    """Whether a because-clause pleads circumstances or the other person, not one's own failing."""
    early = set(after[:9])
    if early & _SELF_BLAME or after[:1] == ["of"]:
        return after[:2] == ["of", "you"]
    if after[:2] in (["you", "deserve"], ["you", "deserved"], ["you", "asked"], ["you", "matter"], ["you", "are"], ["you", "told"]):
        return False
    hard = {"stressed", "stress", "tired", "busy", "drunk", "young", "pressure", "working", "work", "depressed", "exhausted",
            "you", "job", "mum", "dad", "childhood", "under", "boss", "shift", "shifts", "sick", "drinking", "provoked"}
    if after[:1] == ["i"]:
        return bool(early & (hard - {"you"})) or "had to" in " ".join(after[:5])
    return bool(early & hard)
