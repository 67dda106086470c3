from briefing_tui.checking.words.deeds import deeds, mutual_deeds


def test_verbs_of_one_meaning_are_of_one_group_in_all_their_forms() -> None:
    assert deeds()["accused"] == deeds()["blaming"]
    assert deeds()["struck"] == deeds()["attack"]


def test_verbs_in_which_both_do_the_same_stand_apart() -> None:
    assert {"met", "agreed", "clashed"} <= mutual_deeds() - deeds().keys()
