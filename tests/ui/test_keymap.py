"""The table of commands: one id, one label and keys of its own for each."""

from collections import Counter
from typing import Any

import pytest

from briefing_tui.ui.keymap import ANYWHERE, COMMANDS, PROMPT, READER, SELECTION, TEXT, WINDOW, Command, Group, Scope


def test_every_command_has_an_id_of_its_own() -> None:
    assert [id_ for id_, count in Counter(command.id for command in COMMANDS).items() if count > 1] == []


def test_no_two_commands_of_a_scope_share_a_key() -> None:
    places = {Scope.ANYWHERE: list(Scope)}
    keys = Counter(
        (scope, key)
        for command in COMMANDS
        for scope in places.get(command.scope, [command.scope])
        for key in command.keys
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_a_key_and_a_label() -> None:
    assert [command.id for command in COMMANDS if not (command.keys and command.label)] == []


def test_every_group_of_the_table_has_a_command() -> None:
    assert [group for group in Group if all(command.group is not group for command in COMMANDS)] == []


@pytest.mark.parametrize(
    ("commands", "scope"),
    [
        (READER, Scope.READER),
        (SELECTION, Scope.SELECTION),
        (PROMPT, Scope.PROMPT),
        (WINDOW, Scope.WINDOW),
        (TEXT, Scope.TEXT),
        (ANYWHERE, Scope.ANYWHERE),
    ],
    ids=[*Scope],
)
def test_a_command_is_in_the_table_of_the_place_where_it_is_given(
    commands: tuple[Command[Any], ...], scope: Scope
) -> None:
    assert {command.scope for command in commands} == {scope}
    assert set(commands) <= set(COMMANDS)


def test_a_command_that_is_the_same_as_another_names_one_of_the_table_and_has_its_keys() -> None:
    keys = {command.id: command.keys for command in COMMANDS}
    same = [command for command in COMMANDS if command.same_as]
    assert [command.id for command in same if command.keys != keys[command.same_as]] == []


@pytest.mark.parametrize("number", range(1, 10))
def test_a_digit_is_the_key_of_the_tab_of_that_number(number: int) -> None:
    (command,) = (command for command in READER if command.id == f"tab-{number}")
    assert command.keys == (str(number),)
