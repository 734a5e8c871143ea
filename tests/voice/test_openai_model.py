"""A model that is down is asked once, and again when it may be well."""

import logging

import pytest
from langchain_core.language_models import BaseChatModel
from pydantic import SecretStr

from graph.assist import PROMPT, Reading, ask_model
from tests.graph.openai_server import Half, OpenAIServer, openai_server
from voice.assistant import build_assistant
from voice.settings import VoiceSettings

RIGHT = {"intent": "cancel", "date": None, "time": None}


def model(server: OpenAIServer) -> BaseChatModel:
    key = SecretStr("sesame")
    built = build_assistant(VoiceSettings(openai_api_key=key, openai_base_url=server.url))
    assert built is not None
    return built


async def ask(assistant: BaseChatModel) -> Reading | None:
    return await ask_model(assistant, PROMPT, "never mind", Reading)


@pytest.mark.parametrize("fault", [401, 429, 500, Half.HANGS_UP, Half.STALLS, None])
async def test_it_is_left_alone_for_a_while_and_comes_back(
    fault: object, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    answers = [fault, RIGHT]

    def answer(_: object) -> object:
        return answers.pop(0)

    moment = 0.0
    monkeypatch.setattr("voice.openai_model.now", lambda: moment)
    async with openai_server(answer, patience=4) as server:  # type: ignore[arg-type]
        assistant = model(server)
        assert await ask(assistant) is None
        assert await ask(assistant) is None
        assert len(server.requests) == 1
        moment = 31.0
        assert await ask(assistant) is not None
    assert "the rules decide alone" in caplog.text
    assert "OpenAI is back" in caplog.text
    assert ("is OPENAI_API_KEY right?" in caplog.text) == (fault == 401)
    assert "sesame" not in caplog.text


async def test_a_model_that_hangs_costs_a_call_one_of_many_turns_and_the_next_call_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moment = 0.0
    monkeypatch.setattr("voice.openai_model.now", lambda: moment)
    async with openai_server(lambda _: Half.STALLS, patience=4) as server:
        assistant = model(server)
        while moment < 30:
            assert await ask(assistant) is None
            moment += 6
        assert len(server.requests) == 1
        another = model(server)
        assert await ask(another) is None
        assert len(server.requests) == 1
        moment = 61.0
        assert await ask(another) is None
        assert len(server.requests) == 2
