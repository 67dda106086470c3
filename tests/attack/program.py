"""The program run within this process, and what every answer of it must be, whatever it was given."""

import gc
import io
import json
import re
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from briefing_tui.cli.main import main

# Everything but printable text and line ends: control characters, and those that turn the direction of the text.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_WORDS = {0: "no error", 1: "errors", 2: "refused"}


class Answer(NamedTuple):
    """What the program answered: its exit status, and what it printed on its two outputs."""

    status: int
    output: str
    errors: str

    @property
    def word(self) -> str:
        """The exit status in words."""
        return _WORDS[self.status]


def answer(*arguments: str | Path, given: bytes = b"") -> Answer:
    """Run the program with these arguments and this standard input to its end; assert that its answer is an answer.

    The exit status is a documented one, what is printed is text alone, and no exception was unexpected.
    """
    output, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    inputs = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
    arguments = tuple(map(str, arguments))
    with (
        mock.patch.object(sys, "argv", ["briefing", *arguments]),
        mock.patch.object(sys, "stdin", inputs),
        redirect_stdout(output),
        redirect_stderr(errors),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code
        finally:
            gc.enable()  # a command that ends need not
    said = Answer(status if isinstance(status, int) else -1, _text(output), _text(errors))
    assert said.status in _WORDS, said
    assert not _UNPRINTABLE.search(said.output + said.errors), said
    assert "the program failed on this" not in said.output + said.errors, said
    if "--json" in arguments and said.output:
        for line in [said.output] if arguments[0] == "check" else said.output.splitlines():
            json.loads(line, parse_constant=_refuse)
    return said


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode()


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")
