"""An utterance is settled only as far as it is asked about."""

import pytest

from evals.prove.choices import Choices
from evals.prove.domain import domain
from evals.prove.unread import OneOf, Unread
from tests.graph.call import POLICY


def test_what_is_not_read_stays_open() -> None:
    choices, heard = Choices(), []
    for _ in choices.every():
        utterance = Unread(choices, domain(POLICY))
        leaves = utterance.intent in ("cancel", "human")
        heard.append((leaves, sorted(utterance.known), utterance.key()))
    assert [leaves for leaves, *_ in heard] == [True, True, False]
    assert {tuple(known) for _, known, _ in heard} == {("intent",)}


def test_a_value_goes_only_with_what_can_be_said_beside_it() -> None:
    choices, said = Choices(), set()
    for _ in choices.every():
        utterance = Unread(choices, domain(POLICY))
        said.add((utterance.date is not None, bool(utterance.date_options), utterance.slot))
    assert (True, True, None) not in said
    assert {slot for date, options, slot in said if date or options} == {None}
    assert (False, False, "time") in said


def filled() -> Unread:
    """An utterance that named a day, after the slots were filled."""
    choices = Choices()
    next(choices.every())
    heard = Unread(choices, domain(POLICY))
    heard.fill({"date": "2026-11-24"}, ("inform", "negate"), bare=False, seen="")
    return heard


def test_after_filling_nobody_may_know_more_of_a_value_than_that_it_was_said() -> None:
    heard = filled()
    assert heard.date is not None
    assert not heard.says_only()
    with pytest.raises(LookupError, match="value"):
        _ = heard.date == "2026-11-24"
    with pytest.raises(LookupError, match="earliest"):
        _ = heard.earliest
    with pytest.raises(LookupError, match="inform"):
        _ = heard.intent == "inform"


def test_a_closed_utterance_tells_nothing_but_what_it_is_not() -> None:
    heard = filled()
    heard.close(but=("cancel",))
    assert heard.intent != "cancel"
    with pytest.raises(LookupError):
        _ = heard.intent == "negate"
    with pytest.raises(LookupError):
        _ = heard.date
    with pytest.raises(LookupError):
        heard.says_only()


def test_an_utterance_that_may_be_what_it_is_asked_for_is_not_closed() -> None:
    heard = filled()
    heard.close(but=("negate",))
    assert heard.date is not None


def test_what_is_joined_has_the_intents_of_both() -> None:
    choices = Choices()
    heard = Unread(choices, domain(POLICY))
    heard.known.update(date="2026-11-24", intent=OneOf(choices, ("affirm", "negate", "help")))
    read = {"intent": OneOf(choices, ("inform", "negate", "help"))}
    together = heard.joined({**read, "slot": None})
    assert together is not None
    # Who asks for help names no day.
    assert (together["date"], together["intent"].possible) == ("2026-11-24", ["negate"])
    assert heard.joined({"intent": OneOf(choices, ("inform", "help"))}) is None


def test_every_field_of_an_utterance_has_a_domain(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import dataclass

    from evals.prove import domain as module
    from graph.heard import Heard

    @dataclass(frozen=True)
    class Richer(Heard):
        mood: float = 0.0

    monkeypatch.setattr(module, "Heard", Richer)
    with pytest.raises(TypeError, match=r"Heard\.mood has no domain"):
        domain(POLICY)
