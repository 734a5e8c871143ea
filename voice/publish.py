"""What the page is told of the conversation, beside the words."""

import asyncio
import contextlib
import json
import logging
from datetime import datetime
from typing import Any

from livekit import rtc

from graph.phrases import phrases_for
from graph.policy import Policy
from graph.state import State
from graph.turn import Turn

_log = logging.getLogger(__name__)

PHASE_ATTRIBUTE = "appointment.phase"
"""On the agent's participant: where the conversation is, for those who join late."""

TURN_TOPIC = "appointment.turn"
"""Text stream: one JSON object a turn, in order."""

CONFIRMATION_SECONDS = 1.0
"""LiveKit confirms an attribute, now and then five seconds after everybody has it."""

FLUSH_SECONDS = 1.5
"""Longest a hang-up waits for what is still to be told."""


class Publisher:
    """Tells a room, in order and without holding up the call. `notice` is shown on the page."""

    def __init__(self, room: rtc.Room, policy: Policy, locale: str, notice: str | None) -> None:
        self._room = room
        self._policy = policy
        self._locale = locale
        self._notice = notice
        self._queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._task = asyncio.create_task(self._send(), name="publish")

    def turn(self, turn: Turn, now: datetime) -> None:
        """A turn counts: its reply has begun to be heard."""
        state = turn.state
        self._queue.put_nowait(
            {
                "turn": turn.number,
                "phase": state.get("phase"),
                "slots": {"date": state.get("date"), "time": state.get("time")},
                "reason": state.get("reason"),
                # Who has hung up offers nothing any more.
                "options": [] if state.get("outcome") else state.get("offer") or [],
                "outcome": state.get("outcome"),
                "appointment": self._appointment(state, now),
                "notice": self._notice,
            }
        )

    async def flush(self) -> None:
        """Wait, but not long, until everything is sent: after a hang-up no one is there to read it.

        Raises nothing.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FLUSH_SECONDS):
                await self._queue.join()

    async def aclose(self) -> None:
        """Stop telling; what is not sent by now has no one left to read it."""
        self._task.cancel()
        await asyncio.wait({self._task})

    def _appointment(self, state: State, now: datetime) -> dict[str, str] | None:
        date, time, number = state.get("date"), state.get("time"), state.get("appointment_id")
        if not (date and time and number):
            return None
        spoken = phrases_for(self._locale).spoken_slot(date, time, now, self._policy)
        return {"id": number, "spoken": spoken}

    async def _send(self) -> None:
        while True:
            message = await self._queue.get()
            try:
                me = self._room.local_participant
                await me.send_text(json.dumps(message), topic=TURN_TOPIC)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(CONFIRMATION_SECONDS):
                        await me.set_attributes({PHASE_ATTRIBUTE: message["phase"] or ""})
            except Exception:
                # The page falls behind; the call goes on.
                _log.exception("turn %s could not be published", message["turn"])
            finally:
                self._queue.task_done()
