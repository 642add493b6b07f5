"""The small real model, started once for all tests that talk to it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from evals.models.small import find_weights, missing, serving


@pytest.fixture(scope="session")
def small_model() -> Iterator[str]:
    """The base address of the running server. Without weights: skipped with the reason, or failed in CI."""
    weights = find_weights()
    if weights is None:
        reason = missing()
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with serving(weights) as base:
        yield base


@pytest.fixture
def small_model_env(small_model: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same, with the environment set as a person would set it for ``openai/smollm2``."""
    monkeypatch.setenv("OPENAI_API_BASE", small_model)
    monkeypatch.setenv("OPENAI_API_KEY", "not-needed")
    monkeypatch.setenv("HOSTED_VLLM_API_BASE", small_model)
    return small_model
