"""What hangs on a paragraph: text boxes, notes, and content in alternative forms, of which one is read."""

from collections.abc import Mapping

from briefing_tui.articles.archive.word.paragraphs import flush
from briefing_tui.articles.archive.word.story import Choice, Leave, Story, Take
from briefing_tui.domain.article import BlockKind

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")  # 17.18.33: lines, not notes


def _start_box(story: Story, _attributes: Mapping[str, str]) -> None:
    paragraph = story.paragraph
    if paragraph is not None:
        story.trail.enter("w:txbxContent", "descendant::")
    story.go_in(story.blocks if paragraph is None else paragraph.boxes)


def _end_box(story: Story) -> None:
    flush(story)
    story.go_out()
    if story.paragraph is not None:
        story.trail.leave()


def _start_alternatives(story: Story, _attributes: Mapping[str, str]) -> None:
    story.choices.append(Choice(story.read))


def _start_alternative(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.choices:
        choice = story.choices[-1]
        if choice.is_read:
            story.skip()
        choice.began = story.read


def _end_alternative(story: Story) -> None:
    if story.choices and story.read > story.choices[-1].began:
        story.choices[-1].is_read = True


def _end_alternatives(story: Story) -> None:
    story.choices.pop()


def _take_note_reference(kind: str) -> Take:
    def take(story: Story, attributes: Mapping[str, str]) -> None:
        if story.paragraph is not None and story.is_reading():
            story.paragraph.notes += story.document.notes.pop((kind, attributes.get("w:id", "")), [])

    return take


def _start_note(kind: str) -> Take:
    def start(story: Story, attributes: Mapping[str, str]) -> None:
        if attributes.get("w:type") in _SEPARATORS:
            story.skip()
        else:
            story.go_in(story.document.notes.setdefault((kind, attributes.get("w:id", "")), []))

    return start


def _end_note(story: Story) -> None:
    flush(story)
    blocks = story.go_out()
    blocks[:] = [block._replace(kind=BlockKind.NOTE, level=0) for block in blocks if isinstance(block.kind, BlockKind)]


def _take_unread(what: str) -> Take:
    def take(story: Story, _attributes: Mapping[str, str]) -> None:
        story.document.changes.count(what)

    return take


STARTS: dict[str, Take] = {
    "w:txbxContent": _start_box,
    "mc:AlternateContent": _start_alternatives,
    "mc:Choice": _start_alternative,
    "mc:Fallback": _start_alternative,
    "w:footnoteReference": _take_note_reference("footnote"),
    "w:endnoteReference": _take_note_reference("endnote"),
    "w:footnote": _start_note("footnote"),
    "w:endnote": _start_note("endnote"),
    "w:commentReference": _take_unread("comment"),
    "w:altChunk": _take_unread("embedded document"),
    "w:subDoc": _take_unread("embedded document"),
    "c:chart": _take_unread("chart"),
    "dgm:relIds": _take_unread("diagram"),
}
ENDS: dict[str, Leave] = {
    "w:txbxContent": _end_box,
    "mc:Choice": _end_alternative,
    "mc:AlternateContent": _end_alternatives,
    "w:footnote": _end_note,
    "w:endnote": _end_note,
}
