"""What is declared beside the text: styles, metadata, and the headers and footers of pages."""

from collections.abc import Mapping

from briefing_tui.articles.archive.opendocument.namespaces import number
from briefing_tui.articles.archive.opendocument.story import Leave, Story, Take
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_MAX_LIST_LEVEL = 10
_FIELDS = {
    "dc:title": MetadataField.TITLE,
    "meta:initial-creator": MetadataField.AUTHOR,
    "dc:creator": MetadataField.AUTHOR,
    "dc:publisher": MetadataField.PUBLISHER,
    "dc:date": MetadataField.MODIFIED,
    "dc:language": MetadataField.LANGUAGE,
    "dc:description": MetadataField.DESCRIPTION,
}
_MARKS = ("style:num-format", "style:num-prefix", "style:num-suffix", "text:bullet-char")  # before an item of a list
_DATE_CHARACTERS = len("2024-11-30")


def _start_style(story: Story, attributes: Mapping[str, str]) -> None:
    story.style = story.document.styles.declare(attributes)


def _end_style(story: Story) -> None:
    story.style = None


def _take_text_properties(story: Story, attributes: Mapping[str, str]) -> None:
    if story.style is not None and "text:display" in attributes:
        story.style.hides = attributes["text:display"] == "none"


def _start_list_style(story: Story, attributes: Mapping[str, str]) -> None:
    story.list_style = attributes.get("style:name", "")


def _take_level(story: Story, attributes: Mapping[str, str]) -> None:
    marks = (attributes.get(name, "").strip() for name in _MARKS)
    if not any(marks):
        level = number(attributes.get("text:level"), 1, _MAX_LIST_LEVEL)
        story.document.styles.unmarked.add((story.list_style, level))


def _start_running(story: Story, attributes: Mapping[str, str]) -> None:
    if attributes.get("style:display") == "false":
        story.skip()
    else:
        story.go_in([])


def _end_running(kind: FurnitureKind) -> Leave:
    def end(story: Story) -> None:
        story.document.running += [TextBlock(kind, block.texts) for block in story.go_out()]

    return end


def _start_field(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.paragraph is None:
        story.out = []


def _end_field(name: str) -> Leave:
    def end(story: Story) -> None:
        if story.paragraph is not None:
            return
        value, field = "".join(story.out or ()).strip(), _FIELDS[name]
        story.out = None
        if field is MetadataField.MODIFIED:
            value = value[:_DATE_CHARACTERS]
        if value:
            story.document.metadata.append(MetadataItem(field, value, f"document metadata, {name}"))

    return end


_RUNNING = {
    f"style:{name}{side}": kind
    for name, kind in (("header", FurnitureKind.RUNNING_HEAD), ("footer", FurnitureKind.RUNNING_FOOT))
    for side in ("", "-left", "-first")
}

STARTS: dict[str, Take] = {
    "style:style": _start_style,
    "style:text-properties": _take_text_properties,
    "text:list-style": _start_list_style,
    "text:list-level-style-number": _take_level,
    "text:list-level-style-bullet": _take_level,
    **dict.fromkeys(_RUNNING, _start_running),
    **dict.fromkeys(_FIELDS, _start_field),
}
ENDS: dict[str, Leave] = {
    "style:style": _end_style,
    **{name: _end_running(kind) for name, kind in _RUNNING.items()},
    **{name: _end_field(name) for name in _FIELDS},
}
