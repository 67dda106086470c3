"""A language has its tables in folders named by its tag."""

from pathlib import Path

import pytest

from briefing_tui.drafting.language import language, language_tags
from briefing_tui.drafting.tables import TableError


def test_a_folder_of_the_users_own_makes_a_language(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "cues.txt").write_text("[aid]\npane\n", encoding="utf-8")
    assert "en" in language_tags()
    assert "xx" in language_tags([tmp_path])
    assert [entry.key for entry in language("xx", [tmp_path]).table("cues")] == ["pane"]


def test_a_phrase_that_is_not_understood_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "cues.txt").write_text("[aid]\n~ pane\n", encoding="utf-8")
    own = language("xx", [tmp_path])
    with pytest.raises(TableError, match=r"cues\.txt:2: a phrase begins and ends with a word"):
        own.phrases((entry, entry.section) for entry in own.table("cues"))


def test_a_language_inflects_by_the_rule_that_its_table_names(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    forms = tmp_path / "xx" / "forms.txt"
    forms.write_text("go | goes went\n", encoding="utf-8")
    assert language("xx", [tmp_path]).forms("Go") == {"go", "goes", "went"}
    assert language("xx", [tmp_path]).forms("sign") == {"sign"}
    forms.write_text("[rule]\nenglish\n", encoding="utf-8")
    assert language("xx", [tmp_path]).forms("sign") == {"sign", "signs", "signed", "signing"}
    forms.write_text("[rule]\nlatin\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'forms\.txt:2: there is no rule "latin" of inflection: write one of english'):
        language("xx", [tmp_path])


def test_a_table_is_read_once_for_all_who_ask(tmp_path: Path) -> None:
    table = tmp_path / "xx" / "cues.txt"
    table.parent.mkdir()
    table.write_text("[aid]\npane\n", encoding="utf-8")
    own = language("xx", [tmp_path])
    first = own.table("cues")
    table.unlink()
    assert own.table("cues") == first
    assert language("xx", [tmp_path]).table("cues") == ()
