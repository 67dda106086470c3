"""Core properties."""

from briefing_tui.articles.archive.markup import tree
from briefing_tui.articles.archive.word.namespaces import PREFIXES
from briefing_tui.articles.archive.word.properties import core_properties
from briefing_tui.domain.metadata import MetadataField, MetadataItem


def test_core_properties_are_read_with_where_they_stand() -> None:
    root = tree(
        b'<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        b"<dc:title> The Delta </dc:title>"
        b"<dc:creator/><t:modified>2024-05-06T07:08:09Z</t:modified><dc:subject>x</dc:subject></p>",
        PREFIXES,
        "core.xml",
    )
    assert core_properties(root) == [
        MetadataItem(MetadataField.TITLE, "The Delta", "core properties, dc:title"),
        MetadataItem(MetadataField.MODIFIED, "2024-05-06", "core properties, dcterms:modified"),
    ]
