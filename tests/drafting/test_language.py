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
