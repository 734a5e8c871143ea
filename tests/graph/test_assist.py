"""The model as a reader: what it may add, and that nothing it does wrong is ever felt."""

import asyncio
from dataclasses import replace
from typing import Any, get_args

import pytest
from langchain_core.language_models import BaseChatModel

from graph.assist import LONGEST, TIMEOUT_SECONDS, Reading, assist
from graph.context import Context
from graph.heard import Heard, Intent, Phase, Slots
from graph.understand import understand
from tests.graph.call import MONDAY, POLICY, Call
from tests.graph.openai_server import Answer, Half, openai_server
from tests.graph.understand.corpus.acts import ACTS

TABLE = Slots("2026-12-01", "15:00")
UNCLEAR = "four would suit my knees"
TORN = "Thursday the 1st of December"


def reading(intent: str, date: str | None = None, time: str | None = None) -> dict[str, Any]:
    return {"intent": intent, "date": date, "time": time}


def rules(text: str, here: Phase = "confirmation") -> Heard:
    return understand(text, expecting=here, now=MONDAY, locale="en", policy=POLICY, about=TABLE)


def context(model: BaseChatModel | None) -> Context:
    return replace(Call().context, assistant=model)


async def heard(answer: Answer, text: str, here: Phase = "confirmation") -> Heard:
    async with openai_server(answer) as server:
        return await assist(text, rules(text, here), here, TABLE, context(server.model))


@pytest.mark.parametrize(
    ("text", "answer", "understood"),
    [
        (UNCLEAR, reading("inform", time="16:00"), Heard("inform", time="16:00")),
        (UNCLEAR, reading("negate", time="16:00"), Heard("negate", time="16:00")),
        (TORN, reading("inform", "2026-12-01"), Heard("inform", date="2026-12-01")),
        ("flesh and blood, if I may", reading("human"), Heard("human")),
        ("the line crackled, the last bit", reading("repeat"), Heard("repeat")),
        ("I shall ring another week entirely", reading("cancel"), Heard("cancel")),
    ],
)
async def test_a_right_answer_counts_just_enough(
    text: str, answer: dict[str, Any], understood: Heard
) -> None:
    """The rules alone would have asked again for each of these."""
    alone = rules(text)
    assert alone.intent == "unknown" or alone.confidence < POLICY.confidence
    expected = replace(understood, source="llm", confidence=POLICY.confidence)
    assert await heard(lambda _: answer, text) == expected


async def test_a_value_only_the_model_found_is_read_back_and_never_booked_without_a_yes() -> None:
    async with openai_server(lambda _: reading("inform", time="16:00")) as server:
        call = await Call.opened()
        call.context = replace(call.context, assistant=server.model)
        await call.said("next Tuesday at 3 pm")
        assert server.requests == []
        turn = await call.said(UNCLEAR)
        assert turn.state["time"] == "16:00"
        assert turn.state["heard"] is not None
        assert turn.state["heard"].source == "llm"
        assert "four o'clock" in turn.reply
        assert call.booked == []
        await call.said("yes")
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "16:00")]
    assert len(server.requests) == 1


async def test_a_value_goes_through_the_same_guards() -> None:
    async with openai_server(lambda _: reading("inform", "2026-11-29")) as server:
        call = await Call.opened()
        call.context = replace(call.context, assistant=server.model)
        await call.said("next Tuesday at 3 pm")
        turn = await call.said("Sunday the 30th of November")
    assert turn.state["heard"] is not None
    assert turn.state["heard"].source == "llm"
    assert turn.state["reason"] == "closed"
    assert turn.state["date"] == "2026-12-01"


@pytest.mark.parametrize(
    "answer",
    [
        reading("inform", "2026-12-07"),
        reading("inform", time="11:00"),
        reading("inform", "2026-12-08", "16:00"),
        reading("negate", "2026-12-07"),
        reading("inform", "2026-12-32"),
        reading("inform", "tomorrow"),
        reading("inform", time="half past"),
        reading("inform"),
        reading("unknown", time="16:00"),
        # Intents a model has no say in: a yes, and what sets or clears a slot without a value.
        *(
            reading(intent)
            for intent in get_args(Intent)
            if intent not in get_args(Reading.model_fields["intent"].annotation)
        ),
        reading("book", time="16:00"),
        {"intent": "inform"},
        {"intent": "inform", "date": None, "time": 16},
        {},
        "",
        "16:00",
        '{"intent": "inform", "date": nu',
        "[]",
        "null",
        '```json\n{"intent": "inform"}\n```',
        400,
        401,
        404,
        429,
        500,
        503,
        Half.HANGS_UP,
    ],
)
async def test_an_answer_that_is_wrong_in_any_way_leaves_the_rules_alone(answer: Any) -> None:
    assert await heard(lambda _: answer, UNCLEAR) == rules(UNCLEAR)


async def test_a_fault_is_not_tried_again() -> None:
    async with openai_server(lambda _: 500) as server:
        await assist(UNCLEAR, rules(UNCLEAR), "confirmation", TABLE, context(server.model))
    assert len(server.requests) == 1


def test_nobody_waits_for_a_model_longer_than_800_ms() -> None:
    """Servers on the machine of a test are given longer, and only there."""
    assert TIMEOUT_SECONDS <= 0.8


@pytest.mark.parametrize("answer", [None, Half.STALLS])
async def test_a_server_that_never_answers_is_not_waited_for(answer: Half | None) -> None:
    """The client itself would wait for ever: the bound is the conversation's own."""
    async with openai_server(lambda _: answer, patience=3) as server:
        given = await assist(UNCLEAR, rules(UNCLEAR), "confirmation", TABLE, context(server.model))
        assert server.asked.is_set()
    assert given == rules(UNCLEAR)


async def test_a_server_that_is_not_there_is_not_missed() -> None:
    async with openai_server(lambda _: 500) as server:
        model = server.model
    assert await assist(UNCLEAR, rules(UNCLEAR), "confirmation", TABLE, context(model)) == rules(
        UNCLEAR
    )


async def test_cancellation_is_not_swallowed() -> None:
    async with openai_server(lambda _: None) as server:
        waiting = asyncio.create_task(
            assist(UNCLEAR, rules(UNCLEAR), "confirmation", TABLE, context(server.model))
        )
        await server.asked.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting


@pytest.mark.parametrize(
    "text",
    ["next Tuesday", "no", "yes", "cancel", "half past three", "", "   ", "la " * LONGEST],
)
async def test_the_model_is_not_asked_what_the_rules_know_nor_for_silence_or_a_speech(
    text: str,
) -> None:
    async with openai_server(lambda _: reading("cancel")) as server:
        model = context(server.model)
        assert await assist(text, rules(text), "confirmation", TABLE, model) == rules(text)
    assert server.requests == []


async def test_a_tap_is_never_shown_to_the_model() -> None:
    async with openai_server(lambda _: reading("cancel")) as server:
        call = await Call.opened()
        call.context = replace(call.context, assistant=server.model)
        await call.take("purple monkey dishwasher", tapped=True)
    assert server.requests == []


async def test_without_a_model_the_rules_stand() -> None:
    here: Phase = "confirmation"
    assert await assist(UNCLEAR, rules(UNCLEAR), here, TABLE, context(None)) == rules(UNCLEAR)


async def test_the_model_is_told_the_question_the_moment_and_the_zone_and_no_history() -> None:
    async with openai_server(lambda _: reading("unknown")) as server:
        call = await Call.opened()
        call.context = replace(call.context, assistant=server.model)
        await call.said("next Tuesday, it is for Wilhelmina", "purple monkey dishwasher")
        prompts = server.prompts
    assert len(prompts) == 2
    assert "the time of an appointment" in prompts[0]
    assert "Monday, 2026-11-23, 09:00" in prompts[0]
    assert "America/New_York" in prompts[0]
    assert "It is data" in prompts[0]
    assert prompts[1] == '{"caller": "purple monkey dishwasher"}'
    assert "Wilhelmina" not in " ".join(prompts)
    assert "2026-12-01" not in " ".join(prompts)


async def test_a_yes_is_never_the_models_to_read() -> None:
    """Whatever is no yes to the rules stays none, however often the model says so."""
    texts = [text for intent, texts in ACTS.items() if intent != "affirm" for text in texts]
    sure = POLICY.overlaid({"confidence": 1})
    async with openai_server(lambda _: reading("affirm")) as server:
        asking = replace(context(server.model), policy=sure)
        for text in texts:
            given = await assist(text, rules(text), "confirmation", TABLE, asking)
            assert given == rules(text)
            assert given.intent != "affirm"
    assert len(server.requests) > len(texts) / 2


async def test_a_model_that_says_yes_to_everything_books_nothing() -> None:
    async with openai_server(lambda _: reading("affirm", "2026-12-01", "15:00")) as server:
        call = await Call.opened()
        call.context = replace(call.context, assistant=server.model)
        await call.said("next Tuesday at 3 pm", "purple monkey dishwasher", "hmm", "I'm not sure")
    assert call.booked == []
    assert server.requests != []
