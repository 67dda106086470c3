"""Textual's bindings, made from the table of commands."""

from collections.abc import Iterable
from typing import Any

from textual.binding import Binding, BindingType

from briefing_tui.ui.keymap import Command


def bindings(commands: Iterable[Command[Any]], *, priority: bool = False) -> list[BindingType]:
    """Return the bindings of commands, each of which runs the action `do` with the command's id.

    With `priority` a command is done before the next key is looked at: letters that come in one piece with the key of
    a prompt, as a slow line brings them, go into its field, in their order.
    """
    return [
        Binding(
            ",".join(command.keys), f"do('{command.id}')", command.label, show=False, id=command.id, priority=priority
        )
        for command in commands
    ]
