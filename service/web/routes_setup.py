"""Setting up a rehearsal: the situation, the partner, how, and what one has in mind before a heavy talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, get_args
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form
from fastapi.responses import HTMLResponse, Response

from service.conversation import desk
from service.conversation.sessions import MAX_GOAL, PREPARE_KEYS, NewSession
from service.conversation.text import checked
from service.errors import BadInput, NotFound, SafetyStop, UnsentError
from service.knowledge import PersonaType, Scenario
from service.safety.types import ReadinessOutcome
from service.store.port import Json
from service.transcript import Difficulty, Medium
from service.web import build
from service.web.build_partners import card_of, own_cards
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see, unix
from service.web.pages.setup import (
    BeginPage,
    Choices,
    ChoosePartnerPage,
    ChooseScenarioPage,
    PrepareField,
    PreparePage,
    render_begin,
    render_choose_partner,
    render_choose_scenario,
    render_prepare,
)
from service.web.problems import status_of

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
BEHIND = {
    "my_part": "name_your_part",
    "their_side": "see_the_hurt",
    "different_now": "repair_with_evidence",
    "asking_for": "invite_not_demand",
}
"""The principle behind each sentence noted before a heavy talk."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the forms of these pages carry from one to the next."""

    medium: Annotated[Medium | None, Form()] = None
    difficulty: Annotated[Difficulty, Form()] = Difficulty.REALISTIC
    goal: Annotated[str, Form()] = ""
    coach: Annotated[bool, Form()] = False
    my_part: Annotated[str, Form()] = ""
    their_side: Annotated[str, Form()] = ""
    different_now: Annotated[str, Form()] = ""
    asking_for: Annotated[str, Form()] = ""

    def kept(self) -> dict[str, str | bool]:
        """As it is kept until the talk begins."""
        texts = {key: unix(getattr(self, key)) for key in ("goal", *PREPARE_KEYS)}
        return texts | {"medium": self.medium or "", "difficulty": self.difficulty.value, "coach": self.coach}

    @classmethod
    def found(cls, kept: Json) -> Chosen:
        """What was kept; the first choice of everything where nothing was."""
        if not kept:
            return cls()
        medium = Medium(kept["medium"]) if kept["medium"] else None
        return cls(**kept | {"medium": medium, "difficulty": Difficulty(kept["difficulty"])})

    @property
    def notes(self) -> dict[str, str]:
        """What was noted before the talk, by key; empty fields are left out."""
        written = {key: unix(getattr(self, key)) for key in PREPARE_KEYS}
        return {key: text for key, text in written.items() if text.strip()}

    def shown(self, scenario: Scenario) -> Choices:
        """As the pages show it."""
        medium = self.medium if self.medium in scenario.media else scenario.media[0]
        return Choices(medium=medium.value, difficulty=self.difficulty.value, goal=unix(self.goal), coach=self.coach)


Choice = Annotated[Chosen, Depends()]


@router.get("/practise")
async def choose_scenario(deps: Deps, owner: Owner) -> Response:
    found = await deps.sessions.readiness(owner)
    if found is None:
        return see("/readiness")
    if found.outcome is ReadinessOutcome.SUPPORT_FIRST:
        return see("/readiness/outcome")
    cards = build.scenario_cards(deps, found, await deps.store.list_sessions(owner, 100))
    kinder = found.outcome is ReadinessOutcome.NOT_YET
    page = ChooseScenarioPage(shell=build.shell(deps), scenarios=cards, kinder_first=kinder)
    return HTMLResponse(render_choose_scenario(page))


async def _open_scenario(deps: Services, owner: str, scenario_id: str) -> Scenario:
    """Raises ``NotFound``, ``ReadinessMissing`` or ``ScenarioLocked``."""
    scenario = deps.ground.knowledge.scenarios.get(scenario_id)
    if scenario is None:
        raise NotFound()
    await deps.sessions.require_open(owner, scenario)
    return scenario


@router.get("/practise/{scenario_id}")
async def choose_partner(scenario_id: str, deps: Deps, owner: Owner, kind: str = "") -> HTMLResponse:
    """The partners; those of one kind, if a known one is asked for."""
    scenario = await _open_scenario(deps, owner, scenario_id)
    readiness = await deps.sessions.readiness(owner)
    ready = deps.ground.knowledge.personas.values()
    unfit = [p for p in ready if not set(scenario.not_with).isdisjoint(p.types)]
    everybody = [build.partner_card(p) for p in ready if p not in unfit]
    wanted: PersonaType | None = next((k for k in KINDS if k == kind), None)
    page = ChoosePartnerPage(
        shell=build.shell(deps),
        scenario=build.scenario_view(scenario),
        partners=tuple(p for p in everybody if wanted is None or wanted in p.kinds),
        own=await own_cards(deps, owner),
        kinds=tuple(k for k in KINDS if any(k in p.kinds for p in everybody)),
        kind=wanted,
        left_out=tuple(p.alias for p in unfit),
        may_make=readiness is not None and readiness.outcome is not ReadinessOutcome.LETTING_GO_ONLY,
    )
    return HTMLResponse(render_choose_partner(page))


KINDS: tuple[PersonaType, ...] = get_args(PersonaType)


@router.get("/practise/{scenario_id}/{persona_id}")
async def begin(scenario_id: str, persona_id: str, deps: Deps, owner: Owner) -> HTMLResponse:
    return await _begin(deps, owner, scenario_id, persona_id, await _chosen(deps, owner, scenario_id, persona_id))


async def _chosen(deps: Services, owner: str, scenario_id: str, persona_id: str) -> Chosen:
    return Chosen.found(await desk.setting_up(deps.store, owner, scenario_id, persona_id))


async def _begin(
    deps: Services, owner: str, scenario_id: str, persona_id: str, chosen: Chosen, error: UnsentError | None = None
) -> HTMLResponse:
    scenario = await _open_scenario(deps, owner, scenario_id)
    return HTMLResponse(
        render_begin(
            BeginPage(
                shell=build.shell(deps),
                scenario=build.scenario_view(scenario),
                partner=await card_of(deps, owner, persona_id),
                chosen=chosen.shown(scenario),
                notes=tuple(chosen.notes.items()),
                error=error.detail if error else None,
            )
        ),
        status_of(type(error)) if error else 200,
    )


@router.post("/practise/{scenario_id}/{persona_id}/how")
async def back_to_how(scenario_id: str, persona_id: str, deps: Deps, owner: Owner, chosen: Choice) -> Response:
    """From the notes back to how, with what was chosen and noted kept."""
    try:
        await _keep(deps, owner, scenario_id, persona_id, chosen)
    except BadInput as error:
        return await _prepare(deps, owner, scenario_id, persona_id, chosen, error)
    return see(f"/practise/{quote(scenario_id)}/{quote(persona_id)}")


async def _keep(deps: Services, owner: str, scenario_id: str, persona_id: str, chosen: Chosen) -> None:
    """Keep what was chosen, so that each page has an address that leads back to it."""
    await _open_scenario(deps, owner, scenario_id)
    await card_of(deps, owner, persona_id)
    await desk.keep_setting_up(deps.store, owner, scenario_id, persona_id, chosen.kept())


@router.get("/practise/{scenario_id}/{persona_id}/prepare")
async def prepare_first(scenario_id: str, persona_id: str, deps: Deps, owner: Owner) -> HTMLResponse:
    return await _prepare(deps, owner, scenario_id, persona_id, await _chosen(deps, owner, scenario_id, persona_id))


@router.post("/practise/{scenario_id}/{persona_id}/prepare")
async def prepare(scenario_id: str, persona_id: str, deps: Deps, owner: Owner, chosen: Choice) -> Response:
    """To the sentences before the talk, with what has been chosen kept."""
    try:
        await _keep(deps, owner, scenario_id, persona_id, chosen)
    except BadInput as error:
        return await _begin(deps, owner, scenario_id, persona_id, chosen, error)
    return see(f"/practise/{quote(scenario_id)}/{quote(persona_id)}/prepare")


async def _prepare(
    deps: Services, owner: str, scenario_id: str, persona_id: str, chosen: Chosen, error: UnsentError | None = None
) -> HTMLResponse:
    scenario = await _open_scenario(deps, owner, scenario_id)
    principles = deps.ground.knowledge.principles
    fields = tuple(
        PrepareField(
            key=key,  # type: ignore[arg-type]  # a test holds PREPARE_KEYS and the page's names together
            text=chosen.notes.get(key, ""),
            principle_id=BEHIND[key],
            principle_name=principles[BEHIND[key]].name,
            source=build.source_refs(deps, principles[BEHIND[key]].sources)[0],
        )
        for key in PREPARE_KEYS
    )
    page = PreparePage(
        shell=build.shell(deps),
        scenario=build.scenario_view(scenario),
        partner=await card_of(deps, owner, persona_id),
        chosen=chosen.shown(scenario),
        fields=fields,
        error=error.detail if error else None,
    )
    return HTMLResponse(render_prepare(page), status_of(type(error)) if error else 200)


@router.post("/sessions")
async def create(
    deps: Deps, owner: Owner, chosen: Choice, scenario: Annotated[str, Form()], persona: Annotated[str, Form()]
) -> Response:
    """Begin. What is refused comes back on the page it was written on, with one sentence and the words still in it."""
    goal = unix(chosen.goal)
    try:
        new = NewSession(
            scenario=scenario,
            persona=persona,
            medium=chosen.medium,
            difficulty=chosen.difficulty,
            goal=checked(goal, MAX_GOAL) if goal.strip() else None,
            coach=chosen.coach,
            prepare=chosen.notes or None,
        )
        session = await deps.sessions.create(owner, new)
    except (BadInput, SafetyStop) as error:
        form = _prepare if chosen.notes else _begin
        return await form(deps, owner, scenario, persona, chosen, error)
    await desk.set_up(deps.store, owner, scenario, persona)
    return see(f"/sessions/{session.id}")
