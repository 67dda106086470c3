from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.ui.extracted import Extract, articles

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.layout import Layout

_ARTICLES = st.lists(
    st.one_of(
        st.text(alphabet="ab 字e\u0301,", max_size=60),
        st.text(alphabet="ab ", min_size=1, max_size=20).map(lambda text: f"# {text}"),
        st.text(alphabet="ab \t\n", max_size=60).map(lambda text: f"```\n{text}\n```"),
    ),
    max_size=6,
).map(lambda blocks: read_article("\n\n".join(blocks)))
_MEASURES = st.integers(2, 24)


def _is_first(layout: Layout, line: int) -> bool:
    set_ = layout.set_line(line)
    return set_ is not None and set_.is_first


def _lines(layout: Layout) -> list[str]:
    return [layout.article.text[slice(*layout.span(line))] for line in range(len(layout))]


@given(_ARTICLES, _MEASURES)
def test_every_letter_of_every_block_stands_on_one_line_but_the_white_space_at_a_break(
    article: Article, measure: int
) -> None:
    layout = Layout(article, measure)
    for number, block in enumerate(article.blocks):
        spans = [layout.span(line) for line in range(len(layout)) if layout.block(line) == number]
        assert (spans[0].start, spans[-1].end) == (block.start, block.end)
        breaks = [article.text[before.end : after.start] for before, after in pairwise(spans)]
        assert set(breaks) <= {"", " ", "\n"}
        assert "\n" not in breaks or block.kind is BlockKind.CODE


@given(_ARTICLES, _MEASURES)
def test_a_line_is_found_by_each_of_its_letters(article: Article, measure: int) -> None:
    layout = Layout(article, measure)
    for line in range(len(layout)):
        start, end = layout.span(line)
        assert all(layout.line_of(offset) == line for offset in range(start, max(end, start + 1)))


@given(_ARTICLES, _MEASURES)
def test_no_line_is_wider_than_the_measure(article: Article, measure: int) -> None:
    assert all(cell_len(line.replace("\t", " ")) <= measure for line in _lines(Layout(article, measure)))


@given(_ARTICLES, _MEASURES)
def test_the_block_on_a_line_is_the_one_that_holds_its_letters(article: Article, measure: int) -> None:
    layout = Layout(article, measure)
    for line in range(len(layout)):
        start, end = layout.span(line)
        if layout.block(line) >= 0:
            block = article.blocks[layout.block(line)]
            assert block.start <= start <= end <= block.end
            assert _is_first(layout, line) == (start == block.start)
            assert article.block_at(start) == layout.block(line)


def test_between_two_blocks_a_line_is_left_free(article: Article) -> None:
    layout = Layout(article, 72)
    lines = _lines(layout)
    free = [line for line in range(len(layout)) if layout.block(line) < 0]
    assert [lines[line] for line in free] == [""] * (len(article.blocks) - 1)
    assert not any(_is_first(layout, line) for line in free)
    assert lines[:3] == [
        "Markets at the border",
        "",
        "The river market reopened in May 2021, and traders came from both banks.",
    ]


def test_a_paragraph_is_set_to_the_measure(article: Article) -> None:
    assert _lines(Layout(article, 40))[2:4] == [
        "The river market reopened in May 2021,",
        "and traders came from both banks.",
    ]


def test_the_lines_of_code_stay_lines_with_their_white_space(article: Article) -> None:
    lines = _lines(Layout(article, 72))
    assert lines[lines.index("tide\tlow") + 1] == "    02:10"


def test_a_free_line_is_found_by_the_line_end_it_stands_for(article: Article) -> None:
    layout = Layout(article, 72)
    heading = article.blocks[0]
    assert layout.line_of(heading.end - 1) == 0
    assert layout.line_of(heading.end) == 1
    assert layout.line_of(heading.end + 1) == 2


def test_places_beyond_the_text_belong_to_its_last_line(article: Article) -> None:
    layout = Layout(article, 72)
    assert layout.line_of(10**9) == len(layout) - 1
    assert article.block_at(10**9) == len(article.blocks) - 1


def test_of_some_lines_the_blocks_that_begin_there_are_told_an_empty_line_being_of_none() -> None:
    layout = Layout(read_article("one two\n\nsix\n\nten"), 4)  # one, two, an empty line, six, an empty line, ten
    assert [list(layout.blocks_from(*lines)) for lines in ((0, 1), (1, 3), (3, 6), (0, 99))] == [
        [0],
        [],
        [1, 2],
        [0, 1, 2],
    ]


def test_an_empty_article_has_no_lines() -> None:
    layout = Layout(read_article(""), 72)
    assert len(layout) == 0
    assert layout.line_of(0) == 0


def test_a_long_article_is_laid_out_whole() -> None:
    article = read_article("\n\n".join(["word " * 200] * 1000))
    layout = Layout(article, 72)
    assert layout.span(len(layout) - 1).end == len(article.text)
    assert Span(*layout.span(layout.line_of(500_000))).start <= 500_000


def test_the_digits_are_those_of_the_last_paragraph_whatever_comes_behind_it() -> None:
    article = read_article(
        "\n\n".join(f"Paragraph {number}." for number in range(12)) + "\n\n# One\n\n# Two\n\n# Three\n"
    )
    assert [block.kind for block in article.blocks[-3:]] == [BlockKind.HEADING] * 3
    assert Layout(article, 72).number_cells == 2


# Blocks of every kind.


@settings(deadline=None)
@given(articles(), st.integers(14, 40), st.integers(0, 60), st.booleans())
def test_every_letter_stands_on_one_line_once_and_leads_to_it(
    article: Article, measure: int, room: int, orders: bool
) -> None:
    layout = Layout(article, measure, room, orders=orders)
    seen: list[int] = []
    for line in range(len(layout)):
        fragments = layout.fragments(line)
        assert bool(fragments) == (layout.block(line) >= 0)
        for fragment in fragments:
            block = article.blocks[layout.block(line)]
            assert block.start <= fragment.start < fragment.end <= block.end
            seen += range(fragment.start, fragment.end)
            assert {layout.line_of(offset) for offset in range(fragment.start, fragment.end)} == {line}
            assert list(layout.lines_of(Span(fragment.start, fragment.end))) == [line]
    assert len(set(seen)) == len(seen)
    assert {article.text[offset] for offset in set(range(len(article.text))) - set(seen)} <= set(" \t\n")


@settings(deadline=None)
@given(articles(), st.integers(14, 40), st.integers(0, 60))
def test_the_cells_of_a_line_stand_side_by_side_within_the_measure_or_the_room_for_tables(
    article: Article, measure: int, room: int
) -> None:
    layout = Layout(article, measure, room)
    for line in range(len(layout)):
        end = 0
        for fragment in layout.fragments(line):
            assert fragment.x >= end
            words = article.text[fragment.start : fragment.end].replace("\t", " ")
            assert cell_len(words) <= fragment.cells
            end = fragment.x + fragment.cells + 2
        is_row = layout.block(line) >= 0 and layout.table(layout.block(line)) is not None
        assert end - 2 <= (max(measure, room) if is_row else measure)


@settings(deadline=None)
@given(articles(), st.integers(14, 40), st.data())
def test_all_of_a_span_stands_on_its_lines(article: Article, measure: int, data: st.DataObject) -> None:
    layout = Layout(article, measure)
    if not article.text:
        return
    start = data.draw(st.integers(0, len(article.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(article.text))))
    lines = layout.lines_of(span)
    here = [
        line
        for line in range(len(layout))
        if any(fragment.start < span.end and span.start < fragment.end for fragment in layout.fragments(line))
    ]
    there = {*here, layout.line_of(span.start), layout.line_of(span.end - 1)}
    assert set(here) <= set(lines) <= set(range(min(there), max(there) + 1))
    assert lines


@settings(deadline=None)
@given(articles(), st.integers(14, 40))
def test_each_mark_of_a_part_stands_in_a_margin_without_a_number(article: Article, measure: int) -> None:
    layout = Layout(article, measure)
    starts = {}
    for line, mark in layout.marks.items():
        assert not _is_first(layout, line)
        starts[mark.offset] = layout.line_of(mark.offset)
        assert starts[mark.offset] == line or layout.block_below(line) == article.block_at(mark.offset)


def test_where_a_page_begins_at_a_row_of_a_table_its_label_has_a_free_line() -> None:
    extract = Extract().part().table("a | b", "1 | 2").part().row("3", "4")
    layout = Layout(extract.article(), 40)
    assert [(line, mark.label) for line, mark in layout.marks.items()] == [(0, "p. 1"), (4, "p. 2")]
    assert [layout.block(line) for line in range(len(layout))] == [-1, 0, -1, 1, -1, 2]


def test_two_tables_follow_each_other_where_one_has_heads_below_a_row() -> None:
    layout = Layout(Extract().table("a | b", "1 | 2").table("some words | c", "x | y").article(), 40)
    assert layout.table(1) is not layout.table(2)
    assert layout.table(2) is layout.table(3)
    assert [layout.block(line) for line in range(len(layout))] == [0, -1, 1, -1, 2, -1, 3]


def test_an_article_without_tables_fits_whatever_room_there_is_for_them() -> None:
    plain, with_table = Layout(read_article("One."), 40, 50), Layout(Extract().table("a | b").article(), 40, 50)
    assert [layout.fits(40, 60) for layout in (plain, with_table)] == [True, False]
    assert [layout.fits(40, 50) for layout in (plain, with_table)] == [True, True]
    assert not plain.fits(30, 50)


def test_an_item_hangs_behind_its_bullet_or_its_number() -> None:
    extract = Extract().block(BlockKind.ITEM, "one two three", level=1)
    article = extract.block(BlockKind.ITEM, "1. one two three", level=1).article()
    layout = Layout(article, 16)
    lines = [layout.fragments(line)[0] for line in range(len(layout))]
    assert [(fragment.x, article.text[fragment.start : fragment.end]) for fragment in lines] == [
        (2, "one two three"),
        (0, "1. one two three"),
    ]
    narrow = Layout(article, 14)
    lines = [narrow.fragments(line)[0] for line in range(len(narrow))]
    assert [(fragment.x, article.text[fragment.start : fragment.end]) for fragment in lines] == [
        (2, "one two"),
        (2, "three"),
        (0, "1. one two"),
        (3, "three"),
    ]
