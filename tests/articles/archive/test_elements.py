"""The walk through the elements of a part."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing_tui.articles.archive.elements import Subjects
from briefing_tui.articles.archive.trail import Trail


@dataclass
class _Story:
    trail: Trail = field(default_factory=lambda: Trail(frozenset()))
    skipping: int = 0
    paragraph: object | None = None
    blocks: list[object] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def skip(self) -> None:
        self.skipping = 1


def _start(story: _Story, attributes: Mapping[str, str]) -> None:
    story.heard.append(f"start {attributes['id']}")


def _end(story: _Story) -> None:
    story.heard.append("end")


_SUBJECTS: Subjects[_Story] = Subjects({"p": _start}, {"p": _end}, {"object"})


def test_each_element_goes_to_its_subject_and_what_is_skipped_goes_nowhere() -> None:
    story = _Story()
    for name in ("body", "object", "p", "object"):
        _SUBJECTS.start(story, name, {"id": "1"})
    for name in ("object", "p", "object"):
        _SUBJECTS.end(story, name)
    assert (story.heard, story.skipping) == ([], 0)
    _SUBJECTS.start(story, "p", {"id": "2"})
    _SUBJECTS.end(story, "p")
    assert story.heard == ["start 2", "end"]
