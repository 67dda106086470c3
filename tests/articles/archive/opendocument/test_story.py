"""The state of reading a part."""

from briefing_tui.articles.archive.opendocument.story import Document, Paragraph, Story
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.domain.article import BlockKind


def _story() -> Story:
    return Story("content.xml", Trail(), Document())


def test_what_has_blocks_of_its_own_leaves_what_is_around_it_alone() -> None:
    story = _story()
    story.write("lost")
    story.paragraph = paragraph = Paragraph("/p", "", BlockKind.PARAGRAPH, 0)
    story.out = paragraph.texts
    story.go_in([])
    story.go_out()
    story.write("a")
    assert paragraph.texts == ["a"]
    assert story.out is paragraph.texts


def test_an_element_has_the_innermost_bookmark_that_is_open() -> None:
    story = _story()
    story.ids = {"a": "a", "b": "b"}
    assert (story.element("/p").id, story.element("/p", "own").id) == ("b", "own")


def test_things_are_counted_and_skipped() -> None:
    document = Document()
    document.count("comment")
    document.count("comment")
    assert document.counts == {"comment": 2}
    story = _story()
    story.skip(hidden=True)
    assert (story.skipping, story.hides) == (1, True)
    assert document.formula("x") == ""
