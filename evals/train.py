"""``python -m evals.train``: learn the small linear model from the development turns and write it as numbers.

The margin by which the model must be surer than a rule is chosen for each area on turns left out of
training (a fifth at a time). The set-aside part is not touched.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from evals.cases import context_of, load
from service.principles.learned import Features, features
from service.principles.reader import read_by_rules
from service.transcript import Area, AreaValue

OUT = Path(__file__).parent.parent / "service" / "principles" / "weights.py"
STRENGTH = 0.1
SEEN_AT_LEAST = 3
SMALLEST = 0.015
MARGINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.1)
"""1.1 means never: the rules keep the area to themselves."""
VALUES = [v.value for v in AreaValue if v is not AreaValue.UNSCORED]


def rows() -> tuple[list[Features], dict[Area, list[str]], dict[Area, list[str]]]:
    """Features of every development turn, the labels, and what the rules alone say."""
    made: list[Features] = []
    true: dict[Area, list[str]] = {a: [] for a in Area}
    rules: dict[Area, list[str]] = {a: [] for a in Area}
    for labelled in load("dev"):
        context = context_of(labelled.case)
        reading = read_by_rules(labelled.case.text, context)
        found = {m.id for m in reading.markers}
        made.append(
            features(
                labelled.case.text, context, found, reading.intents, reading.moves, reading.no_standing, reading.areas
            )
        )
        for area in Area:
            true[area].append(labelled.labels.of(area))
            rules[area].append(reading.areas[area].value)
    return made, true, rules


def frequent(made: list[Features]) -> list[Features]:
    """Rows without the features that too few turns have."""
    counts: dict[str, int] = {}
    for row in made:
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    return [{n: v for n, v in row.items() if counts[n] >= SEEN_AT_LEAST} for row in made]


def learner() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=4000, class_weight="balanced")


def best_margin(matrix: Any, true: list[str], rules: list[str]) -> tuple[float, float, float]:
    """The margin with the best macro-F1 on left-out turns, that F1, and the rules' own."""
    labels, own = np.array(true), np.array(rules)
    shares = np.zeros((len(true), len(VALUES)))
    for train, test in StratifiedKFold(5, shuffle=True, random_state=1).split(matrix, labels):
        model = learner().fit(matrix[train], labels[train])
        places = [VALUES.index(c) for c in model.classes_]
        shares[np.ix_(test, places)] = model.predict_proba(matrix[test])
    mine = np.array([shares[i, VALUES.index(v)] for i, v in enumerate(own)])
    best = shares.argmax(axis=1)
    scored = []
    for margin in MARGINS:
        taken = np.where(shares.max(axis=1) - mine > margin, np.array(VALUES)[best], own)
        scored.append((float(f1_score(labels, taken, average="macro")), margin))
    top = max(scored)
    return top[1], top[0], float(f1_score(labels, own, average="macro"))


def main() -> None:
    """Train, print what left-out turns say, write the module."""
    made, true, rules = rows()
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(frequent(made)).tocsr()
    names = vectorizer.get_feature_names_out()
    parts: dict[str, dict[str, Any]] = {"CLASSES": {}, "BIAS": {}, "MARGIN": {}, "WEIGHTS": {}}
    for area in Area:
        margin, with_model, alone = best_margin(matrix, true[area], rules[area])
        print(f"{area.value}: rules {alone:.3f}, with the model {with_model:.3f} (margin {margin}), {len(made)} turns")
        model = learner().fit(matrix, np.array(true[area]))
        parts["CLASSES"][area.value] = tuple(str(c) for c in model.classes_)
        parts["BIAS"][area.value] = tuple(round(float(b), 3) for b in model.intercept_)
        parts["MARGIN"][area.value] = margin
        kept = np.abs(model.coef_).max(axis=0) >= SMALLEST
        parts["WEIGHTS"][area.value] = {
            str(names[i]): tuple(round(float(w), 3) for w in model.coef_[:, i]) for i in np.flatnonzero(kept)
        }
    OUT.write_text(_module(parts), "utf-8")


def _module(parts: dict[str, dict[str, Any]]) -> str:
    lines = ['"""Numbers learned by ``python -m evals.train``; do not edit."""', "# fmt: off", "# ruff: noqa: E501"]
    lines.append(f"CLASSES: dict[str, tuple[str, ...]] = {parts['CLASSES']!r}")
    lines.append(f"BIAS: dict[str, tuple[float, ...]] = {parts['BIAS']!r}")
    lines.append(f"MARGIN: dict[str, float] = {parts['MARGIN']!r}")
    lines.append("WEIGHTS: dict[str, dict[str, tuple[float, ...]]] = {")
    for area, table in parts["WEIGHTS"].items():
        lines.append(f" {area!r}: {{")
        lines += [f"  {name!r}: {weights!r}," for name, weights in sorted(table.items())]
        lines.append(" },")
    lines.append("}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
