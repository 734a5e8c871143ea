"""Spanish."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from graph.heard import Phase
from graph.phrases.facts import Facts
from graph.phrases.hours import part_needed
from graph.policy import Policy
from graph.state import Outcome, Reason

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

SORRY = "Lo siento, algo ha fallado por mi parte. ¿Puede repetirlo, por favor?"
GIVE_UP = (
    "Lo siento, algo falla por mi parte y no puedo continuar. "
    "Vuelva a llamar un poco más tarde, por favor. Adiós."
)
UNVOICED = "Aquí no hay una voz en español, así que el agente habla inglés."
# The services are the owner's words, so no sentence may depend on their gender.
ASK_DATE = (
    "¿Qué día le vendría bien?",
    "Dígame un día, por favor, por ejemplo mañana, o el tres del mes que viene.",
    "Por ahora basta con el día, por ejemplo mañana, o el viernes.",
)
ASK_TIME = (
    "¿A qué hora le vendría bien el {date}?",
    "Dígame una hora para el {date}, por ejemplo las diez de la mañana.",
    "Ahora basta con la hora, por ejemplo las dos y media. ¿A qué hora el {date}?",
)
CONFIRM = (
    "¿Le reservo una cita para {service} el {date}, a {time}?",
    "Responda sí o no, por favor. ¿Le reservo una cita para {service} el {date}, a {time}?",
    "Tengo una cita para {service} el {date}, a {time}. ¿La reservo, sí o no?",
)
CONFIRM_ONCE_MORE = "¿Intento otra vez reservarle una cita para {service} el {date}, a {time}?"
BECAUSE: dict[Reason, tuple[str, ...]] = {
    "silence": ("No he oído nada.", "¿Sigue ahí?"),
    "unclear": ("Perdone, no le he entendido.", "Lo siento, sigo sin entenderle."),
    "no_value": ("De acuerdo.", "Todavía me falta un dato."),
    "low_confidence": ("No sé si le he entendido bien.", "Quiero asegurarme."),
    "ambiguous_date": ("Para no equivocarme.",),
    "ambiguous_time": ("Para no equivocarme.",),
    "past": ("Ese momento ya ha pasado.",),
    "too_soon": ("Es demasiado pronto para poder prepararlo.",),
    "too_far": ("Solo puedo reservar hasta el {last}.",),
    "closed": ("El {heard} está cerrado.",),
    "full": ("No queda nada libre entonces.",),
    "outside_hours": ("A esa hora no damos citas.",),
    "off_grid": ("A esa hora exacta no puede empezar una cita.",),
    "taken": ("Esa hora ya está ocupada.",),
    "unavailable": ("Ahora mismo no puedo consultar la agenda.",),
}
HELP: dict[Phase, str] = {
    "collect_date": "Reservo citas, y primero necesito el día.",
    "collect_time": "Ya tengo el día y ahora necesito la hora.",
    "confirmation": "Si dice que sí, reservo esta cita; si dice que no, la cambio.",
}


def greeting(facts: Facts) -> str:
    hello = f"Hola, {facts.caller}," if facts.caller else "Hola,"
    return (
        f"{hello} soy el asistente de citas de {facts.policy.business}. "
        f"Puedo reservarle una cita para {facts.policy.service}."
    )


def ask(phase: Phase, variant: int, facts: Facts) -> str:
    if facts.offer and phase in ("collect_date", "collect_time"):
        return _offer(facts)
    if phase == "collect_date":
        if facts.time and variant == 0:
            return f"¿Qué día le vendría bien a {spoken_time(facts.time, facts.policy)}?"
        return _pick(ASK_DATE, variant)
    if phase == "collect_time":
        wording = _pick(ASK_TIME, variant)
    elif facts.reason == "unavailable":
        wording = CONFIRM_ONCE_MORE
    else:
        wording = _pick(CONFIRM, variant)
    words = wording.format(
        service=facts.policy.service,
        date=spoken_date(facts.date, facts.now) if facts.date else "",
        time=spoken_time(facts.time, facts.policy) if facts.time else "",
    )
    if facts.offer and phase == "confirmation":
        return f"{_alternatives(facts)} {words}"
    return words


def answer(phase: Phase, facts: Facts) -> str:
    heard, policy = facts.heard, facts.policy
    topic = heard.topic if heard else None
    if heard is None or (topic is None and heard.intent not in ("help", "question")):
        return ""
    if heard.intent == "help" or topic == "why":
        return HELP.get(phase, "")
    if topic == "address" and policy.address:
        return f"La dirección es {policy.address}."
    if topic == "phone" and policy.phone:
        return f"El teléfono es {_digits(policy.phone)}."
    if topic == "hours":
        return _hours(facts)
    if topic == "duration":
        return f"Dura {_number(policy.duration_minutes)} minutos."
    if topic in ("availability", "booking"):
        return ""
    return "Soy el asistente de citas, un ordenador, y aquí solo puedo ayudarle con citas."


def what_to_change(facts: Facts) -> str:
    return "¿Qué cambio, el día o la hora?"


def because(reason: Reason, variant: int, facts: Facts) -> str:
    if reason == "closed" and not (facts.heard and facts.heard.date):
        return "Entonces está cerrado."
    last = facts.now + timedelta(days=facts.policy.horizon_days)
    said = facts.heard.date if facts.heard else None
    return _pick(BECAUSE[reason], variant).format(
        last=spoken_date(last.date().isoformat(), facts.now),
        heard=spoken_date(said, facts.now) if said else "",
    )


def closing(outcome: Outcome, facts: Facts) -> str:
    policy = facts.policy
    if outcome == "booked" and facts.date and facts.time:
        when = f"el {spoken_slot(facts.date, facts.time, facts.now, policy)}"
        return f"Su cita para {policy.service} queda reservada {when}. Gracias, y hasta pronto."
    if outcome == "cancelled":
        return "De acuerdo, en esta llamada no se ha reservado nada. Adiós."
    if outcome == "transferred" and policy.transfer_to:
        return f"Todavía no se ha reservado nada. A partir de aquí le atiende {policy.transfer_to}."
    phone = f" Llámenos, por favor, al {_digits(policy.phone)}." if policy.phone else ""
    if outcome == "transferred":
        return f"No puedo pasarle desde aquí, y no se ha reservado nada.{phone} Adiós."
    return f"Lo siento, esta vez no he podido ayudarle, y no se ha reservado nada.{phone} Adiós."


def spoken_slot(iso: str, clock: str, now: datetime, policy: Policy) -> str:
    return f"{spoken_date(iso, now)}, a {spoken_time(clock, policy)}"


def spoken_date(iso: str, now: datetime) -> str:
    """A date in words without its article, e.g. "martes, primero de diciembre"."""
    day = date.fromisoformat(iso)
    number = "primero" if day.day == 1 else _number(day.day)
    words = f"{WEEKDAYS[day.weekday()]}, {number} de {MONTHS[day.month - 1]}"
    # Within a year weekday, day and month name one date; beyond it the year is needed.
    if abs(day - now.date()) > timedelta(days=330):
        return f"{words} de {_number(day.year)}"
    return words


def spoken_time(clock: str, policy: Policy) -> str:
    """A time in words with its article, e.g. "las tres y media"."""
    at = time.fromisoformat(clock)
    hour, minute = at.hour, at.minute
    words = {(0, 0): "las doce de la noche", (12, 0): "las doce del mediodía"}.get((hour, minute))
    if words:
        return words
    if minute == 0:
        words = _hour(hour)
    elif minute == 15:
        words = f"{_hour(hour)} y cuarto"
    elif minute == 30:
        words = f"{_hour(hour)} y media"
    elif minute == 45:
        words = f"{_hour(hour + 1)} menos cuarto"
    else:
        words = f"{_hour(hour)} y {_number(minute)}"
    return f"{words} {_part(at)}" if part_needed(at, policy) else words


def _offer(facts: Facts) -> str:
    if facts.reason in ("ambiguous_date", "ambiguous_time"):
        return f"¿Quiere decir {_or(_spoken_offer(facts))}?"
    question = "¿Le va bien, o prefiere otra cosa?" if len(facts.offer) == 1 else "¿Qué prefiere?"
    return f"{_alternatives(facts)} {question}"


def _alternatives(facts: Facts) -> str:
    spoken = _spoken_offer(facts)
    if len(spoken) == 1:
        return f"Lo más cercano que tengo es {spoken[0]}."
    return f"Puedo ofrecerle {_or(spoken)}."


def _spoken_offer(facts: Facts) -> list[str]:
    return [
        spoken_time(option, facts.policy)
        if ":" in option
        else f"el {spoken_date(option, facts.now)}"
        for option in facts.offer
    ]


def _hours(facts: Facts) -> str:
    """Opening hours on the day on the table, or today."""
    day = date.fromisoformat(facts.date) if facts.date else facts.now.date()
    weekday = WEEKDAYS[day.weekday()]
    openings = [
        f"de {spoken_time(f'{o.opens:%H:%M}', facts.policy)}"
        f" a {spoken_time(f'{o.closes:%H:%M}', facts.policy)}"
        for o in facts.policy.opening(day)
    ]
    return (
        f"El {weekday} abrimos {', y '.join(openings)}."
        if openings
        else (f"El {weekday} está cerrado.")
    )


def _or(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{'; '.join(items[:-1])}; o {items[-1]}"


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
    return "la una" if face == 1 else f"las {_number(face)}"


def _digits(number: str) -> str:
    """A telephone number, digit by digit; its groups are kept apart."""
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(NUMBERS[int(digit)] for digit in group) for group in groups)


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


def _pick(wordings: Sequence[str], variant: int) -> str:
    return wordings[min(variant, len(wordings) - 1)]
