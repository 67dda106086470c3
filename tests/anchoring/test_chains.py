from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_tui.anchoring.chains import Chain, chains
from briefing_tui.anchoring.grams import Grams

_LETTERS = st.text("abcdefghij", min_size=16, max_size=80)
_ROUGH = st.lists(st.sampled_from(["abcdefghijkl", "mnopqrstuvwx", "aaaa", "zz", "qwertyuiopas"]), max_size=12).map(
    "".join
)


def _chains(quote: str, source: str, *, parted: bool = False) -> list[Chain]:
    return chains(quote, source, Grams(source).matches(quote), lambda _start, _stop: parted)


@given(_ROUGH, _ROUGH, st.booleans())
def test_every_run_of_a_chain_is_equal_in_both_and_behind_the_one_before(quote: str, source: str, parted: bool) -> None:
    for chain in _chains(quote, source, parted=parted):
        at = start = 0
        for run in chain:
            assert run.length > 0
            assert quote[run.at : run.at + run.length] == source[run.start : run.start + run.length]
            assert run.at >= at
            assert run.start >= start
            at, start = run.at + run.length, run.start + run.length
        assert at <= len(quote)
        assert start <= len(source)


@given(_LETTERS, _LETTERS, _LETTERS)
def test_a_planted_quote_is_the_best_chain(before: str, quote: str, behind: str) -> None:
    assume(quote not in before + behind)
    source = f"xx{before}yy{quote}zz{behind}"
    best = _chains(quote, source)[0]
    assert (best[0].at, best[-1].at + best[-1].length) == (0, len(quote))


_FIRST = "theministersaidthatthesoldiersofthearmywill"
_SECOND = "withdrawfromthevalleybeforethewinteroftheyear"


def test_a_chain_leaps_over_much_only_where_a_page_breaks() -> None:
    source = f"{_FIRST}{'x1y2z3' * 50}{_SECOND}"
    quote = _FIRST + _SECOND
    assert [run.length for run in _chains(quote, source, parted=True)[0]] == [len(_FIRST), len(_SECOND)]
    assert all(len(chain) == 1 for chain in _chains(quote, source))


def test_nothing_shared_is_no_chain() -> None:
    assert _chains("abcdefghijkl", "mnopqrstuvwxyz") == []
