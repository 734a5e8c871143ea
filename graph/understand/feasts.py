"""Days with names: when each falls in a year, and which of them is meant."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from graph.understand import days
from graph.understand.readings import Day, Feast, Scene


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


def orthodox_easter(year: int) -> date:
    """Eastern Easter Sunday (Meeus's Julian computus), by the Gregorian calendar until 2099."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _islamic(month: int, day: int) -> Callable[[int], date | None]:
    """A day of the tabular Islamic calendar."""

    def fall(year: int) -> date | None:
        for hijri in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 3):
            days = day + (59 * (month - 1) + 1) // 2 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
            found = date.fromordinal(days + 227_014)
            if found.year == year:
                return found
        return None

    return fall


def _listed(days: str, shift: int = 0) -> Callable[[int], date | None]:
    """A day that follows a sky we do not compute: read from a list of ISO dates."""
    listed = {day.year: day for day in map(date.fromisoformat, days.split())}
    return lambda year: listed[year] + timedelta(days=shift) if year in listed else None


_DIWALI = (
    "2017-10-19 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 "
    "2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26"
)
_HOLI = (
    "2017-03-13 2018-03-02 2019-03-21 2020-03-10 2021-03-29 2022-03-18 2023-03-08 2024-03-25 "
    "2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20"
)
_LUNAR_NEW_YEAR = (
    "2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 "
    "2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03"
)


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


_SIGHTED = {"islamic_new_year", "ashura", "mawlid", "isra", "eid_al_fitr", "eid_al_adha"}
"""Days that begin when the moon is seen: by calculation they may be a day off."""

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
    "earth": _fixed(4, 22),
    "may_day": _fixed(5, 1),
    "cinco_de_mayo": _fixed(5, 5),
    "mother": _nth(5, 6, 2),
    "memorial": _nth(5, 0, -1),
    "father": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "flag": _fixed(6, 14),
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
    "orthodox_easter": orthodox_easter,
    "orthodox_good_friday": lambda year: orthodox_easter(year) - timedelta(days=2),
    "orthodox_lent": lambda year: orthodox_easter(year) - timedelta(days=48),
    "orthodox_palm_sunday": lambda year: orthodox_easter(year) - timedelta(days=7),
    "lazarus_saturday": lambda year: orthodox_easter(year) - timedelta(days=8),
    "islamic_new_year": _islamic(1, 1),
    "ashura": _islamic(1, 10),
    "mawlid": _islamic(3, 12),
    "isra": _islamic(7, 27),
    "eid_al_fitr": _islamic(10, 1),
    "eid_al_adha": _islamic(12, 10),
    "dhanteras": _listed(_DIWALI, -2),
    "diwali_eve": _listed(_DIWALI, -1),
    "diwali": _listed(_DIWALI),
    "holi_eve": _listed(_HOLI, -1),
    "holi": _listed(_HOLI),
    "lunar_new_year": _listed(_LUNAR_NEW_YEAR),
    "vaisakhi": _fixed(4, 14),
    "pentecost": _easter(49),
    "whit_monday": _easter(50),
}


def named(scene: Scene, name: str) -> Feast:
    """A day with a name."""
    return Feast(name)


def feast(
    scene: Scene,
    feast: Feast,
    year: int | None = None,
    which: Literal["last"] | None = None,
    years: int | None = None,
) -> Day | None:
    """A day with a name: in the year named, else the next to come, or the last one gone by."""

    def find(y: int) -> date | None:
        return in_year(feast.name, y)

    if year is not None:
        found = find(days.full_year(year))
    elif years is not None:
        found = find(scene.today.year + years)
    elif which == "last":
        gone = (find(y) for y in (scene.today.year, scene.today.year - 1))
        found = next((day for day in gone if day and day < scene.today), None)
    else:
        found = days.upcoming(scene, find)
    return Day((found,), doubtful=feast.name in _SIGHTED) if found else None
