from briefing_tui.checking.words.deeds import deeds, mutual_deeds
from briefing_tui.checking.words.stems import stem_of


def test_verbs_of_one_meaning_are_of_one_group_as_are_their_nouns() -> None:
    assert deeds()[stem_of("accused")] == deeds()[stem_of("blaming")] == deeds()[stem_of("accusation")]
    assert deeds()[stem_of("struck")] == deeds()[stem_of("attack")]


def test_verbs_in_which_both_do_the_same_stand_apart() -> None:
    assert {"met", "agreed", "clashed"} <= mutual_deeds() - deeds().keys()
