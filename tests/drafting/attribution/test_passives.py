"""What is said in the passive has its agent, or nobody who is named."""

import pytest
from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.passives import is_passive, passive
from briefing_tui.drafting.attribution.report import Report
from briefing_tui.drafting.attribution.sentence import Sentence


def _read(text: str) -> tuple[Sentence, Report | None, bool]:
    read = sentence(text, "Oman")
    match = next(each for each in read.cues if is_passive(read, each))
    return read, passive(read, match), is_passive(read, match)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("the group has been considered a threat by Oman since 2006", "oman"),
        ("the port was described as closed by Oman", "oman"),
        ("trade rose last year, the court was told", ""),
        ("the court was told that trade rose", ""),
        ("the man has been accused of fraud", ""),
    ],
)
def test_a_passive_is_by_its_agent_or_by_nobody_who_is_named(text: str, speaker: str) -> None:
    _, report, _ = _read(text)
    assert report is not None
    assert [each.reference for each in report.speakers] == [speaker]


def test_words_that_describe_by_doing_are_nobodys() -> None:
    _, report, _ = _read("the report was published by reading it as a book")
    assert report is None


def test_a_participle_after_have_is_no_passive() -> None:
    assert words().has("auxiliary of a passive", "been")
    read = sentence("they have said so")
    assert not is_passive(read, read.cues[0])
