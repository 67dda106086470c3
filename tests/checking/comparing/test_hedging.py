import pytest

from briefing_tui.checking.comparing.counterparts import Counterpart
from briefing_tui.checking.comparing.hedging import doubt_lost, is_hedged, overstated
from briefing_tui.checking.parsing.sentences import sentences


def _doubt(claim: str, quote: str) -> tuple[str, str] | None:
    one, other = sentences(claim)[0], sentences(quote)[0]
    return doubt_lost(Counterpart(one, other, 0, one.content & other.content, ()))


def _overstated(claim: str, quote: str) -> tuple[str, str] | None:
    return overstated(sentences(claim)[0], sentences(quote)[0], sentences(quote))


@pytest.mark.parametrize(
    ("claim", "quote", "lost"),
    [
        ("A leader of the cartel was caught.", "Marines caught a suspected leader.", ("leader", "suspected leader")),
        ("The attackers were members.", "They are presumed gang members.", ("members", "presumed gang members")),
        ("A presumed leader was caught.", "Marines caught a suspected leader.", None),
        ("The plot is said to have failed.", "The alleged plot failed.", None),
        ("They left in the worst way.", "They left in the worst possible way.", None),
        ("Two buyers have bid.", "Two potential buyers have bid.", None),
    ],
)
def test_a_noun_that_the_quote_doubts_is_not_told_without_doubt(
    claim: str, quote: str, lost: tuple[str, str] | None
) -> None:
    assert _doubt(claim, quote) == lost


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("The ledgers prove payments.", "The ledgers may point to payments.", ("prove", "may")),
        ("No doubt they stop.", "It is possible that they stop.", ("No doubt", "possible")),
        ("The findings are confirmed.", "The findings are preliminary.", ("confirmed", "preliminary")),
        ("Default is likely.", "Default, while conceivable, is remote.", ("likely", "conceivable")),
        ("It is certain that they will not stop.", "It is unlikely that they stop.", ("certain", "unlikely")),
        ("It is not certain that they stop.", "They may stop.", None),
        ("Analysts doubt that they will surely stop.", "It is unlikely that they stop.", None),
        ("They will probably not decide.", "It is unlikely that they decide.", None),
        ("Default is hardly likely.", "Default is conceivable.", None),
        ("They will probably stop.", "They are likely to stop.", None),
        ("The dam surely holds.", "The dam holds.", None),
        ("The banks are likely to pay.", "The banks come as soon as possible.", None),
        ("The commission was unable to rule out that he knew.", "The commission could not exclude that he knew.", None),
    ],
)
def test_what_the_quote_leaves_open_is_not_called_certain_or_likely(
    claim: str, quote: str, words: tuple[str, str] | None
) -> None:
    assert _overstated(claim, quote) == words


@pytest.mark.parametrize(
    "text", ["Rain may come.", "Farmers face a loss.", "He is said to have left.", "Signs are good."]
)
def test_a_hedge_may_be_said_in_many_ways(text: str) -> None:
    assert is_hedged(sentences(text)[0])
    assert not is_hedged(sentences("Rain fell.")[0])
