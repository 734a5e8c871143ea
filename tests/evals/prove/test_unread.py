"""An utterance is settled only as far as it is asked about."""

import pytest

from evals.prove.choices import Choices
from evals.prove.domain import domain
from evals.prove.unread import Unread
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


def test_after_filling_only_what_later_decisions_may_read_is_readable() -> None:
    choices = Choices()
    next(choices.every())
    heard = Unread(choices, domain(POLICY))
    heard.fill({"date": "2026-11-24"}, ("date",), bare=False)
    assert heard.date == "2026-11-24"
    with pytest.raises(LookupError, match="earliest"):
        _ = heard.earliest


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
