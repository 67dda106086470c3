"""A hyphen at the end of a line belongs to its word, or was put there by the line's end."""

import pytest

from briefing_tui.articles.pdf.hyphens import Words


@pytest.mark.parametrize(
    ("line", "following", "end"),
    [
        ("to coope-", "rate", "to coope"),
        ("to coope\u00ad", "rate", "to coope"),
        ("the well-", "known man", "the well-"),  # as it stands elsewhere
        ("the north-", "south line", "the north-"),  # begins many compounds
        ("the north-", "ern line", "the north"),
        ("the perma-", "nent one", "the perma"),  # no word says otherwise
        ("Anglo-", "American", "Anglo-"),
        ("cross-", "border", "cross-"),  # both are words of the document
        ("state-of-the-", "art", "state-of-the-"),
        ("some-", "thing", "some"),
    ],
)
def test_words_of_the_document_judge_a_hyphen(line: str, following: str, end: str) -> None:
    words = Words(["a well-known cross at the border, some thing or other", "of know-"])
    assert line[: words.break_at(line, following)] == end


@pytest.mark.parametrize(
    ("line", "following"), [("2020-", "2024"), ("a dash -", "after"), ("no hyphen", "here"), ("half-", "")]
)
def test_what_is_no_broken_word_is_none(line: str, following: str) -> None:
    assert Words([]).break_at(line, following) is None
