import pytest

from briefing_tui.checking.numbers.bounds import bounded
from briefing_tui.checking.words.bounds import Bound


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("killed more than 40 men", Bound.MORE, "more than 40"),
        ("killed not more than 40 men", Bound.AT_MOST, "not more than 40"),
        ("killed no fewer than 40 men", Bound.AT_LEAST, "no fewer than 40"),
        ("which did not exceed $40m", Bound.AT_MOST, "not exceed $40m"),
        ("up to 40 men", Bound.AT_MOST, "up to 40"),
        ("120 or more villages", Bound.AT_LEAST, "120 or more"),
        ("in 120 villages or more", Bound.AT_LEAST, "120 villages or more"),
        ("almost 40 men", Bound.NEARLY, "almost 40"),
        ("40 men", Bound.NONE, "40"),
        ("which did not reach 40 billion", Bound.LESS, "not reach 40 billion"),
        ("which was not enough for 40 days", Bound.LESS, "not enough for 40"),
        ("not far short of 40 men", Bound.NEARLY, "not far short of 40"),
        ("no lower than 40 metres", Bound.AT_LEAST, "no lower than 40"),
        ("less than half of it", Bound.LESS, "less than half"),
        ("more than a third of it", Bound.MORE, "more than a third"),
    ],
)
def test_the_words_beside_a_number_say_which_bound_it_is(text: str, bound: Bound, words: str) -> None:
    (found,) = bounded(text)
    assert (found.bound, found.words) == (bound, words)


@pytest.mark.parametrize("text", ["between 15 and 20 men", "from 15 to 20 men", "in the first quarter"])
def test_a_range_has_no_bound_and_a_quarter_of_a_year_is_no_share(text: str) -> None:
    assert not [each for each in bounded(text) if each.value != "15"]
