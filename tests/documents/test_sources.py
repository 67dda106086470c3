import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.archive.documents import docx

from briefing_tui.documents import sources
from briefing_tui.documents.files import Library
from briefing_tui.documents.sources import SourceFiles, SourceProblem
from briefing_tui.domain.briefing import Source
from briefing_tui.loading.codes import Code
from briefing_tui.text.visible import visible_line

TEXT = "\ufeffOne line\r\nand another\rو سوم\n"

Read = Callable[..., tuple[str | None, str, SourceProblem | None]]


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
    """Return a function that reads a file as a source, and returns its text, its digest and its problem."""

    def read(file: str, digest: str = "") -> tuple[str | None, str, SourceProblem | None]:
        files = SourceFiles(Library.of(library / "briefings" / "one.yaml", library), hashed=bool(digest))
        article, found, problem, _ = files.read(Source("paper", file, digest))
        return article.extracted if article else None, found, problem

    return read


def field_and_code(problem: SourceProblem | None) -> tuple[str, str]:
    assert problem is not None
    words = f"{problem.message} {problem.hint}"
    assert visible_line(words) == words
    return problem.field, problem.code


def test_a_source_is_read_without_any_translation(read: Read) -> None:
    assert read("../seeds/paper.txt") == (TEXT, "", None)


@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_a_source_with_its_digest_has_no_problem(read: Read, case: Callable[[str], str]) -> None:
    digest = sha256(TEXT.encode()).hexdigest()
    assert read("../seeds/paper.txt", case(digest)) == (TEXT, digest, None)


def test_a_changed_source_is_an_error_and_still_read(read: Read) -> None:
    text, _, problem = read("../seeds/paper.txt", "0" * 64)
    assert text == TEXT
    assert field_and_code(problem) == ("sha256", Code.SOURCE_CHANGED)
    assert problem is not None
    assert sha256(TEXT.encode()).hexdigest() in problem.hint


def test_a_link_inside_the_library_is_followed(read: Read, library: Path) -> None:
    (library / "briefings" / "link.txt").symlink_to("../seeds/paper.txt")
    assert read("link.txt") == (TEXT, "", None)


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
    text, _, problem = read(file)
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_OUTSIDE)
    assert problem is not None
    assert "secret.txt" in problem.message or "secret" not in str(problem)


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
    text, _, problem = read(file)
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_MISSING)
    assert problem is not None
    assert reason in problem.message
    assert str(library) in problem.hint


def test_a_device_inside_the_library_is_refused() -> None:
    article, _, problem, _ = SourceFiles(Library.of(Path("/dev/briefing.yaml"), Path("/dev")), hashed=False).read(
        Source("zero", "zero")
    )
    assert article is None
    assert field_and_code(problem) == ("file", Code.SOURCE_MISSING)


def test_a_source_over_the_limit_is_a_problem(read: Read, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCES_BYTES", 1 << 20)
    (library / "seeds" / "large.txt").write_bytes(bytes((1 << 20) + 1))
    text, _, problem = read("../seeds/large.txt")
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_TOO_LARGE)


def test_a_source_in_another_encoding_is_a_problem_with_its_location_in_the_source(read: Read, library: Path) -> None:
    (library / "seeds" / "latin.txt").write_bytes("one\ntwo caf\xe9 three".encode("latin-1"))
    text, _, problem = read("../seeds/latin.txt")
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_ENCODING)
    assert problem is not None
    assert "line 2, column 8" in problem.message
    assert "iconv" in problem.hint


@given(st.text(st.characters(exclude_categories=()), max_size=12) | st.text("./~\\:ab\0", max_size=12))
def test_no_path_whatever_is_followed_out_of_the_library(tmp_path_factory: pytest.TempPathFactory, file: str) -> None:
    root = tmp_path_factory.getbasetemp() / "fuzzed"
    root.mkdir(exist_ok=True)
    article, _, problem, _ = SourceFiles(Library.of(root / "one.yaml", root), hashed=False).read(Source("a", file))
    assert article is None
    assert field_and_code(problem)[1] in (Code.SOURCE_OUTSIDE, Code.SOURCE_MISSING)


def test_a_few_nul_bytes_in_a_text_are_read(read: Read, library: Path) -> None:
    (library / "seeds" / "spoilt.txt").write_bytes(b"text\nand \0" + 1000 * b"more")
    text, _, problem = read("../seeds/spoilt.txt")
    assert problem is None
    assert text == "text\nand \0" + 1000 * "more"


def test_a_file_with_many_nul_bytes_is_no_text(read: Read, library: Path) -> None:
    (library / "seeds" / "zeros.bin").write_bytes(b"text\nand \0" + 1000 * b"more\0")
    text, _, problem = read("../seeds/zeros.bin")
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_ENCODING)
    assert problem is not None
    assert "line 2, column 5" in problem.message


def test_all_sources_together_have_a_limit_which_a_file_named_twice_uses_once(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCES_BYTES", 100)
    for name in "ab":
        (library / "briefings" / name).write_text(60 * name)
    files = SourceFiles(Library.of(library / "briefings" / "one.yaml", library), hashed=True)
    found = [files.read(Source(name, name[0])) for name in ("a", "a2", "b", "b2", "a3")]
    assert [each.article is not None for each in found] == [True, True, False, False, True]
    assert [field_and_code(each.problem) for each in found if each.article is None] == 2 * [
        ("file", Code.SOURCE_TOO_LARGE)
    ]


def test_the_digest_of_a_source_that_is_no_text_is_that_of_its_bytes(read: Read, library: Path) -> None:
    data = docx("<w:p><w:r><w:t>The market is open.</w:t></w:r></w:p>")
    (library / "seeds" / "paper.docx").write_bytes(data)
    text, digest, problem = read("../seeds/paper.docx", "0" * 64)
    assert (text, digest) == ("The market is open.\n", sha256(data).hexdigest())
    assert field_and_code(problem) == ("sha256", Code.SOURCE_CHANGED)


@pytest.mark.parametrize(("data", "said"), [(b"\x89PNG\r\n\x1a\n123", "is a PNG picture"), (b"PK\x03\x04", "ZIP")])
def test_a_source_that_holds_no_article_is_a_problem(read: Read, library: Path, data: bytes, said: str) -> None:
    (library / "seeds" / "paper.docx").write_bytes(data)
    text, _, problem = read("../seeds/paper.docx")
    assert text is None
    assert field_and_code(problem) == ("file", Code.SOURCE_UNREADABLE)
    assert problem is not None
    assert said in problem.message
