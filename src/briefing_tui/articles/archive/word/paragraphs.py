"""Paragraphs: their properties, and the blocks that they become."""

from collections.abc import Mapping

from briefing_tui.articles.archive.trail import known_id
from briefing_tui.articles.archive.word.namespaces import number
from briefing_tui.articles.archive.word.story import Leave, Paragraph, Story, Take
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_MAX_HEADING_LEVEL = 6
_MAX_LIST_LEVEL = 9  # as many as a numbering has
_BODY_LEVEL = 9  # w:outlineLvl of what is no heading
_LAST_PLACE = "_GoBack"  # a bookmark that Word sets where it was left


def flush(story: Story) -> None:
    """End a paragraph that was to go on with the next one, where there is none."""
    if story.joined is not None:
        paragraph, story.joined = story.joined, None
        _end(story, paragraph)


def _start_paragraph(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.nested += 1
        return
    paragraph = Paragraph(story.trail.path, "")
    if story.joined is not None:
        before, story.joined = story.joined, None
        paragraph.texts, paragraph.notes, paragraph.boxes = before.texts, before.notes, before.boxes
        paragraph.path, paragraph.bookmark = before.path, before.bookmark
    story.paragraph = paragraph


def _end_paragraph(story: Story) -> None:
    if story.nested:
        story.nested -= 1
        return
    paragraph, story.paragraph, story.instructions = story.paragraph, None, 0
    if paragraph is None:
        return
    if paragraph.joins_next:
        story.joined = paragraph
        story.blocks.extend(paragraph.furniture)
    else:
        _end(story, paragraph)


def _end(story: Story, paragraph: Paragraph) -> None:
    text = "".join(paragraph.texts)
    kind, level = _kind(story, paragraph)
    if text and (kind is BlockKind.CODE or not text.isspace()):
        story.blocks.append(TextBlock(kind, (text,), level, story.element(paragraph.path, paragraph.bookmark)))
    elif kind is BlockKind.CODE:
        story.blocks.append(TextBlock(kind, ("",)))
    story.blocks += paragraph.notes
    story.blocks += paragraph.boxes
    story.blocks += paragraph.furniture


def _kind(story: Story, paragraph: Paragraph) -> tuple[BlockKind | FurnitureKind, int]:
    """Return the kind and level of the block that a paragraph makes."""
    if paragraph.is_navigation:
        return FurnitureKind.NAVIGATION, 0
    style = story.document.styles.paragraph(paragraph.style)
    if isinstance(style.kind, FurnitureKind):
        return style.kind, 0
    outline = style.outline if paragraph.outline is None else paragraph.outline
    if outline is not None and outline < _BODY_LEVEL:
        return BlockKind.HEADING, min(outline + 1, _MAX_HEADING_LEVEL)
    numbering = (style.numbering if paragraph.numbering is None else paragraph.numbering) or ""
    level = paragraph.list_level
    if level is None:
        level = story.document.numbering.level_of_style(numbering, paragraph.style) or style.list_level or 0
    if story.document.numbering.makes_items(numbering, level):
        return BlockKind.ITEM, min(max(level + 1, style.depth), _MAX_LIST_LEVEL)
    kind = style.kind or BlockKind.PARAGRAPH
    return kind, int(kind is BlockKind.QUOTATION)


def _start_properties(story: Story, _attributes: Mapping[str, str]) -> None:
    story.in_properties = True


def _end_properties(story: Story) -> None:
    story.in_properties = False


def _take_style(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.paragraph.style = attributes.get("w:val", "")


def _take_outline(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.paragraph.outline = number(attributes.get("w:val"))


def _take_numbering(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.paragraph.numbering = attributes.get("w:val")


def _take_list_level(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None:
        story.paragraph.list_level = number(attributes.get("w:val"))


def _take_frame(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None and attributes.get("w:dropCap", "none") != "none":
        story.paragraph.joins_next = True  # the initial stands in a frame of its own


def _start_bookmark(story: Story, attributes: Mapping[str, str]) -> None:
    name = known_id(attributes.get("w:name"))
    if name and name != _LAST_PLACE:
        story.bookmarks[attributes.get("w:id", "")] = name
        if story.paragraph is not None and not story.paragraph.bookmark:
            story.paragraph.bookmark = name


def _end_bookmark(story: Story, attributes: Mapping[str, str]) -> None:
    story.bookmarks.pop(attributes.get("w:id", ""), None)


def _take_section_part(story: Story, attributes: Mapping[str, str]) -> None:
    furniture = story.document.furniture.pop(attributes.get("r:id", ""), [])
    (story.blocks if story.paragraph is None else story.paragraph.furniture).extend(furniture)


STARTS: dict[str, Take] = {
    "w:p": _start_paragraph,
    "w:pPr": _start_properties,
    "w:pStyle": _take_style,
    "w:outlineLvl": _take_outline,
    "w:numId": _take_numbering,
    "w:ilvl": _take_list_level,
    "w:framePr": _take_frame,
    "w:bookmarkStart": _start_bookmark,
    "w:bookmarkEnd": _end_bookmark,
    "w:headerReference": _take_section_part,
    "w:footerReference": _take_section_part,
}
ENDS: dict[str, Leave] = {"w:p": _end_paragraph, "w:pPr": _end_properties}
SKIPPED = frozenset({"w:tabs", "w:pPrChange", "w:sectPrChange", "w:numberingChange"})
