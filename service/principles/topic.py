"""The thing the person mentioned, as a short noun phrase from the other's side, or nothing.

Conservative on purpose: a voice line built on an odd topic is worse than one without. A phrase is
taken only if its last word is a known everyday noun; ``my`` becomes ``your``.
"""

from __future__ import annotations

from service.principles.turn import Turn
from service.principles.wordset import words

_NOUNS = words(
    """
    dad mum mother father sister brother gran nan grandma grandpa grandmother grandfather son daughter kids kid children
    uncle aunt cousin nephew niece parents family friend friends flatmate roommate neighbor neighbors boss colleague
    colleagues team landlord teacher therapist counselor
    dog cat puppy kitten rabbit horse parrot plants plant garden tomatoes allotment bike car van bus train boat guitar
    piano violin drums band choir song record records playlist album podcast
    job work office shift shifts promotion interview degree thesis exam exams course class school college university
    studies project startup business shop bakery cafe restaurant bar pub gym pool library church market museum cinema
    flat house apartment kitchen bathroom boiler roof balcony room place studio couch sofa bed table neighborhood street
    village town city beach river lake park mountain mountains coast
    trip holiday vacation flight tour camping hike marathon race match game season wedding funeral party birthday
    christmas easter ramadan eid diwali anniversary reunion concert gig festival show play film movie series book novel
    letter photo photos picture pictures painting recipe recipes soup bread curry pizza pasta ramen cake pie cookies
    sourdough dumplings stew coffee tea
    surgery operation hospital diagnosis treatment knee chemo
    move moving renovation accent haircut tattoo knitting running climbing cycling swimming yoga football tennis
    chess pottery rain snow storm weather heatwave
    jacket scarf hoodie mug lamp bookshelf suitcase camera bookshop jumper sweater coat boots umbrella
    """
)
_ADJECTIVES = words(
    "new old little big first last favorite younger older baby best big tiny whole leaking broken upstairs downstairs"
    " night early late summer winter spring autumn family work school vegetable red blue green yellow second"
)
_COMPOUND = words("coffee kitchen music art pottery cooking climbing running night ramen pizza book film train garden")
_FLIP = {"my": "your", "your": "my", "our": "our", "the": "the", "that": "that", "this": "that"}
_BODY = words("knee")


def topic_of(turn: Turn) -> str | None:
    """The last fitting noun phrase of at most four words, seen from the ex's side, else ``None``."""
    words = turn.doc.words
    best: tuple[int, str] | None = None
    for index, word in enumerate(words):
        flipped = _FLIP.get(word)
        if flipped is None or turn.doc.quoted[index]:
            continue
        phrase, here = [flipped], index + 1
        while (
            here < len(words)
            and here < index + 3
            and words[here] in (_ADJECTIVES | _COMPOUND)
            and here + 1 < len(words)
        ):
            if words[here + 1] not in (_NOUNS | _ADJECTIVES | _COMPOUND):
                break
            phrase.append(words[here])
            here += 1
        if here >= len(words) or words[here] not in _NOUNS or words[here] in _BODY:
            continue
        after = words[here + 1] if here + 1 < len(words) else "."
        if after == "'s" or after in _NOUNS:
            continue
        phrase.append(words[here])
        if flipped == "that" and len(phrase) == 2 and words[here] in ("work", "moving", "running"):
            continue
        rank = 2 if word in ("my", "your") else 1
        if best is None or rank >= best[0]:
            best = (rank, " ".join(phrase))
    return best[1] if best else None


_ARTICLE = words("a an")
_LIKENS = words("like as such without")
_NOT_REPEATED = words(
    """
    lot bit few deal while minute moment second sec time day night evening morning week month year hour thing way kind
    sort person reason chance question favor couple hand mess shame pity joke little good bad number point problem part
    piece pair half idea break word look sign call message text coward liar baby guy idiot fool failure friend
    conversation relationship letter note reply answer sorry apology maybe no yes hint laugh try go moron fan type
    said says told asked
    eye ear hug wave get go run walk eat sit stand fall try take make come leave steal fly jump cross
    """
)
_ENDS_IT = words(
    """
    . ? ! , " of in on at for to with from about and or but that who which when where while as than then so because is
    are was were has have had i you he she it we they here there now today tonight tomorrow yesterday instead again too
    this last next every the a an my your his her our their by into over under near after before if like just still
    """
)


def echo_of(turn: Turn) -> str | None:
    """The last thing with "a" or "an" before it that was told of outside a question, at most three words, as typed."""
    doc, found = turn.doc, None
    for index, word in enumerate(doc.words):
        likened = index > 0 and doc.words[index - 1] in _LIKENS
        if word not in _ARTICLE or likened or doc.quoted[index] or doc.sentence(index).question or doc.negated(index):
            continue
        end = index + 1
        while end < len(doc.words) and end <= index + 4 and doc.words[end] not in _ENDS_IT:
            end += 1
        said = doc.words[index + 1 : end]
        if not 1 <= len(said) <= 3 or end == len(doc.words) or doc.words[end] not in _ENDS_IT:
            continue
        if not _NOT_REPEATED.isdisjoint(said) or said[-1].endswith(("ing", "ed", "ly", "er than")):
            continue
        if all(each.isalpha() for each in said):
            found = doc.raw[doc.starts[index] : doc.ends[end - 1]]
    return found if found is None or len(found) <= 32 else None
