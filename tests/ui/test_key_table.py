"""The keys in force, what is wrong with those that a user chose, and the table that people read."""

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice
from briefing_tui.ui.key_names import key_display
from briefing_tui.ui.key_table import chosen_keys, first_keys, key_problems, key_table, keys_in_force
from briefing_tui.ui.keymap import COMMANDS, Group

_FILE = "settings.yaml"


def _choices(**chosen: list[str]) -> dict[str, KeyChoice]:
    """Choose keys for commands, their ids with `_` for `-`, written one a line from line 3 on."""
    return {
        name.replace("_", "-"): KeyChoice(name.replace("_", "-"), tuple(keys), SourceLocation(line, 5))
        for line, (name, keys) in enumerate(chosen.items(), 3)
    }


def _problems(**chosen: list[str]) -> list[tuple[int, str, str]]:
    return [(found.line, found.code, found.message) for found in key_problems(_choices(**chosen), _FILE)]


def test_the_table_has_nothing_wrong_with_it() -> None:
    assert key_problems({}, _FILE) == ()
    as_written = {command.id.replace("-", "_"): list(map(key_display, command.keys)) for command in COMMANDS}
    assert _problems(**as_written) == []


# What a user chooses.


def test_chosen_keys_stand_in_place_of_the_tables_and_the_others_stay() -> None:
    keys = keys_in_force(_choices(zoom=["Z", "F5"]))
    assert keys["zoom"] == ("Z", "f5")
    assert {command.id: keys[command.id] for command in COMMANDS if command.id != "zoom"} == {
        command.id: command.keys for command in COMMANDS if command.id != "zoom"
    }


def test_a_command_may_be_left_without_a_key() -> None:
    assert keys_in_force(_choices(quit=[]))["quit"] == ()
    assert _problems(quit=[]) == []


def test_with_the_commands_that_have_other_keys_come_those_that_share_one_with_them() -> None:
    assert chosen_keys({}) == {}
    assert chosen_keys(_choices(zoom=["F5"])) == {"zoom": ("f5",)}
    shared = chosen_keys(_choices(zoom=["l"]))
    assert (shared["zoom"], shared["select-right"]) == (("l",), ("l", "right"))
    assert "link" not in shared
    own = chosen_keys(_choices(select_right=["F5"]))
    assert all("l" in keys or "right" in keys for command, keys in own.items() if command != "select-right")


def test_a_key_written_twice_is_one_key() -> None:
    assert keys_in_force(_choices(down=["Down", "↓"]))["down"] == ("down",)
    assert _problems(down=["Down", "↓"]) == []


def test_a_key_may_go_from_one_command_to_another() -> None:
    assert _problems(zoom=["q"], quit=["f9"]) == []


def test_an_unknown_command_is_said_with_its_place() -> None:
    (problem,) = key_problems(_choices(zoom=["f8"], zooom=["X"]), _FILE)
    assert str(problem) == (
        "settings.yaml:4:5: unknown-command there is no command 'zooom' (`briefing keys` lists them)"
    )


def test_a_key_that_another_command_has_is_said_with_its_place() -> None:
    (problem,) = key_problems(_choices(theme=["F5"], zoom=["q"]), _FILE)
    assert (problem.file, problem.line, problem.column, problem.code) == (_FILE, 4, 5, "key-taken")
    assert problem.message == "q is the key of both 'zoom' and 'quit'"


def test_a_key_is_taken_however_it_is_written() -> None:
    assert [code for _, code, _ in _problems(zoom=["PgDn"], theme=["Ctrl+P"])] == ["key-taken", "key-taken"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ctrl+i", "Ctrl+I cannot be distinguished from Tab"),
        ("Ctrl+H", "Ctrl+H cannot be distinguished from Backspace"),
        ("CTRL+M", "Ctrl+M cannot be distinguished from Enter"),
        ("Ctrl+[", "Ctrl+[ cannot be distinguished from Esc"),
    ],
)
def test_a_key_that_terminals_cannot_distinguish_from_another_is_said(written: str, said: str) -> None:
    assert _problems(zoom=["F5"], theme=[written]) == [(4, "bad-key", said)]


@pytest.mark.parametrize("written", ["kaboom", "Hyper+x", "Ctrl+", "", "g,g", "gg", "f99", "Ctrl+Banana"])
def test_what_is_no_key_is_said(written: str) -> None:
    assert _problems(zoom=[written]) == [(3, "bad-key", f"'{written}' is no key")]


def test_a_command_of_the_prompt_goes_with_the_readers_command_that_it_is_the_same_as() -> None:
    keys = keys_in_force(_choices(out=["F2"], keys=["F9"]))
    assert (keys["out"], keys["cancel"]) == (("f2",), ("f2", "escape"))
    assert (keys["keys"], keys["close-keys"]) == (("f9",), ("f9",))


def test_a_command_of_the_prompt_may_have_keys_of_its_own() -> None:
    keys = keys_in_force(_choices(out=["F2"], cancel=["F3"]))
    assert (keys["out"], keys["cancel"]) == (("f2",), ("f3", "escape"))


def test_one_key_may_have_a_command_in_the_reader_and_another_in_a_window() -> None:
    assert _problems(window_leave=["F5"], zoom=["F5"]) == []


@pytest.mark.parametrize("command", ["zoom", "cancel", "window_leave"])
def test_a_key_that_applies_anywhere_is_taken_everywhere(command: str) -> None:
    here = command.replace("_", "-")
    assert _problems(**{command: ["Ctrl+Z"]}) == [(3, "key-taken", f"Ctrl+Z is the key of both '{here}' and 'suspend'")]
    assert _problems(suspend=["F5"], **{command: ["F5"]}) == [
        (3, "key-taken", f"F5 is the key of both '{here}' and 'suspend'")
    ]


def test_a_key_that_two_commands_of_a_window_were_given_is_said_at_the_later_one() -> None:
    assert _problems(window_take=["F5"], window_leave=["F5"]) == [
        (4, "key-taken", "F5 is the key of both 'window-take' and 'window-leave'")
    ]


def test_a_key_that_comes_to_two_commands_by_the_one_it_is_the_same_as_is_said_where_it_was_chosen() -> None:
    assert _problems(out=["Enter"], open=["F2"]) == [(3, "key-taken", "Enter is the key of both 'accept' and 'cancel'")]


def test_a_message_names_the_first_key_of_a_command_as_a_person_writes_it() -> None:
    keys = first_keys({})
    assert (keys["search"], keys["back"], keys["down"], keys["palette"]) == ("/", "Backspace", "j", ":")


def test_a_message_names_the_users_own_key_and_says_where_there_is_none() -> None:
    keys = first_keys(_choices(search=["Ctrl+S", "F3"], quit=[]))
    assert (keys["search"], keys["quit"]) == ("Ctrl+S", "no key")


# The table that people read.


def test_the_table_has_every_group_and_every_command_with_its_keys() -> None:
    table = key_table({})
    assert [group for group, _ in table] == list(Group)
    rows = {label: keys for _, rows in table for keys, label, _ in rows}
    assert rows["half a page down"] == "d Ctrl+D"
    labels = {command.label for command in COMMANDS if not command.id.startswith("tab-")}
    assert set(rows) == labels | {"the tab of that number"}


def test_the_table_shows_the_users_own_keys() -> None:
    rows = {label: keys for _, rows in key_table(_choices(zoom=["Ctrl+G"], quit=[])) for keys, label, _ in rows}
    assert (rows["zoom the pane"], rows["quit"]) == ("Ctrl+G", "")


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({}, "1 to 9"),
        ({"tab_1": ["F1"]}, "F1 2 3 4 5 6 7 8 9"),
        ({f"tab_{number}": [] for number in range(1, 10)}, ""),
    ],
)
def test_the_keys_of_the_tabs_stand_in_one_row_whatever_they_are(chosen: dict[str, list[str]], keys: str) -> None:
    rows = {label: keys for _, rows in key_table(_choices(**chosen)) for keys, label, _ in rows}
    assert rows["the tab of that number"] == keys
