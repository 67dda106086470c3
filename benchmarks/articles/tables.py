"""The tables of what was measured."""

import math
from collections.abc import Iterator, Mapping

from benchmarks.articles.cost import command_seconds, cost
from benchmarks.articles.makers import Made
from benchmarks.articles.quotes import KINDS, Agreement
from benchmarks.articles.reading import Reading
from benchmarks.table import Row

from briefing_tui.domain.article import BlockKind

_AIM_PERCENT = 99.0  # of the quotes that have the same verdict as in the text file
_COLUMNS = {
    BlockKind.HEADING: "headings", BlockKind.PARAGRAPH: "paragraphs", BlockKind.ITEM: "items", BlockKind.ROW: "rows",
    BlockKind.NOTE: "notes", BlockKind.QUOTATION: "quotations", BlockKind.CAPTION: "captions", BlockKind.CODE: "code",
}  # fmt: skip


def text_table(readings: Mapping[str, Reading]) -> list[Row]:
    """Return how much of the text is right, in per cent."""
    return [
        (
            "text, %", "files", "failed", "blocks right, in order", "letters in order", "other letters",
            "furniture left in", "blocks that map back", "that stand in the file", "sentences that hold",
        ),
        *(_text_row(name, reading) for name, reading in readings.items()),
    ]  # fmt: skip


def _text_row(name: str, reading: Reading) -> Row:
    compared = reading.comparison
    right = sum(tally.right for tally in compared.kinds.values())
    expected = sum(tally.expected for tally in compared.kinds.values())
    return (
        name,
        str(reading.files),
        str(len(reading.failures) or ""),
        percent(right, expected),
        percent(compared.found, compared.letters),
        percent(compared.extra, compared.letters),
        f"{percent(reading.left_in, reading.furniture)} ({reading.furniture})" if reading.furniture else "-",
        percent(reading.mapped, reading.blocks),
        percent(reading.standing, reading.blocks),
        percent(reading.held, reading.sentences),
    )


def kinds_table(readings: Mapping[str, Reading]) -> list[Row]:
    """Return, for each kind, how many blocks of it are right, and how many of these are of their kind and level."""
    rows: list[Row] = [("right / of their kind and level / all", *_COLUMNS.values())]
    for name, reading in readings.items():
        tallies = (reading.comparison.kinds[kind] for kind in _COLUMNS)
        rows.append(
            (name, *(f"{each.right} / {each.of_kind} / {each.expected}" if each.expected else "-" for each in tallies))
        )
    return rows


def agreement_table(agreements: Mapping[str, Agreement | str]) -> list[Row]:
    """Return how many quotes have the same verdict as in the text file, and the same passage too, in per cent."""
    rows: list[Row] = [
        ("same verdict as in the text file, %", "quotes", *KINDS, "all", "aim", "the same words too", "what differs")
    ]
    for name, found in agreements.items():
        if isinstance(found, str):
            rows.append((name, "-", *("-" for _ in KINDS), "fails", f"{_AIM_PERCENT:g} under", "-", ""))
            continue
        total, same = found.total.total(), found.verdicts.total()
        under = " under" if 100 * same < _AIM_PERCENT * total else ""
        rows.append(
            (
                name,
                f"{total:,}",
                *(percent(found.verdicts[kind], found.total[kind]) for kind in KINDS),
                percent(same, total),
                f"{_AIM_PERCENT:g}{under}",
                percent(found.passages.total(), total),
                ", ".join(f"{one} → {other} {count}" for (one, other), count in found.pairs.most_common(3)),
            )
        )
    return rows


def cost_table(files: Mapping[str, Made]) -> list[Row]:
    """Return the time and memory that the reader of each format takes, beside its library alone."""
    pages = next((_pages(each) for each in files.values() if each.format == "PDF"), 0)
    return [
        (
            f"one document of {pages or '?'} pages", "kB", "start, ms", "read, ms", "library alone, ms", "times",
            "ms a page", "ms a MB", "memory, MB", "library alone, MB", "kB a page", "MB a MB", "`briefing text`, ms",
        ),
        *(_cost_row(name, made, pages) for name, made in files.items()),
    ]  # fmt: skip


def _cost_row(name: str, made: Made, pages: int) -> Row:
    size = made.file.stat().st_size
    reader, library = (cost(what, made.format, made.file) for what in ("reader", "library"))
    whole = command_seconds(made.file)
    figures = list(_figures(reader.read, size, pages)) if reader else ["fails", "-", "-"]
    return (
        name,
        f"{size / 1e3:.0f}",
        _milliseconds(reader.load if reader else None),
        figures[0],
        _milliseconds(library.read if library else None),
        f"{reader.read / library.read:.1f}" if reader and library else "-",
        *figures[1:],
        f"{reader.memory:.1f}" if reader else "-",
        f"{library.memory:.1f}" if library else "-",
        f"{1e3 * reader.memory / pages:.0f}" if reader and pages else "-",
        f"{1e6 * reader.memory / size:.0f}" if reader else "-",
        _milliseconds(whole),
    )


def _figures(seconds: float, size: int, pages: int) -> Iterator[str]:
    yield _milliseconds(seconds)
    yield f"{1e3 * seconds / pages:.2f}" if pages else "-"
    yield f"{1e9 * seconds / size:.0f}"


def _pages(made: Made) -> int:
    import pypdfium2  # noqa: PLC0415  # slow to import

    return len(pypdfium2.PdfDocument(made.file))


def _milliseconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{1e3 * seconds:.0f}"


def percent(part: int, whole: int) -> str:
    """Return a share in per cent: a hundred only where it is the whole."""
    if not whole:
        return "-"
    share = 100 * part / whole
    return f"{math.floor(10 * share) / 10:.1f}"
