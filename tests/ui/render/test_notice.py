"""What is said beside a claim whose quote is not simply there."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.notice import Room, notice, problem_notice

Notice = Callable[..., list[str]]

_PLACE = Span(0, 10)
_QUOTE = Quote("The army counts fourteen raids.", "paper")


def _change(kind: ChangeKind, quoted: str, found: str) -> Change:
    return Change(kind, quoted, found, _PLACE, _PLACE)


_THREE = (
    _change(ChangeKind.NAME, "Hamid Karzai", "Emomali Rahmon"),
    _change(ChangeKind.LIKELIHOOD, "certainly", "possibly"),
    _change(ChangeKind.NUMBER, "2027", "2026"),
)


@pytest.fixture
def noticed(briefing: Briefing, evidence: Evidence) -> Notice:
    """Return a function that gives the notice of a claim's first quote, as text."""

    def say(claim_id: str, width: int = 60, *, unread: str = "") -> list[str]:
        claim = next(claim for claim in briefing.claims if claim.id == claim_id)
        found = next(iter(evidence.quotes(claim)), None)
        article = evidence.articles[found[0].source] if found and not unread else None
        return [line.plain for line in notice(claim, found, article, (unread,), Room(width, 10), UNICODE)]

    return say


def test_a_quote_that_holds_needs_no_notice(noticed: Notice) -> None:
    assert noticed("raids") == []


def test_a_missing_quote_is_said_to_be_missing_and_shown(noticed: Notice) -> None:
    said = noticed("floods")
    assert said[0].startswith(" NOT FOUND: this quote does not stand in the source.")
    assert said[-1] == '   "No such words."'


def test_an_ambiguous_quote_is_said_to_fit_several_places_and_shown(noticed: Notice) -> None:
    said = noticed("opium", 120)
    assert said == [
        " AMBIGUOUS: this quote fits 2 places (paragraph 3, paragraph 3). None of them is shown as right.",
        '   "Opium goes north."',
    ]


def test_of_very_many_places_the_first_are_named_and_all_are_counted(article: Article) -> None:
    spans = tuple(Span(at, at + 1) for at in range(9))
    found = Quote("e", "paper"), Anchor(Verdict.AMBIGUOUS, candidates=spans, match_count=1234)
    said = " ".join(line.plain.strip() for line in notice(None, found, article, "", Room(200, 10), UNICODE))
    assert f"fits 1234 places ({', '.join(['a heading'] * 6)}, ...)" in said


def test_an_assumed_claim_is_said_to_rest_on_no_passage(noticed: Notice) -> None:
    assert noticed("peace") == [" This claim is assumed: it rests on no passage."]


def test_a_source_that_could_not_be_read_is_the_reason_given(noticed: Notice) -> None:
    assert noticed("floods", unread="paper.md is gone") == [" NOT READ: paper.md is gone.", '   "No such words."']


def test_until_there_is_something_to_notice_nothing_is_said(article: Article) -> None:
    assert notice(None, None, article, (), Room(60, 10), UNICODE) == []


@pytest.mark.parametrize("word", ["words ", "字字字字 ", "incomprehensibilities"])
@pytest.mark.parametrize("width", [30, 41, 60, 120])
def test_a_long_quote_is_cut_after_three_lines_and_fits(article: Article, width: int, word: str) -> None:
    quote = Quote(word * 200, "paper")
    lines = _told(Anchor(Verdict.MISSING), article, Room(width, 10), quote)
    quoted = lines[next(number for number, line in enumerate(lines) if '"' in line) :]
    assert len(quoted) == 3
    assert quoted[-1].endswith(" ...")
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("claim_id", ["opium", "floods", "peace"])
@pytest.mark.parametrize("width", [30, 40, 60])
def test_a_notice_fits(noticed: Notice, claim_id: str, width: int) -> None:
    assert all(len(line) <= width for line in noticed(claim_id, width))


def test_a_notice_is_marked_as_bad_and_an_assumption_as_a_warning(
    briefing: Briefing, evidence: Evidence, article: Article
) -> None:
    by_id: dict[str, Claim] = {claim.id: claim for claim in briefing.claims}
    missing = next(evidence.quotes(by_id["floods"]))
    assert notice(by_id["floods"], missing, article, "", Room(120, 10), UNICODE)[0].spans[1][1] == "bad"
    assert notice(by_id["peace"], None, article, "", Room(120, 10), UNICODE)[0].spans[1][1] == "warn"


# What differs.


def _told(anchor: Anchor, article: Article, room: Room, quote: Quote = _QUOTE) -> list[str]:
    return [line.plain for line in notice(None, (quote, anchor), article, "", room, UNICODE)]


def _altered(*changes: Change) -> Anchor:
    return Anchor(Verdict.ALTERED, span=_PLACE, passage="The river", changes=changes)


def test_of_an_altered_quote_each_change_is_named_by_kind_with_the_words_of_both(article: Article) -> None:
    assert _told(_altered(*_THREE), article, Room(60, 10)) == [
        " ALTERED: the quote's words (-) are not the source's (+).",
        "   name        - Hamid Karzai  + Emomali Rahmon",
        "   likelihood  - certainly     + possibly",
        "   number      - 2027          + 2026",
    ]


def test_a_word_that_only_the_source_has_stands_under_the_plus_alone(article: Article) -> None:
    anchor = _altered(_change(ChangeKind.NEGATION, "", "not"), _change(ChangeKind.NUMBER, "14", ""))
    assert _told(anchor, article, Room(60, 10))[1:] == ["   negation        + not", "   number    - 14  "]


def test_where_it_is_narrow_the_words_of_both_stand_on_two_lines_and_the_rest_is_counted(article: Article) -> None:
    assert _told(_altered(*_THREE), article, Room(40, 4)) == [
        " ALTERED: not the words of the source.",
        "   name        - Hamid Karzai",
        "               + Emomali Rahmon",
        "   and 2 more",
    ]


def test_what_a_scanner_left_is_no_alteration(article: Article) -> None:
    anchor = _altered(_change(ChangeKind.DAMAGE, "modern", "modem"), _THREE[2])
    assert _told(anchor, article, Room(60, 10))[1:] == ["   number  - 2027  + 2026"]


def test_an_altered_quote_is_told_in_colour_too(article: Article) -> None:
    lines = notice(None, (_QUOTE, _altered(*_THREE)), article, "", Room(60, 10), UNICODE)
    assert {role for _, role in lines[0].spans} == {"text", "bad"}
    roles = {text.strip(): role for text, role in lines[1].spans}
    assert (roles["Hamid Karzai"], roles["Emomali Rahmon"]) == ("removed", "added")


def test_of_a_damaged_quote_the_first_words_are_shown_quietly(article: Article) -> None:
    words = [("President", "Presldent"), ("modern", "modem"), ("before", "be- fore"), ("will", "wil1")]
    anchor = Anchor(Verdict.DAMAGED, span=_PLACE, changes=tuple(_change(ChangeKind.DAMAGE, *pair) for pair in words))
    lines = notice(None, (_QUOTE, anchor), article, "", Room(60, 10), UNICODE)
    assert [line.plain for line in lines] == [
        " DAMAGED: the same words, with marks of scanning.",
        "   - President  + Presldent",
        "   - modern     + modem",
        "   and 2 more",
    ]
    assert not {"bad", "removed", "added"} & {role for line in lines for _, role in line.spans}


def test_of_a_quote_with_other_signs_no_marks_of_scanning_are_told(article: Article) -> None:
    assert _told(Anchor(Verdict.DAMAGED, span=_PLACE), article, Room(80, 10)) == [
        " DAMAGED: the same words, with other punctuation or setting."
    ]


def test_what_comes_nearest_to_a_missing_quote_is_shown_as_not_the_quote(article: Article) -> None:
    start = article.text.index("The army counts")
    anchor = Anchor(
        Verdict.MISSING, nearest=Span(start, start + len("The army counts forty raids a year.")), nearest_share=0.864
    )
    assert _told(anchor, article, Room(58, 10))[2].startswith("   ✗ nearest, not the quote (¶2): ")
    assert _told(anchor, article, Room(100, 10)) == [
        " NOT FOUND: this quote does not stand in the source.",
        '   "The army counts fourteen raids."',
        '   ✗ nearest, not the quote (¶2, 86 % of its letters): "The army counts forty raids a year."',
    ]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("words", ["incomprehensibilities " * 9, "字" * 90, "two\nlines \t of it", "a"])
@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("room", [Room(40, 4), Room(60, 6), Room(120, 10)])
def test_whatever_is_to_be_said_fits(
    article: Article, room: Room, verdict: Verdict, words: str, glyphs: Glyphs
) -> None:
    changes = tuple(_change(kind, words, words[::-1]) for kind in ChangeKind)
    anchor = Anchor(verdict, span=_PLACE, changes=changes, candidates=(_PLACE, Span(90, 99)), match_count=2)
    for found in (anchor, replace(anchor, nearest=Span(0, len(article.text)))):
        lines = notice(None, (replace(_QUOTE, exact=words), found), article, "", room, glyphs)
        assert len(lines) <= room.height
        assert all(cell_len(line.plain) <= room.width for line in lines)
        assert all("\n" not in line.plain for line in lines)


# What the check finds.


def _problem(message: str, severity: Severity = Severity.WARNING, hint: str = "") -> Problem:
    return Problem("border.yaml", 1, 1, "code", message, hint, severity)


def test_a_problem_is_said_with_its_severity_and_what_to_do() -> None:
    lines = problem_notice([_problem("the numbers differ", hint="say what the quote says")], Room(60, 6))
    assert [line.plain for line in lines] == [" WARNING: the numbers differ", "   say what the quote says"]
    assert [line.spans[1][1] for line in lines] == ["warn", "quiet"]


def test_an_error_is_told_from_a_warning_and_a_note() -> None:
    problems = [_problem("one", severity) for severity in Severity]
    told = [(line.plain, line.spans[1][1]) for line in problem_notice(problems, Room(60, 6))]
    assert told == [(" ERROR: one", "bad"), (" WARNING: one", "warn"), (" NOTE: one", "quiet")]


def test_where_there_is_little_room_the_first_problem_is_cut_and_the_others_are_counted() -> None:
    problems = [_problem("the claim says more than its quote, and much more than its source", hint="less")] * 3
    assert [line.plain for line in problem_notice(problems, Room(40, 1))] == [
        " WARNING: the claim says more than ...",
        " and 2 more",
    ]


def test_without_a_problem_nothing_is_said() -> None:
    assert problem_notice([], Room(40, 4)) == []
