"""Readers that do what no reader should, each with a media type of its own: for tests of the process they run in."""

import ctypes
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from briefing_tui.articles import child
from briefing_tui.articles.extraction import (
    ExtractedBlock,
    Extraction,
    Piece,
    Progress,
    UnreadableArticleError,
)
from briefing_tui.articles.formats import FORMATS, Format
from briefing_tui.domain.article import BlockKind


def extraction(text: str, *, end: int | None = None) -> Extraction:
    """Return the extraction of one paragraph, whose end may be a wrong one."""
    pieces = [Piece(0, len(text) if end is None else end)]
    return Extraction("test/x", text, [ExtractedBlock(BlockKind.PARAGRAPH, pieces)])


def _good(data: bytes) -> Iterator[Extraction | Progress]:
    sys.stdout.write("what a library prints")
    yield extraction(data[:4].decode())
    yield Progress(1, 2)
    yield extraction(data.decode())


def _unreadable(data: bytes) -> Iterator[Extraction | Progress]:
    yield Progress(0, len(data))
    raise UnreadableArticleError(f"has {len(data)} bytes", "take another")


def _faulty(data: bytes) -> Iterator[Extraction | Progress]:
    yield extraction(data.decode())
    raise LookupError("no such thing")


def _misplaced(data: bytes) -> Iterator[Extraction | Progress]:
    yield extraction(data.decode(), end=10_000)


def _crashing(_: bytes) -> Iterator[Extraction | Progress]:
    yield Progress(len(ctypes.string_at(0)), 0)


def _crashing_later(data: bytes) -> Iterator[Extraction | Progress]:
    yield extraction(data.decode())
    yield Progress(len(ctypes.string_at(0)), 0)


def _busy_on_every_part(data: bytes) -> Iterator[Extraction | Progress]:
    yield extraction(data.decode())
    for number in count(1):
        yield Progress(1000 * number, 1_000_000)


def _silent(_: bytes) -> Iterator[Extraction | Progress]:
    time.sleep(3600)
    yield Progress(0, 0)


def _busy(_: bytes) -> Iterator[Extraction | Progress]:
    for number in count():
        if number < 0:
            yield Progress(0, 0)


def _greedy(_: bytes) -> Iterator[Extraction | Progress]:
    yield Progress(len(bytearray(1 << 31)), 0)


def _leaving(_: bytes) -> Iterator[Extraction | Progress]:
    return iter(())


def _garbled(_: bytes) -> Iterator[Extraction | Progress]:
    yield Extraction("test/x", 7)  # type: ignore[arg-type]


def _writing(data: bytes) -> Iterator[Extraction | Progress]:
    Path(data.decode()).write_text("written")
    yield Progress(0, 0)


def _starting(_: bytes) -> Iterator[Extraction | Progress]:
    subprocess.run(["true"], check=True)
    yield Progress(0, 0)


def _connecting(_: bytes) -> Iterator[Extraction | Progress]:
    socket.create_connection(("127.0.0.1", 9))
    yield Progress(0, 0)


_READERS: dict[str, Callable[[bytes], Iterator[Extraction | Progress]]] = {
    name.removeprefix("_"): value for name, value in list(globals().items()) if name.startswith("_") and callable(value)
}


def format_named(name: str) -> Format:
    """Return a format whose media type chooses a reader of this module."""
    return FORMATS[0]._replace(media_type=f"test/{name}", name=name)


def main(media_type: str, cpu_seconds: int) -> None:
    """Run a reader of this module as the process does that reads an article, with so much processor time."""
    child.MAX_CPU_SECONDS = cpu_seconds
    reader = _READERS[media_type.removeprefix("test/")]
    formats = (SimpleNamespace(media_type=media_type, reader=lambda: reader),)
    setattr(child, "FORMATS", formats)  # noqa: B010  # a module's name that is imported there
    child.main(media_type)
