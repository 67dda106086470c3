"""Tests of the source's lines with right-to-left text: how they are set, and which offset is where."""

from unicodedata import normalize

import pytest
from rich.cells import cell_len
from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import Passages
from briefing_tui.ui.render.drawing import Cell
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import gutter
from briefing_tui.ui.render.source_drawing import SourceDrawing, SourceFrame
from briefing_tui.ui.render.source_order import offset_at, offset_before, offset_from, placed

_ARTICLE = read_article("A plain line.\n\nمرز باز است (۱۲ شهر) امروز.\n\nHe said: شلوم, and went.\n")
_PLAIN, _PERSIAN, _MIXED = 0, 2, 4  # rows


def _drawing(*, reorders: bool = True, passage: Span | None = None, article: Article = _ARTICLE) -> SourceDrawing:
    drawing = SourceDrawing(UNICODE, 40, reorders=reorders)
    drawing.update(SourceFrame(article, highlights=Highlights(Passages(()), passage=passage)))
    drawing.fit(52, 0, 10)
    return drawing


def _line(drawing: SourceDrawing, row: int) -> str:
    line = drawing.line(row)
    assert line is not None
    return normalize("NFKC", line.plain)


def test_a_right_to_left_paragraph_is_set_to_the_right_and_read_from_there() -> None:
    """Its first word ends where the measure does; its number stays in the margin."""
    drawn = _line(_drawing(), _PERSIAN)
    assert drawn.rstrip().endswith(".زورما (رهش ۱۲) تسا زاب زرم"[1:])
    assert drawn.lstrip().startswith("2 ")
    assert cell_len(drawn.rstrip()) == cell_len(_line(_drawing(), _PLAIN).split("A")[0]) + 40


def test_a_paragraph_from_left_to_right_stays_where_it_is() -> None:
    """Only the words within it are turned round."""
    assert "He said: مولش, and went." in _line(_drawing(), _MIXED)


def test_a_terminal_that_reorders_is_given_the_text_as_it_is_stored() -> None:
    """It would turn it round once more."""
    assert "مرز باز است (۱۲ شهر) امروز." in _line(_drawing(reorders=False), _PERSIAN)


@pytest.mark.parametrize("row", [_PLAIN, _PERSIAN, _MIXED])
def test_a_click_finds_the_letter_that_is_seen(row: int) -> None:
    """Each letter drawn leads back to itself; white space beside the text leads to its ends."""
    drawing = _drawing()
    drawn = _line(drawing, row)
    assert drawing.layout is not None
    span = drawing.layout.span(row)
    begin = len(drawn) - len(drawn.lstrip()) + len("1 ")
    seen = [x for x in range(begin, len(drawn.rstrip())) if drawn[x].isalnum()]
    found = [drawing.offset_at(Cell(row, x)) for x in seen]
    assert [drawn[x] for x in seen] == [_ARTICLE.text[offset] for offset in found if offset is not None]
    assert drawing.offset_at(Cell(row, 500)) in (span.start, span.end - 1)


def test_what_the_mouse_selects_is_copied_as_it_is_stored() -> None:
    """From the left end of a word of the drawn line to its right end."""
    drawing = _drawing()
    drawn = _line(drawing, _PERSIAN)
    x = drawn.index("زاب")
    assert drawing.selected_text(Cell(_PERSIAN, x), Cell(_PERSIAN, x + 3)) == "باز"


def test_a_passage_begins_with_its_mark_at_the_right() -> None:
    """The mark of the beginning stands before the first word, which is at the right."""
    start = _ARTICLE.text.index("مرز")
    drawn = _line(_drawing(passage=Span(start, start + len("مرز باز"))), _PERSIAN)
    assert drawn.rstrip().endswith(f"{UNICODE.ends}زاب زرم{UNICODE.begins}")


# Tables, items and quotations.

_TABLE = Extract().table("نام | سن | شهر", "علی رضایی | 34 | تهران بزرگ", "مریم | 7 | Oslo").article()


def _text(drawing: SourceDrawing, row: int) -> str:
    """Return what stands behind the margin."""
    layout = drawing.layout
    assert layout is not None
    return _line(drawing, row)[52 - 40 - 2 - gutter(layout) + gutter(layout) - 1 :]


def test_the_columns_of_a_right_to_left_table_stand_from_right_to_left() -> None:
    """The first cell ends where the measure does, and numbers stand below each other."""
    drawing = _drawing(article=_TABLE)
    assert [_line(drawing, row).rstrip().split("  ")[-1].strip() for row in (0, 2, 3)] == ["مان", "ییاضر یلع", "میرم"]
    right = {cell_len(_line(drawing, row).rstrip()) for row in range(4)}
    assert len(right) == 1
    assert "گرزب نارهت  34  ییاضر یلع" in _line(drawing, 2)
    assert _line(drawing, 3).index("7") == _line(drawing, 2).index("34") + 1


def test_a_terminal_that_reorders_is_given_a_table_from_left_to_right() -> None:
    """It has the cells in the order of the text, each in its column."""
    drawing = _drawing(article=_TABLE, reorders=False)
    assert "علی رضایی  34  تهران بزرگ" in _line(drawing, 2)


def test_a_passage_over_cells_of_a_right_to_left_table_is_marked_from_right_to_left() -> None:
    """It begins at the right, and ends behind the number at its left."""
    start = _TABLE.text.index("علی")
    drawn = _line(_drawing(article=_TABLE, passage=Span(start, start + len("علی رضایی\t34"))), 2)
    assert f"{UNICODE.ends}34  ییاضر یلع{UNICODE.begins}" in drawn


def test_bullets_and_bars_of_right_to_left_text_stand_at_the_right() -> None:
    """They mirror those of text from left to right."""
    extract = Extract().block(BlockKind.ITEM, "مرز باز است", level=1)
    drawing = _drawing(article=extract.block(BlockKind.QUOTATION, "مرز باز است", level=2).article())
    assert [_line(drawing, row).rstrip()[-9:] for row in (0, 2)] == ["زاب زرم •", " زرم │ │"[-9:].rjust(9, "ب")]


@pytest.mark.parametrize("orders", [False, True])
def test_from_a_cell_on_and_before_it_stands_what_is_drawn_there(*, orders: bool) -> None:
    """Between two columns the one ends and the other begins."""
    article = Extract().table("one | two", "a | b c").article()
    layout = Layout(article, 40, orders=orders)
    ((one, two),) = [placed(layout, layout.set_line(0))]
    assert [offset_before(layout, 0, x) for x in (0, 1, 3, 4, 5, 6)] == [0, 1, 3, 3, 3, 5]
    assert [offset_from(layout, 0, x) for x in (-3, 0, 2, 3, 4, 5, 6, 99)] == [0, 0, 2, 4, 4, 4, 5, 7]
    assert [offset_at(layout, 0, x) for x in (-3, 0, 2, 3, 4, 5, 99)] == [0, 0, 2, 2, 4, 4, 6]
    assert (one.x, two.x) == (0, 5)
