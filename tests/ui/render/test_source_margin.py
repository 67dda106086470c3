"""The margin: numbers of paragraphs, labels of pages, letters of passages, and none of them hides another."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.ui.extracted import Extract, articles

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage, Passages
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source_margin import MARGIN_CELLS, margin


def _margins(article: Article, measure: int, *cited: Span) -> list[str]:
    """Return the margin of each line, without white space at its end."""
    layout = Layout(article, measure)
    passages = [CitedPassage(span, pane, "claim", 0) for span, pane in zip(cited, ("threats", "water"), strict=False)]
    highlights = Highlights(Passages(passages))
    drawn = []
    for line in range(len(layout)):
        here = highlights.passages.within(*layout.span(line))
        spans = margin(layout, line, layout.set_line(line), here, highlights, UNICODE, at_cursor=False)
        drawn.append("".join(text for text, _ in spans))
        assert cell_len(drawn[-1]) == MARGIN_CELLS + layout.number_cells
    return [text.rstrip() for text in drawn]


def _find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def test_a_page_that_begins_amid_a_paragraph_is_named_on_that_line() -> None:
    extract = Extract().part("vi").block(BlockKind.PARAGRAPH, "one two three").part("7").more("four five six")
    assert _margins(extract.article(), 14) == ["   p. vi", "       1", "    p. 7"]


def test_neither_letters_nor_numbers_are_hidden_by_a_page() -> None:
    extract = Extract().part("106").block(BlockKind.PARAGRAPH, "one two three").part("107").more("four five six")
    article = extract.article()
    cited = _find(article, "four five"), _find(article, "six")
    assert _margins(article, 14, *cited)[-2:] == ["        1", " TSp. 107"]


def test_a_row_of_a_table_has_the_letter_of_a_passage_on_the_line_where_that_begins() -> None:
    article = Extract().table("head | task", "one two three | some words of it").article()
    assert _margins(article, 24, _find(article, "words of it"))[2:] == [" T  2", " │"]


@settings(deadline=None)
@given(articles(), st.integers(14, 40))
def test_every_number_and_every_label_can_be_read(article: Article, measure: int) -> None:
    layout, margins = Layout(article, measure), _margins(article, measure)
    for line, text in enumerate(margins):
        mark, set_ = layout.marks.get(line), layout.set_line(line)
        number = set_.block.number if set_ and set_.is_first else 0
        assert text.strip() == (mark.label if mark else str(number or ""))
