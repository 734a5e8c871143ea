"""Days with names: when each falls in a year."""

from collections.abc import Callable
from datetime import date, timedelta


def in_year(name: str, year: int) -> date | None:
    """When a feast falls in a year, or None where it is not known."""
    if not 1900 <= year <= 2100:
        return None
    return _FEASTS[name](year)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Nature 1876)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    fours, ones = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * fours - epact - ones) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int, days: int = 0) -> Callable[[int], date]:
    """The nth weekday of a month (-1 is the last), some days on."""

    def fall(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        else:
            end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            day = end - timedelta(days=(end.weekday() - weekday) % 7)
        return day + timedelta(days=days)

    return fall


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_FEASTS: dict[str, Callable[[int], date | None]] = {
    "new_year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "martin_luther_king": _nth(1, 0, 3),
    "groundhog": _fixed(2, 2),
    "lincoln": _fixed(2, 12),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, 0, 3),
    "saint_patrick": _fixed(3, 17),
    "april_fools": _fixed(4, 1),
    "tax": _fixed(4, 15),
    "earth": _fixed(4, 22),
    "may_day": _fixed(5, 1),
    "cinco_de_mayo": _fixed(5, 5),
    "mother": _nth(5, 6, 2),
    "memorial": _nth(5, 0, -1),
    "father": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "independence": _fixed(7, 4),
    "labor": _nth(9, 0, 1),
    "columbus": _nth(10, 0, 2),
    "boss": _fixed(10, 16),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "guy_fawkes": _fixed(11, 5),
    "veterans": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "black_friday": _nth(11, 3, 4, days=1),
    "cyber_monday": _nth(11, 3, 4, days=4),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    "new_year_eve": _fixed(12, 31),
    "shrove_tuesday": _easter(-47),
    "ash_wednesday": _easter(-46),
    "palm_sunday": _easter(-7),
    "maundy_thursday": _easter(-3),
    "good_friday": _easter(-2),
    "easter": _easter(0),
    "easter_monday": _easter(1),
    "ascension": _easter(39),
    "pentecost": _easter(49),
    "whit_monday": _easter(50),
}
