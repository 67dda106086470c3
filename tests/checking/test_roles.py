from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Eritrea accused Ethiopia of massing troops.", "Ethiopia accused Eritrea of massing troops."),
        ("Eritrea has blamed Ethiopia for the clash.", "Eritrea was accused by Ethiopia of starting the clash."),
        ("Asmara threatened to shell Ethiopian towns.", "Ethiopia threatened to shell Eritrean towns."),
        ("The army attacked militants near Menaka.", "Militants attacked a post of the army near Menaka."),
        ("Smith was asked by the committee for the records.", "The committee was asked by Smith for the records."),
        ("The board asked Miller for records, but got none.", "Miller asked for records, but the Board sent none."),
        ("Iraq shelled towns in Iran.", "Iran shelled towns in Iraq."),
    ],
)
def test_who_does_it_in_the_quote_and_suffers_it_in_the_claim_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "roles-reversed" in codes(text, quote)
    assert "roles-reversed" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Eritrea was accused by Ethiopia of massing troops.", "Ethiopia accused Eritrea of massing troops."),
        ("In Eritrea, Ethiopia attacked a depot.", "Ethiopia attacked a depot in Eritrea."),
        ("Eritrea met Ethiopia in Jeddah for talks.", "Ethiopia met Eritrea in Jeddah for talks."),
        ("Haiti earned praise from a US official for its work.", "A US official praised Haiti for its work."),
        ("The Tajik-Afghan border was attacked.", "The Afghan-Tajik border was attacked."),
        ("Militants, attacked by the army, fled.", "The army attacked militants, who fled."),
    ],
)
def test_one_thing_in_another_order_is_not_reversed(codes: Codes, text: str, quote: str) -> None:
    assert "roles-reversed" not in codes(text, quote)


def test_what_one_state_has_or_does_is_not_given_to_another(codes: Codes) -> None:
    quote = "Iranian officials gave evidence on the smuggling to Iraq."
    assert "roles-reversed" in codes("Iraqi officials shared evidence on the smuggling with Iran.", quote)
    assert "roles-reversed" not in codes("Officials of Iran shared evidence on the smuggling with Iraq.", quote)


def test_the_message_names_both_orders(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("Eritrea accused Ethiopia.", "Ethiopia accused Eritrea.")["roles-reversed"]
    assert finding.message == 'the claim says "Eritrea accused Ethiopia", and its quote "Ethiopia accused Eritrea"'
