import pytest

from briefing_tui.checking.parsing.causation import cause_of
from briefing_tui.checking.parsing.sentences import sentences


def _cause(text: str) -> str:
    """Return the words for a cause with its connective, or an empty string."""
    sentence = sentences(text)[0]
    cause = cause_of(sentence)
    return "" if cause is None else sentence.said(cause.first, cause.last)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("It closed because of a strike of the staff.", "because of a strike of the staff"),
        ("Owing to the strike, it closed.", "Owing to the strike"),
        ("The walkout of the front led to its end.", "The walkout of the front led"),
        ("Lower remittances have pushed prices down.", "Lower remittances have pushed"),
        ("It doubled because of the flood that cut the road.", "because of the flood that cut the road"),
    ],
)
def test_a_cause_stands_after_its_connective_or_before_its_verb(text: str, cause: str) -> None:
    assert _cause(text) == cause


@pytest.mark.parametrize(
    "text",
    [
        "The general forced the men to leave.",
        "The central bank lowered its rate.",
        "Rwandan forces are to pull out.",
        "Visits by ships may be allowed.",
        "The rate will be lowered in June.",
        "It is lower than in 2014.",
        "The walkout of the front led to no talks.",
    ],
)
def test_who_acts_and_what_is_done_to_a_thing_are_no_causes(text: str) -> None:
    assert not _cause(text)
