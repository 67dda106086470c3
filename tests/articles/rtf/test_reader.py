"""RTF documents as programs write them become articles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.articles.formats import RTF, format_of
from briefing_tui.articles.rtf.reader import read
from briefing_tui.domain.article import Article

_FILES = Path(__file__).parent / "files"
_RIVER, _NOTES = ((_FILES / name).read_bytes() for name in ("river.rtf", "notes.rtf"))

_NOBODY = "Nobody {or \\hardly anybody} was hurt."


def _article(data: bytes) -> Article:
    (extraction,) = read(data)
    assert isinstance(extraction, Extraction)
    return article_of(extraction)


def _blocks(article: Article) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]


def test_a_document_of_libreoffice_is_read_with_all_that_it_has() -> None:
    article = _article(_RIVER)
    assert _blocks(article) == [
        ("heading", 1, "The river in 1998"),
        ("paragraph", 0, f"The river rose in May – “more than ever” – and took three villages. {_NOBODY}"),
        ("note", 0, "Measured at the old bridge."),
        ("heading", 2, "رودخانه"),
        ("paragraph", 0, "رودخانه در بهار بالا آمد و سه روستا را گرفت."),
        ("paragraph", 0, "Река поднялась в мае. 河水在五月上涨。🌊"),
        ("quotation", 1, "We saw it come."),
        ("item", 1, "one"),
        ("item", 2, "deeper"),
        ("item", 1, "two"),
        ("item", 1, "first"),
        ("item", 1, "second"),
        ("row", 0, "Year\tHeight"),
        ("row", 0, "1998\t3 m at the bridge"),
        ("row", 0, "1999\t"),
        ("caption", 0, "Table 1: heights"),
        ("paragraph", 0, "Before the box and after it."),
        ("paragraph", 0, "Text in a box."),
        ("code", 0, "line one\nline two"),
        ("paragraph", 0, "A link, a tab, a line break."),
    ]
    furniture = {(each.kind.value, article.extracted[slice(*each.span)].strip()) for each in article.furniture}
    assert furniture == {
        ("running head", "Report of the river office"),
        ("running foot", "page 1"),
        ("comment", "Is this so?"),
    }
    assert [(item.field.value, item.value) for item in article.metadata] == [
        ("title", "The river in 1998"),
        ("author", "Jané Döe"),
        ("modified", "2024-10-01"),
    ]
    assert article.notices == ("1 picture is left out.", "Hidden text is left out (15 characters).")


def test_a_document_of_pandoc_is_read_with_all_that_it_has() -> None:
    assert _blocks(_article(_NOTES)) == [
        ("heading", 1, "The river in May"),
        ("paragraph", 0, "The river rose in May – “more than ever”. And emphasis."),
        ("note", 0, "A note on the river, with رود and река."),
        ("item", 1, "one"),
        ("item", 1, "two"),
        ("item", 1, "1. first"),
        ("item", 1, "2. second"),
        ("row", 0, "Year\tHeight"),
        ("row", 0, "1998\t3 m"),
        ("heading", 2, "Река"),
        ("paragraph", 0, "Река поднялась в мае 🌊."),
    ]


def test_every_character_leads_back_to_that_of_the_file() -> None:
    article = _article(_RIVER)
    for block in article.blocks:
        start, end = article.offsets.span(block.start, block.end)
        assert article.extracted[start:end].split() == article.text[block.start : block.end].split()


def test_the_file_is_known_by_its_bytes() -> None:
    assert format_of(_RIVER, "a.doc") is RTF


def test_what_is_no_rtf_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match="is no RTF document"):
        list(read(b"{rtf}"))


@given(st.data())
def test_a_damaged_document_is_read_or_refused(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([_RIVER, _NOTES]))
    start, length = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 300))
    junk = data.draw(
        st.binary(max_size=20)
        | st.sampled_from(
            [b"{", b"}", b"\\", b"\\'", b"\\bin9 ", b"\\u-1", b"\\u99999 ", b"\\row", b"\\cell", b"\\uc9 "]
        )
    )
    try:
        _article(whole[:start] + junk + whole[start + length :])
    except UnreadableArticleError as error:
        assert str(error)  # noqa: PT017  # either is right
