"""A report can be stopped while it is being read, from the API and from the page, and asked for again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from service.errors import ModelUnreachable
from service.gateway.port import Completion, ModelRequest
from service.gateway.scripted import Script, ScriptedGateway
from tests.support.app import House, house

JUDGE_ONLY = Script(partner=None, judge="steady", appraise=None, coach=None)


class SlowJudge(ScriptedGateway):
    """Reads two areas, and the others when it is told to. ``areas`` holds those it was asked about, in order."""

    def __init__(self) -> None:
        super().__init__(JUDGE_ONLY)
        self.areas: list[str] = []
        self.waiting = asyncio.Event()
        self.go = asyncio.Event()

    async def complete(self, request: ModelRequest) -> Completion:
        area = request.tag.partition(":")[2]
        self.areas.append(area)
        if area not in ("listening", "ownership"):
            self.waiting.set()
            await self.go.wait()
        return await super().complete(request)


class DeadJudge(ScriptedGateway):
    """Answers nobody."""

    def __init__(self) -> None:
        super().__init__(JUDGE_ONLY)

    async def complete(self, request: ModelRequest) -> Completion:
        raise ModelUnreachable


@pytest.fixture
def judge() -> SlowJudge:
    return SlowJudge()


@pytest.fixture
async def home(data_dir: Path, judge: SlowJudge) -> AsyncIterator[House]:
    async with house(data_dir, judge) as found:
        yield found


async def reading(home: House, judge: SlowJudge) -> str:
    """The address of a report that is being read."""
    session = (await home.begin())["id"]
    await home.say(session, "i was late so often that year, and you sat there waiting. i am sorry for that")
    asked = await home.client.post(f"/api/sessions/{session}/report", json={})
    await judge.waiting.wait()
    return f"/sessions/{session}/reports/{asked.json()['id']}"


async def test_a_report_that_is_stopped_says_so_and_goes_on_from_there_when_asked_again(
    home: House, judge: SlowJudge
) -> None:
    address = await reading(home, judge)
    while len((await home.client.get(f"/api{address}")).json()["read"]) < 2:
        pass
    stopped = (await home.client.post(f"/api{address}/stop")).json()
    assert (stopped["status"], stopped["error_slug"]) == ("failed", "report-stopped")
    await home.services.jobs.idle()
    judge.areas.clear()
    judge.go.set()
    session = address.split("/")[2]
    again = await home.report(session)
    assert again["status"] == "done"
    assert again["id"] != stopped["id"]
    assert set(judge.areas) == {"no_pressure", "clarity_and_care"}


async def test_a_report_can_be_stopped_from_its_page(home: House, judge: SlowJudge) -> None:
    address = await reading(home, judge)
    waiting = await home.client.get(address)
    assert f'action="{address}/stop"' in waiting.text
    answer = await home.client.post(f"{address}/stop", headers={"Origin": "http://127.0.0.1:8000"})
    assert (answer.status_code, answer.headers["location"]) == (303, address)
    page = (await home.client.get(address)).text
    assert "The report was stopped." in page
    assert "Try again" in page


async def test_a_finished_report_cannot_be_stopped_and_a_foreign_one_is_not_found(
    home: House, judge: SlowJudge
) -> None:
    judge.go.set()
    address = await reading(home, judge)
    await home.services.jobs.idle()
    done = (await home.client.get(f"/api{address}")).json()
    assert (await home.client.post(f"/api{address}/stop")).json() == done
    elsewhere = (await home.begin())["id"]
    report = address.rsplit("/", 1)[1]
    for path in (f"/api/sessions/{elsewhere}/reports/{report}", f"{address}x"):
        assert (await home.client.post(f"{path}/stop")).status_code == 404


async def test_a_report_that_no_model_can_make_is_made_by_the_built_in_evaluator_when_somebody_asks_for_that(
    data_dir: Path,
) -> None:
    async with house(data_dir, DeadJudge()) as home:
        session = (await home.begin())["id"]
        await home.say(session, "i was late so often that year, and you sat there waiting. i am sorry for that")
        asked = await home.client.post(f"/api/sessions/{session}/report", json={})
        page = f"/sessions/{session}/reports/{asked.json()['id']}"
        await home.services.jobs.idle()
        shown = (await home.client.get(page)).text
        assert "The report could not be made." in shown
        assert 'name="evaluator" value="builtin"' in shown
        form = {"leaf_turn_id": "", "evaluator": "builtin"}
        made = await home.client.post(f"/sessions/{session}/report", data=form)
        await home.services.jobs.idle()
        report = (await home.client.get(f"/api{made.headers['location']}")).json()
        assert report["status"] == "done"
        assert report["evaluator"]["kind"] == "builtin"
