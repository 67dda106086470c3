"""A cast has those that act, with the names that the article has for them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.language import language
from briefing_tui.drafting.names.cast import Cast, cast_of
from briefing_tui.drafting.names.gazetteer import gazetteer
from briefing_tui.drafting.statements import statements

_CastOf = Callable[[str], Cast]
_ENGLISH = gazetteer(language("en"))
_WORDS = (
    "The the Tajik Tajikistan president President of and Mr. Vel Tarn , . ( ) ' ’s “ ” said in Ministry UN al- "
    "al-Vel J & 3rd he Kabul bin Lt. : - U.S. Treaty 50"
)


def _actors(cast: Cast) -> dict[str, tuple[str, str]]:
    return {each.actor.id: (each.actor.name, each.actor.kind) for each in cast.actors}


def test_who_acts_is_an_actor_of_a_kind(cast: _CastOf) -> None:
    text = "It was said that Tajikistan and the CSTO condemned the Taliban. The analyst Vel Tarn agreed."
    assert _actors(cast(text)) == {
        "tajikistan": ("Tajikistan", "state"),
        "csto": ("Collective Security Treaty Organization", "organisation"),
        "taliban": ("Taliban", "group"),
        "tarn": ("Vel Tarn", "person"),
    }


def test_places_and_adjectives_are_no_actors(cast: _CastOf) -> None:
    assert not cast("They met in Mosul, in Iraq, at the Tajik border.").actors


def test_aliases_are_names_that_the_article_has(cast: _CastOf) -> None:
    text = "Dushanbe closed the border. The Tajik authorities denied that the Tajik border is shut, as Tajikistan said."
    (actor,) = [each.actor for each in cast(text).actors]
    assert set(actor.aliases) == {"Dushanbe", "Tajik authorities"}


def test_two_persons_of_a_family_have_ids_of_their_own(cast: _CastOf) -> None:
    assert set(_actors(cast("They met Anna Berg and Boris Berg."))) == {"berg", "berg-2"}


def test_a_language_without_tables_has_no_known_names() -> None:
    article = read_article("They met the authorities of Tajikistan and the CSTO.")
    none = cast_of(tuple(statements(article)), article, gazetteer(language("zz")))
    assert "state" not in [each.actor.kind for each in none.actors]


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=40).map(" ".join))
def test_every_mention_lies_within_its_statement(text: str) -> None:
    article = read_article(text)
    told = tuple(statements(article))
    cast = cast_of(told, article, _ENGLISH)
    assert len(cast.mentions) == len(told)
    ids = [each.actor.id for each in cast.actors]
    assert len(set(ids)) == len(ids)
    for statement, mentions in zip(told, cast.mentions, strict=True):
        assert all(0 <= each.first < each.last <= len(statement.tokens) for each in mentions)
        assert {each.actor_id for each in mentions} - {None} <= set(ids)


def test_a_noun_of_a_body_alone_is_no_actor(cast: _CastOf) -> None:
    assert not cast("They met the Commission.").actors
    (actor,) = cast("They met the Vel Trade Commission. It was said that the Commission agreed.").actors
    assert (actor.actor.name, actor.mentions) == ("Vel Trade Commission", 2)


def test_the_id_of_a_person_is_the_family_name(cast: _CastOf) -> None:
    assert list(_actors(cast("They met President Vel Głodz Jr. of Tajikistan."))) == ["glodz", "tajikistan"]


@pytest.mark.parametrize(
    ("name", "id_"),
    [("Wang Velmin", "wang"), ("Kim Vel Min", "kim"), ("Kim Vel-min", "kim"), ("Kim Velmin", "velmin")],
)
def test_the_family_name_stands_first_in_names_of_some_peoples(cast: _CastOf, name: str, id_: str) -> None:
    assert list(_actors(cast(f"They met President {name}."))) == [id_]


def test_a_participle_made_of_a_name_is_no_actor(cast: _CastOf) -> None:
    assert _actors(cast("The Velmin-led delegation met officials.")) == {}


def test_ids_stay_apart_where_a_number_is_in_use(cast: _CastOf) -> None:
    ids = list(_actors(cast("They met Anna Vel, Boris Vel and Carla Vel.")))
    assert ids == ["vel", "vel-2", "vel-3"]


def test_whoever_is_addressed_by_an_office_alone_is_no_actor(cast: _CastOf) -> None:
    assert _actors(cast("We met the ministers, Mr. President, and they agreed with us.")) == {}


def test_he_is_nobody_in_what_only_leads_to_him(cast: _CastOf) -> None:
    found = cast("Speaking to Anna Velmin, he said that it was late.")
    assert [each.how for some in found.mentions for each in some] == ["name"]
