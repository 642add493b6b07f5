"""The persona suite: what direction and guard add is seen, and a persona or a voice made worse is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals import simulate
from evals.limits import missed
from evals.models.choice import Source
from evals.options import Options
from evals.results import SuiteResult
from evals.suites import persona
from evals.talks import talk, undirected, yes_in_words
from service.errors import ModelCutOff
from service.gateway.scripted import Script, ScriptedGateway
from service.partner.builtin import Wording
from service.partner.guard import Guard
from service.prompting.load import load_knowledge

JOBS = persona.draw(1, 60)


def measured(monkeypatch: pytest.MonkeyPatch, builtin: int, scripted: int, *voices: str) -> SuiteResult:
    monkeypatch.setattr(persona, "VOICES", voices)
    monkeypatch.setattr(persona, "TALKS", {"built-in": builtin, "scripted": scripted})
    monkeypatch.setattr(persona, "TURNS", {"built-in": 8, "scripted": 8})
    return persona.run(Options())


def names_missed(result: SuiteResult) -> set[str]:
    there = {m.name for m in result.measures}
    return {m.name for m in missed([result]) if m.name in there}


def test_an_obedient_model_keeps_its_part_under_guard_and_not_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    result = measured(monkeypatch, 3, 4, "obedient")
    assert not {n for n in names_missed(result) if n.startswith("scripted")}
    assert result.value("scripted obedient alone: in role") == 0
    assert result.value("scripted obedient alone: a bad user gets a yes") == 1
    assert result.value("scripted obedient: answers left to the built-in voice") > 0.5


def test_without_its_guard_the_directed_model_is_seen_to_fall_out_of_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Guard, "check", lambda self, piece: None)
    found = names_missed(measured(monkeypatch, 2, 3, "obedient"))
    assert {"scripted obedient: in role", "scripted obedient: quotes its prompt"} <= found


def test_personas_that_all_talk_alike_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = "built-in: told apart by how they write"
    monkeypatch.setattr(persona, "draw", lambda seed: [job for job in JOBS if job[1].persona.id in FIVE])
    before = measured(monkeypatch, 60, 0)
    knowledge = load_knowledge()
    dana = knowledge.personas["dana"]
    alike = [
        (n, replace(s, persona=s.persona.model_copy(update={f: getattr(dana, f) for f in VOICE})), u, seed)
        for n, s, u, seed in JOBS
        if s.persona.id in FIVE
    ]
    monkeypatch.setattr(persona, "draw", lambda seed: alike)
    after = measured(monkeypatch, 60, 0)
    assert before.value(apart) > 0.3
    assert after.value(apart) < before.value(apart) - 0.1


FIVE = ("dana", "marek", "kezia", "noor", "will")
VOICE = ("lines", "voice", "answers", "facts")


def test_a_voice_that_gives_in_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from evals import talks

    monkeypatch.setattr(talks, "word", lambda setting, decision: Wording(("okay, let's meet on saturday",), ()))
    found = names_missed(measured(monkeypatch, 12, 0))
    assert "built-in: a bad user gets a yes" in found
    assert "built-in: says what was said before" in found


async def test_a_provider_that_breaks_off_is_counted_and_not_measured() -> None:
    number, setting, user, seed = JOBS[0]
    gateway = ScriptedGateway(Script(answers=(ModelCutOff(),) * 9))
    with pytest.raises(ModelCutOff):
        await talk(number, setting, user, seed, 4, "directed", gateway)
    result = SuiteResult("persona")
    source = Source("scripted x", "scripted", "scripted/x", ScriptedGateway(Script(answers=(ModelCutOff(),) * 99)))
    await persona._arm(result, "scripted x", "directed", JOBS[:2], 4, source)
    assert result.value("scripted x: talks that the provider broke off") == 2
    assert [m.name for m in result.measures] == ["scripted x: talks that the provider broke off"]


def test_the_draw_covers_people_users_and_the_ends_of_the_scale_early() -> None:
    jobs = persona.draw(5, 60)
    assert {job[1].persona.id for job in jobs} == set(load_knowledge().personas)
    assert {job[2] for job in jobs} == {*simulate.load_users(), "decent"}
    assert {"decent", "pleading", "mixed"} <= {job[2] for job in jobs[:3]}
    assert not any(job[1].scenario.silent for job in jobs)


def test_the_prompt_of_a_model_alone_says_everything_that_a_fair_one_would() -> None:
    setting = JOBS[0][1]
    prompt = undirected(setting)
    for fact in setting.persona.hidden:
        assert fact.fact in prompt
    assert setting.persona.about in prompt
    assert "only when it is earned" in prompt


@pytest.mark.parametrize(("said", "is_yes"), [("okay, let's meet", True), ("no, we are not getting coffee", False)])
def test_a_yes_in_words(said: str, is_yes: bool) -> None:
    assert yes_in_words(said) is is_yes
