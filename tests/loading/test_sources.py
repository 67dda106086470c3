import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.briefing import Place, Source
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.domain.visible import visible_line
from briefing_tui.loading import sources
from briefing_tui.loading.codes import Code
from briefing_tui.loading.sources import library_root, read_source

TEXT = "\ufeffOne line\r\nand another\rو سوم\n"

Read = Callable[..., tuple[str | None, tuple[Problem, ...]]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library with a briefing and a source in it, and a secret beside it."""
    library = tmp_path / "library"
    (library / "briefings").mkdir(parents=True)
    (library / "seeds").mkdir()
    (library / "briefings" / "one.yaml").touch()
    (library / "seeds" / "paper.txt").write_bytes(TEXT.encode())
    (tmp_path / "secret.txt").write_text("secret")
    return library


@pytest.fixture
def read(library: Path) -> Read:
    """Return a function that reads a file as a source of the library's briefing."""

    def read_file(file: str, digest: str = "") -> tuple[str | None, tuple[Problem, ...]]:
        source = Source("paper", file, Place(3, 5), digest, file_place=Place(4, 11), sha256_place=Place(5, 13))
        return read_source(source, library / "briefings" / "one.yaml", library)

    return read_file


def only(problems: tuple[Problem, ...]) -> tuple[int, int, str]:
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    assert visible_line(str(problem)) == str(problem)
    return problem.line, problem.column, problem.code


# The library


def test_the_library_holds_the_nearest_folder_called_briefings(library: Path) -> None:
    assert library_root(library / "briefings" / "one.yaml") == library
    assert library_root(library / "briefings" / "2024" / "deep" / "one.yaml") == library
    assert library_root(library / "briefings" / "x" / "briefings" / "one.yaml") == library / "briefings" / "x"


def test_elsewhere_the_library_is_the_briefings_own_folder(tmp_path: Path) -> None:
    assert library_root(tmp_path / "one.yaml") == tmp_path


def test_the_library_is_never_the_whole_file_system() -> None:
    assert library_root(Path("/briefings/one.yaml")) == Path("/briefings")


def test_a_link_to_a_briefing_belongs_to_the_library_of_what_it_leads_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(library / "briefings" / "one.yaml")
    assert library_root(tmp_path / "link.yaml") == library


def test_a_relative_path_has_the_same_library(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library / "briefings")
    assert library_root(Path("one.yaml")) == library


# The source


def test_a_source_is_read_without_any_translation(read: Read) -> None:
    assert read("../seeds/paper.txt") == (TEXT, ())


@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_a_source_with_its_digest_has_no_problem(read: Read, case: Callable[[str], str]) -> None:
    assert read("../seeds/paper.txt", case(sha256(TEXT.encode()).hexdigest())) == (TEXT, ())


def test_a_changed_source_is_an_error_and_still_read(read: Read) -> None:
    text, problems = read("../seeds/paper.txt", "0" * 64)
    assert text == TEXT
    assert only(problems) == (5, 13, Code.SOURCE_CHANGED)
    assert sha256(TEXT.encode()).hexdigest() in problems[0].hint


def test_a_link_inside_the_library_is_followed(read: Read, library: Path) -> None:
    (library / "briefings" / "link.txt").symlink_to("../seeds/paper.txt")
    assert read("link.txt") == (TEXT, ())


@pytest.mark.parametrize(
    "file",
    [
        "../../secret.txt",
        "../seeds/../../secret.txt",
        "../../library-2/secret.txt",
        "out/secret.txt",
        "link.txt",
        "/etc/passwd",
        "C:\\Windows\\win.ini",
        "c:/windows/win.ini",
        "..\\seeds\\paper.txt",
        "https://example.org/article",
        "file:///etc/passwd",
        "a\0b",
        "\ud800",
        "",
    ],
)
def test_a_path_that_leads_out_of_the_library_is_refused(read: Read, library: Path, file: str) -> None:
    (library / "briefings" / "out").symlink_to(library.parent)
    (library / "briefings" / "link.txt").symlink_to(library.parent / "secret.txt")
    text, problems = read(file)
    assert text is None
    assert only(problems) == (4, 11, Code.SOURCE_OUTSIDE)
    assert "secret.txt" in problems[0].message or "secret" not in str(problems[0])


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("none.txt", "does not exist"),
        ("one.yaml/none.txt", "cannot be opened"),
        ("../seeds", "is a folder"),
        (".", "is a folder"),
        ("pipe", "is a device, a pipe or a socket"),
        ("loop", "cannot be opened"),
        ("n" * 5000, "cannot be opened"),
        ("~/none.txt", "does not exist"),
        ("$HOME", "does not exist"),
    ],
)
def test_a_source_that_cannot_be_read_is_a_problem(read: Read, library: Path, file: str, reason: str) -> None:
    os.mkfifo(library / "briefings" / "pipe")
    (library / "briefings" / "loop").symlink_to("loop")
    text, problems = read(file)
    assert text is None
    assert only(problems) == (4, 11, Code.SOURCE_MISSING)
    assert reason in problems[0].message
    assert str(library) in problems[0].hint


def test_a_device_inside_the_library_is_refused() -> None:
    source = Source("zero", "zero", Place(1, 1))
    text, problems = read_source(source, Path("/dev/briefing.yaml"), Path("/dev"))
    assert text is None
    assert only(problems) == (1, 1, Code.SOURCE_MISSING)


def test_a_source_over_the_limit_is_a_problem(read: Read, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LIMIT", 1 << 20)
    (library / "seeds" / "large.txt").write_bytes(bytes((1 << 20) + 1))
    text, problems = read("../seeds/large.txt")
    assert text is None
    assert only(problems) == (4, 11, Code.SOURCE_TOO_LARGE)


def test_a_source_in_another_encoding_is_a_problem_with_its_place_in_the_source(read: Read, library: Path) -> None:
    (library / "seeds" / "latin.txt").write_bytes("one\ntwo caf\xe9 three".encode("latin-1"))
    text, problems = read("../seeds/latin.txt")
    assert text is None
    assert only(problems) == (4, 11, Code.SOURCE_ENCODING)
    assert "line 2, column 8" in problems[0].message
    assert "iconv" in problems[0].hint


def test_without_places_of_its_keys_a_problem_stands_at_the_source(library: Path) -> None:
    for source in (Source("a", "none.txt", Place(3, 5)), Source("a", "../seeds/paper.txt", Place(3, 5), "0" * 64)):
        _, problems = read_source(source, library / "briefings" / "one.yaml", library)
        assert only(problems)[:2] == (3, 5)


@given(st.text(st.characters(exclude_categories=()), max_size=12) | st.text("./~\\:ab\0", max_size=12))
def test_no_path_whatever_is_followed_out_of_the_library(tmp_path_factory: pytest.TempPathFactory, file: str) -> None:
    root = tmp_path_factory.getbasetemp() / "fuzzed"
    root.mkdir(exist_ok=True)
    text, problems = read_source(Source("a", file, Place(1, 1)), root / "one.yaml", root)
    assert text is None
    assert only(problems)[2] in (Code.SOURCE_OUTSIDE, Code.SOURCE_MISSING)
