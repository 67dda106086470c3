from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

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
            assert layout.is_first(line) == (start == block.start)
            assert article.block_at(start) == layout.block(line)


def test_between_two_blocks_a_line_is_left_free(article: Article) -> None:
    layout = Layout(article, 72)
    lines = _lines(layout)
    free = [line for line in range(len(layout)) if layout.block(line) < 0]
    assert [lines[line] for line in free] == [""] * (len(article.blocks) - 1)
    assert not any(layout.is_first(line) for line in free)
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
    assert Layout(article, 72).digits == 2
