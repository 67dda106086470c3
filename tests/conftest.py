"""What tests of several parts share: a small library on disk, read by the program's own code."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.opening import gather_evidence

_ARTICLE = """\
# Markets at the **border**

The first market opened in spring. Nobody was <u>hurt</u> at its opening.

The second market opened in summer.

Trade goes on. The governments do not speak.

Trade goes on. So do the talks about water.
"""


@pytest.fixture
def article_text() -> str:
    """Return the text of the file that `write_briefing` writes as the source `paper`."""
    return _ARTICLE


@pytest.fixture
def write_briefing(tmp_path: Path, article_text: str) -> Callable[..., Path]:
    """Return a function that writes a briefing with one claim for each quote given, and its source beside it."""

    def write(*quotes: object, name: str = "markets.yaml", **fields: object) -> Path:
        (tmp_path / "article.md").write_text(article_text, encoding="utf-8")
        document = {
            "format": "briefing/1",
            "id": "markets",
            "title": "Markets at the border",
            "sources": [{"id": "paper", "file": "article.md"}],
            "cooperation": [
                {"id": f"claim-{number}", "text": f"What claim {number} says.", "basis": "stated", "at": [quote]}
                for number, quote in enumerate(quotes, 1)
            ],
            **fields,
        }
        path = tmp_path / name
        path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=10_000), encoding="utf-8")
        return path

    return write


@pytest.fixture
def open_briefing(write_briefing: Callable[..., Path]) -> Callable[..., tuple[Briefing, Evidence]]:
    """Return a function that writes a briefing as `write_briefing` does, and reads it and its evidence."""

    def opened(*quotes: object, **fields: object) -> tuple[Briefing, Evidence]:
        path = write_briefing(*quotes, **fields)
        loaded = load_briefing(path)
        assert loaded.briefing is not None, loaded.problems
        return loaded.briefing, gather_evidence(loaded.briefing, path, path.parent)

    return opened
