import pytest

from briefing_tui.domain.article import Article
from briefing_tui.reading.effect import ActorTarget, ClaimTarget, Copy, Destination, Next, SourceTarget, TabTarget, stay
from briefing_tui.reading.outline import ACTORS, SOURCE
from briefing_tui.reading.session import Session
from briefing_tui.ui.commands.targets import go_to


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (ClaimTarget("dropped"), "the claim dropped is gone"),
        (SourceTarget("dropped", 3), "the source dropped is gone"),
        (ActorTarget("dropped\nout"), "the actor dropped out is gone"),
        (TabTarget("dropped"), "the section dropped is gone"),
    ],
)
def test_a_choice_that_a_new_edition_has_dropped_is_said_to_be_gone(
    session: Session, target: Destination, said: str
) -> None:
    assert go_to(session, target) == stay(session.state, said)


def test_a_choice_leads_to_its_claim_with_its_passage(session: Session) -> None:
    state = go_to(session, ClaimTarget("raids", 2)).state
    assert (state.tab, state.cursors["threats"], state.passage) == ("threats", "raids", 2)


def test_a_choice_leads_into_its_source(session: Session) -> None:
    state = go_to(session, SourceTarget("wire", 6)).state
    article = session.index.article("wire")
    assert isinstance(article, Article)
    assert article.text[state.offset :].startswith("went on")


def test_a_choice_leads_to_its_actor_with_its_claims_shown(session: Session) -> None:
    state = go_to(session, ActorTarget("Nazira Karimi")).state
    assert (state.tab, state.actor, state.jumps.behind[-1]) == (ACTORS, "Nazira Karimi", session.state.entry)


@pytest.mark.parametrize("tab", ["background", SOURCE])
def test_a_choice_leads_to_its_tab(session: Session, tab: str) -> None:
    assert go_to(session, TabTarget(tab)).state.tab == tab


def test_a_copy_that_is_chosen_is_asked_for_and_ends_the_selection(session: Session) -> None:
    effect = go_to(session, Copy("Raids go on.", "the claim"))
    assert (effect.request, effect.state.selection) == (Copy("Raids go on.", "the claim"), None)


def test_what_comes_next_is_computed_in_the_session_as_it_is_then(session: Session) -> None:
    assert go_to(session, Next(lambda there: stay(there.state, there.briefing.title))).messages == (
        "Raids and markets on the river",
    )
