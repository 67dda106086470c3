"""The reading of a part of an OpenDocument text: each element goes to the module of its subject."""

from collections.abc import Mapping

from briefing_tui.articles.archive.elements import Subjects
from briefing_tui.articles.archive.markup import Vocabulary
from briefing_tui.articles.archive.opendocument import boxes, declarations, formulas, paragraphs, tables
from briefing_tui.articles.archive.opendocument.namespaces import PREFIXES
from briefing_tui.articles.archive.opendocument.story import Document, Leave, Story, Take
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.text.regex import regex

_SINGLE = frozenset(f"office:{name}" for name in ("document-content", "document", "body", "text", "master-styles"))
# Properties of styles that change no text, and other marks in it.
_IGNORED = frozenset(
    (
        *(f"style:{name}-properties" for name in ("paragraph", "graphic", "table", "table-column", "table-row")),
        *("style:table-cell-properties", "style:section-properties", "style:list-level-properties"),
        *("style:list-level-label-alignment", "style:tab-stops", "style:tab-stop", "text:soft-page-break"),
        *("text:change", "text:change-start", "text:change-end", "text:sequence-decl"),
    )
)
_STARTS: dict[str, Take] = paragraphs.STARTS | tables.STARTS | boxes.STARTS | declarations.STARTS
_ENDS: dict[str, Leave] = paragraphs.ENDS | tables.ENDS | boxes.ENDS | declarations.ENDS | formulas.ENDS
VOCABULARY = Vocabulary(PREFIXES, _IGNORED, frozenset(_STARTS))
_SUBJECTS: Subjects[Story] = Subjects(
    _STARTS, _ENDS, paragraphs.SKIPPED | tables.SKIPPED | boxes.SKIPPED | formulas.SKIPPED
)
_WHITE_SPACE = regex("[\t\n\r ]+")


class PartReader:
    """Hears the markup of a part (`markup.Handler`), and has the blocks of its text in the end."""

    def __init__(self, part: str, document: Document) -> None:
        self._story = Story(part, Trail(_SINGLE), document)

    def blocks(self) -> list[TextBlock]:
        """Return what was read, when all of it was."""
        return self._story.blocks

    def count(self) -> tuple[int, int]:
        """Return how many blocks have been read so far, and how many cells."""
        story = self._story
        return len(story.blocks) + sum(len(outer.blocks) for outer in story.outer), story.cells

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        _SUBJECTS.start(self._story, name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        _SUBJECTS.end(self._story, name)

    def text(self, text: str) -> None:
        """Take text, where it is the document's; a run of white space in it is a space (OpenDocument 1.3, 6.1.2)."""
        story = self._story
        if story.skipping:
            if story.hides:
                story.document.hidden_text.append(text)
        elif story.out is not None:
            story.out.append(_WHITE_SPACE.sub(" ", text) if "\n" in text or "\t" in text or "  " in text else text)
