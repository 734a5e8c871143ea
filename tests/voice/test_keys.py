"""A wrong key is said in the log when the worker starts, which never waits for a vendor."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from tests.voice.key_server import vendor
from voice import keys, preload, server, worker
from voice.settings import VoiceSettings

ROOT = Path(__file__).parents[2]
KEY = SecretStr("hunter2")
VARIABLES = ["DEEPGRAM_API_KEY", "CARTESIA_API_KEY", "OPENAI_API_KEY"]


def with_keys(url: str) -> VoiceSettings:
    return VoiceSettings(
        deepgram_api_key=KEY,
        deepgram_base_url=url,
        cartesia_api_key=KEY,
        cartesia_base_url=url,
        openai_api_key=KEY,
        openai_base_url=url,
    )


async def _until_keys_are_checked(_: object) -> None:
    (checking,) = [task for task in asyncio.all_tasks() if task.get_name() == "keys"]
    await checking


async def _over_at_once(_: object) -> None:
    # The check has begun.
    await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preload, "begin", lambda _: None)
    monkeypatch.setattr(server, "build_server", lambda _: None)
    monkeypatch.setattr(server, "serve", _until_keys_are_checked)


def test_a_refused_key_is_named_once_with_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    with vendor(401) as refusing:
        worker.serve(with_keys(refusing.url))
    told = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert [message.split()[0] for message in told] == VARIABLES
    assert all("correct it, or unset it" in message for message in told)
    assert "hunter2" not in caplog.text


@pytest.mark.parametrize("status", [200, 429, 500])
def test_nothing_is_said_against_a_key_that_was_not_refused(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    with vendor(status) as answering:
        worker.serve(with_keys(answering.url))
    assert answering.asked
    assert caplog.records == []


def test_a_worker_that_ends_does_not_wait_for_a_silent_vendor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "serve", _over_at_once)
    monkeypatch.setattr(keys, "TIMEOUT_SECONDS", 60.0)
    began = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        worker.serve(with_keys(f"http://127.0.0.1:{silent.getsockname()[1]}"))
    assert time.monotonic() - began < 30


async def test_an_answer_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "TIMEOUT_SECONDS", 0.3)

    async def dribble(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.05)

    app = web.Application()
    app.router.add_get("/v1/auth/token", dribble)
    async with TestServer(app) as dribbling:
        url = str(dribbling.make_url("")).rstrip("/")
        async with asyncio.timeout(30):
            verdict = await keys.deepgram_key(with_keys(url))
    assert verdict.accepted is None


GUARDED = """\
import asyncio, os, sys

def guard(event, args):
    if event in ("socket.connect", "socket.getaddrinfo"):
        os._exit(97)

from voice.settings import VoiceSettings
from voice.worker import _check_keys

sys.addaudithook(guard)
asyncio.run(_check_keys(VoiceSettings()))
"""


@pytest.mark.parametrize(("variable", "code"), [("NO_API_KEY", 0), *((v, 97) for v in VARIABLES)])
def test_who_set_no_key_is_asked_nothing(variable: str, code: int, tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
    done = subprocess.run(
        [sys.executable, "-c", GUARDED],
        cwd=tmp_path,
        env={**env, "PYTHONPATH": str(ROOT), variable: "hunter2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
