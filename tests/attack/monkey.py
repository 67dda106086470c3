"""A monkey at the keyboard: any keys, words, clicks, pastes and sizes, in the reader and in its windows."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.attack.terminal import PtyProgram
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import _character_to_key

from briefing_tui.ui.keymap import COMMANDS

_QUITTING = {"quit"}  # the commands whose keys end the session, and are its end
_OPENING = [b"", b"?", b":", b"t", b"/", b"&", b"m", b"'", b"\x06", b"x", b"7", b"v", b"\r", b"C", b"Y"]
_CODES = {
    **{_character_to_key(chr(code)): chr(code).encode() for code in range(0x20, 0x7F)},
    **{f"ctrl+{chr(code + 0x60)}": bytes([code]) for code in range(1, 27)},
    **{keys[0].value: code.encode() for code, keys in ANSI_SEQUENCES_KEYS.items() if isinstance(keys, tuple)},
    "escape": b"\x1b",
    "enter": b"\r",
    "tab": b"\t",
    "backspace": b"\x7f",
}
_KEYS = sorted({key for command in COMMANDS if command.id not in _QUITTING for key in command.keys if key != "q"})
_WORDS = [b"taliban", b"severity:high", b"by:", b"(", b'"', b"[/b]", "тоҷик 字 é 😀".encode(), b"-not or", b"terror "]
_PIECES = [b"\x1b", b"\x1b[", b"\x1b[200~", b"\x1b[31m", b"\r", b"q", b"\x03", b"\x11", b"\x00", b"\x9b", b"words\n"]


def press_at_random(random: Random, folder: Path) -> str:
    """Do whatever comes to mind with a reader, which must live on, and end with Ctrl+Q from wherever it is."""
    reader = PtyProgram(folder, columns=random.choice([40, 80, 120]), rows=random.choice([12, 24, 40]))
    try:
        reader.wait_for(b"73/73" if random.random() < 0.8 else b"\x1b[?1049h")  # or while it starts
        reader.send(random.choice(_OPENING))
        doings = [_some(random) for _ in range(random.randint(10, 80))]
        _do(random, reader, doings)
        if reader.process.poll() is None:
            reader.resize(80, 24)
            reader.settle(0.3)
            reader.send(b"\x11")
        status = reader.end()
        said = (doings, reader.written[-3000:].decode(errors="replace"))
        assert status == 0, (status, said)
        assert b"Traceback" not in reader.written, said
        assert reader.left_behind() == "", (reader.left_behind(), said)
        return "lived on"
    finally:
        reader.close()


def _do(random: Random, reader: PtyProgram, doings: list[bytes | tuple[int, int]]) -> None:
    """Do all of it: one by one, in one piece, or some of both."""
    patience = random.choice([0.0, 0.0, 0.01, 0.05])
    for doing in doings:
        if isinstance(doing, tuple):
            reader.resize(*doing)
        else:
            reader.send(doing)
        if patience:
            reader.settle(patience)


def _some(random: Random) -> bytes | tuple[int, int]:
    """Return something to type, or a size."""
    doings: list[Callable[[Random], bytes | tuple[int, int]]] = [_key, _key, _key, _keys, _word, _mouse, _paste, _size]
    return random.choice(doings)(random)


def _key(random: Random) -> bytes:
    return _code(random.choice(_KEYS))


def _keys(random: Random) -> bytes:
    return b"".join(_key(random) for _ in range(random.randint(2, 8)))


def _word(random: Random) -> bytes:
    digits = str(random.randint(1, 10**9)).encode() if random.random() < 0.3 else b""
    return digits + random.choice(_WORDS) + random.choice([b"", b"\r", b"\r\r", b"\x1b"])


def _mouse(random: Random) -> bytes:
    column, row = random.randint(0, 140), random.randint(0, 50)
    button = random.choice([0, 0, 0, 1, 2, 32, 35, 64, 65, 0 + 4, 0 + 16])
    down = f"\x1b[<{button};{column};{row}M".encode()
    up = f"\x1b[<{button};{column};{row}m".encode()
    return random.choice([down, down + up, (down + up) * 2, up])


def _paste(random: Random) -> bytes:
    pasted = b"".join(random.choice(_PIECES) for _ in range(random.randint(0, 12)))
    return b"\x1b[200~" + pasted + b"\x1b[201~"


def _size(random: Random) -> tuple[int, int]:
    return random.choice([(1, 1), (2, 1), (1, 30), (random.randint(1, 200), random.randint(1, 60)), (80, 24)])


def _code(key: str) -> bytes:
    """Return what a terminal sends for a key, by Textual's name of it."""
    if key in _CODES:
        return _CODES[key]
    modifier, _, rest = key.partition("+")
    assert modifier == "alt", key
    return b"\x1b" + _CODES[rest]
