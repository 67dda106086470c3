from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.grams import LENGTH, TELLING, Grams

_LETTERS = st.text("abc", max_size=120)


@given(_LETTERS, _LETTERS)
def test_every_match_is_a_run_that_both_have(source: str, quote: str) -> None:
    for at, start in Grams(source).matches(quote):
        assert quote[at : at + LENGTH] == source[start : start + LENGTH]
        assert len(quote[at : at + LENGTH]) == LENGTH


@given(st.text("abcdefghijklmnop", min_size=TELLING, max_size=200), st.data())
def test_a_text_that_shares_enough_letters_in_a_row_shares_a_run_that_is_kept(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - TELLING))
    quote = "zz" + source[start : start + TELLING] + "zz"
    assert any(found - at == start - 2 for at, found in Grams(source).matches(quote)) or _common(source)


def _common(source: str) -> bool:
    runs = [source[at : at + LENGTH] for at in range(0, len(source), LENGTH)]
    return max(map(runs.count, runs)) > 20


@given(st.text("ab", min_size=TELLING, max_size=200), st.data())
def test_the_letters_of_a_quote_are_found_wherever_they_stand(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - TELLING))
    quote = source[start : start + data.draw(st.integers(TELLING, len(source)))]
    found = Grams(source).occurrences(quote)
    expected = [at for at in range(len(source)) if source.startswith(quote, at)]
    assert found is None or list(found) == expected


def test_a_run_that_stands_everywhere_says_nothing() -> None:
    assert list(Grams("a" * 1_000).matches("a" * 30)) == []
    assert list(Grams("").matches("abcdefghij")) == []
