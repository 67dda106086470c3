"""What differs between a quote and its source, and what it leaves out, in rows that fit."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.ui.render.changes import change_lines
from briefing_tui.ui.render.glyphs import UNICODE

_ARTICLE = read_article(
    "The army was ready in May, and it was said to be large, but it had no boats at all in the river.\n"
)
_LONG = Span(_ARTICLE.text.index("ready"), _ARTICLE.text.index(" boats"))
_SHORT = Span(_ARTICLE.text.index(" in May"), _ARTICLE.text.index(", and"))
_MISREAD = Change(ChangeKind.DAMAGE, "army", "anny", Span(4, 8), Span(4, 8))
_CAPITAL = Change(ChangeKind.ADAPTATION, "the", "The", Span(0, 3), Span(0, 3))
_CUT = Change(ChangeKind.CONTEXT, "", "but it had no boats", Span(9, 9), Span(55, 74))
_UNFIT = Change(ChangeKind.CONTEXT, "In winter", "In May", Span(0, 0), Span(0, 9))
_NEGATION = Change(ChangeKind.NEGATION, "", "no", Span(5, 5), Span(70, 72))


def _lines(
    verdict: Verdict, *changes: Change, omissions: tuple[Span, ...] = (), width: int = 58, height: int = 9
) -> list[str]:
    anchor = Anchor(verdict, span=Span(0, 90), changes=changes, omissions=omissions)
    lines = change_lines(anchor, _ARTICLE, width, height, UNICODE)
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_of_an_adapted_quote_each_change_is_named_quietly() -> None:
    assert _lines(Verdict.ADAPTED, _CAPITAL) == ["  - the  + The"]
    anchor = Anchor(Verdict.ADAPTED, span=Span(0, 90), changes=(_CAPITAL, _CUT))
    lines = change_lines(anchor, _ARTICLE, 58, 9, UNICODE)
    assert not {"bad", "removed", "added"} & {role for line in lines for _, role in line}


def test_what_was_cut_off_or_does_not_fit_is_told_from_an_editors_changes() -> None:
    assert _lines(Verdict.ADAPTED, _CAPITAL, _CUT) == [
        "  adaptation      - the  + The",
        "  cut off behind         + but it had no boats",
    ]
    assert _lines(Verdict.ADAPTED, _UNFIT) == ["  before  - In winter  + In May"]


def test_of_an_altered_quote_that_was_cut_off_it_is_said_what_and_on_which_side() -> None:
    assert _lines(Verdict.ALTERED, _CUT) == ["  cut off behind  + but it had no boats"]


def test_of_an_abridged_quote_what_it_leaves_out_comes_first_with_its_length_and_then_all_else() -> None:
    assert _lines(Verdict.ABRIDGED, _CAPITAL, _MISREAD, omissions=(_SHORT,)) == [
        "  left out    + in May (2 words)",
        "  damage      - army  + anny",
        "  adaptation  - the   + The",
    ]


def test_an_altered_quote_names_the_words_that_turn_the_sense_before_all_that_it_leaves_out() -> None:
    assert _lines(Verdict.ALTERED, _NEGATION, omissions=(_SHORT,)) == [
        "  negation  + no",
        "  left out  + in May (2 words)",
    ]


def test_what_is_left_out_is_shortened_to_three_lines_and_its_length_stays() -> None:
    assert _lines(Verdict.ABRIDGED, omissions=(_LONG,), width=34) == [
        "  left out  + ready in May, and it",
        "              was said to be",
        "              large, b… (14 words)",
    ]
    assert len(_lines(Verdict.ABRIDGED, omissions=(_LONG,), width=34, height=1)) == 1


def test_stretches_without_room_are_counted() -> None:
    assert _lines(Verdict.ABRIDGED, omissions=(_SHORT, _LONG, _LONG), width=34, height=3)[-1] == "  and 2 more"


@pytest.mark.parametrize("verdict", [Verdict.ALTERED, Verdict.ABRIDGED, Verdict.ADAPTED, Verdict.DAMAGED])
@pytest.mark.parametrize("width", [38, 58, 118])
def test_no_line_is_wider_than_the_room(verdict: Verdict, width: int) -> None:
    changes = (_CUT, _UNFIT, _MISREAD, _CAPITAL, _NEGATION)
    assert all(len(line) <= width for line in _lines(verdict, *changes, omissions=(_LONG,), width=width))
