"""What the process of a reader forbids itself; the rest is tested from its other side, in test_isolation.py."""

import os

import pytest

from briefing_tui.articles.child import _refuse


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", ()),
        ("subprocess.Popen", ()),
        ("os.system", ()),
        ("open", ("a file", "w", os.O_WRONLY | os.O_CREAT)),
        ("open", ("a file", None, os.O_RDWR)),
    ],
)
def test_writing_starting_and_connecting_are_refused(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        _refuse(event, arguments)


def test_reading_is_not_refused() -> None:
    _refuse("open", ("a file", "r", os.O_RDONLY | os.O_CLOEXEC))
    _refuse("import", ("a module",))
