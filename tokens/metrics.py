"""Requests counted by route, and `/metrics` for Prometheus."""

import os
import time

from fastapi import APIRouter, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
    multiprocess,
)
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_requests = Counter(
    "appointments_http_requests_total", "Requests answered.", ["method", "route", "status"]
)
_seconds = Histogram(
    "appointments_http_request_seconds",
    "Seconds until a request was answered.",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0),
)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class RequestMetrics:
    """Middleware: counts by the route's template, so that clients cannot invent labels."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        begun = time.perf_counter()
        status = 500

        async def watched_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            # FastAPI names its routes; what only has an endpoint is a file of the page.
            unnamed = "page" if "endpoint" in scope else "unmatched"
            route = getattr(scope.get("route"), "path", unnamed)
            _requests.labels(method, route, str(status)).inc()
            _seconds.labels(method, route).observe(time.perf_counter() - begun)


def metrics() -> APIRouter:
    """`/metrics`: this process's figures, or all of PROMETHEUS_MULTIPROC_DIR where that is set."""
    router = APIRouter()

    @router.get("/metrics", include_in_schema=False)
    def scrape() -> Response:
        registry = REGISTRY
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            registry = CollectorRegistry()
            multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return Response(generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return router
