"""The toolkit's bindings, as they are made from the table of commands."""

from typing import Any

import pytest
from textual.app import App
from textual.binding import Binding

from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.keymap import PROMPT, READER, WINDOW, Command


class _Keys(App[None]):
    """Writes down each command that a key runs."""

    BINDINGS = bindings(READER, priority=True)  # as the reader has them
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.given: list[str] = []

    def action_do(self, command: str) -> None:
        """Write it down."""
        self.given.append(command)


@pytest.mark.parametrize("commands", [READER, PROMPT, WINDOW], ids=["reader", "prompt", "window"])
def test_each_command_has_one_binding_with_its_id_by_which_a_users_keys_replace_it(
    commands: tuple[Command[Any], ...],
) -> None:
    made = [binding for binding in bindings(commands) if isinstance(binding, Binding)]
    assert [(made.id, made.key, made.description) for made in made] == [
        (command.id, ",".join(command.keys), command.label) for command in commands
    ]


@pytest.mark.parametrize("priority", [True, False])
def test_a_binding_comes_before_the_next_key_where_that_is_asked_for(priority: bool) -> None:
    made = [binding for binding in bindings(READER, priority=priority) if isinstance(binding, Binding)]
    assert {binding.priority for binding in made} == {priority}


async def test_each_key_of_the_table_runs_its_command() -> None:
    app = _Keys()
    async with app.run_test() as pilot:
        await pilot.press(*(key for command in READER for key in command.keys))
    assert app.given == [command.id for command in READER for _ in command.keys]


async def test_a_key_of_the_users_own_runs_the_command_in_place_of_the_tables() -> None:
    app = _Keys()
    async with app.run_test() as pilot:
        app.set_keymap({"zoom": "f5"})
        await pilot.press("z", "f5")
    assert app.given == ["zoom"]
