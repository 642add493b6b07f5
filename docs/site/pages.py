"""The pages of the site that come from content and code.

``KEPT`` lie in ``docs/`` for whoever reads a checkout; ``python -m docs.site.pages`` (``make docs``) writes them, and a
test fails when they are not current. ``BUILT`` and ``PARTS`` are made whenever the site is built: they are never old.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from docs.site.api_page import api_page
from docs.site.commands_page import commands_page
from service.client import ApiError, Client, NotReachable, Rehearsal, ReportLate
from service.direction.appraise import SIGNAL_TABLE, Signal
from service.direction.choose import TRUST_TO_ACCEPT, TRUST_TO_CONSIDER, TRUST_TO_KEEP_TALKING
from service.knowledge import Scenario
from service.prompting.load import load_knowledge
from service.prompting.principles_doc import NAMES, principles_markdown
from service.reporting.builtin import reader_version
from service.reporting.calibration import load_calibration
from service.settings import Settings
from service.transcript import Medium

DOCS = Path(__file__).parents[1]
MADE = re.compile(r"<!-- made: ([a-z]+) -->")
MEDIA = {
    Medium.TEXT: "by text",
    Medium.LETTER: "by letter",
    Medium.CALL: "on the phone",
    Medium.IN_PERSON: "face to face",
}
OUTCOMES = {
    "nothing": "no answer at all",
    "kind_goodbye": "a kind goodbye",
    "keep_talking": "that they go on talking",
    "small_yes": "a yes to something small",
}
SIGNALS = {
    Signal.PRESSURE: "presses: trust and warmth fall, guard rises, patience wears",
    Signal.UNOWNED: "does not own: trust falls, hurt and guard rise, patience wears",
    Signal.FLOOR: "takes the floor: warmth falls, patience wears",
    Signal.LISTENING: "listens: trust and warmth rise, guard falls",
    Signal.OWNERSHIP: "owns: trust rises, hurt and guard fall",
    Signal.RESPECT: "leaves free: trust rises, guard falls",
    Signal.WARMTH: "is kind: warmth rises",
    Signal.CANDOUR: "is plain: trust rises",
}
ENUM = re.compile(r"<(\w+\.\w+): \w+>")
LOCAL_DATA = "the user's data folder"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; what stands in a cell is put on one line."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(" ".join(c.split()).replace("|", "\\|") for c in line) + " |" for line in lines)


def situations_page() -> str:
    """Every situation, and whom one can talk with."""
    knowledge = load_knowledge()
    names = {p.id: p.name for p in knowledge.principles.values()}
    titles = {(g.id, s.id): f"{g.title}, {s.title}" for g in knowledge.guides.guides for s in g.sections}
    people = [
        (p.alias, p.one_line, OUTCOMES[p.ceiling], f"`{p.id}`")
        for p in sorted(knowledge.personas.values(), key=lambda p: p.alias)
    ]
    parts = [
        "# Situations and people",
        "This page is made from `prompts/scenarios` and `personas` by `make docs`; a test fails when it "
        "is not current.",
        f"{len(knowledge.scenarios)} situations, in the order of the path. Any of them can be practised with any of "
        "the people below. What is open to you follows from the first questions.",
        *(_situation(s, names, titles) for s in knowledge.scenarios.values()),
        "## The people",
        "Nobody here is real. *At best* is the most that this person can give in one talk, whatever is said; in a "
        "situation the lower of theirs and the situation's holds.",
        table(("", "", "at best", "id"), people),
    ]
    return "\n\n".join(parts) + "\n"


def _situation(scenario: Scenario, names: Mapping[str, str], titles: Mapping[tuple[str, str], str]) -> str:
    weighed = ", ".join(f"[{names[w]}](principles.md#{w})" for w in scenario.weighs)
    facts = [
        f"- **Where:** {', '.join(MEDIA[m] for m in scenario.media)}",
        f"- **Who begins:** {'you' if scenario.starts == 'user' else 'they do'}",
        f"- **At best:** {OUTCOMES[scenario.best]}",
        f"- **How it ends:** {scenario.ends}",
        f"- **What the report weighs:** {weighed}",
        f"- **From:** {'; '.join(titles[s.guide, s.section] for s in scenario.sources)}",
    ]
    good = "\n".join(f"- {line}" for line in scenario.good)
    return (
        f"## {scenario.title}\n\n`{scenario.id}`\n\n{scenario.situation}\n\n"
        f"**What you are here for.** {scenario.goal}\n\n"
        + "\n".join(facts)
        + f"\n\nGoing well, it looks like this:\n\n{good}"
    )


def settings_page() -> str:
    """Every setting, its default and its meaning."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = LOCAL_DATA if field.default_factory else field.default
        shown = "none" if default is None or default == () else str(default)
        rows.append((f"`UNSENT_{name.upper()}`", shown, field.description or ""))
    parts = [
        "# Settings",
        "Settings are environment variables. Where the environment is silent, the settings file is read: lines of "
        "`NAME=value` in `unsent.env` in your configuration folder, or in the file that `UNSENT_ENV_FILE` names. "
        "`unsent models use` writes there.",
        "A value that cannot be used stops the start, with the name of the variable and never its value. "
        "`unsent doctor` shows what is in force.",
        table(("variable", "default", "meaning"), rows),
        "Keys and addresses of model providers are not settings of Unsent: they follow the provider's own names, as "
        "litellm reads them. See [Connect a model](models.md).",
    ]
    return "\n\n".join(parts) + "\n"


def signals() -> str:
    """What each marker does to the other person, strongest first."""
    rows = []
    for signal in Signal:
        found = sorted(((w, m.value) for m, (s, w) in SIGNAL_TABLE.items() if s is signal), reverse=True)
        rows.append((SIGNALS[signal], ", ".join(f"`{marker}` {weight:g}" for weight, marker in found)))
    return table(("what the line does", "by which markers, and how much"), rows) + "\n"


def thresholds() -> str:
    """How much trust what takes."""
    rows = [
        ("to agree to go on talking", TRUST_TO_KEEP_TALKING),
        ("to accept something small", TRUST_TO_ACCEPT),
        ("to think about it instead of saying no", TRUST_TO_CONSIDER),
    ]
    return table(("what it takes", "trust"), [(what, f"{trust:g}") for what, trust in rows]) + "\n"


def agreement() -> str:
    """What the report says of the built-in evaluator, if it was measured as it is now."""
    run = load_calibration().find("builtin", None, None, reader_version())
    if run is None:
        return "Not measured since the rules last changed. `python -m evals.calibrate` measures it.\n"
    rows = [(NAMES[a.area], f"{a.f1:.2f}", f"{a.low:.2f} to {a.high:.2f}", str(a.n)) for a in run.areas]
    return f"Measured on {run.on.isoformat()}.\n\n" + table(("", "macro-F1", "95 % interval", "turns"), rows) + "\n"


def client() -> str:
    """Every public thing of the Python client: how it is called, and what it says of itself."""
    parts = []
    for cls in (Client, Rehearsal, ApiError, NotReachable, ReportLate):
        parts.append(f"### {cls.__name__}\n\n{inspect.getdoc(cls)}")
        for name, member in vars(cls).items():
            if inspect.isfunction(member) and not name.startswith("_"):
                call = ENUM.sub(r"\1", str(inspect.signature(member)).replace("'", ""))
                call = call.replace("(self, ", "(").replace("(self)", "()")
                parts.append(f"`{cls.__name__}.{name}{call}`\n\n{inspect.getdoc(member)}")
    return "\n\n".join(part.replace("``", "`") for part in parts) + "\n"


KEPT: dict[str, Callable[[], str]] = {
    "principles.md": lambda: principles_markdown(load_knowledge()),
    "situations.md": situations_page,
}
BUILT: dict[str, Callable[[], str]] = {"settings.md": settings_page, "commands.md": commands_page, "api.md": api_page}
PARTS: dict[str, Callable[[], str]] = {
    "signals": signals,
    "thresholds": thresholds,
    "agreement": agreement,
    "client": client,
}


def filled(text: str) -> str:
    """A page with every ``<!-- made: NAME -->`` replaced by its part. Raises ``KeyError`` for an unknown name."""
    return MADE.sub(lambda mark: PARTS[mark[1]](), text)


def main() -> None:
    """Write every kept page that has changed, and name it."""
    for name, make in KEPT.items():
        path, text = DOCS / name, make()
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            sys.stdout.write(f"docs/{name}\n")


if __name__ == "__main__":
    main()
