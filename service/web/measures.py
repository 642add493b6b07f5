"""What whoever runs the service can watch: Prometheus metrics and OpenTelemetry traces, both off unless asked for.

Routes appear as their templates, never as the path that was asked for; nothing here is ever given an id of anybody,
a text, a query or a header.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

OTHER: Final = "other"
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
FAILED: Final = 500


class Measures:
    """Counters of one process. ``tracer``: where spans go, if anywhere."""

    def __init__(self, tracer: Tracer | None = None) -> None:
        self.registry = CollectorRegistry()
        self.tracer = tracer
        self.requests = Counter(
            "unsent_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram("unsent_request_seconds", "How long answers took.", ["route"], registry=self.registry)
        self.open = Gauge("unsent_requests_open", "Requests being answered, streams included.", registry=self.registry)
        self.calls = Counter("unsent_model_calls", "Calls of models.", ["role", "outcome"], registry=self.registry)
        self.call_seconds = Histogram("unsent_model_seconds", "How long models took.", ["role"], registry=self.registry)
        self.tokens = Counter("unsent_model_tokens", "Tokens that models used.", ["role"], registry=self.registry)

    def model_called(self, role: str, outcome: str, seconds: float, tokens: int) -> None:
        """``gateway.metered.Watching``."""
        self.calls.labels(role, outcome).inc()
        self.call_seconds.labels(role).observe(seconds)
        self.tokens.labels(role).inc(tokens)
        if self.tracer is not None:
            span = self.tracer.start_span("model call")
            span.set_attributes({"role": role, "outcome": outcome, "seconds": seconds, "tokens": tokens})
            span.end()

    @contextmanager
    def span(self) -> Iterator[Any]:
        """A span around one request, or nothing."""
        with self.tracer.start_as_current_span("request") if self.tracer else nullcontext() as span:
            yield span

    def page(self) -> Response:
        """What Prometheus reads."""
        return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_LATEST)


class Measured:
    """ASGI, outermost: times every request by the template of its route."""

    def __init__(self, app: ASGIApp, measures: Measures) -> None:
        self._app = app
        self._measures = measures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        measures, status, started = self._measures, FAILED, monotonic()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        measures.open.inc()
        with measures.span() as span:
            try:
                await self._app(scope, receive, watched)
            finally:
                route = _template(scope)
                method = scope["method"] if scope["method"] in METHODS else OTHER
                measures.open.dec()
                measures.requests.labels(method, route, str(status)).inc()
                measures.seconds.labels(route).observe(monotonic() - started)
                if span is not None:
                    span.set_attributes({"http.route": route, "http.method": method, "http.status_code": status})


def _template(scope: Scope) -> str:
    """The whole template of the route that answered, e.g. ``/api/sessions/{session_id}``."""
    found = scope.get("fastapi", {}).get("effective_route_context") or scope.get("route")
    return str(getattr(found, "path", OTHER))
