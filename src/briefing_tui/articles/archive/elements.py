"""The walk through the elements of a part: each goes to the module of its subject, or is skipped with all in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from briefing_tui.articles.archive.trail import Trail


class Walked(Protocol):
    """What the walk has to know of a story that is being read."""

    trail: Trail
    skipping: int
    """How many elements are open in one whose content is left out."""

    @property
    def paragraph(self) -> object | None:
        """The open paragraph, if there is one."""

    @property
    def blocks(self) -> Sequence[object]:
        """The blocks that have been read."""

    def skip(self) -> None:
        """Leave out what is in the element that has just begun."""


Story = TypeVar("Story", bound=Walked)


class Subjects(NamedTuple, Generic[Story]):
    """What to do at the start and at the end of elements, by their names, and those that are skipped."""

    starts: Mapping[str, Callable[[Story, Mapping[str, str]], None]]
    ends: Mapping[str, Callable[[Story], None]]
    skipped: Collection[str]

    def start(self, story: Story, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element; outside of paragraphs it is on the way to what is in it."""
        if story.skipping:
            story.skipping += 1
            return
        if story.paragraph is None:
            story.trail.enter(name)
        take = self.starts.get(name)
        if take is not None:
            take(story, attributes)
        elif name in self.skipped:
            story.skip()

    def end(self, story: Story, name: str) -> None:
        """Take the end of an element."""
        if story.skipping:
            story.skipping -= 1
            if story.skipping:
                return
        elif (leave := self.ends.get(name)) is not None:
            leave(story)
        if story.paragraph is None:
            story.trail.leave()
