"""Merging of a list of ids that two have changed, each without knowing of the other: as the key judgements."""

from collections.abc import Sequence


def merged_ids(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...] | None:
    """Return a list with what two have put into it and taken out of it, where there was `base` before.

    None where both have put what was there into another order.
    """
    if not _is_reordered(base, ours):
        return _with_changes(base, ours, theirs)
    return None if _is_reordered(base, theirs) else _with_changes(base, theirs, ours)


def _is_reordered(base: Sequence[str], changed: Sequence[str]) -> bool:
    return [each for each in base if each in changed] != [each for each in changed if each in base]


def _with_changes(base: Sequence[str], changed: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Return another list with what has been put into a changed one, before the same neighbour, and taken out of it."""
    merged = [each for each in other if each in changed or each not in base]
    behind: str | None = None
    for each in reversed(changed):
        if each not in base and each not in merged:
            merged.insert(len(merged) if behind is None else merged.index(behind), each)
        if each in merged:
            behind = each
    return tuple(merged)
