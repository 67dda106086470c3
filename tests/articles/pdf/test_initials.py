"""A letter as high as several lines begins the first of them."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at
from tests.articles.pdf.layouts import fragment_at

from briefing_tui.articles.pdf.initials import initials_of


def test_an_initial_begins_its_paragraph(blocks_in: Callable[[bytes], list[tuple[str, str]]]) -> None:
    beside = ["rade goes on at the border of the two states, as", "the old people of the town say, and so do all the"]
    below = ["others that have been there in the summer, when the", "market was held for the first time."]
    content = text_at(72, 688, "T", 32) + lines_at(93, 700, beside) + lines_at(72, 676, below)
    assert blocks_in(pages_of([content])) == [("paragraph", f"T{' '.join([*beside, *below])}")]


def test_a_letter_beside_one_line_alone_is_none() -> None:
    assert initials_of([fragment_at(72, 100, "A", size=32), fragment_at(93, 100, "line")]) == []
