"""Textual's bindings, made from the table of commands."""

from collections.abc import Iterable
from typing import Any

from textual.binding import Binding, BindingType

from briefing_tui.ui.keymap import Command


def bindings(commands: Iterable[Command[Any]], *, priority: bool = False) -> list[BindingType]:
    """Return the bindings of commands, each of which runs the action `do` with the command's id.

    With `priority` a command runs to its end before the next key is handled: letters that a slow connection delivers in
    one piece with the key that opens a prompt go into the prompt, in order.
    """
    return [
        Binding(
            ",".join(command.keys), f"do('{command.id}')", command.label, show=False, id=command.id, priority=priority
        )
        for command in commands
    ]
