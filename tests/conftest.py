"""For every test: no network but loopback, the service's own settings only, and in CI no skipped test."""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from service.settings import Settings

IN_CI = os.environ.get("CI") == "true"

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.register_profile("long", deadline=None, max_examples=3_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if IN_CI else "here"))


LONG = (
    "tests/browser/test_every_page.py",
    "tests/crash/test_three_hosts.py",
    "tests/browser/test_for_everybody.py",
    "tests/browser/test_hosted.py::test_a_link_on_a_phone_another_device_a_report_shown_and_signed_out",
    "tests/evals/test_the_command_catches.py",
    "tests/evals/test_judge_suite.py",
    "tests/evals/test_persona_suite.py",
    "tests/evals/test_injection.py",
    "tests/evals/test_eval_catches_worsening.py",
    "tests/evals/test_inspect_log.py",
    "tests/models/test_whole_session.py",
    "tests/tools/test_openai_clients.py",
    "tests/cli/test_commands.py::test_the_doctor_finds_a_model_that_does_not_answer",
    "tests/cli/test_commands.py::test_invites_and_tokens_are_made_listed_and_taken_back",
    "tests/browser/test_whole_path.py::test_the_whole_path_can_be_walked[at a desk in the dark]",
    "tests/evals/test_messages.py::test_all_cases_go_out_and_come_back_the_same",
    "tests/evals/test_laws_over_text.py",
    "tests/fuzz/test_described_api.py",
    "tests/reporting/test_addressed.py::test_hardly_any_labelled_turn_is_taken_for_an_order",
)
"""Whole suites, models, every page: ``make verify`` runs them, so that ``make test`` stays within its time."""


TOGETHER = ("tests/browser/", "tests/crash/", "tests/package/", "tests/models/")
"""Folders whose tests share what takes seconds to start, or would take each other's processor: each runs in one worker,
from the beginning. Any other file is one piece of work for the next worker that is free."""


class NetworkRefused(RuntimeError):
    """A test tried to reach something that is not this machine."""


def _is_here(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _loopback_only(event: str, given: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = given[1]
        host = address[0] if isinstance(address, tuple) else None  # anything else is a Unix socket
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = given[0]
    else:
        return
    if not _is_here(host):
        raise NetworkRefused(f"tests reach nothing but loopback ({event})")


# An audit hook sees every socket of the process, also those that a library opens below Python's own classes.
sys.addaudithook(_loopback_only)


@pytest.fixture(autouse=True)
def only_the_tests_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is configured on this machine does not reach a test."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"UNSENT_{name.upper()}", raising=False)
    monkeypatch.setenv("UNSENT_ENV_FILE", os.devnull)


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one, by its own name."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: skipped, which is a failure in CI: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, Any, pytest.CollectReport]:
    """A whole file that skips itself, likewise."""
    report: pytest.CollectReport = yield
    if IN_CI and report.outcome == "skipped":
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid}: skipped, which is a failure in CI: {_reason(report.longrepr)}"
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones carry their mark by where they are; whole folders come first, so that none is begun last."""
    for item in items:
        if item.nodeid.startswith(LONG):
            item.add_marker(pytest.mark.long)
    items.sort(key=lambda item: not item.nodeid.startswith(TOGETHER))


class InPieces(LoadScopeScheduling):
    """What goes to one worker as a whole. By the id: pytest 9.2 drops what xdist 3.8 would add to it for a group."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((folder for folder in TOGETHER if file.startswith(folder)), file)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> InPieces:
    """Pieces in the order of collection, not the one with the most tests first: how many says little of how long."""
    config.option.loadscopereorder = False
    return InPieces(config, log)
