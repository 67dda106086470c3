"""A PDF becomes an extraction: text in reading order, in blocks, with pages, lines and notices."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.pdf.hand_made import file_of, lines_at, pages_of, text_at

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.pdf.reader import read
from briefing_tui.domain.article import Article
from briefing_tui.domain.metadata import MetadataField

_LINES = ["The first market opened in the spring, and", "nobody was hurt.", "The second one opened in the summer, and"]


def test_lines_are_joined_to_paragraphs_with_their_pages_and_lines(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([lines_at(72, 700, _LINES), lines_at(72, 700, ["nobody came."])]))
    assert [article.text[block.start : block.end] for block in article.blocks] == [
        "The first market opened in the spring, and nobody was hurt.",
        "The second one opened in the summer, and nobody came.",
    ]
    assert article.extracted == "\n".join([*_LINES, "\fnobody came.\n"])
    at = article.extracted.index("nobody came")
    assert article.places.at(at) == ((2, ""), 1)
    assert article.places.at(at - 3) == ((1, ""), 3)


def test_a_long_document_shows_its_first_pages_then_progress_and_at_last_the_whole() -> None:
    found = list(
        read(pages_of([lines_at(72, 700, [f"{number} men came, and {number + 1} went."]) for number in range(60)]))
    )
    assert [type(each) for each in found] == [Extraction, Progress, Progress, Extraction]
    first, *progress, last = found
    assert isinstance(first, Extraction)
    assert isinstance(last, Extraction)
    assert len(first.parts) == 10
    assert progress == [Progress(25, 60), Progress(50, 60)]
    assert len(last.parts) == 60
    assert last.text.startswith(first.text)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF at all", pages_of([b""])[:200]])
def test_what_is_no_pdf_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError, match="is damaged, or not a PDF"):
        list(read(data))


_PICTURE = b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
_GLYPHS = b"BT /U 10 Tf 72 700 Td <%s> Tj ET" % (b"00240025" * 20)


def test_pages_that_cannot_be_read_are_named_and_the_rest_is_read(article_in: Callable[[bytes], Article]) -> None:
    text = lines_at(72, 700, _LINES)
    article = article_in(
        pages_of([text, _PICTURE, _PICTURE, text, _GLYPHS, b"", text + b"BT /U 10 Tf 72 600 Td <00240025> Tj ET"])
    )
    assert article.notices == (
        "Pages 2-3 are scanned pictures, without text.",
        "The text of page 5 has no Unicode map, and cannot be read.",
        "Some characters of page 7 have no Unicode map, and stand as \ufffd.",
    )
    assert article.extracted.count("\f") == 6
    assert len(article.places.parts) == 7


@pytest.mark.parametrize(
    ("content", "message"),
    [(_PICTURE, "has pictures alone"), (_GLYPHS, "has text without a Unicode map"), (b"", "has no text")],
)
def test_a_document_without_a_page_that_can_be_read_is_no_article(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message) as raised:
        list(read(pages_of([content] * 2)))
    assert raised.value.hint


def test_text_that_is_not_painted_is_not_read_without_a_notice(article_in: Callable[[bytes], Article]) -> None:
    hidden = b"BT /F 10 Tf 72 600 Td 3 Tr (Nobody sees this.) Tj ET\n"
    article = article_in(pages_of([lines_at(72, 700, _LINES), lines_at(72, 700, _LINES) + hidden]))
    assert article.notices == (
        "Text of page 2 is not painted: it was recognised in a scan, or is hidden from who looks at it.",
    )


def test_the_invisible_text_over_a_scanned_page_is_its_text(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([_PICTURE + b"BT 3 Tr /F 10 Tf 72 700 Td (As the scanner read it.) Tj ET"]))
    assert article.text == "As the scanner read it."
    assert article.notices == (
        "Text of page 1 is not painted: it was recognised in a scan, or is hidden from who looks at it.",
    )


@pytest.mark.parametrize("rotation", [b"/Rotate 90", b"/Rotate 180", b""])
@pytest.mark.parametrize("matrix", [b"1 0 0 1 72 700", b"0 1 -1 0 300 100", b"-1 0 0 -1 500 300", b"0 -1 1 0 300 700"])
def test_pages_are_read_however_they_are_turned(
    rotation: bytes, matrix: bytes, article_in: Callable[[bytes], Article]
) -> None:
    lines = b" 0 -12 Td ".join(b"(%s) Tj" % line.encode() for line in _LINES)
    article = article_in(pages_of([b"BT /F 10 Tf %s Tm %s ET" % (matrix, lines)], page=rotation))
    assert article.text == f"{_LINES[0]} {_LINES[1]}\n{_LINES[2]}"


_LOOP = file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])
_LIE = file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", b"<</Type/Page>>"])
_DEEP = pages_of([b""], catalog=b"/X " + b"[" * 50_000 + b"]" * 50_000)


@pytest.mark.parametrize("data", [_LOOP, _LIE, _DEEP], ids=["loop", "lie", "deep"])
def test_files_that_lie_about_their_pages_end_with_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError):
        list(read(data))


_ODD_PAGES = {
    "a hundred thousand words at one place": b"BT /F 10 Tf 72 700 Td (" + b"a b " * 100_000 + b") Tj ET",
    "words all over": b"".join(text_at(20 + 7919 * word % 500, 104_729 * word % 700, "ab", 4) for word in range(1_500)),
    "sizes": b"BT /F 9999999999999999999999 Tf 72 700 Td (big) Tj /F 0 Tf (none) Tj /F -10 Tf (turned) Tj ET",
    "no place": b"BT /F 10 Tf 99999999999999999999 -99999999999999999999 Td (away) Tj ET",
    "brackets": b"[" * 50_000 + b"]" * 50_000,
}


@pytest.mark.parametrize("name", _ODD_PAGES)
def test_pages_that_no_program_would_write_are_read(name: str, article_in: Callable[[bytes], Article]) -> None:
    content = _ODD_PAGES[name] + text_at(300, 300, "after it")
    assert "after it" in article_in(pages_of([content], box=b"-1e99 -9999999999999 99999999999999 9e99")).text.replace(
        "\n", " "
    )


_FILE = pages_of([lines_at(72, 700, _LINES), _PICTURE, lines_at(72, 700, _LINES)])


@given(data=st.data())
def test_a_damaged_file_is_read_or_said_to_be_damaged(data: st.DataObject) -> None:
    damaged = bytearray(_FILE)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))
    with suppress(UnreadableArticleError):
        *_, last = read(bytes(damaged))
        assert isinstance(last, Extraction)
        article_of(last)


def test_pages_have_their_labels_unless_those_are_their_numbers(article_in: Callable[[bytes], Article]) -> None:
    labels = b"/PageLabels<</Nums[0<</S/D>>1<</S/r/St 7>>]>>"
    article = article_in(pages_of([lines_at(72, 700, [name]) for name in ("One.", "Two.", "Three.")], catalog=labels))
    assert [tuple(part) for part in article.places.parts] == [(1, ""), (2, "vii"), (3, "viii")]


_FILES = Path(__file__).parent / "files"
_AUTHOR = ("heading", "A. Writer")  # below the title, where LaTeX sets it


@pytest.mark.parametrize("program", ["libreoffice", "latex", "groff"])
def test_a_report_is_the_same_whatever_program_has_set_it(
    program: str, blocks_in: Callable[[bytes], list[tuple[str, str]]]
) -> None:
    lines = (_FILES / "report.txt").read_text(encoding="utf-8").splitlines()
    expected = [tuple(line.split("\t", 1)) for line in lines]
    found = [block for block in blocks_in((_FILES / f"report-{program}.pdf").read_bytes()) if block != _AUTHOR]
    assert [(kind, text.replace("’", "'")) for kind, text in found] == expected


def test_a_report_that_a_browser_has_printed_is_read(article_in: Callable[[bytes], Article]) -> None:
    article = article_in((_FILES / "report-chromium.pdf").read_bytes())
    assert "the well-known merchants of the district were not sure that anybody would come back." in article.text
    assert "12\tclosed in June\n2021" in article.text
    assert [each.kind.value for each in article.furniture] == [
        "running head",
        "running head",
        "running foot",
        "page number",
    ]
    assert article.metadata_of(MetadataField.TITLE) == "Markets of the upper valley"


def test_chinese_is_joined_without_spaces(article_in: Callable[[bytes], Article]) -> None:
    article = article_in((_FILES / "chinese-libreoffice.pdf").read_bytes())
    assert "第一个市场于2019年春天在塔吉克斯坦边境开放，没有人在开幕式上受伤。" in article.text
    assert article.text.endswith("新桥于夏天建成，长240米。")
