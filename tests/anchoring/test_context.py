import pytest

from briefing_tui.anchoring.context import context_of
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


def test_a_short_word_is_not_taken_for_the_end_of_a_longer_one() -> None:
    context = context_of("he", "")
    assert context.agreement("the market", Span(4, 10)) == 0.0
    assert context.agreement("he market", Span(3, 9)) == 1.0


def test_only_the_words_nearest_to_the_quote_are_weighed() -> None:
    nearest = " ".join(f"word{number}" for number in range(40))
    context = context_of(f"something else entirely that stands nowhere {nearest}", "")
    assert context.agreement(f"{nearest} quote", Span(len(nearest) + 1, len(nearest) + 6)) == 1.0
