"""What a repair writes into a quote where the source has a word broken, or misread."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.mending.proposal import Proposal, propose
from briefing_tui.mending.repairs import RepairOptions

_SCAN = """\
The commission said on Monday that forty camps stood along the north-
ern bank, and that the secu-
rity of the co-
operative was in the hands of the provin-
cial guard. The gov ernment denied in 2O16, 2O17 and 2O18 that 40 soldiers of the pre-
and post-war army crossed the river at night.
"""
_ALTERED = RepairOptions(altered=frozenset({"claim-1"}))
_WITH_DAMAGE = RepairOptions(altered=frozenset({"claim-1"}), damaged=True)
Values = Callable[..., list[str]]


@pytest.fixture
def article_text() -> str:
    """Return the text of the source, in place of the one that other tests quote."""
    return _SCAN


@pytest.fixture
def written(write_briefing: Callable[..., Path]) -> Values:
    """Return a function that gives the quotes that a repair writes in place of one."""

    def values(quote: str, options: RepairOptions | None = None) -> list[str]:
        proposal: Proposal = propose(open_document(write_briefing(quote)), options or RepairOptions())
        assert not proposal.refused
        return [repair.value for repair in proposal.repairs]

    return values


def test_words_that_a_line_break_parted_stay_whole_in_a_reflowed_quote(written: Values) -> None:
    assert written("stood along the northern  bank, and that the security") == [
        "stood along the northern bank, and that the security"
    ]


def test_a_hyphen_at_a_line_break_stays_where_the_quote_has_one(written: Values) -> None:
    assert written("the security of the  co-operative was") == ["the security of the co-operative was"]
    assert written("the security of the  cooperative was") == ["the security of the cooperative was"]


def test_a_quote_that_differs_only_in_broken_words_needs_no_repair(written: Values) -> None:
    assert written("in the hands of the provincial guard") == []


def test_a_hyphen_of_a_suspended_compound_is_no_broken_word(written: Values) -> None:
    assert written("soldiers of the pre- and  post-war army") == ["soldiers of the pre- and post-war army"]


def test_an_altered_quote_gets_the_words_of_the_source_without_its_damage(written: Values) -> None:
    quote = "The government denied in 2016, 2017 and 2018 that 50 soldiers of the pre- and post-war army"
    assert written(quote, _ALTERED) == [quote.replace("50", "40")]


def test_with_damage_asked_for_misread_letters_are_written_but_no_broken_word(written: Values) -> None:
    quote = "The government denied in 2016, 2017 and 2018 that 50 soldiers of the pre- and post-war army"
    wanted = quote.replace("50", "40").replace("2016", "2O16").replace("2017", "2O17").replace("2018", "2O18")
    assert written(quote, _WITH_DAMAGE) == [wanted]
