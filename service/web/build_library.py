"""The library page: guide → principle → check → example, and what is not followed and why."""

from __future__ import annotations

from service.knowledge import ContrastPair, Principle
from service.transcript import Area
from service.web import build
from service.web.deps import Services
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
