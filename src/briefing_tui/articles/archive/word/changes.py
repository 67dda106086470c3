"""Tracked changes: what was inserted is read, what was deleted is not, and what was moved is read where it went."""

from collections.abc import Mapping

from briefing_tui.articles.archive.word.story import Leave, Story, Take


def _start_deletion(story: Story, attributes: Mapping[str, str]) -> None:
    if story.in_properties:
        if story.paragraph is not None:
            story.paragraph.joins_next = True  # its end is deleted
    elif story.in_row_properties and story.rows:
        story.rows[-1].is_deleted = True
        _count(story, "deletion", attributes)
    else:
        _count(story, "deletion", attributes)
        story.skip()


def _start_move_from(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.in_properties:
        if story.paragraph is not None:
            story.paragraph.joins_next = True
    else:
        story.skip()


def _start_insertion(story: Story, attributes: Mapping[str, str]) -> None:
    if not story.in_properties:
        _count(story, "insertion", attributes)


def _start_move_to(story: Story, attributes: Mapping[str, str]) -> None:
    if not story.in_properties:
        _count(story, "move", attributes)


def _count(story: Story, what: str, attributes: Mapping[str, str]) -> None:
    """Count a change, unless it only goes on: Word writes one for each run of the same format."""
    last = what, attributes.get("w:author", ""), attributes.get("w:date", ""), story.read
    if story.document.changes.last != last:
        story.document.changes.count(what)
    story.document.changes.last = last


def _end_insertion(story: Story) -> None:
    if not story.in_properties:
        story.document.changes.last = *story.document.changes.last[:3], story.read


def _start_row_properties(story: Story, _attributes: Mapping[str, str]) -> None:
    story.in_row_properties = True


def _end_row_properties(story: Story) -> None:
    story.in_row_properties = False


STARTS: dict[str, Take] = {
    "w:ins": _start_insertion,
    "w:del": _start_deletion,
    "w:moveFrom": _start_move_from,
    "w:moveTo": _start_move_to,
    "w:trPr": _start_row_properties,
}
ENDS: dict[str, Leave] = {
    "w:ins": _end_insertion,
    "w:moveTo": _end_insertion,
    "w:trPr": _end_row_properties,
}
