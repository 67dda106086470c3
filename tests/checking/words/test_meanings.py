import pytest

from briefing_tui.checking.words.meanings import meanings, stems_alike, stems_derived, stems_opposed, stems_wider
from briefing_tui.checking.words.stems import stem_of


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("refused", "rejects"),
        ("supplied", "provide"),
        ("decided", "decision"),  # one derives from the other
        ("invades", "invasion"),
        ("died", "death"),
        ("truce", "cease-fire"),
        ("banned", "bans"),
    ],
)
def test_words_in_any_form_mean_alike_either_way(form: str, other: str) -> None:
    assert stem_of(other) in stems_alike(form)
    assert stem_of(form) in stems_alike(other)


def test_a_noun_derives_from_its_verb_and_is_not_like_another() -> None:
    assert stem_of("pay") in stems_derived("payment")
    assert stem_of("progress") not in stems_derived("advance")


def test_a_word_that_nothing_is_known_of_is_like_itself_alone() -> None:
    assert stems_alike("dushanbe") == {stem_of("dushanbe")}
    assert stems_alike("the") == frozenset()
    assert meanings("dushanbe") == ()


@pytest.mark.parametrize(
    ("form", "other"), [("tankers", "ship"), ("envoy", "diplomat"), ("trucks", "vehicle"), ("soldiers", "force")]
)
def test_what_a_thing_is_a_kind_of_is_known_where_that_says_something(form: str, other: str) -> None:
    assert (stem_of(other) in stems_wider(form)) is (form != "soldiers")


@pytest.mark.parametrize(("form", "other"), [("rose", "fall"), ("accepted", "refuse"), ("hurt", "unhurt")])
def test_the_opposite_of_a_word_is_known_by_the_table_or_by_its_prefix(form: str, other: str) -> None:
    assert stem_of(other) in stems_opposed(form)


def test_a_phrase_is_known_by_the_forms_of_its_first_word() -> None:
    assert any("refuse" in meaning.alike for meaning in meanings("turned down"))


def test_each_part_of_speech_has_its_own_meaning() -> None:
    assert {meaning.part for meaning in meanings("rise")} == {"n", "v"}
    assert {meaning.part for meaning in meanings("refused")} == {"v"}
