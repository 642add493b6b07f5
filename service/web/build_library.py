"""The library page: guide → principle → check → example, and what is not followed and why."""

from __future__ import annotations

from service.knowledge import ContrastPair, Principle, Scenario
from service.transcript import Area
from service.web import build
from service.web.deps import Services
from service.web.pages.library import LibraryPage, PeoplePage, Situation, SituationsPage
from service.web.pages.principles import (
    AreaView,
    GuideView,
    NotFollowedView,
    PairLine,
    PairView,
    PrinciplesPage,
    PrincipleView,
)


def principles_page(deps: Services) -> PrinciplesPage:
    """Everything that is taught, as the page shows it."""
    knowledge = deps.ground.knowledge
    every = tuple(knowledge.principles.values())
    return PrinciplesPage(
        shell=build.shell(deps),
        guides=tuple(
            GuideView(
                id=g.id,
                title=g.title,
                about=g.about,
                principles=tuple((p.id, p.name) for p in every if any(s.guide == g.id for s in p.sources)),
            )
            for g in knowledge.guides.guides
        ),
        areas=tuple(
            AreaView(area=area.value, principles=tuple(_principle(deps, p) for p in every if p.area is area))
            for area in Area
        ),
        not_followed=tuple(
            NotFollowedView(
                advice=n.advice, treatment=n.treatment, why=n.why, sources=build.source_refs(deps, n.sources)
            )
            for n in knowledge.guides.not_followed
        ),
    )


def library_page(deps: Services) -> LibraryPage:
    """The way in."""
    knowledge = deps.ground.knowledge
    return LibraryPage(
        shell=build.shell(deps),
        principles=len(knowledge.principles),
        guides=len(knowledge.guides.guides),
        people=len(knowledge.personas),
        situations=len(knowledge.scenarios),
    )


def people_page(deps: Services) -> PeoplePage:
    """Everybody one can talk with."""
    people = tuple(build.partner_card(p) for p in deps.ground.knowledge.personas.values())
    return PeoplePage(shell=build.shell(deps), people=people)


def situations_page(deps: Services) -> SituationsPage:
    """Every situation, in the order of the path."""
    every = enumerate(deps.ground.knowledge.scenarios.values(), 1)
    return SituationsPage(shell=build.shell(deps), situations=tuple(_situation(deps, s, n) for n, s in every))


def _situation(deps: Services, scenario: Scenario, number: int) -> Situation:
    principles = deps.ground.knowledge.principles
    return Situation(
        number=number,
        scenario=build.scenario_view(scenario),
        contact=scenario.contact,
        good=scenario.good,
        weighs=tuple((w, principles[w].name) for w in scenario.weighs),
        sources=build.source_refs(deps, scenario.sources),
    )


def _principle(deps: Services, principle: Principle) -> PrincipleView:
    return PrincipleView(
        id=principle.id,
        name=principle.name,
        rule=principle.rule,
        why=principle.why,
        sources=build.source_refs(deps, principle.sources),
        checks=tuple(c.ask for c in principle.checks),
        pairs=tuple(_pair(pair) for pair in principle.pairs),
    )


def _pair(pair: ContrastPair) -> PairView:
    return PairView(
        weak=pair.weak,
        strong=pair.strong,
        context=tuple(PairLine(who=line.role.value, text=line.text) for line in pair.context),
    )
