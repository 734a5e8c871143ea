"""The language model's second narrow job: to put a question into other words.

Only where the owner wants it. What it says is spoken only if every fact of the template is in it
word for word and it names no other day or time; otherwise the template is spoken.
"""

import json

from pydantic import BaseModel

from graph.assist import ask_model
from graph.context import Context
from graph.grounding import Value, said
from graph.heard import Phase
from graph.phrases import Facts

PROMPT = """You put what a booking assistant says on the telephone into other words, in the same
language (locale {locale}), friendly and short, one or two sentences. A question stays a question
that asks for the same. Say nothing the original does not say, and name no other day or time.
Keep these words exactly as they are: {facts}"""

ASKED: tuple[Phase, ...] = ("collect_date", "collect_time")
"""A text is looked through for days and times as if it answered either question."""


class Wording(BaseModel):
    """The same in other words."""

    text: str


async def reword(template: str, known: Facts, context: Context) -> str:
    """`template` in the model's words, or as it is where they are not faithful or not wanted."""
    if context.assistant is None or not context.policy.rewording:
        return template
    kept = [fact for fact in _spoken(known, context) if fact in template]
    prompt = PROMPT.format(locale=context.locale, facts=json.dumps(kept, ensure_ascii=False))
    wording = await ask_model(context.assistant, prompt, template, Wording)
    if wording is None:
        return template
    text = " ".join(wording.text.split())
    return text if _faithful(text, template, kept, context) else template


def _spoken(known: Facts, context: Context) -> list[str]:
    """Every fact a phrase may have put into words."""
    phrases, policy = context.phrases, context.policy
    return [
        *([phrases.spoken_date(known.date, known.now)] if known.date else ()),
        *([phrases.spoken_time(known.time, policy)] if known.time else ()),
        *phrases.spoken_offer(known),
        *filter(None, (policy.business, policy.service, policy.address, policy.phone)),
    ]


def _faithful(text: str, template: str, kept: list[str], context: Context) -> bool:
    return (
        all(fact in text for fact in kept)
        and 0 < len(text) <= 2 * len(template)
        and text.endswith("?") == template.endswith("?")
        and _values(text, kept, context) <= _values(template, kept, context)
    )


def _values(text: str, kept: list[str], context: Context) -> set[Value]:
    """The days and times that are in a text beside the facts, in part or whole."""
    for fact in sorted(kept, key=len, reverse=True):
        text = text.replace(fact, " . ")
    return {
        value
        for expecting in ASKED
        for value in said(
            text,
            expecting,
            now=context.now(),
            locale=context.locale,
            policy=context.policy,
        )
    }
