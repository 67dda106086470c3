"""The reader's whole screen drawn from a session, without a terminal: what each part says at each width."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.documents.document import document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.reading.problem_list import problem_choices
from briefing_tui.reading.session import PromptState
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.render.arrangement import ScreenSize
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.looks import LOOKS
from briefing_tui.ui.render.screen import ScreenFrame, prompt_outcome, screen_frame
from briefing_tui.ui.render.text import Line

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]

_WIDTHS = [40, 80, 120]
_TABS = [f"tab-{number}" for number in range(1, 10)]
_STEPS = st.sampled_from(
    [*_TABS, "down", "bottom", "open", "next-problem", "zoom", "uncited", "/the", "/nowhere", "&opium", "out"]
)


def _bars(frame: ScreenFrame) -> list[Line]:
    return [frame.head, frame.tabs.line, *frame.divider, *frame.notice, frame.status]


def _said(frame: ScreenFrame) -> str:
    """Return the words of the notice."""
    return " ".join(" ".join(line.plain for line in frame.notice).split())


# The bars.


@pytest.mark.parametrize("width", _WIDTHS)
def test_head_tabs_and_status_tell_the_briefing_the_open_tab_and_the_place(draw_session: Draw, width: int) -> None:
    frame = draw_session("tab-2").screen(width)
    assert frame.head.plain.startswith(" Raids and markets")
    assert "".join(text for text, roles in frame.tabs.line.spans if "tab-now" in roles) == " 2 Threats 17 "
    assert frame.status.plain.startswith(" verbatim · passage 1/3 · ¶2 · 1/17")


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("tab", [1, 2, 3, 8, 9])
def test_a_click_on_a_tab_finds_that_tab_at_every_width(draw_session: Draw, width: int, tab: int) -> None:
    tabs = draw_session().screen(width).tabs
    x = tabs.line.plain.index(f"{tab}")
    assert tabs.tab_at(x) == list(dict.fromkeys(id_ for id_, _, _ in tabs.cells))[tab - 1]


@settings(max_examples=60, deadline=None)
@given(st.lists(_STEPS, max_size=6), st.integers(44, 140), st.sampled_from([UNICODE, ASCII]), st.booleans())
def test_no_bar_is_wider_than_the_screen_and_every_role_is_known_to_the_style_sheet(
    draw_session: Draw, steps: list[str], width: int, glyphs: Glyphs, opened: bool
) -> None:
    for line in _bars(draw_session(*steps, glyphs=glyphs, opened=opened).screen(width)):
        assert cell_len(line.plain) <= width
        assert {role for _, roles in line.spans for role in roles.split()} <= set(LOOKS)


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("steps", [["tab-2"], ["tab-2", "down", "down"], ["tab-7"], ["tab-2", "/a", "&opium"]])
def test_in_ascii_no_bar_has_a_sign_beyond_it(draw_session: Draw, width: int, steps: list[str]) -> None:
    frame = draw_session(*steps, glyphs=ASCII).screen(width)
    lines = [line.plain for line in _bars(frame) if line not in frame.divider]  # which the application's filter draws
    assert [line for line in lines if not line.isascii()] == []


def test_the_status_line_names_the_users_own_keys_for_what_is_nearest(draw_session: Draw) -> None:
    drawn = draw_session("tab-2")
    keys = {"search": KeyChoice("search", ("Ctrl+S",), SourceLocation(1, 1))}
    drawn.session.keys = app_session(Settings(keys=keys)).keys
    assert drawn.screen(120).status.plain.endswith("Enter its passage   p next passage   Ctrl+S search   ? help")
    drawn.do("other-pane")
    assert drawn.screen(120).status.plain.endswith("Enter its claim   } next cited passage   Ctrl+S search   ? help")


def test_before_the_sources_are_read_the_screen_tells_all_but_the_evidence(draw_session: Draw) -> None:
    drawn = draw_session("tab-2", opened=False)
    frame = drawn.screen(120)
    assert frame.head.plain.rstrip().endswith("...")
    assert (frame.notice, frame.source.article) == ((), None)
    drawn.do("read the sources")
    assert drawn.screen(120).source.article is not None
    drawn.do("anchor the quotes")
    assert drawn.screen(120).head.plain.rstrip().endswith("22/24 quotes · 1 missing · 1 ambiguous")


# The notice.


@pytest.mark.parametrize("width", _WIDTHS)
def test_of_a_quote_that_is_not_found_the_notice_says_so_at_every_width(draw_session: Draw, width: int) -> None:
    frame = draw_session("tab-2", "down", "down").screen(width)
    assert _said(frame).startswith("NOT FOUND")


def test_of_a_quote_that_holds_there_is_no_notice(draw_session: Draw) -> None:
    assert draw_session("tab-2").screen(120).notice == ()


@pytest.mark.parametrize(("width", "steps", "cells"), [(120, [], 60), (120, ["zoom"], 120), (80, [], 80)])
def test_the_notice_has_the_width_of_the_pane_that_it_stands_in(
    draw_session: Draw, width: int, steps: list[str], cells: int
) -> None:
    frame = draw_session("tab-2", "down", "down", *steps).screen(width)
    assert cells // 2 < max(cell_len(line.plain) for line in frame.notice) <= cells


@pytest.mark.parametrize(("height", "lines"), [(12, 4), (16, 4), (20, 5), (24, 6), (100, 8)])
def test_a_long_notice_has_a_fourth_of_the_lines_and_four_where_there_are_few(
    draw_session: Draw, height: int, lines: int
) -> None:
    assert len(draw_session("tab-2", "down", "down").screen(24, height).notice) == lines


# Where the parts stand.


@pytest.mark.parametrize(
    ("width", "steps", "parts"),
    [
        (120, [], "page divider source"),
        (120, ["down"], "page divider notice source"),  # the claim is assumed, which the notice says
        (40, ["down"], "page notice"),
        (40, ["open"], "source"),
        (120, ["tab-7"], "source"),
    ],
)
def test_a_part_has_an_area_where_the_session_shows_it(
    draw_session: Draw, width: int, steps: list[str], parts: str
) -> None:
    frame = draw_session("tab-2", *steps).screen(width)
    assert set(frame.areas) - {"head", "tabs", "status", "prompt"} == set(parts.split())
    assert len(frame.notice) == (frame.areas["notice"].height if "notice" in frame.areas else 0)


@pytest.mark.parametrize(("width", "cells", "lines"), [(120, 1, 20), (80, 80, 1), (40, 0, 0)])
def test_between_two_panes_a_divider_is_drawn_over_all_its_area(
    draw_session: Draw, width: int, cells: int, lines: int
) -> None:
    divider = draw_session("tab-2").screen(width).divider
    assert [cell_len(line.plain) for line in divider] == [cells] * lines


# What the source shows.


def test_beside_the_list_the_source_has_the_passage_and_no_cursor_and_marks_no_hits(draw_session: Draw) -> None:
    frame = draw_session("tab-2", "/river").screen(120).source
    assert (frame.cursor, frame.query, frame.highlights.all_marks) == (None, "", False)
    assert frame.article is not None
    assert frame.highlights.passage is not None
    assert frame.article.text[slice(*frame.highlights.passage)] == "Armed men crossed the river at night in May."


def test_with_the_focus_the_source_has_a_cursor_and_marks_hits_and_all_passages(draw_session: Draw) -> None:
    drawn = draw_session("tab-7", "/bridges")
    frame = drawn.screen(120).source
    assert frame.article is not None
    assert (frame.cursor, frame.query) == (frame.article.text.index("bridges"), "bridges")
    assert frame.highlights.all_marks


# What the prompt says.


def _outcome(drawn: "Drawn", command: str, words: str) -> str:
    drawn.session.prompt = PromptState(command, drawn.session.state)
    drawn.do(("/" if command == "search" else "&") + words)
    return prompt_outcome(drawn.session, drawn.app, words)


@pytest.mark.parametrize(
    ("steps", "command", "words", "outcome"),
    [
        (["tab-7", "top"], "search", "river", "hit 1/3"),
        (["tab-2"], "search", "raids", "hit 1/2"),
        (["tab-2"], "search", "nowhere", "nowhere"),
        (["tab-2"], "search", "", ""),
        (["tab-2"], "filter", "opium", "1 of 17 left"),
        (["tab-2"], "filter", "nowhere", "0 of 17 left"),
        (["tab-2"], "filter", "", ""),
    ],
)
def test_the_prompt_says_what_the_words_lead_to(
    draw_session: Draw, steps: list[str], command: str, words: str, outcome: str
) -> None:
    assert _outcome(draw_session(*steps), command, words) == outcome


def test_the_prompt_says_that_a_search_went_round_the_end_before_the_number_of_the_hit(draw_session: Draw) -> None:
    assert _outcome(draw_session("tab-7", "bottom"), "search", "river border") == "from the top again · hit 1/1"


def test_a_frame_of_the_same_session_and_size_is_the_same(draw_session: Draw) -> None:
    drawn = draw_session("tab-2", "down")
    assert screen_frame(drawn.session, drawn.app, ScreenSize(80, 24), drawn.view.source) == drawn.screen(80)


# A briefing with mistakes.

_RIVER = (Path(__file__).parents[1] / "river" / "river.yaml").read_text(encoding="utf-8").splitlines()
_SPOILT_STEPS = st.sampled_from(
    [*_TABS, "down", "bottom", "open", "next-problem", "next-passage", "follow", "watch", "copy", "copy-as", "collect",
     "problems", "edit", "contents", "uncited", "next-source", "/the", "&source:paper", "&reliability:B", "out"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, len(_RIVER) - 1), max_size=6, unique=True),
    st.lists(st.tuples(st.integers(0, len(_RIVER) - 1), st.sampled_from(["x", " ", ":", "[", "-"])), max_size=2),
    st.lists(_SPOILT_STEPS, max_size=6),
    st.sampled_from(_WIDTHS),
)
@example([8], [], ["follow"], 80)  # without a source that is quoted
@example([11], [], ["tab-6"], 80)  # without an actor that is named
@example([10], [], ["tab-6"], 80)  # without the list of actors
def test_whatever_is_wrong_with_a_briefing_what_is_left_of_it_can_be_read(  # noqa: PLR0917  # fixtures and the case
    draw_document: Draw,
    river: Path,
    lost: list[int],
    added: list[tuple[int, str]],
    steps: list[str],
    width: int,
) -> None:
    lines = list(_RIVER)
    for number, letter in added:
        lines[number] += letter
    text = "\n".join(line for number, line in enumerate(lines) if number not in lost)
    document = examine(document_of_text(text, river))
    drawn = draw_document(document, *steps)
    for line in _bars(drawn.screen(width)):
        assert cell_len(line.plain) <= width
    assert document.is_valid == ("PROBLEM" not in drawn.screen(width).head.plain)
    assert document.is_valid or problem_choices(drawn.session)
