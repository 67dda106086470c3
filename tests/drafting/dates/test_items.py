"""Words and numbers of a statement have the classes that their neighbours allow."""

from pathlib import Path

import pytest

from briefing_tui.drafting.dates.dates import date_words
from briefing_tui.drafting.dates.grammar import Item
from briefing_tui.drafting.dates.items import items_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en")).words


def _items(text: str) -> list[Item]:
    return items_of(tokens(text), text, _WORDS)


def _classes(text: str, low: str) -> set[str]:
    return set(next(item for item in _items(text) if item.low == low).classes)


@pytest.mark.parametrize(
    "text", ["in 2019", "the 2019 talks", "Since 2019,", "2019", "of 2019 and", "(2019)", "the 2019 election"]
)
def test_a_number_of_four_digits_may_be_a_year(text: str) -> None:
    assert _classes(text, "2019") == {"YEAR"}


@pytest.mark.parametrize(
    "text",
    ["he has 2019 tanks", "the 2019 km road", "Resolution 2019", "more than 2019", "page 2019", "2019 people came"],
)
def test_a_number_that_counts_or_names_is_no_year(text: str) -> None:
    assert not _classes(text, "2019")


def test_a_month_needs_its_capital() -> None:
    assert _classes("in May", "may") == {"MONTH"}
    assert not _classes("they may come", "may")


@pytest.mark.parametrize(
    ("text", "code"),
    [("2024-11-18", "2024-11-18"), ("18.11.2024", "2024-11-18"), ("11/18/2024", "2024-11-18"), ("1/2/2024", "2024")],
)
def test_a_date_in_figures_is_one_item(text: str, code: str) -> None:
    (item,) = _items(text)
    assert item.classes == {"CODE": code}


def test_a_compound_is_taken_apart() -> None:
    assert [(item.first, item.low) for item in _items("mid-2023")] == [(0, "mid"), (0, "2023")]


def test_words_look_ahead_by_the_nearest_word_before() -> None:
    found = tokens("He said they will meet on 3 March")
    assert _WORDS.looks_ahead(found, 6)
    assert not _WORDS.looks_ahead(found, 2)


def test_a_class_without_a_value_is_named_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "dates.txt").write_text("[words]\nmoon | MONTH\n", encoding="utf-8")
    with pytest.raises(TableError, match="is no class with a value"):
        date_words(language("en", [tmp_path]))
