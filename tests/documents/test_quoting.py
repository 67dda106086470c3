"""A quote that is made of a passage is found again in that passage, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.quoting import Unquotable, quote_at, quote_of
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Anchor, Span, Verdict

_TEXT = """\
The first market opened in spring. Trade goes on. The governments do not speak.

Trade goes on. So do the talks about water.

Trade goes on.
"""
_HAYSTACK = Haystack(read_article(_TEXT))
_ARTICLE = _HAYSTACK.article.text


def _span(words: str, number: int = 0) -> Span:
    start = -1
    for _ in range(number + 1):
        start = _ARTICLE.index(words, start + 1)
    return Span(start, start + len(words))


def test_words_that_occur_once_need_no_context() -> None:
    quote = quote_of(_HAYSTACK, "paper", _span(" The governments do not speak."))
    assert quote is not None
    assert (quote.exact, quote.source, quote.before, quote.after) == ("The governments do not speak.", "paper", "", "")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_words_that_occur_several_times_have_the_context_of_their_place(number: int) -> None:
    place = _span("Trade goes on.", number)
    quote = quote_of(_HAYSTACK, "paper", place)
    assert quote is not None
    assert quote.before or quote.after
    anchor = _HAYSTACK.anchor(quote.exact, quote.before, quote.after)
    assert (anchor.verdict, anchor.span) == (Verdict.VERBATIM, place)


@pytest.mark.parametrize("span", [Span(1, 9), Span(3, 4), Span(5, 5)])
def test_where_no_quote_can_be_found_again_there_is_none(span: Span) -> None:
    assert quote_of(_HAYSTACK, "paper", span) is None


@pytest.mark.parametrize(
    ("span", "why"),
    [
        (Span(1, 9), Unquotable.CUT),
        (Span(0, 2), Unquotable.CUT),
        (Span(3, 4), Unquotable.EMPTY),
        (Span(5, 5), Unquotable.EMPTY),
    ],
)
def test_it_is_said_why_there_is_no_quote(span: Span, why: Unquotable) -> None:
    assert quote_at(_HAYSTACK, "paper", span) is why


def test_words_whose_negation_stands_right_outside_are_not_quoted() -> None:
    assert quote_at(_HAYSTACK, "paper", _span("speak.")) is Unquotable.CUT_OFF
    assert quote_of(_HAYSTACK, "paper", _span("do not speak.")) is not None


def test_words_repeated_all_over_are_told_from_signs_that_no_quote_is_made_of() -> None:
    repeated = Haystack(read_article("on and on " * 200))
    assert quote_at(repeated, "paper", Span(1000, 1009)) is Unquotable.REPEATED
    hyphen = Haystack(read_article("They \u00ad came."))  # which anchoring leaves out
    assert quote_at(hyphen, "paper", Span(5, 6)) is Unquotable.LOST


def test_what_has_no_width_at_the_ends_is_left_out() -> None:
    haystack = Haystack(read_article("They \u200bcame\u200b late."))
    start = haystack.article.text.index("\u200b")
    quote = quote_of(haystack, "paper", Span(start, start + 6))
    assert quote is not None
    assert quote.exact == "came"


def test_words_whose_surroundings_are_the_same_everywhere_have_no_quote() -> None:
    text = "on and on " * 200
    haystack = Haystack(read_article(text))
    assert quote_of(haystack, "paper", Span(1000, 1009)) is None


@given(st.integers(0, len(_ARTICLE)), st.integers(0, 60))
def test_every_quote_leads_back_to_its_passage(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(_ARTICLE)))
    quote = quote_of(_HAYSTACK, "paper", span)
    if quote is not None:
        anchor = _HAYSTACK.anchor(quote.exact, quote.before, quote.after)
        assert anchor.span is not None
        assert span.start <= anchor.span.start
        assert anchor.span.end <= span.end
        assert _ARTICLE[anchor.span.start : anchor.span.end] == quote.exact == _ARTICLE[span.start : span.end].strip()


def test_words_whose_sense_turns_with_what_stands_outside_have_no_quote(monkeypatch: pytest.MonkeyPatch) -> None:
    place = _span("The governments do not speak.")
    monkeypatch.setattr(Haystack, "anchor", lambda *_: Anchor(Verdict.ALTERED, span=place))
    assert quote_at(_HAYSTACK, "paper", place) is Unquotable.CUT_OFF


def test_words_behind_which_the_source_goes_on_harmlessly_are_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    place = _span("The governments do not speak.")
    monkeypatch.setattr(Haystack, "anchor", lambda *_: Anchor(Verdict.ADAPTED, span=place))
    assert quote_at(_HAYSTACK, "paper", place) == Quote("The governments do not speak.", "paper")
