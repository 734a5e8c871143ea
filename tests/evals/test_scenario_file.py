"""Scenario files: both formats, and what a broken one is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.scenario import Said
from evals.scenario_file import read_scenarios
from tests.graph.call import POLICY

YAML = """\
- id: corrections/four
  now: 2026-11-23T09:00:00-05:00
  busy: ["2026-12-01T15:30"]
  policy: {duration_minutes: 45, hours: {tue: ["10:00-16:00"]}}
  caller: [next Tuesday, three pm, no, yes]
  expect: {outcome: booked, date: 2026-12-01, time: 16:00, turns_at_most: 5}
- id: by-state
  now: 2026-11-23T09:00:00
  caller: {collect_date: ["Friday"], confirmation: [""]}
  expect: {outcome: null, fallbacks: {silence: 2}, path: [collect_date, collect_time]}
"""

GOOD: dict[str, Any] = {
    "id": "good",
    "now": "2026-11-23T09:00:00-05:00",
    "caller": ["goodbye"],
    "expect": {"outcome": "cancelled"},
}


def jsonl(folder: Path, *rows: dict[str, Any]) -> Path:
    file = folder / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_yaml_is_read_with_the_words_as_they_stand(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(YAML)
    (first, second), problems = read_scenarios([file], POLICY)
    assert problems == []
    assert first.caller == ("next Tuesday", "three pm", "no", "yes")
    assert (first.expect.date, first.expect.time, first.expect.turns_at_most) == (
        "2026-12-01",
        "16:00",
        5,
    )
    assert second.caller == {"collect_date": ("Friday",), "confirmation": ("",)}
    assert second.expect.outcome is None
    assert second.expect.fallbacks == {"silence": 2}
    assert second.expect.path == ("collect_date", "collect_time")


def test_what_happened_before_the_words_is_read_and_the_line_is_told(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    entries = "caller:\n    - next Tuesday at three\n    - {say: yes, back: true, after: 5}"
    text = YAML.replace("caller: [next Tuesday, three pm, no, yes]", entries)
    file.write_text(text)
    (first, _), problems = read_scenarios([file], POLICY)
    assert problems == []
    assert first.caller == ("next Tuesday at three", Said(say="yes", back=True, after=5))
    file.write_text(text.replace("after: 5", "after: soon"))
    _, (problem,) = read_scenarios([file], POLICY)
    assert problem.startswith(f"{file}:7: caller.1.after: 'soon'")


def test_the_policy_is_the_owners_with_the_scenarios_keys_over_it(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(YAML)
    (first, second), _ = read_scenarios([file], POLICY)
    assert first.policy.duration_minutes == 45
    assert list(first.policy.hours) == ["tue"]
    assert first.policy.business == POLICY.business
    assert second.policy == POLICY


def test_what_is_taken_is_local_and_lasts_as_long_as_an_appointment(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(YAML)
    (first, second), _ = read_scenarios([file], POLICY)
    (taken,) = first.taken
    assert taken.start.isoformat() == "2026-12-01T20:30:00+00:00"
    assert (taken.end - taken.start).total_seconds() == 45 * 60
    assert second.moment.isoformat() == "2026-11-23T09:00:00-05:00"


def test_a_folder_gives_all_its_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    jsonl(tmp_path / "b", GOOD)
    (tmp_path / "a.yaml").write_text(YAML)
    (tmp_path / "notes.txt").write_text("not a scenario")
    scenarios, problems = read_scenarios([tmp_path], POLICY)
    assert [s.id for s in scenarios] == ["corrections/four", "by-state", "good"]
    assert problems == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"colour": "red"}, "colour: unknown key; allowed: id, now, busy, policy, caller, expect"),
        ({"now": "yesterday"}, "now: 'yesterday': allowed: an ISO moment"),
        ({"busy": ["2026-13-01T15:30"]}, "busy.0: '2026-13-01T15:30': allowed: an ISO moment"),
        ({"caller": "hello"}, "caller: 'hello': allowed: a list of utterances"),
        ({"caller": {"lunch": ["hello"]}}, "collect_date, collect_time, confirmation"),
        (
            {"caller": ["hello", {"say": "yes", "colour": "red"}]},
            "caller.1.colour: unknown key; allowed: say, reply, back, after, taken, calendar",
        ),
        ({"caller": [{"reply": "cut"}]}, "caller.0.say: is missing"),
        (
            {"caller": [{"say": "yes", "policy": {"retires": 3}}]},
            "caller.0.policy: retires = 3: unknown key; allowed: address",
        ),
        (
            {"caller": {"confirmation": [{"say": "yes", "reply": "half"}]}},
            "caller.confirmation.0.reply: 'half': Input should be 'cut' or 'unheard'",
        ),
        (
            {"caller": [{"say": "yes", "taken": ["noon"]}]},
            "caller.0.taken.0: 'noon': allowed: an ISO moment",
        ),
        ({"caller": [3]}, "caller: allowed: a list of utterances"),
        ({"expect": {"outcome": "won"}}, "expect.outcome: 'won': Input should be 'booked'"),
        ({"expect": {"outcome": "booked"}}, "expect: outcome booked needs the date and the time"),
        ({"expect": {"outcome": "gave_up", "day": 1}}, "expect.day: unknown key; allowed: outcome"),
        ({"expect": {"outcome": "gave_up", "date": "2026-02-30"}}, "allowed: a date as YYYY-MM-DD"),
        ({"expect": {"outcome": "gave_up", "time": "4pm"}}, "allowed: a time as HH:MM"),
        ({"policy": {"retires": 3}}, "policy.retires: unknown key; allowed: business"),
        ({"policy": {"timezone": "Mars"}}, "policy.timezone: 'Mars': allowed: an IANA zone"),
        ({"policy": {"hours": {"mon": ["9-5"]}}}, 'allowed: "HH:MM-HH:MM"'),
        ({"policy": []}, "policy: allowed: keys of the policy"),
    ],
)
def test_a_broken_scenario_is_told_and_the_others_are_read(
    tmp_path: Path, broken: dict[str, Any], told: str
) -> None:
    file = jsonl(tmp_path, GOOD, GOOD | {"id": "broken"} | broken, GOOD | {"id": "after"})
    scenarios, problems = read_scenarios([file], POLICY)
    assert [s.id for s in scenarios] == ["good", "after"]
    assert problems
    assert all(problem.startswith(f"{file}:2: ") for problem in problems)
    assert told in "\n".join(problems)


def test_in_yaml_the_line_is_that_of_the_key(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(YAML.replace("2026-12-01, time", "2026-12-32, time").replace("45", "minute"))
    scenarios, problems = read_scenarios([file], POLICY)
    assert [s.id for s in scenarios] == ["by-state"]
    assert problems[0].startswith(f"{file}:4: policy.duration_minutes: 'minute'")
    assert problems[1].startswith(f"{file}:6: expect.date: '2026-12-32'")


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    file = jsonl(tmp_path, {"id": "bare"})
    _, problems = read_scenarios([file], POLICY)
    assert problems == [f"{file}:1: {key}: is missing" for key in ("now", "caller", "expect")]


def test_an_id_is_used_once(tmp_path: Path) -> None:
    file = jsonl(tmp_path, GOOD, GOOD)
    scenarios, problems = read_scenarios([file], POLICY)
    assert len(scenarios) == 1
    assert problems == [f"{file}:2: id 'good' is used already, in {file}:1"]


@pytest.mark.parametrize(
    ("name", "content", "line", "told"),
    [
        ("s.yaml", "", 1, "no scenarios; allowed: a list, each with id, now, caller, expect"),
        ("s.jsonl", "\n\n", 1, "no scenarios"),
        ("s.yaml", "# nothing yet\n", 1, "no scenarios"),
        ("s.yaml", "\nid: alone\n", 2, "not a list"),
        ("s.yaml", "- id: a\n  - b\n", 2, "not YAML"),
        ("s.yaml", "- id: a\n  id: b\n", 2, "id is given twice"),
        ("s.yaml", "- hello\n", 1, "not a scenario; allowed keys: id, now"),
        ("s.jsonl", '{"id": \n', 1, "not JSON"),
        ("s.jsonl", "[]\n", 1, "not a scenario"),
        ("s.jsonl", "[" * 100_000, 1, "nested too deeply"),
        ("s.yaml", "- &a [*a]\n", 1, "nested too deeply"),
        ("s.yaml", "- id: \x07\n", 1, "not YAML"),
    ],
)
def test_a_file_without_scenarios_is_told(
    tmp_path: Path, name: str, content: str, line: int, told: str
) -> None:
    file = tmp_path / name
    file.write_text(content)
    scenarios, (problem,) = read_scenarios([file], POLICY)
    assert scenarios == []
    assert problem.startswith(f"{file}:{line}: {told}")


def test_what_is_no_file_of_scenarios_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "b.yaml"
    binary.write_bytes(b"- id: a\n  now: \xff\xfe\x00")
    text = tmp_path / "s.txt"
    text.touch()
    (tmp_path / "empty").mkdir()
    missing = [tmp_path / "missing.yaml", tmp_path / "missing"]
    wrong = [text, *missing, binary, tmp_path / "empty"]
    scenarios, problems = read_scenarios(wrong, POLICY)
    assert scenarios == []
    gone = "cannot be read: No such file"
    said = ["not a file of scenarios", gone, gone, ":2: cannot be read: not UTF-8", "no scenarios"]
    for problem, path, told in zip(problems, wrong, said, strict=True):
        assert str(path) in problem
        assert told in problem
