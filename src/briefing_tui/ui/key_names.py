"""The names of keys: as Textual has them, and as a person writes them."""

import string
import unicodedata

_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def _character_name(char: str) -> str:
    """Return Textual's name of a character: of a letter or digit itself, of others mostly the Unicode name."""
    if char.isalnum():
        return char
    name = unicodedata.name(char, char).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


_DISPLAYED = {
    "down": "↓",
    "up": "↑",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "left": "←",
    "right": "→",
    "insert": "Insert",
    "delete": "Delete",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
    **{_character_name(char): char for char in string.punctuation},
}
_NAMES = {name: name for name in _DISPLAYED} | {written.lower(): name for name, written in _DISPLAYED.items()}
_MODIFIERS = {"ctrl", "alt", "shift"}
# Most terminals send the same bytes for these keys as for those named beside them.
_INDISTINCT = {"ctrl+i": "Tab", "ctrl+h": "Backspace", "ctrl+m": "Enter", "ctrl+left_square_bracket": "Esc"}


def key_display(key: str) -> str:
    """Return a key as a person writes it: `Ctrl+D` for `ctrl+d`, `?` for `question_mark`."""
    modifiers, last = _parts(key)
    named = _DISPLAYED.get(last) or (last.upper() if modifiers else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


def _parts(key: str) -> tuple[list[str], str]:
    """Return the modifiers of a key, in lower case and sorted, and the key itself, as written."""
    modifiers, _, rest = key[:-1].rpartition("+")  # the last character may be a plus sign that is the key
    return sorted(modifiers.lower().split("+")) if modifiers else [], rest + key[-1:]


def textual_name(key: str) -> str:
    """Return Textual's name for a key that a user may have written as it looks (`?`, `Ctrl+D`, `PgDn`)."""
    modifiers, last = _parts(key)
    if len(last) > 1 or not last.isalnum():
        named = _NAMES.get(last.lower()) or (_character_name(last) if len(last) == 1 else last.lower())
    elif modifiers == ["shift"]:  # which a terminal sends as the capital
        return last.upper()
    else:
        named = last.lower() if modifiers else last
    return "+".join([*modifiers, named])


def unusable(key: str) -> str:
    """Return why a key, as a person writes it, cannot be bound, or an empty string."""
    modifiers, last = _parts(key)
    if name := _INDISTINCT.get(textual_name(key)):
        return f"{key_display(textual_name(key))} cannot be distinguished from {name}"
    if not set(modifiers) <= _MODIFIERS or (len(last) != 1 and last.lower() not in _NAMES):
        return f"'{key}' is no key"
    return ""
