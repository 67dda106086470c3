"""The reading of a story: each element goes to the module of its subject."""

from collections.abc import Mapping

from briefing_tui.articles.archive.elements import Subjects
from briefing_tui.articles.archive.markup import Vocabulary
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.archive.word import boxes, changes, fields, paragraphs, runs, tables
from briefing_tui.articles.archive.word.namespaces import PREFIXES
from briefing_tui.articles.archive.word.story import Document, Leave, Story, Take
from briefing_tui.articles.blocks import TextBlock

_SINGLE = frozenset({"w:document", "w:body", "w:footnotes", "w:endnotes", "w:hdr", "w:ftr"})
# Properties of paragraphs and runs that change no text, and marks of what was proofread: most elements are such.
_IGNORED = frozenset(
    f"w:{name}"
    for name in (
        *("rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss"),
        *("imprint", "noProof", "snapToGrid", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
        *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
        *("eastAsianLayout", "oMath", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "jc", "ind", "bidi"),
        *("suppressLineNumbers", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
        *("autoSpaceDE", "autoSpaceDN", "adjustRightInd", "contextualSpacing", "mirrorIndents", "textDirection"),
        *("textAlignment", "textboxTightWrap", "outlineLvlChange", "proofErr", "lastRenderedPageBreak", "tcW"),
    )
)
_STARTS: dict[str, Take] = (
    paragraphs.STARTS | runs.STARTS | tables.STARTS | fields.STARTS | boxes.STARTS | changes.STARTS
)
_ENDS: dict[str, Leave] = paragraphs.ENDS | runs.ENDS | tables.ENDS | fields.ENDS | boxes.ENDS | changes.ENDS
VOCABULARY = Vocabulary(PREFIXES, _IGNORED, frozenset(_STARTS) - {"w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc"})
_SUBJECTS: Subjects[Story] = Subjects(_STARTS, _ENDS, paragraphs.SKIPPED | runs.SKIPPED | tables.SKIPPED)


class StoryReader:
    """Hears the markup of a story (`markup.Handler`), and has its blocks in the end."""

    def __init__(self, part: str, document: Document) -> None:
        self._story = Story(part, Trail(_SINGLE), document)

    def blocks(self) -> list[TextBlock]:
        """Return what was read, when all of it was."""
        paragraphs.flush(self._story)
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
        """Take text, where it is the document's."""
        if self._story.out is not None:
            self._story.out.append(text)
            self._story.read += 1
