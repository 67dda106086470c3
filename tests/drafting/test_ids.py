"""Ids are made of Latin letters, whatever script a language has, and none is given twice."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.ids import Ids, in_latin, letters_of
from briefing_tui.drafting.language import language


def test_the_letters_of_another_script_are_written_in_latin_ones() -> None:
    assert in_latin("Щит и Ёж", letters_of(language("ru"))) == "shchit i yozh"


def test_a_language_of_latin_letters_keeps_them() -> None:
    assert in_latin("Border", letters_of(language("en"))) == "border"


def test_what_has_the_name_of_another_gets_a_number() -> None:
    ids = Ids()
    assert [ids.take(name) for name in ("raid", "raid", "raid-3", "raid", "talks")] == [
        *("raid", "raid-2", "raid-3", "raid-4", "talks"),
    ]


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"])))
def test_every_id_is_taken_once(names: list[str]) -> None:
    ids = Ids()
    assert len({ids.take(name) for name in names}) == len(names)
