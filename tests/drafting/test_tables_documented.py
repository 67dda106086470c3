"""Every table of words is in the documentation, with what it decides."""

import re
from pathlib import Path

from briefing_tui.drafting.tables import TABLES

_PAGE = Path(__file__).parents[2] / "docs" / "drafting-tables.md"


def test_the_documentation_lists_every_table_and_no_other() -> None:
    listed = re.findall(r"^\| `(\w+)` \| \S", _PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    there = {path.stem for folder in TABLES.iterdir() if folder.is_dir() for path in folder.glob("*.txt")}
    assert sorted(listed) == listed
    assert set(listed) == there
