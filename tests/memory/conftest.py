"""Memories to try things with."""

from pathlib import Path

import pytest

from briefing_tui.memory.visit import Visit
from briefing_tui.reading.history import HistoryEntry, PaneName
from briefing_tui.reading.places import Place


@pytest.fixture
def visit() -> Visit:
    """Return a visit that ended in a source, with a mark and a filter."""
    entry = HistoryEntry("cooperation", "claim-2", 1, PaneName.SOURCE, "paper", 30, "trade")
    mark = HistoryEntry(":actors", "army/raids", 0, PaneName.LIST, "paper", 7, actor="army")
    return Visit(
        "markets",
        "2026-11-20",
        Place(
            entry,
            {"cooperation": "claim-2"},
            {"cooperation": "trade"},
            zoomed=True,
            marks={"ä": mark},
            landmarks={("paper", 30): "The first\nmarket"},
            collected=("raids", "claim-2"),
        ),
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of a memory's file, in a folder that is not there yet."""
    return tmp_path / "state" / "briefing-tui" / "memory.json"
