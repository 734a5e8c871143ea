"""Spanish phrases for what is done to a day or a time once it is read."""

from graph.understand import (
    acts,
    counted,
    dates,
    days,
    offsets,
    periods,
    spans,
    times,
    weekdays,
    windows,
)
from graph.understand.readings import Act, Amount
from graph.understand.rules import Rule, nothing

# fmt: off

_REPAIR = "o? REPAIR:_ REPAIR:_? REPAIR:_?"

# Two sayings of one day, side by side.
JOINED = [
    Rule("(cada|todos los) NUMBER:_? DATE:_", nothing),
    Rule("el? primero dia (de|del) SPAN", counted.nth_of_span, nth=1),
    Rule("el? ultimo dia (de|del) SPAN", counted.nth_of_span, nth=-1),
    Rule("el? penultimo dia (de|del)? SPAN", counted.nth_of_span, nth=-2),
    Rule("el? ORDINAL:nth DATE", counted.nth_to_come),
    Rule("el? ORDINAL:nth DATE (de|del) SPAN", counted.nth_of_span),
    Rule("el? ultimo DATE (de|del) SPAN", counted.nth_of_span, nth=-1),
    Rule("la? ORDINAL:nth semana (de|del)? SPAN", periods.week_of_month),
    Rule("la? ultimo semana (de|del)? SPAN", periods.week_of_month, nth=-1),
    Rule("el? ORDINAL:nth SPAN:inner (de|del)? SPAN", periods.nth_weekend),
    Rule("el? ultimo SPAN:inner (de|del)? SPAN", periods.nth_weekend, nth=-1),
    Rule("la? (ORDINAL:half) mitad (de|del)? SPAN", spans.half_of),
    Rule("(la semana|SPAN:_) (de|del|que va del) DATE", periods.week_of),
    Rule("(a|al|el)? final (de|del) DATE", times.end_of_day),
    Rule("DATE (el|dia|del)? DATE:other", days.joined),
]

MODIFIERS = [
    Rule("(abren|abre|cierran|atienden) (los|en)? (DATE:_|SPAN:_)", acts.done,
         act=Act("question", topic="hours")),
    # What went by is no wish.
    Rule("(llame|estuve|estuvimos|vine|vinimos|fui|cai|rompi|empezo|comenzo) ... (DATE:_|SPAN:_) "
         "TIME:_?", nothing, tight=True),
    Rule("(duele|dolor|molesta|empezo) ... desde (DATE:_|SPAN:_)", nothing),
    # Days
    Rule("DATE (de|en|para)? SPAN", weekdays.of_span),
    Rule("SPAN (el|preferiblemente)? DATE", weekdays.of_span),
    Rule("SPAN DATE (o|u) (el|el dia)? DATE:other", weekdays.either_of_span),
    Rule("SPAN (el|el dia|dia) (ORDINAL:number|DAY:number)", dates.of_month_span),
    Rule("(en|dentro de|de aqui a) AMOUNT", days.after),
    Rule("AMOUNT (apartir de ahora|desde ahora|desde hoy)", days.after),
    Rule("(dentro de|en)? AMOUNT (despues de|apartir de|desde) DATE", days.after),
    Rule("(en|dentro de) AMOUNT (el)? DATE", weekdays.weeks_hence),
    Rule("DATE (en|dentro de) AMOUNT", weekdays.weeks_hence),
    Rule("AMOUNT antes de DATE", days.after, sign=-1),
    Rule("hace AMOUNT", days.after, sign=-1),
    Rule("AMOUNT atras", days.after, sign=-1),
    Rule("por AMOUNT:_ (desde|apartir de) DATE", days.itself),
    Rule("el? ORDINAL:nth DATE despues (de|del) DATE:base", counted.nth_after),
    Rule("DATE despues (de|del) DATE:base", counted.nth_after),
    Rule("DATE antes (de|del) DATE:base", counted.nth_after, sign=-1),
    Rule("un? (el|al)? dia (despues|siguiente) (de|del|a|al) DATE", days.after,
         amount=Amount(days=1)),
    Rule("AMOUNT despues (de|del) DATE", days.after),
    Rule("(el|al)? (dia (antes|anterior)|vispera) (de|del|a|al) DATE", days.after,
         amount=Amount(days=1), sign=-1),
    Rule("(o|ya sea)? DATE (o|u|y) (para|bien)? (el|para el)? DATE:other", days.either),
    # Times
    Rule("(en|dentro de|de aqui a) AMOUNT", offsets.from_now),
    Rule("AMOUNT (apartir de|desde) ahora", offsets.from_now),
    Rule("AMOUNT (despues|mas tarde)", offsets.later),
    Rule("AMOUNT antes (de|del) TIME", offsets.shifted, sign=-1),
    Rule("AMOUNT despues (de|del) TIME", offsets.shifted),
    Rule("AMOUNT (antes|mas temprano)", offsets.shifted, sign=-1),
    Rule("hace AMOUNT", offsets.from_now, sign=-1),
    Rule("AMOUNT atras", offsets.from_now, sign=-1),
    Rule("LAS:_? HOUR PLACED:part", times.at),
    Rule("LAS:_? HOUR (NUMBER:minute|MINUTE) PLACED:part", times.at),
    Rule("PART HOUR !UNIT !OTHER", times.at),
    Rule("TIME (o|u) (a|a las|las|a la|la)? (TIME:other|HOUR:other_hour)", times.either),
    Rule("(a|a las|las|a la|la) HOUR:first_hour (o|u) (a|a las|las|a la|la)? "
         "(TIME:other|HOUR:other_hour)", times.either),
    Rule("<!NUMBER <!hasta SLIGHTLY:_? mas tarde", offsets.nudged),
    Rule("SLIGHTLY:_? (antes|mas temprano|mas pronto) !de !del", offsets.nudged, sign=-1),
    # A day or time and the one that corrects it
    Rule("DATE (mejor|antes) que DATE:_", days.itself),
    Rule("mejor DATE que DATE:_", days.itself),
    Rule("TIME (mejor|antes) que TIME:_", times.said),
    Rule("mejor TIME que TIME:_", times.said),
    Rule(f"DATE {_REPAIR} (el|para el)? DATE:other", days.second),
    Rule(f"DATE TIME {_REPAIR} (el|para el)? DATE:other", days.second),
    Rule(f"TIME {_REPAIR} (a|a las|las|a la|la)? (TIME:other|HOUR:other_hour) "
         "!UNIT", times.second),
    # Stretches of days
    Rule("(a|al|el)? principio (de|del) SPAN", spans.part_of, third="early"),
    Rule("(a|al|el)? principio SPAN", spans.part_of, third="early"),
    Rule("(a|a la)? (mediado|mitad) (de|del)? SPAN", spans.part_of, third="mid"),
    Rule("(a|al|el)? (final|fin) (de|del)? SPAN", spans.part_of, third="late"),
    Rule("(a|al|el)? (final|fin) (de|del) mes", periods.third_of_month, third="late"),
    Rule("(a|al|el)? principio (de|del) mes", periods.third_of_month, third="early"),
    Rule("(a|a la)? (mediado|mitad) (de|del) mes", periods.third_of_month, third="mid"),
    Rule("el? resto (de|del)? SPAN", spans.rest),
    Rule("(de|del|desde|desde el)? (DATE|SPAN) (a|al|hasta|hasta el|dash) "
         "(DATE:last|SPAN:last_span)", spans.between),
    Rule("entre (DATE|SPAN) y (DATE:last|SPAN:last_span)", spans.between),
    Rule("(de|del|desde|desde el|entre|entre el) (DAY:first|ORDINAL:first) "
         "(a|al|hasta|hasta el|dash|y|y el) DATE", spans.from_number),
    Rule("(entre|desde|de|del)? DATE (a|al|hasta|y|dash) (el)? (DAY:last|ORDINAL:last) !AMPM !h",
         spans.through_number),
    Rule("(despues de|despues del|pasado) (DATE|SPAN)", spans.since, exclusive=True),
    Rule("(apartir de|apartir del|desde|desde el) (DATE|SPAN)", spans.since),
    Rule("(despues del|pasado el) DAY:number !UNIT !de", spans.since_number, exclusive=True),
    Rule("(apartir del|desde el) DAY:number !UNIT !de !al !hasta", spans.since_number),
    Rule("(del|entre el|desde el) DAY:first (al|y|y el|hasta el) DAY:number !UNIT !OF !AMPM",
         spans.of_numbers),
    Rule("DATE (en adelante|o despues|o mas tarde)", spans.since),
    Rule("(fuera|ocupado|ocupada|NOT:_ ...) hasta DATE", spans.since),
    Rule("antes (de|del) (DATE|SPAN)", spans.until, exclusive=True),
    Rule("NOT:_ antes (de|del) (DATE|SPAN)", spans.since),
    Rule("NOT:_ (despues|mas tarde) (de|del) (DATE|SPAN)", spans.until),
    Rule("(a mas tardar|como muy tarde|como tarde) el? (DATE|SPAN)", spans.until),
    Rule("DATE (a mas tardar|como muy tarde|como tarde|o antes)", spans.until),
    Rule("hasta (DATE|SPAN)", spans.until),
    # Stretches of hours
    Rule("(entre|de|desde)? (TIME|las HOUR:first_hour|la HOUR:first_hour) PART:_? "
         "(y|a|hasta|dash) (las|la)? (TIME:last|HOUR:last_hour)", windows.hours),
    Rule("(entre|de|desde|DATE|PART:_) (HOUR:first_hour|las HOUR:first_hour|la HOUR:first_hour) "
         "(y|a|hasta|dash) (las|la)? (TIME:last|HOUR:last_hour)", windows.hours),
    Rule("HOUR:first_hour (a|hasta|dash) TIME:last", windows.hours),
    # The "a" of "de las dos a las cuatro" went with the hour it stands before.
    Rule("(de|desde|entre) (TIME|HOUR:first_hour) PART:_? (y|hasta)? TIME:last", windows.hours),
    Rule("<!a LAS:_ DOTTED:first_dotted TIME:last", windows.hours),
    Rule("(entre|de)? TIME (y|a|hasta|dash) DOTTED:last_dotted", windows.hours),
    Rule("(entre|de|DATE)? DOTTED:first_dotted (y|a|hasta|dash) (DOTTED:last_dotted|TIME:last)",
         windows.hours),
    Rule("(entre|de|DATE)? MILITARY:first_figure (dash|a|y) MILITARY:last_figure", windows.hours),
    Rule("(apartir de|despues de|desde|NOT:_ (puedo|podemos)? antes de|mas tarde de|pasadas) "
         "(las|la)? (TIME|HOUR:first_hour)", windows.hours),
    Rule("(TIME|las HOUR:first_hour) (en adelante|o despues|o mas tarde|como pronto)",
         windows.hours),
    Rule("(salgo|salimos|termino|terminamos|acabo|acabamos) (de|del)? "
         "(OTHER:_|trabajo|trabajar|clase|colegio|cole)? (a|sobre)? (las|la)? "
         "(TIME|HOUR:first_hour)", windows.hours),
    Rule("NOT:_ ... hasta (TIME|las HOUR:first_hour)", windows.hours),
    Rule("(antes de|hasta|NOT:_ despues de|como muy? tarde a?|a mas tardar|NOT:_ mas tarde de) "
         "(las|la)? (TIME:last|HOUR:last_hour)", windows.hours),
    Rule("(TIME:last|las HOUR:last_hour) (o antes|como tarde|como muy tarde)", windows.hours),
    # What is not wanted. "No, el viernes" at the beginning is a correction, not an exclusion.
    Rule("(pero|que|y) NOT:_ (el|en|para|para el)? (DATE|TIME:_)", spans.exclude),
    Rule("(pero|que|y)? NOT:_ sea (el|en|para|para el)? (DATE|TIME:_)", spans.exclude),
    Rule("<!DATE <!TIME <!PART NOT:_ (MAKE:_|puedo|podemos|quiero|trabajo|estoy|me|nos|viene) "
         "... (DATE|TIME:_)", spans.exclude, tight=True),
    Rule("PART NOT:_ PART:_", windows.itself),
    Rule("DATE NOT:_ el (otro|siguiente)", days.after, amount=Amount(days=7)),
    Rule("SPAN NOT:_ (puedo|podemos)? la (otra|siguiente)", periods.week, weeks=1),
    Rule("(ni|NOT:_)? el? DATE (y|ni|o) el? DATE:other NOT:_ "
         "(puedo|podemos|me|nos|quiero|trabajo|viene|va|sirve|estoy)", spans.exclude),
    Rule("(cualquier dia|todos|cuando sea) (menos|excepto|salvo) (DATE|TIME:_)", spans.exclude),
    Rule("(menos|excepto|salvo) (DATE|TIME:_)", spans.exclude),
    Rule("(DATE|TIME:_) NOT:_ (puedo|podemos|me|nos|quiero|trabajo|viene|va|sirve|estoy)",
         spans.exclude, tight=True),
    Rule("(DATE|SPAN|TIME:_) NOT:_ $", spans.exclude, tight=True),
    Rule("(DATE|SPAN|TIME:_) (me|nos)? (es|viene|va)? (imposible|fatal|mal)", spans.exclude,
         tight=True),
    Rule("que (irme|irnos|salir|marcharme|acabar|terminar) TIME:last", windows.hours),
    Rule("(antes de|antes del) TIME NOT:_ (puedo|podemos|me|nos)", windows.hours, tight=True),
    Rule("PART NOT:_ $", windows.not_part),
    Rule("DATE:_ PART:_ NOT:_ (puedo|podemos|me|nos|$)", spans.exclude, tight=True),
    Rule("(pero|que|y) NOT:_ sea? PART", windows.not_part),
    Rule("NOT:_ (puedo|podemos|quiero|trabajo|me va|me viene) PART", windows.not_part),
    Rule("PART NOT:_ (puedo|podemos|quiero|trabajo|me|nos)", windows.not_part),
]

# fmt: on
