"""An id is made of the words that tell something, and given once."""

import pytest
from tests.reviewing.made import RIVER

from briefing_tui.reviewing.ids import free_id, id_of_claim


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Tajikistan has considered the Taliban a terrorist group.", "tajikistan-considered-taliban-terrorist"),
        ("In 2024 the UN met at the river.", "2024-un-river"),
        ("He may go.", "he-may-go"),
        ("کابل", "claim"),
        ("", "claim"),
        ("Raids!", "raids-2"),  # the river briefing has a claim `raids`
    ],
)
def test_an_id_is_of_the_first_telling_words(text: str, id_: str) -> None:
    assert id_of_claim(RIVER, text) == id_


def test_an_id_that_is_taken_gets_the_next_number() -> None:
    assert free_id("calm", {"calm", "calm-2"}) == "calm-3"
    assert free_id("calm", set()) == "calm"
