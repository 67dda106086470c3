"""Words are inflected by rule, or by the table of irregular ones."""

import pytest

from briefing_tui.drafting.inflection import forms
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
    assert forms(word, {}) == {word, *others.split()}


def test_irregular_words_follow_the_table() -> None:
    assert language("en").forms("say") == {"say", "says", "said", "saying"}
