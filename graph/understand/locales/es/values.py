"""Spanish phrases for days, times and stretches of them."""

from graph.understand import (
    acts,
    counted,
    dated,
    dates,
    days,
    feasts,
    numbers,
    periods,
    spans,
    times,
    weekdays,
    windows,
)
from graph.understand.readings import Act, Amount, Clock
from graph.understand.rules import Rule

# fmt: off

_NOON = Clock(720, exact=True)

NUMBERS = [
    Rule("(ONES|TEENS:ones|TENS)", numbers.number),
    Rule("TENS y ONES", numbers.number),
    Rule("TENS y un", numbers.number, ones=1),
    Rule("cero ONES", numbers.minute),
    Rule("DAY_DIGITS:day SUFFIX:_", numbers.ordinal),
    Rule("ONES:thousands mil (TENS y ONES|TENS|TEENS:ones|ONES)?", numbers.number),
    Rule("mil HUNDREDS:rest (TENS y ONES|TENS|TEENS:ones|ONES)?", numbers.number, thousands=1),
    # "Ocho días" are a week to most and eight days to some, "quince días" likewise two weeks.
    Rule("(en|dentro de) ocho dia", days.ahead_either, either=(7, 8)),
    Rule("(en|dentro de) quince dia", days.ahead_either, either=(14, 15)),
    Rule("de? hoy en ocho dia?", days.ahead, days=7),
    Rule("de? hoy en quince dia?", days.ahead, days=14),
    Rule("de? manana en ocho dia?", days.ahead, days=8),
    Rule("de? manana en quince dia?", days.ahead, days=15),
    Rule("(de|el)? WEEKDAY en ocho dia?", weekdays.coming, times=2),
    Rule("(de|el)? WEEKDAY en quince dia?", weekdays.coming, times=3),
]

NAMES = [
    # How many come is no hour.
    Rule("(somos|seremos|iremos) NUMBER:_", acts.done, act=Act("hedge")),
    Rule("HOLIDAY:name", feasts.named),
    Rule("<!NUMBER <!en <!de SPOKEN_LATE:hour hora", times.at),
    Rule("(NUMBER|un) UNIT", numbers.amount),
    Rule("(NUMBER|un) UNIT y (NUMBER:second|un) UNIT:second_unit", numbers.amount),
    Rule("un par de UNIT", numbers.amount, number=2),
    Rule("(unos|unas) cuantos? UNIT", numbers.amount, number=3),
    Rule("media UNIT", numbers.amount, quarters=2),
    Rule("un? cuarto de UNIT", numbers.amount, quarters=1),
    Rule("NUMBER:quarters cuarto de UNIT", numbers.amount),
    Rule("(NUMBER|un)? UNIT y media", numbers.amount_and_part, quarters=2),
    Rule("NUMBER h", numbers.amount, unit=Amount(minutes=60)),
    Rule("un dia (despues|mas tarde) !de !del", days.next_to, days=1),
    Rule("un dia antes !de !del", days.next_to, days=-1),
    # With their article hours are a time of day.
    Rule("LAS:_ HOUR hora", times.at),
    Rule("LAS:_ HOUR hora y NUMBER:minute minuto?", times.at),
    Rule("LAS:_ HOUR hora y media", times.at, minute=30),
    Rule("LAS:_ HOUR hora y cuarto", times.at, minute=15),
    Rule("LAS:_ HOUR h", times.at),
    Rule("LAS:_? HOUR h MINUTE", times.at, exact=True),
    Rule("MILITARY (hora|h)", times.military),
    Rule("NUMBER:minutes minuto pasadas OF:_? LAS:_ HOUR", times.past),
]

_MONTH_AFTER = "(mes proximo|proximo mes|mes siguiente|siguiente mes)"

DAYS = [
    Rule("hoy mismo?", days.ahead, days=0),
    Rule("manana mismo?", days.ahead, days=1),
    Rule("pasado manana", days.ahead, days=2),
    Rule("ayer", days.ahead, days=-1),
    Rule("anoche", windows.today_part, name="evening", first=18, last=24, days=-1),
    Rule("AMOUNT y? AMOUNT:other", numbers.together),
    Rule("anteayer", days.ahead, days=-2),
    Rule("(el|ese|este) mismo dia", days.the_same),
    Rule("ese dia", days.the_same),
    Rule("(el|al) dia siguiente !a !al", days.next_to, days=1),
    Rule("(el|al) dia de? despues !de !del !que", days.next_to, days=1),
    Rule("(el|la) (dia de? (anterior|antes)|vispera) !de !del !a !al", days.next_to, days=-1),
    Rule("(el|este)? WEEKDAY", weekdays.weekday),
    Rule("(el|este)? WEEKDAY (mas cercano|mas proximo)", weekdays.coming),
    Rule("(el|este)? proximo WEEKDAY", weekdays.coming_or_next),
    Rule("(el|este)? WEEKDAY (proximo|siguiente)", weekdays.coming_or_next),
    Rule("el? WEEKDAY pasado", weekdays.past),
    Rule("el? pasado WEEKDAY", weekdays.past),
    Rule("el? ultimo WEEKDAY", weekdays.past),
    Rule("(el|dia|el dia)? (ORDINAL:day|DAY) OF:_? MONTH", dates.on),
    Rule("(el|dia|el dia)? (ORDINAL:day|DAY) OF:_? MONTH (OF:_|dash|del ano)? YEAR", dates.on),
    Rule("(el|dia|el dia)? (ORDINAL:day|DAY) OF:_? MONTH (del|dash) YY:year "
         "!al !a !MONTH !OF", dates.on),
    Rule("(el|dia|el dia)? DAY o OF:_? MONTH (OF:_? YEAR)?", dates.on),
    Rule("el? DAY dash MONTH (dash YEAR)?", dates.on),
    Rule("el? MONTH el? (ORDINAL:day|DAY) ((OF:_|dash)? YEAR)?", dates.on),
    Rule("el? dia? DAY del DAY:month !al !a !UNIT", dates.on),
    Rule("el? dia? (ORDINAL:day|DAY) (de este|del|del presente) mes", dates.of_this_month),
    Rule(f"el? dia? (ORDINAL:day|DAY) del {_MONTH_AFTER}",
         dates.of_this_month, months=1),
    Rule("el? dia (ORDINAL:day|DAY) !AMPM", dates.of_month),
    Rule("el (DAY|ORDINAL:day) !UNIT !OTHER !AMPM !h !OF !que !WEEKDAY !NUMBER !SPAN !disponible "
         "!findesemana",
         dates.of_month),
    Rule("^ ORDINAL:day $", dates.of_month),
    Rule("el? primero (disponible|libre|hueco|cita)", acts.done, act=Act("earliest")),
    Rule("(el|la|lo) (hueco|cita)? (primero|(mas (temprano|pronto))) (hueco|cita|dia|fecha)? que "
         "(tenga|tengan|tiene|tienen|haya|hay|pueda|puedan|quede)", acts.done, act=Act("earliest")),
    Rule("(el|este)? WEEKDAY (ORDINAL:day|DAY) !AMPM !h !y !menos !OF !dash !UNIT !o !MONTH",
         weekdays.weekday_and_figure),
    Rule("(el|este)? WEEKDAY (el|dia|el dia) (ORDINAL:day|DAY)", weekdays.weekday_of_month),
    Rule("el? ORDINAL:nth WEEKDAY (OF:_|en) MONTH ((OF:_|dash)? YEAR)?", counted.nth_weekday),
    Rule("el? ultimo WEEKDAY (OF:_|en) MONTH ((OF:_|dash)? YEAR)?", counted.nth_weekday, nth=-1),
    Rule("el? ORDINAL:nth WEEKDAY (del|de este) mes", counted.nth_weekday, months=0),
    Rule("el? ultimo WEEKDAY (del|de este) mes", counted.nth_weekday, nth=-1, months=0),
    Rule(f"el? ORDINAL:nth WEEKDAY del {_MONTH_AFTER}", counted.nth_weekday,
         months=1),
    Rule(f"el? ultimo WEEKDAY del {_MONTH_AFTER}", counted.nth_weekday,
         nth=-1, months=1),
    Rule("el? ultimo dia OF:_ MONTH (OF:_? YEAR)?", dates.nth_last),
    Rule("el? ultimo dia (del|de este) mes", dates.nth_last, months=0),
    Rule(f"el? ultimo dia del {_MONTH_AFTER}", dates.nth_last, months=1),
    Rule("el? ISO", dates.iso),
    Rule("el? SLASHED", dates.slashed),
    Rule("(el|este)? proximo? FEAST", feasts.feast),
    Rule("FEAST (OF:_|en)? YEAR", feasts.feast),
    Rule("FEAST del (proximo ano|ano proximo)", feasts.feast, years=1),
    Rule("FEAST de este ano", feasts.feast, years=0),
]

_NEXT_WEEK = "la? (proximo semana|semana proximo|semana siguiente|siguiente semana)"

# What follows an hour, and how many minutes it adds.
_PAST: list[tuple[str, int]] = [("y media", 30), ("y cuarto", 15), ("menos cuarto", -15)]

TIMES = [
    Rule("^ ahora mismo $", times.now),
    Rule("^ ahora $", times.now),
    Rule("(a|al|el|hacia el)? (final|fin) del dia", windows.end_of_day),
    *(Rule(f"<!NUMBER a? LAS:_? SPOKEN_HOUR:first_hour a? LAS:_? SPOKEN_HOUR:middle_hour {last} a? "
           "LAS:_? SPOKEN_HOUR:other_hour AMPM? !y !menos !NUMBER !UNIT !OTHER",
           times.in_turn, sure=bool(last))
      for last in ("", "(o|u)")),
    Rule("CLOCK (h|hora)? AMPM?", times.figures),
    Rule("DOTTED (h|AMPM)", times.figures),
    Rule("LAS:_ DOTTED", times.figures),
    Rule("LAS:_? HOUR (h|hora|en punto)? AMPM", times.at),
    Rule("LAS:_? HOUR en punto", times.at),
    Rule("(a|sobre|hacia|para|ABOUT:_ (OF:_|a)?) LAS:_ HOUR en? punto? "
         "!MINUTE !UNIT !ORDINAL !NUMBER", times.at),
    # "A las tres diez de marzo" is no ten past three.
    *(Rule(f"{said} LAS:_ HOUR (ORDINAL:day|DAY) OF:_ MONTH (OF:_? YEAR)?", dated.before_date,
           minutes=minutes)
      for said, minutes in (("(a|sobre|hacia|para)?", 0), ("(un|el)? cuarto para", 15))),
    Rule("LAS:_ HOUR !UNIT !OTHER !ORDINAL !NUMBER !WEEKDAY", times.at),
    Rule("(son|es) LAS:_ HOUR", times.at),
    Rule("LAS:_ HOUR (y pico|pasadas)", times.at),
    *(Rule(f"LAS:_? HOUR {words} AMPM?", times.past, minutes=abs(minutes),
           sign=1 if minutes > 0 else -1) for words, minutes in _PAST),
    Rule("LAS:_? HOUR AMPM menos cuarto", times.past, minutes=15, sign=-1),
    Rule("LAS:_? HOUR menos NUMBER:minutes minuto? AMPM?", times.past, sign=-1),
    Rule("LAS:_? HOUR menos AMOUNT AMPM?", times.past, sign=-1),
    Rule("LAS:_ HOUR (y|con) AMOUNT AMPM?", times.past),
    Rule("<!entre LAS:_ HOUR (y|con) NUMBER:minute AMPM?", times.at),
    Rule("<!entre SPOKEN_HOUR:hour y SPOKEN_MINUTE:minute AMPM?", times.at),
    Rule("(LAS:_|son) HOUR (MINUTE|NUMBER:minute) AMPM?", times.at),
    Rule("SPOKEN_HOUR:hour SPOKEN_MINUTE:minute AMPM?", times.at),
    Rule("LAS:_? HOUR MINUTE AMPM", times.at),
    Rule("(un|el)? cuarto para LAS:_ HOUR AMPM?", times.past, minutes=15, sign=-1),
    Rule("(un|el)? cuarto pasadas OF:_? LAS:_ HOUR AMPM?", times.past, minutes=15),
    Rule("<!el <!dia faltan? FIVES:minutes (para|pa) LAS:_ HOUR AMPM?", times.past, sign=-1),
    Rule("AMOUNT para LAS:_ HOUR AMPM?", times.past, sign=-1),
    Rule("LAS:_ MILITARY !OTHER !UNIT", times.military),
    Rule("LAS:_? MILITARY AMPM", times.military),
    Rule("(a|al|el)? mediodia", times.named, minute=720),
    Rule("(a|a la|la)? medianoche", times.named, minute=0),
    Rule("(a|de)? la mismo hora", times.the_same),
    Rule("a esa mismo? hora", times.the_same),
]

_MORNING = {"name": "morning", "first": 0, "last": 12}
# "Las doce de la mañana" are noon.
_OF_THE_MORNING = {"name": "morning", "first": 5, "last": 13}
_AFTERNOON = {"name": "afternoon", "first": 12, "last": 20}
_NIGHT = {"name": "evening", "first": 18, "last": 24}

PARTS = [
    Rule("(por|en|a|durante)? (la|las) manana", windows.part, **_MORNING, placed=True),
    Rule("<!LAS SPOKEN_HOUR:hour por la manana", windows.one_in, **_MORNING),
    Rule("<!LAS SPOKEN_HOUR:hour por la tarde", windows.one_in, **_AFTERNOON),
    Rule("de la manana", windows.part, **_OF_THE_MORNING, placed=True),
    Rule("(por|en|a|durante|de) (la|las) (tarde|tardes)", windows.part, **_AFTERNOON, placed=True),
    Rule("(la|de) tarde", windows.part, **_AFTERNOON, placed=True),
    Rule("(por|en|a|durante|de) (la|las) (noche|noches)", windows.part, **_NIGHT, placed=True),
    Rule("(la|de) noche", windows.part, **_NIGHT, placed=True),
    Rule("(por|en|a|de) la? madrugada", windows.part, name="morning", first=0, last=6, placed=True),
    Rule("del mediodia", windows.part, name="afternoon", first=12, last=16, placed=True),
    Rule("(a|en) el? mediodia", times.named, minute=720),
    Rule("(apartir|despues) OF:_ mediodia", windows.hours, first=_NOON),
    Rule("(antes OF:_|hasta el?) mediodia", windows.hours, last=_NOON),
    Rule("a media manana", windows.part, **_MORNING),
    Rule("a media tarde", windows.part, **_AFTERNOON),
    Rule("a? primero hora", windows.part, **_MORNING),
    Rule("a? primero hora de la manana", windows.part, **_MORNING),
    Rule("a? (primero|ultimo) hora de la tarde", windows.part, **_AFTERNOON),
    Rule("lo mas tarde (posible|que (pueda|puedan|se pueda|tenga|tengan))", windows.part,
         **_AFTERNOON),
    Rule("a? ultimo hora", windows.part, **_AFTERNOON),
    Rule("(despues|al salir) del? (trabajo|colegio|cole)", windows.part, **_AFTERNOON),
    Rule("antes de (comer|almorzar)", windows.part, **_MORNING, placed=True),
    Rule("despues de (comer|almorzar|la comida)", windows.part, **_AFTERNOON, placed=True),
    Rule("de? (esta|este) mismo? manana", windows.today_part, **_MORNING),
    Rule("de? (esta|este) mismo? tarde", windows.today_part, **_AFTERNOON),
    Rule("de? (esta|este) mismo? noche", windows.today_part, **_NIGHT),
]

SPANS = [
    Rule("(esta|esa|la|durante la) semana", periods.week),
    Rule(_NEXT_WEEK, periods.week, weeks=1),
    Rule("la? semana pasado", periods.week, weeks=-1),
    Rule("la? semana (despues de|siguiente a) la (proximo|siguiente)", periods.week, weeks=2),
    Rule("(este|el|ese)? findesemana", periods.weekend),
    Rule("<!NOT solo? entre semana", weekdays.no_weekends),
    Rule("<!NOT <!NUMBER solo? (en|un|los)? dia (laborable|laborables|habiles)",
         weekdays.no_weekends),
    Rule("el? proximo findesemana", periods.weekend, weeks=1),
    Rule("el? findesemana (proximo|siguiente)", periods.weekend, weeks=1),
    Rule("(el|este|los)? (findesemana pasado|pasado findesemana|ultimo findesemana)",
         periods.weekend, weeks=-1),
    Rule("(este|el) ano !nuevo", periods.year),
    Rule("el? (proximo ano|ano proximo|ano siguiente|siguiente ano)", periods.year, years=1),
    Rule("el? (ano pasado|pasado ano)", periods.year, years=-1),
    Rule("en YEAR", periods.year),
    Rule("(este|el) trimestre", periods.quarter),
    Rule("el? (proximo trimestre|trimestre proximo|siguiente trimestre)", periods.quarter,
         quarters=1),
    Rule("el? (trimestre pasado|pasado trimestre|ultimo trimestre)", periods.quarter, quarters=-1),
    Rule("el? ORDINAL:number trimestre (OF:_? YEAR)?", periods.quarter),
    Rule("(este|esta|en|en el|en la|el|la|proximo|el proximo|la proximo) SEASON (OF:_? YEAR)?",
         periods.season),
    Rule("(este|el) mes", periods.month),
    Rule(f"el? {_MONTH_AFTER}", periods.month, months=1),
    Rule("el? mes pasado", periods.month, months=-1),
    Rule("(en|durante|de)? MONTH", periods.named_month),
    Rule("(en|durante|de)? MONTH (de|del)? YEAR", periods.named_month),
    Rule("(los|las|el|la)? proximo AMOUNT", spans.coming),
    Rule("(los|las)? NUMBER proximo UNIT", spans.coming),
    Rule("(los|las)? AMOUNT (proximo|siguiente)", spans.coming),
    Rule("(antes de|en menos de|en los? proximo) AMOUNT", spans.within),
]

VALUES = DAYS + TIMES + PARTS + SPANS

# fmt: on
