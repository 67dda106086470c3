"""Languages are told by their script and their commonest words."""

import pytest

from briefing_tui.text.language import language_of, possible_languages
from briefing_tui.text.sense_tables import (
    ARABIC,
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    LATIN,
    PERSIAN,
    RUSSIAN,
    SPANISH,
)
from briefing_tui.text.sense_words import SenseWords

_TEXTS = [
    ("The road to the border is open.", ENGLISH),
    ("Die Straße zur Grenze ist offen, und das Wasser steigt.", GERMAN),
    ("La route est ouverte pour les voitures, et le pont aussi.", FRENCH),
    ("La carretera está abierta para los coches, y el puente también.", SPANISH),
    ("Дорога к границе открыта.", RUSSIAN),
    ("الطريق إلى الحدود مفتوح.", ARABIC),
    ("راه مرز باز است و آب بالا می‌آید.", PERSIAN),
    ("通往边境的路是开着的。", CHINESE),
]


@pytest.mark.parametrize(("text", "language"), _TEXTS)
def test_a_language_is_told_by_its_script_and_its_commonest_words(text: str, language: SenseWords) -> None:
    assert language_of(text) is language
    assert possible_languages(text) == (language,)


@pytest.mark.parametrize(
    ("text", "possible"), [("Kabul", LATIN), ("Дорога відкрита, і міст теж.", (RUSSIAN,)), ("橋は開いています。", ())]
)
def test_where_it_is_not_known_all_languages_of_the_script_are_possible(
    text: str, possible: tuple[SenseWords, ...]
) -> None:
    assert language_of(text) is None
    assert possible_languages(text) == possible


def test_arabic_script_without_a_common_word_may_be_persian() -> None:
    assert possible_languages("قطار") == (ARABIC, PERSIAN)
