"""Reading scenarios from files; what is wrong with one keeps no other from running."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from evals.scenario import Expectation, Said, Scenario
from graph.policy import Policy

SUFFIXES = (".yaml", ".yml", ".jsonl")

Place = tuple[str | int, ...]
Lines = dict[Place, int]

KEYS: Mapping[str, Iterable[str]] = {
    "": Scenario.model_fields,
    "expect": Expectation.model_fields,
    "policy": Policy.model_fields,
    "caller": Said.model_fields,
}
"""What is allowed in a scenario and in the objects under its keys."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario as it stands in a file, and the line (from 1) of each of its keys."""

    values: Any
    lines: Lines


class Unreadable(Exception):
    """A file, or a line of it, that holds no scenario; the message begins with where."""


def read_scenarios(paths: Iterable[Path], policy: Policy) -> tuple[list[Scenario], list[str]]:
    """The scenarios of files and folders, and what is wrong with the others.

    A problem is one line: file, line, key, and what is allowed.
    """
    found: dict[str, tuple[Scenario, str]] = {}
    problems: list[str] = []
    for path in _files(paths, problems):
        for entry in _entries(path, problems):
            where = f"{path}:{entry.lines[()]}"
            if not isinstance(entry.values, dict):
                problems.append(f"{where}: not a scenario; allowed keys: {', '.join(KEYS[''])}")
                continue
            try:
                scenario = Scenario.read(entry.values, policy)
            except ValidationError as error:
                problems.extend(_explain(error, path, entry.lines))
                continue
            if scenario.id in found:
                first = found[scenario.id][1]
                problems.append(f"{where}: id {scenario.id!r} is used already, in {first}")
                continue
            found[scenario.id] = (scenario, where)
    return [scenario for scenario, _ in found.values()], problems


def _files(paths: Iterable[Path], problems: list[str]) -> Iterator[Path]:
    """The files, those in folders in order of name."""
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES)
            if not inside:
                problems.append(f"{path}: no scenarios here; allowed: {', '.join(SUFFIXES)}")
            yield from inside
        elif path.exists() and path.suffix not in SUFFIXES:
            problems.append(f"{path}: not a file of scenarios; allowed: {', '.join(SUFFIXES)}")
        else:
            yield path


def _entries(path: Path, problems: list[str]) -> list[Entry]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError):
            problems.append(f"{path}: cannot be read: {error.strerror}")
        else:
            line = error.object[: error.start].count(b"\n") + 1
            problems.append(f"{path}:{line}: cannot be read: not UTF-8 text")
        return []
    entries: list[Entry] = []
    unreadable: list[str] = []
    try:
        for entry in (_jsonl if path.suffix == ".jsonl" else _yaml)(path, text):
            if isinstance(entry, Entry):
                entries.append(entry)
            else:
                unreadable.append(str(entry))
    except Unreadable as error:
        unreadable.append(str(error))
    except RecursionError:
        unreadable.append(f"{path}:1: nested too deeply to be scenarios")
    if not (entries or unreadable):
        unreadable.append(f"{path}:1: no scenarios; allowed: a list, each with {_needed()}")
    problems.extend(unreadable)
    return entries


def _jsonl(path: Path, text: str) -> Iterator[Entry | Unreadable]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield Entry(json.loads(line), {(): number})
            except ValueError as error:
                yield Unreadable(f"{path}:{number}: not JSON: {error}")


def _yaml(path: Path, text: str) -> Iterator[Entry]:
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Unreadable(f"{path}:{line}: not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise Unreadable(f"{path}:1: not YAML: {error}") from error
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        line = root.start_mark.line + 1
        raise Unreadable(f"{path}:{line}: not a list; allowed: a list, each with {_needed()}")
    for node in root.value:
        lines: Lines = {}
        yield Entry(_value(path, node, (), lines), lines)


def _value(path: Path, node: yaml.Node, place: Place, lines: Lines) -> Any:
    """A node's value. Every scalar stays the text it is: a caller's `yes` is a word, not true."""
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = str(key.value)
            if name in values:
                raise Unreadable(f"{path}:{line}: {name} is given twice")
            lines[*place, name] = line
            values[name] = _value(path, value, (*place, name), lines)
        return values
    if isinstance(node, yaml.SequenceNode):
        items = enumerate(node.value)
        return [_value(path, item, (*place, number), lines) for number, item in items]
    return None if node.tag == "tag:yaml.org,2002:null" else node.value


def _explain(error: ValidationError, path: Path, lines: Lines) -> Iterator[str]:
    for problem in error.errors(include_url=False):
        place = tuple(part for part in problem["loc"] if not str(part).startswith("@"))
        known = next(place[:n] for n in range(len(place), -1, -1) if place[:n] in lines)
        message = problem["msg"].removeprefix("Value error, ")
        if problem["type"] == "extra_forbidden":
            message = f"unknown key; allowed: {', '.join(KEYS[_object(place)])}"
        elif problem["type"] == "missing":
            message = "is missing"
        elif isinstance(problem["input"], str | int):
            message = f"{problem['input']!r}: {message}"
        key = ".".join(map(str, place)) or "scenario"
        yield f"{path}:{lines[known]}: {key}: {message}"


def _object(place: Place) -> str:
    return str(place[0]) if len(place) > 1 else ""


def _needed() -> str:
    return ", ".join(name for name, field in Scenario.model_fields.items() if field.is_required())
