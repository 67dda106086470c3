"""Tables are read from folders, the user's own after those of the program."""

import os
from pathlib import Path

import pytest

from briefing_tui.drafting.tables import TABLES, TableError, read_table


def write(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "cues.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_an_entry_has_its_section_its_fields_and_its_place(tmp_path: Path) -> None:
    folder = write(tmp_path, "# format: words\n\n[aid]\nsend food | 2\n")
    (entry,) = read_table("cues", [folder])
    assert (entry.section, entry.fields, entry.line) == ("aid", ("send food", "2"), 4)


def test_a_later_folder_adds_replaces_and_removes(tmp_path: Path) -> None:
    first = write(tmp_path / "a", "[aid]\nfood | 1\nwater | 1\nmilk | 1\n")
    second = write(tmp_path / "b", "[aid]\nfood | 2\n- water\nbread | 1\n")
    found = {entry.key: entry.fields[1] for entry in read_table("cues", [first, second, tmp_path / "none"])}
    assert found == {"food": "2", "milk": "1", "bread": "1"}


@pytest.mark.parametrize("text", ["[aid\nfood\n", "| 2\n", b"\xff\xfe\x00"])
def test_a_table_that_is_not_understood_is_named_with_its_place(tmp_path: Path, text: str | bytes) -> None:
    with pytest.raises(TableError, match=r"cues\.txt"):
        read_table("cues", [write(tmp_path, text)])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_the_place_of_a_table_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cues.txt")
    with pytest.raises(TableError, match=r"cues\.txt is a device, a pipe"):
        read_table("cues", [tmp_path])


def test_every_table_of_the_program_says_its_format_source_and_licence() -> None:
    for path in TABLES.rglob("*.txt"):
        head = path.read_text(encoding="utf-8").split("\n[", 1)[0].lower()
        assert all(f"# {word}:" in head for word in ("format", "source", "licence")), path
