import pytest

from briefing_tui.checking.comparing.named_numbers import exchanged_numbers
from briefing_tui.checking.parsing.sentences import sentences


def _exchanged(claim: str, quote: str) -> tuple[str, ...]:
    return exchanged_numbers(sentences(claim)[0], sentences(quote))


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Romania handled 17 per cent of Ukraine's grain and Poland 52 per cent.",
            "Poland's share of the grain fell from 24 to 17 per cent, while Romania's climbed from 41 to 52 per cent.",
        ),
        (
            "It counted 88 attacks in Burkina Faso and 146 in Mali.",
            "In spring there were 146 attacks in Burkina Faso and 88 in Mali.",
        ),
    ],
)
def test_numbers_that_two_names_have_exchanged_are_found(claim: str, quote: str) -> None:
    assert _exchanged(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Romania handled 52 per cent of Ukraine's grain and Poland 17 per cent.",
            "Poland's share of the grain fell from 24 to 17 per cent, while Romania's climbed from 41 to 52 per cent.",
        ),
        ("Niger got 5 million dollars from Chad, and Mali 3 million.", "Chad paid Niger 5 million dollars and Mali 3."),
        (
            "Turkey downed 12 drones and Chad 7.",
            "In March Turkey downed 7 drones and Chad 12; in May Turkey 12 and Chad 7.",
        ),
        ("In Mali and in Chad there were 17 and 52.", "Mali had 52 and Chad 17."),
    ],
)
def test_numbers_that_may_belong_as_the_claim_has_it_are_left_alone(claim: str, quote: str) -> None:
    assert _exchanged(claim, quote) == ()


def test_the_words_are_those_of_both_pairs() -> None:
    found = _exchanged("In all 17 died in Mali and 52 in Chad.", "There 52 died in Mali, and 17 in Chad.")
    assert found == ("17 died in Mali and 52 in Chad", "52 died in Mali, and 17 in Chad")
