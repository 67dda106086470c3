from briefing_tui.reading.effect import TO_CURSOR, Effect, go, stay, wrapped
from briefing_tui.reading.state import State


def test_a_command_that_stays_scrolls_nothing_and_asks_for_nothing() -> None:
    state = State(tab="threats")
    assert stay(state, "said", "more") == Effect(state, ("said", "more"), None, None)


def test_a_command_that_goes_somewhere_scrolls_to_the_cursor() -> None:
    assert go(State(), "said") == Effect(State(), ("said",), TO_CURSOR)


def test_a_search_that_went_round_says_at_which_end_it_began_again() -> None:
    assert (wrapped(1), wrapped(-1)) == ("from the top again", "from the end again")
