"""Days of calendars other than ours: when in one of our years they fall."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hijridate import Hijri

from graph.understand import moon

Fall = Callable[[int], date | None]
"""When a day falls in a year; None where that is not known."""

_INDIA, _CHINA = 5.5 / 24, 8 / 24
"""Clocks ahead of universal time, in days."""


def fixed(month: int, day: int) -> Fall:
    """The same day every year."""
    return lambda year: date(year, month, day)


def nth(month: int, weekday: int, nth: int, days: int = 0) -> Fall:
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


def beside(base: Fall, days: int) -> Fall:
    """So many days after another day."""

    def fall(year: int) -> date | None:
        found = base(year)
        return found + timedelta(days=days) if found else None

    return fall


def working(base: Fall) -> Fall:
    """The working day nearest to another day."""

    def fall(year: int) -> date | None:
        found = base(year)
        return found + timedelta(days={5: -1, 6: 1}.get(found.weekday(), 0)) if found else None

    return fall


def listed(days: str) -> Fall:
    """A day that follows no rule: read from a list of ISO dates."""
    found = {day.year: day for day in map(date.fromisoformat, days.split())}
    return found.get


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
    full = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7
    month, day = divmod(full + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def islamic(month: int, day: int) -> Fall:
    """A day of the Umm al-Qura calendar."""

    def fall(year: int) -> date | None:
        first = (year - 622) * 33 // 32
        for hijri in range(first - 1, first + 3):
            try:
                found = Hijri(hijri, month, day).to_gregorian()
            except (ValueError, OverflowError):
                continue
            if found.year == year:
                return date(found.year, found.month, found.day)
        return None

    return fall


def _rosh_hashanah(hebrew: int) -> int:
    """The first day of a Hebrew year (Dershowitz and Reingold, Calendrical Calculations)."""

    def elapsed(year: int) -> int:
        months = (235 * year - 234) // 19
        days = 29 * months + (12_084 + 13_753 * months) // 25_920
        return days + (3 * (days + 1) % 7 < 3)

    before, now, after = (elapsed(hebrew + shift) for shift in (-1, 0, 1))
    delay = 2 if after - now == 356 else now - before == 382
    return now + delay - 1_373_427


def jewish_autumn(days: int) -> Fall:
    """So many days after Rosh Hashanah."""
    return lambda year: date.fromordinal(_rosh_hashanah(year + 3761) + days)


def jewish_spring(days: int, moved: Mapping[int, int] | None = None) -> Fall:
    """So many days after Passover, `moved` where it would fall on some weekdays."""

    def fall(year: int) -> date:
        day = date.fromordinal(_rosh_hashanah(year + 3761) - 163 + days)
        return day + timedelta(days=(moved or {}).get(day.weekday(), 0))

    return fall


def hanukkah(year: int) -> date:
    """The first day of Hanukkah: the months before it are longer in some years."""
    first, following = _rosh_hashanah(year + 3761), _rosh_hashanah(year + 3762)
    return date.fromordinal(first + 83 + ((following - first) % 10 == 5))


def tu_bishvat(year: int) -> date:
    """The new year of trees: two months before Passover, three in years with one more."""
    passover = _rosh_hashanah(year + 3761) - 163
    leap = passover - _rosh_hashanah(year + 3760) > 200
    return date.fromordinal(passover - (89 if leap else 59))


def _precession(time: float) -> float:
    """Degrees between the stars India's calendars count from (Lahiri) and the equinox."""
    return 23.853 + 0.0139697 * (time - 730_120) / 365.2422


def _enters(sign: int, year: int) -> float:
    """When the sun enters a sign of the stars, of twelve, first in a year."""
    begin = float(date(year, 1, 1).toordinal())
    return moon.sun_reaches((30 * sign + _precession(begin)) % 360, begin)


def solar_hindu(sign: int, latest: float = 24) -> Fall:
    """The day the sun enters a sign in India, the next one if after the `latest` hour."""
    return lambda year: date.fromordinal(int(_enters(sign, year) + _INDIA + 1 - latest / 24))


def hindu(month: int, tithi: int, hour: float = 6.2, days: int = 0) -> Fall:
    """The day on which a tithi, a thirtieth of a lunar month, rules at an hour in India.

    Months begin with the new moon; the first is Chaitra. 6.2 is sunrise, 18 sunset.
    """

    def in_month(year: int) -> date | None:
        end = _enters((month - 1) % 12, year + (month in (10, 11, 12)))
        begin = moon.new_moon(end)
        for day in range(int(begin + _INDIA), int(begin) + 33):
            at = day + hour / 24 - _INDIA
            rules = int((at - begin) / 29.530588861 * 30 + 0.5)
            now = int(moon.phase(at) / 12) + 1
            now += 30 * round((rules - now) / 30)
            if now >= tithi:
                return date.fromordinal(day - (now > tithi) + days)
        return None

    def fall(year: int) -> date | None:
        found = (in_month(y) for y in (year - 1, year))
        return next((day for day in found if day and day.year == year), None)

    return fall


def lunar_new_year(year: int) -> date:
    """The first day of the Chinese year: of the month in which the sun reaches 330 degrees."""
    reached = moon.sun_reaches(330, date(year, 1, 1).toordinal())
    end_of_day = int(reached + _CHINA) + 1 - _CHINA
    return date.fromordinal(int(moon.new_moon(end_of_day) + _CHINA))
