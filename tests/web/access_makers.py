"""Pages of a service for many people: invitations, sign-ins and links, as ``page_makers`` makes the others."""

from __future__ import annotations

import service.web.pages.access as access
import tests.web.pages as pages
from tests.web.page_makers import report
from tests.web.page_parts import IDS


def hosted(entered: bool = True) -> pages.Shell:
    return pages.Shell(hosted=True, entered=entered)


def invite(text: str, **more: bool) -> access.InvitePage:
    flags = {"again": False, "instead": False, "operator": False, **more}
    return access.InvitePage(shell=hosted(False), secret=IDS, days=90, **flags)


def signed_in(text: str, link: str | None) -> access.SignedInPage:
    places = tuple(access.SignInLine(id=IDS, since=text, seen=text, this=this) for this in (True, False))
    return access.SignedInPage(shell=hosted(), places=places, operator=False, link=link)


def shared(text: str) -> access.SharedReportPage:
    whole = report(text)
    return access.SharedReportPage(
        shell=hosted(False),
        scenario_title=text,
        opening=text,
        strengths=whole.strengths,
        to_mend=whole.to_mend,
        areas=whole.areas,
        next_try=text,
        evaluator_line=text,
        until=text,
    )


def share(text: str, link: str | None) -> access.SharePage:
    line = access.ShareLine(id=IDS, since=text, until=text)
    return access.SharePage(
        shell=hosted(), session_id=IDS, report_id=IDS, scenario_title=text, links=(line, line), link=link
    )
