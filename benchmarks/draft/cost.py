"""What a draft costs: the time of the command for an article, and of drafting alone for a text of 1 MB."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.table import Row

_SHIPPED = Path(__file__).parents[2] / "seeds" / "000_c7188ba79817f085.txt"
_RUNS = 7
_LARGE_CHARACTERS = 1_000_000


def cost_table() -> list[Row]:
    """Return the time of `briefing draft` for the shipped article, and for texts of ten times its length and 1 MB."""
    text = _SHIPPED.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows: list[Row] = [("article", "words", "seconds", "per 1,000 words")]
        for label, size in (("shipped", len(text)), ("ten times", 10 * len(text)), ("1 MB", _LARGE_CHARACTERS)):
            article = folder / f"{size}.txt"
            article.write_text(_grown(text, size), encoding="utf-8")
            runs = 1 if size == _LARGE_CHARACTERS else _RUNS
            seconds = statistics.median(_seconds(article) for _ in range(runs))
            words = len(article.read_text(encoding="utf-8").split())
            rows.append((label, f"{words:,}", f"{seconds:.2f}", f"{1000 * seconds / words:.3f}"))
        return rows


def _grown(text: str, size: int) -> str:
    """Return a text of about `size` characters: the text again and again, each time with other numbers in it."""
    parts: list[str] = []
    length = 0
    for number in range(1, size // len(text) + 2):
        part = text.replace("2024", str(1000 + number)).replace(" the ", f" the {number}th ")
        parts.append(part)
        length += len(part)
        if length >= size:
            break
    return "\n\n".join(parts)[:size]


def _seconds(article: Path) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "briefing_tui", "draft", str(article), "-o", "-"], check=True, capture_output=True
    )
    return time.perf_counter() - started
