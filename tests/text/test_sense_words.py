"""The tables of words become expressions for folded text."""

import re

import pytest

from briefing_tui.text.sense_tables import ARABIC, CHINESE, ENGLISH
from briefing_tui.text.sense_words import SenseWords


@pytest.mark.parametrize(
    ("words", "phrases", "text", "found"),
    [
        (ENGLISH, "no no_one", "no one came", ["no one"]),
        (ENGLISH, "*n't", "it isn't so", ["isn't"]),
        (ENGLISH, "no", "nobody is in no. 12", []),
        (ENGLISH, "form", "reform, form", ["form"]),
        (ARABIC, "لم", "ولم يصل", ["ولم"]),
        (CHINESE, "没 没有", "他没有来", ["没有"]),
    ],
)
def test_whole_words_are_found_the_longest_first(words: SenseWords, phrases: str, text: str, found: list[str]) -> None:
    assert re.findall(words.expression(phrases), text) == found
