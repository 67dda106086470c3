"""Persons are told by titles before their names, and by the shape of these."""

import pytest

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.persons import is_like_person, lower_title
from briefing_tui.drafting.tokens import tokens


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("The spokesman", (1, "spokesman", "occupation")),
        ("The Greek prime minister", (2, "prime minister", "office")),
        ("A former official,", (2, "official", "occupation")),
        ("The town", None),
    ],
)
def test_a_title_without_a_capital_stands_before_its_name(
    english: Gazetteer, before: str, title: tuple[int, str, str] | None
) -> None:
    text = tokens(f"{before} Vel left.")
    assert lower_title(Found(len(text) - 3, len(text) - 2, ("vel",)), text, english) == title


@pytest.mark.parametrize(
    ("name", "is_like"),
    [
        ("Vel Tarn", True),
        ("Vel Dan Tarn", True),
        ("Vel", False),
        ("Vel Bank", False),
        ("VTC Vel", False),
        ("Vel 50", False),
        ("Vel Storms", False),
        ("Vel Tajikistan", False),
    ],
)
def test_a_name_may_be_like_that_of_a_person(english: Gazetteer, name: str, *, is_like: bool) -> None:
    text = tokens(name)
    found = Found(0, len(text), tuple(token.low for token in text))
    assert is_like_person(found, text, english, frozenset(("storms",))) is is_like
