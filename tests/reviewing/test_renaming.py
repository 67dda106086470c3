"""A claim gets another id, and everything that refers to it follows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import apply_edits, inverse_edits
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.renaming import rename

_SHIPPED = load_briefing(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml").briefing
assert _SHIPPED is not None
SHIPPED: Briefing = _SHIPPED


def test_the_key_judgements_and_other_claims_refer_to_the_new_id() -> None:
    change = rename(SHIPPED, "seems-to-accept-diplomat", "diplomat")
    after = apply_edits(SHIPPED, change.edits)
    assert change.words == "id: seems-to-accept-diplomat → diplomat; also in 5 references"
    assert after.key_judgments[2] == "diplomat"
    assert after.claim("no-legitimacy").see == ("consular-services", "diplomat")
    assert after.claim("diplomat").text == SHIPPED.claim("seems-to-accept-diplomat").text
    assert not after.has_claim("seems-to-accept-diplomat")
    assert apply_edits(after, rename(after, "diplomat", "seems-to-accept-diplomat").edits) == SHIPPED


def test_words_are_made_an_id() -> None:
    assert rename(SHIPPED, "border-terrain", " The terrain, at the border ").words == (
        "id: border-terrain → the-terrain-at-the-border; also in 1 reference"
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("past-partner", 'the id "past-partner" is that of another claim: type another'),
        ("  ", "an id is lower-case letters and digits"),
        ("در این", "an id is lower-case letters and digits"),
    ],
)
def test_what_is_no_id_or_that_of_another_claim_is_refused(typed: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        rename(SHIPPED, "border-terrain", typed)


def test_the_id_that_it_has_changes_nothing() -> None:
    with pytest.raises(UnchangedError, match="the id is border-terrain already: type another"):
        rename(SHIPPED, "border-terrain", "Border terrain")


@given(
    st.lists(st.tuples(st.sampled_from([claim.id for claim in SHIPPED.claims]), st.sampled_from("abcd")), max_size=4)
)
def test_undone_in_turn_everything_is_as_it_was(renamed: list[tuple[str, str]]) -> None:
    before, undoing = SHIPPED, []
    for claim, name in renamed:
        if before.has_claim(claim) and not before.has_claim(name):
            edits = rename(before, claim, name).edits
            undoing.append(inverse_edits(before, edits))
            before = apply_edits(before, edits)
    for edits in reversed(undoing):
        before = apply_edits(before, edits)
    assert before == SHIPPED
