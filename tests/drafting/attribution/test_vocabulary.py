"""The words of attribution are read from tables that a user can extend."""

from pathlib import Path

import pytest
from tests.drafting.attribution.reading import words

from briefing_tui.drafting.attribution.vocabulary import Need, Stance, vocabulary
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens


def test_a_verb_has_its_stance_and_what_it_needs() -> None:
    [match] = list(words().cues.matches(tokens("alleged")))
    assert (match.value.stance, match.value.need) == (Stance.DOUBTING, Need.ANYTHING)


def test_a_set_has_its_words() -> None:
    assert words().has("subordinator", "although")
    assert not words().has("no such set", "although")


def test_a_need_that_is_not_known_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "reporting_verbs.txt").write_text("[neutral]\n{aver} | patience\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"reporting_verbs\.txt:2"):
        vocabulary(language("en", [tmp_path]))
