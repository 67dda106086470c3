from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.ngram_index import MAX_OCCURRENCES, MIN_INDEXED_LETTERS, NGRAM_LETTERS, NgramIndex

_LETTERS = st.text("abc", max_size=120)


@given(_LETTERS, _LETTERS)
def test_every_match_is_an_ngram_that_both_have(source: str, quote: str) -> None:
    for at, start in NgramIndex(source).matches(quote):
        assert quote[at : at + NGRAM_LETTERS] == source[start : start + NGRAM_LETTERS]
        assert len(quote[at : at + NGRAM_LETTERS]) == NGRAM_LETTERS


@given(st.text("abcdefghijklmnop", min_size=MIN_INDEXED_LETTERS, max_size=200), st.data())
def test_a_text_that_shares_enough_letters_in_a_row_shares_an_indexed_ngram(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - MIN_INDEXED_LETTERS))
    quote = "zz" + source[start : start + MIN_INDEXED_LETTERS] + "zz"
    assert any(found - at == start - 2 for at, found in NgramIndex(source).matches(quote)) or _has_common_ngram(source)


def _has_common_ngram(source: str) -> bool:
    ngrams = [source[at : at + NGRAM_LETTERS] for at in range(0, len(source), NGRAM_LETTERS)]
    return max(map(ngrams.count, ngrams)) > 20


@given(st.text("ab", min_size=MIN_INDEXED_LETTERS, max_size=200), st.data())
def test_the_letters_of_a_quote_are_found_at_every_offset_at_which_they_stand(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - MIN_INDEXED_LETTERS))
    quote = source[start : start + data.draw(st.integers(MIN_INDEXED_LETTERS, len(source)))]
    found = NgramIndex(source).occurrences(quote)
    expected = [at for at in range(len(source)) if source.startswith(quote, at)]
    assert found is None or list(found) == expected


def test_the_offsets_of_an_ngram_are_those_at_multiples_of_its_length_from_the_last_on() -> None:
    assert NgramIndex("abcdefgh" * 2 + "xabcdefghyyyyyyy").offsets("abcdefgh") == [8, 0]
    assert NgramIndex("abcdefgh").offsets("bcdefgha") == []


def test_a_common_ngram_matches_nothing_and_the_index_cannot_tell_where_it_occurs() -> None:
    common = NgramIndex("a" * 1_000)
    assert len(common.offsets("a" * NGRAM_LETTERS)) == MAX_OCCURRENCES + 1
    assert common.matches("a" * 30) == []
    assert common.occurrences("a" * 30) is None


def test_an_empty_index_matches_nothing() -> None:
    assert NgramIndex("").matches("abcdefghij") == []


def test_letters_whose_first_ngrams_are_common_are_found_by_rarer_ones() -> None:
    common = "the minister of the interior said that "
    text = "".join(f"{common}{number * 7919} men came " for number in range(500)).replace(" ", "")
    index = NgramIndex(text)
    letters = f"{common}{99 * 7919} men".replace(" ", "")
    assert index.occurrences(letters) == [text.index(letters)]


def test_ngrams_of_any_script_are_found_beside_others_whose_code_points_end_alike() -> None:
    words = (
        "planplan",
        "министры",
        "計画計画計画計画",
        "👍🏽👍🏽👍🏽👍🏽",
        "पप्ततीषष",
        "".join(chr(0x400 + ord(char)) for char in "planplan"),
    )
    letters = "".join(words) * 2
    index = NgramIndex(letters)
    for number, word in enumerate(words):
        assert index.offsets(word) == [NGRAM_LETTERS * (number + len(words)), NGRAM_LETTERS * number]


def test_the_search_for_an_ngram_that_is_not_common_ends_before_the_end_of_a_long_text() -> None:
    assert NgramIndex("a" * 10_000).occurrences("a" * 5_000 + "b") is None
