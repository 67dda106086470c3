"""A verb of saying has a subject, and something that is said."""

import pytest
from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.cues import reports


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Oman denied that trade fell", "a denial"),
        ("Oman promised that the border would open", "a promise or a threat"),
        ("Oman threatened to close the border", "a promise or a threat"),
        ("Oman demanded to close the border", "speech that is an act"),
        ("the study shows that trade fell", "a finding"),
        ("Oman left the talks, saying that trade fell", "a participle of saying"),
        ("trade, as Oman says, fell last year", "as somebody says"),
        ("the group is seen as a threat by Oman", "a passive with its agent"),
        ("a day after Oman said that trade fell, it rose", "a clause within the sentence"),
        ("trade with Qatar fell, said Oman", "a verb of saying after what is said"),
    ],
)
def test_each_form_is_found(text: str, rule: str) -> None:
    assert rule in [each.rule for each in reports(sentence(text, "Oman"), words())]


@pytest.mark.parametrize(
    "text",
    [
        "these claims that trade fell are old",
        "the United States and Oman agree",
        "China faces many challenges that hinder trade",
        "this suggests that trade fell",
        "factories expected to open next year",
        "the flood threatened to reach the town",
    ],
)
def test_nouns_and_the_authors_own_conclusions_are_no_verbs_of_saying(text: str) -> None:
    assert [
        each for each in reports(sentence(text, "Oman"), words()) if "verb" in each.rule or "promise" in each.rule
    ] == []
