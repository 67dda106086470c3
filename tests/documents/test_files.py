from pathlib import Path

import pytest

from briefing_tui.documents.files import Library, stamp
from briefing_tui.domain.briefing import Source
from briefing_tui.loading.rules import RULES_FILE_NAME


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library with a briefing and a source in it."""
    library = tmp_path / "library"
    (library / "briefings").mkdir(parents=True)
    (library / "seeds").mkdir()
    (library / "briefings" / "one.yaml").touch()
    (library / "seeds" / "paper.txt").write_text("One line")
    return library


def test_the_library_holds_the_nearest_folder_called_briefings(library: Path) -> None:
    assert Library.of(library / "briefings" / "one.yaml").root == library
    assert Library.of(library / "briefings" / "2024" / "deep" / "one.yaml").root == library
    assert Library.of(library / "briefings" / "x" / "briefings" / "one.yaml").root == library / "briefings" / "x"


def test_elsewhere_the_library_is_the_briefings_own_folder(tmp_path: Path) -> None:
    assert Library.of(tmp_path / "one.yaml").root == tmp_path


def test_the_library_is_never_the_whole_file_system() -> None:
    assert Library.of(Path("/briefings/one.yaml")).root == Path("/briefings")


def test_a_link_to_a_briefing_belongs_to_the_library_of_what_it_leads_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(library / "briefings" / "one.yaml")
    assert Library.of(tmp_path / "link.yaml").root == library


def test_a_relative_path_has_the_same_library(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library / "briefings")
    assert Library.of(Path("one.yaml")).root == library


def test_the_files_of_a_linked_briefing_are_those_of_what_it_leads_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(library / "briefings" / "one.yaml")
    files = Library.of(tmp_path / "link.yaml").files([Source("paper", "../seeds/paper.txt")])
    assert list(files) == [
        library / RULES_FILE_NAME,
        library / "briefings" / RULES_FILE_NAME,
        library / "seeds" / "paper.txt",
    ]


def test_a_source_outside_the_library_is_none_of_its_files(library: Path) -> None:
    sources = [Source("a", "../../secret.txt"), Source("b", "/etc/passwd"), Source("c", "none.txt")]
    files = list(Library.of(library / "briefings" / "one.yaml").files(sources))
    assert files[2:] == [library / "briefings" / "none.txt"]


def test_a_file_has_another_stamp_when_it_is_written_replaced_or_gone(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert stamp(file) is None
    file.write_text("one")
    first = stamp(file)
    assert first == stamp(str(file))
    file.write_text("three")
    second = stamp(file)
    (tmp_path / "b").write_text("three")
    (tmp_path / "b").replace(file)
    assert len({first, second, stamp(file), None}) == 4


@pytest.mark.parametrize("name", ["a\0b", "n" * 5000])
def test_a_name_that_no_file_can_have_has_no_stamp(name: str) -> None:
    assert stamp(name) is None
