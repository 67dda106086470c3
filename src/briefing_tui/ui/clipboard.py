"""Copying out of a terminal: by a tool of the system, by tmux, by the terminal itself, or into a file."""

import os
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from textual.app import App

_MAX_OSC52_CHARACTERS = 74_994  # xterm's limit, in Base64; terminals cut or drop a longer text silently
_MAX_SCREEN_CHARACTERS = 240  # of a string that every version of GNU screen passes on: its buffer had 256 bytes
_TOOL_TIMEOUT_SECONDS = 2.0
_WINDOWS = ("clip.exe",)  # it reads UTF-16, and would read UTF-8 as letters of an old code page
_TMUX_AND_TERMINAL = ("tmux", "load-buffer", "-w", "-")  # tmux 3.2 and later: -w sets the outer terminal's clipboard
_TMUX = ("tmux", "load-buffer", "-")


def copy(app: App[object], text: str, what: str) -> str:
    """Copy a text by the most reliable ways there are, and return a message that names it and them.

    A terminal never acknowledges OSC 52: a text that only went that way is said to be sent, not copied. Where the text
    is too long for OSC 52 or the terminal lacks it, it is written to a file.
    """
    tool = _native()
    ways = [tool[0]] if tool and _run(tool, text) else []
    if "TMUX" in os.environ and _run(_TMUX_AND_TERMINAL, text):
        ways.append("tmux")
    elif "TMUX" in os.environ and _run(_TMUX, text):
        ways.append("tmux")
        _send(app, text)
    if ways:
        return f"copied {what} ({' and '.join(ways)})"
    return f"sent {what} to the terminal" if _send(app, text) else _keep(text, what)


def _native() -> tuple[str, ...] | None:
    """Return the command of the system's own clipboard, if it has one that can be reached from here."""
    tools: list[tuple[bool, tuple[str, ...]]] = [
        (sys.platform == "darwin", ("pbcopy",)),
        (sys.platform == "win32" or "WSL_DISTRO_NAME" in os.environ, _WINDOWS),
        ("WAYLAND_DISPLAY" in os.environ, ("wl-copy",)),
        ("DISPLAY" in os.environ, ("xclip", "-selection", "clipboard")),
        ("DISPLAY" in os.environ, ("xsel", "--clipboard", "--input")),
    ]
    if "SSH_CONNECTION" in os.environ:  # the clipboard of a machine that nobody sits at
        return None
    return next((command for there, command in tools if there and shutil.which(command[0])), None)


def _run(command: tuple[str, ...], text: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603  # one of the commands above, with no word of a stranger's in it
            command,
            input=text.encode("utf-16-le" if command == _WINDOWS else "utf-8"),
            check=False,
            timeout=_TOOL_TIMEOUT_SECONDS,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _send(app: App[object], text: str) -> bool:
    """Ask the terminal to take a text, past Textual; return whether it can be asked for this text."""
    encoded = b64encode(text.encode()).decode()
    if len(encoded) > _MAX_OSC52_CHARACTERS or os.environ.get("TERM") == "linux":
        return False
    for sequence in _sequences(f"\x1b]52;c;{encoded}\a"):
        if app._driver is not None:  # noqa: SLF001  # Textual's own copy knows no wrapping, and offers no other way out
            app._driver.write(sequence)  # noqa: SLF001  # as above
    return True


def _sequences(osc: str) -> Iterator[str]:
    """Yield a control sequence in the forms that may reach the terminal through whatever stands between.

    tmux takes OSC 52 itself where `set-clipboard` is on, and passes on what is wrapped where `allow-passthrough` is;
    GNU screen passes on what is wrapped, in pieces. On a machine reached out of one of the two, TERM alone tells.
    """
    if "STY" not in os.environ:
        yield osc
    if "TMUX" in os.environ:
        yield "\x1bPtmux;" + osc.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    elif "STY" in os.environ or os.environ.get("TERM", "").startswith("screen"):
        pieces = (osc[at : at + _MAX_SCREEN_CHARACTERS] for at in range(0, len(osc), _MAX_SCREEN_CHARACTERS))
        yield "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def _keep(text: str, what: str) -> str:
    from platformdirs import user_cache_path  # noqa: PLC0415  # needed once in a long while

    try:
        file: Path = user_cache_path("briefing-tui") / "copied.txt"
    except RuntimeError:
        return f"did not copy {what}: there is no home folder, in which it could be kept"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        return f"did not copy {what}: {file} cannot be written ({error.strerror})"
    return f"wrote {what} to {file}"
