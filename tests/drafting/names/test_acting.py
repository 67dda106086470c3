"""A name acts, or only tells where something is."""

from collections.abc import Callable

import pytest

from briefing_tui.drafting.names.cast import Cast
from briefing_tui.drafting.names.mention import How

_States = Callable[[str], Cast]


@pytest.mark.parametrize(
    ("text", "how", "acts"),
    [
        ("It was said that Tajikistan closed the border.", How.NAME, True),
        ("They signed a treaty with Tajikistan.", How.NAME, True),
        ("They live in Tajikistan now.", How.NAME, False),
        ("They live in Palmyra, Syria, now.", How.NAME, False),
        ("They saw the Tajik authorities.", How.DEMONYM, True),
        ("They saw Tajik officials.", How.DEMONYM, True),
        ("They saw the Tajik border.", How.ADJECTIVE, False),
        ("It is said by the French.", How.DEMONYM, True),
        ("They saw the government of Tajikistan.", How.DEMONYM, True),
        ("It was said that Moscow rejected the plan.", How.METONYM, True),
        ("They live in Moscow now.", How.METONYM, False),
        ("MOSCOW — They met.", How.METONYM, False),
        ("They saw the Taliban-led Tajik-held town.", How.ADJECTIVE, False),
        ("They saw the Tajik Government.", How.DEMONYM, True),
    ],
)
def test_the_words_around_a_state_tell_whether_it_acts(
    cast: _States, text: str, how: How, acts: bool
) -> None:  # a parameter of the test
    (mention,) = [each for each in cast(text).mentions[0] if each.kind == "state"]
    assert (mention.how, mention.acts) == (how, acts)
