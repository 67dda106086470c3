from briefing_tui.checking.words.converses import converses
from briefing_tui.checking.words.stems import stem_of


def test_two_sides_of_one_event_call_the_same_one_by_the_same_name() -> None:
    sides = converses()
    sold, bought = sides[stem_of("sold")], sides[stem_of("buyer")]
    assert sold.event == bought.event
    assert (sold.roles["subject"], sold.roles["to"]) == (bought.roles["from"], bought.roles["subject"])


def test_other_events_have_other_numbers() -> None:
    assert len({converses()[stem_of(word)].event for word in ("sell", "lend", "export", "beat")}) == 4
