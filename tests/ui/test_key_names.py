"""The names of keys: as the toolkit has them, as a person writes them, and which cannot be bound."""

import string

import pytest
from textual.keys import _character_to_key

from briefing_tui.ui.key_names import key_display, textual_name, unusable
from briefing_tui.ui.keymap import COMMANDS


@pytest.mark.parametrize("key", [key for command in COMMANDS for key in command.keys])
def test_every_key_is_understood_again_as_it_is_displayed(key: str) -> None:
    assert textual_name(key_display(key)) == key


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("j", "j"),
        ("G", "G"),
        ("ctrl+d", "Ctrl+D"),
        ("alt+left", "Alt+←"),
        ("question_mark", "?"),
        ("pagedown", "PgDn"),
        ("f1", "F1"),
        ("ctrl+plus", "Ctrl++"),
    ],
)
def test_a_key_is_displayed_as_a_person_writes_it(key: str, written: str) -> None:
    assert key_display(key) == written


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ctrl+D", "ctrl+d"),
        ("ctrl+d", "ctrl+d"),
        ("CTRL+SHIFT+Up", "ctrl+shift+up"),
        ("Shift+Ctrl+↑", "ctrl+shift+up"),
        ("?", "question_mark"),
        ("question_mark", "question_mark"),
        ("PgDn", "pagedown"),
        ("pgdn", "pagedown"),
        ("PageDown", "pagedown"),
        ("Esc", "escape"),
        ("escape", "escape"),
        ("Space", "space"),
        (" ", "space"),
        ("F1", "f1"),
        ("g", "g"),
        ("G", "G"),
        ("Shift+g", "G"),
        ("+", "plus"),
        ("Ctrl++", "ctrl+plus"),
        (",", "comma"),
        ("é", "é"),
    ],
)
def test_a_key_is_understood_in_every_form_that_people_write(written: str, name: str) -> None:
    assert textual_name(written) == name


@pytest.mark.parametrize("char", string.punctuation + string.digits + string.ascii_letters + "§£«éж")
def test_a_character_has_the_name_that_the_toolkit_gives_it(char: str) -> None:
    assert textual_name(char) == _character_to_key(char)


@pytest.mark.parametrize("key", [key for command in COMMANDS for key in command.keys])
def test_every_key_of_the_table_can_be_bound(key: str) -> None:
    assert unusable(key) == ""


@pytest.mark.parametrize("written", ["Ctrl++", "+", "Shift+Ctrl+↑", "PgDn", " ", "é", "F24", "Alt+Left", "Ctrl+-"])
def test_a_key_can_be_bound_in_every_form_that_people_write(written: str) -> None:
    assert unusable(written) == ""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ctrl+i", "Ctrl+I cannot be distinguished from Tab"),
        ("Ctrl+H", "Ctrl+H cannot be distinguished from Backspace"),
        ("CTRL+M", "Ctrl+M cannot be distinguished from Enter"),
        ("Ctrl+[", "Ctrl+[ cannot be distinguished from Esc"),
        ("kaboom", "'kaboom' is no key"),
        ("Hyper+x", "'Hyper+x' is no key"),
        ("f99", "'f99' is no key"),
        ("g,g", "'g,g' is no key"),
        ("", "'' is no key"),
    ],
)
def test_why_a_key_cannot_be_bound_is_said(written: str, said: str) -> None:
    assert unusable(written) == said
