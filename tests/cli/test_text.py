"""`briefing text`: the reading text of an article, for other programs."""

import json
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from tests.articles.archive.documents import docx

from briefing_tui.text.visible import visible

Run = Callable[..., subprocess.CompletedProcess[str]]

_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Markets at the border</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>The market in</w:t></w:r><w:r><w:br/><w:t>Khorog is open.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Khorog</w:t></w:r></w:p></w:tc>"
    "<w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
_TEXT = "Markets at the border\nThe market in Khorog is open.\nKhorog\tMay\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "article.bin"  # the bytes say what it is
    path.write_bytes(docx(_BODY))
    return path


def test_a_block_is_a_line_and_cells_stand_in_tabs(run: Run, document: Path) -> None:
    done = run("text", document)
    assert (done.returncode, done.stdout, done.stderr) == (0, _TEXT, "")
    assert run(document).stdout == run("--plain", document).stdout == _TEXT


def test_the_object_leads_from_each_block_to_its_place(run: Run, document: Path) -> None:
    found = json.loads(run("text", "--json", document).stdout)
    assert found["sha256"] == sha256(document.read_bytes()).hexdigest()
    assert f"{found['text']}\n" == _TEXT
    assert [(block["kind"], block["level"], block["where"]) for block in found["blocks"]] == [
        ("heading", 1, "heading"),
        ("paragraph", None, "¶1"),
        ("row", None, "¶2"),
    ]
    block = found["blocks"][1]
    assert found["text"][block["start"] : block["end"]] == "The market in Khorog is open."
    assert found["extracted"][slice(*block["extracted"])] == "The market in\nKhorog is open."
    assert block["selectors"][1]["within"] == "word/document.xml"


def test_a_text_file_is_its_own_extracted_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Head\n\nSome *text*.\n")
    found = json.loads(run("text", "--json", path).stdout)
    assert (found["text"], found["extracted"]) == ("Head\nSome text.", "# Head\n\nSome *text*.\n")


def test_the_object_has_the_file_s_own_characters_and_none_controls_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A\x1b[31m \x9b31m \u202eb \x7f\u2028 words.", newline="")
    line = run("text", "--json", path).stdout
    assert visible(line) == line
    assert json.loads(line)["extracted"] == "A\x1b[31m \x9b31m \u202eb \x7f\u2028 words."


@pytest.mark.parametrize(
    ("data", "reason"), [(b"\x89PNG\r\n\x1a\n123", "PNG"), (b"PK\x03\x04rest", "ZIP"), (None, "exist")]
)
def test_a_file_without_an_article_is_refused_in_a_sentence(
    run: Run, tmp_path: Path, data: bytes | None, reason: str
) -> None:
    path = tmp_path / "a.docx"
    if data:
        path.write_bytes(data)
    done = run("text", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1
