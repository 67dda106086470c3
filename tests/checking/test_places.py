from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The talks in Doha ended on Friday.", "The talks in Muscat ended on Friday."),
        ("The attack near Gao killed seven soldiers.", "Seven soldiers died in the attack near Menaka."),
        ("Refugees were tortured in Liberia, the group said.", "Refugees were tortured in Guinea, the group said."),
        ("He flew from Madrid to Moscow to meet them.", "He flew from Moscow to Madrid to meet them."),
        ("Romania takes in refugees from Hungary.", "Refugees from Romania go to Hungary."),
    ],
)
def test_a_place_in_place_of_another_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" in codes(text, quote)
    assert "place-differs" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The talks in Kabul ended on Friday.", "The talks in Afghanistan ended on Friday."),
        ("Officials in Paris threatened to limit imports.", "French officials in Lyon threatened to limit imports."),
        ("The siege of the town, near Raqqah, went on.", "The siege of the town near Raqqa went on."),
        ("Fighting goes on in Iraq.", "Fighting goes on in Syria and in Iraq."),
        ("The talks in Doha ended on Friday.", "The talks ended on Friday."),
        ("The trade in Dutch goods rose.", "In Germany the trade in goods of the Netherlands rose."),
    ],
)
def test_a_place_named_otherwise_or_besides_is_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" not in codes(text, quote)


def test_a_place_that_another_quote_names_is_borne_out(codes: Codes) -> None:
    quotes = "The talks in Muscat ended on Friday.", "They had begun in Doha."
    assert "place-differs" not in codes("The talks in Doha ended on Friday.", *quotes)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Delegations of both governments met in Ak-Sai.",
            "Shots were fired near the village of Ak-Sai. Delegations of both governments met in Batken.",
        ),
        (
            "Customs officers in Antwerp found the cocaine.",
            "Customs officers at the Port of Guayaquil found the cocaine in a container bound for Antwerp.",
        ),
        (
            "In Mazar flour was nine percent cheaper in March.",
            "Prices of flour in Herat fell by nine percent to March, while those in Mazar rose by four.",
        ),
        ("The April truce collapsed along the Aras.", "The April truce broke down near Lachin but not along the Aras."),
        (
            "Storms closed the port of Turkmenbashi for 41 days.",
            "The ferry between Alat and Turkmenbashi was full, although storms closed the port of Alat for 41 days.",
        ),
        (
            "Forces made progress in clearing areas near Tabqa.",
            "Forces have advanced to within 7 km of Tabqa, and made progress in clearing areas near Raqqah.",
        ),
        ("It sailed from Ust-Luga to Sikka.", "It was on its way from Sikka to the Russian port of Ust-Luga."),
        ("Chad opened an embassy in Taipei on Sunday.", "Chad opened an embassy in Beijing. It has ties with Taipei."),
        ("Wagons set off from Mazar-i-Sharif for Termez.", "Wagons left Termez for Mazar-i-Sharif on Monday."),
    ],
)
def test_a_place_that_the_quote_has_for_something_else_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" in codes(text, quote)
    assert "place-differs" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Along the Aras the April truce still held.",
            "The April truce broke down near Lachin but not along the Aras.",
        ),
        ("The hull was holed, says the coast guard in Manila.", "The hull was holed near Sabina Shoal, guards said."),
        (
            "Flour in Mazar rose by four percent.",
            "Flour in Herat fell by nine percent, while that in Mazar rose by four.",
        ),
        ("Soldiers died in Gao, and a base near Kidal was hit.", "A base near Kidal was hit; soldiers died in Gao."),
        ("Observers put it at 52 percent in Gaza.", "It was 38 percent in Tete province and 52 percent in Gaza."),
        (
            "The bank's loan to Nairobi needs the consent of Kenya's parliament.",
            "The bank approved a loan to Kenya, subject to approval by parliament in Nairobi.",
        ),
        ("The summit is held in Tatarstan, as planned.", "The summit is held in Kazan, in Tatarstan, as planned."),
        ("He flew from Doha to Cairo at noon.", "He returned to Doha from Cairo a day after he flew there at noon."),
        (
            "The firm opened a plant in Tangier and closed one in Seville.",
            "The firm closed a plant in Seville and opened another in Tangier.",
        ),
    ],
)
def test_a_place_among_several_of_the_quote_is_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "place-differs" not in codes(text, quote)
