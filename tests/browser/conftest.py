"""A real browser before the real house, its microphone fed from a WAV."""

import os
import wave
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import numpy as np
import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from evals.caller import MIC_RATE, spoken
from tests.browser.chromium import Chromium, find
from tests.house import House
from voice.piper_tts import PiperTTS

ARGUMENTS = (
    "--no-sandbox",
    "--use-fake-device-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
)

Said = Sequence[float | str]
"""What comes from the microphone: seconds of silence, and words."""


@pytest.fixture(scope="session")
def chromium() -> Chromium:
    found = find()
    if found is None and os.environ.get("CI"):
        pytest.fail("no browser can be had here, and under CI that is a failure: set CHROME_PATH")
    if found is None:
        pytest.skip("no browser can be had here: set CHROME_PATH")
    return found


@pytest.fixture
async def browse(
    chromium: Chromium, house: House, tmp_path: Path
) -> AsyncIterator[Callable[..., object]]:
    """Opens the page. `said` feeds the microphone; None refuses it."""
    async with AsyncExitStack() as stack:
        playwright = await stack.enter_async_context(async_playwright())

        async def open_page(said: Said | None = ()) -> Page:
            refused = "=deny" if said is None else ""
            arguments = [*ARGUMENTS, f"--use-fake-ui-for-media-stream{refused}"]
            if said:
                recording = tmp_path / "microphone.wav"
                record(recording, said)
                arguments.append(f"--use-file-for-fake-audio-capture={recording}%noloop")
            browser: Browser = await playwright.chromium.launch(
                executable_path=chromium.path, args=arguments, env={**os.environ, **chromium.env}
            )
            stack.push_async_callback(browser.close)
            context: BrowserContext = await browser.new_context(
                viewport={"width": 390, "height": 844}
            )
            page = await context.new_page()
            await page.goto(house.url)
            return page

        yield open_page


def record(path: Path, said: Said) -> None:
    """Write what the microphone hears to a WAV."""
    voice = PiperTTS()
    parts = [
        spoken(voice, part) if isinstance(part, str) else np.zeros(int(part * MIC_RATE), np.int16)
        for part in said
    ]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(MIC_RATE)
        file.writeframes(np.concatenate(parts).tobytes())
