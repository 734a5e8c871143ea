"""The page as a caller uses it, from the click to the closing card and the row in Postgres."""

import re
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import psutil
import pytest
from playwright.async_api import Page, expect

from checkpoint.database import Pool
from graph.phrases.en import words as english
from tests.house import House

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

Browse = Callable[..., Awaitable[Page]]

ONE_CALL_MS = 90_000
PICK_UP_MS = 30_000


async def test_a_spoken_call_from_the_click_to_the_closing_card(
    browse: Browse, house_pool: Pool
) -> None:
    # Pauses in which the agent has long said what it has to say; the last yes is for a late one.
    page = await browse(
        [16, "next Wednesday at half past three", 12, "yes please", 10, "yes please"]
    )
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    await expect(page.get_by_text("Initial")).to_be_visible()
    await page.get_by_label("Your name").fill("Eve")
    await page.get_by_role("button", name="Start call").click()
    await expect(page.get_by_text("Active", exact=True)).to_be_visible(timeout=PICK_UP_MS)
    log = page.get_by_role("log")
    await expect(log).to_contain_text("Wednesday", timeout=ONE_CALL_MS)
    await expect(page.get_by_role("heading", name="You're booked")).to_be_visible(
        timeout=ONE_CALL_MS
    )
    assert [problem for problem in problems if "Content Security Policy" in problem] == []
    async with house_pool.connection() as connection:
        found = await connection.execute("select time from appointments where caller = 'Eve'")
        (booked,) = await found.fetchall()
    # Whatever was heard, what was read back is what is booked and what the card says.
    at = english.time(booked["time"], part=False)
    await expect(log).to_contain_text(re.compile(rf"Shall I book [^?]*{at}"))
    await expect(page.get_by_role("region", name="You're booked")).to_contain_text(at)
    await page.get_by_role("button", name="Start again").click()
    await expect(page.get_by_role("button", name="Start call")).to_be_visible()


async def test_a_typed_call_needs_no_microphone(browse: Browse, house_pool: Pool) -> None:
    page = await browse(None)
    await page.get_by_label("Your name").fill("Fay")
    await page.get_by_role("button", name="Type instead").click()
    message = page.get_by_role("textbox", name="Message")
    await expect(page.get_by_role("log")).to_contain_text("Which day", timeout=PICK_UP_MS)
    await message.fill("next Wednesday at 11 am")
    await message.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Shall I book", timeout=PICK_UP_MS)
    # A yes before the read-back has been spoken to its end would not count.
    await expect(page.get_by_text("Listening")).to_be_visible(timeout=PICK_UP_MS)
    await message.fill("yes")
    await message.press("Enter")
    await expect(page.get_by_role("heading", name="You're booked")).to_be_visible(
        timeout=PICK_UP_MS
    )
    async with house_pool.connection() as connection:
        rows = await connection.execute("select time from appointments where caller = 'Fay'")
        assert [f"{row['time']:%H:%M}" for row in await rows.fetchall()] == ["11:00"]


async def test_a_refused_microphone_is_told_with_what_to_do(browse: Browse) -> None:
    page = await browse(None)
    await page.get_by_role("button", name="Start call").click()
    await expect(page.get_by_role("heading", name="The microphone is blocked")).to_be_visible()
    await expect(page.get_by_role("button", name="Retry")).to_be_visible()
    await expect(page.get_by_role("button", name="Type instead")).to_be_enabled()


async def test_a_service_that_is_away_is_told_and_tried_again(browse: Browse) -> None:
    page = await browse()
    await page.route("**/api/token", lambda route: route.abort())
    await page.get_by_role("button", name="Start call").click()
    away = page.get_by_role("heading", name="The booking service can't be reached")
    await expect(away).to_be_visible()
    await page.unroute("**/api/token")
    await page.get_by_role("button", name="Retry").click()
    await expect(page.get_by_text("Active", exact=True)).to_be_visible(timeout=PICK_UP_MS)


async def test_an_agent_that_does_not_come_is_told(browse: Browse, house: House) -> None:
    page = await browse()
    with frozen_worker(house):
        await page.get_by_role("button", name="Start call").click()
        absent = page.get_by_role("heading", name="The agent did not pick up")
        await expect(absent).to_be_visible(timeout=PICK_UP_MS)
    await page.get_by_role("button", name="Retry").click()
    await expect(page.get_by_text("Active", exact=True)).to_be_visible(timeout=PICK_UP_MS)


@contextmanager
def frozen_worker(house: House) -> Iterator[None]:
    """The worker is there and does nothing."""
    processes = psutil.Process(house.process.pid).children(recursive=True)
    workers = [p for p in processes if "voice.worker" in " ".join(p.cmdline())]
    assert workers
    for worker in workers:
        worker.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for worker in workers:
            worker.send_signal(signal.SIGCONT)
