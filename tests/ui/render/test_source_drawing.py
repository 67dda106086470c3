"""The source in its pane: its measure, what is drawn again when something moves, cells and offsets, and ticks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.ui.extracted import Extract, articles

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage, Passages
from briefing_tui.text.search import Searchable
from briefing_tui.ui.render.drawing import Cell
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import gutter
from briefing_tui.ui.render.source_drawing import SourceDrawing, SourceFrame
from briefing_tui.ui.render.source_order import placed
from briefing_tui.ui.render.text import Line

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]

_NONE = Highlights(Passages(()))
_STEPS = st.sampled_from(
    [
        *("down", "up", "page-down", "half-up", "top", "bottom", "next-passage", "next-problem", "out", "open"),
        *("tab-2", "tab-3", "tab-7", "other-pane", "back", "next-mark", "previous-mark", "next-source", "uncited"),
        *("select", "next-hit", "previous-hit", "zoom"),
        *("/river", "/the", "/ed the", "/robbed. The army", "/held to account for it in", "/nowhere", "/"),
        *("24", "40", "60", "100", "read the sources", "anchor the quotes"),
    ]
)
_QUERIES = ("goes", "opium goes north. nobody", "the", "market reopened in May 2021, and traders came", "a")
_WIDE = read_article("# 河の市場\n\n字字字字 borders 字字字字 and markets.\n\nThe rest.\n")


def _drawing(
    article: Article, width: int = 60, height: int = 10, *, measure: int = 40, glyphs: Glyphs = UNICODE, **frame: object
) -> SourceDrawing:
    """Draw an article in a pane of some cells."""
    drawing = SourceDrawing(glyphs, measure)
    given = {"highlights": _NONE, "text": Searchable(article.text), **frame}
    drawing.update(SourceFrame(article, **given))  # type: ignore[arg-type]  # fields of a frame, by name
    drawing.fit(width, 0, height)
    return drawing


def _layout(drawing: SourceDrawing) -> Layout:
    assert drawing.layout is not None
    return drawing.layout


def _lines(drawing: SourceDrawing) -> list[Line]:
    lines = [drawing.line(row) for row in range(len(drawing.layout) if drawing.layout else 0)]
    return [line for line in lines if line is not None]


def _marked(drawing: SourceDrawing, role: str) -> str:
    """Return the words that have a role, with one space between them."""
    words = [
        "".join(text if role in roles.split() else " " * len(text) for text, roles in line.spans)
        for line in _lines(drawing)
    ]
    return " ".join(" ".join(words).split())


def _changed(drawing: SourceDrawing, **frame: object) -> list[int]:
    """Return the rows whose lines are others once something in the frame is."""
    before = _lines(drawing)
    drawing.update(replace(drawing.frame, **frame))  # type: ignore[arg-type]  # fields of a frame, by name
    return [row for row, (old, new) in enumerate(zip(before, _lines(drawing), strict=True)) if old != new]


def _find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


# The lines.


@pytest.mark.parametrize("width", [24, 40, 80, 120])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_no_line_is_wider_than_the_pane(article: Article, width: int, glyphs: Glyphs) -> None:
    for source in (article, _WIDE):
        drawing = _drawing(source, width, measure=72, glyphs=glyphs)
        assert [line.plain for line in _lines(drawing) if cell_len(line.plain) > width] == []


@pytest.mark.parametrize(("width", "cells"), [(40, 33), (80, 60), (200, 60)])
def test_the_text_is_set_to_the_measure_or_to_the_pane_where_that_is_narrower(
    article: Article, width: int, cells: int
) -> None:
    assert _layout(_drawing(article, width, measure=60)).measure == cells


def test_however_narrow_the_pane_is_some_letters_stand_on_each_line(article: Article) -> None:
    assert _layout(_drawing(article, 5)).measure == 16


@pytest.mark.parametrize(("width", "left"), [(48, 0), (68, 10), (128, 40)])
def test_in_a_wider_pane_the_text_stands_in_the_middle(article: Article, width: int, left: int) -> None:
    plain = next(line.plain for line in _lines(_drawing(article, width)) if "Raids" in line.plain)
    assert plain.index("Raids") == left + len("▌ A 1 ")


def test_in_ascii_all_that_is_drawn_of_ascii_words_is_ascii(article: Article) -> None:
    cited = Passages([CitedPassage(_find(article, "Nobody sleeps."), "threats", "opium", 0)])
    highlights = Highlights(cited, _find(article, "Opium goes north."), "threats", all_marks=True)
    drawing = _drawing(article, glyphs=ASCII, highlights=highlights, cursor=0, query="goes")
    assert [line.plain for line in _lines(drawing) if not line.plain.isascii()] == []


def test_below_the_last_line_and_without_an_article_there_is_no_line(article: Article) -> None:
    drawing = _drawing(article)
    rows = len(_layout(drawing))
    assert (drawing.line(rows - 1) is None, drawing.line(rows)) == (False, None)
    nothing = SourceDrawing(UNICODE, 40)
    assert (nothing.fit(60, 4, 10), nothing.line(0), nothing.ticks(10)) == ((0, 0), None, {})


# What is drawn again.


def test_a_step_of_the_cursor_changes_the_line_it_leaves_and_the_line_it_comes_to(article: Article) -> None:
    drawing = _drawing(article, cursor=0)
    there = _layout(drawing).line_of(article.text.index("Nobody"))
    assert _changed(drawing, cursor=article.text.index("Nobody")) == [0, there]


def test_a_line_that_does_not_change_is_not_drawn_a_second_time(article: Article) -> None:
    drawing = _drawing(article, cursor=0)
    before = _lines(drawing)
    drawing.update(replace(drawing.frame, cursor=article.text.index("Nobody")))
    same = [line is before[row] for row, line in enumerate(_lines(drawing))]
    assert same.count(False) == 2


def test_when_the_focus_leaves_the_source_only_the_line_of_its_cursor_changes(article: Article) -> None:
    drawing = _drawing(article, cursor=article.text.index("Nobody"))
    there = _layout(drawing).line_of(article.text.index("Nobody"))
    assert _changed(drawing, cursor=None) == [there]


def test_another_highlight_changes_the_lines_of_the_old_and_the_new_passage_alone(article: Article) -> None:
    old, new = _find(article, "Opium goes north."), _find(article, "Trade will go on.")
    drawing = _drawing(article, highlights=replace(_NONE, passage=old, pane="threats"))
    rows = [_layout(drawing).line_of(span.start) for span in (old, new)]
    assert _changed(drawing, highlights=replace(_NONE, passage=new, pane="perspective")) == rows
    assert _marked(drawing, "highlight") == "Trade will go on."


def test_the_hits_of_a_query_are_marked_and_the_one_at_hand_stands_out(article: Article) -> None:
    start = article.text.rindex("Opium goes")
    drawing = _drawing(article, query="opium goes", cursor=start, hit=Span(start, start + 10))
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == ("Opium goes", "Opium goes")
    drawing.update(replace(drawing.frame, query="", hit=None))
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == ("", "")


def test_a_hit_at_hand_that_goes_on_on_the_next_line_is_marked_there_too(article: Article) -> None:
    words = "May 2021, and traders came"
    hit = _find(article, words)
    drawing = _drawing(article, query=words, cursor=None)
    assert [_layout(drawing).line_of(place) for place in (hit.start, hit.end - 1)] == [2, 3]
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == (words, "")
    drawing.update(replace(drawing.frame, cursor=hit.start, hit=hit))
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == ("", words)
    drawing.update(replace(drawing.frame, cursor=0, hit=None))
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == (words, "")


def test_another_article_is_drawn_in_place_of_the_one_before(article: Article) -> None:
    drawing = _drawing(article, text=None)
    _lines(drawing)
    drawing.update(SourceFrame(_WIDE, None, _NONE))
    drawing.fit(60, 0, 10)
    assert _lines(drawing) == _lines(_drawing(_WIDE, text=None))


@settings(max_examples=80, deadline=None)
@given(st.lists(_STEPS, max_size=14), st.sampled_from([UNICODE, ASCII]), st.booleans())
def test_after_any_commands_each_line_is_as_if_it_were_drawn_for_the_first_time(
    draw_session: Draw, steps: list[str], glyphs: Glyphs, opened: bool
) -> None:
    drawn = draw_session("tab-2", glyphs=glyphs, opened=opened, width=40)
    for step in steps:
        drawn.do(step)
        lines = _lines(drawn.source)
        fresh = SourceDrawing(glyphs, drawn.app.settings.measure)
        fresh.update(drawn.source.frame)
        fresh.fit(drawn.width, drawn.source_top, drawn.height)
        assert lines == _lines(fresh)


@given(st.sampled_from(_QUERIES), st.lists(st.tuples(st.none() | st.integers(0, 400), st.integers(24, 26)), max_size=6))
def test_after_any_search_each_line_is_as_if_it_were_drawn_for_the_first_time(
    article: Article, query: str, frames: list[tuple[int | None, int]]
) -> None:
    text = Searchable(article.text)
    drawing = _drawing(article, text=text)
    for offset, width in frames:
        hit = text.next(query, offset or 0)
        assert hit is not None
        frame = replace(drawing.frame, query=query, cursor=offset and hit.span.start)
        drawing.update(frame)
        drawing.fit(width, 0, 10)
        fresh = SourceDrawing(UNICODE, 40)
        fresh.update(frame)
        fresh.fit(width, 0, 10)
        assert _lines(drawing) == _lines(fresh)


# Where the top stays.


def test_in_a_narrower_pane_what_was_at_the_top_stays_there(article: Article) -> None:
    drawing = _drawing(article)
    top = _layout(drawing).line_of(article.text.index("The two ministries"))
    lines, after = drawing.fit(30, top, 10)
    assert _layout(drawing).line_of(article.text.index("The two ministries")) == after
    assert lines == len(_layout(drawing))
    assert drawing.fit(60, after, 10)[1] == top


def test_in_a_lower_pane_the_highlight_is_still_in_view(article: Article) -> None:
    passage = _find(article, "Trade will go on.")
    drawing = _drawing(article, highlights=replace(_NONE, passage=passage, pane="perspective"))
    for height in (8, 4, 1):
        _, top = drawing.fit(60, 0, height)
        assert top <= _layout(drawing).line_of(passage.start) < top + height


def test_in_a_lower_pane_the_cursor_is_still_in_view(article: Article) -> None:
    place = article.text.index("Trade will go on.")
    drawing = _drawing(article, cursor=place)
    _, top = drawing.fit(60, 0, 4)
    assert top <= _layout(drawing).line_of(place) < top + 4


def test_another_article_is_shown_from_its_beginning(article: Article) -> None:
    drawing = _drawing(article)
    drawing.fit(60, 7, 10)
    drawing.update(SourceFrame(_WIDE))
    assert drawing.layout is None
    assert drawing.fit(60, 7, 10) == (len(Layout(_WIDE, 40)), 0)


def test_the_text_of_one_width_is_not_laid_out_again_when_the_pane_comes_back_to_it(article: Article) -> None:
    drawing = _drawing(article)
    first = _layout(drawing)
    drawing.fit(30, 0, 10)
    drawing.fit(60, 0, 10)
    assert drawing.layout is first


# Cells and offsets.


@pytest.mark.parametrize("width", [40, 60, 121])
@pytest.mark.parametrize("words", ["The river market", "Nobody sleeps", "tide", "02:10", "Outlook"])
def test_a_click_on_a_letter_finds_its_offset(article: Article, width: int, words: str) -> None:
    drawing = _drawing(article, width)
    row = _layout(drawing).line_of(article.text.index(words))
    x = _lines(drawing)[row].plain.index(words)
    assert drawing.offset_at(Cell(row, x)) == article.text.index(words)
    assert drawing.offset_at(Cell(row, x + 2)) == article.text.index(words) + 2


def test_a_click_behind_a_wide_letter_finds_the_letter_that_is_seen_there() -> None:
    drawing = _drawing(_WIDE)
    row = _layout(drawing).line_of(_WIDE.text.index("borders"))
    plain = _lines(drawing)[row].plain
    x = cell_len(plain[: plain.index("borders")])
    assert drawing.offset_at(Cell(row, x)) == _WIDE.text.index("borders")
    assert drawing.offset_at(Cell(row, x - 2)) == _WIDE.text.index("borders") - 2


def test_a_click_beside_the_text_finds_the_nearest_letter_of_the_line_and_below_it_none(article: Article) -> None:
    drawing = _drawing(article)
    span = _layout(drawing).span(0)
    assert drawing.offset_at(Cell(0, 0)) == span.start
    assert drawing.offset_at(Cell(0, 59)) == span.end - 1
    assert drawing.offset_at(Cell(len(_layout(drawing)), 10)) is None


def test_what_the_mouse_draws_over_is_the_text_without_its_margins(article: Article) -> None:
    drawing = _drawing(article)
    row = _layout(drawing).line_of(article.text.index("Nobody"))
    x = _lines(drawing)[row].plain.index("Nobody")
    assert drawing.selected_text(Cell(row, x), Cell(row, x + len("Nobody"))) == "Nobody"
    assert drawing.selected_text(Cell(0, 0), Cell(0, 60)) == "Markets at the border"
    assert drawing.selected_text(None, None) == article.text
    assert drawing.selected_text(Cell(row, x), Cell(row, x)) is None


def test_white_space_around_what_the_mouse_draws_over_is_not_selected(article: Article) -> None:
    drawing = _drawing(article)
    row = _layout(drawing).line_of(article.text.index("Nobody"))
    x = _lines(drawing)[row].plain.index("Nobody")
    assert drawing.selected_text(Cell(row, x), Cell(row, x + len("Nobody "))) == "Nobody"
    last = next(row for row in range(1, len(_layout(drawing))) if not _lines(drawing)[row].plain.strip())
    text = drawing.selected_text(Cell(0, 0), Cell(last + 1, 0))
    assert text
    assert text == text.strip()


def test_without_an_article_nothing_can_be_clicked_or_selected() -> None:
    drawing = SourceDrawing(UNICODE, 40)
    drawing.fit(60, 0, 10)
    assert (drawing.offset_at(Cell(0, 0)), drawing.selected_text(None, None)) == (None, None)


def test_an_empty_article_has_no_lines_and_nothing_to_select() -> None:
    drawing = _drawing(read_article(""))
    assert (_lines(drawing), drawing.selected_text(None, None), drawing.ticks(10)) == ([], None, {})


# Tables.


@settings(deadline=None)
@given(articles(), st.integers(24, 60), st.booleans())
def test_a_click_on_any_letter_that_is_drawn_finds_it(article: Article, width: int, reorders: bool) -> None:
    drawing = SourceDrawing(UNICODE, 40, reorders=reorders)
    drawing.update(SourceFrame(article))
    drawing.fit(width, 0, 10)
    if drawing.layout is None:
        return
    layout = drawing.layout
    for row in range(len(layout)):
        for piece in placed(layout, layout.set_line(row)):
            left = _first_cell(drawing, width) + piece.x
            found = [drawing.offset_at(Cell(row, left + cell)) for cell in range(piece.cells)]
            assert set(found) <= set(range(piece.fragment.start, piece.fragment.end))
            letters = range(piece.fragment.start, piece.fragment.end)
            assert {offset for offset in letters if article.text[offset].isalnum()} <= set(found)


def _first_cell(drawing: SourceDrawing, width: int) -> int:
    """Return the cell on which the measure begins."""
    layout = _layout(drawing)
    return max((width - gutter(layout) - layout.measure - 1) // 2, 0) + gutter(layout)


@settings(deadline=None)
@given(articles(), st.integers(24, 60), st.data())
def test_what_the_mouse_selects_is_lit_just_as_it_is_copied(article: Article, width: int, data: st.DataObject) -> None:
    drawing = _drawing(article, width)
    layout = _layout(drawing)
    if not len(layout):
        return
    places = st.builds(Cell, st.integers(0, len(layout) - 1), st.integers(0, width))
    start, end = sorted((data.draw(places), data.draw(places)))
    span = drawing.span_between(start, end)
    for row in range(len(layout)):
        line = drawing.selected_line(row, start, end)
        assert line is not None
        assert line.plain == _lines(drawing)[row].plain
        lit = {
            char
            for place in placed(layout, layout.set_line(row))
            for char in range(place.fragment.start, place.fragment.end)
            if span and span.start <= char < span.end
        }
        cells = sum(cell_len(text) for text, roles in line.spans if "selected" in roles.split())
        assert cells >= sum(cell_len(article.text[offset].replace("\t", " ")) for offset in lit)
        assert bool(cells) <= bool(span)
    assert drawing.selected_text(start, end) == (article.text[slice(*span)] if span else None)


_TRADE = (
    Extract()
    .block(BlockKind.CAPTION, "Trade")
    .table("Crossing | Tonnes | Remarks", "Panji Poyon | 1,204.5 | the largest of them", "Ishkashim | 87.0 | closed")
    .article()
)


def _cell_of(drawing: SourceDrawing, words: str) -> Cell:
    """Return the cell on which some words of a line begin."""
    return next(Cell(row, line.plain.index(words)) for row, line in enumerate(_lines(drawing)) if words in line.plain)


def test_a_row_that_the_mouse_is_drawn_over_is_selected_with_its_tabs() -> None:
    drawing = _drawing(_TRADE, 60)
    start, end = _cell_of(drawing, "Panji"), _cell_of(drawing, "the largest")
    assert drawing.selected_text(start, end._replace(x=60)) == "Panji Poyon\t1,204.5\tthe largest of them"
    assert drawing.selected_text(start._replace(x=start.x + 6), end) == "Poyon\t1,204.5"
    assert drawing.selected_text(start._replace(x=start.x + 11), end) == "1,204.5"


def test_a_click_beside_a_cell_finds_the_nearest_letter_in_its_column() -> None:
    drawing = _drawing(_TRADE, 60)
    cell = _cell_of(drawing, "87.0")
    assert drawing.offset_at(cell._replace(x=cell.x - 2)) == _TRADE.text.index("87.0")
    cell = _cell_of(drawing, "Ishkashim")
    assert drawing.offset_at(cell._replace(x=cell.x + 10)) == _TRADE.text.index("Ishkashim") + 8


def test_words_are_found_over_the_end_of_a_cell_as_if_a_space_stood_there() -> None:
    hit = Searchable(_TRADE.text).next("poyon 1,204.5 the", 0)
    assert hit is not None
    assert _TRADE.text[slice(*hit.span)] == "Poyon\t1,204.5\tthe"
    drawing = _drawing(_TRADE, 60, query="poyon 1,204.5 the", cursor=hit.span.start, hit=hit.span)
    assert _marked(drawing, "hit-now") == "Poyon 1,204.5 the"
    narrow = _drawing(_TRADE, 32, query="poyon 1,204.5 the", cursor=hit.span.start, hit=hit.span)
    assert _marked(narrow, "hit-now") == "Poyon 1,204.5 the"


def test_a_wide_table_goes_on_to_the_edge_of_the_pane_and_the_text_stays_where_it_was() -> None:
    article = Extract().block(BlockKind.PARAGRAPH, "Words. " * 20).table("a | b", f"{'x ' * 12}| {'y ' * 12}").article()
    lines = [line.plain.rstrip() for line in _lines(_drawing(article, 80, measure=40))]
    assert max(len(line) for line in lines[:3]) <= 24 + 40
    assert f"{'x ' * 12} {'y ' * 11}y" in lines[-1]
    assert [line.plain.rstrip() for line in _lines(_drawing(article, 48, measure=40))][-1] != lines[-1]


# The ticks, which have tests of their own.


def _paragraphs(number: int) -> Article:
    """Return an article of so many paragraphs of a line each, a free line between them."""
    return read_article("\n\n".join(f"Paragraph {n} is here." for n in range(1, number + 1)))


def test_the_hits_of_the_query_have_ticks() -> None:
    drawing = _drawing(_paragraphs(10), query="Paragraph 5")
    assert drawing.ticks(19) == {8: (UNICODE.tick_hit, "tick-hit")}
    drawing.update(replace(drawing.frame, query=""))
    assert drawing.ticks(19) == {}


@given(st.integers(1, 60), st.integers(1, 40))
def test_every_tick_stands_on_the_bar(paragraphs: int, height: int) -> None:
    source = _paragraphs(paragraphs)
    ticks = _drawing(source, query="paragraph").ticks(height)
    assert ticks
    assert all(0 <= cell < height for cell in ticks)
