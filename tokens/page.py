"""The built page: what Vite put into `ui/dist`."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

_NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The page is not built</title>
<h1>The page is not built yet</h1>
<p>Run <code>npm ci &amp;&amp; npm run build</code> in <code>ui/</code> and load this again,
or start everything with <code>uv run appointments up</code>, which builds it.</p>
<p>The API itself is up.</p>
</html>
"""


def page(dist: Path) -> list[Route]:
    """Routes for the index, the files beside it and the assets.

    The names of assets carry their content's hash, so they never change; everything else is
    asked for again each time. Routes and not a mount at "/": a mount would answer every wrong
    method and unknown path under `/api` itself.
    """
    files = StaticFiles(directory=dist, check_dir=False)

    async def index(request: Request) -> Response:
        if not (dist / "index.html").is_file():
            return HTMLResponse(_NOT_BUILT, status_code=503)
        return await revalidated("index.html", request)

    async def beside(request: Request) -> Response:
        return await revalidated(request.path_params["file"], request)

    async def revalidated(path: str, request: Request) -> Response:
        response = await files.get_response(path, request.scope)
        response.headers["Cache-Control"] = "no-cache"
        return response

    async def asset(request: Request) -> Response:
        path = Path("assets", request.path_params["path"])
        response = await files.get_response(str(path), request.scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    return [
        Route("/", index),
        Route("/assets/{path:path}", asset, middleware=[Middleware(GZipMiddleware)]),
        Route("/{file}", beside),
    ]
