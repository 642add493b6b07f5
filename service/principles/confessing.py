"""A deed plainly told, with no verdict on it and no sorry: owned by the way it is told, and what only looks like it.

Which verb it is says little here: "I asked", "I slept" and "I was at work" are nothing by themselves. What makes them
a confession is what stands beside them: what the other person did or needed meanwhile ("you rang, and I let it
ring"), one's own words before ("I said I'd come and I was in bed"), or to whom what was theirs was handed on.
"""

from __future__ import annotations

import re
from itertools import pairwise

from service.principles.lexicon import IRREGULAR
from service.principles.markers import ExMove
from service.principles.pattern import Hit, inflect
from service.principles.predicates import Predicate, is_past, predicates
from service.principles.turn import Turn, touch
from service.principles.valence import KIND, WRONG
from service.principles.wordset import words

_SAID = words("said told promised swore claimed")
_INNER = words(  # what happens inside somebody is no deed
    "thought felt knew wanted meant tried loved hoped wondered needed believed missed cried cared liked hated wished"
    " realized noticed understood heard remembered dreamed guessed grew learned adored worried used got"
)
_GIVEN = words(  # what is done for somebody
    "helped fixed repaired mended thanked watered fed supported cared cooked cleaned washed paid saved"
    " built baked drove walked carried waited visited brought painted held nursed"
)
_SERVED = words("helped fixed repaired mended thanked watered fed supported cooked cleaned washed ironed nursed")
_INNOCENT_ING = words(
    "working trying going thinking hoping doing feeling coming looking dying wondering talking kidding joking teasing"
    " having getting being struggling suffering drowning learning grieving studying saving protecting helping raising"
    " paying caring asking waiting wanting"
)
_JOINED = words("and while , . then but when ;")
_PLEADED = words("because so since but")
_THEM = words("you she he they")
_PEOPLE = words(
    "people friends everyone everybody they he she mum mom dad sister brother mates mate cousin family gran"
)
HARD_TIMES = words(
    "stressed stress tired busy drunk young pressure working work depressed exhausted job mum dad childhood under"
    " boss shift shifts sick drinking provoked"
)
"""What circumstances are pleaded with."""
_GOOD = KIND - words("laughed waited home")
_INSULT = WRONG | words("too nothing nobody imagining unstable mental fat ugly stupid useless")
_TURNED_TO = words(
    "asked told rang called begged gave lent trusted made cooked waited wrote texted let needed wanted introduced"
    " bought brought sent showed handed paid nursed fed helped forgave supported believed saved defended"
)
"""What they did to one that is nothing to hold against them."""
_TIMES = words("time times night day morning evening whenever when while")
_HANDED = words("gave told showed sent read passed posted sold pawned shared played lent forwarded wrote")
_ONWARDS = words("to with round around at")
_AT_THEIR_COST = re.compile(
    r"\b(?:behind your back|without (?:asking|telling|a word)|in front of|on purpose|(?:day|night|morning) of your"
    r"|knew you would|for (?:a laugh|laughs)|before (?:you|i) (?:would |had )?told)\b"
)
_NO_OBJECT = words("by in at that of as and but is are was am i , . !")
_REPORTS = words("say says said tell tells told think thinks thought reckon reckons wrote")
_GRANTS = words("right true fair sorry")
_HOURS = words("every single time times night nights evening evenings week weekend weekends month always often")
_NOTHING = words("nothing no nobody none without little neither")
_THERE = words("was were there home")
_SPOKE = words("told spoke said talked")
_ALWAYS = words("every always constantly all often")
_OVER_THEM = words("decided chose spoke answered left let thought ordered made used")


def confessed(turn: Turn) -> list[Hit]:
    """The clauses in which "I" plainly tells of a wrong done to them; only to be asked where a fault is the subject."""
    found: list[Hit] = []
    acts = [*turn.acts, *_without_subject(turn)]
    for act in acts:
        if not _told_of_oneself(turn, act):
            continue
        if (
            _beside_theirs(turn, act)
            or _against_ones_word(turn, act)
            or _called(turn, act)
            or _handed_on(turn, act)
            or _meanwhile(turn, act)
            or (act.verb not in _INNER | _GIVEN and _AT_THEIR_COST.search(_words(turn, act.verb_at, act.end + 6)))
            or (act not in turn.acts and act.verb not in _INNER | _GIVEN)
        ):
            found.append(Hit(act.start, act.end))
    return found


def confessed_unasked(turn: Turn, owned: list[Hit]) -> list[Hit]:
    """The same where no fault was spoken of: what can hardly be anything else, and ``owned`` where it is a fact."""
    found: list[Hit] = []
    harmless, light = innocent(turn), turn.scene.stage in ("cold", "light", "warm")
    for act in [*turn.acts, *_without_subject(turn)]:
        plain = act.auxiliary != "would" and _told_of_oneself(turn, act)
        if not plain or any(act.start == hit.start for hit in harmless):
            continue
        sentence = turn.doc.sentence(act.start)
        around = [one for one in turn.acts if sentence.start <= one.start < sentence.end]
        if any(one.subject == "you" and one.past and _held_against(turn, one) for one in around):
            continue
        after = turn.words_between(act.verb_at + 1, act.end)
        said = " ".join(after)
        here = Hit(act.start, act.end)
        wronged = act.verb in WRONG and not _OF_YOURS.isdisjoint(after[:3]) and not act.negated
        if (
            wronged
            or ((act.verb in WRONG or act.verb == "made") and any(touch(here, hit) for hit in owned))
            or (act.verb in _GRAVE and not act.negated and _ON_ITS_OWN.match(said))
            or (act.verb in _SPENT and _YOUR_MEANS.match(said))
            or (act.verb in _LAY and _WITH_ANOTHER.match(said))
            or (light and act.verb not in _INNER | _GIVEN and _BEHIND_YOU.search(said))
            or (act.auxiliary == "was" and _DATING_SITE.search(_words(turn, act.start, sentence.end)))
            or (act.verb == "called" and after[:1] == ["you"] and not set(after[1:4]).isdisjoint(_INSULT))
            or _called(turn, act)
            or (_broke_a_word(turn, act) and HARD_TIMES.isdisjoint(after))
        ):
            found.append(here)
    return found


def _broke_a_word(turn: Turn, act: Predicate) -> bool:
    """What "I" did against one's own word in one breath: "I said I had work and I didn't"."""
    here = turn.doc.sentence(act.start).start
    given = [one for one in turn.acts if one.subject == "i" and one.verb in _SAID and here <= one.start < act.start]
    if not given or act.verb == "ill" or not _against_ones_word(turn, act):
        return False
    return not given[-1].negated and "i" in turn.words_between(given[-1].verb_at + 1, act.start - 1)


_STRANDED = words("about with to for at on from")  # no verb of "you": the end of "the once I told you about"
_OF_YOURS = words("you your our us")
_GRAVE = words("cheated lied ghosted gambled betrayed stole")
_ON_ITS_OWN = re.compile(
    r"$|(?:on |to |with |from |about )?(?:you|us|your|our|it|that)\b|(?:about the|more|once|twice|all|every|for|and)\b"
)
_SPENT = words("spent gambled drank lost sold pawned stole took emptied used blew")
_YOUR_MEANS = re.compile(
    r"(?:all |half |most )?(?:of )?(?:our|your) (?:\w+ )?(?:deposit|savings|money|rent|account|holiday|fund|pension"
    r"|wedding|ring|inheritance|wages|card)\b"
)
_LAY = words("slept kissed hooked")
_WITH_ANOTHER = re.compile(
    r"(?:up )?(?:with )?(?:(?:someone|somebody|him|her|them|another|your|my ex|other)\b"
    r"|\w+ (?:when|while|before|behind|the (?:week|night|day))\b)"
)
_BEHIND_YOU = re.compile(r"\b(?:behind your back|without (?:asking|telling) you)\b")
_DATING_SITE = re.compile(
    r"\bon (?:tinder|hinge|bumble|grindr|dating apps?|the apps)\b.*\b(?:while|when|whole|all|behind|still|before)\b"
)


def no_more_than_that(turn: Turn) -> bool:
    """Whether nothing stands in other sentences than the confession's but what "I" did: no charge, plea or request."""
    told = [turn.sentence(hit) for hit in turn.confessed]
    more = [act for act in turn.acts if not (act.past and act.subject in ("i", "it")) and act.verb not in _STRANDED]
    return bool(told) and all(turn.doc.sentence(act.start) in told for act in more)


def innocent(turn: Turn) -> list[Hit]:
    """Clauses of "I" that own nothing, whatever their verb: denied, done for them, made small, or others' words."""
    return [
        Hit(act.start, act.end)
        for act in turn.acts
        if act.subject == "i"
        and (
            _contradicts(turn, act)
            or _denies(turn, act)
            or _for_them(turn, act)
            or _belittles(turn, act)
            or _reported(turn, act)
            or _in_answer(turn, act)
        )
    ]


def disowned(turn: Turn) -> bool:
    """Whether all that "I" did here is innocent or only what they said of one: nothing is owned then."""
    mine = [act for act in turn.acts if act.subject == "i" and act.past and act.verb not in _INNER]
    innocents = innocent(turn)
    left = [act for act in mine if not any(act.start == hit.start for hit in innocents)]
    if _GRANTS & turn.doc.vocabulary:
        return False
    return bool(mine) and all(_told_by_them(turn, act) for act in left)


def _told_of_oneself(turn: Turn, act: Predicate) -> bool:
    """Whether a clause says what "I" did, as a fact."""
    if act.subject != "i" or not act.past or act.question or act.head or turn.said_by_ex[act.start]:
        return False
    if act.auxiliary == "would" and turn.word(act.verb_at - 1) == "have":
        return False
    if act.auxiliary in ("could", "should", "might", "must", "have") or (act.auxiliary == "did" and not act.negated):
        return False
    sentence = turn.doc.sentence(act.start)
    return not sentence.question and not {"because", "since"} & set(turn.words_between(sentence.start, sentence.end))


def _beside_theirs(turn: Turn, act: Predicate) -> bool:
    """What "I" did beside what they did, needed or went through: "you came in with the flowers and I asked you ..."."""
    said = set(turn.words_between(act.start, act.end))
    if act.start == act.verb_at or act.verb in _INNER | _GIVEN or said & _GOOD:
        return False
    if act.auxiliary == "would" or (act.auxiliary == "was" and said & HARD_TIMES):
        return False
    sentence = turn.doc.sentence(act.start)
    before = [one for one in turn.acts if sentence.start <= one.start < act.start]
    theirs = [one for one in before if one.past and _about_them(turn, one)]
    joined = turn.word(act.start - 1)
    if theirs:
        one = theirs[-1]
        set_off = one.head in _TIMES or turn.word(one.start - 1) in _TIMES
        between = set(turn.words_between(one.end - 1, act.start))
        return (joined in ("and", "while") or set_off) and not _held_against(turn, one) and not between & _PLEADED
    if not before and joined == "and" and act.start - sentence.start > 2:  # "the baby cried and i slept"
        left = turn.words_between(sentence.start, act.start)
        return "i" not in left and any(is_past(word) or word in ("was", "were") for word in left)
    later = [one for one in turn.acts if act.verb_at < one.start < sentence.end and one.head in ("while", "when")]
    return bool(later) and later[0].subject in _THEM and later[0].auxiliary in ("was", "were")


def _about_them(turn: Turn, act: Predicate) -> bool:
    """Whether it is what they did, or what somebody did to them: "he put his hand on you"."""
    done_to = act.subject in _THEM and not {"you", "your"}.isdisjoint(turn.words_between(act.verb_at, act.end))
    return act.subject == "you" or done_to


def _held_against(turn: Turn, theirs: Predicate) -> bool:
    """Whether what they did is a charge: a wrong, or done to one ("you shut me out and I went to the pub")."""
    if not theirs.negated and set(turn.words_between(theirs.verb_at, theirs.verb_at + 3)) & WRONG:
        return True
    after = turn.words_between(theirs.verb_at + 1, theirs.end)
    if theirs.subject != "you" or {"me", "my"}.isdisjoint(after):
        return False
    return theirs.verb not in _TURNED_TO or (theirs.verb in ("told", "wanted") and after[:2] == ["me", "to"])


def _against_ones_word(turn: Turn, act: Predicate) -> bool:
    """What "I" did against what "I" had said: "I said I'd be there and I was in bed"."""
    said = [one for one in turn.acts if one.subject == "i" and one.verb in _SAID and not one.negated]
    said += [one for one in _without_subject(turn) if one.verb in _SAID]
    said = [one for one in said if one.verb_at < act.start and not one.head]
    if not said or act.verb in _SAID | _INNER or turn.word(act.start - 1) not in _JOINED:
        return False
    word = said[-1]
    content = set(turn.words_between(word.verb_at + 1, act.start))
    if not content & {"i", "would", "was", "were", "had", "you", "it", "she", "he"}:
        return False
    kept = not act.negated and (content & set(_forms(act.verb)) or act.end - act.start <= 2)
    return not kept and turn.doc.sentence(act.start).start - turn.doc.sentence(word.start).end <= 1


def _called(turn: Turn, act: Predicate) -> bool:
    """What "I" said of them, to them or to others, where it is no praise: "I said you were too much"."""
    if act.verb not in ("said", "told", "called") or act.negated:
        return False
    after = turn.words_between(act.verb_at + 1, act.verb_at + 9)
    said = " ".join(after)
    about = re.search(r"\byou (?:were|are) (.+)", said)
    return about is not None and bool(set(about[1].split()) & _INSULT)


def _handed_on(turn: Turn, act: Predicate) -> bool:
    """What was theirs, or told in confidence, given on to others: "I gave your number to my ex"."""
    if act.verb not in _HANDED or act.negated:
        return False
    after = turn.words_between(act.verb_at + 1, act.end)
    if "your" not in after or set(after) & _GOOD:
        return False
    if act.verb == "told" and after[0] not in ("you", "me"):
        return True
    on = after[after.index("your") + 1 :]
    return any(word in _ONWARDS and there not in ("you", "your", "me") for word, there in pairwise(on))


def _meanwhile(turn: Turn, act: Predicate) -> bool:
    """What "I" was at behind their back: "I was seeing your friend"."""
    theirs = {"you", "your"} & set(turn.words_between(act.verb_at, act.end))
    if not theirs and turn.scene.context.scenario_id != "the_apology":
        return False
    return act.auxiliary == "was" and not act.negated and act.verb.endswith("ing") and act.verb not in _INNOCENT_ING


def _without_subject(turn: Turn) -> list[Predicate]:
    """Sentences that leave "I" out, as people type: "told your boss", "called you fat"."""
    if turn.doc.vocabulary.isdisjoint(("you", "your")):
        return []
    found = []
    for sentence in turn.doc.sentences:
        at = sentence.start
        while turn.word(at) in ("and", "also", "then", "just", ",") and at < sentence.end:
            at += 1
        verb = turn.word(at)
        if sentence.question or verb in ("had", "was", "were") or not (is_past(verb) or verb in ("read", "put", "let")):
            continue
        if turn.word(at + 1) in _NO_OBJECT:  # "hurt by it", "gutted but": nobody's deed
            continue
        body = set(turn.words_between(at, sentence.end))
        if body.isdisjoint(("you", "your")) and verb not in WRONG:
            continue
        found.append(Predicate("i", verb, at, at, sentence.end, is_past(verb), False, "", "", False))
    return found


def _contradicts(turn: Turn, act: Predicate) -> bool:
    """Whether a clause says the opposite of what they charge one with: "You never asked." "I asked every day." """
    if _GRANTS & turn.doc.vocabulary:
        return False
    forms = set(_forms(act.verb))
    mine = set(turn.words_between(act.verb_at + 1, act.end))
    for doc in turn.scene.ex:
        for charge in predicates(doc):
            if charge.subject != "you" or charge.auxiliary in ("would", "could", "should") or charge.question:
                continue
            theirs = set(doc.words[charge.verb_at + 1 : charge.end])
            objects, shared = _content(mine), _content(mine) & _content(theirs)
            same = charge.verb in forms or {act.verb, charge.verb} <= _THERE
            undone = charge.negated or bool(theirs & _NOTHING)
            if not (same or (shared and {act.verb, charge.verb} <= _SPOKE)):
                continue
            if undone == (act.negated or bool(mine & _NOTHING)):
                continue
            always = bool(mine & _ALWAYS) and ("you" in mine or not objects - _HOURS)
            if always if undone else shared:
                return True
    return False


def _denies(turn: Turn, act: Predicate) -> bool:
    """Whether a wrong is denied: "I never lied", "I never held it against you"."""
    if not act.negated:
        return False
    return act.verb in WRONG or "against you" in _words(turn, act.verb_at, act.end)


def _content(some: set[str]) -> set[str]:
    return {word for word in some if len(word) > 3 and word not in ("your", "that", "with", "about", "them", "they")}


def _for_them(turn: Turn, act: Predicate) -> bool:
    """What was done for them: "I quit my job for you", "I fixed your roof"."""
    if act.negated or not act.past:
        return False
    after = turn.words_between(act.verb_at + 1, act.end)
    said = " ".join(after)
    if act.verb in ("sat", "stayed") and re.match(r"(?:\w+ )?with your?\b", said):
        return True
    if re.search(r"\bfor (?:you|us)\b(?! to\b)", said):
        return act.verb not in (WRONG - {"quit"}) | _OVER_THEM and act.auxiliary in ("", "have")
    return act.verb in _SERVED and not act.auxiliary and re.match(r"(?:\w+ )?(?:you|your)\b", said) is not None


def _belittles(turn: Turn, act: Predicate) -> bool:
    """ "I was only teasing": made small, not owned."""
    if turn.words_between(act.start - 2, act.start) == ["of", "course"]:
        return True
    small = not {"only", "just"}.isdisjoint(turn.words_between(act.start, act.verb_at + 1))
    deep = turn.scene.stage in ("deep", "closing") and turn.scene.has(ExMove.HURT_TOLD)
    return deep and small and act.auxiliary == "was"


def _reported(turn: Turn, act: Predicate) -> bool:
    """Whether a wrong is only what others say of one: "my friends say I was awful to you"."""
    before = [word for word in turn.words_between(act.start - 3, act.start) if word not in ("that", "me")]
    if not before or before[-1] not in _REPORTS or _GRANTS & turn.doc.vocabulary:
        return False
    return before[-2:-1] != [] and before[-2] in _PEOPLE


def _in_answer(turn: Turn, act: Predicate) -> bool:
    """Whether it was only the answer to a wrong of theirs: "you shut me out and I went to the pub"."""
    if turn.word(act.start - 1) not in ("and", "so") or act.verb in WRONG:
        return False
    sentence = turn.doc.sentence(act.start)
    theirs = [one for one in turn.acts if one.subject == "you" and sentence.start <= one.start < act.start]
    return bool(theirs) and theirs[-1].past and not theirs[-1].head and _held_against(turn, theirs[-1])


def _told_by_them(turn: Turn, act: Predicate) -> bool:
    """Whether a clause is only what the other person said: "you wrote that I ignored you"."""
    before = [word for word in turn.words_between(act.start - 3, act.start) if word not in ("that", "me")]
    return before[-2:-1] == ["you"] and before[-1] in _REPORTS


def _forms(verb: str) -> tuple[str, ...]:
    """All forms of the verb that this is one of, as far as they are regular or in the table."""
    for base, forms in IRREGULAR.items():
        if verb == base or verb in forms:
            return inflect(base)
    base = verb[:-2] if verb.endswith("ed") else verb
    return (verb, base, f"{base}e", f"{base}ed", f"{base}d")


def _words(turn: Turn, start: int, end: int) -> str:
    return " ".join(turn.words_between(start, end))
