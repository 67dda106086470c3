"""An actor is made of a name in the source, and put into the claim under the cursor if that is wanted."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.domain.edits import Change, apply_edits
from briefing_tui.domain.passage import Span
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.effect import Choice, Effect, Next, OpenPicker, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import naming, selection

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
View = Callable[..., Viewport]
SIZES = [(120, 40), (80, 24), (40, 12)]


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


def _mouse(session: Session, words: str) -> Viewport:
    article = session.index.article("paper")
    assert article is not None
    start = article.text.index(words)
    return Viewport(selected=Span(start, start + len(words)))


def _choices(effect: Effect, typed: str = "") -> list[Choice]:
    assert isinstance(effect.request, OpenPicker), effect.messages
    assert effect.request.search is not None
    return list(effect.request.search(typed).choices if typed else effect.request.choices)


def _taken(session: Session, effect: Effect, text: str, group: str = "", typed: str = "") -> Effect:
    choices = _choices(effect, typed)
    target = next(one.target for one in choices if one.text == text and (not group or one.group == group))
    assert isinstance(target, Next)
    return target.step(session)


def _after(session: Session, effect: Effect) -> Briefing:
    assert isinstance(effect.revision, Change), effect.messages
    return apply_edits(session.briefing, effect.revision.edits)


def test_the_names_in_the_sentence_at_the_cursor_are_offered_or_one_is_typed(session: Session) -> None:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(enter_source(session.state, "paper", article.text.index("The market"))))
    effect = naming.make_actor(session, Viewport())
    assert [choice.text for choice in _choices(effect)] == ["Ishkashim"]
    typed = _choices(effect, "Market of Ishkashim")
    assert [(choice.text, choice.note) for choice in typed] == [("Market of Ishkashim", "as it is typed")]


@pytest.mark.parametrize(("claim", "names"), [("market", ["Ishkashim"]), ("smuggling", ["Opium"])])
def test_in_the_list_they_are_those_of_the_passage_or_of_the_claim(
    session: Session, claim: str, names: list[str]
) -> None:
    assert [choice.text for choice in _choices(naming.make_actor(_at(session, claim), Viewport()))] == names


def test_an_actor_of_the_claim_is_made_with_its_kind(session: Session) -> None:
    asked = naming.make_actor(_at(session, "market"), _mouse(session, "Ishkashim"))
    assert [choice.text for choice in _choices(asked)][:5] == ["state", "group", "organisation", "person", "of no kind"]
    effect = _taken(session, asked, "person", "Actor of this claim")
    after = _after(session, effect)
    assert after.actors[-1] == Actor("ishkashim", "Ishkashim", "person")
    assert after.claim("market").actors == ("ishkashim",)
    assert isinstance(effect.revision, Change)
    assert effect.revision.words == "new actor: Ishkashim; named in 1 claim"


def test_a_speaker_of_the_claim_is_made_and_what_follows_from_it_is_told(session: Session) -> None:
    asked = naming.make_actor(_at(session, "talks"), _mouse(session, "Ishkashim"))
    effect = _taken(session, asked, "of no kind", "Speaker of this claim")
    after = _after(session, effect)
    assert (after.claim("talks").by, after.actors[-1].kind) == (("ishkashim",), "")
    assert after.claim("talks").basis in {Basis.STATED, Basis.REPORTED}
    assert isinstance(effect.revision, Change)
    assert effect.revision.words.startswith("new actor: Ishkashim; by: none → Ishkashim")


def test_a_speaker_who_stands_there_by_name_becomes_the_actor(session: Session) -> None:
    asked = naming.make_actor(_at(session, "market"), Viewport())
    typed = _taken(session, asked, "Nazira Karimi", typed="Nazira Karimi")
    after = _after(session, _taken(session, typed, "person", "Speaker of this claim"))
    assert after.claim("market").by == ("nazira-karimi",)


def test_without_a_claim_it_is_an_actor_alone_and_a_kind_can_be_typed(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    asked = naming.make_actor(session, _mouse(session, "Ishkashim"))
    assert {choice.group for choice in _choices(asked)} == {"Actor", "Another name of"}
    effect = _taken(session, asked, "market town", "Actor", typed="market town")
    assert _after(session, effect).actors[-1] == Actor("ishkashim", "Ishkashim", "market town")


def test_what_is_typed_finds_a_kind_by_its_role(session: Session) -> None:
    asked = naming.make_actor(_at(session, "market"), _mouse(session, "Ishkashim"))
    assert [(one.group, one.text) for one in _choices(asked, "speak per")] == [("Speaker of this claim", "person")]


def test_a_name_can_be_another_one_of_an_actor(session: Session) -> None:
    asked = naming.make_actor(_at(session, "market"), _mouse(session, "Armed men"))
    effect = _taken(session, asked, "Raiders", "Another name of")
    assert [actor.aliases for actor in _after(session, effect).actors] == [(), ("Armed men",)]


def test_one_who_is_an_actor_already_can_only_be_put_into_the_claim(session: Session) -> None:
    _at(session, "market")
    asked = _taken(session, naming.make_actor(session, Viewport()), "raiders", typed="raiders")
    assert [choice.text for choice in _choices(asked)] == ["actor of this claim", "speaker of this claim"]
    assert _after(session, _taken(session, asked, "actor of this claim")).claim("market").actors == ("raiders",)
    _at(session, "raids")
    asked = _taken(session, naming.make_actor(session, Viewport()), "raiders", typed="raiders")
    said = _taken(session, asked, "actor of this claim")
    assert said == stay(session.state, "it is the actor of this claim already")
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    assert _taken(session, naming.make_actor(session, Viewport()), "raiders", typed="raiders") == stay(
        session.state, "Raiders is an actor already"
    )


def test_words_selected_one_by_one_are_the_name_and_a_sentence_is_looked_into(session: Session) -> None:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(enter_source(session.state, "paper", article.text.index("The market"))))
    session.take(selection.begin(session, Viewport()))
    assert [choice.text for choice in _choices(naming.make_actor(session, Viewport()))] == ["Ishkashim"]
    for _ in range(13):
        session.take(selection.extend_by_words(session, Viewport(), -1))
    request = naming.make_actor(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    assert request.title == "The market is"


@pytest.mark.parametrize(("words", "said"), [("\n", "no name is selected"), ("Incident 1", "")])
def test_what_is_no_name_is_refused(session: Session, words: str, said: str) -> None:
    article = session.index.article("paper")
    assert article is not None
    start = article.text.index(words)
    span = Span(start, start + (len(words) if said else 300))
    effect = naming.make_actor(session, Viewport(selected=span))
    assert effect == stay(session.state, said or "a name has fewer words: select them alone")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_speaker_is_made_by_keys_and_undone(open_reader: Open, own_river: Path, size: tuple[int, int]) -> None:
    async with open_reader(own_river, size) as reading:
        before = reading.session.briefing
        await reading.press("3", "enter", "at", *"Market Board", "enter", *"speaker org", "enter")
        assert reading.session.briefing.claim("market").by == ("Nazira Karimi", "market-board")
        assert (reading.session.briefing.actors[-1].kind, reading.window) == ("organisation", "")
        await reading.press("Z")
        assert reading.session.briefing == before
