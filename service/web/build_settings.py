"""The settings page and the receipt of a deletion, from how this service runs."""

from __future__ import annotations

from collections.abc import Mapping

from service.safety.resources import countries
from service.web import build
from service.web.api.reports import ImportView
from service.web.deps import Services
from service.web.pages.language import locale, moment_words
from service.web.pages.settings import CountryOption, DeletedPage, ImportedPage, ModelView, Place, Receipt, SettingsPage
from service.web.pages.shell import Resource

LOCAL_SERVERS = frozenset({"ollama", "ollama_chat", "llamafile", "lm_studio", "hosted_vllm", "xinference"})
"""litellm's names for servers that people run themselves (its documentation of providers)."""
TOLD = ("sessions", "turns", "reports", "documents")
"""The kinds of rows that mean something to the person; the receipt adds the rest up."""


async def settings_page(deps: Services, owner: str, saved: bool = False, error: str | None = None) -> SettingsPage:
    """What is in force, as the page shows it."""
    document = await deps.store.get_document(owner, "preference", "country")
    running = deps.running
    frame = build.shell(deps)
    names = locale(frame.lang).territories
    options = sorted((CountryOption(code=c, name=str(names.get(c, c))) for c in countries()), key=lambda o: o.name)
    return SettingsPage(
        shell=frame,
        models=(
            _model("partner", deps.partner_model),
            _model("judge", deps.judge_model),
            *((_model("appraise", running.appraise_model),) if running.appraise_model else ()),
            *(_model("fallback", name) for name in running.fallbacks),
        ),
        database="postgres" if running.on_postgres else "sqlite",
        sessions_per_day=running.sessions_per_day,
        countries=tuple(options),
        country=str(document.data["code"]) if document else deps.country,
        retention_days=running.retention_days,
        saved=saved,
        error=error,
    )


def _model(job: str, name: str | None) -> ModelView:
    provider = (name or "").partition("/")[0] if "/" in (name or "") else ""
    place: Place = "here" if name is None else "local_server" if provider in LOCAL_SERVERS else "provider"
    return ModelView(job=job, name=name, place=place, provider=provider or (name or ""))  # type: ignore[arg-type]


async def set_country(deps: Services, owner: str, code: str) -> bool:
    """Keep the country for places to turn to, or take it back with an empty code. ``False``: no such country here."""
    if not code:
        await deps.store.delete_document(owner, "preference", "country")
        return True
    if code not in countries():
        return False
    await deps.store.put_document(owner, "preference", "country", {"code": code})
    return True


def deleted_page(deps: Services, rows: Mapping[str, int]) -> DeletedPage:
    """The receipt: what went, and when. Where people are let in, nobody is signed in any more on this page."""
    other = sum(count for table, count in rows.items() if table not in TOLD)
    receipts = (*(Receipt(kind=t, count=rows.get(t, 0)) for t in TOLD), Receipt(kind="other", count=other))
    here = build.shell(deps, entered=deps.doors is None)
    return DeletedPage(shell=here, when=moment_words(deps.clock().astimezone()), receipts=receipts)


async def imported_page(deps: Services, owner: str, came: ImportView) -> ImportedPage:
    """What came in, in the order of what means most. Answers that were here already stand, and are not told."""
    told = ("session", "turn", "report", "letter", "persona", "draft", "preference", "readiness")
    screened = came.left_out.get("screened", 0)
    places = await deps.ground.resources(owner) if screened else ()
    new = any(count for kind, count in came.came_in.items() if kind != "readiness")
    return ImportedPage(
        shell=build.shell(deps),
        receipts=tuple(Receipt(kind=k, count=came.came_in[k]) for k in told if new and came.came_in.get(k)),
        here_already=came.here_already,
        screened=screened,
        unfit=came.left_out.get("does not fit", 0),
        resources=tuple(Resource(**p.model_dump()) for p in places),
    )
