"""A counterexample is a call that people could hold."""

from evals.prove import domain
from evals.prove.dialogue import spoken
from evals.prove.step import Event
from tests.graph.call import POLICY

BEGINS = Event({"date": domain.TUESDAY, "time": domain.FREE}, ("inform",), calendar=("free times",))


def test_it_says_what_went_before_and_is_not_shown() -> None:
    silent = Event({}, ("no_input",), tired=True)
    lines = spoken([BEGINS, silent], domain.policy(POLICY))
    assert lines[0] == "caller: Tuesday, the twenty-fourth of November, eleven o'clock"
    assert lines[2] == "        (as many questions as may be were asked before, in vain)"
    assert lines[3] == "caller: (silence)"
    assert "goodbye" in lines[4].lower()


def test_it_says_that_the_calendar_does_not_answer() -> None:
    away = Event(BEGINS.heard, ("inform",), calendar=("busy: unavailable",))
    lines = spoken([away], domain.policy(POLICY))
    assert lines[0] == "        (the calendar does not answer)"


def test_of_two_events_the_one_is_shown_for_which_less_has_to_happen() -> None:
    presuming = Event({"date": domain.TUESDAY}, ("inform",), presumed=("refused_time",))
    assert BEGINS.shorter_than(None)
    assert BEGINS.shorter_than(presuming)
    assert not presuming.shorter_than(BEGINS)
