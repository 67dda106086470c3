"""What is offered while a query is typed."""

import pytest

from briefing_tui.querying.completion import offers, without_last_unit
from briefing_tui.querying.fields import FIELDS
from briefing_tui.querying.matching import Claims


def _offered(claims: Claims, typed: str) -> list[str]:
    return [offer.text for offer in offers(typed, len(typed), claims)]


def test_where_a_unit_begins_every_field_is_offered_with_its_meaning(claims: Claims) -> None:
    for typed in ("", "border ", "(", "-"):
        found = offers(typed, len(typed), claims)
        assert [offer.text for offer in found] == [f"{field.name}:" for field in FIELDS]
        assert all(offer.means for offer in found)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("b", ["by:", "basis:"]),
        ("border -Sev", ["severity:"]),
        ("(sev", ["severity:"]),
        ("x", []),
        ("basis:", ["stated", "reported", "alleged", "assessed", "assumed", "none"]),
        ("basis:as", ["assessed", "assumed"]),
        ("basis:stated,al", ["alleged"]),
        ("severity>", ["low", "moderate", "high", "critical"]),
        ("severity:high", []),
        ("likelihood:likel", ["likely", "very-unlikely", "unlikely", "very-likely"]),
        ("likelihood:likely", []),
        ("credibility>=", ["5", "4", "3", "2", "1"]),
        ("by:rah", ["rahmon", '"Emomali Rahmon"']),
        ("by:dip", ['"A diplomat"']),
        ("when>=2023", ["2023-05"]),
        ("basis>=", []),
        ("text:", ["none"]),
        ("nosuch:", []),
        ('"in quotes b', []),
        ('by:"A diplomat",rahm', ["rahmon", '"Emomali Rahmon"']),
    ],
)
def test_what_begins_as_typed_is_offered(claims: Claims, typed: str, texts: list[str]) -> None:
    assert _offered(claims, typed) == texts


@pytest.mark.parametrize(
    ("typed", "before"),
    [("a by:x", "a "), ("a ", "a "), ("a (b", "a ("), ('a by:"x y",z', "a "), ("", ""), ("-by:", "")],
)
def test_what_is_typed_is_known_without_its_last_unit(typed: str, before: str) -> None:
    assert without_last_unit(typed) == before


def test_an_offer_is_put_in_place_of_what_is_typed_before_the_cursor(claims: Claims) -> None:
    typed = "camps -ba trade"
    offer = offers(typed, 9, claims)[0]
    assert offer.put(typed, 9) == ("camps -basis: trade", 13)
    (value,) = offers("basis:stated,re", 15, claims)
    assert value.put("basis:stated,re", 15) == ("basis:stated,reported", 21)
