"""Numbers put together from words, and lengths of time from numbers."""

from graph.understand.figures import Figure
from graph.understand.readings import MIDNIGHT, Amount, Number, Ordinal, Scene


def number(scene: Scene, ones: int = 0, tens: int = 0, thousands: int = 0, rest: int = 0) -> Number:
    """As in "five", "twenty five", "two thousand eighteen"."""
    return Number(thousands * 1000 + tens + ones + rest)


def hundreds(scene: Scene, ones: int, tens: int = 0, rest: int = 0) -> Number:
    """As in "fifteen hundred": an hour and its minutes. Below ten they carry no leading zero."""
    value = ones * 100 + tens + rest
    return Number(value, str(value) if tens or ones >= 10 else f"{value:04}")


def spelled(
    scene: Scene, hours: int = 0, hour: int = 0, tens: int = 0, ones: int = 0
) -> Number | None:
    """As in "two four five", "1 0 3 0": an hour and its minutes, which are then round ones.

    `tens` may be the whole of them ("the eleven thirty one").
    """
    hour, minute = 10 * hours + hour, tens + ones if tens > 9 else 10 * tens + ones
    if ones > 9 or hours > 2 or hour > 23 or minute > 59 or minute % 5:
        return None
    return Number(100 * hour + minute, f"{hour}{minute:02}")


def minute(scene: Scene, ones: int) -> Number:
    """As in "oh five"."""
    return Number(ones, f"0{ones}")


def ordinal(scene: Scene, day: int, tens: int = 0) -> Ordinal | None:
    """As in "twenty third", "20 third", "23 rd"."""
    if tens % 10:
        return None
    return Ordinal(tens + day, written=not tens)


def amount(
    scene: Scene,
    unit: Amount,
    number: int = 1,
    second: int = 1,
    second_unit: Amount | None = None,
    quarters: int | None = None,
) -> Amount:
    """As in "three weeks", "a day and two hours", "half an hour" (two quarters)."""
    if quarters is not None:
        return _scaled(unit, quarters, 4)
    number, second = min(number, 100_000), min(second, 100_000)
    more = second_unit or Amount()
    return Amount(
        months=unit.months * number + more.months * second,
        days=unit.days * number + more.days * second,
        minutes=unit.minutes * number + more.minutes * second,
        seconds=unit.seconds * number + more.seconds * second,
    )


def amount_and_part(scene: Scene, unit: Amount, quarters: int, number: int = 1) -> Amount:
    """As in "an hour and a half" (two quarters)."""
    return together(scene, amount(scene, unit, number), amount(scene, unit, quarters=quarters))


def decimal(scene: Scene, decimal: Figure, unit: Amount) -> Amount:
    """As in "2.5 hours"."""
    return _scaled(unit, 10 * int(decimal.groups[0]) + int(decimal.groups[1]), 10)


def fraction(scene: Scene, fraction: Figure, unit: Amount, number: int = 0) -> Amount | None:
    """As in "1/2 hour", "1 1/2 hours"."""
    count, parts = int(fraction.groups[0]), int(fraction.groups[1])
    if len(fraction.groups) != 2 or not parts:
        return None
    return together(scene, amount(scene, unit, number), _scaled(unit, count, parts))


def together(scene: Scene, amount: Amount, other: Amount) -> Amount:
    """As in "a year, a month and a day"."""
    return Amount(
        amount.months + other.months,
        amount.days + other.days,
        amount.minutes + other.minutes,
        amount.seconds + other.seconds,
    )


def _scaled(unit: Amount, count: int, parts: int) -> Amount:
    """That many parts of a unit; what is left of days is hours."""
    days, rest = divmod(unit.days * count, parts)
    minutes = (unit.minutes * count + rest * MIDNIGHT) // parts
    return Amount(unit.months * count // parts, days, minutes)
