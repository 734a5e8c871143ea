"""Spanish words: what classes they belong to, and how else they are spelled.

Rules are written without accents, as many people type; the accented spelling is an alias.
"""

import unicodedata
from typing import Any

from graph.understand.locale import listed
from graph.understand.readings import Amount

# fmt: off

_WEEKDAYS = listed("lunes martes miercoles jueves viernes sabado domingo")
_MONTHS = listed(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_TEENS = listed(
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte "
    "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho "
    "veintinueve"
)

CLASSES: dict[str, dict[str, Any]] = {
    "WEEKDAY": {word: n for n, word in enumerate(_WEEKDAYS)},
    "MONTH": {word: n for n, word in enumerate(_MONTHS, 1)},
    "ONES": {
        "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9,
    },
    "TEENS": {word: n for n, word in enumerate(_TEENS, 10)},
    "TENS": {
        "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
        "ochenta": 80, "noventa": 90,
    },
    "HUNDREDS": {"ochocientos": 800, "novecientos": 900},
    "ORDINAL": {
        "primero": 1, "segundo": 2, "tercero": 3, "cuarto": 4, "quinto": 5, "sexto": 6,
        "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10,
    },
    "SUFFIX": dict.fromkeys(listed("er ero ro"), True),
    "AMPM": {"am": "am", "pm": "pm"},
    "UNIT": {
        "dia": Amount(days=1), "semana": Amount(days=7), "quincena": Amount(days=14),
        "mes": Amount(months=1), "ano": Amount(months=12), "decada": Amount(months=120),
        "hora": Amount(minutes=60), "minuto": Amount(minutes=1),
    },
    "SEASON": {"primavera": 0, "verano": 1, "otono": 2, "invierno": 3},
    "THE": dict.fromkeys(listed("el la los las"), True),
    # What draws a conclusion, and what only begins another clause.
    "SO": {"asi": True, "entonces": True, "pero": False, "porque": False, "mejor": False},
    "LAS": dict.fromkeys(listed("la las"), True),
    "OF": dict.fromkeys(listed("de del"), True),
    "ABOUT": dict.fromkeys(listed("sobre hacia alrededor cerca aproximadamente"), True),
    "NOT": dict.fromkeys(listed("no nunca tampoco ni jamas"), True),
    "OR": dict.fromkeys(listed("o u"), True),
    "FINE": dict.fromkeys(listed(
        "bien buena perfecto perfecta genial estupendo estupenda excelente correcto correcta "
        "fenomenal ideal fantastico maravilloso vale listo"
    ), True),
    "REPAIR": dict.fromkeys(listed(
        "no perdon perdona perdone disculpa disculpe espera espere mejor digo quiero decir bueno "
        "sea eh em mmm pues que sino mas bien en realidad ay lo siento prefiero"
    ), True),
    "LEAD": dict.fromkeys(listed(
        "a las la el dia sobre hacia pues eh em este bueno vale ok si afirmativo digamos quiza "
        "quizas por favor entonces gracias para en punto mejor"
    ), True),
    # What is the matter.
    "NEED": dict.fromkeys(listed(
        "emergencia urgencia urgente duele dolor molestia molestias sangra hinchado hinchada"
    ), True),
    "SLIGHTLY": dict.fromkeys(listed("poco algo poquito"), True),
    "VERY": dict.fromkeys(listed(
        "muy todo tan bastante totalmente completamente exactamente me nos te le asi"
    ), True),
    # After these "si" is no yes: "si puede ser", "if that is possible".
    "CONDITION": dict.fromkeys(listed(
        "es fuera puede puedo pueden podemos pudiera hay hubiera tiene tienen tengo tienes no "
        "quiere quieren quieres queda prefiere acaso llego"
    ), True),
    "MAKE": dict.fromkeys(listed(
        "reservar reserva reserve reservame ponme pongame poner pon hacer haz cambiar cambia "
        "cambie cambialo cambiela dejalo dejemoslo mover mueve ir venir puedo quiero quisiera"
    ), True),
    # Words that add nothing: a clause of a yes and these is a yes.
    "FILLER": dict.fromkeys(listed(
        "el la los las un lo a al de del en y o e pues eh em mmm ah oh ay bueno por favor con "
        "para mi se es esta este esto eso esa ese son ser estar ya entonces yo usted tu su "
        "que mismo cita hora dia fecha seria estaria parece viene queda va creo pienso dice "
        "dicho tambien mas aqui ahora senorita senor senora"
    ), True),
}

# Canonical words are written without accents; this is how they are spelled.
_ACCENTED = listed(
    "miércoles sábado dieciséis veintidós veintitrés veintiséis séptimo décimo día días año años "
    "mañana mañanas mediodía próximo próxima próximos próximas último última últimos últimas "
    "después quizá quizás más está estás qué cuándo cómo dónde cuál cuáles cuánto cuánta cuántos "
    "quién él tú perdón adiós atrás jamás también así aquí década señorita señor señora teléfono "
    "otoño penúltimo "
    "dirección ubicación acción valentín pentecostés vísperas víspera cancélalo cancélala "
    "repítelo repítamelo podría podrían sería estaría débil número anúlalo anúlela cámbialo "
    "cámbiela déjalo dejémoslo póngame resérvame resérvalo resérvela confírmalo confírmela "
    "confírmelo fantástico olvídalo olvídelo órale entendí oí escuché están sé llamé "
    "caí rompí empezó comenzó dígalo ningún según "
    "sólo esté ésa ése éste ésta dígame dígamelo aún resérvamelo déjelo espérame espéreme detén "
    "deténgase cállate cállese gustaría querría podrías podríamos allí ahí ajá ándale resérvelo "
    "apúntalo apúntame resérvemela apúnteme resérveme estaré quería pedí cancélela cancélelo "
    "déjeme permítame pensaré consultaré hablaré diré llamaré veré "
    "anótelo anótela anóteme anótame agéndelo agéndela agéndeme agéndame gestiónelo gestiónela "
    "regístrelo regístrela guárdemela guárdamela apúntemela rápido fácil ángel hábiles"
)


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_SPELLINGS = {
    "sí": "afirmativo",
    "lun": "lunes", "mie": "miercoles", "mié": "miercoles", "jue": "jueves", "vie": "viernes",
    "sab": "sabado", "sáb": "sabado", "dom": "domingo", "miercole": "miercoles",
    "sabados": "sabado", "sábados": "sabado", "domingos": "domingo",
    "ene": "enero", "feb": "febrero", "abr": "abril", "may": "mayo", "jun": "junio",
    "jul": "julio", "ago": "agosto", "sep": "septiembre", "sept": "septiembre",
    "set": "septiembre", "setiembre": "septiembre", "oct": "octubre", "nov": "noviembre",
    "dic": "diciembre", "veintiuna": "veintiuno", "veintiún": "veintiuno", "veintiun": "veintiuno",
    "primer": "primero", "primera": "primero", "segunda": "segundo", "tercer": "tercero",
    "tercera": "tercero", "cuarta": "cuarto", "quinta": "quinto", "cuartos": "cuarto",
    "a m": "am", "p m": "pm", "dias": "dia", "días": "dia", "semanas": "semana", "meses": "mes",
    "anos": "ano", "años": "ano", "horas": "hora", "hs": "h", "hrs": "h", "hr": "h",
    "minutos": "minuto", "min": "minuto", "mins": "minuto", "quincenas": "quincena",
    "decadas": "decada", "décadas": "decada",
    "temprana": "temprano", "onse": "once", "sinco": "cinco", "dose": "doce", "dies": "diez",
    "proxima": "proximo", "próxima": "proximo", "proximos": "proximo", "próximos": "proximo",
    "proximas": "proximo", "próximas": "proximo", "que viene": "proximo", "que vienen": "proximo",
    "que entra": "proximo", "venidero": "proximo", "entrante": "proximo",
    "ultima": "ultimo", "última": "ultimo", "ultimos": "ultimo", "últimos": "ultimo",
    "ultimas": "ultimo", "últimas": "ultimo", "pasada": "pasado", "misma": "mismo",
    "siguientes": "siguiente", "medio dia": "mediodia", "medio día": "mediodia",
    "media noche": "medianoche", "finde": "findesemana", "fin de semana": "findesemana",
    "fines de semana": "findesemana", "antes de ayer": "anteayer", "antier": "anteayer",
    "a partir": "apartir", "mananas": "manana", "mañanas": "manana", "okay": "ok", "okey": "ok",
    "vísperas": "vispera", "esté": "este", "ésa": "esa", "ése": "ese",
    "hazlo": "haz", "hágalo": "haz", "hagalo": "haz", "mediados": "mediado",
    "principios": "principio", "comienzos": "principio", "inicios": "principio",
    "finales": "final", "fines": "final",
}

ALIASES = {word: _plain(word) for word in _ACCENTED} | _SPELLINGS

# Said while one thinks, also between two words that belong together.
HESITATIONS = listed("eh em mmm pues digamos quizas")
BINDING = listed("a al el la las de del para por desde hasta entre antes despues")

SOUNDS = listed("mhm mm hmm hm uh eh ah oh aja ajá aha ya mmm em")

# fmt: on
