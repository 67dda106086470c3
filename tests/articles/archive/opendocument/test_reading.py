"""The reading of a part."""

from briefing_tui.articles.archive.opendocument.reading import PartReader
from briefing_tui.articles.archive.opendocument.story import Document


def test_elements_lead_to_the_blocks_of_a_part() -> None:
    reader = PartReader("content.xml", Document())
    reader.start("office:text", {})
    reader.text("\n")
    reader.start("text:p", {})
    for text in ("Some\n ", "text"):
        reader.text(text)
    reader.end("text:p")
    (block,) = reader.blocks()
    assert reader.count() == (1, 0)
    assert (block.texts, block.element.path) == (("Some text",), "/office:text/text:p[1]")
