"""Of several values, the one that most words speak for is chosen."""

from pathlib import Path

import pytest

from briefing_tui.domain.vocabulary import Channel
from briefing_tui.drafting.draft import Choice
from briefing_tui.drafting.events.main_clause import Standing
from briefing_tui.drafting.events.topics import topics
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens


def _choice(folder: Path, text: str, later: float = 1.0, least: float = 0.0) -> Choice[Channel] | None:
    (folder / "xx").mkdir()
    (folder / "xx" / "own.txt").write_text("[water]\neau\n[trade]\nor | 1.5\nfer\n", encoding="utf-8")
    found = tokens(text)
    table = topics(language("xx", [folder]), "own", Channel)
    return table.choice(found, Standing([1.0] * len(found)), "by words", later, least)


def test_most_weight_is_chosen(tmp_path: Path) -> None:
    choice = _choice(tmp_path, "eau eau or")
    assert choice
    assert choice.value is Channel.WATER
    assert choice.reason.words == "eau"
    assert choice.reason.instead == "trade"


def test_later_words_can_count_less(tmp_path: Path) -> None:
    choice = _choice(tmp_path, "fer eau eau", later=0.4)
    assert choice
    assert choice.value is Channel.TRADE


def test_without_words_nothing_is_chosen(tmp_path: Path) -> None:
    assert _choice(tmp_path, "rien") is None


def test_too_little_weight_chooses_nothing(tmp_path: Path) -> None:
    assert _choice(tmp_path, "eau", least=1.2) is None


def test_a_section_that_is_no_value_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "own.txt").write_text("[love]\namour\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'own\.txt:2: "love" is no value of the field'):
        topics(language("xx", [tmp_path]), "own", Channel)
