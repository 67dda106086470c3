"""The state of reading a story."""

from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.archive.word.numbering import Numbering
from briefing_tui.articles.archive.word.story import Changes, Document, Paragraph, Story
from briefing_tui.articles.archive.word.styles import Styles


def _story() -> Story:
    return Story("part.xml", Trail(), Document(Styles(), Numbering()))


def test_characters_are_written_where_text_is_seen() -> None:
    story = _story()
    story.write("a")
    story.paragraph = Paragraph("/p", "")
    story.write("b")
    story.hidden = True
    story.write("c")
    story.hidden, story.instructions = False, 1
    story.write("d")
    assert story.paragraph.texts == ["b"]
    assert not story.is_reading()


def test_what_has_blocks_of_its_own_leaves_what_is_around_it_alone() -> None:
    story = _story()
    story.paragraph = paragraph = Paragraph("/p", "")
    story.hidden = True
    inner = story.blocks[:]
    story.go_in(inner)
    assert not story.hidden
    assert story.go_out() is inner
    assert (story.paragraph, story.hidden) == (paragraph, True)


def test_an_element_has_the_innermost_bookmark_that_is_open() -> None:
    story = _story()
    assert story.element("/p").id == ""
    story.bookmarks = {"1": "a", "2": "b"}
    assert story.element("/p").id == "b"
    assert story.element("/p", "c") == ("part.xml", "/p", "c")


def test_things_are_counted_and_skipped() -> None:
    changes = Changes()
    changes.count("move")
    changes.count("move")
    assert changes.counts == {"move": 2}
    story = _story()
    story.skip()
    assert story.skipping == 1
