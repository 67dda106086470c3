import pytest

from briefing_tui.checking.parsing.factuality import readings
from briefing_tui.checking.parsing.sentences import sentences


def _told(text: str) -> list[tuple[str, str]]:
    (sentence,) = sentences(text)
    return [(each.factuality, sentence.said(each.first, each.word)) for each in readings(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They did not close it.", ("denied", "did not close")),
        ("They don't close it.", ("denied", "don't close")),
        ("They have failed to close it.", ("denied", "have failed to close")),
        ("They stopped closing it.", ("denied", "stopped closing")),
        ("They denied having closed it.", ("denied", "denied having closed")),
        ("It is unlikely that they have closed it.", ("denied", "is unlikely that they have closed")),
        ("They plan to close it.", ("planned", "plan to close")),
        ("They asked the army to close it.", ("planned", "asked the army to close")),
        ("They will soon close it.", ("planned", "will soon close")),
        ("It is to be closed.", ("planned", "is to be closed")),
        ("They still have to close it.", ("planned", "have to close")),
        ("They considered closing it.", ("planned", "considered closing")),
        ("They do not rule out closing it.", ("planned", "rule out closing")),
        ("They want the road of 1973 closed by May.", ("planned", "want the road of 1973 closed")),
        ("They may close it.", ("possible", "may close")),
        ("It is unclear whether they have closed it.", ("possible", "whether they have closed")),
        ("It is unclear if they have closed it.", ("possible", "is unclear if they have closed")),
        ("They are suspected of closing it.", ("suspected", "are suspected of closing")),
        ("They are believed to have closed it.", ("suspected", "are believed to have closed")),
    ],
)
def test_a_cue_governs_the_first_content_word_after_it(text: str, expected: tuple[str, str]) -> None:
    assert expected in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They closed it.",
        "They closed not only the bridge.",
        "Not until May was it closed.",
        "No more than ten closed.",
        "They plan nothing, and closed it.",
        "They were, to all who saw it, closed.",
        "They rule out closing it, and it closed.",
        "They want the men who had the road closed.",
    ],
)
def test_nothing_is_said_of_what_is_told_as_a_fact(text: str) -> None:
    assert not any(words.endswith("closed") for _, words in _told(text))


@pytest.mark.parametrize("text", ["They should not have left.", "They should have stayed."])
def test_a_duty_of_the_past_denies_and_plans_nothing(text: str) -> None:
    assert not _told(text)


def test_a_condition_of_the_past_denies_nothing() -> None:
    assert "denied" not in dict(_told("They would not have left."))
