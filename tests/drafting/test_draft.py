"""A reason says how sure a choice is."""

from briefing_tui.drafting.draft import Reason


def test_a_choice_is_unsure_where_the_next_value_is_nearly_as_good() -> None:
    assert Reason("most cues", "trade", 0.1, "threats").is_unsure
    assert not Reason("most cues", "trade", 0.8, "threats").is_unsure
