"""What of a PDF could not be read, page by page: pictures without text, text without a map to Unicode, damage."""

from collections.abc import Sequence
from enum import StrEnum

from briefing_tui.text.english import listed

_MOST_PARTS = 8  # pages, or runs of pages, that a notice names


class Fault(StrEnum):
    """What keeps a page, or some of its characters, from being read."""

    SCANNED = "scanned"
    UNMAPPED = "unmapped"
    PARTLY_UNMAPPED = "partly unmapped"
    DAMAGED = "damaged"
    UNPAINTED = "unpainted"


def notices_of(faults: Sequence[tuple[int, Fault]]) -> list[str]:
    """Return a sentence for each fault, with the pages that have it; the pages are given by ascending indices."""
    pages: dict[Fault, list[int]] = {fault: [] for fault in Fault}
    for index, fault in faults:
        pages[fault].append(index)
    return [_sentence(fault, indices) for fault, indices in pages.items() if indices]


def _sentence(fault: Fault, indices: Sequence[int]) -> str:
    words = pages_in_words(indices)
    one = len(indices) == 1
    match fault:
        case Fault.SCANNED:
            what = "is a scanned picture" if one else "are scanned pictures"
            return f"{words[0].upper()}{words[1:]} {what}, without text."
        case Fault.UNMAPPED:
            return f"The text of {words} has no Unicode map, and cannot be read."
        case Fault.PARTLY_UNMAPPED:
            return f"Some characters of {words} have no Unicode map, and stand as \ufffd."
        case Fault.DAMAGED:
            what = "is damaged, and cannot" if one else "are damaged, and cannot"
            return f"{words[0].upper()}{words[1:]} {what} be read."
        case Fault.UNPAINTED:
            return f"Text of {words} is not painted: it was recognised in a scan, or is hidden from who looks at it."


def pages_in_words(indices: Sequence[int]) -> str:
    """Return pages, given by their ascending indices, in words: "page 3", "pages 1, 4-7 and 9"."""
    runs: list[list[int]] = []
    for index in indices:
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    parts = [f"{run[0] + 1}" if len(run) == 1 else f"{run[0] + 1}-{run[-1] + 1}" for run in runs]
    if len(parts) > _MOST_PARTS:
        parts = [*parts[: _MOST_PARTS - 1], f"{sum(map(len, runs[_MOST_PARTS - 1 :]))} more"]
    return f"{'page' if len(indices) == 1 else 'pages'} {listed(parts, 'and')}"
