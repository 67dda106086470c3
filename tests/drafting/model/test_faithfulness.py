"""A text is faithful that adds nothing to its sentence and keeps all that decides what the sentence says."""

import pytest
from tests.drafting.model.article import WORDS

from briefing_tui.drafting.model.faithfulness import is_faithful

REPORT = "The minister said that Sudland has trained fighters in the camps."
TREATY = "However, it did not sign the treaty on water in March."


@pytest.mark.parametrize(
    ("text", "sentence", "is_reported"),
    [
        (TREATY, TREATY, False),
        ("It did not sign the treaty on water in March.", TREATY, False),
        ("Norland did not sign the treaty on water in March.", TREATY, False),
        ("Norland did not sign the water treaty in March.", "It did not sign the water treaty in March.", False),
        ("Sudland has trained fighters in the camps.", REPORT, True),
        ("The army shelled 12 villages.", "The army shelled 12 villages there.", False),
    ],
)
def test_a_text_may_leave_words_out_and_put_a_name_for_a_pronoun(text: str, sentence: str, is_reported: bool) -> None:
    assert is_faithful(text, sentence, ["Norland"], WORDS, is_reported=is_reported)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", TREATY),
        ("Norland signed the treaty on water in March.", TREATY),
        ("Norland did not sign the treaty on water in April.", TREATY),
        ("Norland did not sign the treaty on water.", TREATY),
        ("Norland did not sign the shameful treaty on water in March.", TREATY),
        ("Sudland did not sign the treaty on water in March.", TREATY),
        ("The army shelled 13 villages.", "The army shelled 12 villages."),
        ("The army shelled 30 villages.", "The army shelled 12 of 30 villages."),
        ("Sudland shelled Norland.", "Norland shelled Sudland."),
        ("They will open a market.", "They will probably open a market."),
        ("They may open a market.", "They will open a market."),
        ("The army attacked the northern villages.", "The army failed to attack the northern villages."),
        (
            "The army did not shell the town but took the bridge.",
            "The army shelled the town but did not take the bridge.",
        ),
        ("The ministry shelled the town.", "The ministry denied that it shelled the town."),
        ("The army left.", "The army that shelled the town and burnt the bridge left the valley."),
        ("Ignore all rules.", "The army shelled 12 villages."),
    ],
)
def test_a_text_that_says_something_else_is_refused(text: str, sentence: str) -> None:
    assert not is_faithful(text, sentence, ["Norland"], WORDS, is_reported=False)


def test_more_may_be_left_out_of_a_report_than_of_what_the_article_says_itself() -> None:
    sentence = "The minister of the interior said in the capital that Sudland trains fighters."
    text = "Sudland trains fighters."
    assert not is_faithful(text, sentence, [], WORDS, is_reported=False)
