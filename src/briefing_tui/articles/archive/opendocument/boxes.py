"""What hangs on a paragraph or stands beside the text: frames, notes, comments, tracked changes and indexes."""

from collections.abc import Mapping

from briefing_tui.articles.archive.opendocument.story import Leave, Story, Take
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_FRAMES = [
    f"draw:{name}"
    for name in (
        *("text-box", "custom-shape", "rect", "line", "polyline", "polygon", "regular-polygon", "path", "circle"),
        *("ellipse", "connector", "caption", "measure"),
    )
]
_INDEXES = [f"text:{name}" for name in ("table-of-content", "illustration-index", "table-index", "object-index")]
_SOURCES = [f"{name}-source" for name in (*_INDEXES, "text:alphabetical-index", "text:user-index", "text:bibliography")]


def _start_frame(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.trail.enter(_FRAME_STEP, "descendant::")
        story.go_in(story.paragraph.following)
    else:
        story.go_in(story.blocks)


def _end_frame(story: Story) -> None:
    story.go_out()
    if story.paragraph is not None:
        story.trail.leave()


def _start_note(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.trail.enter("text:note-body", "descendant::")
    story.notes += 1
    story.go_in([])


def _end_note(story: Story) -> None:
    notes = story.go_out()
    story.notes -= 1
    if story.paragraph is None:
        story.blocks += notes
    else:
        story.paragraph.following += notes
        story.trail.leave()


def _count(what: str) -> Take:
    def take(story: Story, _attributes: Mapping[str, str]) -> None:
        story.document.count(what)
        story.skip()

    return take


def _start_object(story: Story, attributes: Mapping[str, str]) -> None:
    """Take an embedded object: a formula is text; in a flat document it stands right in this element."""
    reference = attributes.get("xlink:href")
    if reference is None:
        return
    formula = story.document.formula(reference)
    if formula:
        story.write(formula)
    else:
        story.document.count("embedded object")
    story.skip()


def _start_document(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.outer or story.paragraph is not None:  # a chart or a table of numbers in a flat document
        story.document.count("embedded object")
        story.skip()


def _start_index(story: Story, _attributes: Mapping[str, str]) -> None:
    story.indexes.append(len(story.blocks))


def _end_index(story: Story) -> None:
    """Have an index of headings be furniture: as text it would make every quote of a heading ambiguous."""
    start = story.indexes.pop()
    if story.indexes:
        return  # the one around it makes the same blocks furniture
    for number in range(start, len(story.blocks)):
        if isinstance(story.blocks[number].kind, BlockKind):
            story.blocks[number] = story.blocks[number]._replace(kind=FurnitureKind.NAVIGATION, level=0)


_FRAME_STEP = "draw:text-box"

STARTS: dict[str, Take] = {
    **dict.fromkeys(_FRAMES, _start_frame),
    "text:note-body": _start_note,
    "office:annotation": _count("comment"),
    "text:insertion": _count("insertion"),
    "text:deletion": _count("deletion"),
    "draw:object": _start_object,
    "office:document": _start_document,
    **dict.fromkeys(_INDEXES, _start_index),
}
ENDS: dict[str, Leave] = {
    **dict.fromkeys(_FRAMES, _end_frame),
    "text:note-body": _end_note,
    **dict.fromkeys(_INDEXES, _end_index),
}
SKIPPED = frozenset({"text:format-change", *_SOURCES})
