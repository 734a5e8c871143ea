"""The owner's policy: who books what, when, and how patiently."""

import re
import tomllib
from datetime import date, time
from typing import Annotated, Any, Literal, Self, get_args
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


Locale = Literal["en", "en-US", "en-GB", "es"]
"""Languages that are spoken: each has its words in `graph.understand` and in `graph.phrases`.

Where a region says things its own way ("3/4", "half eight") it is named; without one it is asked.
"""


def language_of(locale: str) -> str:
    """The language of a locale: `en` of `en-GB`."""
    return locale.partition("-")[0]


class PolicyError(ValueError):
    """The policy cannot be used; the message names the line, the key and what is allowed."""


class Opening(BaseModel):
    """One stretch of opening hours on a day, `closes` exclusive."""

    model_config = ConfigDict(frozen=True)

    opens: time
    closes: time


def _opening(value: Any) -> Any:
    """Read "09:00-17:00"."""
    if isinstance(value, str):
        match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", value.strip())
        if match is None:
            raise ValueError('allowed: "HH:MM-HH:MM", for example "09:00-17:00"')
        opens, closes = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
        if opens >= closes:
            raise ValueError('the end must come after the start, for example "09:00-17:00"')
        return Opening(opens=opens, closes=closes)
    return value


def _day(value: Any) -> Any:
    """Read "2026-12-24"; TOML has its own dates, which need no quotes."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValueError("allowed: a date, for example 2026-12-24") from error
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError('allowed: an IANA zone, for example "Europe/Berlin"') from error
    return value


def _dialled(value: str) -> str:
    if not any(digit in value for digit in "0123456789"):
        raise ValueError('allowed: a number that can be read out, for example "555 0134"')
    return value


Hours = Annotated[Opening, BeforeValidator(_opening)]


class Policy(BaseModel):
    """What `appointments.toml` says. Minutes and days are whole numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    business: str = Field(min_length=1, max_length=80)
    service: str = Field(min_length=1, max_length=80)
    address: str | None = Field(default=None, max_length=200)
    phone: Annotated[str, AfterValidator(_dialled)] | None = Field(default=None, max_length=40)
    transfer_to: str | None = Field(default=None, max_length=80)
    timezone: Annotated[str, AfterValidator(_zone)]
    locale: Locale = "en"
    slot_minutes: int = Field(default=30, ge=5, le=240)
    duration_minutes: int = Field(default=30, ge=5, le=480)
    notice_minutes: int = Field(default=60, ge=0, le=20160)
    horizon_days: int = Field(default=120, ge=1, le=730)
    retries: int = Field(default=3, ge=1, le=10)
    max_prompts: int = Field(default=8, ge=3, le=100)
    max_turns: int = Field(default=40, ge=5, le=1000)
    max_minutes: int = Field(default=10, ge=2, le=120)
    confidence: float = Field(default=0.6, ge=0, le=1)
    rewording: bool = False
    closed: frozenset[Annotated[date, BeforeValidator(_day)]] = frozenset()
    hours: dict[Weekday, tuple[Hours, ...]]

    @model_validator(mode="after")
    def _somewhere_open(self) -> Self:
        if not any(self.hours.values()):
            raise ValueError('hours: open on no day; allowed: e.g. mon = ["09:00-17:00"]')
        return self

    def opening(self, day: date) -> tuple[Opening, ...]:
        """Opening hours on a day; empty on a closed one."""
        if day in self.closed:
            return ()
        return self.hours.get(WEEKDAYS[day.weekday()], ())

    def overlaid(self, changes: dict[str, Any]) -> "Policy":
        """This policy with some keys changed. Raises `PolicyError`."""
        try:
            return Policy.model_validate(self.model_dump() | changes)
        except ValidationError as error:
            raise PolicyError(_explain(error, "", "policy")) from error


def parse_policy(text: str, source: str = "appointments.toml") -> Policy:
    """Read a policy from TOML. Raises `PolicyError` with line, key and what is allowed."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(_not_toml(error, text, source)) from error
    try:
        return Policy.model_validate(values)
    except ValidationError as error:
        raise PolicyError(_explain(error, text, source)) from error


def _not_toml(error: tomllib.TOMLDecodeError, text: str, source: str) -> str:
    """tomllib tells the place only in words; without one it is the end of the file."""
    told, _, place = str(error).partition(" (at ")
    lines = text.splitlines() or [""]
    number = int(found[1]) if (found := re.match(r"line (\d+)", place)) else len(lines)
    return f"{source}:{number}: {lines[number - 1].strip()!r}: not valid TOML: {told}"


def _explain(error: ValidationError, text: str, source: str) -> str:
    lines = []
    for problem in error.errors():
        path = [str(part) for part in problem["loc"]]
        line = _line_of(text, path)
        where = f"{source}:{line}" if line else source
        key = ".".join(path) or "policy"
        if problem["type"] == "extra_forbidden":
            message = "unknown key; allowed: " + ", ".join(sorted(Policy.model_fields))
        else:
            message = problem["msg"].removeprefix("Value error, ")
        value = "" if not path or problem["type"] == "missing" else f" = {problem['input']!r}"
        lines.append(f"{where}: {key}{value}: {message}")
    return "\n".join(lines)


def _line_of(text: str, path: list[str]) -> int | None:
    """The line (from 1) that sets the key at `path`, inside its own table."""
    table = ""
    wanted = path[:2] if len(path) > 1 and path[0] == "hours" else path[:1]
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\]]+)\]", line):
            table = header[1].strip()
            if wanted == [table]:
                return number
        elif (key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=", line)) and wanted == [
            part for part in (table, key[1]) if part
        ]:
            return number
    return None
