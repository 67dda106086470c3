import os
from pathlib import Path

import pytest

from briefing_tui.documents.files import Library, OutsideLibraryError, stamp
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


@pytest.mark.parametrize(
    "file",
    [
        "../.ssh/id",
        "../seeds/.private/a.txt",
        "../seeds/.a.txt",
        ".a.txt",
        "../seeds/link",
        "../notes.txt",
        "right.txt",
    ],
)
def test_a_home_folder_that_was_found_as_the_root_gives_neither_hidden_files_nor_those_right_in_it(
    library: Path, file: str
) -> None:
    (library / ".ssh").mkdir()
    (library / ".ssh" / "id").touch()
    (library / "seeds" / "link").symlink_to("../.ssh/id")
    (library / "briefings" / "right.txt").symlink_to("../notes.txt")
    path = library / "briefings" / "one.yaml"
    with pytest.raises(OutsideLibraryError, match=r"is hidden in|lies right in") as raised:
        Library.of(path).source_path(file)
    assert "--root" in raised.value.hint
    assert Library.of(path, library).source_path(file) == Path(os.path.realpath(path.parent / file))


@pytest.mark.parametrize("file", ["../seeds/paper.txt", "../seeds/deep/a.txt", "a.txt", "2024/a.txt", "../seeds/a..b"])
def test_the_folder_of_briefings_and_those_beside_it_are_the_library(library: Path, file: str) -> None:
    path = library / "briefings" / "one.yaml"
    assert Library.of(path).source_path(file) == Path(os.path.realpath(path.parent / file))


def test_a_library_may_itself_lie_in_a_hidden_folder(tmp_path: Path) -> None:
    folder = tmp_path / ".local" / "briefings"
    folder.mkdir(parents=True)
    assert Library.of(folder / "one.yaml").source_path("../seeds/a.txt") == tmp_path / ".local" / "seeds" / "a.txt"


def test_beside_a_briefing_in_no_such_folder_its_sources_may_lie_and_not_be_hidden(tmp_path: Path) -> None:
    library = Library.of(tmp_path / "one.yaml")
    assert library.source_path("a.txt") == tmp_path / "a.txt"
    assert library.source_path("sub/a.txt") == tmp_path / "sub" / "a.txt"
    with pytest.raises(OutsideLibraryError, match="is hidden in"):
        library.source_path(".ssh/id")


def test_a_briefing_is_no_source_of_its_own_by_whatever_way(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").touch()
    (tmp_path / "link.txt").symlink_to("one.yaml")
    library = Library.of(tmp_path / "one.yaml")
    for name in ("one.yaml", "./one.yaml", f"../{tmp_path.name}/one.yaml", "link.txt"):
        with pytest.raises(OutsideLibraryError, match="is the briefing itself"):
            library.source_path(name)


def test_in_a_folder_that_is_gone_a_relative_path_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert Library.of(Path("one.yaml")).folder == Path()


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
