"""The choice of those runs of a document that are the article in it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.articles.html.alignment import TooMuchToCompareError, covered, letters_of
from briefing_tui.articles.html.document import Document
from briefing_tui.articles.html.library_choice import is_fit, library_lines
from briefing_tui.articles.html.main_text import main_text
from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.outline import Outline
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

_ENOUGH_CHARACTERS = 500  # of the library's choice: it is not asked whether ours is larger
_MUCH_LARGER = 3
_MIN_AGREEMENT = 0.5  # of each choice, for the two to be of one text
_MAX_LINKED = 0.3  # of the characters of a run between two that were chosen
_MAX_BETWEEN = 4  # runs between two that were chosen
_MIN_TITLE_LETTERS = 8  # of a heading that is a part of the title
_MAX_LINKED_ITEM = 0.5
_MIN_ITEMS = 0.5  # of a list or a table, for all of it to be chosen
_PARTS = frozenset((BlockKind.ITEM, BlockKind.ROW))
_XML_DECLARATION = regex(r"\s*<\?xml[^>]*>")


def chosen_runs(html: str, document: Document, outline: Outline) -> list[int]:
    """Return the indices of the runs that are the article, in order: as trafilatura chooses them, or else as we do.

    There may be none, where no text stands out.
    Where the two choices are of one text, it ends where ours ends: what the library takes below it is comments,
    forms, and other articles.
    """
    ours = main_text(outline)
    end, teasers = max(ours, default=0), outline.teasers
    theirs = [i for i in _library_choice(html, document, outline) if i <= end or i not in teasers]
    length, common = outline.characters(theirs), outline.characters(set(ours) & set(theirs))
    if common and common >= _MIN_AGREEMENT * max(length, outline.characters(ours)):
        chosen = [index for index in theirs if index <= end and (index >= ours[0] or _may_begin(outline, index))]
    elif length < _ENOUGH_CHARACTERS and outline.characters(ours) > _MUCH_LARGER * length:
        chosen = ours
    else:
        chosen = theirs
    return completed(outline, chosen)


def _library_choice(html: str, document: Document, outline: Outline) -> list[int]:
    if not is_fit(len(html), document.elements, len(document.runs), document.depth):
        return []
    try:
        return covered(outline.texts, library_lines(_XML_DECLARATION.sub("", html, count=1)))
    except TooMuchToCompareError:
        return []


def _may_begin(outline: Outline, index: int) -> bool:
    """Whether a run above ours may be of the article, as its title and its summary are."""
    return outline.linked_share(index) <= _MAX_LINKED or outline.runs[index].kind is BlockKind.HEADING


def completed(outline: Outline, chosen: Sequence[int]) -> list[int]:
    """Return a choice with what belongs to it: what lies between two chosen runs, and the rest of lists and tables."""
    taken = set(chosen)
    for first, last in pairwise(chosen):
        if last - first > 1 and len(_standing(outline, first, last)) <= _MAX_BETWEEN:
            taken.update(_between(outline, first, last))
    for parts in _lists(outline).values():
        if len(taken.intersection(parts)) >= _MIN_ITEMS * len(parts):
            taken.update(index for index in parts if outline.linked_share(index) <= _MAX_LINKED_ITEM)
    taken.update(_notes(outline, min(taken, default=len(outline.runs))))
    return _without_empty_sections(outline, sorted(taken))


def _notes(outline: Outline, first: int) -> Iterator[int]:
    """Yield the notes after the beginning of the article: what chooses by density takes them for something else."""
    for index in range(first, len(outline.runs)):
        run = outline.runs[index]
        is_note = run.kind is BlockKind.NOTE and run.node not in outline.unlikely
        if is_note and outline.linked_share(index) <= _MAX_LINKED:
            yield index


def _without_empty_sections(outline: Outline, chosen: Sequence[int]) -> list[int]:
    """Return a choice without the headings of what was not chosen, such as a table of contents."""
    kept: list[int] = []
    following = len(outline.runs)
    level = 0  # of the heading that follows next in the choice, and 0 if a text does
    for index in reversed(chosen):
        run = outline.runs[index]
        is_empty = run.kind is BlockKind.HEADING and run.level >= level and following > index + 1
        if is_empty and (level or not kept):
            continue
        kept.append(index)
        following, level = index, run.level if run.kind is BlockKind.HEADING else 0
    return kept[::-1] if 2 * len(kept) >= len(chosen) else list(chosen)  # else it is a page of headings


def with_title(outline: Outline, chosen: Sequence[int], title: str) -> list[int]:
    """Return a choice with the heading above it that is its title, or else the only one of the first level."""
    wanted = letters_of(title)
    if any(_is_title(letters_of(outline.texts[index]), wanted) for index in chosen[:_MAX_BETWEEN]):
        return list(chosen)
    heads = [index for index in range(chosen[0]) if outline.runs[index].kind is BlockKind.HEADING]
    titled = [index for index in heads if _is_title(letters_of(outline.texts[index]), wanted)]
    highest = [index for index, run in enumerate(outline.runs) if run.kind is BlockKind.HEADING and run.level == 1]
    found = titled or (highest if len(highest) == 1 and highest[0] in heads else [])
    return [*found[-1:], *chosen]


def _is_title(heading: str, title: str) -> bool:
    return len(heading) >= _MIN_TITLE_LETTERS and heading in title


def _standing(outline: Outline, first: int, last: int) -> set[Node | int]:
    """Return what stands between two runs: each run, but each list or table once, with all that is in it."""
    runs = enumerate(outline.runs[first + 1 : last])
    return {outline.standing[run.node] if run.kind in _PARTS else index for index, run in runs}


def _between(outline: Outline, first: int, last: int) -> list[int]:
    """Return what of the runs between two chosen ones belongs to them: it stands beside them, or is their heading."""
    runs = outline.runs
    containers = outline.containers
    before, after = containers[runs[first].node], containers[runs[last].node]
    belonging = []
    for index in range(last - 1, first, -1):
        run = runs[index]
        heads = run.kind is BlockKind.HEADING and (index == last - 1 or index + 1 in belonging)
        beside = before is after is containers[run.node]
        if (
            (heads or beside)
            and run.node not in outline.unlikely
            and (run.kind is BlockKind.HEADING or outline.linked_share(index) <= _MAX_LINKED)
        ):
            belonging.append(index)
    return belonging


def _lists(outline: Outline) -> dict[Node, list[int]]:
    """Return the items of each list, and the rows of each table or part of one."""
    lists: dict[Node, list[int]] = {}
    for index, run in enumerate(outline.runs):
        if run.kind in _PARTS and run.node.parent:
            lists.setdefault(run.node.parent, []).append(index)
    return lists
