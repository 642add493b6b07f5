"""One switch for models: a script, a recording played at the HTTP edge, or a model asked once and remembered."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from evals.cases import load
from evals.models import cassettes
from evals.models.cassettes import Answer, Deck, Origin, case, decks, forget, load_deck, named, save_deck
from evals.models.choice import Choice, Source, choose, sources
from evals.models.live import CachedGateway, Purse
from evals.options import SEED
from evals.results import SuiteResult
from evals.suites import judging, persona
from service.errors import (
    ConfigError,
    ContentError,
    ModelBudget,
    ModelCutOff,
    ModelError,
    ModelRequestRefused,
    ModelServerError,
    NotFound,
)
from service.gateway.port import Chunk, Completion, Message, ModelRequest, ModelRole, Usage
from service.gateway.scripted import ScriptedGateway
from service.prompting.load import load_knowledge
from service.reporting.judge import Judge
from service.transcript import AreaValue
from tests.support.fault_provider import FaultProvider, reply

MODEL = "openai/told"


def asked(text: str = "How was your week?", seed: int = 1) -> ModelRequest:
    return ModelRequest("partner", (Message("user", text),), max_tokens=20, seed=seed, timeout_s=20.0)


async def only(chosen: Choice, suite: str = "try") -> AsyncIterator[Source]:
    async with aclosing(sources(chosen, suite, ("steady",))) as found:
        async for source in found:
            yield source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Recordings of this test alone."""
    monkeypatch.setattr(cassettes, "FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
async def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two answers of a provider on the loopback, recorded through the switch."""
    async with FaultProvider() as provider:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key-that-is-nobodys")
        monkeypatch.setenv("OPENAI_API_BASE", provider.base_url)
        provider.plan([reply("Quiet, mostly."), reply("Told whole.")])
        async for source in only(choose(MODEL, record=True)):
            with case("try/one"):
                assert "".join([c.text async for c in source.gateway.stream(asked())]) == "Quiet, mostly."
            with case("try/two"):
                assert (await source.gateway.complete(asked(seed=2))).text == "Told whole."
                assert (await source.gateway.complete(asked(seed=2))).text == "Told whole."
        assert len(provider.calls) == 2, "an answer that is recorded already was asked for again"
    return folder / "openai_told.jsonl.gz"


@pytest.mark.parametrize(
    ("text", "mode", "names"),
    [
        ("scripted", "scripted", ()),
        ("recorded", "recorded", ()),
        ("recorded:openai/a, openai/b", "recorded", ("openai/a", "openai/b")),
        ("small", "live", ("small",)),
        ("openai/a,ollama/b:7b", "live", ("openai/a", "ollama/b:7b")),
    ],
)
def test_the_switch_is_read(text: str, mode: str, names: tuple[str, ...]) -> None:
    assert (choose(text).mode, choose(text).names) == (mode, names)


@pytest.mark.parametrize("text", ["scripted", "recorded"])
def test_only_a_live_model_can_be_recorded(text: str) -> None:
    with pytest.raises(ConfigError, match="live"):
        choose(text, record=True)


async def test_a_scripted_run_asks_nobody() -> None:
    found = [source async for source in only(choose("scripted"))]
    assert [s.label for s in found] == ["scripted steady"]
    assert isinstance(found[0].gateway, ScriptedGateway)
    assert found[0].notes() == []


async def test_a_recording_plays_without_a_provider_through_the_real_adapter(recorded: Path) -> None:
    async for source in only(choose("recorded")):
        with case("try/one"):
            chunks = [c async for c in source.gateway.stream(asked())]
            assert "".join(c.text for c in chunks) == "Quiet, mostly."
            assert chunks[-1].usage.prompt_tokens is not None
            assert source.counts()
        assert MODEL in source.notes()[0]


async def test_a_changed_prompt_names_the_recording_that_is_stale(recorded: Path) -> None:
    async for source in only(choose(f"recorded:{MODEL}")):
        with case("try/two"), pytest.raises(ModelRequestRefused):
            await source.gateway.complete(asked("How was your week, then?", seed=2))
        with case("try/two"):
            assert not source.counts()
        with case("try/never"), pytest.raises(ModelRequestRefused):
            await source.gateway.complete(asked("Something else?"))
        assert source.deck is not None
        assert source.deck.stale == {"try/two"}
        assert source.deck.unknown == {"try/never"}
        assert "stale" in source.notes()[1]
        assert "try/two" in source.notes()[1]


async def test_a_recording_that_was_broken_off_is_called_incomplete_and_not_stale(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultProvider() as provider:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key")
        monkeypatch.setenv("OPENAI_API_BASE", provider.base_url)
        async for source in only(choose(MODEL, record=True)):
            with case("try/talk"):
                await source.gateway.complete(asked("one"))
            with case("try/other"):
                await source.gateway.complete(asked("three"))
    async for source in only(choose("recorded")):
        with case("try/talk"):
            await source.gateway.complete(asked("one"))
            with pytest.raises(ModelRequestRefused):
                await source.gateway.complete(asked("two"))
            assert not source.counts()
        with case("try/other"), pytest.raises(ModelRequestRefused):
            await source.gateway.complete(asked("three, in other words"))
        assert source.deck is not None
        assert (source.deck.incomplete, source.deck.stale) == ({"try/talk"}, {"try/other"})
        stale, broken_off = source.notes()[1:]
        assert "stale" in stale
        assert "try/other" in stale
        assert "incomplete" in broken_off
        assert "try/talk" in broken_off


async def test_a_suite_recorded_with_a_model_plays_back_whole_in_a_clean_checkout(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(persona, "TALKS", persona.TALKS | {"built-in": 0, "live": 1, "scripted": 0})
    monkeypatch.setattr(persona, "TURNS", persona.TURNS | {"live": 2})
    async with FaultProvider(reply("mm. i read what you wrote.")) as provider:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key")
        monkeypatch.setenv("OPENAI_API_BASE", provider.base_url)
        recording = SuiteResult("persona")
        await persona._run(recording, choose(MODEL, record=True), SEED)
    played = SuiteResult("persona")
    await persona._run(played, choose("recorded"), SEED)
    made = {m.name.replace(MODEL, ""): m.value for m in recording.measures if MODEL in m.name}
    again = {m.name.replace(f"recorded {MODEL}", ""): m.value for m in played.measures if MODEL in m.name}
    assert made
    assert again == made
    assert not [note for note in played.notes if "stale" in note or "incomplete" in note]


def test_a_recording_keeps_no_key_and_no_address(recorded: Path) -> None:
    text = gzip.decompress(recorded.read_bytes()).decode()
    assert "a-key-that-is-nobodys" not in text
    assert "127.0.0.1" not in text
    assert Origin.model_validate_json(text.splitlines()[0]).model == MODEL


async def test_a_recording_that_is_broken_off_keeps_what_was_answered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FaultProvider() as provider:
        monkeypatch.setenv("OPENAI_API_KEY", "a-key")
        monkeypatch.setenv("OPENAI_API_BASE", provider.base_url)

        async def broken_off() -> None:
            async for source in only(choose(MODEL, record=True)):
                with case("try/one"):
                    await source.gateway.complete(asked())
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            await broken_off()
    assert set(decks()[MODEL].cases("try")) == {"try/one"}


async def test_a_recording_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(NotFound, match="openai/nobody"):
        [source async for source in only(choose("recorded:openai/nobody"))]


def test_recording_anew_forgets_what_is_no_longer_asked(tmp_path: Path) -> None:
    answers = {k: Answer(case=c, key=k, type="application/json", body="{}") for k, c in
               (("a", "judge/1"), ("b", "judge/2"), ("c", "persona/1"))}  # fmt: skip
    deck = Deck(Origin(model=MODEL, served_by="a test", recorded_on="2026-11-22"), answers, used={"a"})
    forget(deck, "judge")
    first = save_deck(deck, tmp_path).read_bytes()
    assert set(load_deck(save_deck(deck, tmp_path)).answers) == {"a", "c"}
    assert save_deck(deck, tmp_path).read_bytes() == first
    assert set(decks(tmp_path)) == {MODEL}
    assert named(MODEL, tmp_path).cases("persona") == ["persona/1"]


def test_a_file_that_is_no_recording_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl.gz"
    origin = Origin(model=MODEL, served_by="a test", recorded_on="2026-11-22").model_dump_json()
    path.write_bytes(gzip.compress(f"{origin}\n{{}}\n".encode()))
    with pytest.raises(ContentError, match=r"x\.jsonl\.gz, line 2"):
        load_deck(path)


class Priced:
    """A provider that takes a dollar an answer."""

    def __init__(self) -> None:
        self.calls = 0

    def configured(self, role: ModelRole) -> str | None:
        return "dear/model"

    async def complete(self, request: ModelRequest) -> Completion:
        self.calls += 1
        return Completion("words for a dollar", "dear/model", Usage(10, 4, cost_usd=1.0))

    async def stream(self, request: ModelRequest) -> AsyncIterator[Chunk]:
        self.calls += 1
        yield Chunk("half ", "dear/model")
        if request.seed == 13:
            raise ModelCutOff
        yield Chunk("and half", "dear/model")
        yield Chunk("", "dear/model", done=True, usage=Usage(10, 4, cost_usd=1.0))

    async def close(self) -> None:
        pass


async def test_an_answer_is_paid_for_once_and_a_broken_off_run_goes_on(tmp_path: Path) -> None:
    for run in range(2):
        provider, purse = Priced(), Purse(limit_usd=9.0)
        gateway = CachedGateway(provider, purse, tmp_path)
        assert (await gateway.complete(asked())).text == "words for a dollar"
        chunks = [c async for c in gateway.stream(asked(seed=3))]
        assert "".join(c.text for c in chunks) == "half and half"
        assert chunks[-1].done
        assert provider.calls == (2, 0)[run]
        assert (purse.spent_usd, purse.kept) == ((2.0, 0), (0.0, 2))[run]


async def test_a_stream_that_broke_off_is_not_kept(tmp_path: Path) -> None:
    provider = Priced()
    gateway = CachedGateway(provider, Purse(9.0), tmp_path)
    for _ in range(2):
        with pytest.raises(ModelCutOff):
            [c async for c in gateway.stream(asked(seed=13))]
    assert provider.calls == 2


async def test_spending_ends_at_the_limit_and_what_is_kept_still_answers(tmp_path: Path) -> None:
    gateway = CachedGateway(Priced(), Purse(limit_usd=1.0), tmp_path)
    await gateway.complete(asked())
    with pytest.raises(ModelBudget, match=r"1\.00 USD"):
        await gateway.complete(asked(seed=2))
    assert (await gateway.complete(asked())).text == "words for a dollar"


class Failing(Priced):
    """A provider that fails as told."""

    def __init__(self, error: ModelError) -> None:
        super().__init__()
        self.error = error

    async def complete(self, request: ModelRequest) -> Completion:
        self.calls += 1
        raise self.error


@pytest.mark.parametrize(("error", "kept"), [(ModelServerError(), 2), (ModelBudget(), 0)])
async def test_a_live_call_that_fails_is_unscored_and_one_that_is_not_paid_for_is_not_counted(
    error: ModelError, kept: int
) -> None:
    gateway = Failing(error)
    source = Source("dear/model", "live", "dear/model", gateway, size="live")
    items = [judging.item_of("judge", labelled.case) for labelled in load("dev")[:2]]
    asked_of = await judging.ask_all(source, Judge(gateway, load_knowledge()), items)
    assert len(asked_of) == kept
    for one in asked_of.values():
        assert set(one.alone.values()) == {AreaValue.UNSCORED}
    if not kept:
        assert gateway.calls == 2, "an item that cannot be paid for was asked about in every area"
