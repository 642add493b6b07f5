"""``python -m evals.train``: learn how far rules and encoder are to be trusted, and write it as numbers.

Learned on the development turns about which an encoder that had not seen them was asked
(``python -m evals.train_encoder --left-out``): those were also written after the rules, so both are
judged where they are honest. The margin by which the model must be surer than a rule is chosen for each
area on turns left out of training (a fifth at a time). The set-aside part is not touched.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from evals.cases import Labelled, context_of, load
from service.principles.encoder import Look, as_look
from service.principles.learned import WORTH_WEIGHING, Features, bears_on_markers, features, possible
from service.principles.markers import PRESSURE_MARKERS, MarkerId, Reading
from service.principles.reader import read_by_rules
from service.transcript import Area, AreaValue

OUT = Path(__file__).parent.parent / "service" / "principles" / "weights.json"
LEFT_OUT = Path(__file__).parent / "encoder" / "left_out.npz"
STRENGTH = 0.03
FINDER_STRENGTH = 0.1
SEEN_AT_LEAST = 3
SMALLEST = 0.01
MARGINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.1)
"""1.1 means never: the rules keep the area to themselves."""
VALUES = [v.value for v in AreaValue if v is not AreaValue.UNSCORED]
CUTS = tuple(round(0.05 * i, 2) for i in range(5, 17))
OPEN, BETWEEN, OTHERS = (0.1, 0.1), (0.1, 0.3), (0.15, 0.2)
"""A rule's find falls where the encoder's chance of it is below the first and that of everything together below the
second. Low for pressure: the turns at hand are mostly covert, and what is said openly, as most people would, is what
the rules are surest of."""
SAID_BETWEEN_THE_LINES = frozenset(
    {
        MarkerId.GUILT_TRIP,
        MarkerId.IGNORES_LOW_INTEREST,
        MarkerId.JEALOUSY_BAIT,
        MarkerId.PROBES,
        MarkerId.TOO_MUCH_TOO_SOON,
    }
)
"""Pressure that no plain word gives away: there the rules are less sure, and everything together has more of a say."""
NEVER = 1.01
MANY = 60
"""With fewer true places than this a marker's own cuts would be chance: those of its kind hold."""
SURE = 1.0
"""Nothing may be added to the markers of pressure that makes them less precise than they are."""


def held(marker: MarkerId) -> tuple[float, float]:
    """How sure the encoder, and everything together, must at least be for a rule's find of a marker to stand."""
    if marker not in PRESSURE_MARKERS:
        return OTHERS
    return BETWEEN if marker in SAID_BETWEEN_THE_LINES else OPEN


class Asked:
    """The development turns that an encoder was asked about without having seen them, read by the rules."""

    def __init__(self) -> None:
        with np.load(LEFT_OUT) as stored:
            answers = {
                str(i): as_look(a.astype(np.float64), m.astype(np.float64))
                for i, a, m in zip(stored["ids"], stored["areas"], stored["markers"], strict=True)
            }
        self.cases: list[Labelled] = [c for c in load("dev") if c.case.id in answers]
        self.looks: list[Look] = [answers[c.case.id] for c in self.cases]
        self.readings: list[Reading] = [read_by_rules(c.case.text, context_of(c.case)) for c in self.cases]

    def rows(self) -> list[Features]:
        """Features of every turn, without those that too few turns have."""
        made = [
            features(
                c.case.text,
                context_of(c.case),
                {m.id for m in r.markers},
                r.intents,
                r.moves,
                r.no_standing,
                r.areas,
                look,
            )
            for c, r, look in zip(self.cases, self.readings, self.looks, strict=True)
        ]
        counts: dict[str, int] = {}
        for row in made:
            for name in row:
                counts[name] = counts.get(name, 0) + 1
        return [{n: v for n, v in row.items() if counts[n] >= SEEN_AT_LEAST} for row in made]

    def groups(self) -> list[str]:
        """Turns that answer the same line stay together when some are left out."""
        return [next((x.text for x in reversed(c.case.context) if x.text), None) or c.case.id for c in self.cases]


def learner() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=4000, class_weight="balanced")


def finder() -> LogisticRegression:
    return LogisticRegression(C=FINDER_STRENGTH, max_iter=4000)


def best_margin(matrix: Any, true: list[str], rules: list[str], groups: list[str]) -> tuple[float, float, float]:
    """The margin with the best macro-F1 on left-out turns, that F1, and the rules' own."""
    labels, own = np.array(true), np.array(rules)
    shares = np.zeros((len(true), len(VALUES)))
    for train, test in GroupKFold(5).split(matrix, labels, groups):
        model = learner().fit(matrix[train], labels[train])
        places = [VALUES.index(c) for c in model.classes_]
        shares[np.ix_(test, places)] = model.predict_proba(matrix[test])
    mine = np.array([shares[i, VALUES.index(v)] for i, v in enumerate(own)])
    best = shares.argmax(axis=1)
    scored = []
    for margin in MARGINS:
        taken = np.where(shares.max(axis=1) - mine > margin, np.array(VALUES)[best], own)
        scored.append((float(f1_score(labels, taken, average="macro")), -margin))
    top = max(scored)
    return -top[1], top[0], float(f1_score(labels, own, average="macro"))


@dataclass(slots=True)
class Weighed:
    """One marker on all turns: is it there, did a rule find it, may it be there, how likely is it.

    ``seen`` by an encoder that had not seen the turn, ``share`` by everything together on turns left out.
    """

    there: Any
    ruled: Any
    may: Any
    seen: Any
    share: Any

    def said(self, keep: float, hold: float, add: float) -> Any:
        return (self.ruled & ((self.seen >= keep) | (self.share >= hold))) | (
            ~self.ruled & self.may & (self.seen >= WORTH_WEIGHING) & (self.share >= add)
        )


def weigh(asked: Asked, matrix: Any, marker: MarkerId) -> Weighed:
    """A marker's chance on every turn, by models that have not seen the turn."""
    there = np.array([marker in c.markers for c in asked.cases])
    share = np.zeros(len(there))
    for train, test in GroupKFold(5).split(matrix, there, asked.groups()):
        share[test] = finder().fit(matrix[train], there[train]).predict_proba(matrix[test])[:, 1]
    return Weighed(
        there=there,
        ruled=np.array([any(m.id is marker for m in r.markers) for r in asked.readings]),
        may=np.array(
            [
                possible(marker, context_of(c.case), r.moves, r.no_standing)
                for c, r in zip(asked.cases, asked.readings, strict=True)
            ]
        ),
        seen=np.array([look.markers[marker] for look in asked.looks]),
        share=share,
    )


def precision_recall(some: Sequence[Weighed], keep: float, hold: float, add: float) -> tuple[float, float]:
    """Of several markers together."""
    said = sum(int(w.said(keep, hold, add).sum()) for w in some)
    hit = sum(int((w.said(keep, hold, add) & w.there).sum()) for w in some)
    return hit / max(1, said), hit / max(1, sum(int(w.there.sum()) for w in some))


def best_add(some: Sequence[Weighed], keep: float, hold: float, sure: float = 0.0) -> float:
    """From which chance on a marker is added: the best F1, or ``NEVER`` where what is added is right too rarely."""
    best = (-1.0, NEVER)
    before = precision_recall(some, keep, hold, NEVER)[0]
    for add in (*CUTS, NEVER):
        precision, recall = precision_recall(some, keep, hold, add)
        if precision < min(before, sure):
            continue
        best = max(best, (2 * precision * recall / max(1e-9, precision + recall), add))
    return best[1]


def _told(some: Sequence[Weighed], keep: float, hold: float, add: float) -> str:
    precision, recall = precision_recall(some, keep, hold, add)
    return f"{precision:.2f} / {recall:.2f}"


def main() -> None:
    """Train, print what left-out turns say, write the module."""
    asked = Asked()
    vectorizer = DictVectorizer()
    rows = asked.rows()
    matrix = vectorizer.fit_transform(rows).tocsr()
    names = vectorizer.get_feature_names_out()
    parts: dict[str, dict[str, Any]] = {
        n: {} for n in ("CLASSES", "BIAS", "MARGIN", "KEEP", "HOLD", "ADD", "WEIGHTS", "MARKERS")
    }
    for area in Area:
        true = [c.labels.of(area) for c in asked.cases]
        rules = [r.areas[area].value for r in asked.readings]
        seen = [max(look.areas[area], key=look.areas[area].__getitem__).value for look in asked.looks]
        margin, together, alone = best_margin(matrix, [*true], rules, asked.groups())
        print(
            f"{area.value}: rules {alone:.3f}, encoder {f1_score(true, seen, average='macro'):.3f}, "
            f"together {together:.3f} (margin {margin}), {len(true)} turns"
        )
        model = learner().fit(matrix, np.array(true))
        parts["CLASSES"][area.value] = tuple(str(c) for c in model.classes_)
        parts["BIAS"][area.value] = tuple(round(float(b), 3) for b in model.intercept_)
        parts["MARGIN"][area.value] = margin
        kept = np.abs(model.coef_).max(axis=0) >= SMALLEST
        parts["WEIGHTS"][area.value] = {
            str(names[i]): tuple(round(float(w), 3) for w in model.coef_[:, i]) for i in np.flatnonzero(kept)
        }
    narrow = DictVectorizer()
    small = narrow.fit_transform([{n: v for n, v in r.items() if bears_on_markers(n)} for r in rows]).tocsr()
    columns = narrow.get_feature_names_out()
    weighed = {m: weigh(asked, small, m) for m in MarkerId}
    pressing = [w for m, w in weighed.items() if m in PRESSURE_MARKERS]
    others = [w for m, w in weighed.items() if m not in PRESSURE_MARKERS]
    shared = {True: best_add(pressing, *OPEN, SURE), False: best_add(others, *OTHERS)}
    for marker, one in weighed.items():
        presses = marker in PRESSURE_MARKERS
        keep, hold = held(marker)
        add = best_add([one], keep, hold) if one.there.sum() >= MANY and not presses else shared[presses]
        parts["KEEP"][marker.value], parts["HOLD"][marker.value], parts["ADD"][marker.value] = keep, hold, add
        found = finder().fit(small, one.there)
        parts["MARKERS"][marker.value] = {"": round(float(found.intercept_[0]), 3)} | {
            str(c): round(float(w), 3) for c, w in zip(columns, found.coef_[0], strict=True) if abs(w) >= SMALLEST
        }
        before, now = _told([one], 0.0, 0.0, NEVER), _told([one], keep, hold, add)
        print(f"{marker.value}: {int(one.there.sum())} turns, by rules {before}, keep {keep}, add {add}: {now}")
    for presses, name, some in ((True, "pressure", pressing), (False, "others", others)):
        before, now = _told(some, 0.0, 0.0, NEVER), _told(some, *(OPEN if presses else OTHERS), shared[presses])
        print(f"{name} together, precision / recall: by rules {before}, now {now}")
    OUT.write_text(json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
