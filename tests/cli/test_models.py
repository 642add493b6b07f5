"""Finding, trying and choosing a local model, against servers that answer as the real ones do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
from typer.testing import CliRunner

from service.cli import models
from service.cli.commands import app
from service.cli.models import GIB, Found, suits, try_model
from service.settings import load_settings
from tests.support import fault_provider as faults
from tests.support.fault_provider import FaultProvider

OLLAMA = {
    "models": [
        {"name": "llama3.1:8b", "size": int(4.9 * GIB), "details": {"parameter_size": "8.0B"}},
        {"name": "smollm2:135m", "size": int(0.27 * GIB), "details": {"parameter_size": "134.52M"}},
    ]
}
LLAMA_CPP = {"data": [{"id": "qwen.gguf", "meta": {"n_params": 3_090_000_000, "size": 2 * GIB}}]}


@pytest.fixture
def here() -> Iterator[respx.MockRouter]:
    """No server answers, unless a test says what it says."""
    with respx.mock(assert_all_called=False) as router:
        router.route(host="127.0.0.1").mock(side_effect=httpx.ConnectError("refused"))
        yield router


def say(router: respx.MockRouter, url: str, answer: Any) -> None:
    router.routes.clear()
    router.get(url).respond(json=answer)
    router.route(host="127.0.0.1").mock(side_effect=httpx.ConnectError("refused"))


def unsent(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["models", *args], env={"COLUMNS": "200"})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def test_where_no_server_runs_that_is_said_and_nothing_is_needed(here: respx.MockRouter) -> None:
    code, said = unsent()
    assert code == 1
    assert said.count("nobody answers at http://127.0.0.1") == 3
    assert "The built-in partner and evaluator need none." in said


def test_the_models_of_a_server_are_listed_with_what_they_may_suit(here: respx.MockRouter) -> None:
    say(here, "http://127.0.0.1:11434/api/tags", OLLAMA)
    code, said = unsent()
    assert code == 0
    big, small = (line for line in said.splitlines() if line.strip().startswith("ollama_chat/"))
    assert "ollama_chat/llama3.1:8b" in big
    assert "4.9 GB" in big
    assert "small: to try things out" in small


def test_what_a_model_may_suit_follows_its_size_and_this_machines_memory() -> None:
    def of(gigabytes: float, billions: float | None) -> Found:
        return Found("x", "Ollama", int(gigabytes * GIB), billions)

    assert suits(of(4.9, 8), 16 * GIB) == "partner and judge"
    assert suits(of(2, 3), 16 * GIB) == "partner"
    assert suits(of(0.3, 0.135), 16 * GIB).startswith("small")
    assert suits(of(40, 70), 16 * GIB) == "too big for this machine's 16 GB"
    assert "try it" in suits(of(4, None), 16 * GIB)
    assert suits(of(40, 70), None) == "partner and judge"


def test_a_server_that_is_something_else_or_fails_is_said_so(here: respx.MockRouter) -> None:
    say(here, "http://127.0.0.1:8080/v1/models", ["hello"])
    assert "What answers at http://127.0.0.1:8080 is not llama.cpp." in unsent()[1]
    here.routes.clear()
    here.route(host="127.0.0.1").respond(500)
    assert "answers with status 500" in unsent()[1]


def test_a_choice_is_written_with_what_the_server_needs_and_holds_from_then_on(
    here: respx.MockRouter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings" / "unsent.env"
    monkeypatch.setenv("UNSENT_ENV_FILE", str(file))
    for name in ("UNSENT_PARTNER_MODEL", "UNSENT_JUDGE_MODEL", "HOSTED_VLLM_API_BASE"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    say(here, "http://127.0.0.1:8080/v1/models", LLAMA_CPP)
    code, said = unsent("use", "hosted_vllm/qwen.gguf", "--part", "partner")
    assert code == 0
    assert "UNSENT_PARTNER_MODEL=hosted_vllm/qwen.gguf" in said
    assert file.stat().st_mode & 0o777 == 0o600
    unsent("use", "ollama_chat/llama3.1:8b", "--part", "judge")
    assert file.read_text().splitlines() == [
        "UNSENT_PARTNER_MODEL=hosted_vllm/qwen.gguf",
        "HOSTED_VLLM_API_BASE=http://127.0.0.1:8080/v1",
        "UNSENT_JUDGE_MODEL=ollama_chat/llama3.1:8b",
    ]
    settings = load_settings()
    assert (settings.partner_model, settings.judge_model) == ("hosted_vllm/qwen.gguf", "ollama_chat/llama3.1:8b")
    monkeypatch.setenv("UNSENT_PARTNER_MODEL", "ollama_chat/other")
    assert load_settings().partner_model == "ollama_chat/other"
    assert "that wins" in unsent("use", "hosted_vllm/qwen.gguf", "--part", "partner")[1]


def test_a_settings_file_that_cannot_be_written_is_one_sentence(
    here: respx.MockRouter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("UNSENT_ENV_FILE", str(tmp_path / "file" / "unsent.env"))
    with pytest.raises(models.ConfigError, match="cannot be written"):
        models.run_use("ollama_chat/x", ("partner",))


@pytest.fixture
async def provider(monkeypatch: pytest.MonkeyPatch) -> Any:
    async with FaultProvider() as found:
        monkeypatch.setenv("OPENAI_API_BASE", found.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        yield found


async def test_a_model_that_speaks_and_judges_passes_with_its_pace(provider: FaultProvider) -> None:
    answer = {"findings": [], "turns": [{"turn": 2, "value": "hurt"}]}
    provider.plan([faults.reply("i read what you wrote"), faults.reply(json.dumps(answer))])
    speaks, judges = await try_model("openai/some")
    assert speaks.good
    assert "i read what you wrote" in speaks.words
    assert "tokens a second" in speaks.words
    assert judges.good, judges.words


async def test_a_model_that_coaches_and_rambles_fails_both_and_says_why(provider: FaultProvider) -> None:
    provider.default = faults.reply("As an AI language model I think your apology was great, well done.")
    speaks, judges = await try_model("openai/some")
    assert (speaks.good, judges.good) == (False, False)
    assert "the guard refused both tries" in speaks.words
    assert "no usable answer in 2 calls" in judges.words


async def test_a_server_that_is_down_is_named(provider: FaultProvider) -> None:
    provider.default = faults.status(500)
    speaks, judges = await try_model("openai/some")
    assert (speaks.good, judges.good) == (False, False)
    assert speaks.words.count("model") == 1
