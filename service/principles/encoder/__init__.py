"""A small sentence encoder that has read the development turns: what a turn does, beyond any list of words.

``model.onnx`` is all-MiniLM-L6-v2 (Apache-2.0; see NOTICE), trained further by
``python -m evals.train_encoder`` on the project's own labelled development turns and stored with
eight-bit weights; ``tokenizer.json`` is its own. Both lie beside this file and are read once, as a
module is. It gives chances, never spans and never a decision: ``service.principles.learned`` weighs them
against what the rules found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from service.principles.markers import Context, MarkerId
from service.transcript import Area, AreaValue, Role

if TYPE_CHECKING:
    import numpy.typing as npt

VALUES: Final = (AreaValue.HELPED, AreaValue.HURT, AreaValue.NEUTRAL, AreaValue.NO_CHANCE)
"""The order of the values in the model's output."""
MARKERS: Final = tuple(MarkerId)
"""The order of the markers in the model's output."""
LINES = 3
"""Earlier lines that the model is shown."""
BEFORE = 72
"""Longest run of tokens of the scenario and the earlier lines; the latest are kept."""
HEAD, TAIL = 70, 40
"""Of a long turn, the tokens kept from its beginning and its end."""
START, PART = 101, 102
"""The tokenizer's ids for the beginning and for the end of a part."""
_SENTENCES: Final = re.compile(r"[^.!?…\n]+[.!?…\n]*\s*|[.!?…\n]+\s*")
_PLAIN: Final = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'})


@dataclass(frozen=True, slots=True)
class Look:
    """What the encoder makes of a turn: the chance (0..1) of each value of each area, and of each marker."""

    areas: dict[Area, dict[AreaValue, float]]
    markers: dict[MarkerId, float]


def once(text: str) -> str:
    """The text with each sentence said once: saying a thing ten times is not doing it ten times."""
    said: dict[str, str] = {}
    for sentence in _SENTENCES.findall(text):
        said.setdefault(sentence.casefold().strip(), sentence)
    return "".join(said.values())


def tokens_of(text: str, context: Context) -> tuple[list[int], list[int]]:
    """The turn after its context as token ids, and which part (0 context, 1 turn) each belongs to."""
    told = context.scenario_id.replace("_", " ") + " . "
    for line in context.lines[-LINES:]:
        told += ("you said: " if line.role is Role.USER else "they said: ") + (line.text or "(nothing)") + " "
    if not context.lines:
        told += "(no message yet)"
    tokenizer = _tokenizer()
    before = tokenizer.encode(told[-2000:].translate(_PLAIN), add_special_tokens=False).ids[-BEFORE:]
    turn = tokenizer.encode(once(text[:4000]).translate(_PLAIN), add_special_tokens=False).ids
    if len(turn) > HEAD + TAIL:
        turn = turn[:HEAD] + turn[-TAIL:]
    return [START, *before, PART, *turn, PART], [0] * (len(before) + 2) + [1] * (len(turn) + 1)


def look(text: str, context: Context) -> Look:
    """Read one turn. Total: any text, any context; the same answer for the same words."""
    import numpy as np  # as with the libraries below

    ids, parts = tokens_of(text, context)
    areas, markers = _session().run(
        None,
        {
            "ids": np.array([ids], dtype=np.int64),
            "parts": np.array([parts], dtype=np.int64),
            "mask": np.ones((1, len(ids)), dtype=np.int64),
        },
    )
    return as_look(areas[0], markers[0])


def as_look(areas: npt.NDArray[Any], markers: npt.NDArray[Any]) -> Look:
    """The model's numbers of one turn (areas x values, markers; logits) as chances."""
    import numpy as np

    shares = np.exp(areas - areas.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    there = 1.0 / (1.0 + np.exp(-markers))
    return Look(
        areas={a: dict(zip(VALUES, row, strict=True)) for a, row in zip(Area, shares.tolist(), strict=True)},
        markers=dict(zip(MARKERS, there.tolist(), strict=True)),
    )


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str((files(__package__) / "tokenizer.json").read_text("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@lru_cache(maxsize=1)
def _session() -> Any:
    # Both libraries cost a tenth of a second and more: they load with the first turn that is read, not with the module.
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = (files(__package__) / "model.onnx").read_bytes()
    # Joined into one step, adding and norming is slower than one after the other: a sixth of a look.
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )
