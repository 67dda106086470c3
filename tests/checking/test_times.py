from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The company operates the railway.", "Previously, the company operated the railway."),
        ("The attorney works for the service.", "The attorney had previously worked for the service."),
        ("The port handles a fifth of the exports.", "The port used to handle a fifth of the exports."),
        ("Brazil is the biggest customer for gas.", "Brazil, formerly its biggest customer, imports little gas."),
        ("The government promised a bridge to Sylhet.", "The previous government promised a bridge to Sylhet."),
        ("The general long ago sacked the premier.", "The general recently sacked the premier."),
        ("The minister of trade was sentenced.", "The former minister of trade was sentenced."),
        ("The port handles some 400 vessels a year.", "Before the war the port handled some 400 vessels a year."),
        ("The envoy is regarded as his adviser.", "The envoy was until recently regarded as his adviser."),
        ("The men are serving members of the police.", "The men had previously served in the police."),
        ("The hospital has been running on diesel.", "Until last year the hospital ran on diesel."),
        (
            "The minister spoke once a court had cleared him.",
            "The former minister spoke after a court had cleared him.",
        ),
    ],
)
def test_what_was_so_before_is_not_told_as_so_today(codes: Codes, text: str, quote: str) -> None:
    assert "qualifier-dropped" in codes(text, quote)
    assert "qualifier-dropped" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The company operated the railway.", "Previously, the company operated the railway."),
        ("The envoy, once a minister of trade, was sentenced.", "The former minister of trade was sentenced."),
        ("The drones map the mines of Kherson.", "The drones are used to map the mines of Kherson."),
        ("They fetch water from the well.", "They used to fetch water from a river; now they fetch it from the well."),
        (
            "They fetch water from the well now.",
            "They used to fetch water from a river, and fetch it from the well now.",
        ),
        ("Brazil has cut its imports of gas.", "Brazil, formerly the largest importer of gas, has cut its imports."),
        (
            "Its predecessor, the government said, promised it.",
            "The previous government promised it, the government said.",
        ),
        ("The ex-minister of trade was sentenced.", "The former minister of trade was sentenced."),
        ("The war has cut the 400 vessels a year.", "Before the war the port handled 400 vessels a year."),
        ("The man who was his adviser is gone.", "The man was until recently regarded as his adviser."),
        ("No decision is expected ahead of the vote.", "No decision is expected before the vote."),
        ("The colonel was heading for Dakar.", "The former head of the guard, a colonel, was on his way to Dakar."),
        ("The fund owns a firm.", "The fund had not previously disclosed that it owned a firm."),
        ("The company operates the railway.", "The company operates the railway, and previously ran a port."),
    ],
)
def test_what_is_told_as_past_or_as_present_in_both_is_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "qualifier-dropped" not in codes(text, quote)


def test_a_time_since_which_it_is_so_is_not_told_as_one_until_which_it_was(codes: Codes) -> None:
    quote = "Romania has commanded the joint group since January."
    assert "qualifier-dropped" in codes("Romania commanded the joint group until January.", quote)
    assert "qualifier-dropped" not in codes("From January on, Romania has commanded the joint group.", quote)
