"""Notes of a page amid what is quoted: a file that says what its notes are is taken at its word."""

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Verdict

_FIRST = "Trade went on through the summer without a break."
_SECOND = "Nobody was hurt at its opening, said the governor of the province."
_NOTE = "See the report of the ministry, which is of 2021."


def _article(*blocks: tuple[BlockKind, str]) -> Article:
    text = "\n".join(words for _, words in blocks)
    found = [ExtractedBlock(kind, [Piece(text.index(words), text.index(words) + len(words))]) for kind, words in blocks]
    return article_of(Extraction("application/pdf", text, found))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_FIRST, _SECOND),
        ("Trade went on over the bridge through the", "summer without a single break."),
        (_FIRST.replace("summer", "summer12"), _SECOND),
    ],
)
def test_a_note_between_two_paragraphs_costs_a_quote_of_both_nothing(first: str, second: str) -> None:
    article = _article((BlockKind.PARAGRAPH, first), (BlockKind.NOTE, _NOTE), (BlockKind.PARAGRAPH, second))
    anchor = Haystack(article).anchor(f"{first} {second}".replace("12", ""))
    assert anchor.verdict.holds
    assert anchor.alterations == ()


def test_a_paragraph_that_was_left_out_is_a_change() -> None:
    article = _article((BlockKind.PARAGRAPH, _FIRST), (BlockKind.PARAGRAPH, _NOTE), (BlockKind.PARAGRAPH, _SECOND))
    assert not Haystack(article).anchor(f"{_FIRST} {_SECOND}").verdict.holds


def test_a_quote_that_runs_into_a_note_takes_in_the_note_too() -> None:
    article = _article((BlockKind.PARAGRAPH, _FIRST), (BlockKind.NOTE, _NOTE))
    anchor = Haystack(article).anchor(f"{_FIRST} {_NOTE}")
    assert anchor.verdict is Verdict.REFLOWED
