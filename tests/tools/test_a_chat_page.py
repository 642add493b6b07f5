"""A chat page that people really run talks with the partners: Chainlit, over its own socket (``make peers`` first)."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.peers import running

NOTICE = "is a simulation. Nothing you write here reaches anybody."


@pytest.mark.long
async def test_chainlit_talks_with_the_ex_and_shows_that_they_are_simulated(open_server: str, tmp_path: Path) -> None:
    if "chainlit" in running.missing():
        pytest.skip("Chainlit is not installed: make peers")
    async with running.chainlit(tmp_path, f"{open_server}/v1", "theo/the_apology", 1) as page:
        ((_, _, first),) = await page.all_say()
        ((_, _, second),) = await page.all_say()
    assert NOTICE in first
    assert second.strip()
    assert NOTICE not in second
