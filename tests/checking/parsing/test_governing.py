"""The word of a sentence that a cue governs."""

import pytest

from briefing_tui.checking.parsing import governing
from briefing_tui.checking.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "cue", "governed"),
    [
        ("The envoys did not yet formally sign the treaty.", "not", "sign"),
        ("Not a single one had fled.", "Not", "fled"),
        ("They left not until May.", "not", None),
        ("They did not only leave.", "not", None),
    ],
)
def test_not_governs_the_next_content_word_unless_it_denies_a_part_alone(
    text: str, cue: str, governed: str | None
) -> None:
    assert _word(text, cue, governing.after_not) == governed


@pytest.mark.parametrize(
    ("text", "governed"),
    [("Neither state signed it.", None), ("Neither state has signed it.", "signed"), ("None fled.", "fled")],
)
def test_a_subject_that_denies_governs_the_verb_of_its_auxiliary(text: str, governed: str | None) -> None:
    assert _word(text, text.split(maxsplit=1)[0], governing.after_auxiliary) == governed


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("Ghana asked the alliance and its neighbours to withdraw.", "withdraw"),
        ("Ghana asked the alliance about a threat to the state.", None),
    ],
)
def test_a_verb_of_ordering_governs_an_infinitive_behind_its_object(text: str, governed: str | None) -> None:
    assert _word(text, "asked", governing.infinitive_after_object) == governed


def test_what_is_let_is_the_deed_of_another() -> None:
    assert _word("They plan to let ships pass.", "plan", governing.infinitive) is None


def _word(text: str, cue: str, find: governing.FindWord) -> str | None:
    (sentence,) = sentences(text)
    at = find(sentence, sentence.tokens.index(cue))
    return None if at is None else sentence.forms[at]
