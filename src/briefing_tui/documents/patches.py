"""Patches of a text: from one text to another, backwards, and carried over others that were made later."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from briefing_tui.loading.editing.patch import Patch

_MAX_LINES_COMPARED = 2_000  # of each text: comparing takes time that grows with their product


def patches_between(before: str, after: str) -> tuple[Patch, ...]:
    """Return the patches that make a text of another, made one after the other: of whole lines, the last first."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    same_before = _same(old, new)
    same_after = min(_same(old[::-1], new[::-1]), min(len(old), len(new)) - same_before)
    old, new = old[same_before : len(old) - same_after], new[same_before : len(new) - same_after]
    start = len("".join(before.splitlines(keepends=True)[:same_before]))
    if max(len(old), len(new)) > _MAX_LINES_COMPARED:
        return (Patch(start, "".join(old), "".join(new)),)
    starts = [start]
    for line in old:
        starts.append(starts[-1] + len(line))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Patch(starts[from_], "".join(old[from_:to]), "".join(new[new_from:new_to]))
        for tag, from_, to, new_from, new_to in reversed(codes)
        if tag != "equal"
    )


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items two lists begin with that are the same."""
    number = 0
    for own, others in zip(one, other, strict=False):
        if own != others:
            break
        number += 1
    return number


def backwards(patches: Sequence[Patch]) -> tuple[Patch, ...]:
    """Return the patches that take some others back, in the order in which they are made."""
    return tuple(patch.reversed for patch in reversed(patches))


def patched(text: str, patches: Iterable[Patch]) -> str | None:
    """Return a text with some patches made one after the other; None where one does not fit it."""
    for patch in patches:
        if not text.startswith(patch.removed, patch.start):
            return None
        text = f"{text[: patch.start]}{patch.inserted}{text[patch.start + len(patch.removed) :]}"
    return text


def carried(patches: Iterable[Patch], others: Sequence[Patch]) -> tuple[Patch, ...] | None:
    """Return some patches of a text as patches of the text that others have made of it; None where they overlap."""
    over: list[Patch] = list(others)
    made: list[Patch] = []
    for each in patches:
        patch = each
        for number, other in enumerate(over):
            passed = _passed(patch, other)
            if passed is None:
                return None
            patch, over[number] = passed
        made.append(patch)
    return tuple(made)


def _passed(patch: Patch, other: Patch) -> tuple[Patch, Patch] | None:
    """Return two patches of one text as each is after the other has been made; None where they overlap."""
    if other.start + len(other.removed) <= patch.start:
        return patch._replace(start=patch.start + len(other.inserted) - len(other.removed)), other
    if patch.start + len(patch.removed) <= other.start:
        return patch, other._replace(start=other.start + len(patch.inserted) - len(patch.removed))
    return None
