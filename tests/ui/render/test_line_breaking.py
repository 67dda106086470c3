"""The pass over an article that breaks it into lines."""

from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, Block, BlockKind, Blocks
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.ui.render.line_breaking import BrokenLines, broken


def _broken(article: Article, measure: int = 20) -> BrokenLines:
    return broken(article, measure, measure, mirrors=False)


def test_a_free_line_begins_at_the_line_end_between_two_blocks() -> None:
    lines = _broken(read_article("One.\n\nTwo.\n"))
    assert (list(lines.starts), list(lines.firsts), list(lines.apart)) == ([0, 4, 5], [0, 2], [0, 1])


def test_items_follow_each_other_without_a_free_line() -> None:
    lines = _broken(read_article("- one\n- two\n\nThree.\n"))
    assert (list(lines.firsts), list(lines.apart)) == ([0, 1, 3], [0, 0, 1])


def test_all_lines_of_a_row_begin_where_the_row_does() -> None:
    article = Extract().table("head | task", "one | some words of it", "a | b").article()
    lines = _broken(article)
    rows = [block.start for block in article.blocks]
    assert list(lines.starts) == [rows[0], rows[1] - 1, rows[1], rows[1], rows[2] - 1, rows[2]]
    assert lines.has_tables
    assert lines.line_of(article.text.index("of it")) == 3


def test_a_page_that_begins_amid_a_paragraph_has_its_mark_on_that_line_and_at_its_first_line_above_it() -> None:
    extract = Extract().part().block(BlockKind.PARAGRAPH, "one two three four").part().more("five")
    extract.block(BlockKind.PARAGRAPH, "six").part().more("seven eight nine ten eleven")
    lines = _broken(extract.article())
    assert [(line, mark.label) for line, mark in lines.marks.items()] == [(0, "p. 1"), (2, "p. 2"), (3, "p. 3")]
    assert list(lines.apart) == [1, 1]


def test_a_table_of_a_hundred_thousand_rows_is_broken_whole() -> None:
    row = "one\ttwo\t3"
    starts = range(0, 100_000 * (len(row) + 1), len(row) + 1)
    blocks = Blocks(Block(start, start + len(row), BlockKind.ROW, 0, number) for number, start in enumerate(starts, 1))
    text = "\n".join([row] * 100_000)
    lines = _broken(Article(text, blocks, OffsetMap.identity(len(text))))
    assert len(lines.firsts) == len(lines.starts) == 100_000
