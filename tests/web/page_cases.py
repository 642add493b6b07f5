"""One sample of every page."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import service.web.pages.access as access
import tests.web.pages as pages
from service.conversation.cards import Ignored, Why
from service.knowledge import PersonaType
from service.safety.redact import Pointer
from service.web.pages.shell import NoteAbout
from tests.web.access_makers import hosted, invite, share, shared, signed_in
from tests.web.page_makers import (
    answers,
    chat,
    compare,
    deleted,
    failure,
    home,
    imported,
    outcome,
    principles,
    progress,
    question,
    report,
    safety,
    settings,
    side,
    situations,
    support,
)
from tests.web.page_parts import (
    IDS,
    Case,
    cards,
    partner,
    partner_form,
    resource,
    scenario,
    session,
    shell,
    source,
)

CASES = (
    Case("home, first time", "home.html", lambda t: home(t, ready=False, sessions=()), pages.render_home),
    Case("home, back again", "home.html", lambda t: home(t, go_on=session(t, "open")), pages.render_home),
    Case("home, letting go only", "home.html", lambda t: home(t, only_letting_go=True), pages.render_home),
    Case("home, closed", "home.html", lambda t: home(t, closed=True, scenarios=()), pages.render_home),
    Case("home, after a no", "home.html", lambda t: home(t, suggestion=pages.Suggestion()), pages.render_home),
    Case("home, all known", "home.html", lambda t: home(t, suggestion=None), pages.render_home),
    Case("question", "readiness.html", question, pages.render_readiness),
    Case("one question alone", "readiness.html", lambda t: replace(question(t), alone=True), pages.render_readiness),
    Case("answers", "answers.html", answers, pages.render_answers),
    Case("outcome open", "readiness_outcome.html", lambda t: outcome(t, "open"), pages.render_readiness_outcome),
    Case("outcome not yet", "readiness_outcome.html", lambda t: outcome(t, "not_yet"), pages.render_readiness_outcome),
    Case(
        "outcome letting go",
        "readiness_outcome.html",
        lambda t: outcome(t, "letting_go_only"),
        pages.render_readiness_outcome,
    ),
    Case("support first", "support_first.html", support, pages.render_support_first),
    Case(
        "situations",
        "choose_scenario.html",
        lambda t: pages.ChooseScenarioPage(shell=shell(), scenarios=cards(t), kinder_first=True),
        pages.render_choose_scenario,
    ),
    Case(
        "no situations",
        "choose_scenario.html",
        lambda t: pages.ChooseScenarioPage(shell=shell(), scenarios=()),
        pages.render_choose_scenario,
    ),
    Case(
        "partners",
        "choose_partner.html",
        lambda t: pages.ChoosePartnerPage(
            shell=shell(),
            scenario=scenario(t),
            partners=(partner(t),),
            own=(partner(t),),
            kinds=get_args(PersonaType),
            kind="moved_on",
        ),
        pages.render_choose_partner,
    ),
    Case(
        "prepare",
        "prepare.html",
        lambda t: pages.PreparePage(
            shell=shell(),
            scenario=scenario(t),
            partner=partner(t),
            chosen=pages.Choices(medium="letter", goal=t, coach=True),
            fields=tuple(
                pages.PrepareField(key=key, text=t, principle_id=IDS, principle_name=t, source=source(t))
                for key in get_args(NoteAbout)
            ),
            error=t,
        ),
        pages.render_prepare,
    ),
    Case(
        "letting go",
        "letting_go.html",
        lambda t: pages.LettingGoPage(shell=shell(), letters=(pages.LetterCard(id=IDS, when=t),), rehearsals=cards(t)),
        pages.render_letting_go,
    ),
    Case(
        "letter",
        "letter.html",
        lambda t: pages.LetterPage(
            shell=shell(),
            letter_id=IDS,
            text=t,
            helps=tuple(
                pages.LetterHelpLine(principle=name, name=t, source=source(t)) for name in get_args(pages.LetterHelp)
            ),
            kept=t,
            comes_first=(t, t),
            resources=(resource(t, t),),
            error=t,
        ),
        pages.render_letter,
    ),
    Case(
        "letter gone",
        "letter_gone.html",
        lambda t: pages.LetterGonePage(shell=shell(), words=412, when=t),
        pages.render_letter_gone,
    ),
    Case("partner form", "partner_form.html", partner_form, pages.render_partner_form),
    Case(
        "partner form, a card",
        "partner_form.html",
        lambda t: partner_form(
            t,
            full_name=False,
            card=pages.CardNotes(
                spec="v3",
                ignored=tuple(Ignored(field=t, why=why) for why in get_args(Why)),
                shortened=("about",),
                taken_out=get_args(Pointer),
            ),
        ),
        pages.render_partner_form,
    ),
    Case(
        "import a card",
        "import_card.html",
        lambda t: pages.ImportCardPage(shell=shell(), scenario_id=IDS, error=t),
        pages.render_import_card,
    ),
    Case(
        "own partner",
        "partner.html",
        lambda t: pages.PartnerPage(
            shell=shell(),
            partner=partner(t),
            base_alias=t,
            voice=t,
            taken_out=get_args(Pointer),
            scenario_id=IDS,
        ),
        pages.render_partner,
    ),
    Case(
        "begin",
        "begin.html",
        lambda t: pages.BeginPage(
            shell=shell(),
            scenario=scenario(t),
            partner=partner(t),
            chosen=pages.Choices(medium="letter", goal=t),
            notes=(("my_part", t),),
            error=t,
        ),
        pages.render_begin,
    ),
    Case("chat by text", "chat.html", chat, pages.render_chat),
    Case("chat by letter", "chat.html", lambda t: chat(t, medium="letter"), pages.render_chat),
    Case("chat by phone", "chat.html", lambda t: chat(t, medium="call"), pages.render_chat),
    Case("chat face to face", "chat.html", lambda t: chat(t, medium="in_person", items=()), pages.render_chat),
    Case(
        "chat, empty",
        "chat.html",
        lambda t: chat(
            t,
            items=(),
            leaf_turn_id=None,
            goal=None,
            history=None,
            draft="",
            error=None,
            partner_starts=True,
            check=None,
            notes=(),
            branches=(),
            left_off=None,
        ),
        pages.render_chat,
    ),
    Case(
        "chat, running", "chat.html", lambda t: chat(t, running_turn_id=IDS, remind_simulated=True), pages.render_chat
    ),
    Case("chat, failed", "chat.html", lambda t: chat(t, failure=failure(t)), pages.render_chat),
    Case(
        "chat, stopped",
        "chat.html",
        lambda t: chat(t, status="stopped", ended_by="safety", safety=safety(t)),
        pages.render_chat,
    ),
    Case(
        "chat, a draft that stops",
        "chat.html",
        lambda t: chat(t, safety=replace(safety(t), draft=True, way_back=False)),
        pages.render_chat,
    ),
    Case("chat, ended by them", "chat.html", lambda t: chat(t, status="ended", ended_by="ex"), pages.render_chat),
    Case(
        "chat, ended with a report",
        "chat.html",
        lambda t: chat(t, status="ended", ended_by="user", report_id=IDS),
        pages.render_chat,
    ),
    Case(
        "chat, ended unsaid",
        "chat.html",
        lambda t: chat(t, status="ended", ended_by="user", items=(), reportable=False),
        pages.render_chat,
    ),
    Case(
        "chat, said again",
        "chat.html",
        lambda t: chat(t, status="ended", retry=pages.RetryFrom(turn_id=IDS, text=t, parent_turn_id=None)),
        pages.render_chat,
    ),
    Case("report", "report.html", report, pages.render_report),
    Case("report, empty", "report.html", lambda t: report(t, empty=True), pages.render_report),
    Case("report of an open talk", "report.html", lambda t: report(t, still_open=True), pages.render_report),
    Case(
        "report, with another situation next",
        "report.html",
        lambda t: report(t, next_try=pages.Next(words=t, scenario_id=IDS)),
        pages.render_report,
    ),
    Case(
        "report in the making",
        "report_waiting.html",
        lambda t: pages.ReportWaitingPage(
            shell=shell(),
            session_id=IDS,
            report_id=IDS,
            partner_alias=t,
            status="running",
            reading="ownership",
            read=("listening",),
        ),
        pages.render_report_waiting,
    ),
    Case(
        "report failed",
        "report_failed.html",
        lambda t: pages.ReportFailedPage(shell=shell(), session_id=IDS, leaf_turn_id=None, title=t, detail=t + "."),
        pages.render_report_failed,
    ),
    Case("settings", "settings.html", settings, pages.render_settings),
    Case(
        "settings, nothing set",
        "settings.html",
        lambda t: settings(
            t, database="postgres", sessions_per_day=0, country=None, retention_days=None, saved=False, error=None
        ),
        pages.render_settings,
    ),
    Case("deleted", "deleted.html", deleted, pages.render_deleted),
    Case(
        "imported",
        "imported.html",
        lambda t: imported(
            *(t, "session", "turn", "report", "letter", "persona", "draft", "preference", "readiness"),
            here_already=9_999,
            screened=2,
            unfit=2,
        ),
        pages.render_imported,
    ),
    Case("imported, nothing new", "imported.html", lambda t: imported(t, here_already=1), pages.render_imported),
    Case("imported, nothing at all", "imported.html", lambda t: imported(t, screened=1), pages.render_imported),
    Case("progress", "progress.html", progress, pages.render_progress),
    Case("progress, one try", "progress.html", lambda t: progress(t, 1, left_out=0), pages.render_progress),
    Case(
        "progress, after a no",
        "progress.html",
        lambda t: progress(t, suggestion=pages.Suggestion()),
        pages.render_progress,
    ),
    Case("progress, nothing yet", "progress.html", lambda t: progress(t, 0), pages.render_progress),
    Case("compare", "compare.html", compare, pages.render_compare),
    Case(
        "compare, the same words",
        "compare.html",
        lambda t: compare(t, same_words=True, same_evaluator=True, kept_first=()),
        pages.render_compare,
    ),
    Case(
        "compare, one still open",
        "compare.html",
        lambda t: compare(t, second=side(t, moments=(), end=None, to_mend=()), same_session=False, same_until=0),
        pages.render_compare,
    ),
    Case(
        "library",
        "library.html",
        lambda t: pages.LibraryPage(shell=shell(), principles=27, guides=5, people=15, situations=16),
        pages.render_library,
    ),
    Case("people", "people.html", lambda t: pages.PeoplePage(shell=shell(), people=(partner(t),)), pages.render_people),
    Case("library of situations", "situations.html", situations, pages.render_situations),
    Case("principles", "principles.html", principles, pages.render_principles),
    Case(
        "error",
        "error.html",
        lambda t: pages.ErrorPage(shell=shell(), title=t, detail=t + ".", ways=(pages.Way(href="/", label=t),)),
        pages.render_error,
    ),
    Case("not found", "not_found.html", lambda t: pages.NotFoundPage(shell=shell()), pages.render_not_found),
    Case(
        "way in",
        "sign_in.html",
        lambda t: access.SignInPage(shell=hosted(False), by_link=True, elsewhere=True),
        access.render_sign_in,
    ),
    Case("invite", "invite.html", invite, access.render_invite),
    Case("invite, back again", "invite.html", lambda t: invite(t, again=True, instead=True), access.render_invite),
    Case("invite, operator", "invite.html", lambda t: invite(t, operator=True), access.render_invite),
    Case("signed in", "signed_in.html", lambda t: signed_in(t, None), access.render_signed_in),
    Case("signed in, a link", "signed_in.html", lambda t: signed_in(t, t), access.render_signed_in),
    Case(
        "operator",
        "operator.html",
        lambda t: access.OperatorPage(shell=hosted(), counts={"people": 9999, t: 9999}),
        access.render_operator,
    ),
    Case("share", "share.html", lambda t: share(t, None), access.render_share),
    Case("share, a link", "share.html", lambda t: share(t, t), access.render_share),
    Case("shared report", "shared_report.html", shared, access.render_shared_report),
)
