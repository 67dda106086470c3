"""What is declared beside the text."""

from tests.articles.archive.documents import extraction_of_open

from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem


def test_metadata_comes_with_where_it_stands_and_dates_are_days() -> None:
    meta = "<office:meta><dc:title> A\n b </dc:title><dc:date>2024-03-05T10:00:00</dc:date><dc:language/></office:meta>"
    assert extraction_of_open("<text:p/>", meta).metadata == [
        MetadataItem(MetadataField.TITLE, "A b", "document metadata, dc:title"),
        MetadataItem(MetadataField.MODIFIED, "2024-03-05", "document metadata, dc:date"),
    ]


def test_fields_within_the_text_are_text() -> None:
    extraction = extraction_of_open("<text:p>by <dc:creator>A</dc:creator></text:p>")
    assert (extraction.text, extraction.metadata) == ("by A\n", [])


def test_headers_and_footers_are_furniture_unless_they_are_not_shown() -> None:
    pages = (
        "<office:master-styles><style:master-page><style:header><text:p>Head</text:p></style:header>"
        '<style:header-left style:display="false"><text:p>x</text:p></style:header-left>'
        "<style:footer><text:p>Foot</text:p></style:footer></style:master-page></office:master-styles>"
    )
    extraction = extraction_of_open("<text:p>Text</text:p>", pages)
    assert extraction.text == "Text\nHead\nFoot\n"
    assert [each.kind for each in extraction.furniture] == [FurnitureKind.RUNNING_HEAD, FurnitureKind.RUNNING_FOOT]
