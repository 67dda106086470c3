"""The lines above the prompt for a filter: what can be typed next, and what was understood."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing_tui.reading.session import PromptState
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.prompt_help import prompt_help

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]


def _help(drawn: "Drawn", typed: str, width: int = 120, command: str = "filter") -> list[str]:
    drawn.session.prompt = PromptState(command, drawn.session.state, typed, len(typed))
    lines = prompt_help(drawn.session, drawn.app, width)
    assert all(cell_len(line.plain) <= width for line in lines)
    return [line.plain.strip() for line in lines]


def test_only_a_prompt_for_a_filter_has_help(draw_session: Draw) -> None:
    drawn = draw_session("tab-2")
    assert _help(drawn, "by", command="search") == []
    drawn.session.prompt = None
    assert prompt_help(drawn.session, drawn.app, 80) == ()


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("severity:hi", ["Tab high", "column 10: severity has no value 'hi': low, moderate, high, critical or none"]),
        ("by:naz", ['Tab "Nazira Karimi"', "said by naz"]),
        ("stat", ["Tab status: · the stage of cooperation", '"stat"']),
        ("zebra", ["", '"zebra"']),
        ("zebra (", None),
    ],
)
def test_what_is_offered_stands_above_what_was_understood(
    draw_session: Draw, typed: str, lines: list[str] | None
) -> None:
    found = _help(draw_session("tab-2"), typed)
    if lines is None:
        assert found[1] == "column 7: this bracket is not closed"
    else:
        assert found == lines


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_on_a_narrow_screen_as_many_offers_stand_there_as_fit(draw_session: Draw, glyphs: Glyphs) -> None:
    drawn = draw_session("tab-2", glyphs=glyphs)
    offers, understood = _help(drawn, "", 40)
    assert offers == "Tab by:  actor:  pane:  basis:"
    assert understood == ""
    assert _help(drawn, "reli", 40)[0].startswith("Tab reliability:")


def test_what_is_not_understood_stands_out(draw_session: Draw) -> None:
    drawn = draw_session("tab-2")
    drawn.session.prompt = PromptState("filter", drawn.session.state, "(", 1)
    assert prompt_help(drawn.session, drawn.app, 80)[1].spans[0][1] == "warn"
