"""Pictures of the whole screen: each was looked at before it was kept, and stands beside what it must say."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.pilot import Pilot

from briefing_tui.documents.document import open_document
from briefing_tui.domain.settings import Settings, Theme
from briefing_tui.reading.session import Session
from briefing_tui.ui.app import BriefingApp
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.screens.reader import Reader

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Look = Callable[..., bool]
_FERRY = Path(__file__).parent / "ferry" / "ferry.yaml"  # its source is a web page with lists and a table
_FROM_THE_WEB = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)  # a picture names nothing there


@pytest.fixture
def looks_as_kept(
    snap_compare: Callable[..., bool], reading_of: "type[Reading]", monkeypatch: pytest.MonkeyPatch
) -> Look:
    """Return a function that presses keys, finds texts on the screen, and says whether it looks as it was kept."""

    def look(
        path: Path,
        size: tuple[int, int],
        *keys: str,
        shows: tuple[str, ...],
        theme: Theme = Theme.DARK,
        glyphs: Glyphs = UNICODE,
    ) -> bool:
        session = app_session(Settings(theme=theme, count_milliseconds=0), glyphs)
        app = BriefingApp(session, lambda: Reader(session, Session(open_document(path), session.keys)))
        draw = app.export_screenshot
        monkeypatch.setattr(app, "export_screenshot", lambda **choices: _FROM_THE_WEB.sub("", draw(**choices)))

        async def before(pilot: Pilot[None]) -> None:
            reading = reading_of(app, pilot)
            await reading.until(lambda: isinstance(app.screen, Reader) and app.screen.session.index.evidence)
            for key in keys:
                await reading.press(key)
            missing = [text for text in shows if text not in reading.text]
            assert not missing, f"{missing} is not on the screen:\n{reading.text}"

        return snap_compare(app, terminal_size=size, run_before=before)

    return look


def test_the_brief_says_what_this_is_and_what_it_rests_on(looks_as_kept: Look, shipped: Path) -> None:
    assert looks_as_kept(shipped, (120, 40), shows=("73/73", "Taliban and Tajikistan"))


def test_the_passage_of_a_threat_is_highlighted_beside_it(looks_as_kept: Look, shipped: Path) -> None:
    shows = ("▌ Tajikistan has considered", "▐The Taliban has been considered")
    assert looks_as_kept(shipped, (120, 40), "2", "j", shows=shows)


def test_the_panes_stand_one_above_the_other_in_the_light_theme(looks_as_kept: Look, shipped: Path) -> None:
    shows = ("▌ Tajikistan has considered", "▐The Taliban has been considered")
    assert looks_as_kept(shipped, (80, 24), "2", "j", theme=Theme.LIGHT, shows=shows)


def test_a_small_screen_shows_one_pane(looks_as_kept: Look, shipped: Path) -> None:
    assert looks_as_kept(shipped, (40, 12), "2", "j", shows=("▌ Tajikistan has considered",))


def test_what_no_claim_cites_is_shown_in_the_source(looks_as_kept: Look, river: Path) -> None:
    assert looks_as_kept(river, (120, 40), "7", "U", shows=("cited by no claim:",))


def test_the_help_is_a_window_over_the_reader(looks_as_kept: Look, shipped: Path) -> None:
    assert looks_as_kept(shipped, (120, 40), "?", shows=("Keys", "Esc closes"))


def test_without_colours_and_in_ascii_the_passage_still_stands_out(
    looks_as_kept: Look, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shows = ("| Tajikistan has considered", "[The Taliban has been considered")
    assert looks_as_kept(shipped, (120, 40), "2", "j", glyphs=ASCII, shows=shows)


def test_the_actors_are_listed_in_high_contrast(looks_as_kept: Look, shipped: Path) -> None:
    assert looks_as_kept(shipped, (120, 40), "6", theme=Theme.HIGH_CONTRAST, shows=("said", "about"))


def test_a_table_of_a_web_page_stands_in_columns(looks_as_kept: Look) -> None:
    shows = ("June      1,204  61.5 %", "• flour and sugar", "◦ most of it", "│▐We shall open")
    assert looks_as_kept(_FERRY, (120, 40), "7", "g", shows=shows)


def test_where_there_is_little_room_the_cells_of_a_table_wrap(looks_as_kept: Look) -> None:
    assert looks_as_kept(_FERRY, (80, 24), "2", "tab", "z", theme=Theme.LIGHT, shows=("July", "on the northern"))


def test_on_a_small_screen_each_cell_of_a_table_stands_behind_its_head(looks_as_kept: Look) -> None:
    keys = ("7", "/", *"july 987", "enter")
    assert looks_as_kept(_FERRY, (40, 12), *keys, glyphs=ASCII, shows=("Month", "July", "987"))
