"""The one table of commands: bindings, help, palette and the documentation's key table are made from it.

It loads without Textual, so that `briefing keys` can print it.
"""

import string
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.problem import Problem
from briefing_tui.domain.settings import KeyChoice


class Group(StrEnum):
    """The parts of the key table, in its order."""

    MOVE = "Move"
    EVIDENCE = "Claim and evidence"
    FIND = "Find"
    PLACES = "Places"
    VIEW = "View"
    WORK = "Take along"
    PROGRAM = "Program"


class Command(NamedTuple):
    """Something the reader can be told to do.

    `id` is what the user's settings name; `keys` are Textual's key names, any of which runs the action `action`.
    `needs` names what must be there for it to work (see `reading.state.State.lacks`), or is empty.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    group: Group
    action: str
    needs: str = ""


def _command(id_: str, keys: str, label: str, group: Group, needs: str = "", *, action: str = "") -> Command:
    return Command(id_, tuple(keys.split()), label, group, action or id_.replace("-", "_"), needs)


COMMANDS: tuple[Command, ...] = (
    _command("down", "j down", "down", Group.MOVE, action="move('line', 1)"),
    _command("up", "k up", "up", Group.MOVE, action="move('line', -1)"),
    _command("page-down", "space pagedown", "a page down", Group.MOVE, action="move('page', 1)"),
    _command("page-up", "b pageup", "a page up", Group.MOVE, action="move('page', -1)"),
    _command("half-down", "d ctrl+d", "half a page down", Group.MOVE, action="move('half', 1)"),
    _command("half-up", "u ctrl+u", "half a page up", Group.MOVE, action="move('half', -1)"),
    _command("top", "g home", "to the top", Group.MOVE, action="move('all', -1)"),
    _command("bottom", "G end", "to the bottom", Group.MOVE, action="move('all', 1)"),
    *(
        _command(f"tab-{number}", str(number), f"tab {number}", Group.MOVE, action=f"tab({number})")
        for number in range(1, 10)
    ),
    _command("next-tab", "right_square_bracket", "next tab", Group.MOVE, action="turn(1)"),
    _command("previous-tab", "left_square_bracket", "previous tab", Group.MOVE, action="turn(-1)"),
    _command("other-pane", "tab", "the other pane", Group.MOVE),
    _command("open", "enter", "claim to source, passage to claims", Group.EVIDENCE),
    _command("out", "escape", "back out", Group.EVIDENCE),
    _command("next-mark", "right_curly_bracket", "next claim, or cited passage", Group.EVIDENCE, action="step(1)"),
    _command(
        "previous-mark", "left_curly_bracket", "previous claim, or cited passage", Group.EVIDENCE, action="step(-1)"
    ),
    _command("next-passage", "p", "next passage of the claim", Group.EVIDENCE, "claim", action="passage(1)"),
    _command("previous-passage", "P", "previous passage of the claim", Group.EVIDENCE, "claim", action="passage(-1)"),
    _command("next-problem", "x", "next problem", Group.EVIDENCE, "problem", action="problem(1)"),
    _command("previous-problem", "X", "previous problem", Group.EVIDENCE, "problem", action="problem(-1)"),
    _command("uncited", "U", "passages that no claim cites", Group.EVIDENCE, "article"),
    _command("search", "slash", "search as you type", Group.FIND),
    _command("next-hit", "n", "next hit", Group.FIND, "query", action="hit(1)"),
    _command("previous-hit", "N", "previous hit", Group.FIND, "query", action="hit(-1)"),
    _command("filter", "ampersand", "filter the list", Group.FIND, "list"),
    _command("search-all", "ctrl+f", "search everything", Group.FIND),
    _command("contents", "t", "table of contents of the source", Group.FIND, "article"),
    _command("back", "backspace alt+left ctrl+o", "back to where you were", Group.PLACES, action="travel(-1)"),
    _command("forward", "alt+right", "forward again", Group.PLACES, action="travel(1)"),
    _command("mark", "m", "set a mark: m, then a letter", Group.PLACES, action="mark"),
    _command("go-to-mark", "apostrophe", "go to a mark: ', then its letter; '' the previous place", Group.PLACES),
    _command("zoom", "z", "zoom the pane", Group.VIEW),
    _command("next-source", "s", "next source", Group.VIEW, "sources"),
    _command("theme", "T", "next theme: dark, light, high-contrast", Group.VIEW),
    _command("select", "v", "select sentences", Group.WORK, "article"),
    _command("copy", "y", "copy with its citation", Group.WORK),
    _command("edit", "e", "open the briefing here in $EDITOR", Group.WORK),
    _command("palette", "colon ctrl+p", "command palette", Group.PROGRAM),
    _command("keys", "question_mark f1", "these keys", Group.PROGRAM),
    _command("quit", "q", "quit", Group.PROGRAM),
)

_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def _sign(char: str) -> str:
    """Return Textual's name of a character, which is its Unicode name but for some, and the character for a letter."""
    if char.isalnum():
        return char
    name = unicodedata.name(char, char).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


_SPOKEN = {
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
    **{_sign(char): char for char in string.punctuation},
}
_NAMES = {name: name for name in _SPOKEN} | {spoken.lower(): name for name, spoken in _SPOKEN.items()}
_MODIFIERS = {"ctrl", "alt", "shift"}
# On most terminals these are the keys beside them, and cannot be told from them.
_INDISTINCT = {"ctrl+i": "Tab", "ctrl+h": "Backspace", "ctrl+m": "Enter", "ctrl+left_square_bracket": "Esc"}


def spoken(key: str) -> str:
    """Return a key as a person writes it: `Ctrl+D` for `ctrl+d`, `?` for `question_mark`."""
    modifiers, last = _parts(key)
    named = _SPOKEN.get(last) or (last.upper() if modifiers else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


def keys_in_force(choices: Mapping[str, KeyChoice]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command by its id, the user's choices put in place of the table's."""
    return {
        command.id: tuple(dict.fromkeys(map(_name, choices[command.id].keys)))
        if command.id in choices
        else command.keys
        for command in COMMANDS
    }


def key_problems(choices: Mapping[str, KeyChoice], file: str) -> tuple[Problem, ...]:
    """Say what is wrong with the keys a user chose: unknown commands, unusable keys, one key for two commands."""
    problems: list[Problem] = []
    known = {command.id for command in COMMANDS}
    for choice in choices.values():
        if choice.command not in known:
            message = f"there is no command '{choice.command}'"
            problems.append(_problem(file, choice, "unknown-command", message, "`briefing keys` lists them"))
        problems += [_problem(file, choice, "bad-key", said, "choose another key") for said in _unusable(choice)]
    taken: dict[str, str] = {}
    for command, keys in keys_in_force(choices).items():
        for key in keys:
            if key in taken:
                choice = choices.get(command) or choices[taken[key]]
                message = f"{spoken(key)} is the key of both '{taken[key]}' and '{command}'"
                problems.append(_problem(file, choice, "key-taken", message, "give one of them another key"))
            taken.setdefault(key, command)
    return tuple(problems)


def key_table(choices: Mapping[str, KeyChoice]) -> tuple[tuple[Group, tuple[tuple[str, str, str], ...]], ...]:
    """Return the table a person reads: for each group its rows of keys, label and id, tabs 1 to 9 in one row."""
    keys = keys_in_force(choices)
    table = []
    for group in Group:
        rows = []
        for command in COMMANDS:
            if command.group is not group:
                continue
            if command.id == "tab-1":
                rows.append((_tab_keys(keys), "the tab of that number", "tab-1 to tab-9"))
            elif not command.id.startswith("tab-"):
                rows.append((" ".join(map(spoken, keys[command.id])), command.label, command.id))
        table.append((group, tuple(rows)))
    return tuple(table)


def _tab_keys(keys: Mapping[str, tuple[str, ...]]) -> str:
    chosen = [key for number in range(1, 10) for key in keys[f"tab-{number}"]]
    return "1 to 9" if chosen == list("123456789") else " ".join(map(spoken, chosen))


def _parts(key: str) -> tuple[list[str], str]:
    """Return the modifiers of a key, in small letters and in order, and the key itself, as written."""
    modifiers, _, rest = key[:-1].rpartition("+")  # the last character may be a plus sign that is the key
    return sorted(modifiers.lower().split("+")) if modifiers else [], rest + key[-1:]


def _name(key: str) -> str:
    """Return Textual's name for a key that a user may have written as it looks (`?`, `Ctrl+D`, `PgDn`)."""
    modifiers, last = _parts(key)
    if len(last) > 1 or not last.isalnum():
        named = _NAMES.get(last.lower()) or (_sign(last) if len(last) == 1 else last.lower())
    elif modifiers == ["shift"]:  # which a terminal sends as the capital
        return last.upper()
    else:
        named = last.lower() if modifiers else last
    return "+".join([*modifiers, named])


def _unusable(choice: KeyChoice) -> Iterator[str]:
    """Yield what is wrong with each key that cannot be used."""
    for key in choice.keys:
        modifiers, last = _parts(key)
        if name := _INDISTINCT.get(_name(key)):
            yield f"{spoken(_name(key))} cannot be told from {name}"
        elif not set(modifiers) <= _MODIFIERS or (len(last) != 1 and last.lower() not in _NAMES):
            yield f"'{key}' is no key"


def _problem(file: str, choice: KeyChoice, code: str, message: str, hint: str) -> Problem:
    return Problem(file, *choice.location, code, message, hint)
