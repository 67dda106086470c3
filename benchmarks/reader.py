"""How quick the reader is, and how much memory it takes, beside a five-line Textual application.

All figures come from one run, in real terminals (ptys) of 120 columns and 40 rows, the programs taking turns.
"""

import argparse
import math
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.library import write_library
from benchmarks.measuring import (
    BRIEFING,
    PYTHON,
    QUIET_SECONDS,
    SLOW_QUIET_SECONDS,
    Drill,
    Openings,
    Program,
    Strokes,
    environment,
    open_once,
    press_all,
    run_once,
)
from benchmarks.table import Row, markdown, number, plain, spread, tail
from benchmarks.terminal import COLUMNS, ROWS, UnseenError

from briefing_tui.domain.briefing import Briefing
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.reading.outline import SOURCE, tabs

_HERE = Path(__file__).parent
_SHIPPED = _HERE.parent / "briefings" / "taliban-tajikistan-2024.yaml"
_LARGE_SOURCE_BYTES = 10_000_000
_OPENINGS = 9
_AIM_RATIO, _LIMIT_RATIO = 0.6, 1.3  # of the start to that of the five-line application
_AIM_MORE_MS = 300  # that the start with the large source may take longer
_FRAME_MS = 16  # at 60 frames a second
_CLAIM, _ANCHORS, _ARTICLE = "the first claim", "all quotes anchored", "the source's text"
_COUNTED = "  until its hits are counted"  # in a long source the count waits for a pause in typing
_WORDS = ("tajikistan", "security", "border", "threats")
_LEGEND = f"""\
Start, `check` and `--help`: median (least..greatest) of {_OPENINGS} runs. A key: median / 95th percentile of the time
from the key to the last byte of the repaint that it causes. Each word `over` marks a figure that misses its aim."""
_ENTER_SEARCH, _ESCAPE, _CTRL_Q = "/", "\x1b", "\x11"


def main() -> int:
    """Measure, and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    options = parser.parse_args()
    try:
        rows = _measure()
    except UnseenError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    print(_machine(), "\n")
    print((markdown if options.markdown else plain)(rows))
    print(f"\n{_LEGEND}")
    return 0


def _measure() -> list[Row]:
    briefing = load_briefing(_SHIPPED).briefing
    assert briefing is not None, "the shipped briefing is right"
    with tempfile.TemporaryDirectory() as folder:
        settings = environment(Path(folder))
        large = write_library(Path(folder), _SHIPPED, _LARGE_SOURCE_BYTES)
        smallest = Program([PYTHON, str(_HERE / "smallest.py")], {_CLAIM: "A line of text"}, _CTRL_Q)
        readers = [Program([BRIEFING, "--no-memory", str(file)], _signs(briefing), "q") for file in (_SHIPPED, large)]
        programs = (smallest, *readers)
        openings = [Openings() for _ in programs]
        commands = (["check", str(_SHIPPED)], ["check", str(large)], ["--help"])
        times: list[list[float]] = [[] for _ in commands]
        for program in programs:  # once for the compiled modules and the system's file cache
            open_once(program, settings, Openings())
        for _ in range(_OPENINGS):
            for program, taken in zip(programs, openings, strict=True):
                open_once(program, settings, taken)
            for command, taken_by in zip(commands, times, strict=True):
                run_once(command, settings, taken_by)
        floor, _ = press_all(smallest, settings, {"": [Drill("", "x", rounds=40)]})
        strokes = [press_all(reader, settings, _drills(briefing)) for reader in readers]
    return [
        ("", "five-line app", "article", "10 MB source", "aim"),
        *_start_rows(openings),
        (),
        ("Key to repaint, ms: one line changes", tail(floor[""].times), "", "", ""),
        *(_key_row(name, [taken[name] for taken, _ in strokes]) for name in _drills(briefing)),
        (),
        ("`briefing check`, ms", "", spread(times[0]), spread(times[1]), ""),
        ("`briefing --help`, ms", "", spread(times[2]), "", ""),
        ("Peak memory after opening, MB", *(number(max(taken.memory)) for taken in openings), ""),
        ("Peak memory after all these keys, MB", "", *(number(memory) for _, memory in strokes), ""),
    ]


def _signs(briefing: Briefing) -> dict[str, str]:
    """Return what the reader shows, in the order in which it can."""
    claims = {claim.id: claim for claim in briefing.claims}
    first = claims[briefing.key_judgments[0]].text.split()[:4]
    quotes = sum(len(claim.quotes) for claim in claims.values())
    return {
        _CLAIM: rf"Key judgements[^\0]*?{' '.join(first)}",  # below that heading: the bottom line begins alike
        _ARTICLE: "neighbors",  # beside the first passage; the briefing's own words have `neighbours`
        _ANCHORS: rf"\b\d+/{quotes}\b",
    }


def _drills(briefing: Briefing) -> dict[str, list[Drill]]:
    """Return the keys to be timed, by what they do: about forty of each kind."""
    there = [tab.id for tab in tabs(briefing)]
    claims, source = (str(there.index(tab) + 1) + "g" for tab in ("threats", SOURCE))
    lines = "j" * 10 + "k" * 10

    def searches(place: str, quiet: float) -> list[Drill]:
        return [Drill(place + _ENTER_SEARCH, word, _ESCAPE, quiet=quiet) for word in _WORDS]

    return {
        "j, k in the claims": [Drill(claims, lines, rounds=2)],
        "j, k in the source": [Drill(source, lines, rounds=2)],
        "another tab": [Drill("1", "]" * len(there), rounds=6)],
        "page down in the claims": [Drill(claims, "   ", rounds=13)],
        "page down in the source": [Drill(source, "    ", rounds=10)],
        "letter of a search in the claims": searches(claims, QUIET_SECONDS),
        "letter of a search in the source": searches(source, QUIET_SECONDS),
        _COUNTED: searches(source, SLOW_QUIET_SECONDS),
    }


def _start_rows(openings: list[Openings]) -> Iterator[Row]:
    """Yield the rows on the start: times the five-line application, and how much longer the large source takes.

    The programs compared were started one after the other, so that a busy moment of the machine affects both.
    """
    smallest, article, large = (taken.times for taken in openings)
    yield (f"Start to {_CLAIM}, ms", *(spread(times[_CLAIM]) for times in (smallest, article, large)), "")
    pairs = (zip(times[_CLAIM], smallest[_CLAIM], strict=True) for times in (article, large))
    ratios = (number(median(one / other for one, other in pair), _AIM_RATIO, ".2f") for pair in pairs)
    yield ("  times the five-line app", "1.00", *ratios, f"{_AIM_RATIO}, at most {_LIMIT_RATIO}")
    for name in (_CLAIM, _ARTICLE, _ANCHORS):
        if name != _CLAIM:
            yield (f"Start to {name}, ms", "", spread(article[name]), spread(large[name]), "")
        more = median(one - other for one, other in zip(large[name], article[name], strict=True))
        yield ("  longer than with the article", "", "", number(round(more), _AIM_MORE_MS, "+d"), f"+{_AIM_MORE_MS}")


def _key_row(name: str, strokes: list[Strokes]) -> Row:
    aim = math.inf if name == _COUNTED else _FRAME_MS
    cells = [tail(taken.times, aim) + (f" ({taken.silent} without)" if taken.silent else "") for taken in strokes]
    return (name, "", *cells, "" if name == _COUNTED else f"95 % in {_FRAME_MS} ms")


def _machine() -> str:
    versions = f"Python {platform.python_version()}, Textual {version('textual')}"
    return f"{versions}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}, {COLUMNS}x{ROWS}"


if __name__ == "__main__":
    sys.exit(main())
