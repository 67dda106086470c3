"""Opening a file at a line in the editor of the user's choice."""

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported

from briefing_tui.ui.suspension import handed_over, keys_ignored, take_foreground

# Editors that want the line in another form than `+12 FILE`.
_GOTO = {"code": "--goto", "codium": "--goto", "cursor": "--goto"}
_COLON = {"hx", "helix", "subl", "zed", "micro"}


def edit(app: App[object], file: Path, line: int) -> str:
    """Open `file` at `line` (from 1) in $VISUAL or $EDITOR, else vi, and wait; return what went wrong, or nothing."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(editor)
    except ValueError:
        return f"$EDITOR cannot be understood: {editor}"
    if not words:
        return "$EDITOR names no editor"
    file = file.absolute()  # a name alone could begin with a sign that the editor takes for an option
    name = Path(words[0]).name
    if name in _GOTO:
        place = [_GOTO[name], f"{file}:{line}"]
    elif name in _COLON:
        place = [f"{file}:{line}"]
    else:
        place = [f"+{line}", str(file)]
    try:
        with handed_over(app):  # which an error must not leave: the terminal would not be taken back
            return _run([*words, *place])
    except SuspendNotSupported:
        return "this terminal cannot be handed over to an editor"


def _run(words: list[str]) -> str:
    try:
        editor = subprocess.Popen(words)  # noqa: S603  # the user's own
    except OSError as error:
        return f"{words[0]} cannot be started ({error.strerror}): set $EDITOR"
    with keys_ignored():  # only now: what is ignored, the editor would ignore, too
        status = editor.wait()
    take_foreground()
    return f"{words[0]} ended with status {status}" if status else ""
