"""An article as an object of JSON."""

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Part, PartKind, Stretch
from briefing_tui.exporting.article_json import article_object


def test_furniture_metadata_and_notices_are_said_with_their_places() -> None:
    extraction = Extraction(
        "application/pdf",
        "The text.\nReport 7",
        [ExtractedBlock(BlockKind.PARAGRAPH, [Piece(0, 9)])],
        [Furniture(FurnitureKind.RUNNING_FOOT, Span(10, 18))],
        PartKind.PAGE,
        [Part(1, "7")],
        [Stretch(0, 0, 1)],
        [MetadataItem(MetadataField.AUTHOR, "A. Writer", "the document information")],
        ["Page 2 is a picture."],
    )
    found = article_object(article_of(extraction), "00")
    assert found["furniture"] == [{"kind": "running foot", "text": "Report 7", "start": 10, "end": 18, "part": 1}]
    assert found["metadata"] == [
        {"field": "author", "value": "A. Writer", "found_in": "the document information"},
    ]
    assert found["notices"] == ["Page 2 is a picture."]
    assert found["blocks"][0]["where"] == "p. 7, line 1"
    assert (found["media_type"], found["sha256"]) == ("application/pdf", "00")
