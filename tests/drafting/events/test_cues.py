"""Cues have the event types of PLOVER."""

from pathlib import Path

import pytest

from briefing_tui.drafting.events.cues import SIDE_OF_TYPE, Side, cues, found
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens


def test_each_event_type_has_cues() -> None:
    assert {entry.section.removesuffix(" thing") for entry in language("en").table("cues")} >= set(SIDE_OF_TYPE)


def test_of_cues_that_overlap_the_longest_counts() -> None:
    text = tokens("They broke off talks.")
    assert [(match.value.kind, match.first, match.last) for match in found(cues(language("en")), text)] == [
        ("sanction", 1, 4)
    ]


def test_an_act_weighs_more_than_a_thing_of_its_kind() -> None:
    table = cues(language("en"))
    act, thing = (next(found(table, tokens(text))).value for text in ("They donated.", "The donor came."))
    assert act.side is thing.side is Side.COOPERATION
    assert act.is_act
    assert not thing.is_act
    assert act.weight > thing.weight


def test_a_section_that_is_no_event_type_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "cues.txt").write_text("[friendship]\nami\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'cues\.txt:2: "friendship" is no event type: write one of agree, '):
        cues(language("xx", [tmp_path]))


def test_words_in_gaps_do_not_make_a_cue_longer() -> None:
    text = tokens("New export controls came.")
    (match,) = found(cues(language("en")), text)
    assert [token.low for token in text[match.first : match.last]] == ["export", "controls"]


def test_an_act_that_is_a_noun_is_a_thing() -> None:
    act = next(found(cues(language("en")), tokens("They donated."))).value
    assert not act.as_thing().is_act
    assert act.as_thing().weight < act.weight
    assert act.as_thing().as_thing() == act.as_thing()


def test_a_cue_does_not_reach_over_a_comma() -> None:
    text = tokens("They signed, after talks, a treaty.")
    assert all(
        token.text != "," for match in found(cues(language("en")), text) for token in text[match.first : match.last]
    )
