"""Runs stored calls through today's code, and tells what is different."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial
from typing import Any

from checkpoint.replay.calendar import RecordedCalendar
from checkpoint.replay.model import RecordedModel
from checkpoint.replay.recording import After, Given, NotReplayable
from checkpoint.replay.stored import StoredCall, StoredTurn
from graph.context import Context
from graph.graph import build
from graph.state import State
from graph.turn import Turn
from graph.walk import Walk


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not as it was: the reply, the path, or a part of the state."""

    what: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Rerun:
    """A stored turn, and the one that came of it today.

    `now` is None where there is none: the call has ended before, or the code failed with `fault`.
    `unknown` is what the turn asked for that it did not ask then: the answers are guesses.
    """

    then: StoredTurn
    now: Turn | None
    fault: str | None = None
    unknown: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[Difference, ...]:
        return tuple(_differences(self))


class Replay:
    """Today's code, ready to run any number of stored calls, one after the other."""

    def __init__(self) -> None:
        self._walk = Walk(build())

    async def run(self, call: StoredCall) -> list[Rerun]:
        """Every turn again, each after the one it went on from, also those nobody heard.

        Raises `NotReplayable`.
        """
        policy, known = call.rules(), call.known_taken
        states: dict[str | None, State | None] = {None: State(messages=[])}
        reruns = []
        for then in call.turns:
            given = then.recorded.given
            if given.parent not in states:
                raise NotReplayable(f"turn {then.number} goes on from a turn that was not recorded")
            calendar = RecordedCalendar(given, known)
            model = None if given.answered is None else RecordedModel(answers=given.answered)
            context = Context(
                clock=partial(_then, given),
                calendar=calendar,
                policy=policy,
                locale=call.locale,
                caller=call.caller,
                assistant=model,
            )
            now, fault = await self._again(then, states[given.parent], context)
            unknown = (*calendar.unknown, *(model.unknown if model else ()))
            reruns.append(Rerun(then, now, fault, unknown))
            states[then.checkpoint_id] = now.state if now else None
        return reruns

    async def _again(
        self, then: StoredTurn, before: State | None, context: Context
    ) -> tuple[Turn | None, str | None]:
        """The turn after the state `before`, or what went wrong."""
        if before is None or before.get("outcome") is not None:
            return None, None
        given = then.recorded.given
        try:
            turn = await self._walk.turn(
                before,
                then.said,
                context=context,
                reply_cut=given.reply_cut,
                tapped=given.tapped,
            )
        except Exception as fault:
            # Whatever today's code does wrong is a difference, and the others go on.
            return None, f"{type(fault).__name__}: {fault}"
        return turn, None


def _then(given: Given) -> datetime:
    return given.now


def _differences(rerun: Rerun) -> Iterator[Difference]:
    then, now = rerun.then, rerun.now
    if now is None:
        yield Difference("turn", "taken", rerun.fault or "not taken: the call has ended before")
        return
    if now.reply != then.reply:
        yield Difference("reply", then.reply, now.reply)
    if now.path != then.path:
        yield Difference("path", " → ".join(then.path), " → ".join(now.path))
    before, after = then.recorded.after, After.of(now)
    for field in fields(After):
        was, is_now = getattr(before, field.name), getattr(after, field.name)
        if was != is_now:
            yield Difference(field.name, was, is_now)
