import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.text.visible import visible

# Alphabets in which marks meet often: of blocks, of inline markup, and of control characters.
_MARKED = st.text("#>-*_~`[]()!<>&;=+.1ab \n\\'\"", max_size=80)
_TAGGED = st.lists(
    st.sampled_from(
        [
            "<u>",
            "</u>",
            "<br>",
            "<!--",
            "-->",
            "**",
            "*",
            "[a](b)",
            "&amp;",
            "&nbsp;",
            "a",
            " ",
            "\n",
            "\n\n",
            "\n```\n",
            "~~~",
        ]
    ),
    max_size=30,
).map("".join)
_ANY = (
    st.text(max_size=60)
    | _MARKED
    | _TAGGED
    | st.text("ab \t\n\r\f\v\u2028\u2029\u0085\u00a0\x1b\ufeff\u202e", max_size=40)
)
_WORD = st.text(string.ascii_letters + "éشд中", min_size=1, max_size=8)
_PLAIN = st.lists(st.lists(_WORD, min_size=1, max_size=6).map(lambda words: "X " + " ".join(words) + "."), max_size=5)


@given(_ANY)
def test_every_text_is_an_article_whose_blocks_tile_its_text(text: str) -> None:
    article = read_article(text)
    assert len(article.offsets) == len(article.text)
    assert "\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text
    assert all(block.start < block.end for block in article.blocks)


@given(_ANY)
def test_no_block_but_code_holds_a_line_end_or_spare_white_space(text: str) -> None:
    article = read_article(text)
    for block in article.blocks:
        read = article.text[block.start : block.end]
        if block.kind is not BlockKind.CODE:
            assert read == read.strip()
            assert not set(read) & set("\n\t")
            assert "  " not in read


@given(_ANY)
def test_the_reading_text_has_no_control_characters(text: str) -> None:
    article = read_article(text)
    assert visible(article.text) == article.text


@given(_ANY)
def test_spans_map_into_the_file_in_order(text: str) -> None:
    article = read_article(text)
    ends = 0
    for index in range(len(article.text)):
        start, end = article.offsets.span(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert start >= ends or (start, end) == article.offsets.span(index - 1, index)  # two characters of one entity
        ends = end


@given(_ANY.filter(lambda text: "&" not in text), st.data())
def test_the_characters_of_a_span_stand_in_the_file_where_it_maps_to(text: str, data: st.DataObject) -> None:
    article = read_article(text)
    start = data.draw(st.integers(0, len(article.text)))
    end = data.draw(st.integers(start, len(article.text)))
    span = article.offsets.span(start, end)
    stands = iter(visible(text[span.start : span.end]))
    assert all(char in stands for char in article.text[start:end] if not char.isspace())  # in this order


@given(_PLAIN)
def test_plain_paragraphs_are_unchanged(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    article = read_article(text)
    assert article.text == "\n".join(paragraphs)
    assert [block.number for block in article.blocks] == list(range(1, len(paragraphs) + 1))
    for index, char in enumerate(article.text):
        start, end = article.offsets.span(index, index + 1)
        assert text[start:end] == char


def test_a_passage_maps_to_its_place_after_marks_and_a_byte_order_mark() -> None:
    text = "\ufeff# One **two**\r\n\r\nIt was <u>refused</u> by\r\nall &amp; sundry."
    article = read_article(text)
    assert article.text == "One two\nIt was refused by all & sundry."
    found = article.text.index("refused by all & sundry")
    start, end = article.offsets.span(found, found + len("refused by all & sundry"))
    assert text[start:end] == "refused</u> by\r\nall &amp; sundry"


def test_headings_have_levels_and_all_other_blocks_are_numbered() -> None:
    article = read_article("# A\n\nOne.\n\n### B\n\n- two\n\n    Three.")
    assert [(block.kind, block.level, block.number) for block in article.blocks] == [
        (BlockKind.HEADING, 1, 0),
        (BlockKind.PARAGRAPH, 0, 1),
        (BlockKind.HEADING, 3, 0),
        (BlockKind.ITEM, 0, 2),
        (BlockKind.PARAGRAPH, 0, 3),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_a_single_line_end_is_a_space(end: str) -> None:
    assert read_article(f"One line{end}  and the next.").text == "One line and the next."


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\r\r", "\n \t \n", "\f", "\u2029", "\n\n\n\n"])
def test_blank_lines_and_page_breaks_separate_paragraphs(gap: str) -> None:
    assert read_article(f"One.{gap}Two.").text == "One.\nTwo."


def test_a_sentence_that_a_page_break_cuts_is_one_paragraph() -> None:
    text = "The issue of security and\n\nstability in the north. Trade grew. Fields and\n\n\fOrchards, of\n\nall kinds."
    article = read_article(text)
    assert (
        article.text
        == "The issue of security and stability in the north. Trade grew. Fields and Orchards, of all kinds."
    )
    assert [tuple(block)[:2] for block in article.blocks] == [(0, len(article.text))]


def test_a_heading_does_not_continue_in_a_paragraph() -> None:
    assert read_article("# Ways of\n\nthe world").text == "Ways of\nthe world"


def test_a_backslash_at_the_end_of_a_line_is_not_read() -> None:
    assert read_article("one\\\ntwo").text == "one two"


def test_code_is_kept_line_by_line() -> None:
    article = read_article("See:\n\n```\n\n  if *a*:\t\r\n\r\n    <b>\x1b\n\n```\nEnd.")
    assert article.text == "See:\n  if *a*:\n\n    <b>␛\nEnd."
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.PARAGRAPH]


def test_white_space_around_removed_markup_is_one_space() -> None:
    assert read_article("<br> One <!-- two --> three <br>\n four ** \n").text == "One three four **"
    assert len(read_article("<!-- nothing --> <br>").blocks) == 0


@pytest.mark.parametrize(
    "hostile", ["[/b]", "[@click=app.quit]x", "a < b > c", "<b", "[red]", "$(x) {y} %s", "<script>"]
)
def test_what_is_no_markup_is_unchanged(hostile: str) -> None:
    assert read_article(hostile).text == hostile


@pytest.mark.parametrize(
    "unit", ["[", "<", "<b ", "![", "[a](", "**a _b ", "a** ", "<!-- ", "[a](b '", "a & ", "(((", "<a@"]
)
def test_a_long_run_of_possible_marks_is_unchanged(unit: str) -> None:
    text = (unit * (300_000 // len(unit))).strip()
    assert read_article(f"x {text}").text == f"x {text}"


def test_a_long_run_of_asterisks_within_a_paragraph_is_kept() -> None:
    text = "x " + "*" * 1_000_000
    article = read_article(text)
    assert article.text == text
    assert article.offsets.span(5, 1_000_000) == Span(5, 1_000_000)


def test_a_long_run_of_backslashes_is_a_run_of_escapes() -> None:
    assert read_article("\\" * 200_000).text == "\\" * 100_000


def test_runs_of_backticks_that_all_differ_in_length_are_unchanged() -> None:
    text = "".join("`" * length + "a" for length in range(1, 600))
    assert read_article(f"x {text}").text == f"x {text}"
