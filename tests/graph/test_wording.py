"""The model's other words: spoken only where nothing of the template is lost, added or changed."""

from dataclasses import replace
from typing import Any

import pytest

from graph.phrases import Facts
from graph.wording import reword
from tests.graph.call import MONDAY, POLICY, Call
from tests.graph.openai_server import PATIENCE, Answer, openai_server

WHEN = "Tuesday, the first of December"
TIME_ASKED = f"{WHEN}. What time would you like?"
OFFERED = (
    "I could offer you nine in the morning, noon, or half past three in the afternoon. "
    "Which would you like?"
)
KNOWN = Facts(policy=POLICY, now=MONDAY, date="2026-12-01", offer=("09:00", "12:00", "15:30"))


async def spoken(
    answer: Answer, template: str, *, patience: float = PATIENCE, **policy: Any
) -> str:
    async with openai_server(answer, patience=patience) as server:
        context = replace(Call(**({"rewording": True} | policy)).context, assistant=server.model)
        return await reword(template, KNOWN, context)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        (TIME_ASKED, f"At what time on {WHEN} shall we see you?"),
        (TIME_ASKED, f"{WHEN}: and which time suits you best?"),
        (OFFERED, "Is it half past three in the afternoon, noon, or nine in the morning?"),
        ("Which day would suit you?", "What day is best for you?"),
        ("What is it at Harbour Dental?", "At Harbour Dental, what is it?"),
    ],
)
async def test_faithful_words_are_spoken(template: str, text: str) -> None:
    assert await spoken(lambda _: {"text": text}, template) == text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        pytest.param(TIME_ASKED, "What time would you like?", id="no day"),
        pytest.param(TIME_ASKED, "What time on Tuesday?", id="half the day"),
        pytest.param(TIME_ASKED, "What time on Wednesday, the second of December?", id="other day"),
        pytest.param(TIME_ASKED, f"What time on {WHEN}, say at four?", id="a time added"),
        pytest.param(TIME_ASKED, f"What time on {WHEN}, or tomorrow?", id="a day added"),
        pytest.param(TIME_ASKED, f"What time on {WHEN}, in the morning?", id="a part added"),
        pytest.param(TIME_ASKED, f"What time on {WHEN}, or next week?", id="a week added"),
        pytest.param(TIME_ASKED, f"Tell me a time on {WHEN}.", id="no question"),
        pytest.param(TIME_ASKED, f"{WHEN}? " + "So lovely. " * 20 + "When?", id="a speech"),
        pytest.param(TIME_ASKED, "What time on 2026-12-01?", id="not as spoken"),
        pytest.param(TIME_ASKED, "", id="nothing"),
        pytest.param(
            OFFERED,
            "Nine o'clock, noon, or half past three in the afternoon?",
            id="not word for word",
        ),
        pytest.param(OFFERED, "How about nine in the morning, or noon?", id="an offer lost"),
        pytest.param(
            OFFERED,
            "There is nine in the morning, noon, or half past four in the afternoon. Which?",
            id="an offer changed",
        ),
        pytest.param(
            OFFERED,
            "I have nine in the morning, noon, half past three in the afternoon, or five. Which?",
            id="an offer added",
        ),
        pytest.param("Please tell me a day.", "Which day?", id="a question where none is"),
        pytest.param("What is it at Harbour Dental?", "What is it?", id="no name"),
        pytest.param("Which check-up is it?", "Which appointment is it?", id="no service"),
    ],
)
async def test_the_template_is_spoken_where_they_are_not(template: str, text: str) -> None:
    assert await spoken(lambda _: {"text": text}, template) == template


@pytest.mark.parametrize("answer", [{}, {"words": "Which?"}, "Which day?", '{"text": ', 429, 500])
async def test_a_fault_is_not_heard(answer: Any) -> None:
    assert await spoken(lambda _: answer, TIME_ASKED) == TIME_ASKED


async def test_a_server_that_never_answers_is_not_waited_for() -> None:
    assert await spoken(lambda _: None, TIME_ASKED, patience=0.8) == TIME_ASKED


async def test_nothing_is_reworded_unless_the_owner_wants_it() -> None:
    assert POLICY.rewording is False
    async with openai_server(lambda _: {"text": "Which day is it?"}) as server:
        call = Call()
        call.context = replace(call.context, assistant=server.model)
        await call.take(None)
    assert server.requests == []


async def test_a_call_is_reworded_but_its_read_back_never() -> None:
    """A yes is a yes to exactly the words of the template."""

    def answer(request: dict[str, Any]) -> dict[str, str]:
        template = request["messages"][-1]["content"]
        return {"text": template.replace("would you like", "shall I note")}

    async with openai_server(answer) as server:
        call = Call(rewording=True)
        call.context = replace(call.context, assistant=server.model)
        await call.take(None)
        turn = await call.said("next Tuesday")
        assert turn.reply == f"{WHEN}. What time shall I note?"
        asked = len(server.requests)
        turn = await call.said("at 3 pm")
        assert turn.state["phase"] == "confirmation"
        assert len(server.requests) == asked
        await call.said("yes")
    assert len(call.booked) == 1
