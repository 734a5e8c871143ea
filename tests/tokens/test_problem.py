import pytest
import structlog

from tests.tokens.serving import PROBLEM, application, client


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nothing", 404),
        ("GET", "/nothing", 404),
        ("GET", "/deep/down", 404),
        ("POST", "/api/token/", 404),
        ("GET", "/api/token", 405),
        ("HEAD", "/api/token", 405),
        ("DELETE", "/api/connection-details", 405),
        ("OPTIONS", "/api/token", 405),
        ("POST", "/healthz", 405),
        ("PUT", "/", 405),
    ],
)
async def test_what_is_not_there_is_a_problem_document(method: str, path: str, status: int) -> None:
    async with client(application()) as http:
        response = await http.request(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == PROBLEM
    assert response.headers["cache-control"] == "no-store"
    if status == 405:
        assert response.headers["allow"]
    if method != "HEAD":
        document = response.json()
        assert document["type"] == "about:blank"
        assert document["status"] == status
        assert document["title"]
        assert document["detail"]


async def test_many_faults_are_told_in_part_with_pointers_into_the_body() -> None:
    body = {f"unknown/{number}~": number for number in range(50)} | {"k" * 1000: 1}
    async with client(application()) as http:
        response = await http.post("/api/token", json=body)
    document = response.json()
    assert document["errors"][0]["pointer"] == "#/unknown~10~0"
    assert 0 < len(document["errors"]) <= 10
    assert len(response.content) < 2000


async def test_a_fault_is_logged_and_tells_the_client_nothing() -> None:
    app = application()

    async def fault() -> None:
        raise RuntimeError("postgres at 10.0.0.7")

    app.add_api_route("/api/fault", fault)
    async with client(app) as http:
        with structlog.testing.capture_logs() as logged:
            response = await http.get("/api/fault")
    assert response.status_code == 500
    assert response.headers["content-type"] == PROBLEM
    assert "content-security-policy" in response.headers
    assert "10.0.0.7" not in response.text
    assert [entry["path"] for entry in logged if entry["log_level"] == "error"] == ["/api/fault"]
