"""Reports, exports and deletion."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

from fastapi import APIRouter, Request, Response

from service.conversation.importing import Importer
from service.conversation.importing_shape import read_export
from service.reporting.importing import fits
from service.reporting.markdown import report_markdown, transcript_markdown
from service.reporting.schema import ReportView
from service.reporting.views import report_view
from service.store.port import ReportRecord
from service.transcript import branch
from service.web.api.models import ReportAccepted, ReportBody, View
from service.web.deps import Deps, Owner, Services
from service.web.encoding import Utf8Route

router = APIRouter(route_class=Utf8Route)
MARKDOWN: dict[int | str, dict[str, Any]] = {
    200: {"description": "Markdown", "content": {"text/markdown": {"schema": {"type": "string"}}}}
}


@router.post("/sessions/{session_id}/report", status_code=202, tags=["reports"])
async def post_report(session_id: str, body: ReportBody, deps: Deps, owner: Owner) -> ReportAccepted:
    """Ask for feedback on one branch (the latest by default). The same branch again gives the same report."""
    return await request_report(deps, owner, session_id, body.leaf_turn_id, body.evaluator)


async def request_report(
    deps: Services,
    owner: str,
    session_id: str,
    leaf_turn_id: str | None,
    evaluator: Literal["builtin"] | None = None,
) -> ReportAccepted:
    session = await deps.store.get_session(owner, session_id)
    if deps.budget and deps.judge_model and evaluator is None:
        await deps.budget.require(owner)
    record = await deps.reporter.request(session, leaf_turn_id, evaluator)
    await deps.jobs.submit(record.id)
    return ReportAccepted(
        id=record.id, session_id=record.session_id, leaf_turn_id=record.leaf_turn_id, status=record.status
    )


@router.get(
    "/sessions/{session_id}/reports/{report_id}.md", response_class=Response, responses=MARKDOWN, tags=["reports"]
)
async def get_report_markdown(session_id: str, report_id: str, deps: Deps, owner: Owner) -> Response:
    """The transcript of the branch and its report, as Markdown."""
    text = await report_as_markdown(deps, owner, session_id, report_id)
    return Response(text, media_type="text/markdown; charset=utf-8")


async def report_as_markdown(deps: Services, owner: str, session_id: str, report_id: str) -> str:
    session = await deps.store.get_session(owner, session_id)
    record = await deps.reporter.get(session, report_id)
    turns = branch(await deps.store.turns(owner, session_id), record.leaf_turn_id)
    setting = await deps.ground.setting(session)
    return transcript_markdown(setting, turns) + "\n" + report_markdown(setting, turns, record)


@router.get("/sessions/{session_id}/reports/{report_id}", tags=["reports"])
async def get_report(session_id: str, report_id: str, deps: Deps, owner: Owner) -> ReportView:
    """A report: its status, which areas have been read, and the result once done."""
    session = await deps.store.get_session(owner, session_id)
    return report_view(await deps.reporter.get(session, report_id))


@router.post("/sessions/{session_id}/reports/{report_id}/stop", tags=["reports"])
async def post_stop(session_id: str, report_id: str, deps: Deps, owner: Owner) -> ReportView:
    """Stop making a report. What had been read is kept, and asking again goes on from there."""
    return report_view(await stop_report(deps, owner, session_id, report_id))


async def stop_report(deps: Services, owner: str, session_id: str, report_id: str) -> ReportRecord:
    session = await deps.store.get_session(owner, session_id)
    record = await deps.reporter.stop(session, report_id)
    await deps.jobs.stop(report_id)
    return record


@router.get("/export", tags=["yours"])
async def export(deps: Deps, owner: Owner) -> dict[str, Any]:
    """Everything that is kept of you, decrypted, as one JSON value.

    Complete, rehearsals that still go on included: what is kept is yours. What the other person may not say yet is
    in none of it, because it is not kept with you.
    """
    return await deps.store.export_owner(owner)


class ImportView(View):
    """What came of an import, in counts. What was ``left_out`` was ``screened``, or ``does not fit``."""

    came_in: dict[str, int]
    here_already: int
    left_out: dict[str, int]


IMPORT_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"type": "object", "description": "what `GET /api/export` gave"}}},
    }
}


@router.post("/import", tags=["yours"], openapi_extra=IMPORT_BODY)
async def post_import(request: Request, deps: Deps, owner: Owner) -> ImportView:
    """Bring an export back in, beside what is here. Bringing it in twice brings nothing in twice.

    It is read as material: what the other person decided is worked out anew, locks that are set stay set, and
    everything is screened.
    """
    return await bring_in(deps, owner, await request.body())


async def bring_in(deps: Services, owner: str, raw: bytes) -> ImportView:
    given = await asyncio.to_thread(read_export, raw)
    brought = await Importer(deps.store, deps.ground, deps.sessions, deps.clock, fits).bring_in(owner, given)
    return ImportView(came_in=+brought.came_in, here_already=brought.here_already, left_out=+brought.left_out)


async def delete_everything(deps: Services, owner: str) -> dict[str, int]:
    """Destroy the key and every row; how many rows of each table went.

    In local mode the person at the machine begins anew with nothing. In hosted mode their account and every
    sign-in have gone too, and nobody comes back by that id.
    """
    rows = await deps.store.delete_owner(owner)
    if deps.doors is None:
        await deps.store.ensure_owner(owner)
    return rows


@router.delete("/me", tags=["yours"])
async def delete_me(deps: Deps, owner: Owner) -> dict[str, Any]:
    """Delete everything, destroy the key, and say what went."""
    rows = await delete_everything(deps, owner)
    return {"deleted": rows, "key_destroyed": True, "at": deps.clock().isoformat()}
