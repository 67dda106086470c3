import pytest

from briefing_tui.text.connectives import Connective, connectives


@pytest.mark.parametrize(
    ("text", "connective", "word"),
    [
        ("It left. However, it won.", Connective.CONTRAST, "However"),
        ("It left despite the rain.", Connective.CONCESSION, "despite"),
        ("It leaves unless paid.", Connective.CONDITION, "unless"),
        ("It left, he said.", Connective.ATTRIBUTION, "said"),
        ("The ministry denied it.", Connective.DENIAL, "denied"),
        ("Er behauptete das.", Connective.ATTRIBUTION, "behauptete"),
        ("Il l'a démenti.", Connective.DENIAL, "démenti"),
        ("Pero ganó.", Connective.CONTRAST, "Pero"),
        ("если пойдёт", Connective.CONDITION, "если"),
        ("政府否认此事", Connective.DENIAL, "否认"),
    ],
)
def test_connectives_are_told_in_several_languages(text: str, connective: Connective, word: str) -> None:
    assert [(found, text[slice(*span)]) for found, span in connectives(text)] == [(connective, word)]


def test_other_words_are_no_connectives() -> None:
    assert list(connectives("The army of the United States left the valley.")) == []
