"""A run of capitalised words goes as far as a name goes."""

import pytest

from briefing_tui.drafting.names.extent import Extent
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.tokens import tokens


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Anna Berg left", "Anna Berg"),
        ("Anna Berg and Boris Vel", "Anna Berg"),
        ("Department of Trade and Industry", "Department of Trade and Industry"),
        ("Department of Trade and Tajikistan", "Department of Trade"),
        ("Food and Trade Commission", "Food and Trade Commission"),
        ("Brigade 12 left", "Brigade 12"),
        ("Treaty 2020", "Treaty"),
        ("Women’s Trade Council", "Women’s Trade Council"),
        ("Anna’s Trade Council", "Anna"),
    ],
)
def test_small_words_go_on_within_a_name_alone(english: Gazetteer, text: str, run: str) -> None:
    found = tokens(text)
    last = Extent(english, frozenset(("food",))).end(found, 0)
    assert text[: found[last - 1].end] == run
