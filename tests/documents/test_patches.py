"""Patches make one text of another, are taken back, and carried over others that were made later."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents.patches import backwards, carried, patched, patches_between
from briefing_tui.loading.editing.patch import Patch

_TEXTS = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "d", "\n"]), max_size=12).map("".join)
_BASE = "".join(f"line {number}\n" for number in range(9))


@given(_TEXTS, _TEXTS)
def test_the_patches_between_two_texts_make_one_of_the_other_and_back(before: str, after: str) -> None:
    patches = patches_between(before, after)
    assert patched(before, patches) == after
    assert patched(after, backwards(patches)) == before
    assert bool(patches) == (before != after)


def test_they_are_of_the_lines_that_differ_alone() -> None:
    after = _BASE.replace("line 2\n", "").replace("line 7\n", "line 7 and more\n")
    assert patches_between(_BASE, after) == (Patch(49, "line 7\n", "line 7 and more\n"), Patch(14, "line 2\n", ""))


def test_long_texts_that_have_little_in_common_are_one_patch() -> None:
    before, after = ("".join(f"{side} {number}\n" for number in range(3_000)) for side in "ab")
    assert patches_between(f"head\n{before}foot\n", f"head\n{after}foot\n") == (Patch(5, before, after),)


def test_a_patch_that_does_not_fit_makes_no_text() -> None:
    assert patched(_BASE, [Patch(0, "line 1", "")]) is None


@st.composite
def _edits(draw: st.DrawFn) -> tuple[Patch, ...]:
    """Return the patches of some lines, one after the other."""
    text, patches = _BASE, []
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True)
        number = draw(st.integers(0, len(lines) - 1))
        start = len("".join(lines[:number]))
        removed = draw(st.sampled_from([lines[number], ""]))
        patches.append(Patch(start, removed, draw(st.sampled_from(["", "new\n"]))))
        text = patched(text, patches[-1:]) or ""
        if not text:
            break
    return tuple(patches)


@given(_edits(), _edits())
def test_patches_and_those_they_are_carried_over_give_the_same_text_in_either_order(
    ours: tuple[Patch, ...], theirs: tuple[Patch, ...]
) -> None:
    over_theirs, over_ours = carried(ours, theirs), carried(theirs, ours)
    assert (over_theirs is None) == (over_ours is None)
    if over_theirs is not None and over_ours is not None:
        after = [patched(patched(_BASE, theirs) or "", over_theirs), patched(patched(_BASE, ours) or "", over_ours)]
        assert None not in after
        assert sorted((after[0] or "").splitlines()) == sorted((after[1] or "").splitlines())


def test_patches_that_overlap_with_others_are_not_carried() -> None:
    assert carried([Patch(7, "line 1\n", "")], [Patch(0, "line 0\nline 1\n", "")]) is None
    assert carried([Patch(7, "line 1\n", "")], [Patch(0, "line 0\n", "")]) == (Patch(0, "line 1\n", ""),)
