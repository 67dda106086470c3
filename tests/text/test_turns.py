import pytest

from briefing_tui.text.turns import Turn, turns_in


@pytest.mark.parametrize(
    ("text", "turn", "word"),
    [
        ("It left. However, it won.", Turn.CONTRAST, "However"),
        ("It left despite the rain.", Turn.CONCESSION, "despite"),
        ("It leaves unless paid.", Turn.CONDITION, "unless"),
        ("It left, he said.", Turn.ATTRIBUTION, "said"),
        ("The ministry denied it.", Turn.DENIAL, "denied"),
        ("Er behauptete das.", Turn.ATTRIBUTION, "behauptete"),
        ("Il l'a démenti.", Turn.DENIAL, "démenti"),
        ("Pero ganó.", Turn.CONTRAST, "Pero"),
        ("если пойдёт", Turn.CONDITION, "если"),
        ("政府否认此事", Turn.DENIAL, "否认"),
        ("Sie kamen auch mit dem Zug nie.", Turn.NEGATION, "nie"),
        ("Il vient sauf lundi.", Turn.CONDITION, "sauf"),
        ("Nunca vino.", Turn.NEGATION, "Nunca"),
        ("Они не пришли.", Turn.NEGATION, "не"),
        ("لم يصل القطار", Turn.NEGATION, "لم"),
        ("اگر قطار برسد", Turn.CONDITION, "اگر"),
        ("火车没有到", Turn.NEGATION, "没有"),
        ("火车不过晚到", Turn.CONTRAST, "不过"),
        ("It seems unlikely.", Turn.DOUBT, "unlikely"),
    ],
)
def test_words_that_turn_a_sense_are_told_in_several_languages(text: str, turn: Turn, word: str) -> None:
    assert [(found, text[slice(*span)]) for found, span in turns_in(text, text)] == [(turn, word)]


@pytest.mark.parametrize("text", ["The army of the United States left the valley.", "火车来自非洲和不同的城市。"])
def test_other_words_turn_nothing(text: str) -> None:
    assert list(turns_in(text, text)) == []


def test_the_text_around_tells_the_language() -> None:
    german = "Der Minister hat den Vertrag mit der Stadt nicht unterschrieben, und die Straße ist zu."
    french = "Le ministre est venu avec les maires de la ville, et la rue est fermée pour les voitures."
    assert [span for _, span in turns_in("nie", german)] == [(0, 3)]
    assert [turn for turn, _ in turns_in("nie", german)] == [Turn.NEGATION]
    assert [turn for turn, _ in turns_in("nie", french)] == [Turn.DENIAL]
