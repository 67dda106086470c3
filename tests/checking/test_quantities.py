from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]

_TOO_MANY = [
    ("All the foreign monitors are sceptical.", "Some foreign monitors are sceptical, they said."),
    ("All of the families have returned.", "Some of the families have returned."),
    ("Every bridge in the valley was damaged.", "More than half of the bridges in the valley were damaged."),
    ("The ministry lists every technology company.", "The ministry lists six technology companies."),
    ("No school in the province could open.", "Not every school in the province could open."),
    ("Most bridges in the valley were damaged.", "Several bridges in the valley were damaged."),
    ("The whole city lacks water and power.", "Parts of the city lack water and power."),
    ("The claims were fully upheld by the court.", "The claims were largely upheld by the court."),
    ("All the parties signed the accord.", "Four of the seven parties signed the accord."),
    ("Some prisoners in the camp were freed.", "All prisoners in the camp were freed."),
]
_AS_MANY = [
    ("Forty crowns go to each household.", "It pays 900 households 40 crowns each."),
    ("Most of the money put into smelters is Chinese.", "It drew some $30 billion of money for smelters."),
    ("A third of the children are malnourished.", "Of every 100 children, 34 are malnourished."),
    ("It would cease supplies entirely.", "It cut supplies by half and threatened to stop them altogether."),
    ("All the monitors are sceptical.", "Every one of the monitors is sceptical."),
    ("All 21 camps are cleared.", "The 21 camps are cleared."),
    ("All the men in the camp were freed.", "Six men in the camp were freed."),
    (
        "Most bridges in the valley were damaged.",
        "Many a road, and the majority of bridges were damaged.",
    ),
    ("Some men came, and all men of the camp left.", "Some men of the camp came, and all left."),
    ("All men of the camp left.", "Some men of the camp came. All men of the camp left."),
    ("It has no doubt that some came to the camp.", "It has few doubts that some came to the camp."),
    ("All seven parties met.", "The seven parties met."),
    ("Of the seven parties, four signed.", "Four of the seven parties signed."),
    ("Not all families have returned home.", "Some families have returned home."),
    ("Rain fell every day in the valley.", "Rain fell on many days in the valley."),
    ("Some 40 men of the camp were freed.", "All of the 40 men of the camp were freed."),
    ("Each kilometre of it cost 33m lari.", "For 1.9 billion lari only 58 kilometres of it were laid."),
    ("Few diplomats expect a deal.", "Most diplomats do not expect a deal."),
    ("Many villages, perhaps all of them, burned.", "Most if not all villages burned."),
    ("They met all over the country.", "They met in some of the countries."),
]


@pytest.mark.parametrize(("text", "quote"), _TOO_MANY)
def test_a_claim_of_more_or_fewer_things_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "quantity-differs" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _AS_MANY)
def test_a_claim_of_as_many_things_is_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert "quantity-differs" not in codes(text, quote)


def test_both_quantities_are_named(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("All the monitors are sceptical.", "Some monitors are sceptical.")["quantity-differs"]
    assert finding.message == 'the claim says "All the monitors", and its quote "Some monitors"'
