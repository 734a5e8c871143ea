"""Figures and numbers: how they are written, and what each may stand for."""

from dataclasses import dataclass

from graph.understand.readings import Number


@dataclass(frozen=True, slots=True)
class Figure:
    """Digits with separators between them: groups of digits as they were written."""

    groups: tuple[str, ...]
    separator: str


def number_classes(number: Number) -> tuple[str, ...]:
    """What a number may stand for; spoken and written ones differ, "thirty" is no "30"."""
    value, digits = number
    classes = ["NUMBER"]
    if digits and len(digits) > 2:
        if len(digits) <= 4 and int(digits[:-2]) < 24 and int(digits[-2:]) < 60:
            classes.append("MILITARY")
        if len(digits) == 4 and 1900 <= value <= 2100:
            classes.append("YEAR")
        return tuple(classes)
    if value <= 24:
        classes.append("HOUR")
    if value in (5, 10, 15, 20, 25):
        classes.append("FIVES")
    if 1 <= value <= 31:
        classes.append("DAY")
    if value < 60 and (len(digits) == 2 or (not digits and value >= 10)):
        classes.append("MINUTE")
    if len(digits) == 2 and digits[0] == "0":
        classes.append("OH")
    if digits:
        classes.append("DIGITS")
        if value <= 24:
            classes.append("HOUR_DIGITS")
        if 1 <= value <= 31:
            classes.append("DAY_DIGITS")
        if len(digits) == 2:
            classes.append("YY")
            if value > 24:
                classes.append("NO_HOUR")
    else:
        if value <= 12:
            classes.append("SPOKEN_HOUR")
        elif value < 20:
            classes.append("SPOKEN_LATE")
        elif 21 <= value <= 23:
            classes.append("SPOKEN_NIGHT")
        if 2 <= value <= 31:
            classes.append("SPOKEN_COUNT")
        if 10 <= value < 60:
            classes.append("SPOKEN_MINUTE")
        if 1900 <= value <= 2100:
            classes.append("YEAR")
    return tuple(classes)


# fmt: off
SAMPLES = [
    *(Number(value) for value in (
        0, 1, 2, 5, 10, 11, 13, 15, 20, 21, 24, 25, 26, 32, 60, 1900, 5000,
    )),
    *(Number(int(digits), digits) for digits in (
        "0", "1", "5", "00", "01", "05", "10", "11", "13", "15", "25", "26", "32", "60",
        "100", "160", "0100", "0160", "1960", "2000", "9999", "10000",
    )),
]
"""One number of every combination of classes there is."""
# fmt: on
