import pytest

from briefing_tui.checking.parsing.doubts import doubts
from briefing_tui.checking.parsing.sentences import sentences


def _doubted(text: str) -> list[tuple[str, str]]:
    """Return the cues of a sentence, each with what it doubts."""
    sentence = sentences(text)[0]
    return [
        (
            sentence.said(doubt.cue.start, doubt.cue.stop - 1),
            sentence.said(doubt.stretch.start, doubt.stretch.stop - 1),
        )
        for doubt in doubts(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "cue", "stretch"),
    [
        ("He said that prices may rise", "may", "prices may rise"),
        ("It probably burnt down", "probably", "burnt down"),
        ("It is unlikely to burn", "unlikely to", "burn"),
        ("It was possible that it burnt", "possible that", "it burnt"),
        ("They are widely believed to be in Dubai", "believed to", "be in Dubai"),
        ("They suspect the two of passing maps", "suspect the two of", "passing maps"),
        ("She is accused of passing maps", "accused of", "passing maps"),
        ("There are reports of cholera in Goma", "reports of", "cholera in Goma"),
        ("Whether the dam contributed is disputed", "Whether", "the dam contributed is disputed"),
    ],
)
def test_what_is_possible_likely_or_alleged_stands_after_its_cue(text: str, cue: str, stretch: str) -> None:
    assert [(cue.split(maxsplit=1)[0], stretch)] == [(found.split()[0], doubted) for found, doubted in _doubted(text)]


@pytest.mark.parametrize(
    "text",
    [
        "In May it burnt.",
        "They could see the bridge.",
        "They could not cross it.",
        "Perhaps 4,000 people crossed it.",
        "It is more likely than before.",
        "The reports of the Panel were read.",
        "They discussed whether to go.",
        "They said to wait.",
    ],
)
def test_months_perceptions_numbers_and_comparisons_doubt_nothing(text: str) -> None:
    assert not _doubted(text)
