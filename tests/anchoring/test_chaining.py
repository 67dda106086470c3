from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_tui.anchoring.chaining import Chain, chains
from briefing_tui.anchoring.ngram_index import NgramIndex

_LETTERS = st.text("abcdefghij", min_size=16, max_size=80)
_REPETITIVE = st.lists(
    st.sampled_from(["abcdefghijkl", "mnopqrstuvwx", "aaaa", "zz", "qwertyuiopas"]), max_size=12
).map("".join)


def _chains(quote: str, source: str, *, page_break: bool = False) -> list[Chain]:
    return chains(quote, source, NgramIndex(source).matches(quote), lambda _start, _end: page_break)


@given(_REPETITIVE, _REPETITIVE, st.booleans())
def test_every_match_of_a_chain_is_equal_in_both_and_behind_the_one_before(
    quote: str, source: str, page_break: bool
) -> None:
    for chain in _chains(quote, source, page_break=page_break):
        quote_end = source_end = 0
        for match in chain:
            assert match.length > 0
            assert (
                quote[match.quote_start : match.quote_start + match.length]
                == source[match.source_start : match.source_start + match.length]
            )
            assert match.quote_start >= quote_end
            assert match.source_start >= source_end
            quote_end, source_end = match.quote_start + match.length, match.source_start + match.length
        assert quote_end <= len(quote)
        assert source_end <= len(source)


@given(_LETTERS, _LETTERS, _LETTERS)
def test_a_planted_quote_is_the_best_chain(before: str, quote: str, behind: str) -> None:
    assume(quote not in before + behind)
    source = f"xx{before}yy{quote}zz{behind}"
    best = _chains(quote, source)[0]
    assert (best[0].quote_start, best[-1].quote_start + best[-1].length) == (0, len(quote))


_FIRST = "theministersaidthatthesoldiersofthearmywill"
_SECOND = "withdrawfromthevalleybeforethewinteroftheyear"


def test_a_chain_leaps_over_a_long_insertion_only_at_a_page_break() -> None:
    source = f"{_FIRST}{'x1y2z3' * 50}{_SECOND}"
    quote = _FIRST + _SECOND
    assert [match.length for match in _chains(quote, source, page_break=True)[0]] == [len(_FIRST), len(_SECOND)]
    assert all(len(chain) == 1 for chain in _chains(quote, source))


def test_texts_that_share_no_ngram_have_no_chain() -> None:
    assert _chains("abcdefghijkl", "mnopqrstuvwxyz") == []
