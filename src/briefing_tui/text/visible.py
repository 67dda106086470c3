"""Control characters replaced by visible ones, so that foreign text cannot control the terminal it is shown in.

Each character is replaced by exactly one, so offsets into the text stay valid.
"""

from briefing_tui.text.regex import regex

_CONTROL_PICTURES = 0x2400  # first code point of the Unicode block "Control Pictures": U+2400 is the picture of NUL
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TABLE: dict[int, str] = {code: chr(_CONTROL_PICTURES + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_TABLE |= {0x7F: "\u2421"}
_TABLE |= dict.fromkeys(range(0x80, 0xA0), "\u2426")  # C1 have no pictures: "symbol for substitute form two" for all
_TABLE |= {ord(char): "\u2426" for char in _BIDI}
_TABLE |= {0x2028: "\n", 0x2029: "\n"}  # line and paragraph separator
_TABLE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # a lone surrogate cannot be encoded in UTF-8
_CHUNK_CHARACTERS = 1 << 16
_UNSAFE = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + _BIDI + "]")


def visible(text: str) -> str:
    """Return `text`, of the same length, with its control characters replaced by visible ones.

    Replaced are C0 controls except newline and tab, DEL, C1 controls, bidirectional controls and lone surrogates; line
    and paragraph separators become newlines.
    """
    if _UNSAFE.search(text) is None:
        return text
    if len(text) <= _CHUNK_CHARACTERS:
        return text.translate(_TABLE)
    # In chunks, so that no single step blocks other threads for long.
    chunks = (text[at : at + _CHUNK_CHARACTERS] for at in range(0, len(text), _CHUNK_CHARACTERS))
    return "".join(chunk.translate(_TABLE) for chunk in chunks)


def visible_line(text: str) -> str:
    """Return `text`, of the same length, on one line: as `visible`, with newlines and tabs replaced by spaces."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def escaped(json: str) -> str:
    """Return a text of JSON with the escapes of JSON for the control characters that stand in it as they are."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def quoted(text: str, length: int = 60) -> str:
    """Return `text` in quotation marks, on one line, without control characters, cut to `length` characters."""
    short = text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
    return f'"{visible_line(short)}"'
