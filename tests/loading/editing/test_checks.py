"""What would make a file that does not load is refused, with a sentence that says why."""

import pytest
from tests.loading.editing.edits import loaded
from tests.loading.editing.styles import BLOCKS

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Actor, Claim
from briefing_tui.domain.edits import Edit, Insert, Remove, SetValue
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.loading.editing.checks import check
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.extents import extent_of
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.unwritable import UnwritableError

_BRIEFING = loaded(BLOCKS)


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (SetValue(claim_address("camps", "basis"), Basis.STATED), "`likelihood:` cannot stand beside `basis: stated`"),
        (SetValue(claim_address("theft", "basis"), Basis.REPORTED), "with `basis: reported` the threat needs `by:`"),
        (Remove(claim_address("theft", "at", 0)), "with `basis: stated` the threat needs `at:`"),
        (SetValue(claim_address("camps", "see"), ("nobody",)), 'refers to "nobody", which the briefing has not'),
        (SetValue(claim_address("camps", "actors"), ("nobody",)), 'refers to "nobody", which the briefing has not'),
        (Remove(("actors", "army")), None),
        (Remove(("actors", "rebels")), None),
        (Remove(claim_address("markets")), 'refers to "markets", which the briefing has not'),
        (SetValue(("key_judgments",), ("nobody",)), 'refers to "nobody", which the briefing has not'),
        (Remove(("sources", "paper")), 'refers to "paper", which the briefing has not'),
        (Insert(("actors",), 0, Actor("army", "X")), "has an id that two of the actors have"),
        (Insert(("threats",), 0, Claim("water", "X", Basis.ASSUMED)), "has an id that two of the claims have"),
        (SetValue(("title",), ""), "begins a briefing that needs `title:`"),
        (SetValue(claim_address("camps", "text"), ""), "cannot be changed so that the file reads as it should"),
        (SetValue(("id",), "No Slug"), "cannot be changed so that the file reads as it should"),
        (SetValue(claim_address("camps", "note"), "right \u200f to left"), "cannot be changed so that"),
        (SetValue(claim_address("camps", "note"), "x" * 50_001), "cannot be changed so that"),
    ],
    ids=str,
)
def test_edits_that_make_no_valid_briefing_are_refused(edit: Edit, sentence: str | None) -> None:
    text = EditableText.of(BLOCKS)
    if sentence is None:
        with pytest.raises(UnwritableError, match="which the briefing has not"):
            text.edited(_BRIEFING, [edit, SetValue(claim_address("raids", "actors"), ("army", "rebels"))])
        return
    with pytest.raises(UnwritableError) as raised:
        text.edited(_BRIEFING, [edit])
    assert sentence in raised.value.message
    assert raised.value.message.startswith(f"line {raised.value.location.line}")


def test_what_is_wrong_between_two_edits_does_not_matter() -> None:
    edits = [
        SetValue(claim_address("camps", "basis"), Basis.STATED),
        SetValue(claim_address("camps", "likelihood"), None),
        SetValue(claim_address("markets", "id"), "bazaars"),
        SetValue(claim_address("raids", "see"), ("bazaars",)),
        SetValue(("key_judgments",), ("raids", "bazaars")),
    ]
    assert "id: bazaars" in EditableText.of(BLOCKS).edited(_BRIEFING, edits).text.text


def test_what_has_not_changed_is_not_looked_at() -> None:
    check(IndexedText(BLOCKS, extent_of(BLOCKS)), _BRIEFING, _BRIEFING)
