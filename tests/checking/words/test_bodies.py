from briefing_tui.checking.words.bodies import (
    BODIES,
    GOVERNING,
    INTERNATIONAL_BODIES,
    MEDIA,
    OFFICES,
    PEOPLE,
    people,
    who_act,
)


def test_people_and_bodies_act_by_themselves_and_what_happens_does_not() -> None:
    assert {"soldiers", "army", "armies", "villagers", "gunmen"} <= who_act()
    assert who_act().isdisjoint({"agreement", "situation", "operation"})


def test_people_speak_for_themselves_and_bodies_as_one() -> None:
    assert {"witnesses", "fishermen"} <= people()
    assert not BODIES & PEOPLE


def test_who_speaks_for_no_state_has_no_office_in_one() -> None:
    assert (INTERNATIONAL_BODIES | MEDIA).isdisjoint(OFFICES | GOVERNING)
