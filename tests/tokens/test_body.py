from collections.abc import AsyncIterator

import pytest

from tests.tokens.serving import PROBLEM, application, client

LIMIT = 64 * 1024
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(("size", "status"), [(LIMIT, 201), (LIMIT + 1, 413), (10**7, 413)])
async def test_a_body_may_have_64_kib(size: int, status: int) -> None:
    async with client(application()) as http:
        response = await http.post("/api/token", content=b"{}".ljust(size), headers=JSON)
    assert response.status_code == status
    if status == 413:
        assert response.headers["content-type"] == PROBLEM
        assert "65536" in response.json()["detail"]


async def test_a_body_of_undeclared_length_is_counted_as_it_comes() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b" " * 1000

    async with client(application()) as http:
        response = await http.post("/api/token", content=chunks(), headers=JSON)
    assert response.status_code == 413


async def test_a_body_in_pieces_arrives_whole() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for piece in (b'{"participant_', b'name": ', b'"Ann"}'):
            yield piece

    async with client(application()) as http:
        response = await http.post("/api/connection-details", content=chunks(), headers=JSON)
    assert response.json()["participantName"] == "Ann"
