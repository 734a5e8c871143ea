from datetime import timedelta
from typing import Any

import pytest

from checkpoint.replay.recording import (
    VERSION,
    After,
    Answered,
    Asked,
    Booked,
    Given,
    NotReplayable,
    Recording,
    dump,
    load,
)
from tests.graph.call import MONDAY, taken

RECORDING = Recording(
    Given(
        now=MONDAY,
        parent="1f0",
        reply_cut=True,
        tapped=False,
        asked=(
            Asked(MONDAY, MONDAY + timedelta(days=1), tuple(taken("2026-11-23T10:00"))),
            Asked(MONDAY, MONDAY + timedelta(days=2), None),
        ),
        booked=(Booked("2026-12-01", "15:30", None, "taken"),),
        answered=(Answered("Reading", {"intent": "help"}), Answered("Wording", None)),
    ),
    After("collect_time", "2026-12-01", None, ("15:00", "16:00"), "taken", None),
)


def test_what_is_stored_is_read_back() -> None:
    assert load(dump(RECORDING)) == RECORDING


def test_moments_keep_their_offset() -> None:
    assert dump(RECORDING)["given"]["now"] == "2026-11-23T09:00:00-05:00"


def test_a_newer_recording_is_refused_with_what_to_do() -> None:
    newer: dict[str, Any] = {"version": VERSION + 1, "shape": "unknown"}
    with pytest.raises(NotReplayable, match=r"newer version .* update the program"):
        load(newer)


def test_a_damaged_recording_names_where() -> None:
    damaged = dump(RECORDING)
    damaged["given"]["now"] = "soon"
    with pytest.raises(NotReplayable, match=r"damaged: given\.now"):
        load(damaged)
