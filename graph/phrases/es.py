"""Spanish: of the usted, and understood on both sides of the Atlantic."""

from datetime import date, time

from graph.phrases.hours import Parts
from graph.phrases.words import Words

WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
NUMBERS = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
    "veintiséis", "veintisiete", "veintiocho", "veintinueve",
)  # fmt: skip
TENS = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
HUNDREDS = ("", "ciento", "doscientos", "trescientos", "cuatrocientos")


def _date(day: date, *, month: bool = True, year: bool = False) -> str:
    """Without its article, e.g. "martes, primero de diciembre"."""
    number = "primero" if day.day == 1 else _number(day.day)
    words = f"{WEEKDAYS[day.weekday()]}, {number}"
    if month:
        words += f" de {MONTHS[day.month - 1]}"
    if year:
        words += f" de {_number(day.year)}"
    return words


def _time(at: time, *, part: bool) -> str:
    """With its article, e.g. "las tres y media"."""
    if (at.hour % 12, at.minute) == (0, 0):
        return f"las doce {_part(at)}"
    face = _face(at)
    words = f"la {face}" if face.split()[0] == "una" else f"las {face}"
    return f"{words} {_part(at)}" if part else words


def _span(opens: time, closes: time, *, parts: Parts) -> str:
    if parts == "both":
        return f"de {_time(opens, part=True)} a {_time(closes, part=True)}"
    words = f"de {_face(opens)} a {_face(closes)}"
    return f"{words} {_part(closes)}" if parts == "last" else words


def _face(at: time) -> str:
    """What the clock face shows."""
    match at.minute:
        case 0:
            return _hour(at.hour)
        case 15:
            return f"{_hour(at.hour)} y cuarto"
        case 30:
            return f"{_hour(at.hour)} y media"
        case 45:
            return f"{_hour(at.hour + 1)} menos cuarto"
        case minute:
            return f"{_hour(at.hour)} y {_number(minute)}"


def _part(at: time) -> str:
    if at.hour == 0 or at.hour >= 20:
        return "de la noche"
    if at.hour < 6:
        return "de la madrugada"
    if at.hour < 12:
        return "de la mañana"
    return "del mediodía" if at.hour == 12 else "de la tarde"


def _hour(hour: int) -> str:
    face = (hour - 1) % 12 + 1
    return "una" if face == 1 else NUMBERS[face]


def _number(count: int) -> str:
    if count >= 1000:
        thousands, rest = divmod(count, 1000)
        return f"{_number(thousands)} mil {_number(rest)}" if rest else f"{_number(thousands)} mil"
    if count >= 100:
        hundreds, rest = divmod(count, 100)
        words = "cien" if count == 100 else HUNDREDS[hundreds]
        return f"{words} {_number(rest)}" if rest else words
    if count < 30:
        return NUMBERS[count]
    tens, ones = divmod(count, 10)
    return f"{TENS[tens]} y {NUMBERS[ones]}" if ones else TENS[tens]


# The services are the owner's words, so no sentence may depend on their gender.
words = Words(
    weekdays=WEEKDAYS,
    months=MONTHS,
    clock=("en punto", "y media", "y cuarto", "menos cuarto", "mediodía", "de la tarde"),
    every_weekday=(*WEEKDAYS[:5], "sábados", "domingos"),
    date=_date,
    time=_time,
    part=_part,
    span=_span,
    number=_number,
    service="una cita para {}".format,
    either="o",
    both="y",
    option="el {date}",
    slot="{date}, a {time}",
    hello="Hola.",
    hello_caller="Hola, {caller}.",
    introduction=("Le atiende el asistente de citas de {business}. Puedo reservarle {service}."),
    ask_date=(
        "¿Qué día le vendría bien?",
        "Dígame un día, por favor, por ejemplo mañana, o el tres del mes que viene.",
        "Por ahora basta con el día, por ejemplo mañana, o el viernes.",
    ),
    ask_date_for_time="¿Qué día le vendría bien, a {time}?",
    ask_time=(
        "El {date}. ¿A qué hora le vendría bien?",
        "Dígame una hora para el {date}, por ejemplo las diez de la mañana.",
        "Ahora basta con la hora, por ejemplo las dos y media. ¿A qué hora el {date}?",
    ),
    confirm=(
        "¿Le reservo {service} el {date}, a {time}?",
        "Responda sí o no, por favor. ¿Le reservo {service} el {date}, a {time}?",
        "Tengo {service} el {date}, a {time}. ¿La reservo, sí o no?",
    ),
    confirm_once_more="¿Intento otra vez reservarle {service} el {date}, a {time}?",
    what_to_change="¿Qué cambio, el día o la hora?",
    meant="¿Quiere decir {options}?",
    nearest="Lo más cercano que tengo es {options}.",
    alternatives="Puedo ofrecerle {options}.",
    take_it=(
        "¿Le va bien, o prefiere otra cosa?",
        "¿Le viene bien, o buscamos otra cosa?",
    ),
    take_which=(
        "¿Qué prefiere?",
        "¿Qué le viene mejor?",
        "¿Con qué se queda, o prefiere otra cosa?",
    ),
    because={
        "silence": ("No he oído nada.", "¿Sigue ahí?"),
        "unclear": ("Perdone, no le he entendido.", "Lo siento, sigo sin entenderle."),
        "no_value": ("De acuerdo.", "Todavía me falta un dato."),
        "low_confidence": ("No sé si le he entendido bien.", "Prefiero asegurarme."),
        "ambiguous_date": ("Para no equivocarme.", "Quiero apuntar bien el día."),
        "ambiguous_time": ("Para no equivocarme.", "Quiero apuntar bien la hora."),
        "past": ("Ese momento ya ha pasado.", "Solo puedo reservar de ahora en adelante."),
        "too_soon": (
            "Es demasiado pronto para nosotros.",
            "Necesitamos un poco más de antelación.",
        ),
        "too_far": ("Eso es con demasiada antelación. Puedo reservar hasta el {last}.",),
        "full": ("No queda nada libre entonces.", "Lo siento, entonces no nos queda nada."),
        "outside_hours": ("A esa hora estamos cerrados.",),
        "off_grid": ("A esa hora exacta no puede empezar una cita.",),
        "taken": ("Esa hora ya está ocupada.", "Lo siento, esa hora ya la tiene otra persona."),
        "unavailable": ("Ahora mismo no puedo consultar la agenda.",),
    },
    no_time_left="A esa hora no queda tiempo para una cita.",
    closed_then="Entonces estamos cerrados.",
    closed_on_date="El {date} estamos cerrados.",
    closed_on_days="Los {days} estamos cerrados.",
    open_on_days="Los {days} abrimos {hours}.",
    open_from_to="De {first} a {last} abrimos {hours}.",
    take_your_time="Claro, tómese su tiempo.",
    keys={"1": "sí", "2": "no"},
    nearly_over="Nos queda un minuto.",
    time_is_up="Lo siento, se ha acabado el tiempo y no se ha reservado nada. Adiós.",
    help={
        "collect_date": "Reservo citas, y primero necesito el día.",
        "collect_time": "Ya tengo el día y ahora necesito la hora.",
        "confirmation": "Si dice que sí, reservo esta cita; si dice que no, la cambio.",
    },
    address="La dirección es {address}.",
    phone="El teléfono es {phone}.",
    duration="Dura {minutes} minutos.",
    not_known="Lo siento, eso no se lo puedo decir.",
    who_i_am="Soy el asistente de citas, un ordenador, y aquí solo puedo ayudarle con citas.",
    only_new="Solo puedo reservar citas nuevas, no cambiar ni anular una que ya tenga.",
    if_existing="Si se refiere a una cita que ya tiene, desde aquí no puedo anularla ni cambiarla.",
    call_us="Llámenos, por favor, al {phone}.",
    booked="Tiene reservada {service} el {slot}. Gracias, y hasta pronto.",
    cancelled="De acuerdo, no se ha reservado nada.",
    gave_up="Lo siento, esta vez no he podido ayudarle, y no se ha reservado nada.",
    taken_over="Todavía no se ha reservado nada. A partir de aquí le atiende {person}.",
    not_put_through="No puedo pasarle desde aquí, y no se ha reservado nada.",
    goodbye="Adiós.",
    sorry="Lo siento, algo ha fallado por mi parte. ¿Puede repetirlo, por favor?",
    give_up=(
        "Lo siento, algo falla por mi parte y no puedo continuar. "
        "Vuelva a llamar un poco más tarde, por favor. Adiós."
    ),
    unvoiced="Aquí no hay una voz en español, así que el agente habla inglés.",
)
