"""Every error is a problem document (RFC 9457), and no error repeats what the client sent."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MEDIA_TYPE = "application/problem+json"
_ERRORS_SHOWN = 5
_KEY_SHOWN = 64

log = structlog.stdlib.get_logger(__name__)


def problem(
    status: int,
    detail: str,
    *,
    errors: Sequence[dict[str, str]] = (),
    headers: dict[str, str] | None = None,
) -> Response:
    """A problem document: `detail` says what to do, `errors` point into the request's body."""
    document: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if errors:
        document["errors"] = list(errors)
    # Kept ASCII: a key the client sent may be half a surrogate pair, which has no UTF-8.
    return Response(json.dumps(document), status, headers, media_type=MEDIA_TYPE)


def handle_problems(app: FastAPI) -> None:
    """Answer what routes and validation raise with problem documents."""

    @app.exception_handler(HTTPException)
    async def http_error(_request: Request, error: HTTPException) -> Response:
        detail = str(error.detail)
        if detail == HTTPStatus(error.status_code).phrase:
            detail = _STANDARD_DETAIL.get(error.status_code, detail)
        headers = dict(error.headers) if error.headers else None
        return problem(error.status_code, detail, headers=headers)

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, error: RequestValidationError) -> Response:
        found = error.errors()
        if any(each["type"] == "json_invalid" for each in found):
            return problem(400, "The body is not valid JSON.")
        errors = [
            {"pointer": _pointer(each["loc"]), "detail": each["msg"].removeprefix("Value error, ")}
            for each in found[:_ERRORS_SHOWN]
        ]
        if errors[0]["pointer"] == "#":
            return problem(422, "The body must be a JSON object sent as application/json.")
        return problem(
            422, "The request does not fit: see errors for what is allowed.", errors=errors
        )


_STANDARD_DETAIL = {
    404: "There is nothing at this address.",
    405: "This address does not take that method; the Allow header says which it takes.",
}


def _pointer(location: Sequence[str | int]) -> str:
    """A JSON pointer into the body, as a URI fragment."""
    parts = [str(part)[:_KEY_SHOWN] for part in location if part != "body"]
    return "#" + "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


class Faults:
    """Middleware: an exception nobody handled is logged and answered as a 500 problem."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        started = False

        async def watched_send(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except Exception:
            log.exception("request failed", method=scope["method"], path=scope["path"])
            if started:
                raise
            answer = problem(500, "Something went wrong here. Try again; the fault was logged.")
            await answer(scope, receive, send)
