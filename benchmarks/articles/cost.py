"""What it costs to read a file: time and memory of the reader, of its library alone, and of a whole command.

    python -m benchmarks.articles.cost reader|library FORMAT FILE

prints the figures of one reading in this process, as JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from subprocess import run
from typing import NamedTuple

from benchmarks.measuring import BRIEFING, PYTHON

_ROOT = Path(__file__).parents[2]
_STATUS = Path("/proc/self/status")
_LIBRARIES = {"HTML": "trafilatura", "MHTML": "trafilatura", "PDF": "pypdfium2", "RTF": "striprtf.striprtf"}
_ROUNDS = 3
_TIMEOUT_SECONDS = 120


class Cost(NamedTuple):
    """The cost of one reading: seconds to start and load what it needs, seconds to read, and megabytes it took more."""

    load: float
    read: float
    memory: float


def cost(what: str, format_name: str, file: Path) -> Cost | None:
    """Return the least cost of some readings by `reader` or by `library`, each in a process of its own.

    None where it fails.
    """
    command = [PYTHON, "-m", "benchmarks.articles.cost", what, format_name, str(file)]
    taken = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        done = run(command, cwd=_ROOT, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
        whole = time.perf_counter() - started
        if done.returncode:
            return None
        read, memory = json.loads(done.stdout)
        taken.append(Cost(whole - read, read, memory))
    return Cost(*map(min, zip(*taken, strict=True)))


def command_seconds(file: Path) -> float | None:
    """Return the seconds that `briefing text` takes on a file, the least of some runs; None where it fails."""
    times = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        done = run([BRIEFING, "text", str(file)], capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
        times.append(time.perf_counter() - started)
        if done.returncode:
            return None
    return min(times)


def _reader(data: bytes, name: str) -> Callable[[], object]:
    from briefing_tui.articles.composition import article_of  # noqa: PLC0415  # the library is measured without it
    from briefing_tui.articles.extraction import Extraction  # noqa: PLC0415  # as above
    from briefing_tui.articles.formats import format_of  # noqa: PLC0415  # as above

    found = format_of(data, name)
    assert found is not None, "the file has a format"
    reader = found.reader()

    def read() -> object:
        last = None
        for each in reader(data):
            last = each if isinstance(each, Extraction) else last
        assert last is not None, "a reader yields what it has read"
        return article_of(last)

    return read


def _library(data: bytes, format_name: str) -> Callable[[], object]:
    """Return what takes the text out of a file with its library alone, which is loaded first."""
    from benchmarks.articles import standing  # noqa: PLC0415  # the reader is measured without it

    if format_name in ("HTML", "MHTML"):
        import trafilatura  # noqa: PLC0415  # slow to import

        if format_name == "HTML":
            return lambda: trafilatura.extract(data.decode(), include_comments=False)
        return lambda: [trafilatura.extract(text) for text in standing.html_of_mail(data)]
    kinds: dict[str, Callable[[bytes], Iterator[str] | str]] = {
        "PDF": standing.pages_of_pdf,
        "RTF": standing.text_of_rtf,
        "flat ODT": standing.text_of_xml,
    }
    other = standing.texts_of_archive if data.startswith(b"PK") else standing.texts_of_mail
    take = kinds.get(format_name, other)
    return lambda: list(take(data))


def _memory_megabytes() -> float:
    """Return the peak memory (resident set) of this process so far; 0 where the system does not say."""
    if not _STATUS.is_file():
        return 0.0
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1e3


def _main() -> None:
    what, format_name, name = sys.argv[1:]
    data = Path(name).read_bytes()
    if library := _LIBRARIES.get(format_name):
        import_module(library)
    read = _reader(data, name) if what == "reader" else _library(data, format_name)
    before = _memory_megabytes()
    started = time.perf_counter()
    kept = read()
    taken = time.perf_counter() - started
    print(json.dumps((taken, _memory_megabytes() - before)))
    del kept


if __name__ == "__main__":
    _main()
