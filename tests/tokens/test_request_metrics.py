from tests.tokens.serving import application, client


async def scrape_after(*requests: tuple[str, str]) -> str:
    async with client(application()) as http:
        for method, path in requests:
            await http.request(method, path)
        response = await http.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain")
    return response.text


async def test_requests_are_counted_by_route_and_status() -> None:
    text = await scrape_after(("POST", "/api/token"), ("GET", "/api/token"), ("GET", "/healthz"))
    counter = "appointments_http_requests_total"
    assert f'{counter}{{method="POST",route="/api/token",status="201"}}' in text
    assert f'{counter}{{method="GET",route="/api/token",status="405"}}' in text
    assert (
        'appointments_http_request_seconds_bucket{le="0.005",method="GET",route="/healthz"}' in text
    )


async def test_a_client_cannot_invent_labels() -> None:
    text = await scrape_after(
        ("GET", "/api/invented"), ("GET", "/assets/invented.js"), ("INVENTED", "/healthz")
    )
    assert "invented" not in text.lower()
    assert 'route="unmatched"' in text
    assert 'route="page"' in text
    assert 'method="other"' in text
