"""The composition root: the only place that wires adapters together, and the only reader of settings."""

from __future__ import annotations

import asyncio
import gc
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fastapi import FastAPI

from service import late
from service.access.doors import Doors, Lasting
from service.access.limits import Pace, Streams
from service.access.secrets import MIN_SECRET, Keyring
from service.conversation.budget import Budget
from service.conversation.buffer import Bell
from service.conversation.ground import Ground
from service.conversation.sessions import Sessions
from service.conversation.turn import TurnLimits, TurnRunner
from service.errors import ConfigError, ExtraMissing, UnsentError
from service.gateway.litellm import LiteLLMGateway, ModelSettings
from service.gateway.metered import MeteredGateway, Watching
from service.gateway.port import Gateway, ModelRole
from service.jobs.inprocess import InProcessJobs
from service.jobs.port import Jobs, Work
from service.lease import SWEEPS, Sweep
from service.principles import reader
from service.prompting.load import content_hash, load_knowledge
from service.reporting.report import Reporter
from service.safety import screen
from service.safety.resources import resources_for
from service.settings import Settings
from service.store.crypto import MasterKey
from service.store.port import Store
from service.store.sql import SqlStore
from service.web.app import create_web
from service.web.deps import Running, Services
from service.web.security import LOOPBACK, GateRules, Hosted

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

    from service.access.oidc import SignInElsewhere
    from service.web.measures import Measures

LOCAL_OWNER = "local"
KEY_FILE = "master.key"
SIGN_IN_BACK = "/sign-in/back"
TIDY_EVERY_S = 3600.0
"""How often what has run out is looked for; it is shown to nobody meanwhile, or is its owner's still."""


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Wired:
    """The service without HTTP: what the command line, tests and evals talk to."""

    services: Services
    store: SqlStore
    gateway: Gateway


def make_gateway(settings: Settings) -> LiteLLMGateway:
    """The litellm gateway for the configured models. Contacts nobody and imports nothing heavy."""
    return LiteLLMGateway(
        ModelSettings(
            partner_model=settings.partner_model,
            judge_model=settings.judge_model,
            appraise_model=settings.appraise_model or settings.partner_model,
            coach_model=settings.judge_model,
            fallbacks=settings.model_fallbacks,
            timeout_s=settings.model_timeout_s,
            first_token_timeout_s=settings.model_first_token_s,
            retries=settings.model_retries,
        )
    )


def make_jobs(settings: Settings, store: Store, work: Work) -> Jobs:
    """The configured way to make reports. Raises ``ConfigError`` where it cannot work."""
    if settings.jobs == "inprocess":
        return InProcessJobs(store, work, sweep_s=settings.lease_s / SWEEPS)
    if settings.database_url is None or not settings.database_url.startswith("postgres"):
        raise ConfigError("UNSENT_JOBS=postgres needs a Postgres address in UNSENT_DATABASE_URL.")
    try:
        from service.jobs.postgres import PostgresJobs
    except ImportError:
        raise ExtraMissing("workers") from None
    return PostgresJobs(settings.database_url, store, work, settings.lease_s)


def master_key(settings: Settings) -> MasterKey:
    """Where the master key is: a value, a named file, or the file in the data folder. Raises ``ConfigError``."""
    if settings.master_key:
        return MasterKey.from_value(settings.master_key)
    return MasterKey.in_file(settings.master_key_file or settings.data_dir / KEY_FILE)


async def open_store(settings: Settings) -> SqlStore:
    """The store alone. Raises ``StoreError`` or ``ConfigError`` by name."""
    return await SqlStore.open(settings.database_url, settings.data_dir, master_key(settings))


def check_mode(settings: Settings) -> None:
    """Raises ``ConfigError`` that names everything the chosen mode still needs."""
    if settings.mode == "local":
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        if name not in LOOPBACK and not name.startswith("127."):
            raise ConfigError(
                f"Local mode has no login, so it listens on this machine alone, and {settings.host} is open to others. "
                "For other people to come in, set UNSENT_MODE=hosted and what it needs."
            )
        return
    missing = []
    url = urlsplit(settings.public_url or "")
    if url.scheme != "https" or not url.hostname or url.path.strip("/") or url.query or url.fragment or url.username:
        missing.append("UNSENT_PUBLIC_URL (the address people use: https://, a name, nothing after it)")
    if len(settings.secret or "") < MIN_SECRET:
        missing.append(f"UNSENT_SECRET (at least {MIN_SECRET} random characters)")
    if not settings.sign_in or set(settings.sign_in) - {"invite", "oidc"}:
        missing.append("UNSENT_SIGN_IN (how people come in: invite, oidc, or both with a comma)")
    if "oidc" in settings.sign_in:
        wanted = ("oidc_issuer", "oidc_client_id", "oidc_client_secret")
        missing += [f"UNSENT_{name.upper()}" for name in wanted if getattr(settings, name) is None]
    if missing:
        raise ConfigError("Hosted mode does not start without: " + "; ".join(missing) + ".")


def make_doors(settings: Settings, store: SqlStore) -> Doors:
    """The doors of hosted mode. Raises ``ConfigError`` where it is not configured."""
    if settings.mode != "hosted":
        raise ConfigError("This is for hosted mode (UNSENT_MODE=hosted). In local mode nobody signs in.")
    check_mode(settings)
    lasting = Lasting(timedelta(days=settings.sign_in_idle_days), timedelta(days=settings.sign_in_max_days))
    return Doors(store, Keyring(settings.secret or ""), now, new_id, settings.public_url or "", lasting)


def _elsewhere(settings: Settings) -> SignInElsewhere | None:
    if settings.mode != "hosted" or "oidc" not in settings.sign_in:
        return None
    from service.access.oidc import Provider, SignInElsewhere  # Authlib costs a start that does not need it

    provider = Provider(settings.oidc_issuer or "", settings.oidc_client_id or "", settings.oidc_client_secret or "")
    return SignInElsewhere(provider, Keyring(settings.secret or ""), _origin(settings) + SIGN_IN_BACK)


def _origin(settings: Settings) -> str:
    return (settings.public_url or "").rstrip("/")


def gate_rules(settings: Settings) -> GateRules:
    """Whom the web layer answers. Raises ``ConfigError``."""
    check_mode(settings)
    if settings.mode == "local":
        return GateRules(LOOPBACK | {settings.host}, LOCAL_OWNER)
    hosted = Hosted(
        public_url=_origin(settings),
        pace=Pace(settings.requests_per_minute, max(20, settings.requests_per_minute // 4), monotonic),
        shown=Pace(settings.requests_per_minute, max(20, settings.requests_per_minute // 4), monotonic),
        strangers=Pace(settings.requests_per_minute, max(20, settings.requests_per_minute // 4), monotonic),
        streams=Streams(settings.open_streams),
        imports=Streams(1),
    )
    return GateRules(hosted.hosts, "", hosted)


FIRST_PAGE_S = 0.8
"""The first page has the processor to itself for so long; whatever comes sooner and needs more does its own loading."""


async def _warm(gateway: Gateway) -> None:
    """Load what no page waits for, in threads, a little later: the rules' patterns, and litellm if a model is named."""
    await asyncio.sleep(FIRST_PAGE_S)
    await asyncio.to_thread(reader.warm)
    await asyncio.to_thread(screen.warm)
    await asyncio.to_thread(late.warm)
    if gc.get_freeze_count():  # a server: what has been loaded stays here too, and no collection walks through it
        gc.freeze()
    roles: tuple[ModelRole, ...] = ("partner", "judge", "appraise", "coach")
    if isinstance(gateway, LiteLLMGateway) and any(gateway.configured(role) for role in roles):
        gateway.start_warming()


@asynccontextmanager
async def wired(
    settings: Settings, gateway: Gateway | None = None, *, serving: bool = False, watching: Watching | None = None
) -> AsyncIterator[Wired]:
    """Open everything, and close in the reverse order. ``serving``: also take up what a crash left, now and later.

    ``gateway`` replaces the litellm one (a scripted fake in tests and evals). ``watching`` is told of each call.

    Raises ``StoreError``, ``ConfigError`` or ``ContentError`` by name when something cannot be opened.
    """
    store = await SqlStore.open(settings.database_url, settings.data_dir, master_key(settings))
    try:
        async with _wired(settings, store, gateway, serving, watching) as everything:
            yield everything
    finally:
        await store.close()


@asynccontextmanager
async def _wired(
    settings: Settings, store: SqlStore, gateway: Gateway | None, serving: bool, watching: Watching | None
) -> AsyncIterator[Wired]:
    knowledge = load_knowledge()
    inner = gateway or make_gateway(settings)
    budget = Budget(store, settings.model_tokens_per_day, now)
    asking = MeteredGateway(inner, budget, watching)
    if settings.mode == "local":
        await store.ensure_owner(LOCAL_OWNER)
    bell = Bell()
    ground = Ground(store, knowledge, content_hash(), lambda country: resources_for(country or settings.country))
    limits = TurnLimits(
        reply_s=settings.model_timeout_s, appraisal_s=settings.appraisal_budget_s, lease_s=settings.lease_s
    )
    turns = TurnRunner(store, asking, ground, bell, now, new_id, limits)
    sessions = Sessions(store, ground, now, new_id, settings.sessions_per_day)
    reporter = Reporter(
        store,
        asking,
        ground,
        now,
        new_id,
        samples=settings.judge_samples,
        lease_s=settings.lease_s,
        timeout_s=2 * settings.model_timeout_s,
        open_scenarios=sessions.open_scenarios,
    )
    every_s = settings.lease_s / SWEEPS
    jobs = make_jobs(settings, store, reporter)
    sweeps = [Sweep(lambda: store.recover(everything=False), every_s, "turns left behind")]
    if settings.mode == "hosted":
        sweeps.append(Sweep(lambda: store.tidy(now()), TIDY_EVERY_S, "sign-ins and links that have run out"))
    if settings.retention_days is not None:
        kept_for = timedelta(days=settings.retention_days)
        sweeps.append(Sweep(lambda: store.expire(kept_for), TIDY_EVERY_S, "what is past its time"))
    services = Services(
        store=store,
        gateway=asking,
        ground=ground,
        sessions=sessions,
        turns=turns,
        bell=bell,
        reporter=reporter,
        jobs=jobs,
        clock=now,
        new_id=new_id,
        partner_model=settings.partner_model,
        judge_model=settings.judge_model,
        country=settings.country,
        running=Running(
            appraise_model=settings.appraise_model,
            fallbacks=settings.model_fallbacks,
            on_postgres=settings.database_url is not None,
            sessions_per_day=settings.sessions_per_day,
            retention_days=settings.retention_days,
        ),
        reply_s=settings.model_timeout_s,
        budget=budget,
        doors=make_doors(settings, store) if settings.mode == "hosted" else None,
        elsewhere=_elsewhere(settings),
        by_invite="invite" in settings.sign_in,
    )
    warming = asyncio.create_task(_warm(inner))
    try:
        if serving:
            await store.recover(everything=store.alone)
            for sweep in sweeps:
                await sweep.start()
            await jobs.start()
        yield Wired(services, store, inner)
    finally:
        warming.cancel()
        await asyncio.gather(warming, return_exceptions=True)
        for sweep in sweeps:
            await sweep.close()
        await turns.close()
        await jobs.close()
        await asking.close()


def create_app(settings: Settings, gateway: Gateway | None = None) -> FastAPI:
    """The whole service as an ASGI application. Why it could not start is left in ``app.state.failure``.

    Raises ``ConfigError`` where its mode lacks something.
    """
    measures = make_measures(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            try:
                watching = measures.model_called if measures else None
                everything = await stack.enter_async_context(wired(settings, gateway, serving=True, watching=watching))
            except UnsentError as failure:
                app.state.failure = failure
                raise
            app.state.services = everything.services
            yield

    return create_web(lifespan, gate_rules(settings), measures, settings.metrics)


def make_measures(settings: Settings) -> Measures | None:
    """What is watched, if anything is. Raises ``ConfigError`` where a package is missing for it."""
    if not settings.metrics and not settings.traces:
        return None
    from service.web.measures import Measures  # Prometheus' client costs a start that does not need it

    return Measures(make_tracer() if settings.traces else None)


def make_tracer() -> Tracer:
    """Spans to where OpenTelemetry's own environment says (``OTEL_EXPORTER_OTLP_ENDPOINT``). Raises ``ConfigError``."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise ExtraMissing("traces") from None
    provider = TracerProvider(resource=Resource({"service.name": "unsent"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider.get_tracer("unsent")
