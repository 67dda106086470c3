"""What is typed for a list is its items, and what a line begins with gives the value again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviewing.made import RIVER, SHIPPED

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.edits import SetValue, apply_edits, value_at
from briefing_tui.reviewing.fields import field_at, settable
from briefing_tui.reviewing.typed import actors_called, as_typed, in_words, items_of, value_of_typed

_THINGS: list[Address] = [
    (),
    *(claim_address(claim.id) for claim in SHIPPED.claims),
    *(("actors", actor.id) for actor in SHIPPED.actors),
    *(("sources", source.id) for source in SHIPPED.sources),
]


@pytest.mark.parametrize("thing", _THINGS, ids=str)
def test_what_a_line_begins_with_is_the_value_that_it_gives(thing: Address) -> None:
    for address, field in settable(SHIPPED, thing):
        value = value_at(SHIPPED, address)
        assert value_of_typed(SHIPPED, field, as_typed(SHIPPED, field, value)) == value


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]) | st.sampled_from(',"\n'))
    )
)
def test_any_items_can_be_typed(items: list[str]) -> None:
    address = claim_address("calm", "gaps")
    _, field = field_at(RIVER, address)
    value = value_of_typed(RIVER, field, items)
    assert value_of_typed(RIVER, field, as_typed(RIVER, field, value)) == value


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("", []),
        (" , ,", []),
        ("army", ["army"]),
        ("army, the raiders ,", ["army", "the raiders"]),
        ('"Karimi, of the Post", army', ["Karimi, of the Post", "army"]),
        ('the "old" army, x', ['the "old" army', "x"]),
        ('"a ""b"", c"', ['a "b", c']),
        ('"not closed, x', ['"not closed', "x"]),
        ("one\ntwo, three", ["one", "two", "three"]),
    ],
)
def test_items_stand_between_commas_or_line_breaks(typed: str, items: list[str]) -> None:
    assert list(items_of(typed)) == items


def test_a_name_is_that_of_an_actor_before_it_is_an_alias() -> None:
    named = apply_edits(RIVER, [SetValue(("actors", "raiders", "aliases"), ("the border army", "Men"))])
    assert [actor.id for actor in actors_called(named, " the BORDER army")] == ["army"]
    assert [actor.id for actor in actors_called(named, "men")] == ["raiders"]
    assert actors_called(named, "women") == []


def test_actors_are_told_by_their_names() -> None:
    _, field = field_at(RIVER, claim_address("raids", "actors"))
    assert in_words(RIVER, field, ("army", "raiders")) == "The Border Army, Raiders"
    assert in_words(RIVER, field, ()) == "none"
