"""A change is made by an effect, or why it cannot be made is said."""

from dataclasses import replace

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change
from briefing_tui.reading.effect import TO_CURSOR
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import choose, open_claim
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.ui.commands.changing import changed, ids_to_change, refusal

_CHANGE = Change((), "done")


def refuse(_: Briefing) -> Change:
    raise RefusedError("it cannot be")


def test_a_change_lets_the_claims_go_that_it_is_about(session: Session) -> None:
    session.state = choose(choose(session.state, "raids"), "calm")
    effect = changed(session, lambda _: _CHANGE, ["raids"], opens="calm")
    assert (effect.revision, effect.state.chosen, effect.opens, effect.scroll) == (
        _CHANGE,
        ("calm",),
        "calm",
        TO_CURSOR,
    )
    assert effect.messages == ()  # what it does is said once it is on disk


def test_why_a_change_cannot_be_made_is_said_and_nothing_is_let_go(session: Session) -> None:
    session.state = choose(session.state, "raids")
    effect = changed(session, refuse, ["raids"])
    assert (effect.revision, effect.messages, effect.state.chosen) == (None, ("it cannot be",), ("raids",))


def test_what_may_no_longer_be_changed_is_not(session: Session) -> None:
    session.is_read_only = True
    effect = changed(session, lambda _: _CHANGE)
    assert effect.revision is None
    assert effect.messages == ("it is read only: open a file of your own, without --read-only",)


def test_a_change_goes_on_with_the_state_that_it_is_given(session: Session) -> None:
    state = replace(session.state, zoomed=True)
    assert changed(session, lambda _: _CHANGE, state=state).state.zoomed


def test_a_change_that_changes_nothing_is_no_mistake_while_it_is_typed(session: Session) -> None:
    def unchanged(_: Briefing) -> Change:
        raise UnchangedError("it is that already")

    assert (refusal(session, refuse), refusal(session, unchanged), refusal(session, lambda _: _CHANGE)) == (
        *("it cannot be", "", ""),
    )


def test_the_claims_to_change_are_those_chosen_or_the_one_under_the_cursor(session: Session) -> None:
    session.state = open_claim(session.state, session.index.outline, "raids")
    assert ids_to_change(session) == ("raids",)
    session.state = choose(choose(session.state, "calm"), "smuggling")
    assert ids_to_change(session) == ("calm", "smuggling")
