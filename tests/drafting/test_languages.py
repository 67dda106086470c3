"""The language of a text is told by its function words, or not at all."""

from pathlib import Path

import pytest

from briefing_tui.drafting.language import language
from briefing_tui.drafting.languages import function_words, is_written_in, language_of, scripts_of
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens


def test_english_is_told_by_its_function_words() -> None:
    found = language_of([tokens("The border between the two countries is a route for the trade that they have.")])
    assert found is not None
    assert found.tag == "en"


def test_no_language_is_told_of_other_texts() -> None:
    assert language_of([tokens("La frontière entre les deux pays est une route importante.")]) is None
    assert language_of([tokens("12 34 --- %%")]) is None
    assert language_of([]) is None


def test_words_of_a_neighbour_speak_against_a_language() -> None:
    assert "що" not in function_words(language("ru"))
    assert language_of([tokens("Он не был на границе и в городе, но они были там.")]) == language("ru")
    assert language_of([tokens("Він не був на кордоні і в місті, але що вони були там.")]) is None


def test_a_table_says_how_many_function_words_a_text_has_at_least(tmp_path: Path) -> None:
    table = tmp_path / "xx" / "function_words.txt"
    table.parent.mkdir()
    text = [tokens("lo brak mar tus vel nor")]
    table.write_text("lo\n", encoding="utf-8")
    assert language_of(text, [tmp_path]) is None
    table.write_text("lo\n[least share]\n10\n", encoding="utf-8")
    assert language_of(text, [tmp_path]) == language("xx", [tmp_path])
    table.write_text("lo\n[least share]\nfew\n", encoding="utf-8")
    with pytest.raises(TableError, match='"few" is no whole number'):
        language_of(text, [tmp_path])


def test_a_sentence_is_in_the_script_that_most_of_its_words_begin_with() -> None:
    latin = scripts_of(["the", "of"])
    assert latin == {"LATIN"}
    assert is_written_in(tokens("The word мир is Russian."), latin)
    assert not is_written_in(tokens("Слово word по-русски."), latin)
    assert is_written_in(tokens("2024 - 12"), latin)
