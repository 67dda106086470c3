"""Articles damaged at random: each format's files, in their bytes and within their archives."""

import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from time import monotonic

from tests.attack.mutations import damaged_bytes

from briefing_tui.articles.child import MAX_CPU_SECONDS
from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.formats import format_of
from briefing_tui.articles.isolation import read_isolated
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.text.visible import visible

_FILES = Path(__file__).parents[1] / "articles"
_MAX_SECONDS = 3 * MAX_CPU_SECONDS  # of an attempt, on a machine that does other work too
_WITHIN_ARCHIVE_RATIO = 0.8  # of damage to a document in an archive that is done within
_MAX_ANSWER_CHARACTERS = 60
_PAGE = (
    b'<!DOCTYPE html><html lang="en"><head><title>Markets</title><meta name="author" content="A. Writer">'
    b'<script type="application/ld+json">{"@type":"Article","datePublished":"2024-11-18"}</script></head><body>'
    b"<nav><a href=/>Home</a></nav><article><h1>Markets</h1><p>The market in Khorog is <b>open</b> again, and trade "
    b"goes on as it did before the war, said the governor.</p><ul><li>one<li>two</ul><table><tr><th>Market<th>Open"
    b"<tr><td>Khorog<td>yes</table><blockquote>It is &lt;quiet&gt; here&nbsp;now.</blockquote></article></body></html>"
)
_MAIL = (
    b"From: =?utf-8?q?A=2E_Writer?= <a@example.org>\r\nTo: b@example.org\r\nSubject: Markets\r\n"
    b"Date: Mon, 18 Nov 2024 09:30:00 +0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    b"--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"The market is open=2E\r\n\r\nOn Sunday C wrote:\r\n> It is closed.\r\n>> Is it?\r\n-- \r\nA\r\n"
    b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+SGVsbG8gdGhlcmU8L3A+\r\n"
    b"--x\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nx\r\n--x--\r\n"
)
_RTF = (
    rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Times;}}{\info{\title Markets}}\pard The market\'e0 is \u1578?open.\par"
    rb"\trowd\cellx1000 a\cell b\cell\row {\footnote A note.}{\pict\pngblip 89504e47}}"
)


def read_damaged(random: Random, folder: Path) -> str:
    """Damage an article, and read it in a process of its own; return what it was read as, or why it was not."""
    name, data = random.choice(_samples())
    within = zipfile.is_zipfile(BytesIO(data)) and random.random() < _WITHIN_ARCHIVE_RATIO
    data = _damaged_within(random, data) if within else damaged_bytes(random, data)
    (folder / name).write_bytes(data)  # to look at, where the attempt breaks something
    start = monotonic()
    try:
        found = format_of(data, name)
        article = read_isolated(found, data) if found else read_article(data.decode(errors="replace"))
    except UnreadableArticleError as error:
        return f"{name}: {error} ({error.hint})"[:_MAX_ANSWER_CHARACTERS]
    finally:
        assert monotonic() - start < _MAX_SECONDS, "it takes too long"
    _verify(article)
    return f"{name}: read"


def _verify(article: Article) -> None:
    """Assert that every block leads back to the extracted text, and that nothing in it controls a terminal."""
    assert len(article.offsets) == len(article.text)
    for block in article.blocks:
        start, end = article.offsets.span(block.start, block.end)
        assert 0 <= start <= end <= len(article.extracted)
    assert visible(article.text) == article.text


def _samples() -> list[tuple[str, bytes]]:
    """Return the files that the tests of the readers keep, each with its name, and one of each other format."""
    kept = [path for path in sorted(_FILES.rglob("files/*")) if path.is_file() and path.suffix != ".md"]
    return [*((path.name, path.read_bytes()) for path in kept), ("a.html", _PAGE), ("a.eml", _MAIL), ("a.rtf", _RTF)]


def _damaged_within(random: Random, data: bytes) -> bytes:
    """Return an archive in which one file is damaged."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as other:
        chosen = random.choice(archive.namelist())
        for name in archive.namelist():
            content = archive.read(name)
            other.writestr(name, damaged_bytes(random, content) if name == chosen else content)
    return stream.getvalue()
