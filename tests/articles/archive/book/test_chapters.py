"""Chapters of a book."""

import pytest
from tests.articles.archive.documents import blocks

from briefing_tui.articles import blocks as blocks_module
from briefing_tui.articles.archive.book.chapters import Chapters
from briefing_tui.articles.archive.book.navigation import Entry
from briefing_tui.articles.archive.book.publication import Publication
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.places import Part


def _read(
    documents: dict[str, str], entries: list[Entry] | None = None, publication: Publication | None = None
) -> Extraction:
    chapters = Chapters(publication or Publication(), entries or [], Extraction("application/epub+zip", ""))
    for part, body in documents.items():
        chapters.add(part, f"<html><body>{body}</body></html>", xml=True)
    return chapters.finished()


def _starts(extraction: Extraction) -> list[tuple[str, str]]:
    """Return the label of each chapter, and the line that it begins with."""
    starts = article_of(extraction).places.starts()
    return [(part.label, extraction.text[start:].lstrip("\n").partition("\n")[0]) for start, part in starts]


def test_a_chapter_goes_on_through_documents_that_the_contents_do_not_name() -> None:
    documents = {"0": "<p>before</p>", "1": "<h1>A</h1><p>a</p>", "2": "<p>more</p>", "3": "<h1>B</h1>"}
    extraction = _read(documents, [Entry("One", "1", "", 0), Entry("Two", "3", "", 0)])
    assert _starts(extraction) == [("", "before"), ("One", "A"), ("Two", "B")]
    article = article_of(extraction)
    assert article.places.at(extraction.text.index("more")) == (article.places.parts[1], 0)


def test_chapters_within_one_document_begin_where_their_ids_or_titles_are() -> None:
    body = '<h2 id="a">One</h2><p>x</p><section id="b"><h2>Two</h2><p>y</p></section><h2 id="z">Three</h2>'
    entries = [
        Entry("One", "d", "a", 0),
        Entry("2", "d", "b", 0),
        Entry("three", "d", "none", 0),
        Entry("?", "d", "?", 0),
    ]
    assert _starts(_read({"d": body}, entries)) == [("One", "One"), ("2", "Two"), ("three", "Three")]


def test_an_id_within_a_heading_or_before_it_begins_a_chapter_there() -> None:
    body = '<p>x</p><h2><a id="a"/>One</h2><p>y</p><a name="b"/><h2>Two</h2><p>z <i id="c">z</i></p><p id="d"/>'
    entries = [Entry(title, "d", name, 0) for title, name in (("I", "a"), ("II", "b"), ("III", "c"), ("IV", "d"))]
    starts = _starts(_read({"d": body}, entries))
    assert starts == [("I", "One"), ("II", "Two"), ("III", "z z"), ("IV", "")]


def test_sections_within_a_chapter_are_none() -> None:
    entries = [Entry("One", "1", "", 0), Entry("Within", "1", "a", 1), Entry("Two", "2", "", 1)]
    documents = {"1": '<h1>One</h1><h2 id="a">Within</h2>', "2": "<h1>Two</h1>"}
    assert [label for label, _ in _starts(_read(documents, entries))] == ["One", "Two"]


def test_where_the_book_is_the_only_outermost_entry_its_chapters_count() -> None:
    entries = [Entry("Book", "d", "", 0), Entry("One", "d", "a", 1), Entry("Two", "d", "b", 1)]
    body = '<h1>Book</h1><h2 id="a">One</h2><h2 id="b">Two</h2>'
    assert [label for label, _ in _starts(_read({"d": body}, entries))] == ["Book", "One", "Two"]


def test_a_book_without_contents_has_one_chapter_of_its_first_heading() -> None:
    assert _starts(_read({"1": "<p>x</p><h1>Head</h1>", "2": "<p>y</p>"})) == [("Head", "x")]
    assert _read({}).part_kind is None


def test_covers_and_tables_of_contents_are_furniture() -> None:
    links = "".join(f'<p><a href="{name}">Chapter {name}</a></p>' for name in "abc")
    publication = Publication(navigation="nav", guides={"cover": "cover", "toc": "toc", "all": "toc"})
    documents = {"cover": "<p>The Book</p>", "nav": links, "toc": links, "all": "<p>No links, but text.</p>"}
    extraction = _read(documents, publication=publication)
    assert blocks(article_of(extraction)) == [("paragraph", "No links, but text.")]
    assert [each.kind for each in extraction.furniture] == [FurnitureKind.NAVIGATION] * 3
    assert extraction.text[slice(*extraction.furniture[1].span)].split() == [
        "Chapter",
        "a",
        "Chapter",
        "b",
        "Chapter",
        "c",
    ]


def test_a_page_of_the_titles_of_chapters_is_a_table_of_contents_though_none_says_so() -> None:
    entries = [Entry(f"Chapter {name}", name, "", 0) for name in "abc"]
    listed = "".join(f"<p>chapter  {name}</p>" for name in "abc")
    extraction = _read({"0": f"<h1>Contents</h1>{listed}{listed}", "a": "<h1>Chapter a</h1><p>x</p>"}, entries)
    assert blocks(article_of(extraction)) == [("heading 1", "Chapter a"), ("paragraph", "x")]


def test_hidden_text_is_furniture_in_its_place() -> None:
    extraction = _read({"1": "<p>a</p>", "2": '<p>b<span hidden="">c</span></p><p>long enough</p>'})
    (furniture,) = extraction.furniture
    assert extraction.text[slice(*furniture.span)] == "c"


def test_a_paragraph_that_is_a_title_in_the_contents_is_a_heading() -> None:
    entries = [Entry("One", "1", "", 0), Entry("Within", "1", "a", 1), Entry("Head", "1", "", 0)]
    body = "<p> one</p><p>x</p><p>Within</p><p>Within</p><h3>Head</h3><ul><li>Two</li></ul>"
    extraction = _read({"0": "<p>One</p>", "1": body}, [*entries, Entry("Two", "1", "", 0)])
    assert blocks(article_of(extraction)) == [
        ("paragraph", "One"),
        ("heading 1", "one"),
        ("paragraph", "x"),
        ("heading 2", "Within"),
        ("paragraph", "Within"),
        ("heading 3", "Head"),
        ("item 1", "Two"),
    ]


def test_more_blocks_than_any_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks_module, "_MAX_BLOCKS", 2)
    with pytest.raises(UnreadableArticleError, match="more than 2 paragraphs"):
        _read({"1": "<p>a</p><p>b</p><p>c</p>"})


def test_chapters_have_the_numbers_of_their_titles() -> None:
    documents = {"0": "<h1>Preface</h1>", "1": "<h1>A</h1>", "2": "<h1>B</h1>"}
    entries = [Entry("Preface", "0", "", 0), Entry("1. A", "1", "", 0), Entry("2. B", "2", "", 0)]
    assert _read(documents, entries).parts == [Part(0, "Preface"), Part(1, "1. A"), Part(2, "2. B")]
