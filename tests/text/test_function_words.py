import pytest

from briefing_tui.text.function_words import only_points, pointing_words

_TEXTS = {
    "they": "When they came, the men of the army took this town, and it was theirs.",
    "sie": "Als sie kamen, nahmen die Männer der Armee diese Stadt, und es war ihre.",
    "ils": "Quand ils sont venus, les hommes de cette armée ont pris la ville, et elle était à eux.",
    "ellos": "Cuando ellos llegaron, los hombres de este ejército tomaron la ciudad, y se la dieron.",
    "они": "Когда они пришли, их люди взяли этот город, и он стал им домом.",
    "آنها": "وقتی آنها آمدند این شهر را گرفتند و آن را به ما دادند که خود رفتند",
    "他们": "他们来到这个城市。",
}


@pytest.mark.parametrize(("word", "text"), _TEXTS.items())
def test_the_pronouns_of_the_language_of_a_text_only_point(word: str, text: str) -> None:
    assert only_points(word, pointing_words(text))


@pytest.mark.parametrize(
    "phrase", ["", "Pakistan", "nobody", "all", "some of them", "US", "IT", "12", "they 12", "son"]
)
def test_names_numbers_quantities_and_denials_do_not(phrase: str) -> None:
    assert not only_points(phrase, pointing_words(_TEXTS["they"]))


def test_a_text_without_any_has_none() -> None:
    assert pointing_words("12 345") == frozenset()
