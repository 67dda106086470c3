"""All tables of a language make its rules."""

from pathlib import Path

import pytest

from briefing_tui.drafting.language import language
from briefing_tui.drafting.rules import rules_of
from briefing_tui.drafting.tables import TABLES, TableError


def test_every_table_of_english_is_understood() -> None:
    assert "the" in rules_of(language("en")).function_words


@pytest.mark.parametrize("name", sorted(path.stem for path in (TABLES / "en").glob("*.txt")))
def test_a_line_of_a_users_own_that_is_not_understood_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / f"{name}.txt").write_text("[open\n", encoding="utf-8")
    with pytest.raises(TableError, match=rf"{name}\.txt:1: "):
        rules_of(language("en", [tmp_path]))
