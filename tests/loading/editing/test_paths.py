import pytest
from tests.loading.editing.edits import loaded
from tests.loading.editing.styles import BLOCKS

from briefing_tui.domain.address import Address
from briefing_tui.loading.editing.paths import Path, field_of, is_same, kind_at, path_of, value_on
from briefing_tui.loading.fields import Listing, Text
from briefing_tui.loading.format import BRIEFING, QUOTE, SECTION_CLAIM, THREAT

_BRIEFING = loaded(BLOCKS)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (("claims", "camps", "at", 1, "quote"), ("threats", 1, "at", 1, "quote")),
        (("claims", "water"), ("sections", 0, "claims", 0)),
        (("sections", "empty", "claims"), ("sections", 1, "claims")),
        (("sections", "empty", "title"), ("sections", 1, "title")),
        (("sources", "paper", "note"), ("sources", 0, "note")),
        (("actors", "rebels"), ("actors", 1)),
        (("cooperation",), ("cooperation",)),
        (("prepared_by", "name"), ("prepared_by", "name")),
    ],
)
def test_an_address_leads_to_a_place_by_keys_and_numbers(address: Address, path: Path) -> None:
    assert path_of(_BRIEFING, address) == path


def test_a_path_has_a_value_and_a_kind() -> None:
    assert value_on(_BRIEFING, ("threats", 1, "at", 1, "quote")) == "near the border"
    assert value_on(_BRIEFING, ("sections", 0, "claims", 0)) == _BRIEFING.claim("water")
    assert value_on(_BRIEFING, ()) is _BRIEFING
    assert kind_at(("threats", 1)) is THREAT
    assert kind_at(("sections", 0, "claims", 0)) is SECTION_CLAIM
    assert kind_at(("threats", 1, "at")) == Listing(QUOTE)
    assert kind_at(("threats", 1, "at", 1, "quote")) == Text()
    assert field_of(BRIEFING, "tags").kind == Listing(Text())


def test_a_key_without_a_value_is_as_good_as_none() -> None:
    assert is_same(("tags",), None, ())
    assert is_same(("bluf",), "", None)
    assert not is_same(("tags",), None, ("a",))
    assert not is_same(("threats", 0), None, ())
    assert not is_same((), None, _BRIEFING)
