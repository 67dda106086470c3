import pytest

from briefing_tui.checking.parsing.naming import ActorNames, TextWords, first_words, name_stems
from briefing_tui.domain.briefing import Actor

_ACTORS = (
    Actor("tajikistan", "Tajikistan", aliases=("Dushanbe", "Tajik government")),
    Actor("china", "China"),
    Actor("us", "United States", aliases=("US",)),
    Actor("un", "United Nations", aliases=("UN",)),
    Actor("rahmon", "Emomali Rahmon"),
    Actor("germany", "Germany"),
)


@pytest.fixture
def names() -> ActorNames:
    """Return the names of a few actors."""
    return ActorNames(_ACTORS)


def test_an_actor_is_named_by_name_or_alias_in_any_case_with_the_words_of_the_first_mention(names: ActorNames) -> None:
    text = "The TAJIK government met Chinese envoys; Dushanbe and China agreed."
    assert names.named(text) == {"tajikistan": "TAJIK government", "china": "China"}


def test_an_acronym_is_named_only_in_its_own_case(names: ActorNames) -> None:
    assert names.named("They told us so.") == {}
    assert names.named("The US said so.") == {"us": "US"}


def test_names_that_begin_alike_are_told_apart(names: ActorNames) -> None:
    assert names.named("The United Nations and the United States.") == {"un": "United Nations", "us": "United States"}
    assert names.named("The United Kingdom.") == {}


def test_a_part_of_a_name_does_not_name_the_actor(names: ActorNames) -> None:
    assert names.named("Rahmon spoke in Chinatown.") == {}


@pytest.mark.parametrize(
    ("actor", "text"),
    [
        ("tajikistan", "Tajik guards"),
        ("china", "the Chinese side"),
        ("germany", "a German ship"),
        ("us", "American troops"),
        ("us", "an order of the US"),
        ("rahmon", "Rahmon's speech"),
        ("un", "the UN asked"),
    ],
)
def test_a_word_derived_from_a_name_has_a_stem_of_it(names: ActorNames, actor: str, text: str) -> None:
    assert TextWords(text).has_stem(names.stems(actor))


@pytest.mark.parametrize(
    ("actor", "text"),
    [("tajikistan", "The guards closed it."), ("us", "He told us so."), ("china", "a chime of bells")],
)
def test_a_text_without_a_word_of_the_name_has_no_stem_of_it(names: ActorNames, actor: str, text: str) -> None:
    assert not TextWords(text).has_stem(names.stems(actor))


def test_a_text_in_another_script_may_name_anybody(names: ActorNames) -> None:
    assert TextWords("رحمان چنین گفت").has_stem(names.stems("rahmon"))
    assert not TextWords("رحمان said so").has_stem(names.stems("rahmon"))


def test_texts_are_looked_through_together(names: ActorNames) -> None:
    stems = names.stems("tajikistan")
    latin, persian = TextWords("The president spoke."), TextWords("رئیس جمهور")
    assert latin.has_stem(stems, [TextWords("So did Tajik officials.")])
    assert persian.has_stem(stems)
    assert not persian.has_stem(stems, [latin])


def test_no_text_names_an_actor_that_has_the_first_word_of_none_of_the_names() -> None:
    assert list(first_words(Actor("us", "The United States", aliases=("US", "…", "STRASSE 1")))) == [
        "the",
        "us",
        "strasse",
    ]


def test_the_stems_of_an_unknown_actor_are_a_key_error(names: ActorNames) -> None:
    with pytest.raises(KeyError):
        names.stems("nobody")


def test_somebody_who_is_no_actor_is_found_by_words_and_by_initials() -> None:
    stems = name_stems("Ministry of Defence")
    assert TextWords("the defence minister").has_stem(stems)
    assert TextWords("an MD official").has_stem(stems)
    assert not TextWords("the army").has_stem(stems)


def test_an_acronym_within_a_name_is_found_by_itself() -> None:
    assert TextWords("The FBI, however, denies it.").has_stem(name_stems("the FBI"))
    assert not TextWords("The fbi of it.").has_stem(name_stems("the FBI"))


def test_a_name_that_very_many_actors_have_names_the_first_ten() -> None:
    actors = tuple(Actor(f"a{number}", f"Agent {number}", aliases=("The Agency",)) for number in range(1_000))
    names = ActorNames(actors)
    assert list(names.named("They say that the agency knows.")) == [f"a{number}" for number in range(10)]
