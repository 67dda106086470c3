"""The process in which a reader runs: it reads one file, sends what it found, and may do nothing else.

The formats are parsed by native code in part, and written by strangers: whatever goes wrong here, the program that
started this process goes on. It may take so much memory and time, and may not write, start or connect to anything.
"""

import os
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from briefing_tui.articles.extraction import Progress, ReaderFaultError, UnreadableArticleError
from briefing_tui.articles.formats import FORMATS, Format
from briefing_tui.articles.transfer import Message, encode

MAX_MEMORY_BYTES = 1 << 30
MAX_CPU_SECONDS = 10  # before the first part has been read
CPU_SECONDS_A_PART = 0.05  # besides, for each part that was read: ten times what a page takes
_MIN_PART_BYTES = 100  # of a file: one that says it has more pages than that allows names some of them again and again
MAX_CPU_SECONDS_IN_ALL = 60  # some 10,000 pages; a small file may name one page, or none, a million times
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile", "urllib.")
_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main(media_type: str) -> None:
    """Read the file of standard input, in the format named, and send what its reader finds to standard output.

    The first line of the input is the number of bytes that follow. Its end means that nobody waits any longer.
    """
    source, output = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no message
    _limit(MAX_CPU_SECONDS)
    data = source.read(int(source.readline()))
    threading.Thread(target=_end_with_the_other_side, args=(source,), daemon=True).start()
    found = next(each for each in FORMATS if each.media_type == media_type)
    with suppress(BrokenPipeError):
        for message in _messages(found, data):
            if isinstance(message, Progress):
                parts = min(message.read, len(data) // _MIN_PART_BYTES)
                _limit(min(MAX_CPU_SECONDS + int(parts * CPU_SECONDS_A_PART), MAX_CPU_SECONDS_IN_ALL))
            output.write(encode(message) + b"\n")
            output.flush()
    os._exit(0)  # without the destructors of native code


def _messages(found: Format, data: bytes) -> Iterator[Message]:
    """Yield what the reader finds, and at last the reason where it cannot go on."""
    try:
        read = found.reader()
        sys.addaudithook(_refuse)
        yield from read(data)
    except UnreadableArticleError as error:
        yield error
    except MemoryError:
        yield _too_much_memory()
    except Exception as error:  # noqa: BLE001  # a reader's fault is told to the program, which goes on
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119  # pathlib is slow to load
        yield ReaderFaultError(f"{type(error).__name__} at {where}: {error}")


def _too_much_memory() -> UnreadableArticleError:
    return UnreadableArticleError(
        f"takes more than {MAX_MEMORY_BYTES >> 30} GB of memory to read", "divide it, or export it as text"
    )


def _end_with_the_other_side(source: BinaryIO) -> None:
    """End this process once the other side has closed the input, as when it was killed."""
    source.read(1)
    os._exit(1)


def _limit(cpu_seconds: int) -> None:
    """Bound the memory and the processor time of this process, and forbid it to write files, where the system can."""
    try:
        import resource  # noqa: PLC0415  # Windows lacks it
    except ImportError:
        return
    _set_limit(resource.RLIMIT_AS, MAX_MEMORY_BYTES)
    _set_limit(resource.RLIMIT_CPU, cpu_seconds)
    _set_limit(resource.RLIMIT_FSIZE, 0)
    _set_limit(resource.RLIMIT_CORE, 0)


def _set_limit(kind: int, limit: int) -> None:
    """Set the soft limit, which may be raised later; where the system has a lower one, that stays."""
    import resource  # noqa: PLC0415  # as above

    _, hard = resource.getrlimit(kind)
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise PermissionError where a reader is about to write a file, start a program or reach a network."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not do this: {event}")
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING_FLAGS:
            raise PermissionError("a reader may not write a file")
