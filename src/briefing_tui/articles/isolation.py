"""Reading of a file in a process of its own, whose end by any cause costs nothing but that file."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, OnProgress, ReaderFaultError, UnreadableArticleError
from briefing_tui.articles.formats import Format
from briefing_tui.articles.transfer import decode
from briefing_tui.domain.article import Article
from briefing_tui.domain.problem import reason

_MAX_SILENT_SECONDS = 60  # without a message: far above what processor time may be taken, for a busy machine
_MAX_MESSAGE_BYTES = 256 << 20
# The paths that modules are found on may have been set by a launcher; -I and -S take none from the environment, and -B
# writes no compiled modules.
_OPTIONS = ("-I", "-S", "-B")
_START = "import sys; sys.path[:] = sys.argv[2:]; from briefing_tui.articles.child import main; main(sys.argv[1])"
_TOO_LONG = UnreadableArticleError("takes too long to read", "divide it, or export it as text")


def read_isolated(found: Format, data: bytes, on_progress: OnProgress | None = None) -> Article:
    """Return the article in the bytes of a file, read by its format's reader in another process.

    Raises UnreadableArticleError where the file cannot be read, and ReaderFaultError where the reader fails.
    """
    extraction: Extraction | None = None
    with _started(found) as process:
        for line in _lines(process, data):
            message = decode(line)
            if isinstance(message, UnreadableArticleError | ReaderFaultError):
                raise message
            if extraction is not None and on_progress:
                on_progress(_composed(extraction))
                extraction = None
            if isinstance(message, Extraction):
                extraction = message
            elif on_progress:
                on_progress(message)
        status = _status(process)
    if status or extraction is None:  # what was extracted may be the first pages alone, if the end was no good one
        raise _cause_of_death(status)
    return _composed(extraction)


@contextmanager
def _started(found: Format) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the process of a reader, and end it when it is no longer needed."""
    with _process(found) as process:
        try:
            yield process
        finally:
            process.kill()


def _process(found: Format) -> "subprocess.Popen[bytes]":
    command = [sys.executable, *_OPTIONS, "-c", _START, found.media_type, *sys.path]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603  # our own interpreter
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError as error:
        message = f"cannot be read: the process that would read it cannot be started ({reason(error)})"
        raise UnreadableArticleError(message, "end other programs, and try again") from None


def _lines(process: "subprocess.Popen[bytes]", data: bytes) -> Iterator[bytes]:
    """Send a file to a reader, and yield the messages that it sends, until it ends or is silent for too long."""
    assert process.stdin is not None, "it is a pipe"
    assert process.stdout is not None, "it is a pipe"
    with suppress(BrokenPipeError):
        process.stdin.write(b"%d\n" % len(data))
        process.stdin.write(data)
        process.stdin.flush()
    while True:
        timer = Timer(_MAX_SILENT_SECONDS, process.kill)
        timer.daemon = True
        timer.start()
        line = process.stdout.readline(_MAX_MESSAGE_BYTES)
        timer.cancel()
        if not line.endswith(b"\n"):  # it has ended, or sends without an end
            if line:
                process.kill()
            return
        yield line


def _status(process: "subprocess.Popen[bytes]") -> int:
    """Return the exit status of a reader that sends nothing more, and end it where it does not end by itself."""
    try:
        return process.wait(_MAX_SILENT_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _cause_of_death(status: int) -> Exception:
    """Return the reason why a reader ended before it was done, by its exit status: it took too long, or crashed."""
    if status in (-signal.SIGKILL, -getattr(signal, "SIGXCPU", signal.SIGKILL)):
        return _TOO_LONG
    return UnreadableArticleError(
        "cannot be read: the reader of its format crashed on it", "it may be damaged: export it again, or as text"
    )


def _composed(extraction: Extraction) -> Article:
    try:
        return article_of(extraction)
    except ValueError as error:
        raise ReaderFaultError(str(error)) from None
