"""Whole pages, from one text that stands in every field a person or a file can fill."""

from __future__ import annotations

from dataclasses import replace

import tests.web.pages as pages
from tests.web.page_parts import IDS, cards, history, items, resource, scenario, session, shell, source


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
