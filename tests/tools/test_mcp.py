"""An assistant that uses ``unsent mcp``: the official client over standard input and output, a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.support.app import house


@asynccontextmanager
async def assistant(data: Path, **env: str) -> AsyncIterator[ClientSession]:
    """A connected client."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("UNSENT_")}
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "service.cli", "mcp"],
        env={**clean, "UNSENT_DATA_DIR": str(data), "UNSENT_SESSIONS_PER_DAY": "0", **env},
    )
    async with asyncio.timeout(120), stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        yield session


async def call(session: ClientSession, tool: str, **given: Any) -> dict[str, Any]:
    result: Any = await session.call_tool(tool, given)
    assert not result.is_error, result.content
    found: dict[str, Any] = result.structured_content
    return found


async def refused(session: ClientSession, tool: str, **given: Any) -> str:
    result: Any = await session.call_tool(tool, given)
    assert result.is_error
    return str(result.content[0].text)


async def test_an_assistant_rehearses_checks_a_draft_and_gets_the_report(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.ready()
    async with assistant(tmp_path) as session:
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert set(tools) == {"rehearse", "check_draft", "get_report"}
        assert "the_apology" in str(tools["rehearse"].input_schema)

        began = await call(session, "rehearse", situation="the_apology", partner="theo")
        assert (began["event"], began["partner"], began["simulated"]) == ("began", "Theo", True)
        assert began["situation"]
        here = began["session_id"]

        notes = await call(session, "check_draft", session_id=here, text="you owe me an answer, meet me tonight")
        assert notes["mend"][0]["principle"]

        said = "I shut you out that spring, and that was mine. I'm sorry."
        told = await call(session, "rehearse", session_id=here, message=said)
        assert told["event"] == "reply"
        assert told["they_say"]
        waited = await call(session, "rehearse", session_id=here)
        assert waited["event"] in ("silence", "reply")

        report = await call(session, "get_report", session_id=here)
        assert said.split(",")[0] in report["markdown"]
        assert "not-found" in await refused(session, "get_report", session_id="nothing")
        assert "empty-text" in await refused(session, "check_draft", session_id=here, text=" ")

        stopped = await call(session, "rehearse", session_id=here, message="I'm going to kill myself tonight")
        assert (stopped["event"], stopped["open"], stopped["they_say"]) == ("safety", False, None)
        assert stopped["words"]


async def test_an_assistant_cannot_go_past_the_first_questions(tmp_path: Path) -> None:
    async with assistant(tmp_path) as session:
        assert "readiness-missing" in await refused(session, "rehearse", message="hey")
        assert "answers" not in str((await session.list_tools()).tools)
