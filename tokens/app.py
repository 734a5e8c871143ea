"""The API as one application: `uvicorn tokens.app:create_app --factory --no-proxy-headers`.

`--no-proxy-headers`, because uvicorn would believe X-Forwarded-For from any program on this
machine; `TRUSTED_PROXIES` says who is believed here.
"""

import structlog
from fastapi import FastAPI
from pydantic import ValidationError

from monitoring import logs
from tokens.api import api
from tokens.body import BodyLimit
from tokens.headers import SecurityHeaders
from tokens.health import health
from tokens.limit import Limit
from tokens.metrics import RequestMetrics, metrics
from tokens.page import page
from tokens.problem import Faults, handle_problems
from tokens.settings import TokenSettings

BODY_BYTES = 64 * 1024
BAD_CONFIGURATION = 2

log = structlog.stdlib.get_logger(__name__)


def create_app(settings: TokenSettings | None = None) -> FastAPI:
    """Build the application. Without settings it is this process's own: it configures the
    process's logs, reads the environment, and exits with status 2 if that cannot be used.
    """
    if settings is None:
        logs.configure("api")
        settings = _from_environment()
    # Swagger's pages load scripts from elsewhere, which our own policy forbids; a redirect to the
    # other spelling of a path would be built from a Host header anybody may send.
    app = FastAPI(
        title="Appointments",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    handle_problems(app)
    app.include_router(api(settings))
    app.include_router(health(settings))
    app.include_router(metrics())
    app.router.routes.extend(page(settings.ui_dist))
    # The last one added is the first to see a request.
    app.add_middleware(BodyLimit, limit=BODY_BYTES)
    app.add_middleware(
        Limit,
        path="/api",
        requests_per_minute=settings.requests_per_minute,
        trusted_proxies=settings.trusted_proxies,
    )
    app.add_middleware(Faults)
    app.add_middleware(RequestMetrics)
    app.add_middleware(SecurityHeaders, livekit_url=settings.browser_url)
    return app


def _from_environment() -> TokenSettings:
    try:
        return TokenSettings()  # type: ignore[call-arg]
    except ValidationError as error:
        for each in error.errors(include_url=False, include_input=False):
            key = ".".join(str(part) for part in each["loc"]).upper()
            told = each["msg"].removeprefix("Value error, ")
            told = "is not set" if each["type"] == "missing" else told
            log.error(f"{key}: {told}" if key else told)
        raise SystemExit(BAD_CONFIGURATION) from None
