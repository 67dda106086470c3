from briefing_tui.checking.words.bodies import BODIES, PEOPLE, people, who_act


def test_people_and_bodies_act_by_themselves_and_what_happens_does_not() -> None:
    assert {"soldiers", "army", "armies", "villagers", "gunmen"} <= who_act()
    assert who_act().isdisjoint({"agreement", "situation", "operation"})


def test_people_speak_for_themselves_and_bodies_as_one() -> None:
    assert {"witnesses", "fishermen"} <= people()
    assert not BODIES & PEOPLE
