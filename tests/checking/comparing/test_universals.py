import pytest

from briefing_tui.checking.comparing.universals import none_added, universal_added
from briefing_tui.checking.parsing.sentences import sentences

_ADDED = [
    ("All the migrants were Venezuelans.", "Some 4,300 migrants came. Most of them were Venezuelans."),
    ("Its entire crop was sold to China.", "Its crop was a record, of which almost 60 percent went to China."),
    ("Secrecy was lacking at every polling station.", "In many polling stations secrecy was not ensured."),
    ("They blocked every road to the centre.", "Protesters blocked roads to the centre on Sunday."),
    ("The whole of the forest burned.", "Three million hectares of the forest burned."),
    ("The expelled staff are all men of Russian services.", "The expelled staff include men of Russian services."),
    (
        "All 41 flights were flown by two carriers.",
        "It has not seen lists. Of the 41 flights most were flown by two carriers.",
    ),
    ("The men were all let go without charge.", "They held 46 men. Seven were later released without charge."),
    ("It upheld the claims in full.", "It largely upheld the claims."),
]
_SAID = [
    ("All the passengers were rescued.", "The 46 passengers were rescued by helicopter."),
    ("All three towns were taken.", "Rebels took Ber, Gao and Kidal, three towns in the north."),
    ("The whole crew died.", "There were no survivors among the crew of eleven."),
    ("All lorries got through.", "Not a single lorry of the column was lost."),
    ("Every member must ratify it.", "It takes effect once the last of the 27 members has ratified it."),
    ("The guards, all of them volunteers, left.", "The guards are volunteers, two of them women."),
    ("Twenty million in all was paid to the states.", "The states got the first instalments of the fund."),
    ("He gave no reason at all.", "He gave some reasons."),
]


@pytest.mark.parametrize(("claim", "quote"), _ADDED)
def test_all_is_found_where_a_quote_speaks_of_a_part(claim: str, quote: str) -> None:
    assert universal_added(sentences(claim)[0], sentences(quote)) is not None


@pytest.mark.parametrize(("claim", "quote"), _SAID)
def test_all_may_be_said_where_the_quote_means_all(claim: str, quote: str) -> None:
    assert universal_added(sentences(claim)[0], sentences(quote)) is None


def test_none_is_found_where_a_quote_denies_it_of_a_part() -> None:
    claim = sentences("None of the eight boats could be lowered.")[0]
    assert none_added(claim, sentences("Six of the eight boats could not be lowered."))
    assert none_added(claim, sentences("Not one of the eight boats could be lowered.")) is None
    assert none_added(claim, sentences("Six of the eight boats were found.")) is None


def test_none_is_said_of_the_last_noun_alone() -> None:
    (claim,) = sentences("It has granted no debt relief.")
    (quote,) = sentences("It is owed half of their debt.")
    assert none_added(claim, [quote]) is None


def test_none_is_found_where_a_quote_tells_it_of_a_part() -> None:
    claim = sentences("No hospital has power.")[0]
    assert none_added(claim, sentences("Only two of the nine hospitals have power."))
    assert none_added(claim, sentences("Two of the nine hospitals were hit.")) is None
