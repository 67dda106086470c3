"""A speaker may stand after the verb."""

import pytest
from tests.drafting.attribution.reading import sentence

from briefing_tui.drafting.attribution.inversion import inverted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("the road is open, said Oman", "oman"),
        ("the road is open, said the minister on Monday", "the minister"),
        ("the road is open, said the spokesman, Anna Smith", "anna smith"),
    ],
)
def test_whoever_stands_after_the_verb_speaks(text: str, speaker: str) -> None:
    read = sentence(text, "Oman", "Anna Smith")
    report = inverted(read, read.cues[0])
    assert report is not None
    assert [each.reference for each in report.speakers] == [speaker]


@pytest.mark.parametrize("text", ["Oman, a state, said the road is open", "the road, said to be open, is long"])
def test_what_is_said_is_no_speaker(text: str) -> None:
    read = sentence(text, "Oman")
    assert [inverted(read, each) for each in read.cues if read.tokens[each.first].low == "said"][:1] == [None]
