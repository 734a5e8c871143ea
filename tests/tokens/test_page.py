from pathlib import Path

import pytest

from tests.tokens.serving import PROBLEM, application, client

SCRIPT = "console.log('hello');" * 200


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>Appointments</title>")
    (dist / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (dist / "assets" / "index-B1a2c3.js").write_text(SCRIPT)
    (tmp_path / "private.txt").write_text("private")
    return dist


async def test_the_index_is_asked_for_again_each_time(dist: Path) -> None:
    async with client(application(ui_dist=dist)) as http:
        response = await http.get("/")
        assert response.status_code == 200
        assert "Appointments" in response.text
        assert response.headers["content-type"].startswith("text/html")
        assert response.headers["cache-control"] == "no-cache"
        known = {"If-None-Match": response.headers["etag"]}
        assert (await http.get("/", headers=known)).status_code == 304
        (dist / "index.html").write_text("<!doctype html><title>Rebuilt</title>")
        assert "Rebuilt" in (await http.get("/", headers=known)).text


async def test_an_asset_is_kept_for_good_and_sent_compressed(dist: Path) -> None:
    async with client(application(ui_dist=dist)) as http:
        response = await http.get("/assets/index-B1a2c3.js")
        assert response.text == SCRIPT
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert response.headers["content-encoding"] == "gzip"
        assert "javascript" in response.headers["content-type"]
        head = await http.head("/assets/index-B1a2c3.js")
        assert (head.status_code, head.content) == (200, b"")


async def test_a_missing_asset_is_not_kept(dist: Path) -> None:
    async with client(application(ui_dist=dist)) as http:
        response = await http.get("/assets/index-old.js")
    assert response.status_code == 404
    assert response.headers["content-type"] == PROBLEM
    assert response.headers["cache-control"] == "no-store"


async def test_files_beside_the_index_are_served(dist: Path) -> None:
    async with client(application(ui_dist=dist)) as http:
        response = await http.get("/favicon.svg")
    assert response.headers["content-type"] == "image/svg+xml"
    assert response.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/..%2fprivate.txt",
            "/assets/..%2f..%2fprivate.txt",
            "/assets/%2e%2e/%2e%2e/private.txt",
        ),
        *("/assets//etc/passwd", "/%00", "/assets/%00", "/assets/" + "x" * 5000),
        *("/assets", "/assets/"),
    ],
)
async def test_nothing_outside_the_page_is_served(dist: Path, path: str) -> None:
    async with client(application(ui_dist=dist)) as http:
        response = await http.get(path)
    assert response.status_code == 404
    assert "private" not in response.text


async def test_a_page_not_built_says_how_and_appears_once_it_is(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    async with client(application(ui_dist=dist)) as http:
        response = await http.get("/")
        assert response.status_code == 503
        assert "npm run build" in response.text
        assert (await http.get("/assets/x.js")).status_code == 404
        dist.mkdir()
        (dist / "index.html").write_text("built")
        assert (await http.get("/")).text == "built"
