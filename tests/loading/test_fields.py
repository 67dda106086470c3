import re
from enum import StrEnum

import pytest

from briefing_tui.loading.fields import MAX_SLUG_CHARACTERS, SLUG_PATTERN, Kind, Listing, Record, Text, choice


class Colour(StrEnum):
    """A vocabulary of two words."""

    RED = "red"
    GREEN = "green"


@pytest.mark.parametrize("text", ["a", "isis-k", "2024-11", "x" * MAX_SLUG_CHARACTERS])
def test_a_slug_is_letters_and_digits_in_parts_joined_by_single_hyphens(text: str) -> None:
    assert re.fullmatch(SLUG_PATTERN, text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "a_b", "a b", "é"])
def test_a_slug_has_no_other_character_and_no_empty_part(text: str) -> None:
    assert not re.fullmatch(SLUG_PATTERN, text)


def test_a_choice_has_the_words_of_its_enumeration_and_makes_its_members() -> None:
    colours = choice(Colour, "as blood", "as grass")
    assert colours.words == {"red": "as blood", "green": "as grass"}
    assert colours.make("red") is Colour.RED


def test_a_choice_without_meanings_has_an_empty_one_for_each_word() -> None:
    assert choice(Colour).words == {"red": "", "green": ""}


def test_a_choice_with_a_meaning_for_some_words_only_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        choice(Colour, "as blood")


@pytest.mark.parametrize(
    ("item", "single"),
    [
        (Text(), True),
        (Record("note", "A note.", (), dict, shorthand="text"), True),
        (Record("box", "A box.", (), dict), False),
    ],
    ids=["texts", "records with a shorthand", "records without one"],
)
def test_a_single_item_stands_for_a_list_where_an_item_may_be_a_text(item: Kind, single: bool) -> None:
    assert Listing(item).single is single


def test_records_are_told_apart_by_identity() -> None:
    one, other = (Record("box", "A box.", (), dict) for _ in range(2))
    assert len({one, other, one}) == 2
