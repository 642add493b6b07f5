"""What is taught, as one Markdown text: guide, principle, check, example, and what is not followed and why."""

from __future__ import annotations

from collections.abc import Iterable

from service.knowledge import ContrastPair, Guides, Principle, Source
from service.prompting.load import Knowledge
from service.transcript import Area, Role

NAMES = {
    Area.LISTENING: "Listening",
    Area.OWNERSHIP: "Owning your part",
    Area.NO_PRESSURE: "Leaving them free",
    Area.CLARITY_AND_CARE: "Clarity and care",
}
TREATMENTS = {"kept": "Kept", "reworded": "Reworded", "dropped": "Left out", "refused": "Refused"}


def principles_markdown(knowledge: Knowledge) -> str:
    """The whole catalogue. The same content always gives the same text."""
    every = tuple(knowledge.principles.values())
    parts = [
        "# What the feedback rests on",
        "This page is made from `prompts/principles.yaml` and `prompts/guides.yaml` by `make docs`; a test fails when\n"
        "it is not current. The same is shown in the running service, under Library.",
        "Each remark in a report can be followed back: to a question asked about one message, to a principle, to a "
        "guide.",
        "## The guides",
        "\n".join(_guide(g.title, g.about, g.id, every) for g in knowledge.guides.guides),
    ]
    for area in Area:
        parts.append(f"## {NAMES[area]}")
        parts += [_principle(p, knowledge.guides) for p in every if p.area is area]
    parts += ["## What is not followed, and why", *_not_followed(knowledge.guides)]
    return "\n\n".join(parts) + "\n"


def _guide(title: str, about: str, guide_id: str, principles: Iterable[Principle]) -> str:
    leads = [f"[{p.name}](#{p.id})" for p in principles if any(s.guide == guide_id for s in p.sources)]
    return f"- **{title}**. {about}\n  Leads to: {', '.join(leads)}."


def _principle(principle: Principle, guides: Guides) -> str:
    lines = [
        f'### <a id="{principle.id}"></a>{principle.name}',
        f"**{principle.rule}** {principle.why}",
        f"From: {_sources(principle.sources, guides)}.",
        "Asked about each message: " + " ".join(f"*{check.ask}*" for check in principle.checks),
    ]
    return "\n\n".join([*lines, *(_pair(pair) for pair in principle.pairs)])


def _pair(pair: ContrastPair) -> str:
    said = [f"> {'They' if c.role is Role.EX else 'You'}: {_line(c.text)}" for c in pair.context]
    rows = [*said, f"> - Misses it: {_line(pair.weak)}", f"> - Keeps it: {_line(pair.strong)}"]
    return "\n".join(rows)


def _line(text: str | None) -> str:
    return "(nothing)" if text is None else " ".join(text.split())


def _sources(sources: Iterable[Source], guides: Guides) -> str:
    titles = {(g.id, s.id): f"{g.title}, {s.title}" for g in guides.guides for s in g.sections}
    return "; ".join(titles[s.guide, s.section] for s in sources)


def _not_followed(guides: Guides) -> list[str]:
    rows = [
        f"| {_line(n.advice)} | {TREATMENTS[n.treatment]} | {_line(n.why)} | {_sources(n.sources, guides) or '–'} |"
        for n in guides.not_followed
    ]
    return ["\n".join(["| advice | here | why | from |", "|---|---|---|---|", *rows])]
