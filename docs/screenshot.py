"""Draw the picture of the screen that the README shows: `python docs/screenshot.py > docs/screen.svg`."""

import asyncio
import re
import sys
from pathlib import Path

from briefing_tui.documents.document import open_document
from briefing_tui.domain.settings import Settings
from briefing_tui.reading.session import Session
from briefing_tui.ui.app import BriefingApp
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.screens.reader import Reader

_BRIEFING = Path(__file__).parents[1] / "briefings" / "taliban-tajikistan-2024.yaml"
_SIZE = (120, 36)
_KEYS = ("2", "j", "j", "j", "j", "j")  # to a claim with a passage in the middle of a paragraph
_WEB_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture must not fetch anything when it is looked at


async def picture() -> str:
    """Return the SVG of the reader on the shipped briefing."""
    session = app_session(Settings(count_milliseconds=0), UNICODE)
    app = BriefingApp(session, lambda: Reader(session, Session(open_document(_BRIEFING), session.keys)))
    async with app.run_test(size=_SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*_KEYS)
        await pilot.pause()
        return _WEB_FONTS.sub("", app.export_screenshot(title="briefing"))


if __name__ == "__main__":
    sys.stdout.write(asyncio.run(picture()))
