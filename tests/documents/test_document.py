from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from briefing_tui.documents.document import document_of_text, open_document
from briefing_tui.documents.files import Library, stamp
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.rules import RULES_FILE_NAME

Write = Callable[..., Path]


def test_a_valid_file_is_opened_as_a_briefing_that_is_not_yet_anchored_or_checked(write_briefing: Write) -> None:
    document = open_document(write_briefing("Trade goes on."))
    assert document.is_valid
    assert [claim.id for claim in document.briefing.claims] == ["claim-1"]
    assert (document.sources, document.evidence, document.result) == (None, None, None)


def test_a_value_is_located_in_the_file(write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    location = open_document(path).source_map.written(("claims", "claim-1", "at", 0, "quote"))
    assert location is not None
    line = path.read_text(encoding="utf-8").splitlines()[location.line - 1]
    assert line[location.column - 1 :] == "Trade goes on."


def test_a_file_with_an_error_is_opened_with_its_valid_part_and_its_problems(write_briefing: Write) -> None:
    document = open_document(write_briefing("Trade goes on.", tlp="purple"))
    assert not document.is_valid
    assert [problem.code for problem in document.loaded.problems] == ["bad-value"]
    assert [claim.id for claim in document.briefing.claims] == ["claim-1"]


def test_a_file_that_is_no_yaml_is_opened_with_a_briefing_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("a: [")
    document = open_document(path)
    assert (document.is_valid, document.loaded.legible) == (False, None)
    assert (document.briefing.title, list(document.briefing.claims)) == ("b.yaml", [])
    assert document.files[0] == path


def test_a_missing_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="does not exist"):
        open_document(tmp_path / "nowhere.yaml")


def test_the_digest_is_that_of_the_bytes_that_were_read(write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    document = open_document(path)
    expected = sha256(path.read_bytes()).hexdigest()
    path.write_text("changed since")
    assert document.digest == expected


def test_a_document_depends_on_its_file_and_on_rules_files_and_sources_even_where_they_are_missing(
    write_briefing: Write, tmp_path: Path
) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "lost", "file": "nowhere.md"}]
    path = write_briefing({"quote": "Trade goes on.", "source": "paper"}, sources=sources)
    document = open_document(path)
    assert document.files == (path, tmp_path / RULES_FILE_NAME, tmp_path / "article.md", tmp_path / "nowhere.md")
    stamps = document.stamps
    assert list(stamps) == list(document.files)
    assert (stamps[path], stamps[tmp_path / "nowhere.md"]) == (stamp(path), None)


def test_a_change_of_any_of_its_files_changes_a_stamp(write_briefing: Write, tmp_path: Path) -> None:
    document = open_document(write_briefing("Trade goes on."))
    before = document.stamps
    (tmp_path / RULES_FILE_NAME).touch()
    (tmp_path / "article.md").write_text("shorter")
    changed = {file.name for file, each in document.stamps.items() if each != before[file]}
    assert changed == {RULES_FILE_NAME, "article.md"}


def test_the_library_that_the_user_names_takes_precedence(write_briefing: Write, tmp_path: Path) -> None:
    path = write_briefing("Trade goes on.")
    assert open_document(path).library == Library(path, tmp_path)
    assert open_document(path, tmp_path.parent).library == Library(path, tmp_path.parent, is_given=True)


def test_a_text_makes_the_document_that_its_file_would(write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    opened = open_document(path)
    text = path.read_text(encoding="utf-8")
    path.unlink()
    made = document_of_text(text, path)
    assert made.briefing == opened.briefing
    assert (made.path, made.library, made.loaded.text) == (opened.path, opened.library, opened.loaded.text)
