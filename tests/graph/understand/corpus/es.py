"""Spanish, said at nine on Monday 23 November 2026: what is meant, and how people say it."""

# fmt: off

DAYS: dict[str, list[str]] = {
    "2026-11-22": ["ayer"],
    "2026-11-23": ["hoy", "hoy mismo", "el 23 de noviembre"],
    "2026-11-24": [
        "mañana", "manana", "el martes", "este martes", "martes", "el día 24", "el veinticuatro",
        "para mañana, por favor", "el dia veinticuatro",
    ],
    "2026-11-25": [
        "pasado mañana", "pasado manana", "dentro de dos días", "en dos dias", "el miércoles",
        "miercoles", "el día después de mañana", "miércoles 25", "el miercoles veinticinco",
    ],
    "2026-11-27": ["el viernes de esta semana", "el último viernes del mes", "viernes negro"],
    "2026-11-30": [
        "el lunes de la semana que viene", "el lunes de la próxima semana", "de hoy en ocho",
        "de hoy en ocho días", "dentro de una semana", "el último día del mes", "el treinta",
        "la semana que viene, el lunes", "el lunes que viene", "el próximo lunes",
    ],
    "2026-12-01": [
        "el 1 de diciembre", "el primero de diciembre", "el uno de diciembre", "1º de diciembre",
        "1 de dic", "diciembre 1", "el martes 1 de diciembre", "1/12", "1/12/2026", "01-12-2026",
        "1.12.2026", "2026-12-01", "el primer martes de diciembre", "de martes en ocho",
        "el martes, primero de diciembre", "el martes de la semana que viene",
        "el 1 de diciembre de 2026", "el uno de diciembre de dos mil veintiséis", "el 1 del 12",
        "una semana después del martes", "el primero del mes que viene",
    ],
    "2026-12-07": ["dentro de dos semanas", "de hoy en quince", "en dos semanas"],
    "2026-12-24": ["nochebuena", "el veinticuatro de diciembre", "24/12"],
    "2026-12-25": ["navidad", "el día de Navidad", "25 de diciembre"],
    "2026-12-31": ["nochevieja", "fin de año", "el treinta y uno de diciembre"],
    "2027-01-06": ["el día de Reyes", "Reyes"],
    "2027-03-01": ["el primer lunes de marzo"],
    "2027-03-03": ["el 3 de marzo", "el tres de marzo", "3 marzo", "3/3"],
    "2027-04-03": ["3/4", "el 3 de abril"],
}

EITHER_DAY: dict[tuple[str, ...], list[str]] = {
    ("2026-11-23", "2026-11-30"): ["el lunes"],
    # To some the one of this week, to others the one of the next.
    ("2026-11-24", "2026-12-01"): ["el próximo martes", "el martes que viene", "el martes próximo"],
    ("2026-11-24", "2026-11-25"): ["el martes o el miércoles"],
    # A week, or eight days; two weeks, or fifteen days.
    ("2026-11-30", "2026-12-01"): [
        "dentro de ocho días", "la próxima semana, el lunes o martes",
    ],
    ("2026-12-07", "2026-12-08"): ["dentro de quince días", "en quince dias"],
}

TIMES: dict[str, list[str]] = {
    "09:00": ["a las nueve", "a las 9", "las nueve", "nueve", "a las 9 de la mañana", "a las 9h",
              "9 am", "a las nueve en punto", "sobre las nueve", "a eso de las 9"],
    "10:05": ["a las diez y cinco", "las diez cero cinco", "10:05"],
    "10:40": ["a las once menos veinte", "a las diez y cuarenta", "a las diez cuarenta",
              "veinte para las once"],
    "12:00": ["al mediodía", "a mediodia", "a las doce", "a las doce de la mañana",
              "a las 12 del mediodía", "al medio día"],
    "13:00": ["a la una", "la una", "a la 1", "a la una de la tarde", "a las trece horas"],
    "13:30": ["a la una y media", "la una y media", "a la una treinta", "a las 13:30", "13h30"],
    "14:45": ["a las tres menos cuarto", "las tres menos cuarto", "cuarto para las tres",
              "un cuarto para las tres", "a las dos cuarenta y cinco", "a las tres menos quince"],
    "15:00": ["quince horas", "a las quince horas"],
    "15:15": ["a las tres y cuarto", "tres y cuarto de la tarde", "a las tres quince",
              "a las 3 y cuarto"],
    "15:30": ["a las tres y media", "tres y media", "a las 3:30", "a las 15:30", "a las 15.30",
              "a las quince treinta", "a las tres y treinta de la tarde", "a las 3:30 p.m.",
              "a las quince horas y treinta minutos"],
    "17:00": ["a las cinco", "a las 5 de la tarde", "cinco de la tarde", "por la tarde a las cinco",
              "a las 5 pm", "a las 5 p. m."],
    "20:00": ["a las ocho de la tarde", "a las ocho de la noche", "8 de la noche"],
    "08:00": ["a las ocho de la mañana"],
    "00:00": ["a medianoche", "a las doce de la noche"],
    "03:00": ["a las tres de la madrugada"],
}

EITHER_TIME: dict[tuple[str, ...], list[str]] = {
    ("15:00", "16:00"): ["a las tres o a las cuatro", "a las 3 o las 4", "a las 3 o 4"],
}

BOTH: dict[tuple[str, str], list[str]] = {
    ("2026-11-24", "08:00"): ["mañana a las ocho de la mañana", "mañana por la mañana a las ocho",
                              "mañana a las 8 por la mañana"],
    ("2026-11-24", "15:30"): ["el martes a las tres y media", "a las tres y media el martes",
                              "martes 24 a las 15:30", "mañana a las tres y media de la tarde"],
    ("2026-11-26", "13:00"): ["el jueves a la una", "jueves a la una de la tarde"],
    ("2026-12-01", "16:00"): ["el 1 de diciembre a las cuatro de la tarde",
                              "quería una cita para el primero de diciembre a las cuatro"],
    ("2026-11-23", "17:00"): ["esta tarde a las cinco", "hoy a las cinco"],
    ("2027-03-10", "15:00"): ["a las tres diez de marzo", "a las 3, 10 de marzo"],
    ("2027-03-10", "14:45"): ["a un cuarto para las tres diez de marzo"],
}

SPANS: dict[tuple[str, str], list[str]] = {
    ("2026-11-23", "2026-11-29"): ["esta semana"],
    ("2026-11-30", "2026-12-06"): ["la semana que viene", "la próxima semana", "la semana proxima"],
    ("2026-11-28", "2026-11-29"): ["este fin de semana", "el finde"],
    ("2026-12-01", "2026-12-31"): ["en diciembre", "el mes que viene", "el próximo mes"],
    ("2026-12-07", "2026-12-11"): ["del siete al once", "entre el siete y el once"],
    ("2026-12-11", "2027-03-23"): ["después del diez"],
    ("2026-12-10", "2027-03-23"): ["a partir del diez", "desde el diez"],
    ("2026-12-03", "2026-12-05"): ["del 3 al 5 de diciembre", "entre el 3 y el 5 de diciembre"],
    ("2026-12-01", "2026-12-10"): ["a principios de diciembre"],
    ("2026-12-22", "2026-12-31"): ["a finales de diciembre"],
    ("2026-11-11", "2026-11-20"): ["a mediados de mes"],
}

WINDOWS: dict[tuple[str, str], list[str]] = {
    ("15:00", "17:00"): ["entre las 3 y las 5", "de tres a cinco", "de las tres a las cinco"],
    ("16:00", "23:59"): ["después de las cuatro", "a partir de las 4", "desde las cuatro"],
    ("00:00", "15:00"): ["como muy tarde a las tres", "a más tardar a las tres"],
    ("00:00", "12:00"): ["antes de las doce", "antes del mediodía", "hasta las 12"],
    ("12:00", "23:59"): ["a partir del mediodía"],
    ("15:00", "23:59"): ["salgo de trabajar a las tres", "salgo del trabajo a las tres"],
}

PARTS: dict[str, list[str]] = {
    "morning": [
        "por la mañana", "mañana por la mañana", "en la mañana", "a primera hora", "antes de comer",
        "una por la mañana", "quiero una por la mañana",
    ],
    "afternoon": [
        "por la tarde", "el viernes por la tarde", "en la tarde", "después de comer",
        "lo más tarde posible",
    ],
    "evening": ["por la noche", "el jueves por la noche"],
}

EXCLUDED: dict[str, list[str]] = {
    "2026-11-27": ["el viernes no puedo", "no puedo el viernes", "cualquier día menos el viernes",
                   "pero no el viernes", "el viernes no me va bien"],
}

REPAIRS: dict[tuple[str | None, str | None], list[str]] = {
    ("2026-11-25", None): ["el martes, no, el miércoles", "el martes no, mejor el miércoles",
                           "el martes, perdón, el miércoles", "el martes, digo, el miércoles"],
    (None, "16:00"): ["a las tres, no, a las cuatro", "a las tres, perdón, a las cuatro"],
}

# Said while "Tuesday 1 December, half past three" is read back.
RELATIVE: dict[tuple[str | None, str | None], list[str]] = {
    (None, "17:00"): ["hora y media más tarde"],
    (None, "16:30"): ["una hora más tarde", "una hora después"],
    (None, "14:30"): ["una hora antes"],
    ("2026-12-02", None): ["el día siguiente", "un día después"],
    ("2026-11-30", None): ["el día de antes", "el día anterior", "un día antes"],
    ("2026-12-01", "16:00"): ["el mismo día pero a las cuatro"],
    ("2026-11-25", "15:30"): ["a la misma hora pero el miércoles"],
}

MIXED: dict[tuple[str, str | None, str | None], list[str]] = {
    ("negate", "2026-11-25", None): ["no, mejor el miércoles", "no, el miércoles"],
    ("negate", None, "16:00"): ["no, a las cuatro", "sí, pero a las cuatro",
                              "vale, pero a las cuatro"],
    ("inform", None, "16:00"): [
        "mejor a las cuatro", "que sea a las cuatro", "no, cuatro", "perdón, cuatro",
    ],
    ("affirm", "2026-12-01", "15:30"): ["sí, el uno de diciembre a las tres y media"],
}

ACTS: dict[str, list[str]] = {
    "affirm": [
        "sí", "si", "Sí, perfecto", "si, por favor", "sí, gracias", "claro", "claro que sí",
        "vale", "de acuerdo", "está bien", "perfecto", "muy bien", "correcto", "me va bien",
        "me parece bien", "eso es", "así es", "por supuesto", "adelante", "resérvalo", "dale",
        "sí. ¿cuál es la dirección?", "sin problema", "si claro", "perfecto. ¿Dónde están?",
        "sí, las tres y media está bien", "perfecto, gracias",
    ],
    "negate": ["no", "no, gracias", "no, está mal", "no está bien", "no me va bien", "para nada",
               "claro que no", "creo que no", "no es correcto", "mejor no", "sí pero no",
               "sí, otro día", "está mal", "imposible", "me viene fatal"],
    "repeat": ["repita, por favor", "¿cómo?", "¿puede repetir?", "no le he oído", "otra vez",
               "se corta", "¿qué día ha dicho?", "¿a qué hora ha dicho?", "¿qué hora era?"],
    "cancel": ["cancelar", "cancela la cita", "ya no la quiero", "olvídalo", "no quiero la cita",
               "deténgase, cancele", "borre eso", "no importa, déjelo", "cancélela",
               "¿puedo cancelar la cita del viernes?", "está bien, lo dejo"],
    "restart": ["empezar de nuevo", "desde el principio"],
    "human": ["quiero hablar con una persona", "páseme con alguien", "operador"],
    "help": ["ayuda", "¿cómo funciona?"],
    "question": ["¿cuánto cuesta?", "¿dónde están?", "¿a qué hora abren?", "¿sí?", "¿vale?"],
    "goodbye": ["adiós", "hasta luego", "muchas gracias, adiós", "eso es todo"],
    "thanks": ["gracias", "muchas gracias"],
    "greet": ["hola", "buenos días", "buenas tardes"],
    "dont_care": ["me da igual", "cualquier hora", "cualquier día", "cuando sea"],
    "wait": ["espere un momento", "un momento", "sí, espere", "tengo que consultar",
             "déjeme ver", "un segundito", "permítame"],
    "unknown": [
        "no estoy seguro", "no sé", "quizás", "tal vez", "si puedo",
        "si es posible", "si no hay otra cosa", "bueno", "bueno, no sé", "mejor", "supongo que sí",
        "me llamo Clara", "el perro come pan", "sí, cuatro está bien", "sí, y",
        "sí, tengo una pregunta",
    ],
    "no_input": [""],
}

TOPICS: dict[str, list[str]] = {
    "address": ["¿cuál es la dirección?", "¿dónde están?"],
    "phone": ["¿cuál es el teléfono?"],
    "price": ["¿cuánto cuesta?"],
    "hours": ["¿a qué hora abren?"],
    "duration": ["¿cuánto dura?"],
    "why": ["¿por qué?"],
}

NOTHING = [
    "quiero una cita", "una cita por favor", "quiero dos citas", "me llamo Marcos", "tengo 42 años",
    "somos tres", "¿abren los sábados?", "llamé ayer",
    "mi hijo tiene cinco años", "buenas noches", "buenos días", "llego tarde",
    "vivo en la calle Mayor 5", "una vez más", "un momento", "es la primera vez",
    "que tenga un buen día", "el segundo piso", "cuesta un 6,45 %", "mi número es 600 123 456",
    "durante 30 minutos", "la última vez", "el domo azul", "una o dos personas",
]

# fmt: on
