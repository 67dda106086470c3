"""The draft of a file is for a file beside it, named after its title, and names what it is of."""

from pathlib import Path

import pytest

from briefing_tui.documents.evidence import open_source
from briefing_tui.drafting.drafted import drafted, own_tables
from briefing_tui.drafting.drafting import NoDraftError

TEXT = "# Talks at the border\n\nKestria and Varland signed an agreement on trade, and the army of Varland withdrew.\n"


def test_it_is_named_after_the_title_and_names_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    made = drafted(open_source(tmp_path / "a.md"), tmp_path / "a.md")
    assert made.path == tmp_path / "talks-at-the-border.yaml"
    assert "file: a.md" in made.text
    assert made.draft.briefing.title == "Talks at the border"


def test_what_cannot_be_drafted_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("12 34 56\n", encoding="utf-8")
    with pytest.raises(NoDraftError, match="no running text"):
        drafted(open_source(tmp_path / "a.md"), tmp_path / "a.md")


def test_the_users_own_tables_are_those_among_the_settings_and_then_those_of_the_library(tmp_path: Path) -> None:
    source, settings = tmp_path / "briefings" / "a.md", tmp_path / "settings"
    assert own_tables(source, None, settings) == (settings, tmp_path / "drafting")
    assert own_tables(source, tmp_path / "briefings", None) == (tmp_path / "briefings" / "drafting",)
