"""A verb without a subject of its own has that of the verb before it."""

import pytest
from tests.drafting.attribution.reading import sentence

from briefing_tui.drafting.attribution.shared_subjects import coordinated, participle


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Oman left the talks, saying that they had failed", "oman"),
        ("the leaders of Oman left the talks, saying that they had failed", "oman"),
        ("saying that the talks had failed, Oman left", "oman"),
        ("two rebels left the talks, saying that all was lost", "two rebels left"),
    ],
)
def test_a_participle_is_by_the_subject_of_the_sentence(text: str, speaker: str) -> None:
    read = sentence(text, "Oman")
    report = participle(read, next(each for each in read.cues if read.tokens[each.first].low == "saying"))
    assert report is not None
    assert [each.reference for each in report.speakers] == [speaker]


def test_a_verb_after_and_has_the_first_subject() -> None:
    read = sentence("Oman praised the plan and said that it would work", "Oman")
    report = coordinated(read, next(each for each in read.cues if read.tokens[each.first].low == "said"))
    assert report is not None
    assert report.speakers[0].reference == "oman"


def test_a_noun_in_ing_is_no_participle_of_saying() -> None:
    read = sentence("the saying that all is lost", "Oman")
    assert participle(read, read.cues[0]) is None


def test_a_participle_is_by_all_whom_the_subject_names() -> None:
    read = sentence("Oman and Qatar left the talks, saying that they had failed", "Oman", "Qatar")
    report = participle(read, next(each for each in read.cues if read.tokens[each.first].low == "saying"))
    assert report is not None
    assert [each.reference for each in report.speakers] == ["oman", "qatar"]
