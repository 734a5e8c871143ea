"""The properties hold, and a flow that breaks one is told by the shortest call that shows it."""

import random
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from evals.call import Call
from evals.prove import domain
from evals.prove.proof import judge
from evals.prove.search import Found, search, search_side_by_side
from evals.prove.step import Situation
from evals.prove.unread import EXCLUSIVE, INFORMED, INFORMING
from graph import filling, guards, reading, terminal
from graph.context import Context
from graph.heard import Heard, Slots
from graph.state import Outcome, Reason, State
from tests.graph.call import POLICY


@pytest.fixture(scope="module")
def found() -> Found:
    """Every transition there is."""
    return list(search_side_by_side(POLICY))[-1]


def test_every_property_holds(found: Found) -> None:
    assert [verdict.name for verdict in judge(found, POLICY) if not verdict.holds] == []


def test_every_outcome_is_reached_and_every_reason_to_give_up(found: Found) -> None:
    assert {s.outcome for s in found.situations} == {None, *get_args(Outcome)}
    reasons = {s.reason for s in found.situations if s.outcome == "gave_up"}
    assert reasons == {*get_args(Reason)}


def broken(name: str) -> list[str]:
    """The counterexample of a property in the flow as it is now patched."""
    (verdict,) = (v for v in judge(search(POLICY, until_broken=True), POLICY) if v.name == name)
    assert not verdict.holds
    return list(verdict.counterexample)


def test_a_yes_over_the_read_back_that_books_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    read = reading.read

    async def deaf(state: Any, context: Any, here: Any) -> Any:
        state["reply_cut"] = False
        return await read(state, context, here)

    monkeypatch.setattr("graph.confirmation.read", deaf)
    lines = broken("consent")
    assert lines[0].startswith("agent:") or lines[0].startswith("caller:")
    assert "yes" in lines[-3]
    assert "→ books" in lines[-1]


def test_a_yes_to_another_value_that_books_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "agrees", lambda heard, slots: heard.intent == "affirm")
    opening, read_back, agreed, _, books = broken("consent")
    assert opening.startswith("caller: ")
    assert read_back.endswith("eleven o'clock?")
    assert agreed.startswith("caller: yes, ")
    assert "eleven" not in agreed
    assert books.endswith(" 11:00")


def test_what_was_booked_without_a_look_at_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(heard: Heard, slots: Slots) -> bool:
        same = heard.date in (None, slots.date) and heard.time in (None, slots.time)
        return heard.intent == "affirm" and same

    monkeypatch.setattr(reading, "agrees", hasty)
    assert broken("consent")[-3] == "caller: yes, as early as possible"


def test_who_is_told_goodbye_again_once_it_is_booked_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def goodbye(state: State, context: Context) -> dict[str, Any]:
        assert state["outcome"] is not None
        return terminal._close(state, context, state["outcome"])

    monkeypatch.setattr(terminal, "_say_more", goodbye)
    opening, _, agreed, _, books, *again = broken("afterwards")
    assert (opening[:7], agreed) == ("caller:", "caller: yes")
    assert "→ books" in books
    assert "goodbye" in again[-1]


def test_a_call_that_cannot_be_left_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "_leaves", lambda state: False)
    assert any("goodbye" in line or "cancel" in line for line in broken("leaving"))


def test_a_booking_against_the_opening_hours_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.diary.Diary.refuse_time", lambda self, day, at: None)
    assert "→ books" in broken("bookable")[-1]


def test_a_turn_that_fails_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "_failed", lambda state: bool(state.get("time")))
    asked, fails = broken("never fails")
    assert asked.startswith("caller: ")
    assert "o'clock" in asked
    assert fails.startswith("        → fails: ")


def test_a_turn_that_goes_in_circles_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "_in_any_state", lambda state: None)
    assert "the turn does not end" in broken("never fails")[-1]


def test_slots_that_cannot_be_filled_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    fill = filling.fill

    async def picky(heard: Any, state: Any, context: Any) -> Any:
        assert not heard.excluded, "cannot exclude"
        return await fill(heard, state, context)

    monkeypatch.setattr(filling, "fill", picky)
    monkeypatch.setattr(reading, "fill", picky)
    said, fails = broken("never fails")
    assert "(excluded: " in said
    assert fails.startswith("        → fails: AssertionError: cannot exclude")


def heards(chance: random.Random) -> Iterator[Heard]:
    """Utterances made up field by field, of what can be said together."""
    possible = domain.domain(POLICY)
    while True:
        said: dict[str, Any] = {"intent": chance.choice(possible["intent"])}
        said["confidence"] = chance.choice(possible["confidence"])
        for field in chance.sample([f.name for f in fields(Heard)], k=6):
            if field in INFORMED and said["intent"] not in INFORMING:
                continue
            rivals = {r for group in EXCLUSIVE if field in group for r in group} - {field}
            if field not in said and not any(said.get(rival) for rival in rivals):
                said[field] = chance.choice(possible[field])
        yield Heard(**said)


@pytest.mark.parametrize("seed", range(12))
async def test_the_compiled_graph_takes_only_transitions_that_were_walked(
    found: Found, seed: int
) -> None:
    chance = random.Random(seed)
    steps = {(before[:6], path, after.phase) for before, path, after in found.transitions}
    policy = domain.policy(POLICY)
    call = Call(policy, now=domain.moment(policy), busy=domain.busy(policy))
    said = heards(chance)
    hears: Any = lambda _text, **_: next(said)  # noqa: E731
    call.context = replace(call.context, understand=hears)
    before = Situation()
    for number in range(12):
        turn = await call.take(None if number == 0 else "…", reply_cut=chance.random() < 0.2)
        step = (before[:6], turn.path, turn.state["phase"])
        assert step in steps, f"{step} was never walked"
        before = _situation(turn.state)
        if turn.ended:
            break


def _situation(state: State) -> Situation:
    known = ("phase", "awaiting", "date", "time", "consent", "outcome")
    return Situation(**{key: state.get(key) for key in known})  # type: ignore[arg-type]
