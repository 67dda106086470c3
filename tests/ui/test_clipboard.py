import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from briefing_tui.ui.clipboard import copy

_PERSIAN = "مرز باز می‌شود"


class _Terminal:
    """Stands where Textual's driver does, and keeps what is written to the terminal."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, data: str) -> None:
        self.written += data


@pytest.fixture
def terminal() -> _Terminal:
    return _Terminal()


@pytest.fixture
def app(terminal: _Terminal) -> App[object]:
    """Return an application that is not running and writes to `terminal`."""
    made: App[object] = App()
    made._driver = terminal  # type: ignore[assignment]  # no more of a driver is needed than that it writes
    return made


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin with a plain terminal on a Linux without any clipboard, and with a home of its own."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "SSH_CONNECTION", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    tools = tmp_path / "bin"
    tools.mkdir()
    monkeypatch.setenv("PATH", str(tools))


@pytest.fixture
def tool(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that puts a tool on PATH, which keeps its words and its input in the file returned."""

    def put(name: str, status: int = 0) -> Path:
        got = tmp_path / f"{name}.got"
        script = tmp_path / "bin" / name
        script.write_text(f'#!/bin/sh\necho "$@" > {got}.words\n/bin/cat > {got}\nexit {status}\n')
        script.chmod(0o755)
        return got

    return put


def _in_osc_52(sequence: str) -> str:
    """Return the text that a terminal takes from a sequence OSC 52."""
    start, end = "\x1b]52;c;", "\a"
    assert sequence.startswith(start)
    assert sequence.endswith(end)
    return base64.b64decode(sequence[len(start) : -len(end)]).decode()


@pytest.mark.parametrize(
    ("variable", "name", "words"),
    [
        ("WAYLAND_DISPLAY", "wl-copy", ""),
        ("DISPLAY", "xclip", "-selection clipboard"),
        ("DISPLAY", "xsel", "--clipboard --input"),
    ],
)
def test_the_tool_of_the_desktop_gets_the_text(  # noqa: PLR0917  # fixtures and the case
    app: App[object],
    terminal: _Terminal,
    tool: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    name: str,
    words: str,
) -> None:
    got = tool(name)
    monkeypatch.setenv(variable, ":0")
    assert copy(app, _PERSIAN) == f"copied with {name}"
    assert got.read_text(encoding="utf-8") == _PERSIAN
    assert Path(f"{got}.words").read_text().strip() == words
    assert terminal.written == ""


def test_on_a_mac_pbcopy_gets_the_text(
    app: App[object], tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("pbcopy")
    monkeypatch.setattr("sys.platform", "darwin")
    assert copy(app, _PERSIAN) == "copied with pbcopy"
    assert got.read_text(encoding="utf-8") == _PERSIAN


def test_the_tool_of_windows_gets_utf_16_so_that_no_letter_is_lost(
    app: App[object], tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("clip.exe")
    monkeypatch.setenv("WSL_DISTRO_NAME", "Debian")
    assert copy(app, _PERSIAN) == "copied with clip.exe"
    assert got.read_bytes().decode("utf-16-le") == _PERSIAN


def test_without_a_tool_the_terminal_gets_the_text_and_no_more_is_promised(
    app: App[object], terminal: _Terminal
) -> None:
    assert copy(app, _PERSIAN) == "sent to the terminal"
    assert _in_osc_52(terminal.written) == _PERSIAN


def test_a_desktop_without_the_tool_is_no_obstacle(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy(app, "word") == "sent to the terminal"
    assert _in_osc_52(terminal.written) == "word"


def test_a_tool_that_fails_is_not_believed(
    app: App[object], terminal: _Terminal, tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    tool("xclip", status=1)
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy(app, "word") == "sent to the terminal"
    assert _in_osc_52(terminal.written) == "word"


def test_a_tool_that_cannot_be_started_is_passed_over(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "bin" / "wl-copy"
    broken.write_text("#!/no/such/interpreter\n")
    broken.chmod(0o755)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert copy(app, "word") == "sent to the terminal"


def test_far_from_home_the_clipboard_is_the_terminals_own(
    app: App[object], terminal: _Terminal, tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("xclip")
    monkeypatch.setenv("DISPLAY", ":10")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert copy(app, "word") == "sent to the terminal"
    assert _in_osc_52(terminal.written) == "word"
    assert not got.exists()


def test_tmux_is_asked_to_pass_the_text_on(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-1000/default,1,0")  # noqa: S108  # a value, no file
    copy(app, "word")
    start, end = "\x1bPtmux;", "\x1b\\"
    assert terminal.written.startswith(start)
    assert terminal.written.endswith(end)
    inner = terminal.written[len(start) : -len(end)]
    assert inner.count("\x1b") == 2 * inner.count("\x1b\x1b") == 2  # tmux takes two for one
    assert _in_osc_52(inner.replace("\x1b\x1b", "\x1b")) == "word"


def test_screen_is_asked_to_pass_the_text_on(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "screen-256color")
    copy(app, "word")
    start, end = "\x1bP", "\x1b\\"
    assert terminal.written.startswith(start)
    assert terminal.written.endswith(end)
    assert _in_osc_52(terminal.written[len(start) : -len(end)]) == "word"


def test_a_text_too_long_for_the_terminal_goes_into_a_file(
    app: App[object], terminal: _Terminal, tmp_path: Path
) -> None:
    text = "word " * 20_000
    said = copy(app, text)
    file = tmp_path / "cache" / "briefing-tui" / "copied.txt"
    assert said == f"written to {file}"
    assert file.read_text(encoding="utf-8") == text + "\n"
    assert terminal.written == ""


def test_a_console_that_has_no_clipboard_is_not_written_to(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    assert copy(app, "word").startswith("written to ")
    assert terminal.written == ""


def test_a_file_that_cannot_be_written_is_said(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert copy(app, "word").startswith("not copied: ")
