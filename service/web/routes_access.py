"""Coming in and out, devices, counts for an operator, and showing one report: pages of hosted mode only."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from service.access.doors import Doors
from service.access.secrets import UNDER_WAY_S
from service.errors import LinkSpent, NotFound
from service.reporting.views import result_of
from service.web import build
from service.web.build_report import area_line, card_of, strength_of
from service.web.deps import Asking, Deps, HostedDoors, Owner, Services
from service.web.encoding import Utf8Route
from service.web.forms import see
from service.web.pages.access import (
    InvitePage,
    OperatorPage,
    SharedReportPage,
    ShareLine,
    SharePage,
    SignedInPage,
    SignInLine,
    SignInPage,
    render_invite,
    render_operator,
    render_share,
    render_shared_report,
    render_sign_in,
    render_signed_in,
)
from service.web.pages.language import date_words
from service.web.visitors import COOKIE

if TYPE_CHECKING:  # Authlib is imported only where a provider is configured
    from service.access.oidc import SignInElsewhere

router = APIRouter(default_response_class=HTMLResponse, route_class=Utf8Route, include_in_schema=False)
COOKIE_UNDER_WAY = "__Host-unsent-sign-in"
NO_TRACE = {"Referrer-Policy": "no-referrer"}
ORIGIN_ALONE = {"Referrer-Policy": "strict-origin"}
"""For a page with a secret in its address and a form on it: with ``no-referrer`` browsers would not say where the form
comes from (``Origin: null``), and the gate takes a form from our own pages only."""
FORGET = {"Clear-Site-Data": '"cache", "cookies", "storage"'}


def _known(request: Request) -> bool:
    return getattr(request.state, "visitor", None) is not None


def _entered(deps: Services, role: str, secret: str) -> Response:
    """Signed in: the cookie, and on to where this person belongs."""
    doors = deps.doors
    answer = see("/operator" if role == "operator" else "/")
    if doors is not None:
        age = int(doors.lasting.longest.total_seconds())
        answer.set_cookie(COOKIE, secret, max_age=age, path="/", secure=True, httponly=True, samesite="lax")
    return answer


# -- coming in ---------------------------------------------------------------------------------
@router.get("/sign-in")
async def sign_in(request: Request, deps: Deps) -> Response:
    if _known(request):
        return see("/")
    page = SignInPage(
        shell=build.shell(deps, entered=False), by_link=deps.by_invite, elsewhere=deps.elsewhere is not None
    )
    return HTMLResponse(render_sign_in(page))


@router.get("/invite/{secret}")
async def invite(secret: str, request: Request, deps: Deps, doors: HostedDoors) -> HTMLResponse:
    """Looking uses nothing up: messengers open links on their own to show a preview."""
    found = await doors.open_invite(secret)
    page = InvitePage(
        shell=build.shell(deps, entered=False),
        secret=secret,
        again=found.owner_id is not None,
        instead=_known(request),
        operator=found.role == "operator",
        days=doors.lasting.longest.days,
    )
    return HTMLResponse(render_invite(page), headers=ORIGIN_ALONE)


@router.post("/invite/{secret}")
async def enter(secret: str, request: Request, deps: Deps, doors: HostedDoors) -> Response:
    account, value = await doors.enter_by_invite(secret)
    await _end_the_one_before(request, doors)
    return _entered(deps, account.role, value)


async def _end_the_one_before(request: Request, doors: Doors) -> None:
    """Whoever comes in anew in a browser leaves nothing behind that its old cookie would open."""
    if _known(request) and request.state.visitor.via == "cookie":
        await doors.sign_out(request.state.visitor)


@router.get("/sign-in/elsewhere")
async def begin_elsewhere(request: Request, deps: Deps) -> Response:
    where, kept = await _provider(deps).begin(request)
    answer = RedirectResponse(where, status_code=303, headers=NO_TRACE)
    answer.set_cookie(COOKIE_UNDER_WAY, kept, max_age=UNDER_WAY_S, path="/", secure=True, httponly=True, samesite="lax")
    return answer


@router.get("/sign-in/back")
async def back(request: Request, deps: Deps, doors: HostedDoors) -> Response:
    issuer, subject = await _provider(deps).finish(request, request.cookies.get(COOKIE_UNDER_WAY, ""))
    account, value = await doors.enter_by_identity(issuer, subject)
    await _end_the_one_before(request, doors)
    answer = _entered(deps, account.role, value)
    answer.delete_cookie(COOKIE_UNDER_WAY, path="/", secure=True, httponly=True, samesite="lax")
    return answer


def _provider(deps: Services) -> SignInElsewhere:
    if deps.elsewhere is None:
        raise NotFound()
    return deps.elsewhere


# -- being signed in ---------------------------------------------------------------------------
@router.get("/signed-in")
async def signed_in(deps: Deps, doors: HostedDoors, asking: Asking) -> HTMLResponse:
    return HTMLResponse(await _signed_in(deps, doors, asking))


async def _signed_in(deps: Services, doors: HostedDoors, asking: Asking, link: str | None = None) -> str:
    places = await doors.sign_ins(asking.owner_id)
    return render_signed_in(
        SignedInPage(
            shell=build.shell(deps, entered=asking.role == "owner"),
            places=tuple(
                SignInLine(
                    id=place.id,
                    since=build.when(deps, place.created_at),
                    seen=build.when(deps, place.seen_at),
                    this=place.id == asking.sign_in_id,
                )
                for place in places
            ),
            operator=asking.role == "operator",
            link=link,
        )
    )


@router.post("/signed-in/link")
async def link_for_another(deps: Deps, doors: HostedDoors, asking: Asking) -> HTMLResponse:
    link = await doors.link_for_another_device(asking)
    return HTMLResponse(await _signed_in(deps, doors, asking, link))


@router.post("/signed-in/sign-out-elsewhere")
async def sign_out_elsewhere(doors: HostedDoors, asking: Asking) -> Response:
    await doors.sign_out_elsewhere(asking)
    return see("/signed-in")


@router.post("/signed-in/{sign_in_id}/sign-out")
async def sign_out_one(sign_in_id: str, doors: HostedDoors, asking: Asking) -> Response:
    await doors.sign_out(asking, sign_in_id)
    return see("/signed-in")


@router.post("/sign-out")
async def sign_out(doors: HostedDoors, asking: Asking) -> Response:
    await doors.sign_out(asking)
    answer = see("/sign-in")
    answer.headers.update(FORGET)
    return answer


# -- what an operator sees ---------------------------------------------------------------------
@router.get("/operator")
async def operator(deps: Deps, doors: HostedDoors) -> HTMLResponse:
    return HTMLResponse(render_operator(OperatorPage(shell=build.shell(deps), counts=await doors.counts())))


# -- showing one report ------------------------------------------------------------------------
REPORT = "/sessions/{session_id}/reports/{report_id}/share"


@router.get(REPORT)
async def share_page(session_id: str, report_id: str, deps: Deps, doors: HostedDoors, owner: Owner) -> HTMLResponse:
    return HTMLResponse(await _share(deps, doors, owner, session_id, report_id))


@router.post(REPORT)
async def share(
    session_id: str,
    report_id: str,
    deps: Deps,
    doors: HostedDoors,
    owner: Owner,
    days: Annotated[Literal["1", "7", "30"], Form()],
) -> HTMLResponse:
    _, link = await doors.share(owner, session_id, report_id, timedelta(days=int(days)))
    return HTMLResponse(await _share(deps, doors, owner, session_id, report_id, link))


@router.post(REPORT + "/{share_id}/withdraw")
async def withdraw(
    session_id: str, report_id: str, share_id: str, deps: Deps, doors: HostedDoors, owner: Owner
) -> Response:
    await deps.reporter.get(await deps.store.get_session(owner, session_id), report_id)
    await doors.withdraw(owner, report_id, share_id)
    return see(f"/sessions/{session_id}/reports/{report_id}/share")


async def _share(
    deps: Services, doors: HostedDoors, owner: str, session_id: str, report_id: str, link: str | None = None
) -> str:
    session = await deps.store.get_session(owner, session_id)
    await deps.reporter.get(session, report_id)
    return render_share(
        SharePage(
            shell=build.shell(deps),
            session_id=session_id,
            report_id=report_id,
            scenario_title=deps.ground.knowledge.scenarios[session.scenario_id].title,
            links=tuple(
                ShareLine(
                    id=s.id, since=build.when(deps, s.created_at), until=date_words(s.expires_at.astimezone().date())
                )
                for s in await doors.shares(owner, report_id)
            ),
            link=link,
        )
    )


@router.get("/shared/{secret}")
async def shared(secret: str, deps: Deps, doors: HostedDoors) -> HTMLResponse:
    found = await doors.shared(secret)
    try:
        session = await deps.store.get_session(found.owner_id, found.session_id)
        record = await deps.reporter.get(session, found.report_id)
    except NotFound:
        raise LinkSpent from None
    result = result_of(record)
    if result is None:
        raise LinkSpent()
    page = SharedReportPage(
        shell=build.shell(deps, entered=False),
        scenario_title=deps.ground.knowledge.scenarios[session.scenario_id].title,
        opening=result.opening,
        strengths=tuple(strength_of(s) for s in result.strengths),
        to_mend=tuple(card_of(m) for m in result.to_mend),
        areas=tuple(area_line(a) for a in result.areas),
        next_try=result.next_try.words if result.next_try else None,
        evaluator_line=result.evaluator.line,
        until=date_words(found.expires_at.astimezone().date()),
    )
    return HTMLResponse(render_shared_report(page), headers=NO_TRACE)
