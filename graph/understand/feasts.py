"""Days with names: when each falls in a year, and which of them is meant."""

from datetime import date, timedelta
from functools import cache
from typing import Literal

from graph.understand import dates
from graph.understand.calendars import (
    Fall,
    beside,
    easter,
    fixed,
    hanukkah,
    hindu,
    islamic,
    jewish_autumn,
    jewish_spring,
    listed,
    lunar_new_year,
    nth,
    orthodox_easter,
    solar_hindu,
    tu_bishvat,
    working,
)
from graph.understand.readings import Amount, Day, Feast, Scene, Span

# fmt: off

# Days that never move, month by month.
_FIXED = {
    1: "1 new_years_day 4 world_braille_day 6 epiphany 7 orthodox_christmas "
       "14 orthodox_new_year 20 inauguration_day 25 burns_night 26 australia_day "
       "27 holocaust_memorial_day 29 kansas_day",
    2: "1 national_freedom_day 2 groundhog_day 2 world_wetlands_day 4 world_cancer_day "
       "4 rosa_parks_day 6 waitangi_day 11 world_day_of_the_sick 12 lincolns_birthday "
       "12 darwin_day 13 world_radio_day 14 valentines_day 15 susan_b_anthonys_birthday "
       "20 world_day_of_social_justice 21 international_mother_language_day",
    3: "1 saint_david 1 zero_discrimination_day 2 texas_independence_day "
       "3 world_wildlife_day 8 womens_day 14 pi_day 17 saint_patrick 17 evacuation_day "
       "19 saint_joseph 20 international_day_of_happiness 21 nowruz 21 world_poetry_day "
       "21 world_down_syndrome_day 21 international_day_of_forests 22 world_water_day "
       "23 world_meteorological_day 24 world_tuberculosis_day 25 annunciation_day "
       "25 maryland_day 31 cesar_chavez_day",
    4: "1 april_fools_day 2 world_autism_awareness_day 6 national_tartan_day "
       "7 world_health_day 10 siblings_day 13 thomas_jeffersons_birthday 22 earth_day "
       "22 oklahoma_day 23 saint_george 23 world_book_day 25 anzac_day 25 world_malaria_day "
       "25 world_penguin_day 26 world_intellectual_property_day "
       "28 world_day_for_safety_and_health_at_work 30 international_jazz_day "
       "30 walpurgis_night",
    5: "1 may_day 1 loyalty_day 3 world_press_freedom_day 4 star_wars_day 5 cinco_de_mayo "
       "6 national_nurses_day 8 ve_day 8 truman_day 9 rabindra_jayanti 9 europe_day "
       "12 international_nurses_day 15 peace_officers_memorial_day "
       "17 world_information_society_day 20 world_bee_day 22 harvey_milk_day "
       "22 national_maritime_day 23 world_turtle_day 25 african_liberation_day "
       "31 world_no_tobacco_day",
    6: "1 world_milk_day 5 world_environment_day 6 d_day 8 world_oceans_day "
       "11 kamehameha_day 12 world_day_against_child_labour 14 flag_day 14 army_birthday "
       "14 world_blood_donor_day 15 world_elder_abuse_awareness_day 16 bloomsday "
       "17 bunker_hill_day 19 juneteenth 20 world_refugee_day 20 west_virginia_day "
       "20 american_eagle_day 21 world_music_day 21 international_yoga_day "
       "23 international_widows_day 24 saint_john 24 saint_jean_baptiste "
       "29 saints_peter_and_paul",
    7: "1 canada_day 4 independence_day 7 world_chocolate_day 11 world_population_day "
       "14 bastille_day 15 world_youth_skills_day 18 nelson_mandela_day 24 pioneer_day "
       "25 saint_james 28 world_hepatitis_day 30 international_day_of_friendship",
    8: "1 colorado_day 1 swiss_national_day 4 coast_guard_birthday 7 purple_heart_day "
       "9 national_womens_day 12 international_youth_day 13 left_handers_day 15 vj_day "
       "15 assumption_day 15 indian_independence_day 19 world_humanitarian_day "
       "19 national_aviation_day 21 senior_citizens_day 26 womens_equality_day",
    9: "8 international_literacy_day 9 california_admission_day "
       "10 world_suicide_prevention_day 11 patriot_day 15 battle_of_britain_day "
       "16 mexican_independence_day 17 constitution_day 17 citizenship_day "
       "18 air_force_birthday 21 international_day_of_peace 24 heritage_day "
       "27 world_tourism_day 28 world_rabies_day 29 world_heart_day 29 michaelmas",
    10: "1 world_vegetarian_day 1 international_day_of_older_persons 2 gandhi_jayanti "
        "3 german_unity_day 4 world_animal_day 4 saint_francis 5 world_teachers_day "
        "9 leif_erikson_day 9 world_post_day 10 world_mental_health_day 10 double_tenth_day "
        "11 national_coming_out_day 12 spain_national_day 13 navy_birthday "
        "15 white_cane_safety_day 15 global_handwashing_day 16 world_food_day 18 alaska_day "
        "24 united_nations_day 29 world_stroke_day 31 halloween 31 reformation_day "
        "31 world_cities_day",
    11: "1 all_saints_day 1 world_vegan_day 2 all_souls_day 5 guy_fawkes_night "
        "10 marine_corps_birthday 11 veterans_day 11 remembrance_day 11 singles_day "
        "12 world_pneumonia_day 13 world_kindness_day 14 world_diabetes_day "
        "17 world_prematurity_day 19 international_mens_day 19 world_toilet_day "
        "20 childrens_day 21 world_television_day 22 saint_cecilia 30 saint_andrew",
    12: "1 world_aids_day 3 international_day_of_persons_with_disabilities 5 world_soil_day "
        "5 krampus_night 6 saint_nicholas 7 pearl_harbor_day 8 immaculate_conception "
        "10 human_rights_day 11 international_mountain_day 12 our_lady_of_guadalupe "
        "13 saint_lucy 13 national_guard_birthday 16 day_of_reconciliation "
        "17 wright_brothers_day 18 international_migrants_day "
        "20 international_human_solidarity_day 24 christmas_eve 25 christmas 26 boxing_day "
        "26 saint_stephen 26 kwanzaa 28 holy_innocents 31 new_years_eve",
}

_THANKSGIVING = nth(11, 3, 4)
_EID_AL_FITR, _RAMADAN = islamic(10, 1), islamic(9, 1)
_DIWALI = hindu(7, 30, 18)
_PONGAL = solar_hindu(9, latest=18)
_EMANCIPATION = working(fixed(4, 16))


def _tax_day(year: int) -> date | None:
    """15 April, or the next day that is neither a weekend nor Emancipation Day."""
    day, off = date(year, 4, 15), _EMANCIPATION(year)
    while day.weekday() > 4 or day == off:
        day += timedelta(days=1)
    return day


def _parsi_new_year(year: int) -> date | None:
    """Every 365 days: this calendar has no leap years."""
    years = year - 2020
    found = date(2020, 8, 16) + timedelta(days=365 * years)
    return found if found.year == year else None


def _kings_day(year: int) -> date:
    return date(year, 4, 26 if date(year, 4, 27).weekday() == 6 else 27)


def _victoria_day(year: int) -> date:
    return date(year, 5, 24) - timedelta(days=date(year, 5, 24).weekday())


def _last_friday_of_ramadan(year: int) -> date | None:
    eid = _EID_AL_FITR(year)
    return eid - timedelta(days=(eid.weekday() - 5) % 7 + 1) if eid else None


_MOVING: dict[str, Fall] = {
    # The nth or the last of a weekday
    "martin_luther_king_day": nth(1, 0, 3), "robert_e_lee_day": nth(1, 0, 3),
    "world_religion_day": nth(1, 6, 3), "world_leprosy_day": nth(1, 6, -1),
    "wear_red_day": nth(2, 4, 1), "presidents_day": nth(2, 0, 3), "family_day": nth(2, 0, 3),
    "casimir_pulaski_day": nth(3, 0, 1), "town_meeting_day": nth(3, 1, 1),
    "employee_appreciation_day": nth(3, 4, 1), "daylight_saving_start": nth(3, 6, 2),
    "commonwealth_day": nth(3, 0, 2), "world_kidney_day": nth(3, 3, 2),
    "sewards_day": nth(3, 0, -1), "patriots_day": nth(4, 0, 3),
    "administrative_professionals_day": nth(4, 5, -1, days=-3), "arbor_day": nth(4, 4, -1),
    "take_our_daughters_and_sons_to_work_day": nth(4, 3, 4),
    "national_day_of_prayer": nth(5, 3, 1), "teacher_appreciation_day": nth(5, 6, 1, days=2),
    "military_spouse_day": nth(5, 6, 2, days=-2), "mothers_day": nth(5, 6, 2),
    "armed_forces_day": nth(5, 5, 3), "victoria_day": _victoria_day, "memorial_day": nth(5, 0, -1),
    "fathers_day": nth(6, 6, 3), "parents_day": nth(7, 6, 4), "friendship_day": nth(8, 6, 1),
    "victory_day": nth(8, 0, 2), "labor_day": nth(9, 0, 1),
    "grandparents_day": nth(9, 0, 1, days=6),
    "gold_star_mothers_day": nth(9, 6, -1), "world_maritime_day": nth(9, 3, -1),
    "child_health_day": nth(10, 0, 1), "world_habitat_day": nth(10, 0, 1),
    "world_sight_day": nth(10, 3, 2), "columbus_day": nth(10, 0, 2), "sweetest_day": nth(10, 5, 3),
    "nevada_day": nth(10, 4, -1), "boss_day": working(fixed(10, 16)),
    "daylight_saving_end": nth(11, 6, 1), "election_day": nth(11, 0, 1, days=1),
    "remembrance_sunday": nth(11, 6, 2), "world_philosophy_day": nth(11, 3, 3),
    "thanksgiving": _THANKSGIVING, "thanksgiving_eve": beside(_THANKSGIVING, -1),
    "black_friday": beside(_THANKSGIVING, 1), "small_business_saturday": beside(_THANKSGIVING, 2),
    "cyber_monday": beside(_THANKSGIVING, 4), "giving_tuesday": beside(_THANKSGIVING, 5),
    "emancipation_day": _EMANCIPATION, "tax_day": _tax_day, "kings_day": _kings_day,
    "super_tuesday": listed(
        "2008-02-05 2012-03-06 2016-03-01 2020-03-03 2024-03-05 2028-03-07"
    ),
    # Western and eastern Easter
    "carnival_monday": beside(easter, -48), "shrove_tuesday": beside(easter, -47),
    "ash_wednesday": beside(easter, -46),
    "palm_sunday": beside(easter, -7), "holy_week": beside(easter, -7),
    "maundy_thursday": beside(easter, -3), "good_friday": beside(easter, -2),
    "holy_saturday": beside(easter, -1), "easter": easter, "easter_monday": beside(easter, 1),
    "ascension_day": beside(easter, 39), "pentecost": beside(easter, 49),
    "whit_monday": beside(easter, 50), "trinity_sunday": beside(easter, 56),
    "corpus_christi": beside(easter, 60), "orthodox_lent": beside(orthodox_easter, -48),
    "great_lent": beside(orthodox_easter, -48),
    "lazarus_saturday": beside(orthodox_easter, -8),
    "orthodox_palm_sunday": beside(orthodox_easter, -7),
    "orthodox_good_friday": beside(orthodox_easter, -2),
    "orthodox_holy_saturday": beside(orthodox_easter, -1), "orthodox_easter": orthodox_easter,
    "orthodox_easter_monday": beside(orthodox_easter, 1),
    # Jewish days, by the evening they begin on
    "tu_bishvat": lambda year: tu_bishvat(year) - timedelta(days=1),
    "purim": jewish_spring(-31), "shushan_purim": jewish_spring(-30),
    "passover": jewish_spring(-1), "yom_hashoah": jewish_spring(11, {3: -1, 5: 1}),
    "yom_haatzmaut": jewish_spring(19, {3: -1, 4: -2, 6: 1}), "lag_baomer": jewish_spring(32),
    "shavuot": jewish_spring(49), "tisha_bav": jewish_spring(111, {4: 1}),
    "rosh_hashanah": jewish_autumn(-1), "yom_kippur": jewish_autumn(8),
    "sukkot": jewish_autumn(13), "shemini_atzeret": jewish_autumn(20),
    "simchat_torah": jewish_autumn(21), "hanukkah": beside(hanukkah, -1),
    # Muslim days
    "islamic_new_year": islamic(1, 1), "ashura": islamic(1, 10), "mawlid": islamic(3, 12),
    "isra_and_miraj": islamic(7, 27), "ramadan": _RAMADAN, "laylat_al_qadr": islamic(9, 27),
    "jumuatul_wida": _last_friday_of_ramadan, "eid_al_fitr": _EID_AL_FITR,
    "eid_al_adha": islamic(12, 10),
    # Days of Hindus, Sikhs, Jains, Buddhists, Parsis
    "bogi": beside(_PONGAL, -1), "pongal": _PONGAL, "mattu_pongal": beside(_PONGAL, 1),
    "kaanum_pongal": beside(_PONGAL, 2), "vasant_panchami": hindu(11, 5, 9),
    "guru_ravidass_jayanti": hindu(11, 15), "saraswati_jayanti": hindu(11, 25),
    "maha_shivaratri": hindu(11, 29, 24), "holi_eve": hindu(12, 16, 16, days=-1),
    "holi": hindu(12, 16, 16), "ugadi": hindu(1, 1), "rama_navami": hindu(1, 9, 12),
    "mahavir_jayanti": hindu(1, 13), "hanuman_jayanti": hindu(1, 15), "vaisakhi": solar_hindu(0),
    "akshaya_tritiya": hindu(2, 3, 9), "vesak": hindu(2, 15), "rath_yatra": hindu(4, 2),
    "guru_purnima": hindu(4, 15), "raksha_bandhan": hindu(5, 15, 9),
    "janmashtami": hindu(5, 23), "ganesh_chaturthi": hindu(6, 4, 12),
    "navaratri": hindu(7, 1), "maha_saptami": hindu(7, 7), "maha_ashtami": hindu(7, 8),
    "maha_navami": hindu(7, 9, 14), "dussehra": hindu(7, 10, 12), "valmiki_jayanti": hindu(7, 15),
    "karva_chauth": hindu(7, 19, 18), "dhanteras": beside(_DIWALI, -2),
    "diwali_eve": beside(_DIWALI, -1), "diwali": _DIWALI, "govardhan_puja": beside(_DIWALI, 1),
    "bhai_dooj": beside(_DIWALI, 2), "chhath": hindu(8, 6), "guru_nanak_jayanti": hindu(8, 15),
    "guru_gobind_singh_jayanti": hindu(10, 7), "parsi_new_year": _parsi_new_year,
    "lunar_new_year": lunar_new_year,
}

_LASTING = {
    "great_lent": 40, "holy_week": 8, "kwanzaa": 7, "passover": 9, "shavuot": 3,
    "rosh_hashanah": 3, "sukkot": 8, "hanukkah": 9, "ramadan": 30, "navaratri": 9,
}
"""Those that last, and how many days."""

# fmt: on

FEASTS: dict[str, Fall] = {
    name: fixed(month, int(day))
    for month, table in _FIXED.items()
    for day, name in zip(table.split()[::2], table.split()[1::2], strict=True)
} | _MOVING

_UNSURE = {"islamic_new_year", "ashura", "mawlid", "isra", "eid_al_fitr", "eid_al_adha"}
"""Days that begin when the moon is seen: some keep them a day later."""


@cache
def in_year(name: str, year: int) -> date | None:
    """When a feast falls in a year, or None where it is not known."""
    return FEASTS[name](year) if 1900 <= year <= 2100 else None


def named(scene: Scene, name: str) -> Feast:
    """A day with a name."""
    return Feast(name)


def feast(
    scene: Scene,
    feast: Feast,
    year: int | None = None,
    which: Literal["last"] | None = None,
    years: int | None = None,
    amount: Amount | None = None,
    sign: int = 1,
) -> Day | Span | None:
    """A day with a name: in the year named, else the next to come, or the last one gone by.

    An amount of years counts them ("Christmas two years ago").
    """
    if amount is not None:
        if amount.months % 12 or amount.days or amount.minutes:
            return None
        years = sign * amount.months // 12

    def find(y: int) -> date | None:
        return in_year(feast.name, y)

    if year is not None:
        found = find(dates.full_year(year))
    elif years is not None:
        found = find(scene.today.year + years)
    elif which == "last":
        gone = (find(y) for y in (scene.today.year, scene.today.year - 1))
        found = next((day for day in gone if day and day < scene.today), None)
    else:
        found = dates.upcoming(scene, find)
    if found is None:
        return None
    if feast.name in _LASTING:
        return Span(found, found + timedelta(days=_LASTING[feast.name] - 1))
    return Day((found,), doubtful=feast.name in _UNSURE)
