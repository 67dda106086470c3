"""The scroll bar of a source with its ticks, in short and in very long sources."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import cache
from typing import TYPE_CHECKING

import pytest
from rich.color import Color
from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import Passages, WrongPlace
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.source_drawing import SourceDrawing, SourceFrame
from briefing_tui.ui.widgets.line_view import LineView
from briefing_tui.ui.widgets.ticks import TickedBar

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_HEIGHT = 10


class _Screen(Screen[None]):
    """A screen with a source, some paragraphs of which are misquoted."""

    def __init__(self, article: Article, *misquoted: int, glyphs: Glyphs = UNICODE) -> None:
        """Misquote paragraphs by their numbers, from 1."""
        super().__init__()
        self._article = article
        self.drawing = SourceDrawing(glyphs, 40)
        self.view = LineView(self.drawing, id="view")
        self._misquoted = misquoted

    def compose(self) -> ComposeResult:
        """Put the source on the screen."""
        yield self.view

    def on_mount(self) -> None:
        """Show the source."""
        self.misquote(*self._misquoted)

    def misquote(self, *misquoted: int, highlighted: int = 0) -> None:
        """Have quotes lead to other paragraphs that do not hold, and highlight one."""
        spans = {number: self._span(number) for number in (*misquoted, highlighted) if number}
        passages = Passages((), [WrongPlace(spans[number], Verdict.ALTERED) for number in misquoted])
        self.drawing.update(SourceFrame(self._article, None, Highlights(passages, spans.get(highlighted), "threats")))
        self.view.redraw()

    def _span(self, number: int) -> Span:
        words = f"Paragraph {number} is"
        start = self._article.text.index(words)
        return Span(start, start + len(words))


@cache
def _paragraphs(number: int) -> Article:
    """Return an article of so many paragraphs of a line each, a free line between them."""
    return read_article("\n\n".join(f"Paragraph {n} is here." for n in range(1, number + 1)))


def _ticks(reading: "Reading", glyph: str = "≠") -> list[int]:
    """Return the rows of the screen whose last cell is a tick."""
    return [row for row, text in enumerate(reading.rows) if text[-1] == glyph]


async def test_in_a_source_of_ten_lines_a_tick_stands_beside_the_line_it_is_for(open_screen: Open) -> None:
    async with open_screen(_Screen(_paragraphs(5), 1, 3, 5), (40, _HEIGHT)) as reading:
        assert _ticks(reading) == [0, 4, 8]
        for row in (0, 4, 8):
            assert "Paragraph" in reading.rows[row]


async def test_in_a_source_of_100000_lines_a_tick_stands_at_its_share_of_the_bar(open_screen: Open) -> None:
    async with open_screen(_Screen(_paragraphs(50_000), 1, 25_001, 50_000), (40, _HEIGHT)) as reading:
        assert _ticks(reading) == [0, 5, 9]


async def test_ticks_stand_where_they_are_however_far_the_source_is_scrolled(open_screen: Open) -> None:
    screen = _Screen(_paragraphs(50), 1, 26, 50)
    async with open_screen(screen, (40, _HEIGHT)) as reading:
        for top in (0, 30, 50, 90):
            screen.view.scroll_to_row(top)
            await reading.settle()
            assert _ticks(reading) == [0, 5, 9]


async def test_in_a_view_of_another_height_ticks_are_set_anew(open_screen: Open) -> None:
    async with open_screen(_Screen(_paragraphs(50), 1, 26, 50), (40, _HEIGHT)) as reading:
        await reading.resize(40, 20)
        assert _ticks(reading) == [0, 10, 19]


async def test_ticks_are_set_in_place_of_those_before(open_screen: Open) -> None:
    screen = _Screen(_paragraphs(50), 1)
    async with open_screen(screen, (40, _HEIGHT)) as reading:
        screen.misquote(26)
        await reading.settle()
        assert _ticks(reading) == [5]
        screen.misquote()
        await reading.settle()
        assert _ticks(reading) == []


async def test_a_tick_has_the_look_of_what_it_is_for_and_on_the_thumb_that_of_the_bar(open_screen: Open) -> None:
    screen = _Screen(_paragraphs(50), 1, 26)
    async with open_screen(screen, (40, _HEIGHT)) as reading:
        screen.misquote(1, 26, highlighted=40)
        await reading.settle()
        colours = reading.app.get_css_variables()
        wrong, highlighted = (Color.parse(colours[name]) for name in ("error", "accent"))
        assert [reading.look_at(39, row).color for row in (5, 7)] == [wrong, highlighted]
        thumb, beside = (reading.look_at(39, row) for row in (0, 5))
        ground = Color.parse(colours["background"])
        assert (thumb.reverse, thumb.color, thumb.bgcolor) == (True, Color.parse(colours["rail"]), ground)
        assert (beside.reverse, beside.bgcolor) == (None, ground)


async def test_in_ascii_ticks_are_ascii(open_screen: Open) -> None:
    async with open_screen(_Screen(_paragraphs(5), 1, 3, glyphs=ASCII), (40, _HEIGHT), glyphs=ASCII) as reading:
        assert _ticks(reading, "!") == [0, 4]
        assert reading.text.isascii()


async def test_a_click_on_a_tick_below_the_thumb_scrolls_as_one_beside_it_does(open_screen: Open) -> None:
    tops = []
    for misquoted in ((26,), ()):
        screen = _Screen(_paragraphs(50), *misquoted)
        async with open_screen(screen, (40, _HEIGHT)) as reading:
            assert _ticks(reading) == [5] * len(misquoted)
            await reading.click_at(39, 5)
            tops.append(screen.view.scroll_target_y)
    assert tops[0] == tops[1] > 0


async def test_a_bar_draws_only_the_rows_it_is_asked_for(open_screen: Open) -> None:
    screen = _Screen(_paragraphs(50), 1, 26)
    async with open_screen(screen, (40, _HEIGHT)):
        bar = screen.view.vertical_scrollbar
        assert isinstance(bar, TickedBar)
        strips = bar.render_lines(Region(0, 4, 1, 3))
        assert [strip.text for strip in strips] == [" ", "≠", " "]


@pytest.mark.parametrize("same", [True, False])
async def test_a_bar_is_drawn_again_for_other_ticks_alone(
    open_screen: Open, monkeypatch: pytest.MonkeyPatch, same: bool
) -> None:
    drawn: list[Region] = []
    draw = TickedBar.render_lines

    def counted(bar: TickedBar, crop: Region) -> list[Strip]:
        drawn.append(crop)
        return draw(bar, crop)

    screen = _Screen(_paragraphs(50), 1)
    async with open_screen(screen, (40, _HEIGHT)) as reading:
        monkeypatch.setattr(TickedBar, "render_lines", counted)
        screen.misquote(1 if same else 26)
        await reading.settle()
    assert bool(drawn) is not same
