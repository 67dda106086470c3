"""Paragraphs, headings and the items of lists, and what stands for characters in them."""

from collections.abc import Mapping

from briefing_tui.articles.archive.opendocument.namespaces import number
from briefing_tui.articles.archive.opendocument.story import Leave, ListLevel, Paragraph, Story, Take
from briefing_tui.articles.archive.trail import known_id
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_MAX_HEADING_LEVEL = 6
_MAX_LIST_LEVEL = 10  # as many as a list style has
_MAX_SPACES = 30  # that one element stands for


def _start_paragraph(story: Story, attributes: Mapping[str, str]) -> None:
    _start(story, attributes, None)


def _start_heading(story: Story, attributes: Mapping[str, str]) -> None:
    _start(story, attributes, number(attributes.get("text:outline-level"), 1, _MAX_HEADING_LEVEL) or 1)


def _start(story: Story, attributes: Mapping[str, str], heading_level: int | None) -> None:
    if story.paragraph is not None:
        story.nested += 1
        return
    effect = story.document.styles.effect("paragraph", attributes.get("text:style-name", ""))
    if effect.hidden:
        story.skip(hidden=True)
        return
    kind: BlockKind | FurnitureKind = effect.kind or BlockKind.PARAGRAPH
    level = int(kind is BlockKind.QUOTATION)
    begins_item = bool(story.lists) and story.lists[-1].begins_item
    if begins_item:
        story.lists[-1].begins_item = False
    if isinstance(kind, FurnitureKind):
        pass
    elif heading_level is not None:
        kind, level = BlockKind.HEADING, heading_level
    elif effect.outline is not None and not story.lists:
        kind, level = BlockKind.HEADING, min(effect.outline + 1, _MAX_HEADING_LEVEL)
    elif begins_item and story.document.styles.is_marked(story.lists[-1].style or effect.list_style, len(story.lists)):
        kind, level = BlockKind.ITEM, min(len(story.lists), _MAX_LIST_LEVEL)
    story.paragraph = Paragraph(story.trail.path, known_id(attributes.get("xml:id")), kind, level)
    story.out = story.paragraph.texts


def _end_paragraph(story: Story) -> None:
    if story.nested:
        story.nested -= 1
        return
    paragraph, story.paragraph, story.out = story.paragraph, None, None
    if paragraph is None:
        return
    if paragraph.hidden:
        story.document.hidden_text += paragraph.texts
        return
    text = "".join(paragraph.texts)
    if text.strip() or paragraph.kind is BlockKind.CODE:
        element = story.element(paragraph.path, paragraph.id)
        story.add(TextBlock(paragraph.kind, (text,), paragraph.level, element))
    story.blocks += paragraph.following


def _start_list(story: Story, attributes: Mapping[str, str]) -> None:
    around = story.lists[-1].style if story.lists else ""
    story.lists.append(ListLevel(attributes.get("text:style-name", around)))


def _end_list(story: Story) -> None:
    story.lists.pop()


def _start_item(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.lists:
        story.lists[-1].begins_item = True


def _start_span(story: Story, attributes: Mapping[str, str]) -> None:
    if story.document.styles.effect("text", attributes.get("text:style-name", "")).hidden:
        story.skip(hidden=True)


def _start_section(story: Story, attributes: Mapping[str, str]) -> None:
    if attributes.get("text:display") == "none":
        story.skip(hidden=True)


def _start_hidden_text(story: Story, attributes: Mapping[str, str]) -> None:
    if attributes.get("text:is-hidden") == "true":
        story.skip(hidden=True)


def _hide_paragraph(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None and attributes.get("text:is-hidden") == "true":
        story.paragraph.hidden = True


def _take_spaces(story: Story, attributes: Mapping[str, str]) -> None:
    story.write(" " * number(attributes.get("text:c"), 1, _MAX_SPACES))


def _take_tab(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write("\t")


def _take_line_break(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write("\n")


def _start_bookmark(story: Story, attributes: Mapping[str, str]) -> None:
    _take_bookmark(story, attributes)
    if name := known_id(attributes.get("text:name")):
        story.ids[name] = name


def _take_bookmark(story: Story, attributes: Mapping[str, str]) -> None:
    if story.paragraph is not None and not story.paragraph.id:
        story.paragraph.id = known_id(attributes.get("text:name"))


def _end_bookmark(story: Story, attributes: Mapping[str, str]) -> None:
    story.ids.pop(attributes.get("text:name", ""), None)


STARTS: dict[str, Take] = {
    "text:p": _start_paragraph,
    "text:h": _start_heading,
    "text:list": _start_list,
    "text:list-item": _start_item,
    "text:span": _start_span,
    "text:section": _start_section,
    "text:hidden-text": _start_hidden_text,
    "text:hidden-paragraph": _hide_paragraph,
    "text:s": _take_spaces,
    "text:tab": _take_tab,
    "text:line-break": _take_line_break,
    "text:bookmark-start": _start_bookmark,
    "text:bookmark": _take_bookmark,
    "text:bookmark-end": _end_bookmark,
}
ENDS: dict[str, Leave] = {"text:p": _end_paragraph, "text:h": _end_paragraph, "text:list": _end_list}
SKIPPED = frozenset({"text:ruby-text", "svg:title", "svg:desc", "office:forms", "office:scripts", "text:script"})
