"""Asking a model itself: every answer is kept on this disk, and what may be spent has an end.

An answer that has been given is never paid for twice, so a run that was broken off goes on where it
stopped. The cache lies in the user's cache folder and holds eval cases only; delete it at any time.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import TypeAdapter, ValidationError

from service.errors import ModelBudget
from service.gateway.port import Chunk, Completion, Gateway, ModelRequest, ModelRole, Usage

_STORED = TypeAdapter(Completion)


def cache_folder() -> Path:
    """Where answers are kept."""
    return user_cache_path("unsent") / "evals"


@dataclass(slots=True)
class Purse:
    """What a run may spend in US dollars, and what it has. ``unpriced`` counts answers without a known price."""

    limit_usd: float
    spent_usd: float = 0.0
    asked: int = 0
    kept: int = 0
    unpriced: int = 0

    def open(self) -> None:
        """Raise ``ModelBudget`` once the limit is reached; what has been answered is kept."""
        if self.spent_usd >= self.limit_usd:
            raise ModelBudget(f"The {self.limit_usd:.2f} USD for this run are spent. What was answered is kept.")

    def pay(self, usage: Usage) -> None:
        self.asked += 1
        if usage.cost_usd is None:
            self.unpriced += 1
        else:
            self.spent_usd += usage.cost_usd

    def line(self) -> str:
        """One sentence for the report."""
        said = f"{self.asked} calls for {self.spent_usd:.4f} USD, {self.kept} answers from the cache"
        return f"{said}; {self.unpriced} calls have no known price" if self.unpriced else said


def key_of(model: str, request: ModelRequest) -> str:
    """A SHA-256 over all of a request that bears on its answer."""
    said = {
        "model": model,
        "messages": [asdict(m) for m in request.messages],
        "max_tokens": request.max_tokens,
        "temperature": request.temperature,
        "seed": request.seed,
        "schema": request.schema.model_json_schema() if request.schema else None,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


class CachedGateway:
    """``port.Gateway`` in front of another one. Failures are not kept; they are asked again next time."""

    def __init__(self, inner: Gateway, purse: Purse, folder: Path | None = None) -> None:
        self._inner = inner
        self._purse = purse
        self._folder = folder or cache_folder()

    def configured(self, role: ModelRole) -> str | None:
        return self._inner.configured(role)

    async def complete(self, request: ModelRequest) -> Completion:
        """The kept answer, or a new one. Raises ``ModelError``, and ``ModelBudget`` when the purse is empty."""
        path = self._path(request)
        kept = _read(path)
        if kept is not None:
            self._purse.kept += 1
            return kept
        self._purse.open()
        answer = await self._inner.complete(request)
        self._purse.pay(answer.usage)
        _write(path, answer)
        return answer

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        """The same, in pieces. A stream that breaks off is not kept."""
        path = self._path(request)
        kept = _read(path)
        if kept is not None:
            self._purse.kept += 1
            for piece in re.findall(r"\s*\S+|\s+$", kept.text):
                yield Chunk(piece, kept.model)
            yield Chunk("", kept.model, done=True, usage=kept.usage)
            return
        self._purse.open()
        said: list[str] = []
        async with aclosing(self._inner.stream(request)) as pieces:  # type: ignore[type-var]
            async for chunk in pieces:
                said.append(chunk.text)
                if chunk.done:
                    self._purse.pay(chunk.usage)
                    _write(path, Completion("".join(said), chunk.model, chunk.usage))
                yield chunk

    async def close(self) -> None:
        await self._inner.close()

    def _path(self, request: ModelRequest) -> Path:
        key = key_of(request.model or self.configured(request.role) or "", request)
        return self._folder / key[:2] / f"{key}.json"


def _read(path: Path) -> Completion | None:
    try:
        return _STORED.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        path.unlink(missing_ok=True)  # written by another version: asked again
        return None


def _write(path: Path, answer: Completion) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_bytes(_STORED.dump_json(answer))
    partial.replace(path)
