from briefing_tui.checking.words.speaking import verbs_of_saying


def test_a_base_form_that_is_a_noun_is_left_out_and_its_past_is_not() -> None:
    assert {"state", "report", "claim"}.isdisjoint(verbs_of_saying())
    assert {"stated", "reported", "claimed", "say", "pointed out"} <= verbs_of_saying()
