"""The command palette: every command of the reader by its label, group, keys and id, the best found first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefing_tui.domain.settings import KeyChoice
from briefing_tui.reading.effect import Choice, CommandTarget, Found, OpenPicker
from briefing_tui.reading.session import Session
from briefing_tui.ui.key_names import key_display
from briefing_tui.ui.key_table import keys_in_force
from briefing_tui.ui.keymap import ANYWHERE, READER, SELECTION, Command, Group

_PALETTE = "palette"  # which is open already
_OFFERED: list[Command[Any]] = sorted((*READER, *SELECTION, *ANYWHERE), key=lambda row: list(Group).index(row.group))


class _Entry(NamedTuple):
    choice: Choice
    command: str
    keys: tuple[str, ...]


def palette(session: Session, choices: Mapping[str, KeyChoice]) -> OpenPicker:
    """Return the window with the commands of the reader; `choices` are the keys that the user chose."""
    entries = tuple(_entries(session, choices))
    return OpenPicker("Commands", [entry.choice for entry in entries], lambda query: _found(entries, query))


def _entries(session: Session, choices: Mapping[str, KeyChoice]) -> Iterator[_Entry]:
    keys = keys_in_force(choices)
    for command in _OFFERED:
        if command.id != _PALETTE:
            shown = tuple(map(key_display, keys[command.id]))
            met = command.need.is_met(session)
            note = "" if met else command.need.why_not(session)
            target = CommandTarget(command.id)
            choice = Choice(target, command.label, note, command.group, keys=" ".join(shown), open=met)
            yield _Entry(choice, command.id, shown)


def _found(entries: Sequence[_Entry], query: str) -> Found:
    """Return the commands in which each word of a query occurs, groups and the commands in each by the best of them.

    Case counts only in a word that has a capital.
    """
    words = tuple(query.split())
    ranks = {entry: _rank(entry, words) for entry in entries}
    ranked = sorted(((rank, entry.choice) for entry, rank in ranks.items() if rank is not None), key=lambda one: one[0])
    groups = dict.fromkeys(choice.group for _, choice in ranked)
    return Found([choice for group in groups for _, choice in ranked if choice.group == group], words)


def _rank(entry: _Entry, words: Sequence[str]) -> int | None:
    """Return how far a command is from the words, 0 being the nearest; None where one does not occur."""
    ranks = [_rank_of_word(entry, word) for word in words]
    return None if None in ranks else sum(rank for rank in ranks if rank is not None)


def _rank_of_word(entry: _Entry, word: str) -> int | None:
    if word in entry.keys:
        return 0
    label, command, group, keys = entry.choice.text, entry.command, entry.choice.group, entry.choice.keys
    if word == word.lower():
        label, group, keys = label.lower(), group.lower(), keys.lower()
    names = f"{label} {command.replace('-', ' ')}".split()
    ranked = (
        label.startswith(word),
        any(name.startswith(word) for name in names),
        word in label or word in command,
        word in group or word in keys,
    )
    return next((rank for rank, fits in enumerate(ranked, 1) if fits), None)
