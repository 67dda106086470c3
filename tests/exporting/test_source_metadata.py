"""What a source says of itself is taken over where a briefing may have it."""

from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.exporting.source_metadata import Known, known_of_source


def test_what_a_briefing_may_have_is_taken_over_with_its_place() -> None:
    known = known_of_source(
        [
            MetadataItem(MetadataField.AUTHOR, "A", "meta author"),
            MetadataItem(MetadataField.AUTHOR, "B", "byline"),
            MetadataItem(MetadataField.DATE, "soon", "footer"),
            MetadataItem(MetadataField.DATE, "2024-11-18", "JSON-LD"),
            MetadataItem(MetadataField.LANGUAGE, "english, mostly", "meta"),
            MetadataItem(MetadataField.TITLE, "x" * 300, "meta"),
        ]
    )
    assert known == {"author": Known("A, B", "meta author"), "published": Known("2024-11-18", "JSON-LD")}
