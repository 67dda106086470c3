from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "A bomb killed nine people in Quetta.",
            "A bomb killed nine people in Peshawar on Monday. Police in Quetta arrested two men over an older attack.",
        ),
        (
            "Two people were shot dead in Kano.",
            "Police fired in the air to disperse a crowd in Kano, while two people were shot dead in Kaduna.",
        ),
        (
            "Rebels killed 12 villagers near Beni.",
            "Near Beni, the army killed four rebels. Near Butembo, rebels killed 12 villagers.",
        ),
        (
            "The third round of the talks was held in Rome.",
            "Oman hosted a third round of the talks in Muscat. A fourth round is planned in Rome.",
        ),
        (
            "Sales of gas to Brazil stopped altogether in May.",
            "Exports of gas to Brazil fell, and sales to Argentina ceased altogether in May.",
        ),
    ],
)
def test_what_the_quote_tells_of_another_place_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" in codes(text, quote)
    assert "place-differs" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Five soldiers were killed in an attack in Gao.",
            "Officials in Paris said five soldiers were killed. The attack took place in Gao.",
        ),
        (
            "Three soldiers died in a blast near Gao.",
            "Three soldiers from a base in Kidal were killed. A bomb went off near Gao as their convoy passed.",
        ),
        (
            "Crops in Kassala state were destroyed.",
            "The flood in Kassala state displaced thousands. Crops were destroyed around Aroma, the agency said.",
        ),
        (
            "Nine people died in floods in Kerala.",
            "Nine people died in Idukki on Monday as rain fell. Schools across Kerala were closed.",
        ),
        (
            "Seventeen people were killed in the Sahel.",
            "Gunmen killed 17 people in Barsalogho. It was the deadliest attack in the Sahel this year.",
        ),
        (
            "A pumping station near Kherson was damaged by shelling.",
            "Shelling damaged a pumping station in Antonivka. Kherson has been without water since.",
        ),
        (
            "Workers at the plant in Tangier went on strike.",
            "Workers at Renault's plant went on strike on Monday. In Tangier, production stopped at noon.",
        ),
    ],
)
def test_a_place_that_a_further_sentence_gives_is_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" not in codes(text, quote)
