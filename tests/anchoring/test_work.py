import pytest

from briefing_tui.anchoring.work import MAX_STEPS_A_QUOTE, TooMuchWorkError, Work


def test_a_search_is_counted_by_the_length_of_the_text() -> None:
    work = Work()
    work.search(0)
    assert work.steps == 1
    work.search(10_000_000)
    assert 10_000 < work.steps < 100_000


def test_each_quote_may_take_so_much_and_no_more() -> None:
    work = Work()
    work.spend(MAX_STEPS_A_QUOTE)
    work.begin_quote()
    work.spend(MAX_STEPS_A_QUOTE)
    with pytest.raises(TooMuchWorkError, match="1,000,000 steps"):
        work.spend(1)
