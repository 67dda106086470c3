from collections.abc import Callable

from briefing_tui.domain.briefing import Actor, Briefing, Claim
from briefing_tui.reading.actors import Relation, actor_rows, count_actors, has_actor, related
from briefing_tui.reading.outline import ACTORS, tabs

Make = Callable[..., Claim]


def test_an_actor_has_what_it_says_and_what_is_said_of_it_in_order(briefing: Briefing) -> None:
    rows = {row.reference: row for row in actor_rows(briefing, briefing.claims)}
    assert rows["army"].claims == (
        ("raids", Relation.NAMED),
        ("smuggling", Relation.SAYS),
        ("talks", Relation.NAMED),
    )
    assert (rows["army"].said, rows["army"].about) == (1, 2)


def test_whoever_speaks_without_being_declared_is_an_actor_too(briefing: Briefing) -> None:
    row = actor_rows(briefing, briefing.claims)[-1]
    assert (row.name, row.kind, row.said) == ("Nazira Karimi", "speaker", 1)


def test_a_claim_that_an_actor_says_of_itself_is_counted_once(make_claim: Make) -> None:
    assert related([make_claim("own", "Own.", by=("army",), actors=("army",))]) == {"army": [("own", Relation.SAYS)]}


def test_who_is_named_by_no_claim_stands_last(make_claim: Make, make_briefing: Callable[..., Briefing]) -> None:
    actors = (Actor("hermit", "A hermit"), Actor("army", "An army"))
    briefing = make_briefing(threats=(make_claim("raids", "Raids.", actors=("army",), by=("a poet",)),), actors=actors)
    assert [row.reference for row in actor_rows(briefing, briefing.claims)] == ["army", "a poet", "hermit"]
    assert [row.reference for row in actor_rows(briefing, ()) if row.claims] == []


def test_the_tab_counts_as_many_actors_as_it_has_rows(briefing: Briefing, renewed: Briefing) -> None:
    for edition in (briefing, renewed):
        (tab,) = (tab for tab in tabs(edition) if tab.id == ACTORS)
        assert tab.count == count_actors(edition) == len(actor_rows(edition, edition.claims)) == 3


def test_an_actor_is_there_if_it_is_declared_or_speaks(briefing: Briefing) -> None:
    names = ("raiders", "Nazira Karimi", "a poet", "")
    assert [has_actor(briefing, name) for name in names] == [True, True, False, False]
