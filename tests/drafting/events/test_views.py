"""Views are the words of a statement that look ahead, judge or describe."""

from pathlib import Path

import pytest

from briefing_tui.drafting.events.main_clause import Standing
from briefing_tui.drafting.events.views import BACKGROUNDS, PERSPECTIVES, View, views
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens

_VIEWS = views(language("en"))


def _seen(text: str) -> list[View]:
    found = tokens(text)
    return [each.view for each in _VIEWS.seen(found, Standing([1.0] * len(found)))]


def test_each_view_has_words() -> None:
    assert {entry.section for entry in language("en").table("views")} == {*PERSPECTIVES, *BACKGROUNDS} == set(View)


def test_words_tell_a_view() -> None:
    assert _seen("This will probably fail.")[:2] == [View.FORECAST, View.POSSIBILITY]
    assert View.OUGHT in _seen("They should go.")
    assert View.DESCRIPTION in _seen("Its population is small.")
    assert _seen("They came.") == []


def test_a_further_word_of_a_view_adds_less() -> None:
    found = tokens("It may or may not be.")
    first, second = (
        each.weight for each in _VIEWS.seen(found, Standing([1.0] * len(found))) if each.view is View.POSSIBILITY
    )
    assert second < first


def test_a_section_that_is_no_view_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "views.txt").write_text("[dream]\nreve\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'views\.txt:2: "dream" is no view'):
        views(language("xx", [tmp_path]))


def test_a_name_of_one_word_within_a_statement_is_no_view() -> None:
    assert _seen("They came in May 2019.") == []
    assert View.POSSIBILITY in _seen("It may come.")


def test_words_of_no_weight_do_not_count() -> None:
    assert View.OUGHT not in _seen("That should be a concern.")
