"""Articles by somebody who means harm: each is read, or is refused in one sentence, and does nothing else."""

import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from tests.articles.archive.documents import docx
from tests.articles.pdf.hand_made import HELVETICA, file_of, pages_of, stream, text_at

from briefing_tui.text.visible import visible

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits of a process")

_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {after} '{f'&{before};' * 10}'>" for before, after in zip("abcdefghi", "bcdefghij", strict=True)
)
_MAIL = b"From: a@b.example\r\nSubject: s\r\nMessage-ID: <a@b>\r\nMIME-Version: 1.0\r\n"


def _document(body: str, before: str = "") -> bytes:
    """Return a Word document with a body, and something before its root."""
    sound, stream_ = docx(body), BytesIO()
    with zipfile.ZipFile(BytesIO(sound)) as archive, zipfile.ZipFile(stream_, "w", zipfile.ZIP_DEFLATED) as other:
        for name in archive.namelist():
            content = archive.read(name)
            if before and name == "word/document.xml":
                content = before.encode() + content[content.index(b"<w:document") :]
            other.writestr(name, content)
    return stream_.getvalue()


def _bomb() -> bytes:
    """Return a PDF whose page is a stream of 1.5 GB, in two filters."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)  # which may be repeated
    spaces = b"\x78\xda" + block * 1500 + packer.flush()
    twice = zlib.compress(spaces, 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    content = stream(twice, b"/Filter[/FlateDecode/FlateDecode]")
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, HELVETICA])


def _acting_pdf() -> bytes:
    catalog = b"/OpenAction<</S/JavaScript/JS(while\\(1\\);)>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>"
    page = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A<</S/URI/URI(http://127.0.0.1:9/)>>>>]"
    return pages_of([text_at(72, 700, "Plain words.")], catalog=catalog, page=page)


def _turning_pdf() -> bytes:
    """Return a PDF whose pages are nested in themselves."""
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 10>>"])


def _nested_mail() -> bytes:
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(10_000))
    return _MAIL + parts + b"\r\nhello"


def _acting_page() -> bytes:
    return (
        b"<html><head><base href='http://127.0.0.1:9/'><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>"
        b"<link rel=stylesheet href='a.css'><script src='a.js'></script></head><body>"
        b"<iframe src='file:///etc/passwd'></iframe><img src='file:///etc/passwd'><p>Plain words.</p></body></html>"
    )


def _controlling_page() -> bytes:
    return (
        "<html><head><title>A\x1b]0;owned\x07\u202e</title><meta name=author content='B&#27;[2J\x9b31m'></head><body>"
        "<p>Plain \x1b[31m&#27;[2J \x9b \u202e&#x202e; &#155; words.</p></body></html>"
    ).encode()


def _fetching_document() -> bytes:
    return _document(_PARAGRAPH.format("x&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')


_DECLARES = "declares entities or a grammar of its own in word/document.xml"
_FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "laughs.docx": (lambda: _document(_PARAGRAPH.format("&j;"), f"{_LAUGHS}]>"), _DECLARES),
    "fetching.docx": (_fetching_document, _DECLARES),
    "large.docx": (lambda: _document(_PARAGRAPH.format("a" * (101 << 20))), "is too large"),
    "deep.docx": (lambda: _document("<w:tbl><w:tr><w:tc>" * 100_000), "nested more than 256 deep"),
    "bomb.pdf": (_bomb, "the reader of its format crashed on it"),
    "turning.pdf": (_turning_pdf, "damaged"),
    "zero.pdf": (lambda: bytes(1 << 20), "begins with zero bytes"),
    "acting.pdf": (_acting_pdf, ""),
    "acting.html": (_acting_page, ""),
    "controlling.html": (_controlling_page, ""),
    "nested.eml": (_nested_mail, ""),
    "nested.rtf": (lambda: rb"{\rtf1 Plain words." + b"{" * 1_000_000, "has groups nested too deep"),
}


def _run(file: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    home = file.parent / "home"
    command = [sys.executable, "-m", "briefing_tui", *arguments]
    environment = os.environ | {"HOME": str(home), "XDG_STATE_HOME": str(home)}
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", _FILES)
def test_a_hostile_article_is_read_or_refused_in_a_sentence_and_does_nothing(name: str, tmp_path: Path) -> None:
    made, refusal = _FILES[name]
    file = tmp_path / name
    file.write_bytes(made())
    done = _run(file, "text", "--json", str(file))
    assert done.returncode == (2 if refusal else 0)
    assert refusal in done.stderr
    assert len(done.stderr.splitlines()) <= 1
    assert "root:" not in done.stdout
    assert visible(done.stdout + done.stderr) == done.stdout + done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == [name], "nothing is written"


def test_what_a_file_hides_and_what_was_deleted_is_not_found(tmp_path: Path) -> None:
    deleted = "<w:p><w:del><w:r><w:delText>The deleted words.</w:delText></w:r></w:del></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>The secret words.</w:t></w:r></w:p>"
    file = tmp_path / "a.docx"
    file.write_bytes(docx(_PARAGRAPH.format("The plain words.") + deleted + hidden))
    assert _run(file, "locate", str(file), "--quote", "The plain words.").returncode == 0
    for words in ("The deleted words.", "The secret words."):
        assert _run(file, "locate", str(file), "--quote", words).returncode == 1


def test_what_stands_in_the_navigation_alone_is_not_found(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    article = "<h1>Markets</h1><p>The plain words stand in a sentence of the article, and another one follows.</p>"
    file.write_text(f"<html><body><nav><a href=/>The words of the menu</a></nav><main>{article}</main></body></html>")
    assert _run(file, "locate", str(file), "--quote", "The plain words stand").returncode == 0
    assert _run(file, "locate", str(file), "--quote", "The words of the menu").returncode == 1
