"""Fields and content controls: their results are text, their instructions not, and a table of contents is furniture.

What a table of contents says stands in the headings, too: as text it would make every quote of a heading ambiguous.
"""

from collections.abc import Mapping

from briefing_tui.articles.archive.word.story import Field, Leave, Story, Take
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_CONTENTS_FIELD, _CONTENTS_GALLERY = "TOC", "Table of Contents"  # 17.16.5.68, and the value that Word writes


def _take_field_character(story: Story, attributes: Mapping[str, str]) -> None:
    step = attributes.get("w:fldCharType")
    if step == "begin" and story.paragraph is not None:
        story.fields.append(Field(story.blocks, len(story.blocks), in_instruction=True))
        story.instructions += 1
    elif step == "separate" and story.fields:
        _end_instruction(story, story.fields[-1])
    elif step == "end" and story.fields:
        field = story.fields.pop()
        _end_instruction(story, field)
        if field.is_contents:
            story.contents -= 1
            if not story.contents:  # else the one around it makes the same blocks furniture
                _make_navigation(story, field)


def _end_instruction(story: Story, field: Field) -> None:
    if field.in_instruction:
        field.in_instruction = False
        story.instructions = max(0, story.instructions - 1)
        if "".join(field.instruction).split()[:1] == [_CONTENTS_FIELD]:
            field.is_contents = True
            story.contents += 1


def _start_instruction(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.fields and story.fields[-1].in_instruction:
        story.out = story.fields[-1].instruction


def _end_instruction_text(story: Story) -> None:
    story.out = None


def _make_navigation(story: Story, field: Field) -> None:
    """Have the blocks since a field began be furniture; a field that begins and ends in different cells is none."""
    if field.blocks is not story.blocks:
        return
    blocks: list[TextBlock] = story.blocks
    for index in range(field.start, len(blocks)):
        if isinstance(blocks[index].kind, BlockKind):
            blocks[index] = blocks[index]._replace(kind=FurnitureKind.NAVIGATION, level=0)
    if story.paragraph is not None:
        story.paragraph.is_navigation = any(map(str.strip, story.paragraph.texts))


def _start_control(story: Story, _attributes: Mapping[str, str]) -> None:
    story.controls.append(Field(story.blocks, len(story.blocks)))


def _end_control(story: Story) -> None:
    control = story.controls.pop()
    if control.is_contents and not any(each.is_contents for each in story.controls):
        _make_navigation(story, control)


def _take_gallery(story: Story, attributes: Mapping[str, str]) -> None:
    if story.controls and attributes.get("w:val") == _CONTENTS_GALLERY:
        story.controls[-1].is_contents = True


STARTS: dict[str, Take] = {
    "w:fldChar": _take_field_character,
    "w:instrText": _start_instruction,
    "w:sdt": _start_control,
    "w:docPartGallery": _take_gallery,
}
ENDS: dict[str, Leave] = {"w:instrText": _end_instruction_text, "w:sdt": _end_control}
