import pytest

from briefing_tui.anchoring.context import MIN_FIT, context_of
from briefing_tui.domain.passage import Span

_TEXT = "It began at noon. On Monday the first “market” opened in spring — at the border with Tajikistan."


def _agreement(before: str, after: str) -> float | None:
    start = _TEXT.index("opened")
    return context_of(before, after).agreement(_TEXT, Span(start, start + len("opened")))


def test_no_context_is_absent_and_not_perfect() -> None:
    assert _agreement("", "") is None
    assert _agreement(" \n", "") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('first "market"', ""),
        ("", "in spring - at"),
        ("the first\n“market”", "in  spring"),
        ("onday the first “market” ", " in spring — at the bord"),
    ],
)
def test_a_context_that_stands_there_agrees_wholly_whatever_its_typography_and_wherever_it_is_cut(
    before: str, after: str
) -> None:
    assert _agreement(before, after) == 1.0


def test_a_context_that_stands_elsewhere_does_not_agree() -> None:
    assert _agreement("trade with China", "") == 0.0


def test_a_context_with_a_wrong_word_agrees_in_part() -> None:
    agreement = _agreement('the last "market"', "")
    assert agreement is not None
    assert 0.5 < agreement < 1.0


def test_both_sides_count_alike() -> None:
    assert _agreement('first "market"', "without any trade") == 0.5


def test_a_short_word_fits_the_end_of_a_longer_one_less_than_the_word_itself() -> None:
    context = context_of("he", "")
    longer, itself = (context.agreement(text, Span(len(text) - 6, len(text))) for text in ("the market", "he market"))
    assert longer is not None
    assert itself == 1.0
    assert 0.8 <= longer < 1.0


@pytest.mark.parametrize(
    ("before", "after", "source"),
    [
        ("every-thing about", "", "everything about QUOTE"),
        ("every thing about", "", "ever ting about QUOTE"),
        ("about it ", " but th", "about it QUOTE but the"),
    ],
)
def test_a_context_is_compared_by_its_letters(before: str, after: str, source: str) -> None:
    at = source.index("QUOTE")
    agreement = context_of(before, after).agreement(source, Span(at, at + len("QUOTE")))
    assert agreement is not None
    assert agreement >= MIN_FIT


def test_a_page_break_within_a_context_does_not_part_it() -> None:
    source = "They met at the border\n12\nDepartment of Trade\nthat lies in the north. QUOTE"
    at = source.index("QUOTE")
    agreement = context_of("at the border that lies in the north.", "").agreement(source, Span(at, at + 5))
    assert agreement is not None
    assert MIN_FIT <= agreement < 1.0


def test_signs_alone_decide_nothing() -> None:
    assert _agreement("", ".") is None
    assert _agreement("(", "") is None


def test_a_context_that_reaches_beyond_the_text_is_compared_with_what_the_text_has() -> None:
    context = context_of("A head that is no part of the text. It began at noon.", "")
    assert context.agreement(_TEXT, Span(len("It began at noon. "), len("It began at noon. On"))) == 1.0


def test_capitals_tell_apart_what_is_the_same_otherwise() -> None:
    context = context_of("Relations are cold.", "")
    for source, is_sure in (("Relations are cold. QUOTE", True), ("But relations are cold. QUOTE", False)):
        at = source.index("QUOTE")
        assert (context.agreement(source, Span(at, at + 5)) == 1.0) is is_sure


def test_only_the_words_nearest_to_the_quote_are_weighed() -> None:
    nearest = " ".join(f"word{number}" for number in range(40))
    context = context_of(f"something else entirely that stands nowhere {nearest}", "")
    assert context.agreement(f"{nearest} quote", Span(len(nearest) + 1, len(nearest) + 6)) == 1.0
