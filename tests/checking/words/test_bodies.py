from briefing_tui.checking.stems import stem_of
from briefing_tui.checking.words.bodies import BODIES, PEOPLE, acting_stems


def test_people_and_bodies_act_by_themselves_and_what_happens_does_not() -> None:
    assert {stem_of("soldiers"), stem_of("army"), stem_of("villagers")} <= acting_stems()
    assert acting_stems().isdisjoint({stem_of("agreement"), stem_of("situation")})
    assert not BODIES & PEOPLE
