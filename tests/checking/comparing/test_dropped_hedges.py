import pytest

from briefing_tui.checking.comparing.dropped_hedges import dropped_hedge
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis


def _dropped(text: str, quote: str, basis: Basis = Basis.STATED) -> str:
    return dropped_hedge(Claim("claim", text, basis, quotes=(Quote(quote, "source"),)))


@pytest.mark.parametrize(
    ("text", "quote", "hedge"),
    [
        ("Trade reduces frictions.", "Trade may reduce frictions.", "may"),
        ("Trade might reduce frictions.", "Trade may reduce frictions.", ""),
        ("Lorries are allowed on the bridge.", "Lorries may use the bridge.", ""),
        ("Lorries will be allowed on the bridge.", "Lorries may be allowed on the bridge.", "may"),
    ],
)
def test_the_hedge_of_the_quote_is_dropped_unless_the_claim_has_one_of_its_own(
    text: str, quote: str, hedge: str
) -> None:
    assert _dropped(text, quote) == hedge


def test_only_a_stated_claim_can_drop_a_hedge() -> None:
    assert not _dropped("Trade reduces frictions.", "Trade may reduce frictions.", Basis.ASSESSED)
