"""Both graphs as LangGraph Studio sees them: a real `langgraph dev`, driven by its own client."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient

from checkpoint.database import Pool
from cli.ports import free_port
from cli.studio import StudioContext
from tests.checkpoint.replay.calls import stored
from tests.cli.command import REPOSITORY, appointments
from tests.graph.call import taken

pytestmark = pytest.mark.room


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[LangGraphClient]:
    port = free_port(2400)
    langgraph = str(Path(sys.executable).with_name("langgraph"))
    command = [langgraph, "dev", "--no-browser", "--no-reload"]
    with (tmp_path / "studio.log").open("w") as log:
        server = subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=REPOSITORY,
            env=os.environ | {"LANGGRAPH_CLI_NO_ANALYTICS": "1", "OPENAI_API_KEY": ""},
            stdout=log,
            stderr=log,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            with httpx.Client(transport=httpx.HTTPTransport(retries=8), timeout=60) as client:
                client.get(f"{url}/ok").raise_for_status()
            yield get_client(url=url)
        finally:
            server.terminate()
            server.wait(30)


async def say(studio: LangGraphClient, graph: str, thread: str, text: str) -> dict[str, Any]:
    given: dict[str, Any] = {"messages": [{"role": "user", "content": text}]}
    state = await studio.runs.wait(thread, graph, input=given)
    assert isinstance(state, dict)
    return state


async def test_a_booking_walks_through_studio_to_terminal(studio: LangGraphClient) -> None:
    assistants = {found["graph_id"]: found for found in await studio.assistants.search()}
    assert set(assistants) == {"appointment", "single_prompt"}
    assert all(found["description"] for found in assistants.values())
    drawn = await studio.assistants.get_graph(assistants["appointment"]["assistant_id"])
    assert {
        edge["data"] for edge in drawn["edges"] if edge["source"] == "confirmation"
    } == {"after_confirmation"}  # fmt: skip
    assert all(edge["data"] for edge in drawn["edges"])
    thread = (await studio.threads.create())["thread_id"]
    state = await say(studio, "appointment", thread, "hello")
    assert state["phase"] == "collect_date"
    state = await say(studio, "appointment", thread, "next Tuesday at 3 pm")
    assert (state["phase"], state["time"]) == ("confirmation", "15:00")
    state = await say(studio, "appointment", thread, "yes")
    assert (state["phase"], state["outcome"]) == ("terminal", "booked")
    drawing = await studio.assistants.get_graph("appointment")
    names = {node["id"] for node in drawing["nodes"]}
    assert {"greeting", "collect_date", "collect_time", "confirmation", "fallback", "terminal"} < (
        names
    )


async def test_a_run_without_a_message_is_a_caller_who_says_nothing(
    studio: LangGraphClient,
) -> None:
    thread = (await studio.threads.create())["thread_id"]
    state: Any = await studio.runs.wait(thread, "appointment", input={"messages": []})
    assert state["phase"] == "collect_date"
    await say(studio, "appointment", thread, "next Tuesday at 3 pm")
    state = await studio.runs.wait(thread, "appointment", input={"messages": []})
    assert (state["heard"]["intent"], state["reason"]) == ("no_input", "silence")
    assert (state["phase"], state["time"]) == ("confirmation", "15:00")


@pytest.mark.parametrize("locale", ["fr", ""])
def test_a_language_nobody_speaks_is_told_with_those_that_are_spoken(locale: str) -> None:
    with pytest.raises(ValueError, match="allowed: en, es"):
        StudioContext(locale=locale)


async def test_stage_one_without_a_model_says_so(studio: LangGraphClient) -> None:
    thread = (await studio.threads.create())["thread_id"]
    state = await say(studio, "single_prompt", thread, "hello")
    assert "OPENAI_API_KEY" in state["messages"][-1]["content"]


async def test_a_stored_call_appears_with_its_turns_and_goes_on_as_if_it_were_then(
    studio: LangGraphClient, database_url: str, pool: Pool
) -> None:
    call = await stored(
        pool, "next Tuesday", "at three", "no", "goodbye", busy=taken("2026-12-01T16:00")
    )
    url = str(studio.http.client.base_url)
    done = await asyncio.to_thread(
        appointments,
        *("replay", "studio", call.id, "--turn", "2", "--url", url),
        env={"DATABASE_URL": database_url},
    )
    assert done.returncode == 0, done.stderr
    told = dict(line.split(maxsplit=2)[:2] for line in done.stdout.splitlines())
    thread, assistant = told["thread:"], told["assistant:"]

    found = await studio.threads.search(metadata={"conversation_id": call.id})
    assert [one["thread_id"] for one in found] == [thread]
    history = await studio.threads.get_history(thread)
    values = [cast(dict[str, Any], state["values"]) for state in history]
    phases = ["confirmation", "collect_time", "collect_date"]
    assert [state["phase"] for state in values] == phases
    assert [list(state["next"]) for state in history] == [[], [], []]
    messages = values[0]["messages"]
    said = [message["content"] for message in messages if message["type"] == "human"]
    assert said == ["next Tuesday", "at three"]
    assert messages[-1]["content"] == call.turn(2).reply

    state = await say(studio, assistant, thread, "yes")
    assert (state["outcome"], state["date"], state["time"]) == ("booked", "2026-12-01", "15:00")

    # Any turn can be forked by hand, and the calendar is the one there was.
    before = history[1]["checkpoint"]["checkpoint_id"]
    given: dict[str, Any] = {"messages": [{"role": "user", "content": "at four in the afternoon"}]}
    forked = await studio.runs.wait(thread, assistant, input=given, checkpoint_id=before)
    assert isinstance(forked, dict)
    assert (forked["phase"], forked["reason"]) == ("collect_time", "taken")
    # The server keeps what it holds in the folder it was started in.
    await studio.threads.delete(thread)
    await studio.assistants.delete(assistant)
