"""Pages and chapters by their labels and numbers."""

import pytest
from tests.ui.extracted import Extract

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.places import Part, PartKind
from briefing_tui.reading.parts import (
    find_part,
    letter_from,
    paragraph_start,
    part_label,
    part_name,
    part_range,
    part_starts,
    start_of,
)

_ROMAN, _FIRST, _SECOND, _THIRD = Part(1, "ii"), Part(2, "1"), Part(3, "2"), Part(4)


def _paged() -> Article:
    extract = Extract().part("ii").block(BlockKind.PARAGRAPH, "One.").part("1").part("2")
    return extract.block(BlockKind.PARAGRAPH, "Two.").part().more("Three.").article()


def _book() -> Article:
    extract = Extract(PartKind.CHAPTER).part("First").block(BlockKind.HEADING, "First", level=1)
    extract.block(BlockKind.PARAGRAPH, "One.").block(BlockKind.PARAGRAPH, "Two.")
    return extract.part("3").block(BlockKind.PARAGRAPH, "Three.").block(BlockKind.PARAGRAPH, "Four.").article()


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("ii", _ROMAN),
        (" II ", _ROMAN),
        ("p. 1", _FIRST),
        ("page 2", _SECOND),
        ("3", _SECOND),
        ("4", _THIRD),
        ("5", None),
        ("x", None),
        ("", None),
    ],
)
def test_a_page_is_found_by_its_label_and_else_by_its_number(typed: str, part: Part | None) -> None:
    assert find_part(_paged(), typed) == part


def test_a_chapter_is_found_by_its_number_alone() -> None:
    book = _book()
    assert [find_part(book, typed) for typed in ("1", "ch. 2", "3", "First")] == [*book.places.parts, None, None]


def test_a_part_begins_at_its_first_letter_and_one_without_text_where_the_next_does() -> None:
    article = _paged()
    starts = [start_of(article, part) for part in article.places.parts]
    assert [(start.part, article.text[start.offset :].split()[0]) for start in starts if start] == [
        (_ROMAN, "One."),
        (_SECOND, "Two."),
        (_SECOND, "Two."),
        (_THIRD, "Three."),
    ]
    assert [start.part for start in part_starts(article)] == [_ROMAN, _FIRST, _SECOND, _THIRD]


def test_after_the_last_letter_no_part_begins() -> None:
    article = Extract().part().block(BlockKind.PARAGRAPH, "One.").part().article()
    assert start_of(article, Part(2)) is None
    assert letter_from(article, 10**6) == len(article.text)


def test_parts_are_named_as_they_are_cited() -> None:
    assert [part_name(_paged(), part) for part in (_ROMAN, _THIRD)] == ["page ii", "page 4"]
    assert part_name(_book(), Part(1, "First")) == "chapter 1"
    assert [part_label(_paged(), _ROMAN), part_label(_book(), Part(1, "First"))] == ["p. ii", "ch. 1"]
    assert [part_range(article) for article in (_paged(), _book())] == [
        "the pages are ii to 4",
        "the chapters are 1 to 2",
    ]


def test_a_paragraph_is_found_by_its_number_in_a_book_within_the_chapter() -> None:
    plain, book = read_article("# A\n\nOne.\n\nTwo.\n"), _book()
    starts = [paragraph_start(plain, 0, number) for number in (1, 2, 9)]
    assert [plain.text[start:].split()[0] for start in starts if start is not None] == ["One.", "Two.", "Two."]
    for offset, words in ((0, ["One.", "Two.", "Two."]), (book.text.index("Four."), ["Three.", "Four.", "Four."])):
        starts = [paragraph_start(book, offset, number) for number in (1, 2, 9)]
        assert [book.text[start:].split()[0] for start in starts if start is not None] == words
    assert paragraph_start(read_article("# A\n"), 0, 1) is None
