"""The reading of a story: each element goes to the module of its subject."""

from collections.abc import Mapping

from briefing_tui.articles.archive.blocks import TextBlock
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.archive.word import boxes, changes, fields, paragraphs, runs, tables
from briefing_tui.articles.archive.word.story import Document, Leave, Story, Take

_SINGLE = frozenset({"w:document", "w:body", "w:footnotes", "w:endnotes", "w:hdr", "w:ftr"})
_SKIPPED = paragraphs.SKIPPED | runs.SKIPPED | tables.SKIPPED


class StoryReader:
    """Hears the markup of a story (`markup.Handler`), and has its blocks in the end."""

    def __init__(self, part: str, document: Document) -> None:
        self._trail = Trail(_SINGLE)
        self._story = Story(part, self._trail, document)
        self._starts: dict[str, Take] = (
            paragraphs.STARTS | runs.STARTS | tables.STARTS | fields.STARTS | boxes.STARTS | changes.STARTS
        )
        self._ends: dict[str, Leave] = (
            paragraphs.ENDS | runs.ENDS | tables.ENDS | fields.ENDS | boxes.ENDS | changes.ENDS
        )

    def blocks(self) -> list[TextBlock]:
        """Return what was read, when all of it was."""
        paragraphs.flush(self._story)
        return self._story.blocks

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element; outside of paragraphs it is on the way to what is in it."""
        story = self._story
        if story.skipping:
            story.skipping += 1
            return
        if story.paragraph is None:
            self._trail.enter(name)
        take = self._starts.get(name)
        if take is not None:
            take(story, attributes)
        elif name in _SKIPPED:
            story.skip()

    def end(self, name: str) -> None:
        """Take the end of an element."""
        story = self._story
        if story.skipping:
            story.skipping -= 1
            if story.skipping:
                return
        elif (leave := self._ends.get(name)) is not None:
            leave(story)
        if story.paragraph is None:
            self._trail.leave()

    def text(self, text: str) -> None:
        """Take text, where it is the document's."""
        if self._story.out is not None:
            self._story.out.append(text)
            self._story.read += 1
