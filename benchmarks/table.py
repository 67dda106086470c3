"""Figures in a table, as plain text or as Markdown."""

import math
import statistics
from collections.abc import Sequence

Row = tuple[str, ...]  # a label, and a cell for each column; an empty row parts two groups


def spread(values: Sequence[float], aim: float = math.inf) -> str:
    """Return the median of values, the least and the greatest; `over` where the median is over the aim."""
    median = statistics.median(values)
    return f"{median:.0f} ({min(values):.0f}..{max(values):.0f}){_over(median, aim)}"


def tail(values: Sequence[float], aim: float = math.inf) -> str:
    """Return the median of values and their 95th percentile (nearest rank); `over` where that is over the aim."""
    percentile = sorted(values)[math.ceil(0.95 * len(values)) - 1]
    return f"{statistics.median(values):.1f} / {percentile:.1f}{_over(percentile, aim)}"


def number(value: float, aim: float = math.inf, form: str = ".0f") -> str:
    """Return one figure; `over` where it is over the aim."""
    return f"{value:{form}}{_over(value, aim)}"


def plain(rows: Sequence[Row]) -> str:
    """Return rows in aligned columns, the first row above a line."""
    widths = [max(len(row[column]) for row in rows if row) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(cells))
        for cells in (list(zip(row or [""] * len(widths), widths, strict=True)) for row in rows)
    ]
    lines.insert(1, "-" * len(lines[0]))
    return "\n".join(line.rstrip() for line in lines)


def markdown(rows: Sequence[Row]) -> str:
    """Return rows as a table in Markdown, the first as its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows if row]
    lines.insert(1, "|---|" + "---:|" * (len(rows[0]) - 1))
    return "\n".join(lines)


def _over(value: float, aim: float) -> str:
    return " over" if value > aim else ""
