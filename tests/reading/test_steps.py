"""Steps are undone in the order in which they were done, the last first, and redone in turn."""

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.reading.steps import Step, Steps

_FIRST, _SECOND, _THIRD = (Step(number, Change((), f"change {number}"), ()) for number in (1, 2, 3))


def test_nothing_is_undone_or_redone_where_nothing_was_done() -> None:
    assert Steps().back() is None
    assert Steps().forward() is None


def test_the_last_step_is_undone_first_and_redone_last() -> None:
    steps = Steps().after(_FIRST).after(_SECOND)
    back = steps.back()
    assert back is not None
    once, undone = back
    assert undone is _SECOND
    twice = once.back()
    assert twice is not None
    assert twice[1] is _FIRST
    forward = twice[0].forward()
    assert forward == (once, _FIRST)


def test_another_step_makes_redoing_impossible() -> None:
    back = Steps().after(_FIRST).back()
    assert back is not None
    assert back[0].after(_SECOND).forward() is None


def test_what_came_after_a_step_that_was_not_done_goes_with_it() -> None:
    steps = Steps().after(_FIRST).after(_SECOND).after(_THIRD)
    assert steps.before(2).done == (_FIRST,)
    assert steps.before(9) == steps


def test_the_keys_of_a_claim_that_have_been_set_are_those_of_the_steps_that_are_done() -> None:
    set_basis = Change((SetValue(claim_address("raids", "basis"), "stated"),), "basis: stated")
    set_title = Change((SetValue(("title",), "Raids"),), "title: Raids")
    steps = Steps().after(Step(1, set_title, ())).after(Step(2, set_basis, ()))
    assert steps.keys_set("raids") == {"basis"}
    assert not steps.keys_set("markets")
    back = steps.back()
    assert back is not None
    assert not back[0].keys_set("raids")
