from briefing_tui.checking.words.states import capitals, states


def test_every_word_for_a_state_leads_to_its_first_name() -> None:
    assert states()["sri lankan"] == states()["colombo"] == states()["sri lankans"] == "sri lanka"
    assert states()["american"] == states()["white house"] == "united states"


def test_a_capital_is_none_of_the_names_of_its_state() -> None:
    assert {"teheran", "port-au-prince", "washington"} <= capitals()
    assert "iran" not in capitals()


def test_no_word_stands_for_two_states() -> None:
    assert states()["guinea"] != states()["guinea-bissau"]
    assert states()["niger"] != states()["nigeria"]
    assert states()["macedonian"] == "north macedonia"
