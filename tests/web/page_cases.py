"""One sample of every page, made from one text that stands in every field a person or a file can fill."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, get_args

import service.web.pages as pages
import service.web.pages.access as access
from service.conversation.cards import Ignored, Why
from service.knowledge import PersonaType
from service.safety.redact import Pointer
from service.web.pages.env import PageContext
from service.web.pages.shell import NoteAbout

LONG = "Donaudampfschifffahrtsgesellschaft" * 30
WORST = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% raw %}",
    "%(alias)s 100 % %s",
    "שלום \u202e مرحبا",
    "e\u0301\u0323 👩‍👩‍👧",
    "two\n\nlines\tand a tab",
    "&amp;lt;",
    LONG,
    "",
)
IDS = "a/b?c#d&e\"'<>"


class Case(NamedTuple):
    """A page of one kind, made from one text that stands in every field a person or a file can fill."""

    name: str
    template: str
    make: Callable[[str], PageContext]
    render: Callable[..., str]


def shell(_: str = "") -> pages.Shell:
    return pages.Shell()


def card(text: str, state: str, n: int = 1) -> pages.ScenarioCard:
    return pages.ScenarioCard(
        id=IDS,
        title=text,
        goal=text,
        number=n,
        state=state,  # type: ignore[arg-type]
        locked_reason=text if state == "locked" else None,
        letting_go=n % 2 == 0,
    )


def cards(text: str) -> tuple[pages.ScenarioCard, ...]:
    return tuple(card(text, state, n) for n, state in enumerate(("new", "started", "practised", "locked"), 1))


def source(text: str) -> pages.SourceRef:
    return pages.SourceRef(guide_title=text, section_title=text)


def session(text: str, status: str, report: str | None = None) -> pages.SessionCard:
    return pages.SessionCard(
        id=IDS,
        scenario_title=text,
        partner_alias=text,
        medium="call",
        when=text,
        status=status,  # type: ignore[arg-type]
        report_id=report,
    )


def history(text: str) -> pages.HistoryView:
    return pages.HistoryView(
        together=text, ended=text, who_ended="ex", months_since=1, user_did=(text, text), ex_did=(text,)
    )


def partner(text: str) -> pages.PartnerCard:
    return pages.PartnerCard(
        id=IDS,
        alias=text,
        age=40,
        pronouns=text,
        one_line=text,
        about=text,
        history=history(text),
        kinds=("shut_out", "co_parent"),
        own=True,
        built_on=text,
        needs_to_hear=text,
    )


def partner_form(text: str, **more: object) -> pages.PartnerFormPage:
    values: dict[str, object] = {
        "shell": shell(),
        "bases": (partner(text),),
        "alias": text,
        "about": text,
        "voice": text,
        "what_happened": text,
        "needs_to_hear": text,
        "scenario_id": IDS,
        "full_name": True,
        "error": text,
    }
    return pages.PartnerFormPage(**values | more)  # type: ignore[arg-type]


def scenario(text: str) -> pages.ScenarioView:
    return pages.ScenarioView(id=IDS, title=text, situation=text, goal=text, media=("text", "letter"), turns=1)


def resource(text: str, checked: str | None) -> pages.Resource:
    return pages.Resource(name=text, how=text, source=text, checked_on=checked)


def items(text: str) -> tuple[pages.Item, ...]:
    return (
        pages.Item(kind="before", who="ex", text=text),
        pages.Item(kind="before", who="user", text=None),
        pages.Item(
            kind="message",
            who="user",
            text=text,
            turn_id=IDS,
            versions=3,
            version=2,
            previous_leaf_id=IDS,
            next_leaf_id=IDS,
        ),
        pages.Item(kind="message", who="ex", text=text, later=text, turn_id=IDS, interrupted=True),
        pages.Item(kind="wait", who="user", turn_id=IDS),
        pages.Item(kind="silence", who="ex", words=text, turn_id=IDS),
    )


def chat(text: str, **more: object) -> pages.ChatPage:
    mending = pages.Mending(
        quote=text, does=text, principle_id=IDS, principle_name=text, source=source(text), other=text, usable=True
    )
    values: dict[str, object] = {
        "shell": shell(),
        "session_id": IDS,
        "scenario_title": text,
        "partner_alias": text,
        "medium": "text",
        "set_piece": text,
        "client_turn_id": IDS,
        "wait_client_turn_id": IDS,
        "items": items(text),
        "goal": text,
        "history": history(text),
        "leaf_turn_id": IDS,
        "draft": text,
        "error": text,
        "left_off": text,
        "head_id": IDS,
        "notes": (pages.Note(about="my_part", text=text), pages.Note(about="asking_for", text=text)),
        "branches": (
            pages.Branch(leaf_id=IDS, last_words=text, lines=1, status="ended", report_id=IDS),
            pages.Branch(leaf_id=IDS, last_words=None, lines=2, status="open", here=True),
        ),
        "check": pages.Check(mend=(mending, replace(mending, other=None, usable=False)), keeps=text),
    } | more
    return pages.ChatPage(**values)  # type: ignore[arg-type]


def moments(text: str) -> tuple[pages.Moment, ...]:
    pieces = (pages.Piece(text=text), pages.Piece(text=text, mark="mend"), pages.Piece(text=text, mark="strength"))
    return tuple(
        pages.Moment(
            turn_no=n,
            who="user" if n % 2 else "ex",
            pieces=pieces if n != 3 else None,
            inner=text,
            trust=trust,
            guard=1.0,
            patience=0.0,
            turn_id=IDS,
            words=text,
        )
        for n, trust in enumerate((0.0, 1.0, 0.98, 0.2, 0.25), 1)
    )


def area_lines(text: str) -> tuple[pages.AreaLine, ...]:
    return (
        pages.AreaLine(area="listening", words=text, score=0, low=0, high=0, chances=1, agreement=0.5),
        pages.AreaLine(area="ownership", words=text, score=100, low=99, high=100, chances=9),
        pages.AreaLine(area="no_pressure", words=text, score=None, low=None, high=None, chances=0),
        pages.AreaLine(
            area="clarity_and_care", words=text, score=None, low=None, high=None, chances=2, unscored_reason=text
        ),
    )


def principle_lines(text: str) -> tuple[pages.PrincipleLine, ...]:
    return (
        pages.PrincipleLine(id=IDS, name=text, area="ownership", status="met", yes=2, no=0),
        pages.PrincipleLine(id=IDS, name=text, area="listening", status="partly", yes=1, no=1),
        pages.PrincipleLine(id=IDS, name=text, area="no_pressure", status="missed", yes=0, no=3),
    )


def evaluator(text: str) -> pages.EvaluatorView:
    return pages.EvaluatorView(
        line=text,
        model=text or None,
        measured=True,
        agreement=(pages.AgreementLine(area="ownership", f1=0.5, low=0.4, high=0.6, n=1000),),
        cannot_judge=(text, text),
        another_now=True,
    )


def other_try(text: str, **more: object) -> pages.OtherTry:
    values: dict[str, object] = {
        "report_id": IDS,
        "scenario_title": text,
        "partner_alias": text,
        "when": text,
        "evaluator": text,
        "same_session": False,
    } | more
    return pages.OtherTry(**values)  # type: ignore[arg-type]


def report(text: str, empty: bool = False, **more: object) -> pages.ReportPage:
    card = {
        "turn_id": IDS,
        "turn_no": 1,
        "you_wrote": text,
        "what_it_does": text,
        "other_way_is_example": True,
        "principle_id": IDS,
        "principle_name": text,
        "source_title": text,
        "source_section": text,
    }
    strength = pages.Strength(turn_id=IDS, turn_no=1, quote=text, principle_id=IDS, principle_name=text, words=text)
    values: dict[str, object] = {
        "shell": shell(),
        "session_id": IDS,
        "report_id": IDS,
        "leaf_turn_id": IDS,
        "scenario_title": text,
        "partner_alias": text,
        "medium": "in_person",
        "when": text,
        "opening": text,
        "goal": text,
        "strengths": (strength,) * 2,
        "to_mend": tuple(
            pages.Card(**card, other_way=other, other_way_answers=answers)  # type: ignore[arg-type]
            for other, answers in ((text, text), (None, None), (text, None))
        ),
        "moments": moments(text),
        "areas": area_lines(text),
        "turning_points": (pages.TurningPoint(turn_no=2, words=text),),
        "at_start": pages.LevelsView(trust=0.5, guard=0.5, patience=1.0),
        "next_try": pages.Next(words=text, scenario_id=IDS, turn_id=IDS),
        "evaluator": evaluator(text),
        "dropped_findings": 2,
        "talk_share": 0.5,
        "principles": principle_lines(text),
        "prepared": tuple(
            pages.PreparedLine(key=key, note=text, came_up=came, words=text)
            for key, came in (("my_part", True), ("their_side", False), ("different_now", None), ("asking_for", None))
        ),
        "disagreements": (pages.Disagreement(turn_no=1, quote=text, words=text),),
        "others": (other_try(text), other_try(text, same_session=True), other_try(text, same_words=True)),
    }
    if empty:
        nothing = pages.EvaluatorView(line=text, model=None, measured=False)
        values |= dict.fromkeys(("strengths", "to_mend", "moments", "turning_points", "principles"), ())
        values |= dict.fromkeys(("prepared", "disagreements", "others"), ())
        values |= {"next_try": None, "evaluator": nothing, "dropped_findings": 0, "talk_share": None}
    return pages.ReportPage(**values | more)  # type: ignore[arg-type]


def principles(text: str) -> pages.PrinciplesPage:
    principle = pages.PrincipleView(
        id="p1",
        name=text,
        rule=text,
        why=text,
        sources=(source(text),),
        checks=(text, text),
        pairs=(
            pages.PairView(
                weak=text,
                strong=text,
                context=(pages.PairLine(who="ex", text=text), pages.PairLine(who="user", text=None)),
            ),
        ),
    )
    return pages.PrinciplesPage(
        shell=shell(),
        guides=(pages.GuideView(id="g1", title=text, about=text, principles=(("p1", text),)),),
        areas=(pages.AreaView(area="ownership", principles=(principle,)),),
        not_followed=tuple(
            pages.NotFollowedView(advice=text, treatment=t, why=text, sources=(source(text),))
            for t in ("kept", "reworded", "dropped", "refused")
        ),
    )


def settings(text: str, **more: object) -> pages.SettingsPage:
    values: dict[str, object] = {
        "shell": shell(),
        "models": (
            pages.ModelView(job="partner", name=None, place="here"),
            pages.ModelView(job="judge", name=None, place="here"),
            pages.ModelView(job="appraise", name=text or "x", place="local_server", provider=text),
            pages.ModelView(job="fallback", name=text or "x", place="provider", provider=text),
        ),
        "database": "sqlite",
        "sessions_per_day": 3,
        "countries": (pages.CountryOption(code=text, name=text), pages.CountryOption(code="DE", name=text)),
        "country": "DE",
        "retention_days": 30,
        "saved": True,
        "error": text,
    } | more
    return pages.SettingsPage(**values)  # type: ignore[arg-type]


def deleted(text: str) -> pages.DeletedPage:
    kinds = ("sessions", "turns", "reports", "documents", "other")
    receipts = tuple(pages.Receipt(kind=k, count=1_000) for k in kinds)
    return pages.DeletedPage(shell=shell(), when=text, receipts=receipts)


def imported(text: str, *kinds: str, **more: int) -> pages.ImportedPage:
    return pages.ImportedPage(
        shell=shell(),
        receipts=tuple(pages.Receipt(kind=k, count=1_000) for k in kinds),
        here_already=more.get("here_already", 0),
        screened=more.get("screened", 0),
        unfit=more.get("unfit", 0),
        resources=(resource(text, None),) if more.get("screened") else (),
    )


def progress(text: str, tries: int = 3, **more: object) -> pages.ProgressPage:
    marks = ("met", "partly", "missed", "none")
    numbers = range(1, tries + 1)
    values: dict[str, object] = {
        "shell": shell(),
        "tries": tuple(
            pages.Try(no=n, session_id=IDS, report_id=IDS, scenario_title=text, partner_alias=text, when=text)
            for n in numbers
        ),
        "areas": tuple(
            pages.AreaProgress(
                area=area,  # type: ignore[arg-type]
                points=tuple(pages.AreaPoint(no=n, score=50, low=10, high=90, chances=2) for n in numbers),
                rows=(
                    pages.PrincipleRow(
                        id=IDS, name=text, marks=tuple(marks[n % 4] for n in numbers), kept=1, chances=2
                    ),
                    pages.PrincipleRow(
                        id=None, name=None, marks=tuple(marks[n % 4] for n in numbers), kept=0, chances=2
                    ),
                )
                if numbers
                else (),
            )
            for area in ("listening", "ownership")
        ),
        "suggestion": pages.Suggestion(
            scenario_id=IDS, scenario_title=text, why=text, principle=text or None, missed=2
        ),
        "evaluators": 2,
        "left_out": 3,
    } | more
    return pages.ProgressPage(**values)  # type: ignore[arg-type]


def side(text: str, **more: object) -> pages.Side:
    whole = report(text)
    values: dict[str, object] = {
        "session_id": IDS,
        "report_id": IDS,
        "scenario_title": text,
        "partner_alias": text,
        "medium": "call",
        "when": text,
        "opening": text,
        "strengths": whole.strengths,
        "to_mend": whole.to_mend,
        "moments": whole.moments,
        "turning_points": (text,),
        "end": pages.LevelsView(trust=0.0, guard=1.0, patience=0.5),
        "evaluator": text or None,
    } | more
    return pages.Side(**values)  # type: ignore[arg-type]


def compare(text: str, **more: object) -> pages.ComparePage:
    first, second = area_lines(text)[:2]
    change = pages.PrincipleChange(id=IDS, name=text)
    values: dict[str, object] = {
        "shell": shell(),
        "first": side(text),
        "second": side(text),
        "same_until": 2,
        "same_session": True,
        "same_words": False,
        "same_evaluator": False,
        "areas": (
            pages.AreaPair(area="listening", first=first, second=second, apart=True),
            pages.AreaPair(area="ownership", first=first, second=area_lines(text)[3], apart=False),
        ),
        "kept_first": (change, change),
    } | more
    return pages.ComparePage(**values)  # type: ignore[arg-type]


def situations(text: str) -> pages.SituationsPage:
    one = pages.Situation(
        number=1,
        scenario=scenario(text),
        contact=False,
        good=(text, text),
        weighs=((IDS, text),),
        sources=(source(text),),
    )
    return pages.SituationsPage(shell=shell(), situations=(one,))


def failure(text: str) -> pages.Failure:
    return pages.Failure(turn_id=IDS, title=text, detail=text)


def safety(text: str) -> pages.Safety:
    return pages.Safety(
        kind=text, words=(text, text), resources=(resource(text, text), resource(text, None)), way_back=True
    )


def outcome(text: str, kind: str) -> pages.ReadinessOutcomePage:
    return pages.ReadinessOutcomePage(
        shell=shell(),
        outcome=kind,  # type: ignore[arg-type]
        reasons=(pages.Reason(words=text, sources=(source(text),)),),
        open_scenarios=cards(text),
        closed_scenarios=cards(text),
        unsure_counted=True,
        lasting=True,
    )


def home(text: str, **more: object) -> pages.HomePage:
    sessions = (session(text, "open"), session(text, "ended", IDS), session(text, "stopped"))
    values: dict[str, object] = {"shell": shell(), "ready": True, "scenarios": cards(text), "sessions": sessions}
    values["suggestion"] = pages.Suggestion(scenario_id=IDS, scenario_title=text, why=text, principle=text or None)
    values["more_sessions"] = 2
    return pages.HomePage(**values | more)  # type: ignore[arg-type]


def question(text: str) -> pages.ReadinessPage:
    return pages.ReadinessPage(
        shell=shell(),
        step=2,
        of=3,
        question=IDS,
        ask=text,
        why=text,
        part="motives",
        answer="no",
        options=(*pages.YES_NO_UNSURE, pages.Option(value=text, label=text), pages.Option(value=text)),
    )


def answers(text: str) -> pages.AnswersPage:
    labels = (*pages.YES_NO_UNSURE, pages.Option(value=text, label=text), pages.Option(value=text))
    return pages.AnswersPage(
        shell=shell(),
        answers=tuple(
            pages.GivenAnswer(question=IDS, ask=text, part=part, given=given, stays=n == 0)  # type: ignore[arg-type]
            for part in ("safety", "circumstances", "motives")
            for n, given in enumerate(labels)
        ),
        unasked=True,
        lasting=True,
    )


def support(text: str) -> pages.SupportFirstPage:
    return pages.SupportFirstPage(
        shell=shell(),
        reasons=(pages.Reason(words=text),),
        emergency=text,
        letter_open=True,
        unsure_counted=True,
        resources=(resource(text, text), resource(text, None)),
    )


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
