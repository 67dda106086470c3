"""A fault of the system at each file call of the commands in turn: each ends in a sentence, and no file is damaged."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager
from inspect import currentframe
from pathlib import Path
from random import Random
from typing import Any, Self
from unittest import mock

from tests.attack.kills import COPY, LEFTOVER
from tests.attack.library import ARTICLE, BRIEFING, QUERIES, write_library
from tests.attack.program import Answer, answer

_ERRORS = (
    errno.EACCES, errno.EBUSY, errno.EDQUOT, errno.EEXIST, errno.EFBIG, errno.EIO, errno.EISDIR, errno.ELOOP,
    errno.EMFILE, errno.ENAMETOOLONG, errno.ENFILE, errno.ENODEV, errno.ENOENT, errno.ENOMEM, errno.ENOSPC,
    errno.ENOTDIR, errno.ENOTSUP, errno.EPERM, errno.EROFS, errno.ESTALE, errno.ETIMEDOUT, errno.EXDEV,
)  # fmt: skip  # several a row
_CALLS = (
    "access", "chmod", "chown", "close", "fstat", "fsync", "getcwd", "getxattr", "listdir", "listxattr", "lstat",
    "mkdir", "open", "read", "readlink", "removexattr", "rename", "replace", "scandir", "setxattr", "stat", "unlink",
)  # fmt: skip  # several a row
_FILE_CALLS = frozenset({"read", "readinto", "readline", "write", "flush", "seek", "truncate"})
_FILES = frozenset(
    {".", "river.yaml", "letter.txt", "quotes.jsonl", "briefing-rules.yaml", "new.yaml", "seeds/paper.md"}
)
_COMMANDS = (
    ("check", "river.yaml"),
    ("check", "."),
    ("check", "--root", ".", "--format", "sarif", "--uncited", "river.yaml"),
    ("check", "--json", "--quotes", "river.yaml"),
    ("fix", "--yes", "river.yaml"),
    ("fix", "--yes", "river.yaml"),
    ("fix", "--yes", "river.yaml"),
    ("fix", "--diff", "."),
    ("locate", "seeds/paper.md", "--quote", "Trade goes on"),
    ("locate", "letter.txt", "--quotes", "quotes.jsonl"),
    ("new", "letter.txt", "-o", "new.yaml"),
    ("--plain", "river.yaml"),
    ("river.yaml",),
)
_AFTER = BRIEFING.replace("green", "clear").encode()
_BEFORE = BRIEFING.replace("green", "white").encode()


class _Faults:
    """The file calls of the program, counted: the one with the number `at` fails, all later ones too if it `lasts`."""

    def __init__(self, random: Random, at: int | None = None, *, lasts: bool = False) -> None:
        self.count = 0
        self.what = ""
        self._random, self._at, self._lasts = random, at, lasts

    def is_due(self) -> bool:
        """Count a call, and say whether it is to fail."""
        self.count += 1
        number = self.count - 1
        return self._at is not None and (number == self._at or (self._lasts and number > self._at))

    def calling(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return a call that fails when it is due: it raises an OSError, or reads or writes a part."""

        def called(*arguments: Any, **options: Any) -> Any:  # those of the system
            installed = bool(arguments) and str(arguments[0]).startswith(sys.prefix)  # that of the program is whole
            if installed or not self.is_due():
                return call(*arguments, **options)
            if name == "access":  # it never raises
                return False
            if name == "read" and len(arguments) == 2 and self._random.random() < 0.5:  # a coin
                self.what = self.what or "short read"
                return call(arguments[0], self._random.randint(1, arguments[1]))
            if name == "raw write" and self._random.random() < 0.5:  # a coin
                self.what = self.what or "short write"
                return call(arguments[0][: self._random.randint(1, max(1, len(arguments[0])))])
            number = self._random.choice(_ERRORS)
            self.what = self.what or f"{name} {errno.errorcode[number]} {_place()}"
            if name == "close":
                call(*arguments, **options)  # the descriptor is closed all the same (POSIX close)
            raise OSError(
                number, os.strerror(number), *(each for each in arguments[:1] if isinstance(each, str | Path))
            )

        return called

    @contextmanager
    def injected(self) -> Iterator[None]:
        """Have the file calls of this process go through these faults."""
        with ExitStack() as patches:
            for name in _CALLS:
                if hasattr(os, name):
                    patches.enter_context(mock.patch.object(os, name, self.calling(name, getattr(os, name))))
            opening = self.calling("open", io.open)
            patches.enter_context(
                mock.patch.object(io, "open", lambda *arguments, **options: _File(opening(*arguments, **options), self))
            )
            yield


def _place() -> str:
    """Return where in the program the call is made."""
    frame = currentframe()
    while frame and "briefing_tui" not in frame.f_code.co_filename:
        frame = frame.f_back
    return f"in {Path(frame.f_code.co_filename).name}:{frame.f_lineno}" if frame else ""


class _File:
    """An open file whose calls go through faults."""

    def __init__(self, file: Any, faults: _Faults) -> None:  # a text file, a buffered or a raw one
        self._file, self._faults = file, faults

    def __getattr__(self, name: str) -> Any:  # as of the file
        found = getattr(self._file, name)
        if name not in _FILE_CALLS:
            return found
        return self._faults.calling(f"raw {name}" if isinstance(self._file, io.RawIOBase) else name, found)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)


def fail_a_file_call(random: Random, folder: Path) -> str:
    """Run a command with a fault at one of its file calls, or at all from one on."""
    arguments = random.choice(_COMMANDS)
    is_linked = random.random() < 0.3  # then the briefing is overwritten, after a copy
    is_relative = random.random() < 0.3  # sometimes
    whole = _Faults(random)
    written = _run(arguments, whole, folder / "first", is_linked=is_linked, is_relative=is_relative)[1]
    lasts = random.random() < 0.2  # sometimes the disk is gone for good
    faults = _Faults(random, random.randrange(whole.count), lasts=lasts)
    said, new = _run(arguments, faults, folder / "other", is_linked=is_linked, is_relative=is_relative)
    what = f"{' '.join(arguments)}, {faults.what}{', lasting' if lasts else ''}: {said}"
    assert new in {None, written} or lasts, what
    _assert_whole(folder / "other", said, what, may_leave=lasts or faults.what.startswith("unlink"))
    return f"{arguments[0]}: {said.word}"


def _run(
    arguments: tuple[str, ...], faults: _Faults, folder: Path, *, is_linked: bool, is_relative: bool
) -> tuple[Answer, bytes | None]:
    """Run a command on a new library with some faults; return its answer, and the briefing that `new` has written."""
    folder.mkdir()
    path = write_library(folder, briefing=_BEFORE)
    (folder / "quotes.jsonl").write_text(QUERIES, encoding="utf-8")
    (folder / "briefing-rules.yaml").write_text("rules: {quote-damaged: off}\n", encoding="utf-8")
    if is_linked:
        (folder / "linked.yaml").hardlink_to(path)
    given = arguments if is_relative else [str(folder / each) if each in _FILES else each for each in arguments]
    try:
        with chdir(folder if is_relative else "/"), faults.injected():
            said = answer(*given)
    except Exception as error:
        error.add_note(f"in {' '.join(arguments)}, after {faults.what}")
        raise
    new = folder / "new.yaml"
    return said, new.read_bytes() if new.exists() else None


def _assert_whole(folder: Path, said: Answer, what: str, *, may_leave: bool) -> None:
    """Assert that a briefing is the old or the new one, as the program said, and that nothing is left beside it."""
    held = (folder / "river.yaml").read_bytes()
    beside = {each.name for each in folder.iterdir()} - _FILES - {"seeds", "linked.yaml"}
    if held not in {_BEFORE, _AFTER}:
        assert any(name in said.errors and (folder / name).read_bytes() == _BEFORE for name in beside), what
        return
    assert all(LEFTOVER.fullmatch(name) or COPY.fullmatch(name) for name in beside), (what, beside)
    assert may_leave or not beside, (what, beside)
    if "as it was" in said.errors or "nothing was written" in said.errors:
        assert held == _BEFORE, what
    if "1 repair written" in said.output:
        assert held == _AFTER, what
    assert (folder / "seeds" / "paper.md").read_text(encoding="utf-8") == ARTICLE, what
