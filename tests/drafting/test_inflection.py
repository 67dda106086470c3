"""Words are inflected by the rule of their language, or by its table of irregular ones."""

import pytest

from briefing_tui.drafting.inflection import english, listed_alone
from briefing_tui.drafting.language import language


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("deny", "denies denied denying"),
        ("announce", "announces announced announcing"),
        ("agree", "agrees agreed agreeing"),
        ("stop", "stops stopped stopping"),
        ("clash", "clashes clashed clashing"),
        ("deploy", "deploys deployed deploying"),
        ("suspend", "suspends suspended suspending"),
    ],
)
def test_regular_words_follow_the_rules(word: str, others: str) -> None:
    assert english(word) == {word, *others.split()}


def test_irregular_words_follow_the_table() -> None:
    assert language("en").forms("say") == {"say", "says", "said", "saying"}


def test_words_of_a_language_without_a_rule_have_no_other_forms() -> None:
    assert listed_alone("город") == {"город"}
