"""The keys in force: those of the table of commands, or the user's in place of them; and the key table."""

from collections.abc import Mapping

from briefing_tui.domain.problem import Problem
from briefing_tui.domain.settings import KeyChoice
from briefing_tui.ui.key_names import key_display, textual_name, unusable
from briefing_tui.ui.keymap import COMMANDS, Group, Scope

# Whatever the user chooses: the field of a prompt takes other keys for itself.
_KEPT_KEYS = {"cancel": ("escape",), "leave-text": ("escape",)}


def keys_in_force(choices: Mapping[str, KeyChoice]) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command by its id: those that the user chose, else those of the table of commands."""
    keys: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        chosen = choices.get(command.id) or choices.get(command.same_as)
        own = map(textual_name, chosen.keys) if chosen else command.keys
        keys[command.id] = tuple(dict.fromkeys((*own, *_KEPT_KEYS.get(command.id, ()))))
    return keys


def chosen_keys(choices: Mapping[str, KeyChoice]) -> dict[str, tuple[str, ...]]:
    """Return by their ids the keys of the commands that do not have those of the table.

    With them come the commands that share a key with one of these, in other scopes: Textual takes a key that is to be
    another command's from all that have it.
    """
    keys, table = keys_in_force(choices), keys_in_force({})
    chosen = {command: own for command, own in keys.items() if own != table[command]}
    scopes = {command.id: command.scope for command in COMMANDS}
    taken = {(key, scopes[command]) for command, own in chosen.items() for key in (*own, *table[command])}

    def shares(command: str) -> bool:
        return any(key in keys[command] and scope is not scopes[command] for key, scope in taken)

    return {command: own for command, own in keys.items() if command in chosen or shares(command)}


def key_problems(choices: Mapping[str, KeyChoice], file: str) -> tuple[Problem, ...]:
    """Return the problems of the keys that a user chose: unknown commands, unusable keys, one key for two commands."""
    problems: list[Problem] = []
    known = {command.id for command in COMMANDS}
    for choice in choices.values():
        if choice.command not in known:
            message = f"there is no command '{choice.command}'"
            problems.append(_problem(file, choice, "unknown-command", message, "`briefing keys` lists them"))
        faults = filter(None, map(unusable, choice.keys))
        problems += [_problem(file, choice, "bad-key", message, "choose another key") for message in faults]
    keys = keys_in_force(choices)
    taken: dict[tuple[Scope, str], str] = {}
    for command in COMMANDS:
        scopes = list(Scope) if command.scope is Scope.ANYWHERE else [command.scope]
        for key in keys[command.id]:
            other = next((taken[scope, key] for scope in scopes if (scope, key) in taken), command.id)
            taken |= {(scope, key): other for scope in scopes}
            if other != command.id:
                chosen = next(choices[id_] for id_ in (command.id, command.same_as, other) if id_ in choices)
                message = f"{key_display(key)} is the key of both '{other}' and '{command.id}'"
                problems.append(_problem(file, chosen, "key-taken", message, "give one of them another key"))
    return tuple(problems)


def first_keys(choices: Mapping[str, KeyChoice]) -> dict[str, str]:
    """Return the first key of every command by its id, as a person writes it."""
    return {command: key_display(keys[0]) if keys else "no key" for command, keys in keys_in_force(choices).items()}


def key_table(choices: Mapping[str, KeyChoice]) -> tuple[tuple[Group, tuple[tuple[str, str, str], ...]], ...]:
    """Return the key table: for each group its rows of keys, label and id, with tabs 1 to 9 in one row."""
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
                rows.append((" ".join(map(key_display, keys[command.id])), command.label, command.id))
        table.append((group, tuple(rows)))
    return tuple(table)


def _tab_keys(keys: Mapping[str, tuple[str, ...]]) -> str:
    chosen = [key for number in range(1, 10) for key in keys[f"tab-{number}"]]
    return "1 to 9" if chosen == list("123456789") else " ".join(map(key_display, chosen))


def _problem(file: str, choice: KeyChoice, code: str, message: str, hint: str) -> Problem:
    return Problem(file, *choice.location, code, message, hint)
