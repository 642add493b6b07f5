"""``/api/sessions/…/reports/…/shares`` and ``/api/operator/counts``: hosted mode only."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from service.access.port import Share
from service.web.api.models import Body, View
from service.web.deps import Deps, HostedDoors, Owner
from service.web.encoding import Utf8Route

router = APIRouter(route_class=Utf8Route)
SHARES = "/sessions/{session_id}/reports/{report_id}/shares"


class ShareBody(Body):
    days: Annotated[int, Field(ge=1, le=365, description="how long the link works")] = 7


class ShareView(View):
    id: str
    created_at: datetime
    expires_at: datetime


class NewShare(ShareView):
    url: str = Field(description="shown this once; only its hash is kept")


@router.post(SHARES, status_code=201, tags=["sharing"])
async def post_share(session_id: str, report_id: str, body: ShareBody, doors: HostedDoors, owner: Owner) -> NewShare:
    """Make a link that opens this one report, for whoever has it, until it runs out or is withdrawn."""
    share, url = await doors.share(owner, session_id, report_id, timedelta(days=body.days))
    return NewShare(**_view(share).model_dump(), url=url)


@router.get(SHARES, tags=["sharing"])
async def get_shares(session_id: str, report_id: str, deps: Deps, doors: HostedDoors, owner: Owner) -> list[ShareView]:
    """The links that lead to this report now."""
    await deps.reporter.get(await deps.store.get_session(owner, session_id), report_id)
    return [_view(share) for share in await doors.shares(owner, report_id)]


@router.delete(SHARES + "/{share_id}", status_code=204, tags=["sharing"])
async def delete_share(
    session_id: str, report_id: str, share_id: str, deps: Deps, doors: HostedDoors, owner: Owner
) -> Response:
    """Withdraw a link: it leads nowhere from now on."""
    await deps.reporter.get(await deps.store.get_session(owner, session_id), report_id)
    await doors.withdraw(owner, report_id, share_id)
    return Response(status_code=204)


@router.get("/operator/counts", tags=["operator"])
async def get_counts(doors: HostedDoors) -> dict[str, int]:
    """Sums over everybody; nothing of anybody."""
    return await doors.counts()


def _view(share: Share) -> ShareView:
    return ShareView(id=share.id, created_at=share.created_at, expires_at=share.expires_at)
