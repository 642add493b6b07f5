"""Imports point one way: app → web, cli → spines → parts → ports → vocabulary."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVICE = ROOT / "service"
VOCABULARY = {
    "service.transcript",
    "service.points",
    "service.errors",
    "service.knowledge",
    "service.late",
    "service.lease",
    "service.logs",
    "service",
}
PORTS = {"service.gateway.port", "service.store.port", "service.jobs.port", "service.access.port"}
READ_CONTENT = {"service.prompting.load"}

ALLOWED: dict[str, set[str]] = {
    "service.transcript": set(),
    "service.points": set(),
    "service.errors": set(),
    "service.logs": set(),
    "service.late": set(),
    "service.lease": {"service.errors"},
    "service.knowledge": {"service.transcript", "service.points"},
    "service.principles": VOCABULARY,
    "service.direction": VOCABULARY | {"service.principles"},
    "service.safety": VOCABULARY | READ_CONTENT,
    "service.prompting": VOCABULARY | PORTS | {"service.principles.markers", "service.direction"},
    "service.partner": VOCABULARY | PORTS | {"service.direction", "service.prompting", "service.principles"},
    "service.conversation": VOCABULARY
    | PORTS
    | {"service.partner", "service.direction", "service.prompting", "service.principles", "service.safety"},
    "service.reporting": VOCABULARY
    | PORTS
    | {"service.partner", "service.direction", "service.prompting", "service.principles", "service.safety"}
    | {"service.conversation"},
    "service.gateway": VOCABULARY | PORTS,
    "service.store": VOCABULARY | PORTS,
    "service.access": VOCABULARY | PORTS,
    "service.jobs": VOCABULARY | PORTS,
    "service.web": VOCABULARY
    | PORTS
    | {"service.conversation", "service.reporting", "service.safety", "service.prompting", "service.principles"}
    | {"service.access"},
}
EXACT = {
    "service.transcript",
    "service.points",
    "service.errors",
    "service.logs",
    "service.lease",
    "service.late",
    "service.knowledge",
    "service",
}


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


MODULES = {module_of(p): p for p in sorted(SERVICE.rglob("*.py")) if "migrations" not in p.parts}


def home(module: str) -> str:
    return ".".join(module.split(".")[:2])


def permitted(target: str, allowed: set[str]) -> bool:
    return any(target == a or (a not in EXACT and target.startswith(a + ".")) for a in allowed)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_below_it(module: str) -> None:
    own = home(module)
    if (
        own in ("service.app", "service.cli", "service.client", "service.settings", "service.__main__")
        or module == "service"
    ):
        return
    allowed = ALLOWED[own] | {own}
    wrong = {t for t in imports_of(MODULES[module]) if t.split(".")[0] == "service" and not permitted(t, allowed)}
    assert not wrong, f"{module} reaches up or sideways: {sorted(wrong)}"


def test_only_one_file_imports_litellm() -> None:
    by_name = re.compile(r"import_module\(\s*['\"]litellm")
    users = {
        m
        for m, p in MODULES.items()
        if any(t.split(".")[0] == "litellm" for t in imports_of(p)) or by_name.search(p.read_text("utf-8"))
    }
    assert users == {"service.gateway.litellm"}


def test_settings_are_read_by_the_composition_root_and_the_command_line_alone() -> None:
    users = {m for m, p in MODULES.items() if "service.settings" in imports_of(p)}
    assert all(home(m) in ("service.app", "service.cli") for m in users), users


@pytest.mark.parametrize("package", ["service.direction", "service.principles", "service.safety"])
def test_pure_packages_have_no_clock_no_io_and_no_global_random(package: str) -> None:
    banned = {"time", "datetime", "socket", "httpx", "asyncio", "os", "subprocess", "secrets", "sqlalchemy"}
    for module, path in MODULES.items():
        if home(module) == package:
            tops = {t.split(".")[0] for t in imports_of(path)}
            # A date comes in as a value there; the type is all that is used.
            allowed_here = {"datetime"} if module in ("service.safety.resources", "service.safety.content") else set()
            assert not (tops & banned) - allowed_here, module
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "random":
                    assert node.attr == "Random", f"{module} uses the global random"


def test_there_is_a_rule_for_every_package() -> None:
    packages = {home(m) for m in MODULES} - {
        "service",
        "service.app",
        "service.cli",
        "service.client",
        "service.settings",
    }
    assert packages == set(ALLOWED)


def test_no_file_of_ours_grows_past_reading() -> None:
    long = {m: n for m, p in MODULES.items() if (n := len(p.read_text("utf-8").splitlines())) > 600}
    assert not long, long
