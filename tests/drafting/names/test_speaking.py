"""Statements speak of persons by their names, their offices and pronouns."""

from collections.abc import Callable

from briefing_tui.drafting.names.cast import Cast
from briefing_tui.drafting.names.mention import How

_CastOf = Callable[[str], Cast]
_RAHMON = "They met the Tajik president Emomali Rahmon."


def _hows(cast: Cast, statement: int) -> list[tuple[str | None, How]]:
    return [(each.actor_id, each.how) for each in cast.mentions[statement]]


def test_a_family_name_is_a_short_form(cast: _CastOf) -> None:
    assert ("rahmon", How.SHORT) in _hows(cast(f"{_RAHMON} It was said that Rahmon left."), 1)


def test_an_office_of_a_state_is_its_holder(cast: _CastOf) -> None:
    assert ("rahmon", How.ROLE) in _hows(cast(f"{_RAHMON} They saw the Tajik president leave."), 1)


def test_an_office_that_nobody_is_said_to_hold_is_nobody(cast: _CastOf) -> None:
    assert How.ROLE not in [how for _, how in _hows(cast(f"{_RAHMON} They saw the Turkish president leave."), 1)]


def test_a_pronoun_is_the_one_person_before_it(cast: _CastOf) -> None:
    assert ("rahmon", How.PRONOUN) in _hows(cast(f"{_RAHMON} He left."), 1)


def test_a_pronoun_after_two_persons_is_nobody(cast: _CastOf) -> None:
    two = "They met the Tajik president Emomali Rahmon and the analyst Anna Berg. He left."
    assert _hows(cast(two), 1) == []
