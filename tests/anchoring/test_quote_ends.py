"""Tests of how a quote presents itself at its ends."""

import pytest

from briefing_tui.anchoring.quote_ends import QuoteEnds
from briefing_tui.domain.passage import Span

_TEXT = "They say that the plan works. Does it? It does, in the north."


def _ends(quote: str, passage: str) -> QuoteEnds:
    start = _TEXT.index(passage)
    return QuoteEnds(quote, _TEXT, Span(start, start + len(passage)))


@pytest.mark.parametrize(
    ("quote", "begins_anew", "is_sentence"),
    [
        ("The plan works.", True, True),
        ("“The plan works”", True, False),
        ("the plan works.", False, False),
        ("The plan works ...", True, False),
    ],
)
def test_a_quote_presents_itself_as_a_sentence_by_its_capital_and_its_stop(
    quote: str, *, begins_anew: bool, is_sentence: bool
) -> None:
    ends = _ends(quote, "the plan works")
    assert (ends.begins_anew, ends.is_sentence) == (begins_anew, is_sentence)


def test_a_quote_in_a_script_without_capitals_is_a_sentence_by_its_stop() -> None:
    assert QuoteEnds("他走了。", "他走了。", Span(0, 4)).is_sentence


def test_a_question_is_told_by_its_mark_in_the_quote_and_in_the_source() -> None:
    ends = _ends("Does it.", "Does it")
    assert not ends.asks
    assert ends.source_asks(Span(ends.span.end, ends.span.end + 1))
    assert _ends("It does?", "It does").asks
    assert not _ends("It does?", "It does").source_asks(Span(len(_TEXT) - 14, len(_TEXT)))


def test_a_passage_with_its_end_mark_is_closed() -> None:
    assert _ends("the plan works.", "the plan works.").is_closed
    assert not _ends("the plan works", "the plan works").is_closed
