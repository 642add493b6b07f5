"""From matched constructions to the ownership markers, with the context they need.

Constructions come first. Where the ex has told a hurt or the turn apologises, grammar backs them up:
there, "I" with a past act that is neither meant, felt nor tried is a fault owned, and "you" with a
past experience beside it says what it was like for them.
"""

from __future__ import annotations

import re

from service.principles.confessing import HARD_TIMES, confessed, confessed_unasked, innocent
from service.principles.markers import ExMove, MarkerId
from service.principles.pattern import Hit
from service.principles.predicates import Predicate
from service.principles.turn import Turn, touch
from service.principles.valence import KIND, WRONG
from service.principles.wordset import words
from service.transcript import Medium

_TOGETHER = words("you your yours us we our ours")
_TURNS = words("but because though although however except since yet")
_NO_ACT = words(  # past verbs that own nothing: thought, feeling, effort, kindness, speech about now
    "said told thought felt knew wanted meant tried loved heard got worked paid cooked helped gave called asked"
    " cared hoped wrote saw noticed realized understood learned started changed found looked wondered cried needed"
    " had supported fixed liked missed did guessed remembered dreamt dreamed believed slept grew hated moved married"
    " met won sent bought read finished stayed came enjoyed spoke talked answered texted replied explained"
    " apologized panicked suffered finally used been lost wished decided died booked watched survived trusted"
    " happened deserved stopped"
)
_HARMLESS = words(
    "packed brought posted dropped walked passed visited played drew made cleared bumped kissed hugged drove sang"
    " danced mentioned described noted carried held ran went took gave picked ordered saved kept put sat stood owed"
    " owe promised"
)
_STATE = words("was were been")
_EXPERIENCE_NOT = words(
    "said told asked mentioned wrote called wanted knew meant thought sent texted replied answered made agreed"
    " decided like love know think want say mean see look hear told deserve get understand seem right welcome sure"
    " need let"
)
_SEVERE = words("lied cheated hit hurt betrayed ruined destroyed dumped ghosted blocked ignored broke abandoned never")


def _starts(text: str) -> list[str]:
    return text.split(",")


_FAULTLESS_AFTER_BUT = tuple(  # an innocent "but": it goes on to own, to limit the ask, to speak of now
    tuple(start.split())
    for start in _starts(
        "that is no, that is not, that does not, that was no, it is no, that was on, that is on, that was my, it was"
        " my, it does not, i should, i understand, i get, i see, i want, i wanted to, i am not, i know, i will, i"
        " hope, i am glad, i am here, i am working, i am sorry, i never asked, i never said, i did not listen, i"
        " still, i would like, i do not want to make, i was wrong, i could have, i chose, i let, you deserve, you did"
        " not deserve, you were right, you are right, you do not have, you do not owe, thank, thanks, no pressure,"
        " please do not, only if, i owe, i own, i also, i can see, i have been working, not an, i am learning, it is"
        " mine, i do not expect, i did it, i hurt, i hear, i have, i respect, i accept"
    )
)
_PLEADS = words(  # what a reason pleads: circumstances, intention, the other's share, human nature
    "stressed stress tired busy drunk drinking young working work job jobs pressure depressed exhausted scared"
    " trying only just mean meant knew thought felt needed had hard difficult lot mum dad mother father childhood"
    " grew upbringing adhd anxiety depression grief you your human perfect mistakes everyone we both us it that"
    " things there tough rough sick ill money bills deadline deadlines reasons complicated under family boss shift"
    " shifts overtime did loved love always never because going through nervous angry upset provoked raised"
)
_SELF_BLAME = words(
    "selfish coward cowardly proud lazy stubborn jealous ashamed embarrassed immature scared afraid wrong careless kept"
    " promising never"
)
_NO_EXCUSE = ("no excuse", "not an excuse", "not excuse", "not making excuses", "not a reason", "not because of you")
_REGRET = words("ashamed regret regretted apology rotten cowardice betrayal")
OWN_VERDICT = re.compile(
    r"\b(?:was|is) (?:(?:so|very|really|just|pretty|plain|a bit|such|the|a) )*"
    r"(?:cowardly|wrong|unfair|cruel|unkind|selfish|shabby|childish|heartless|thoughtless|spineless|shameful|gutless"
    r"|coward ?'?s? way)\b(?! of (?:you|him|her|them)| number| way| (?:train|bus|place|day|address))"
)
"""One's own word on what one did ("I left by text and it was cowardly"): it was done to somebody, named or not."""
_POINTS_BACK = words("that it this which")
_ONLY_THOUGHT = words("thought felt knew heard saw guessed got found hoped wanted assumed believed realized figured")


def find_ownership(turn: Turn) -> None:
    """Add every ownership marker that is there. Runs before the other families; blame is added by clarity."""
    scene = turn.scene
    apologies = [hit for hit in turn.free("apology", "not_apology") if not turn.said_by_ex[hit.start]]
    if scene.bad_news and not scene.has(ExMove.HURT_TOLD):
        apologies = [hit for hit in apologies if _for_something(turn, hit)]
    turn.add(MarkerId.APOLOGY, apologies)
    turn.add(MarkerId.CONDITIONAL_APOLOGY, turn.free("conditional_apology"))
    constructed = _owned(turn)
    turn.add(MarkerId.SPECIFIC_OWNERSHIP, constructed)
    turn.add(MarkerId.SHARED_BLAME, turn.free("shared_blame"))
    turn.add(MarkerId.EXCUSE_BUT, _excuses(turn))
    if in_fault(turn):
        _own_by_grammar(turn)
    elif turn.scene.stage in ("deep", "closing") or turn.scene.context.medium is Medium.LETTER:
        _own_by_grammar(turn, to_you=True)
    turn.add(MarkerId.SPECIFIC_OWNERSHIP, _judged(turn))
    fault = in_fault(turn)
    if _at_stake(turn) and not _argues(turn):
        turn.confessed = confessed(turn)
        turn.add(MarkerId.SPECIFIC_OWNERSHIP, turn.confessed)
    elif not _argues(turn) and turn.scene.no_standing == "none" and not turn.has(MarkerId.CONDITIONAL_APOLOGY):
        turn.confessed = confessed_unasked(turn, constructed)
        turn.add(MarkerId.SPECIFIC_OWNERSHIP, turn.confessed)
    if fault:
        turn.add(MarkerId.NAMES_HURT, [hit for hit in turn.get("names_hurt") if _told_as_theirs(turn, hit)])
        if turn.has(MarkerId.SPECIFIC_OWNERSHIP) and not turn.has(MarkerId.EXCUSE_BUT):
            turn.add(MarkerId.NAMES_HURT, _experiences(turn))
    if fault:
        turn.add(MarkerId.SPECIFIC_REPAIR, _mended(turn))
    repairs = [hit for hit in turn.get("repair") if not turn.sentence(hit).question]
    if fault or repairs or scene.change_asked:
        repairs += [hit for hit in turn.get("weak_repair") if not turn.sentence(hit).question]
    turn.add(MarkerId.SPECIFIC_REPAIR, repairs)
    if not turn.has(MarkerId.SPECIFIC_REPAIR):
        turn.add(MarkerId.BARE_CHANGE_CLAIM, turn.free("change", "not_change"))
    turn.add(MarkerId.ASKS_FORGIVENESS, turn.get("asks_forgiveness"))


_NOT_MENDED = words(
    "been had thought realized missed lost changed grown learned hurt made done wanted felt known got seen heard"
    " come gone become loved said read met waited meant apologized put forgotten broken left let wasted taken been"
    " kept matured found worked regretted wondered carried cried reflected figured understood decided accepted"
    " noticed failed tried moved"
)


def _mended(turn: Turn) -> list[Hit]:
    """Where a fault is the subject, "I have" with a deed that is done: told her, swapped the shift, paid it."""
    return [
        Hit(act.start, act.end)
        for act in turn.acts
        if act.subject == "i" and act.auxiliary == "have" and act.past and not act.negated and not act.question
        and act.verb not in _NOT_MENDED and act.head not in ("if", "when", "what", "how", "that")
    ]  # fmt: skip


def told(turn: Turn) -> bool:
    """Whether a hurt of the ex's is on the table, now or before, by words or by the scenario."""
    scene = turn.scene
    if scene.has(ExMove.HURT_TOLD) or scene.hurt_before:
        return True
    return bool(scene.ex) and scene.context.scenario_id in ("the_apology", "hard_truths") and not scene.silence


def in_fault(turn: Turn) -> bool:
    """Whether a wrong of the user's is the subject: apologised for, owned, or told by the ex."""
    owned = turn.has(MarkerId.APOLOGY, MarkerId.SPECIFIC_OWNERSHIP, MarkerId.CONDITIONAL_APOLOGY)
    owned = owned or bool(turn.doc.vocabulary & _REGRET)
    return owned or told(turn) or turn.scene.context.scenario_id in ("the_apology", "hard_truths")


def _at_stake(turn: Turn) -> bool:
    """Whether a wrong is what is talked about: by the scenario, or because they told of a hurt where that is deep."""
    heavy = turn.scene.context.scenario_id in ("the_apology", "hard_truths")
    return heavy or (turn.scene.stage in ("deep", "closing") and told(turn))


def _for_something(turn: Turn, hit: Hit) -> bool:
    after = turn.words_between(hit.end - 1, hit.end + 3)
    return not {"i", "for", "about", "that"}.isdisjoint(after) and "your" not in after


def _owned(turn: Turn) -> list[Hit]:
    open_wound = (
        told(turn) or turn.has(MarkerId.APOLOGY) or turn.scene.context.scenario_id in ("the_apology", "hard_truths")
    )
    walls, harmless = turn.get("not_own"), innocent(turn)
    kept: list[Hit] = []
    for hit in turn.get("own"):
        if any(touch(hit, wall) and abs(hit.start - wall.start) <= 2 for wall in walls):
            continue
        if any(touch(hit, one) for one in harmless):
            continue
        before = turn.word(hit.start - 1)
        if {"will", "shall", "would_like"} & set(turn.words_between(hit.start, hit.end)):
            continue
        if before in ("if", "unless", "whether", "did", "have", "do", "am", "was", "should", "could", "would"):
            continue
        if turn.said_by_ex[hit.start] and not {"right", "true", "fair"} & turn.doc.vocabulary:
            continue
        sentence = turn.sentence(hit)
        if sentence.question and turn.word(sentence.start) not in ("you", "i", "and"):
            continue
        if not open_wound and not turn.sentence_has(hit, _TOGETHER) and not OWN_VERDICT.search(turn.doc.canon):
            continue
        kept.append(hit)
    return kept


def _own_by_grammar(turn: Turn, *, to_you: bool = False) -> None:
    """Past acts with "I" where a fault is the subject, unless the turn defends or blames.

    ``to_you`` keeps only acts done to the other person, for moments where no fault was named yet.
    """
    walls = [*turn.get("denial", "not_own", "plea_of_fate"), *turn.found.get(MarkerId.EXCUSE_BUT, []), *innocent(turn)]
    found, excused = [], []
    for act in turn.acts:
        if (
            act.subject != "i"
            or not act.past
            or act.question
            or act.head in ("if", "unless", "whether", "because", "when", "why")
        ):
            continue
        told_others = act.verb in ("told", "said") and turn.word(act.verb_at + 1) not in (
            "you",
            "sorry",
            "i",
            "yes",
            "no",
            "this",
        )
        if (act.verb in _NO_ACT and not told_others) or turn.said_by_ex[act.start]:
            continue
        bad = act.verb in WRONG and act.verb not in (
            "late",
            "scared",
            "drunk",
            "hurt",
            "distant",
            "crazy",
            "asleep",
            "mad",
        )
        if act.auxiliary in _STATE and not (bad or _acted(act)):
            continue
        if act.auxiliary == "did" and not act.negated:
            continue
        if act.negated and act.verb in (
            "mean",
            "know",
            "want",
            "think",
            "intend",
            "realize",
            "lie",
            "cheat",
            "do",
            "say",
            "ask",
            "remember",
            "need",
            "see",
            "hear",
            "have",
            "get",
            "like",
            "expect",
            "feel",
        ):
            continue
        if act.auxiliary == "would" and act.verb in (
            "like",
            "love",
            "rather",
            "say",
            "want",
            "be",
            "understand",
            "never",
            "do",
        ):
            continue
        hit = Hit(act.start, act.end)
        if any(touch(hit, wall) for wall in walls):
            continue
        if not (bad or turn.says_you or turn.scene.ex) and "today" in turn.doc.vocabulary:
            continue  # "today I cleaned the flat" is news
        reason = turn.words_between(act.end + 1, turn.doc.clause_end(act.end))
        if turn.word(act.end) == "because" and _reason_pleads(reason):
            excused.append(Hit(act.end, act.end + 1 + len(reason)))
        if to_you and (
            not {"you", "your"} & set(turn.words_between(act.verb_at + 1, act.end)) or act.verb in _HARMLESS
        ):
            continue
        found.append(hit)
    if found and not _argues(turn):
        turn.add(MarkerId.SPECIFIC_OWNERSHIP, found)
    turn.add(MarkerId.EXCUSE_BUT, excused)


def _judged(turn: Turn) -> list[Hit]:
    """What "I" did and then judges oneself ("I read your diary. That was wrong."), whatever the deed was."""
    found: list[Hit] = []
    before = 0
    for sentence in turn.doc.sentences:
        said = " ".join(turn.doc.words[sentence.start : sentence.end])
        verdict = OWN_VERDICT.search(said)
        if verdict is not None and not sentence.question:
            at = sentence.start + said[: verdict.start()].count(" ")
            acts = [act for act in turn.acts if before <= act.start and act.verb_at < at]
            if acts and acts[-1].subject == "i" and acts[-1].past and acts[-1].verb not in _ONLY_THOUGHT:
                act = acts[-1]
                if not turn.said_by_ex[act.start] and turn.word(at - 1) in _POINTS_BACK:
                    found.append(Hit(act.start, act.end))
        before = sentence.start
    return found


def _acted(act: Predicate) -> bool:
    return act.verb in ("sat", "gone", "sitting", "standing", "hiding", "lying", "cheating", "flirting", "texting")


def _argues(turn: Turn) -> bool:
    return bool(turn.get("denial")) or turn.has(MarkerId.EXCUSE_BUT, MarkerId.SHARED_BLAME)


def _experiences(turn: Turn) -> list[Hit]:
    """ "You" with a past experience beside a fault that "I" owned: what it was like for them."""
    found = []
    for act in turn.acts:
        if act.subject != "you" or act.question or act.head in ("if", "why", "because", "whether", "what", "unless"):
            continue
        lasting = act.auxiliary == "have" and act.negated
        if not (act.past or lasting) or act.verb in _EXPERIENCE_NOT or act.verb in _SEVERE:
            continue
        window = set(turn.words_between(act.start, act.end))
        if {"me", "my"} & set(turn.words_between(act.verb_at + 1, act.verb_at + 3)) or window & KIND:
            continue
        if turn.said_by_ex[act.start]:
            continue
        found.append(Hit(act.start, act.end))
    return found


def _told_as_theirs(turn: Turn, hit: Hit) -> bool:
    before = turn.words_between(hit.start - 3, hit.start)
    if "if" in before or "whether" in before or turn.said_by_ex[hit.start]:
        return False
    sentence = turn.sentence(hit)
    return not sentence.question or turn.word(sentence.start) in ("how", "i", "you", "that", "it")


def _excuses(turn: Turn) -> list[Hit]:
    """A "but", "because" or "it's just that" after a fault was conceded, which then pleads."""
    tokens = turn.doc.words
    heads = sorted(
        [
            *turn.found.get(MarkerId.APOLOGY, []),
            *turn.found.get(MarkerId.CONDITIONAL_APOLOGY, []),
            *turn.found.get(MarkerId.SPECIFIC_OWNERSHIP, []),
            *(turn.get("concede") if in_fault(turn) else []),
        ],
        key=lambda hit: hit.start,
    )
    hurt = turn.scene.has(ExMove.HURT_TOLD)
    if any(f" {phrase} " in turn.doc.canon for phrase in _NO_EXCUSE):
        return []
    found: list[Hit] = []
    for index, word in enumerate(tokens):
        if word not in _TURNS or turn.doc.quoted[index]:
            continue
        head = next((hit for hit in reversed(heads) if hit.start < index), None)
        opens = hurt and word in ("but", "because") and index <= 8
        if head is None and not opens:
            continue
        sentence = turn.doc.sentence(index)
        if head is not None and not opens and head.start < sentence.start and index > sentence.start + 2:
            continue
        end = turn.doc.clause_end(index + 1)
        after = tokens[index + 1 : end]
        if not after or after[0] in (",", '"') or _innocent(after):
            continue
        if word in ("because", "since"):
            if not _reason_pleads(after):
                continue
        elif not _PLEADS & set(after[1:8]) and after[0] not in ("you", "it", "we", "there", "things"):
            continue
        found.append(Hit(index, end))
    if heads or hurt:
        found.extend(hit for hit in turn.get("plea_of_fate") if hurt or any(head.start < hit.start for head in heads))
    return found


def _innocent(after: list[str]) -> bool:
    stripped = [word for word in after if word not in ("really", "honestly", "just", "also", "now", "then", "even")]
    if any(tuple(stripped[: len(start)]) == start for start in _FAULTLESS_AFTER_BUT):
        return True
    if stripped[:1] == ["i"] and not _PLEADS & set(stripped[1:7]):
        return True
    return stripped[:2] == ["if", "you"] or stripped[:1] in (["maybe"], ["how"], ["what"], ["when"])


def _reason_pleads(after: list[str]) -> bool:
    """Whether a because-clause pleads circumstances or the other person, not one's own failing."""
    early = set(after[:9])
    if after[:1] == ["of"]:
        return after[:2] == ["of", "you"]
    if early & _SELF_BLAME:
        return False
    if after[:1] == ["you"]:
        if after[1:2] == ["were"]:  # "because you were right" grants, "because you were screaming" charges
            return bool(set(after[2:5]) & WRONG)
        return after[1:2] not in (["deserve"], ["deserved"], ["asked"], ["matter"], ["are"], ["told"])
    return bool(early & HARD_TIMES) or "had to" in " ".join(after[:5])
