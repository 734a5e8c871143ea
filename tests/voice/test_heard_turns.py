"""Only a turn's own reply, once it is heard, makes it count."""

from livekit.agents import llm
from livekit.agents.voice.speech_handle import SpeechHandle

from graph.context import Context
from graph.turn import Turn
from tests.graph.call import Call
from tests.voice.history import History
from voice.graph_llm import Reply
from voice.heard_turns import HeardTurns


async def taken(context: Context) -> tuple[HeardTurns, Turn]:
    heard, turn = HeardTurns(None, context.clock), await Call().said("next Tuesday")
    heard.ran(turn, 0.0)
    return heard, turn


async def test_the_first_sound_of_its_reply(context: Context) -> None:
    heard, turn = await taken(context)
    reply = SpeechHandle.create()
    heard.replying(turn, reply)
    assert heard.begins(reply) is turn
    assert heard.begins(reply) is None


async def test_not_that_of_an_apology_nor_of_an_announcement(context: Context) -> None:
    heard, turn = await taken(context)
    reply, apology, announcement = (SpeechHandle.create() for _ in range(3))
    heard.replying(turn, reply)
    heard.replying(None, apology)
    assert heard.begins(apology) is None
    assert heard.begins(announcement) is None
    assert heard.newest is turn


async def test_an_apology_that_was_said_is_not_its_reply(context: Context) -> None:
    heard, turn = await taken(context)
    reply = SpeechHandle.create()
    heard.replying(turn, reply)
    heard.begins(reply)
    heard.said(said(Reply("Sorry.", None, final=False)))
    assert heard.newest is turn
    heard.said(said(Reply(turn.reply, turn, final=False)))
    assert heard.newest is None


def said(reply: Reply) -> llm.ChatMessage:
    return History().heard(reply).messages()[-1]
