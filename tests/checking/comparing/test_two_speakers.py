import pytest

from briefing_tui.checking.comparing.two_speakers import are_two
from briefing_tui.checking.parsing.naming import name_stems
from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.parsing.speakers import speakers


def _are_two(text: str, name: str, number: int = 0) -> bool:
    """Return whether the speaker with a number is surely another than somebody."""
    found = [(sentence, speaker) for sentence in sentences(text) for speaker in speakers(sentence)]
    return are_two(*found[number], name_stems(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Organisers said three people were hit; the police said they had not fired.", "police"),
        ("Organisers said three people were hit, while the police said they had not fired.", "police"),
        ("The protesters deny it. Protesters blocked the road, and the operator, MMG, warned them.", "MMG"),
        ("Gunmen killed two people, a local official told AFP. The army gave no toll.", "army"),
    ],
)
def test_two_who_are_told_apart_are_two(text: str, name: str) -> None:
    assert _are_two(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The company said jobs would go, and MMG said it would close the mine.", "MMG"),
        ("The rebels said they would return. M23 told its rebels to leave.", "M23"),
        ("Gunmen killed two people, a local official told AFP. The provincial government gave no toll.", "government"),
        ("They said three people were hit; the police said they had not fired.", "police"),
        ("The army spokesman said so; the army said it would stay.", "army"),
    ],
)
def test_two_who_may_be_one_are_not_told_apart(text: str, name: str) -> None:
    assert not _are_two(text, name)
