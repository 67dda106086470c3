"""What hangs on the main clause counts less."""

import pytest

from briefing_tui.drafting.events.main_clause import clauses
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_CLAUSES = clauses(language("en"))


def _standing(text: str, word: str) -> float:
    found = tokens(text)
    return _CLAUSES.standing(found).weights[[token.text for token in found].index(word)]


@pytest.mark.parametrize(
    ("text", "main", "hanging"),
    [
        ("They met after the attack.", "met", "attack"),
        ("After the attack, they met.", "met", "attack"),
        ("The man, who fled, was found.", "found", "fled"),
        ("They left, leaving nothing.", "left", "leaving"),
        ("They left although nobody came.", "left", "came"),
        ("They fined firms that have traded.", "fined", "traded"),
        ("Forces opposing them came.", "came", "opposing"),
    ],
)
def test_the_main_clause_counts_more(text: str, main: str, hanging: str) -> None:
    assert _standing(text, main) == 1
    assert _standing(text, hanging) < 1


def test_each_token_has_its_standing() -> None:
    assert len(_CLAUSES.standing(tokens("One, two; three.")).weights) == 6
    assert _CLAUSES.standing(()).weights == []


def test_a_participle_after_its_auxiliary_is_in_the_main_clause() -> None:
    assert _standing("Forces are opposing them.", "opposing") == 1


def test_a_verb_after_a_determiner_is_a_noun() -> None:
    assert _CLAUSES.standing(tokens("The opening came.")).nouns == {1}
