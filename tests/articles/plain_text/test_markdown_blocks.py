from collections.abc import Callable

import pytest

Blocks = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Title", "Title"),
        ("   ###### Title", "Title"),
        ("## Title ##", "Title"),
        ("## Title #9", "Title #9"),
        ("# Title \\#", "Title #"),
        ("## **A** and *b* ##   ", "A and b"),
        ("#\tTitle", "Title"),
    ],
)
def test_one_to_six_number_signs_before_a_space_make_a_heading(blocks_of: Blocks, line: str, title: str) -> None:
    assert blocks_of(line) == [("heading", title)]


@pytest.mark.parametrize("line", ["#hashtag", "####### seven", "\\# escaped"])
def test_other_number_signs_make_a_paragraph(blocks_of: Blocks, line: str) -> None:
    assert [kind for kind, _ in blocks_of(line)] == ["paragraph"]


@pytest.mark.parametrize("empty", ["#", "## ##", "###   "])
def test_an_empty_heading_is_no_block(blocks_of: Blocks, empty: str) -> None:
    assert blocks_of(f"{empty}\n\na") == [("paragraph", "a")]


@pytest.mark.parametrize("line", ["===", "---", "=", "  -----  "])
def test_a_line_under_a_paragraph_makes_it_a_heading(blocks_of: Blocks, line: str) -> None:
    assert blocks_of(f"The\ntitle\n{line}\ntext") == [("heading", "The title"), ("paragraph", "text")]


@pytest.mark.parametrize("rule", ["***", "---", "_ _ _", " * * * * ", "----------"])
def test_a_thematic_break_is_no_block(blocks_of: Blocks, rule: str) -> None:
    assert blocks_of(f"a.\n\n{rule}\n\nb.") == [("paragraph", "a."), ("paragraph", "b.")]


def test_a_thematic_break_separates_paragraphs_without_blank_lines(blocks_of: Blocks) -> None:
    assert blocks_of("a.\n***\nb.") == [("paragraph", "a."), ("paragraph", "b.")]


@pytest.mark.parametrize("mark", ["-", "*", "+", "•"])
def test_a_bullet_is_not_part_of_the_text(blocks_of: Blocks, mark: str) -> None:
    assert blocks_of(f"{mark} one\n  goes on\n{mark}   two") == [("item", "one goes on"), ("item", "two")]


def test_the_number_of_an_item_is_part_of_the_text(blocks_of: Blocks) -> None:
    assert blocks_of("3. one\n4) two") == [("item", "3. one"), ("item", "4) two")]


def test_a_list_may_follow_a_line_of_text(blocks_of: Blocks) -> None:
    assert blocks_of("Two:\n- a\n- b") == [("paragraph", "Two:"), ("item", "a"), ("item", "b")]


def test_a_year_at_the_start_of_a_wrapped_line_begins_no_item(blocks_of: Blocks) -> None:
    assert blocks_of("It ended in\n1989. Then it began.") == [("paragraph", "It ended in 1989. Then it began.")]


@pytest.mark.parametrize("text", ["-5 degrees", "*a* b", "**a**", "- ", "1.5 million", "2024", "_a_"])
def test_a_mark_without_a_space_makes_no_item(blocks_of: Blocks, text: str) -> None:
    assert [kind for kind, _ in blocks_of(text)] == ["paragraph"]


def test_the_markers_of_a_block_quote_are_not_part_of_the_text(blocks_of: Blocks) -> None:
    assert blocks_of("> one\n>two\n> > three\nfour.\n\n> five") == [
        ("paragraph", "one two three four."),
        ("paragraph", "five"),
    ]


def test_a_block_quote_is_separate_from_the_text_before_it_and_may_contain_other_blocks(blocks_of: Blocks) -> None:
    assert blocks_of("said.\n> # Title\n> - item\n>\n> end") == [
        ("paragraph", "said."),
        ("heading", "Title"),
        ("item", "item"),
        ("paragraph", "end"),
    ]


def test_a_greater_sign_within_a_line_stays(blocks_of: Blocks) -> None:
    assert blocks_of("> a > b\n> c > d") == [("paragraph", "a > b c > d")]
