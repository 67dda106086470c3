"""Ids are made of Latin letters, whatever script a language has."""

from briefing_tui.drafting.language import language
from briefing_tui.drafting.letters import in_latin, letters_of


def test_the_letters_of_another_script_are_written_in_latin_ones() -> None:
    assert in_latin("Щит и Ёж", letters_of(language("ru"))) == "shchit i yozh"


def test_a_language_of_latin_letters_keeps_them() -> None:
    assert in_latin("Border", letters_of(language("en"))) == "border"
