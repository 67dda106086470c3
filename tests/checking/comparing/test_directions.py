from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The inmates were moved from La Roca to the Litoral prison.",
            "The ministry moved the inmates from the Litoral prison to the La Roca prison.",
        ),
        (
            "Cocoa is being smuggled from Togo.",
            "The board raised the price of cocoa, as smuggling to Togo drains supplies.",
        ),
    ],
)
def test_a_direction_turned_round_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Flights to Beirut were cancelled.", "The airline cancelled flights to and from Beirut until Friday."),
        ("Goods moved from China to Kenya.", "Goods moved to Kenya from China."),
        ("They returned from Doha to Cairo.", "They went from Cairo to Doha and returned on Monday."),
        ("The trucks drove from Termez.", "The trucks drove to Mazar-i-Sharif. They had left Termez on Monday."),
    ],
)
def test_a_way_told_otherwise_is_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" not in codes(text, quote)
