"""Words of modality say that a statement is no plain fact."""

from pathlib import Path

import pytest
from tests.drafting.attribution.reading import modal

from briefing_tui.drafting.attribution.modality import Modality, hedging, weightiest
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens


def test_each_kind_of_words_is_told_apart() -> None:
    found = modal().hedges(tokens("If it fails, Oman plans to leave, and others may follow."))
    assert [each.modality for each in found] == [Modality.CONDITION, Modality.PLAN, Modality.POSSIBILITY]


def test_words_within_what_somebody_says_are_left_out() -> None:
    assert modal().hedges(tokens("Oman may leave."), frozenset({1})) == ()


def test_the_weightiest_of_several_words_of_modality_counts() -> None:
    found = weightiest(modal().hedges(tokens("It planned to leave and might never return.")))
    assert found is not None
    assert (found.modality, found.words) == (Modality.POSSIBILITY, "might")
    assert weightiest(()) is None


def test_a_section_that_is_not_known_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "modality.txt").write_text("[guess]\nmethinks\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"modality\.txt:2"):
        hedging(language("en", [tmp_path]))


def test_a_degree_that_is_not_known_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "likelihood.txt").write_text("[so-so]\nmeh\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"likelihood\.txt:2"):
        hedging(language("en", [tmp_path]))


def test_a_month_is_no_possibility() -> None:
    assert modal().hedges(tokens("The talks begin on 1 May.")) == ()
    assert modal().hedges(tokens("May 5 was a holiday.")) == ()
