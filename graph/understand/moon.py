"""Sun and moon, exact to a few minutes: what the calendars that follow them are counted by.

Times are days since the first of January of the year 1, in universal time, as
`date.toordinal()` counts them. Series: Meeus, Astronomical Algorithms, chapters 25 and 47.
"""

from math import radians, sin

_EPOCH = 730_120.5
"""Noon of the first of January 2000."""

_CENTURY = 36_525
_MONTH = 29.530588861

# fmt: off
_TERMS = (  # Degrees, and multiples of elongation, sun's anomaly, moon's anomaly, latitude.
    (6.288774, 0, 0, 1, 0), (1.274027, 2, 0, -1, 0), (0.658314, 2, 0, 0, 0),
    (0.213618, 0, 0, 2, 0), (-0.185116, 0, 1, 0, 0), (-0.114332, 0, 0, 0, 2),
    (0.058793, 2, 0, -2, 0), (0.057066, 2, -1, -1, 0), (0.053322, 2, 0, 1, 0),
    (0.045758, 2, -1, 0, 0), (-0.040923, 0, 1, -1, 0), (-0.034720, 1, 0, 0, 0),
    (-0.030383, 0, 1, 1, 0), (0.015327, 2, 0, 0, -2), (-0.012528, 0, 0, 1, 2),
    (0.010980, 0, 0, 1, -2), (0.010675, 4, 0, -1, 0), (0.010034, 0, 0, 3, 0),
    (0.008548, 4, 0, -2, 0),
)
# fmt: on


def sun(time: float) -> float:
    """The sun's longitude in degrees."""
    c = (time - _EPOCH) / _CENTURY
    anomaly = radians(357.52911 + 35_999.05029 * c)
    centre = 1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly)
    return (280.46646 + 36_000.76983 * c + centre - 0.00569) % 360


def moon(time: float) -> float:
    """The moon's longitude in degrees."""
    c = (time - _EPOCH) / _CENTURY
    elongation = 297.8501921 + 445_267.1114034 * c
    solar = 357.5291092 + 35_999.0502909 * c
    lunar = 134.9633964 + 477_198.8675055 * c
    latitude = 93.2720950 + 483_202.0175233 * c
    found = 218.3164477 + 481_267.88123421 * c
    for size, d, s, m, f in _TERMS:
        found += size * sin(radians(d * elongation + s * solar + m * lunar + f * latitude))
    return found % 360


def phase(time: float) -> float:
    """How far the moon is ahead of the sun, in degrees: 0 is new, 180 is full."""
    return (moon(time) - sun(time)) % 360


def new_moon(before: float) -> float:
    """The last new moon before a time."""
    time = before - phase(before) / 360 * _MONTH
    for _ in range(4):
        off = (phase(time) + 180) % 360 - 180
        time -= off / 360 * _MONTH
    return time if time <= before else new_moon(before - 2)


def sun_reaches(longitude: float, after: float) -> float:
    """The first time from `after` on at which the sun stands at a longitude."""
    time = after + (longitude - sun(after)) % 360 / 360 * 365.2422
    for _ in range(4):
        off = (sun(time) - longitude + 180) % 360 - 180
        time -= off / 360 * 365.2422
    return time
