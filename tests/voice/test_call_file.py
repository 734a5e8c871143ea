"""A call from recordings."""

from pathlib import Path

import numpy as np
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.context import Context
from graph.graph import build
from graph.turn import App
from tests.voice.conftest import Say
from voice.call_file import FileTurn, call_file
from voice.errors import CallError
from voice.providers import Speech
from voice.wav import read_wav


@pytest.fixture
def app() -> App:
    return build().compile(checkpointer=InMemorySaver(serde=serializer()))


async def test_books_and_keeps_what_the_agent_said(
    app: App, context: Context, calendar: MemoryCalendar, speech: Speech, say: Say, tmp_path: Path
) -> None:
    request, yes = say("Next Tuesday at half past three."), say("Yes, please.")
    out = tmp_path / "out.wav"
    told: list[FileTurn] = []
    result = await call_file(
        [request, yes], app=app, context=context, speech=speech, out=out, on_turn=told.append
    )
    assert result.outcome == "booked"
    assert tuple(told) == result.turns
    assert [turn.file for turn in result.turns] == [None, request, yes]
    assert [b.time for b in calendar.booked.values()] == ["15:30"]
    said = read_wav(out, 16_000)
    loud = np.abs(said) > 500
    assert said.size / 16_000 > 10
    assert loud[: 16_000 * 3].any()
    assert loud[-16_000 * 3 :].any()


async def test_stops_after_the_last_reply_when_the_files_run_out(
    app: App, context: Context, speech: Speech, say: Say
) -> None:
    wav = say("Next Tuesday.")
    result = await call_file([wav], app=app, context=context, speech=speech)
    assert result.outcome is None
    assert result.turns[-1].turn.state["phase"] == "collect_time"


async def test_a_file_that_cannot_be_used_is_told_before_the_call(
    app: App, context: Context, speech: Speech, say: Say, tmp_path: Path
) -> None:
    (tmp_path / "bad.wav").write_text("no sound")
    with pytest.raises(CallError, match=r"bad\.wav"):
        await call_file(
            [say("Next Tuesday."), tmp_path / "bad.wav"], app=app, context=context, speech=speech
        )
