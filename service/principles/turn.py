"""One user turn while it is being read: its words, the scene, what matched, what was found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from service.principles.context import Scene
from service.principles.markers import MarkerId
from service.principles.pattern import Hit, Hits, Matcher, rules
from service.principles.predicates import Predicate, predicates
from service.principles.text import Doc, Sentence

_SPEECH = Matcher(
    (
        rules(
            "speech",
            """
            i ~1 ( used_to / would / always / kept / kept_on / once / never ) ~1 ( say / saying / tell / telling \
              / think / thinking / shout / call / blame / claim / said / told / thought ) ~1
            i ~1 ( said / told / thought / claimed / figured / believed / convinced / wrote / yelled / shouted ) \
              ~1 !sorry|nothing|things|awful|horrible|it
            ( my / the / his / her ) ~1 ( mum / dad / sister / brother / therapist / counselor / friend / \
              friends / boss / mate / cousin / gran / doctor / book / song / film ) ~1 ( say+ / tell+ / told / \
              think+ / reckon+ / ask+ / asked / keep_telling / calls )
            ( people / everyone / everybody / they / he / she / someone / somebody ) ~1 ( say+ / tell+ / told / \
              think+ / thought / keep_telling )
            ( part_of_me / a_part_of_me / the_old_me / old_me / my_first_thought ) ~2
            ( tempted / wanted / about / going / easy ) to ~1 ( say / tell / write / blame / accuse / ask )
            """,
            negated=True,
            reported=True,
            quoted=True,
        ),
        rules(
            "you_said",
            """
            you ~2 ( say+ / said / told / think / thought / claim / claimed / feel / felt / mentioned / wrote / \
              keep_saying / called / accused ) ~1
            """,
            negated=True,
            reported=True,
            quoted=True,
        ),
    )
)


@dataclass(slots=True)
class Turn:
    """A turn in its scene. ``found`` collects token ranges per marker; nothing here outlives one reading.

    ``deeds``: where it owns what the story says was done; ``confessed``: where the way it is told does.
    """

    doc: Doc
    scene: Scene
    hits: Hits
    said_by_ex: list[bool]
    acts: list[Predicate] = field(default_factory=list)
    found: dict[MarkerId, list[Hit]] = field(default_factory=dict)
    deeds: list[Hit] = field(default_factory=list)
    confessed: list[Hit] = field(default_factory=list)

    def get(self, *names: str) -> list[Hit]:
        """Every hit of these features, in the order of the text."""
        if len(names) == 1:
            return list(self.hits.get(names[0], ()))
        return sorted((hit for name in names for hit in self.hits.get(name, ())), key=lambda hit: hit.start)

    def free(self, name: str, *blockers: str) -> list[Hit]:
        """Hits of one feature that no hit of the blocking features overlaps."""
        walls = self.get(*blockers)
        return [hit for hit in self.hits.get(name, ()) if not any(touch(hit, wall) for wall in walls)]

    def add(self, marker: MarkerId, hits: Iterable[Hit]) -> None:
        """Record a marker at these places, if any."""
        places = list(hits)
        if places:
            self.found.setdefault(marker, []).extend(places)

    def add_all(self, marker: MarkerId) -> None:
        """Record a marker for the whole turn."""
        self.found.setdefault(marker, []).append(Hit(0, len(self.doc.words)))

    def has(self, *markers: MarkerId) -> bool:
        """Whether any of these markers was found so far."""
        return any(marker in self.found for marker in markers)

    def word(self, index: int) -> str:
        """The canonical word at a place, or an empty string outside the text."""
        return self.doc.words[index] if 0 <= index < len(self.doc.words) else ""

    def sentence(self, hit: Hit) -> Sentence:
        """The sentence that a hit begins in."""
        return self.doc.sentence(hit.start)

    def words_between(self, start: int, end: int) -> list[str]:
        """Canonical words of a token range."""
        return self.doc.words[max(0, start) : end]

    def sentence_has(self, hit: Hit, words: frozenset[str]) -> bool:
        """Whether the sentence of a hit contains any of these words."""
        sentence = self.sentence(hit)
        return not words.isdisjoint(self.doc.words[sentence.start : sentence.end])

    @property
    def says_you(self) -> bool:
        """Whether the other person is addressed at all."""
        return not self.doc.vocabulary.isdisjoint(("you", "your", "yours", "us", "we", "our"))


def touch(one: Hit, other: Hit) -> bool:
    """Whether two token ranges share a token."""
    return one.start < other.end and other.start < one.end


def begin(doc: Doc, scene: Scene, matcher: Matcher) -> Turn:
    """Match all rules over a turn, with what is only told as said once marked off."""
    size = len(doc.words)
    reported, by_ex = [False] * size, [False] * size
    for name, flags in (("speech", reported), ("you_said", by_ex)):
        for hit in _SPEECH.find(doc).get(name, ()) if size else ():
            end = doc.sentence(hit.start).end
            for index in range(hit.end, end):
                if doc.words[index] == "but" or (doc.words[index] == "and" and index > hit.end + 2):
                    break
                flags[index] = True
    return Turn(doc, scene, matcher.find(doc, reported), by_ex, predicates(doc))
