"""What a package document says of its book."""

from briefing_tui.articles.archive.book.metadata import metadata_items
from briefing_tui.articles.archive.book.namespaces import PREFIXES
from briefing_tui.articles.archive.markup import tree

_NAMESPACES = 'xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def _items(content: str) -> list[tuple[str, str, str]]:
    root = tree(f"<opf:metadata {_NAMESPACES}>{content}</opf:metadata>".encode(), PREFIXES, "m")
    return [
        (item.field.value, item.value, item.found_in.removeprefix("EPUB package, ")) for item in metadata_items(root)
    ]


def test_what_dublin_core_says_is_read_and_descriptions_without_their_tags() -> None:
    content = "<dc:title>T</dc:title><dc:creator>A</dc:creator><dc:creator>B</dc:creator><dc:subject>s</dc:subject>"
    description = "<dc:description>&lt;p&gt;D&lt;/p&gt;</dc:description>"
    assert _items(content + description) == [
        ("title", "T", "dc:title"),
        ("author", "A", "dc:creator"),
        ("author", "B", "dc:creator"),
        ("description", " D ", "dc:description"),
    ]


def test_the_metadata_of_early_books_have_a_level_more() -> None:
    assert _items("<opf:dc-metadata><dc:title>T</dc:title></opf:dc-metadata>") == [("title", "T", "dc:title")]


def test_dates_are_days_and_that_of_publication_comes_first() -> None:
    content = (
        '<dc:date opf:event="creation">2019</dc:date><dc:date opf:event="publication">2020-01</dc:date>'
        '<dc:date opf:event="modification">2021-02-03T04:05:06Z</dc:date><dc:date>0101-01-01</dc:date>'
        '<opf:meta property="dcterms:modified">2022-01-01T00:00:00Z</opf:meta><dc:date>in spring</dc:date>'
    )
    assert _items(content) == [
        ("date", "2020-01", "dc:date (publication)"),
        ("modified", "2021-02-03", "dc:date (modification)"),
        ("modified", "2022-01-01", "dcterms:modified"),
        ("date", "in spring", "dc:date"),
    ]
