"""Claims, actors, sources and sections are inserted, removed and moved as whole lines, with their comments."""

import pytest
from tests.loading.editing.edits import after, loaded
from tests.loading.editing.styles import BLOCKS, NULLS, ONE_LINE_LISTS

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Actor, Claim, Pane, Source
from briefing_tui.domain.edits import Insert, Move, Remove, SetValue, UnknownAddressError
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.loading.editing.extents import extent_of
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.rewriting import Rewriting
from briefing_tui.loading.editing.unwritable import UnwritableError

_HEAD = "format: briefing/1\nid: b\ntitle: B\n"
_PANES = f"""\
{_HEAD}
threats:
  # -- By night

  # Above a.
  - id: a  # a
    text: A
    # Within.
    basis: assumed
    # Below a.

  - id: b
    text: B
    basis: assumed

  # -- By day

  - id: c
    text: C
    basis: assumed

# Of the other pane.
cooperation:
- id: d
  text: D
  basis: assumed
"""
_NEW = Claim("new", "New: one", Basis.ASSUMED)
_A = "  # Above a.\n  - id: a  # a\n    text: A\n    # Within.\n    basis: assumed\n    # Below a.\n"
_B = "  - id: b\n    text: B\n    basis: assumed\n"
_C = "  - id: c\n    text: C\n    basis: assumed\n"


def test_a_claim_is_removed_with_its_comments_and_headings_stay() -> None:
    assert after(_PANES, Remove(claim_address("a"))) == _PANES.replace(f"{_A}\n", "")
    assert after(_PANES, Remove(claim_address("b"))) == _PANES.replace(f"{_B}\n", "")
    assert after(_PANES, Remove(claim_address("c"))) == _PANES.replace(f"\n{_C}", "")


def test_the_last_claim_of_a_pane_takes_its_key_along_unless_comments_stand_below() -> None:
    assert (
        after(_PANES, Remove(claim_address("d")))
        == _PANES[: _PANES.index("\n# Of the other")] + "\n# Of the other pane.\n"
    )
    rest = f"{_HEAD}threats:  # t\n{_C}#   - id: template\n"
    assert after(rest, Remove(claim_address("c"))) == f"{_HEAD}threats:  # t\n#   - id: template\n"
    assert after(f"{_HEAD}threats:  # t\n{_C}", Remove(claim_address("c"))) == f"{_HEAD}threats:  # t\n"
    braces = '{"format": "briefing/1", "id": "b", "title": "B", "threats": [  # t\n  %s\n]}\n'
    assert after(braces % "{id: c, text: C, basis: assumed}  # c", Remove(claim_address("c"))) == braces.replace(
        "\n  %s", ""
    )


def test_a_new_claim_stands_among_the_others_as_they_do() -> None:
    lines = '  - id: new\n    text: "New: one"\n    basis: assumed\n'
    assert after(_PANES, Insert(("threats",), 0, _NEW)) == _PANES.replace(_A, f"{lines}\n{_A}")
    assert after(_PANES, Insert(("threats",), 1, _NEW)) == _PANES.replace(_A, f"{_A}\n{lines}")
    assert after(_PANES, Insert(("threats",), 2, _NEW)) == _PANES.replace(_B, f"{_B}\n{lines}")
    assert after(_PANES, Insert(("threats",), 3, _NEW)) == _PANES.replace(_C, f"{_C}\n{lines}")
    below = '\n- id: new\n  text: "New: one"\n  basis: assumed\n'
    assert after(_PANES, Insert(("cooperation",), 1, _NEW)) == _PANES + below


def test_a_new_claim_makes_its_pane_in_the_order_of_the_format() -> None:
    pane = '\nperspective:\n  - id: new\n    text: "New: one"\n    basis: assumed\n'
    assert after(_PANES, Insert(("perspective",), 0, _NEW)) == _PANES + pane
    without = _PANES[: _PANES.index("\n# Of the other")]
    assert after(without, Insert(("perspective",), 0, _NEW)) == without + pane
    made = after(NULLS, Insert(("threats",), 0, _NEW))
    assert 'threats:\n  - id: new\n    text: "New: one"\n    basis: assumed\n#   - id: raids' in made


def test_a_new_claim_stands_below_the_comments_of_the_last_one_and_in_place_of_empty_brackets() -> None:
    text = _PANES.replace(_C, f"{_C}    # Of c.\n")
    lines = '  - id: new\n    text: "New: one"\n    basis: assumed\n'
    assert after(text, Insert(("threats",), 3, _NEW)) == text.replace("# Of c.\n", f"# Of c.\n\n{lines}")
    text = f"{_HEAD}threats: []  # none\ntlp: clear\n"
    assert after(text, Insert(("threats",), 0, _NEW)) == text.replace(" []  # none\n", f"  # none\n{lines}")


def test_a_claim_is_written_in_braces_among_such() -> None:
    made = after(ONE_LINE_LISTS, Insert(("cooperation",), 1, _NEW))
    assert made == ONE_LINE_LISTS + '  - {id: new, text: "New: one", basis: assumed}\n'
    made = after(ONE_LINE_LISTS, Insert(("threats",), 1, _NEW))
    assert '# first\n          {id: new, text: "New: one", basis: assumed},\n          {id: c2' in made


def test_a_claim_is_moved_within_its_list_with_its_comments() -> None:
    made = after(_PANES, Move(claim_address("a"), ("threats",), 1))
    assert made == _PANES.replace(f"{_A}\n", "").replace(_B, f"{_B}\n{_A}")
    assert after(_PANES, Move(claim_address("c"), ("threats",), 0)) == _PANES.replace(f"\n{_C}", "").replace(
        _A, f"{_C}\n{_A}"
    )
    assert after(_PANES, Move(claim_address("c"), ("threats",), 2)) == _PANES


def test_a_claim_is_moved_to_another_list_at_the_indentation_of_that() -> None:
    made = after(_PANES, Move(claim_address("a"), ("cooperation",), 0))
    moved = "# Above a.\n- id: a  # a\n  text: A\n  # Within.\n  basis: assumed\n  # Below a.\n"
    assert made == _PANES.replace(f"{_A}\n", "").replace("- id: d", f"{moved}\n- id: d")
    made = after(_PANES, Move(claim_address("a"), ("perspective",), 0))
    assert made == _PANES.replace(f"{_A}\n", "") + f"\nperspective:\n{_A}"


def test_a_multi_line_text_is_indented_with_its_claim() -> None:
    made = after(BLOCKS, Move(claim_address("water"), ("cooperation",), 0))
    assert "note: |\n    One.\n\n    Two: # no comment\n" in made


def test_a_claim_with_comments_is_not_moved_to_where_they_have_no_room() -> None:
    text = ONE_LINE_LISTS.replace("actors: [a, b]}", "actors: [a, b]}  # why")
    with pytest.raises(UnwritableError, match="line 9 has no room for the comments of what is moved there"):
        after(text, Move(claim_address("c3"), ("threats",), 0))
    for words in ("text: Z", 'text: "Z # no comment"'):
        text = ONE_LINE_LISTS.replace("text: Z", words)
        assert f"{{id: c3, {words}" in after(text, Move(claim_address("c3"), ("threats",), 0))


@pytest.mark.parametrize(
    ("address", "thing", "lines"),
    [
        (("actors",), Actor("x", "X"), "  - {id: x, name: X}\n"),
        (("sources",), Source("x", "x.txt", language="en"), "  - id: x\n    file: x.txt\n    language: en\n"),
        (("sections",), Pane("x", "X", (_NEW,)), "  - id: x\n    title: X\n    claims:\n      - id: new\n"),
    ],
)
def test_other_things_are_inserted_and_make_their_keys(
    address: Address, thing: Actor | Source | Pane, lines: str
) -> None:
    for text in (_PANES, BLOCKS):
        assert lines.splitlines()[0] in after(text, Insert(address, 0, thing))
    assert lines in after(_PANES, Insert(address, 0, thing))


def test_sections_are_retitled_moved_and_removed() -> None:
    assert "title: Quarrels\n" in after(BLOCKS, SetValue(("sections", "disputes", "title"), "Quarrels"))
    moved = after(BLOCKS, Move(("sections", "empty"), ("sections",), 0))
    assert moved.index("id: empty") < moved.index("id: disputes")
    assert "id: empty" not in after(BLOCKS, Remove(("sections", "empty")))


def test_a_rewriting_has_the_patches_of_each_edit_in_order() -> None:
    rewriting = Rewriting(IndexedText(_PANES, extent_of(_PANES)), loaded(_PANES))
    rewriting.make([SetValue(claim_address("a", "text"), "X"), SetValue(claim_address("b", "text"), "B")])
    rewriting.make([SetValue(claim_address("c", "text"), "Y")])
    assert [(patch.removed, patch.inserted) for patch in rewriting.patches] == [("A", "X"), ("C", "Y")]
    assert rewriting.text.text == _PANES.replace("text: A", "text: X").replace("text: C", "text: Y")
    assert rewriting.briefing.claim("c").text == "Y"


def test_what_is_not_there_cannot_be_edited() -> None:
    with pytest.raises(UnknownAddressError):
        after(_PANES, Remove(claim_address("nobody")))


def test_an_alias_elsewhere_does_not_matter_and_one_nearby_does() -> None:
    briefing = loaded(_PANES)
    text = _PANES.replace("text: C", "text: &c C").replace("text: D", "text: *c")
    rewriting = Rewriting(IndexedText(text, extent_of(text)), briefing)
    rewriting.make([SetValue(claim_address("a", "text"), "X")])
    for claim, what in (("c", "an anchor"), ("d", "an alias")):
        with pytest.raises(UnwritableError, match=f"has {what}, which the reader does not edit: edit it with e"):
            rewriting.make([SetValue(claim_address(claim, "text"), "X")])
