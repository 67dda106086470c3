"""Tests of the rest of a sentence outside a passage."""

import pytest

from briefing_tui.text.sentence_rest import rest_before, rest_behind

_TEXT = (
    "He left. The minister of the U.S. Army said that the plan, Mr. Smith notes, was not ready. Then 3.5 men came. "
    "It rains in the U.S. The end.\nA head\nThe plan\nwas it? "
    "没有人相信他会来。他走了。 He left at once.12 So what.”3 Yes"
)


@pytest.mark.parametrize(
    ("passage", "before", "behind"),
    [
        ("He left.", "", ""),
        ("The minister", "", "of the U.S. Army said that the plan, Mr. Smith notes, was not ready."),
        ("Army said that the plan", "The minister of the U.S.", ", Mr. Smith notes, was not ready."),
        ("was not ready", "The minister of the U.S. Army said that the plan, Mr. Smith notes,", "."),
        ("3.5 men", "Then", "came."),
        ("It rains", "", "in the U.S."),
        ("The end", "", "."),
        ("A head", "", ""),
        ("The plan", "", "was it?"),
        ("他会来", "没有人相信", "。"),
        ("他走了。", "", ""),
        ("at once.", "He left", ""),
        ("So what", "", ".”3"),
        ("Yes", "", ""),
    ],
)
def test_the_rest_is_what_stands_in_the_sentence_beside_the_passage(passage: str, before: str, behind: str) -> None:
    start = _TEXT.index(passage)
    end = start + len(passage)
    assert _TEXT[slice(*rest_before(_TEXT, start))] == before
    assert _TEXT[slice(*rest_behind(_TEXT, end))] == behind


def test_a_letter_behind_an_apostrophe_is_no_initial() -> None:
    text = "It was the minister's. Smith left."
    assert rest_before(text, text.index("Smith")) == (text.index("Smith"), text.index("Smith"))


def test_the_rest_of_an_endless_sentence_is_bounded() -> None:
    text = "word " * 1_000
    before, behind = rest_before(text, 2_500), rest_behind(text, 2_500)
    assert 300 < before.end - before.start <= 400
    assert 300 < behind.end - behind.start <= 400
    assert text[before.start - 1] == " "
