import pytest
from tests.loading.editing.edits import loaded
from tests.loading.editing.styles import BLOCKS, HAND_MADE

from briefing_tui.loading.editing.extents import extent_of
from briefing_tui.loading.editing.list_changes import InsertItem, RemoveItem
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.paths import Path
from briefing_tui.loading.editing.places import IndexedText, Lines, lines_of, style_of
from briefing_tui.loading.writing import Layout


def _indexed(text: str) -> IndexedText:
    return IndexedText(text, extent_of(text))


_BLOCKS = _indexed(BLOCKS)


@pytest.mark.parametrize(
    ("path", "known"),
    [
        (("threats", 1, "at", 0), ("threats", 1)),
        (("title",), ("title",)),
        (("prepared_by", "name"), ("prepared_by",)),
        (("supersedes",), ("supersedes",)),
        (("perspective", 0), ("perspective",)),
        (("sections", 0, "claims", 0, "note"), ("sections", 0, "claims", 0)),
        (("sections", 1, "claims"), ("sections", 1, "claims")),
        ((), ()),
    ],
)
def test_a_path_is_known_as_far_as_there_are_extents(path: Path, known: Path) -> None:
    assert _BLOCKS.known(path) == known


def test_in_a_file_in_braces_only_the_whole_is_known() -> None:
    text = _indexed(HAND_MADE["json"])
    assert text.known(("threats", 1, "at")) == ()
    assert text.reads_as((), loaded(text.text), "")


def test_what_is_known_is_found_and_read() -> None:
    briefing = loaded(BLOCKS)
    assert _BLOCKS.value(("threats", 2), "paper") == briefing.claim("theft")
    assert _BLOCKS.reads_as(("sections", 1), briefing.panes[4], "paper")
    assert not _BLOCKS.reads_as(("threats", 2), briefing.claim("raids"), "paper")
    assert _BLOCKS.value(("perspective",), "") is None
    assert _BLOCKS.part(("changed",)) is None
    assert (_BLOCKS.column(("threats", 1)), _BLOCKS.column(("sections", 0, "title"))) == (2, 4)
    assert BLOCKS[_BLOCKS.start(("threats", 0)) :].startswith("- id: raids")
    assert BLOCKS[_BLOCKS.start(("threats", 0, "at", 0)) :].startswith("- id: raids")
    assert _BLOCKS.reading(("threats", 0), "paper").errors == ()


def test_lists_are_found_whether_they_are_known_or_within_something() -> None:
    counts = [
        len(items.parts) if (items := _BLOCKS.items(path)) is not None else None
        for path in [
            ("threats",), ("threats", 0, "at"), ("threats", 1, "at"), ("perspective",), ("sections", 1, "claims"),
            ("tags",), ("sections", 0, "claims", 0, "at"),
        ]
    ]  # fmt: skip
    assert counts == [3, 2, 2, None, None, 2, None]
    assert _BLOCKS.block(("title",)) is None


def test_the_lines_of_an_item_have_its_comments() -> None:
    lines = lines_of(_BLOCKS, ("threats",), 0)
    assert (lines.text.splitlines()[0], lines.text.splitlines()[-1]) == (
        "  # Right above.",
        "    note:   # nothing yet",
    )
    assert lines.column == 2
    assert lines_of(_BLOCKS, ("threats", 1, "at"), 0).text == "- Camps lie"
    assert lines_of(_BLOCKS, ("perspective",), 0).text == ""


@pytest.mark.parametrize(
    ("text", "has_comment"),
    [
        ("- a: 'x # y'\n", False),
        ("- {a: 'x # y', b: [\"#\"]}", False),
        ("- a: |\n    # x\n  b: x#y\n", False),
        ("- a: |  # c\n    # x\n", True),
        ("- a: >\n    # x\n  # c\n  b: z\n", True),
        ("# c\n- 'x # y'\n", True),
        ("- 'x # y'  # c\n", True),
    ],
)
def test_a_number_sign_within_a_text_is_no_comment(text: str, *, has_comment: bool) -> None:
    assert Lines(text, 0).has_comment is has_comment


def test_edits_near_to_each_other_become_one_patch() -> None:
    text = _indexed("id: x\ntitle: y\n")
    made = (_indexed("id: z\ntitle: w\n"), [Patch(4, "x\ntitle: y", "z\ntitle: w")])
    assert text.edited([(4, 5, "z"), (13, 14, "w")]) == made
    assert text.edited([(4, 5, "[")]) is None


def test_edits_with_lines_between_them_become_a_patch_each_the_last_first() -> None:
    text = _indexed("id: x\n# c\ntitle: y\n")
    made = (_indexed("id: z\n# c\ntitle: w\n"), [Patch(17, "y", "w"), Patch(4, "x", "z")])
    assert text.edited([(4, 5, "z"), (17, 18, "w")]) == made
    made = (_indexed("id: [\n# c\n]\n"), [Patch(10, "title: y", "]"), Patch(4, "x", "[")])
    assert text.edited([(4, 5, "["), (10, 18, "]")]) == made


def test_a_list_is_read_near_a_change() -> None:
    claims = loaded(BLOCKS).pane("threats").claims
    assert _BLOCKS.has_items(("threats",), claims, InsertItem(1, claims[1]), "paper")
    assert not _BLOCKS.has_items(("threats",), claims[:2], RemoveItem(2), "paper")
    assert not _BLOCKS.has_items(("threats",), (*claims[:2], claims[0]), RemoveItem(3), "paper")
    assert not _BLOCKS.has_items(("perspective",), (), RemoveItem(0), "paper")


def test_the_style_is_that_of_the_first_list_of_things() -> None:
    assert style_of(_BLOCKS, "paper").layout == Layout(2, 2)
    assert style_of(_indexed("sources:\n-   id: x\n    file: y\n"), "").layout == Layout(0, 4)
    assert style_of(_indexed("[]"), "").layout == Layout()
