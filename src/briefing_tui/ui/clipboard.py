"""Copying out of a terminal: by the terminal itself, by a tool of the system, or into a file."""

import os
import shutil
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

from textual.app import App

_MAX_OSC52_CHARACTERS = 74_994  # xterm's limit, in Base64; terminals cut or drop a longer text silently
_TOOL_TIMEOUT_SECONDS = 2.0
_WINDOWS = ("clip.exe",)  # it reads UTF-16, and would read UTF-8 as letters of an old code page


def copy(app: App[object], text: str) -> str:
    """Copy a text by the most reliable way there is, and return a message that names it.

    A terminal never acknowledges OSC 52, so a native tool is preferred. Where there is no tool, and the text is too
    long for OSC 52 or the terminal lacks it, the text is written to a file.
    """
    tool = _native()
    if tool and _run(tool, text):
        return f"copied with {tool[0]}"
    encoded = b64encode(text.encode()).decode()
    if len(encoded) <= _MAX_OSC52_CHARACTERS and os.environ.get("TERM") != "linux":
        _write(app, f"\x1b]52;c;{encoded}\a")
        return "sent to the terminal"
    return _keep(text)


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


def _write(app: App[object], sequence: str) -> None:
    """Write a control sequence past Textual to the terminal, wrapped where tmux or screen stands between."""
    if "TMUX" in os.environ:
        sequence = "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    elif os.environ.get("TERM", "").startswith("screen"):
        sequence = f"\x1bP{sequence}\x1b\\"
    if app._driver is not None:  # noqa: SLF001  # Textual's own copy knows no wrapping, and offers no other way out
        app._driver.write(sequence)  # noqa: SLF001  # as above


def _keep(text: str) -> str:
    from platformdirs import user_cache_path  # noqa: PLC0415  # needed once in a long while

    file: Path = user_cache_path("briefing-tui") / "copied.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        return f"not copied: {file} cannot be written ({error.strerror})"
    return f"written to {file}"
