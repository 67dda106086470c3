"""The lines of a document become paragraphs."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

_Blocks = Callable[[bytes], list[tuple[str, str]]]


def test_a_line_that_is_further_in_begins_a_paragraph(blocks_in: _Blocks) -> None:
    content = lines_at(84, 700, ["The first market was opened in spring,"]) + lines_at(
        72, 688, ["and nobody was hurt there at its opening."]
    )
    content += lines_at(84, 676, ["The second market was opened later on."])
    assert [text for _, text in blocks_in(pages_of([content]))] == [
        "The first market was opened in spring, and nobody was hurt there at its opening.",
        "The second market was opened later on.",
    ]


def test_items_begin_with_their_marks(blocks_in: _Blocks) -> None:
    content = lines_at(72, 700, ["• water and the sharing of it between us", "• roads"])
    assert blocks_in(pages_of([content])) == [
        ("item", "water and the sharing of it between us"),
        ("item", "roads"),
    ]


def test_each_entry_of_a_table_of_contents_is_a_paragraph(blocks_in: _Blocks) -> None:
    entries = ["1.1 Water and its sharing . . . . . . . 12", "1.2 Roads . . . . . . . . . . . . . . . . . . 14"]
    assert [text for _, text in blocks_in(pages_of([lines_at(72, 700, entries)]))] == entries


def test_a_bullet_on_a_line_of_its_own_begins_the_item_below_it(blocks_in: _Blocks) -> None:
    content = (
        text_at(72, 700, "•") + lines_at(84, 688, ["water"]) + text_at(72, 676, "•") + lines_at(84, 664, ["roads"])
    )
    assert blocks_in(pages_of([content])) == [("item", "water"), ("item", "roads")]
