"""Edits are merged with what somebody else has changed, thing by thing; what both have changed is a conflict."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents.merging import ConflictError, Rebase, merge
from briefing_tui.domain.address import KEY_JUDGMENTS, claim_address
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Quote
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, UnknownAddressError, apply_edits
from briefing_tui.domain.vocabulary import Basis


def _briefing(threats: str = "abcd", cooperation: str = "xyz", sections: str = "") -> Briefing:
    def claims(ids: str) -> tuple[Claim, ...]:
        return tuple(Claim(id_, f"Claim {id_}.", Basis.STATED, (Quote(f"quote {id_}", "s"),)) for id_ in ids)

    standing = zip(STANDING_PANES, (claims(threats), claims(cooperation), ()), strict=True)
    panes = [Pane(pane, pane.capitalize(), its) for pane, its in standing]
    return Briefing("b", "Title", (), (*panes, *(Pane(f"section-{each}", each, claims(each)) for each in sections)))


def _note(claim: str, text: str) -> Edit:
    return SetValue(claim_address(claim, "note"), text)


def _new(claim: str, text: str = "New.") -> Claim:
    return Claim(claim, text, Basis.STATED)


def _order(briefing: Briefing, pane: str = "threats") -> str:
    return "".join(claim.id for claim in briefing.pane(pane).claims)


_BASE = _briefing(sections="u")


@st.composite
def _changed(draw: st.DrawFn) -> Briefing:
    """Return the base with some claims noted, removed, moved and new, and some values of its own changed."""
    briefing = _BASE
    for claim in draw(st.lists(st.sampled_from("abcdxyzu"), unique=True, max_size=4)):
        address = claim_address(claim)
        into = draw(st.sampled_from([("threats",), ("cooperation",), ("sections", "section-u", "claims")]))
        briefing = apply_edits(
            briefing,
            [
                draw(
                    st.sampled_from([_note(claim, "one"), _note(claim, "two"), Remove(address), Move(address, into, 0)])
                )
            ],
        )
    title = SetValue(("title",), draw(st.sampled_from(["Title", "Other", "Third"])))
    return apply_edits(briefing, [title, *draw(st.sampled_from([(), (Insert(("actors",), 0, Actor("army", "A")),)]))])


@given(_changed())
def test_where_only_one_has_changed_anything_the_merge_is_what_that_one_has(changed: Briefing) -> None:
    assert merge(_BASE, changed, _BASE) == (changed, changed, frozenset())
    assert merge(_BASE, _BASE, changed) == (changed, changed, frozenset())


@given(_changed(), _changed())
def test_nothing_that_one_alone_has_changed_is_lost(intended: Briefing, found: Briefing) -> None:
    both, ours, conflicts = merge(_BASE, intended, found)
    for claim in _BASE.claims:
        states = [_claim(each, claim.id) for each in (_BASE, intended, found, both)]
        if states[1] == states[0] or claim_address(claim.id) in conflicts:
            assert states[3] == states[2]
        elif states[2] == states[0]:
            assert states[3] == states[1]
        if claim_address(claim.id) in conflicts and (states[1] is None or states[2] is None):
            assert _claim(ours, claim.id) == states[1]
    if found.title != _BASE.title and intended.title not in {_BASE.title, found.title}:
        assert conflicts >= {("title",)}
        assert (both.title, ours.title) == (found.title, intended.title)


def _claim(briefing: Briefing, claim: str) -> Claim | None:
    return briefing.claim(claim) if briefing.has_claim(claim) else None


def test_what_both_have_changed_alike_is_no_conflict() -> None:
    changed = apply_edits(
        _BASE, [_note("a", "one"), Remove(claim_address("b")), Move(claim_address("c"), ("perspective",), 0)]
    )
    assert merge(_BASE, changed, changed) == (changed, changed, frozenset())


def test_a_new_claim_whose_section_is_gone_is_in_conflict_and_the_rest_is_merged() -> None:
    new = _new("new")
    intended = apply_edits(_BASE, [Insert(("sections", "section-u", "claims"), 0, new), _note("a", "one")])
    found = apply_edits(_BASE, [Remove(("sections", "section-u"))])
    both, ours, conflicts = merge(_BASE, intended, found)
    assert both == ours == apply_edits(found, [_note("a", "one")])
    assert conflicts == {claim_address("new")}


def test_a_section_that_got_a_claim_meanwhile_is_not_removed_unasked() -> None:
    removed = apply_edits(_BASE, [Remove(("sections", "section-u"))])
    found = apply_edits(_BASE, [Insert(("sections", "section-u", "claims"), 0, _new("new"))])
    both, ours, conflicts = merge(_BASE, removed, found)
    assert (both, ours) == (found, removed)
    assert ("sections", "section-u") in conflicts


@pytest.mark.parametrize(
    ("edit", "found", "order"),
    [
        (Insert(("threats",), 2, _new("new")), "0abcd", "0ab(new)cd"),
        (Insert(("threats",), 2, _new("new")), "acd", "a(new)cd"),
        (Insert(("threats",), 4, _new("new")), "ab", "ab(new)"),
        (Insert(("threats",), 0, _new("new")), "0abcd", "0(new)abcd"),
        (Insert(("threats",), 4, _new("new")), "", "(new)"),
        (Move(claim_address("x"), ("threats",), 1), "0abcd", "0a(x)bcd"),
        (Move(claim_address("d"), ("threats",), 0), "0abcd", "0(d)abc"),
        (Move(claim_address("a"), ("threats",), 3), "abcd0", "bcd(a)0"),
    ],
)
def test_a_thing_goes_beside_its_neighbours_wherever_they_are_by_now(edit: Edit, found: str, order: str) -> None:
    now = _briefing(found)
    after = apply_edits(now, Rebase.of(_briefing(), [edit]).onto(now))
    assert _order(after) == order.replace("(new)", "new").replace("(", "").replace(")", "")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (_note("a", "one"), _note("a", "two")),
        (_note("a", "one"), SetValue(claim_address("a", "because"), "two")),
        (_note("a", "one"), Remove(claim_address("a"))),
        (Remove(claim_address("a")), _note("a", "two")),
        (Insert(claim_address("a", "at"), 0, Quote("q", "s")), _note("a", "two")),
        (Move(claim_address("a"), ("perspective",), 0), Move(claim_address("a"), ("cooperation",), 0)),
        (Insert(("threats",), 0, _new("n")), Insert(("threats",), 0, _new("n", "M"))),
        (Insert(("sections",), 0, Pane("s", "S", (_new("n"),))), Insert(("threats",), 0, _new("n", "M"))),
        (SetValue(("title",), "One"), SetValue(("title",), "Two")),
        (SetValue(("sections", "section-u", "title"), "One"), SetValue(("sections", "section-u", "title"), "Two")),
        (Insert(("sections", "section-u", "claims"), 0, _new("n")), Remove(("sections", "section-u"))),
    ],
    ids=str,
)
def test_edits_of_what_somebody_else_has_changed_are_a_conflict(ours: Edit, theirs: Edit) -> None:
    with pytest.raises(ConflictError):
        Rebase.of(_BASE, [ours]).onto(apply_edits(_BASE, [theirs]))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (_note("a", "one"), _note("b", "two")),
        (_note("a", "one"), Move(claim_address("a"), ("perspective",), 0)),
        (_note("a", "one"), SetValue(("title",), "Two")),
        (SetValue(("sections", "section-u", "title"), "One"), _note("u", "two")),
        (Insert(("threats",), 0, _new("n")), Insert(("threats",), 0, _new("m"))),
    ],
    ids=str,
)
def test_edits_of_other_things_are_made_on_top(ours: Edit, theirs: Edit) -> None:
    both = apply_edits(_BASE, [theirs])
    both = apply_edits(both, Rebase.of(_BASE, [ours]).onto(both))
    assert merge(_BASE, apply_edits(_BASE, [ours]), apply_edits(_BASE, [theirs])) == (both, both, frozenset())


@pytest.mark.parametrize(
    ("edit", "theirs", "change"),
    [
        (_note("a", "one"), SetValue(claim_address("a", "because"), "two"), _note("a", "one")),
        (_note("a", "one"), _note("a", "two"), _note("a", "one")),
        (
            Insert(claim_address("a", "at"), 1, Quote("ours", "s")),
            Insert(claim_address("a", "at"), 0, Quote("theirs", "s")),
            SetValue(claim_address("a", "at"), (Quote("quote a", "s"), Quote("ours", "s"))),
        ),
        (
            Move(claim_address("a"), ("perspective",), 0),
            Move(claim_address("a"), ("cooperation",), 0),
            Move(claim_address("a"), ("perspective",), 0),
        ),
        (
            Insert(("threats",), 0, _new("n")),
            Insert(("threats",), 0, _new("n", "M")),
            SetValue(("claims", "n"), _new("n")),
        ),
        (SetValue(("title",), "One"), SetValue(("title",), "Two"), SetValue(("title",), "One")),
    ],
    ids=str,
)
def test_who_insists_changes_no_more_of_a_thing_than_was_changed(edit: Edit, theirs: Edit, change: Edit) -> None:
    found = apply_edits(_BASE, [theirs])
    both, ours, conflicts = merge(_BASE, apply_edits(_BASE, [edit]), found)
    assert both == found
    assert ours == apply_edits(found, [change])
    assert len(conflicts) == 1


def test_key_judgements_that_two_have_named_are_all_named() -> None:
    base, ours, theirs = (apply_edits(_BASE, [SetValue(KEY_JUDGMENTS, tuple(claims))]) for claims in ("ab", "b", "abx"))
    assert merge(base, ours, theirs).both.key_judgments == ("b", "x")
    assert not merge(base, ours, theirs).conflicts
    edits: list[Edit] = [SetValue(KEY_JUDGMENTS, ("b",)), Remove(claim_address("a"))]
    assert Rebase.of(base, edits).onto(theirs) == (SetValue(KEY_JUDGMENTS, ("b", "x")), Remove(claim_address("a")))
    with pytest.raises(ConflictError, match="key_judgments"):
        Rebase.of(base, [SetValue(KEY_JUDGMENTS, ("b", "a"))]).onto(
            apply_edits(base, [SetValue(KEY_JUDGMENTS, ("b", "x", "a"))])
        )


def test_edits_that_build_on_each_other_stay_together() -> None:
    new = _new("new")
    edits = (Insert(("threats",), 1, new), _note("new", "one"), Move(claim_address("new"), ("cooperation",), 1))
    found = replace(_briefing("0abcd"))
    after = apply_edits(found, Rebase.of(_BASE, edits).onto(found))
    assert (_order(after), _order(after, "cooperation").replace("new", "N")) == ("0abcd", "xNyz")
    assert after.claim("new").note == "one"


def test_edits_of_what_is_not_there_belong_to_no_edition() -> None:
    with pytest.raises(UnknownAddressError):
        Rebase.of(_BASE, [_note("nobody", "one")])
