"""The reading of a story."""

from briefing_tui.articles.archive.word.numbering import Numbering
from briefing_tui.articles.archive.word.reading import StoryReader
from briefing_tui.articles.archive.word.story import Document
from briefing_tui.articles.archive.word.styles import Styles


def test_elements_lead_to_the_blocks_of_a_story() -> None:
    reader = StoryReader("part.xml", Document(Styles(), Numbering()))
    for name in ("w:document", "w:body", "w:p", "w:r", "w:unknown", "w:t"):
        reader.start(name, {})
    reader.text("Text")
    for name in ("w:t", "w:unknown", "w:r", "w:p"):
        reader.end(name)
    reader.text("\n")
    (block,) = reader.blocks()
    assert reader.count() == (1, 0)
    assert (block.texts, block.element.path) == (("Text",), "/w:document/w:body/w:p[1]")
