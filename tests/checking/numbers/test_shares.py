from decimal import Decimal

import pytest

from briefing_tui.checking.numbers.shares import multiples, shares


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half of the wheat", "0.5"),
        ("seven tenths of shipments", "0.7"),
        ("three-quarters of them", "0.75"),
        ("a fifth of the cranes", "0.2"),
        ("nearly tenth of it", "0.1"),
        ("Seven in ten of the sorties", "0.7"),
        ("one man in four", "0.25"),
        ("3 out of every 5 voters", "0.6"),
        ("29 pesewas of every cedi collected", "0.29"),
        ("40 cents in the dollar", "0.4"),
        ("34 of every 100 children", "0.34"),
    ],
)
def test_shares_are_told_as_fractions_and_as_so_many_in_so_many(text: str, share: str) -> None:
    assert Decimal(share) in shares(text)


@pytest.mark.parametrize("text", ["the third quarter", "a ship", "eight of 5 cranes", "three in 2019"])
def test_an_ordinal_is_no_share(text: str) -> None:
    assert shares(text) == []


def test_a_multiple_is_told_in_a_word() -> None:
    assert multiples("Exports doubled, and imports were thrice as high.") == [Decimal(2), Decimal(3)]
