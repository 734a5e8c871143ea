import asyncio
import json
import re
import time
from typing import Any

import jwt
import pytest
import structlog
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from livekit.api import TokenVerifier

from tests.tokens.serving import KEY, PROBLEM, SECRET, application, client

APP = application()


async def ask(body: Any = None, path: str = "/api/token", **options: Any) -> Any:
    async with client(APP) as http:
        if body is None:
            return await http.post(path, **options)
        return await http.post(path, json=body, **options)


def claims(token: str) -> dict[str, Any]:
    decoded: dict[str, Any] = jwt.decode(token, SECRET, algorithms=["HS256"], issuer=KEY)
    return decoded


async def test_a_token_opens_one_room_by_microphone_for_an_hour_and_nothing_else() -> None:
    response = await ask()
    assert response.status_code == 201
    assert response.headers["cache-control"] == "no-store"
    assert set(response.json()) == {"server_url", "participant_token"}
    assert response.json()["server_url"] == "wss://calls.example"
    token = claims(response.json()["participant_token"])
    room = token["video"].pop("room")
    assert re.fullmatch(r"call-[A-Za-z0-9_-]{22}", room)
    assert token["video"] == {
        "roomJoin": True,
        "canPublish": True,
        "canPublishSources": ["microphone"],
        "canSubscribe": True,
        "canPublishData": True,
        "canUpdateOwnMetadata": False,
    }
    assert token["exp"] - token["nbf"] == 3600
    assert abs(token["nbf"] - time.time()) < 60
    assert token["iss"] == KEY
    assert token["sub"].startswith("caller-")
    assert set(token) == {"video", "sub", "iss", "nbf", "exp", "roomConfig"}
    assert token["roomConfig"] == {
        "agents": [{"agentName": "appointments"}],
        "maxParticipants": 1,
        "emptyTimeout": 60,
        "departureTimeout": 20,
    }


async def test_livekit_reads_the_token() -> None:
    token = (await ask({"participant_name": "Ann"})).json()["participant_token"]
    read = TokenVerifier(KEY, SECRET).verify(token)
    assert read.name == "Ann"
    assert read.room_config is not None
    assert read.room_config.agents[0].agent_name == "appointments"


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_a_caller_may_choose_the_language(locale: str) -> None:
    response = await ask({"participant_attributes": {"locale": locale}})
    assert response.status_code == 201
    assert claims(response.json()["participant_token"])["attributes"] == {"locale": locale}


async def test_every_call_has_a_room_and_an_identity_of_its_own() -> None:
    tokens = [claims((await ask()).json()["participant_token"]) for _ in range(3)]
    assert len({token["video"]["room"] for token in tokens}) == 3
    assert len({token["sub"] for token in tokens}) == 3


@pytest.mark.parametrize("room", ["a", "Visit_2026-12-01", "caller-room", "x" * 64, "9"])
async def test_a_valid_room_is_the_room(room: str) -> None:
    response = await ask({"room_name": room})
    assert response.status_code == 201
    assert claims(response.json()["participant_token"])["video"]["room"] == room


@pytest.mark.parametrize(
    "room",
    [
        *("a b", "x" * 65, "ä", "a/b", "../x", "a\n", "\x00", " "),
        *("call-guess", "CALL_x", "call", "agent", "Agent-1", "admin", "system_x", "livekit"),
        *("lk-test", "egress-1", "sip", "-", "_x"),
    ],
)
async def test_a_room_outside_the_rules_is_refused(room: str) -> None:
    response = await ask({"room_name": room})
    assert response.status_code == 422
    assert response.headers["content-type"] == PROBLEM
    assert response.json()["errors"][0]["pointer"] == "#/room_name"


@pytest.mark.parametrize(
    "name", ["Ann", "x" * 80, "Zoë", "नेहा\u200c", "👩\u200d⚕️", "O'Brien-Łoś", " padded "]
)
async def test_a_name_is_carried(name: str) -> None:
    response = await ask({"participant_name": name})
    assert response.status_code == 201
    assert claims(response.json()["participant_token"])["name"] == name.strip()


@pytest.mark.parametrize(
    "name", ["x" * 81, "a\x00b", "a\nb", "a\x1b[31m", "a\u202eb", "a\u2028b", "a\x85b", "\u200b"]
)
async def test_a_name_outside_the_rules_is_refused(name: str) -> None:
    response = await ask({"participant_name": name})
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "#/participant_name"


@pytest.mark.parametrize(
    "body",
    [
        {"participant_identity": "agent-1"},
        {"participant_metadata": "{}"},
        {"participant_attributes": {"lk.agent.state": "speaking"}},
        {"participant_attributes": {"locale": "es", "appointment.phase": "terminal"}},
        {"participant_attributes": {"locale": "tlh"}},
        {"room_config": {"agents": [{"agent_name": "another"}]}},
        {"room_config": {"agents": [{"agent_name": "appointments", "metadata": "x"}]}},
        {"room_config": {"agents": [{"agent_name": "appointments", "deployment": "x"}]}},
        {"room_config": {"agents": [{}, {}]}},
        {"room_config": {"egress": {"room": {"file_outputs": [{"s3": {"bucket": "mine"}}]}}}},
        {"room_config": {"max_participants": 99}},
        {"room_config": {"agents": [None]}},
        {"video": {"roomAdmin": True}},
        {"room_name": 7},
        {"participant_name": ["Ann"]},
    ],
)
async def test_what_a_client_may_not_choose_is_refused(body: Any) -> None:
    for path in ("/api/token", "/api/connection-details"):
        response = await ask(body, path)
        assert response.status_code == 422
        assert response.headers["content-type"] == PROBLEM
        assert response.headers["cache-control"] == "no-store"
        assert "token" not in response.json()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"room_config": {"agents": [{"agent_name": "appointments"}]}},
        {"room_config": {"agents": []}},
        {"room_config": {}},
        {"room_name": "", "participant_identity": "", "participant_attributes": {}},
        {"room_name": None, "participant_metadata": None, "room_config": None},
    ],
)
async def test_our_agent_is_dispatched_whatever_was_sent(body: Any) -> None:
    response = await ask(body)
    assert response.status_code == 201
    token = claims(response.json()["participant_token"])
    assert token["roomConfig"]["agents"] == [{"agentName": "appointments"}]
    assert token["video"]["room"].startswith("call-")


async def test_starter_pages_get_their_format() -> None:
    body = {"room_config": {"agents": [{"agent_name": "appointments"}]}, "participant_name": "Ann"}
    response = await ask(body, "/api/connection-details")
    assert response.status_code == 201
    assert response.headers["cache-control"] == "no-store"
    details = response.json()
    assert set(details) == {"serverUrl", "roomName", "participantName", "participantToken"}
    token = claims(details["participantToken"])
    assert details["serverUrl"] == "wss://calls.example"
    assert (details["roomName"], details["participantName"]) == (token["video"]["room"], "Ann")


async def test_the_browser_is_given_the_public_url() -> None:
    app = application(livekit_url="http://livekit:7880", livekit_public_url="https://calls.example")
    async with client(app) as http:
        assert (await http.post("/api/token")).json()["server_url"] == "wss://calls.example"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        *((b"{", 400), (b"\xff\xfe", 400), (b"[" * 60_000, 400), (b"1" * 5000, 400)),
        *((b"[]", 422), (b'"x"', 422), (b"7", 422), (b"NaN", 422)),
        *((b'{"room_name":"\\ud800"}', 422), (b'{"\\ud800":1}', 422)),
        (b'{"participant_attributes":{"\\ud800":"x"}}', 422),
    ],
)
async def test_a_body_that_is_no_request_is_refused(body: bytes, status: int) -> None:
    response = await ask(content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == status
    assert response.headers["content-type"] == PROBLEM
    assert response.json()["status"] == status


async def test_only_json_is_read() -> None:
    """A form or text/plain needs no preflight: any page could send it in a visitor's name."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        response = await ask(content=b"{}", headers={"Content-Type": kind})
        assert response.status_code == 422


async def test_an_error_does_not_repeat_what_was_sent() -> None:
    response = await ask({"room_name": "<script>marker</script>", "participant_name": "marker\n"})
    assert response.status_code == 422
    assert "marker" not in response.text


async def test_a_token_is_never_logged() -> None:
    with structlog.testing.capture_logs() as logged:
        token = (await ask({"participant_name": "Ann"})).json()["participant_token"]
    assert logged, "that a token was issued is logged"
    assert token not in repr(logged)
    assert "Ann" not in repr(logged)


_KEYS = st.sampled_from(
    [
        *("room_name", "participant_name", "participant_identity", "participant_metadata"),
        *("participant_attributes", "room_config", "agents", "agent_name", "metadata"),
    ]
)
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=100),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS | st.text(max_size=5), inner),
    max_leaves=8,
)
_REQUESTS = st.dictionaries(_KEYS, _JSON, max_size=4)


@given(body=_REQUESTS | _JSON, path=st.sampled_from(["/api/token", "/api/connection-details"]))
@hypothesis_settings(deadline=None, max_examples=150)
def test_no_body_is_answered_with_a_fault(body: Any, path: str) -> None:
    content = json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    response = asyncio.run(ask(path=path, content=content, headers=headers))
    assert response.status_code in (201, 400, 422)
    if response.status_code == 201:
        name = "participant_token" if path == "/api/token" else "participantToken"
        token = claims(response.json()[name])
        assert token["video"]["canPublishSources"] == ["microphone"]
        assert token["sub"].startswith("caller-")
        assert not {"metadata", "attributes", "kind", "sip"} & set(token)
    else:
        assert response.headers["content-type"] == PROBLEM


@given(content=st.binary(max_size=300))
@hypothesis_settings(deadline=None, max_examples=100)
def test_no_bytes_are_answered_with_a_fault(content: bytes) -> None:
    response = asyncio.run(ask(content=content, headers={"Content-Type": "application/json"}))
    assert response.status_code in (201, 400, 422)
