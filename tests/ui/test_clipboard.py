import base64
import re
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
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "SSH_CONNECTION", "TMUX", "STY"):
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
    assert copy(app, _PERSIAN, "the claim 'c'") == f"copied the claim 'c' ({name})"
    assert got.read_text(encoding="utf-8") == _PERSIAN
    assert Path(f"{got}.words").read_text().strip() == words
    assert terminal.written == ""


def test_on_a_mac_pbcopy_gets_the_text(
    app: App[object], tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("pbcopy")
    monkeypatch.setattr("sys.platform", "darwin")
    assert copy(app, _PERSIAN, "the claim 'c'") == "copied the claim 'c' (pbcopy)"
    assert got.read_text(encoding="utf-8") == _PERSIAN


def test_the_tool_of_windows_gets_utf_16_so_that_no_letter_is_lost(
    app: App[object], tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("clip.exe")
    monkeypatch.setenv("WSL_DISTRO_NAME", "Debian")
    assert copy(app, _PERSIAN, "the claim 'c'") == "copied the claim 'c' (clip.exe)"
    assert got.read_bytes().decode("utf-16-le") == _PERSIAN


def test_without_a_tool_the_terminal_gets_the_text_and_no_more_is_promised(
    app: App[object], terminal: _Terminal
) -> None:
    assert copy(app, _PERSIAN, "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _in_osc_52(terminal.written) == _PERSIAN


def test_a_desktop_without_the_tool_is_no_obstacle(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy(app, "word", "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _in_osc_52(terminal.written) == "word"


def test_a_tool_that_fails_is_not_believed(
    app: App[object], terminal: _Terminal, tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    tool("xclip", status=1)
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy(app, "word", "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _in_osc_52(terminal.written) == "word"


def test_a_tool_that_cannot_be_started_is_passed_over(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "bin" / "wl-copy"
    broken.write_text("#!/no/such/interpreter\n")
    broken.chmod(0o755)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert copy(app, "word", "the claim 'c'") == "sent the claim 'c' to the terminal"


def test_far_from_home_the_clipboard_is_the_terminals_own(
    app: App[object], terminal: _Terminal, tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = tool("xclip")
    monkeypatch.setenv("DISPLAY", ":10")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert copy(app, "word", "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _in_osc_52(terminal.written) == "word"
    assert not got.exists()


_WRAPPED_FOR_TMUX = ("\x1bPtmux;", "\x1b\\")


def _through_tmux(written: str) -> str:
    """Return what tmux passes on of what it was written, wrapped, and assert that the plain sequence came before it."""
    plain, start, wrapped = written.partition(_WRAPPED_FOR_TMUX[0])
    assert start
    assert wrapped.endswith(_WRAPPED_FOR_TMUX[1])
    inner = wrapped.removesuffix(_WRAPPED_FOR_TMUX[1])
    assert inner.count("\x1b") == 2 * inner.count("\x1b\x1b")  # tmux takes two for one
    assert inner.replace("\x1b\x1b", "\x1b") == plain
    return _in_osc_52(plain)


@pytest.fixture
def within_tmux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program run in tmux, of whose server no more is needed than the command."""
    monkeypatch.setenv("TMUX", "/tmp/tmux-1000/default,1,0")  # noqa: S108  # a value, no file
    monkeypatch.setenv("TERM", "screen-256color")


@pytest.mark.usefixtures("within_tmux")
def test_tmux_takes_the_text_into_its_buffer_and_to_its_terminal(
    app: App[object], terminal: _Terminal, tool: Callable[..., Path]
) -> None:
    got = tool("tmux")
    assert copy(app, _PERSIAN, "the claim 'c'") == "copied the claim 'c' (tmux)"
    assert got.read_text(encoding="utf-8") == _PERSIAN
    assert Path(f"{got}.words").read_text().strip() == "load-buffer -w -"
    assert terminal.written == ""


@pytest.mark.usefixtures("within_tmux")
def test_an_old_tmux_takes_it_into_its_buffer_and_the_terminal_is_asked_as_well(
    app: App[object], terminal: _Terminal, tmp_path: Path
) -> None:
    old = tmp_path / "bin" / "tmux"
    old.write_text(f'#!/bin/sh\n[ "$2" = -w ] && exit 1\nexec /bin/cat > {tmp_path}/buffer\n')
    old.chmod(0o755)
    assert copy(app, _PERSIAN, "the claim 'c'") == "copied the claim 'c' (tmux)"
    assert (tmp_path / "buffer").read_text(encoding="utf-8") == _PERSIAN
    assert _through_tmux(terminal.written) == _PERSIAN


@pytest.mark.usefixtures("within_tmux")
def test_a_tmux_that_cannot_be_reached_is_asked_by_its_terminal_and_no_more_is_promised(
    app: App[object], terminal: _Terminal
) -> None:
    assert copy(app, "word", "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _through_tmux(terminal.written) == "word"


@pytest.mark.usefixtures("within_tmux")
def test_on_a_desktop_the_text_is_in_its_clipboard_and_in_tmux(
    app: App[object], tool: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    got = [tool("wl-copy"), tool("tmux")]
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert copy(app, "word", "the claim 'c'") == "copied the claim 'c' (wl-copy and tmux)"
    assert [file.read_text() for file in got] == ["word", "word"]


def _through_screen(written: str) -> str:
    """Return what GNU screen passes on of what it was written, in strings that it has room for."""
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", written)
    assert written == "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    assert max(map(len, pieces)) <= 250
    return "".join(pieces)


@pytest.mark.parametrize("text", ["word", "word " * 200])
def test_screen_is_asked_to_pass_the_text_on(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("STY", "123.pts-0.host")
    assert copy(app, text, "the claim 'c'") == "sent the claim 'c' to the terminal"
    assert _in_osc_52(_through_screen(terminal.written)) == text


def test_where_screen_or_tmux_may_stand_before_a_far_machine_both_forms_are_sent(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "screen-256color")
    copy(app, "word", "the claim 'c'")
    plain, _, wrapped = terminal.written.partition("\x1bP")
    assert _in_osc_52(plain) == _in_osc_52(_through_screen("\x1bP" + wrapped)) == "word"


def test_a_text_too_long_for_the_terminal_goes_into_a_file(
    app: App[object], terminal: _Terminal, tmp_path: Path
) -> None:
    text = "word " * 20_000
    said = copy(app, text, "the claim 'c'")
    file = tmp_path / "cache" / "briefing-tui" / "copied.txt"
    assert said == f"wrote the claim 'c' to {file}"
    assert file.read_text(encoding="utf-8") == text + "\n"
    assert terminal.written == ""


def test_a_console_that_has_no_clipboard_is_not_written_to(
    app: App[object], terminal: _Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    assert copy(app, "word", "the claim 'c'").startswith("wrote the claim 'c' to ")
    assert terminal.written == ""


def test_a_file_that_cannot_be_written_is_said(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert copy(app, "word", "the claim 'c'").startswith("did not copy the claim 'c': ")
