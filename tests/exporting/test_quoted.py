"""What became of a quote is said in the same words everywhere, and what does not hold is never given as a passage."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Change, ChangeKind, Span, Verdict
from briefing_tui.exporting.quoted import Quoted, one_line, quoted

Open = Callable[..., tuple[Briefing, Evidence]]
_CAPITAL = Change(ChangeKind.ADAPTATION, "The", "the", Span(0, 3), Span(0, 3))
_CUT = Change(ChangeKind.CONTEXT, "", "not ready", Span(9, 9), Span(30, 39))
_UNFIT = Change(ChangeKind.CONTEXT, "In May", "In June", Span(0, 0), Span(0, 7))
_SPRING = "The first market opened in spring. Nobody was hurt at its opening."


def _quoted(briefing: Briefing, evidence: Evidence) -> Quoted:
    ((quote, anchor),) = evidence.quotes(next(iter(briefing.claims)))
    return quoted(quote, anchor, evidence.articles.get(quote.source))


def _found(said: Quoted, evidence: Evidence) -> str:
    assert said.span is not None
    return evidence.articles["paper"].text[said.span.start : said.span.end]


def test_a_quote_that_holds_is_given_in_the_words_of_the_source(open_briefing: Open) -> None:
    briefing, evidence = open_briefing({"quote": "The  second market opened", "note": "In the east."})
    said = _quoted(briefing, evidence)
    assert (said.words, said.failure, said.instead) == ("The second market opened", "", "")
    assert said.remarks == ("Note on the quote: In the east.",)
    assert _found(said, evidence) == said.words


def test_a_damaged_quote_says_which_words_the_scanner_changed(open_briefing: Open, tmp_path: Path) -> None:
    scanned = f"{_SPRING.replace('market', 'rnarket')}\n\nIt was so in 2O24, 2O25 and 2O26."
    (tmp_path / "scan.txt").write_text(scanned, encoding="utf-8")
    said = _quoted(*open_briefing(_SPRING, sources=[{"id": "paper", "file": "scan.txt"}]))
    assert (said.failure, said.remarks) == ("", ('Damaged: "rnarket" for "market"',))
    assert said.words.startswith("The first rnarket")


def test_an_altered_quote_says_what_differs_and_what_the_source_has(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(_SPRING.replace("spring", "autumn"))
    said = _quoted(briefing, evidence)
    assert said.failure == "ALTERED, not the words of the source"
    assert said.remarks == ('Altered word: the quote says "autumn", the source says "spring"',)
    assert (said.instead, said.found) == ("The source has", _SPRING)
    assert _found(said, evidence) == _SPRING


def test_an_ambiguous_quote_names_its_places(open_briefing: Open) -> None:
    said = _quoted(*open_briefing("Trade goes on."))
    assert (said.failure, said.span) == ("AMBIGUOUS", None)
    assert said.remarks == ("It fits 2 places of the source: paragraph 3; paragraph 4",)


def test_a_missing_quote_has_what_comes_nearest_only_as_what_it_is_not(open_briefing: Open) -> None:
    said = _quoted(*open_briefing("So do the talks about oil and gas."))
    assert said.failure == "NOT FOUND in the source"
    assert (said.instead, said.found) == ("Nearest, but not the quote", "So do the talks about water.")
    assert _quoted(*open_briefing("No such words.")) == Quoted("No such words.", "NOT FOUND in the source")


def test_a_quote_of_an_unread_source_was_not_checked(open_briefing: Open) -> None:
    said = _quoted(*open_briefing("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}]))
    assert said == Quoted("Trade goes on.", "NOT CHECKED, the source could not be read")


def test_white_space_is_one_space_on_one_line() -> None:
    assert one_line(" a\n\tb  c ") == "a b c"


def _of_anchor(open_briefing: Open, verdict: Verdict, *changes: Change, leaves_out: str = "") -> Quoted:
    """Return what is said of a quote of the first sentence with another anchor."""
    briefing, evidence = open_briefing("The first market opened in spring.")
    ((quote, found),) = evidence.quotes(next(iter(briefing.claims)))
    article = evidence.articles["paper"]
    at = article.text.index(leaves_out)
    omissions = (Span(at, at + len(leaves_out)),) if leaves_out else ()
    return quoted(quote, replace(found, verdict=verdict, changes=changes, omissions=omissions), article)


def test_an_abridged_quote_is_given_in_its_parts_with_what_it_leaves_out_below(open_briefing: Open) -> None:
    said = _of_anchor(open_briefing, Verdict.ABRIDGED, _CAPITAL, leaves_out="market opened ")
    assert (said.words, said.failure) == ("The first […] in spring.", "")
    assert said.remarks == (
        'Left out, 2 words: "market opened"',
        'Adapted: the quote says "The", the source says "the"',
    )


def test_an_adapted_quote_names_its_changes_and_what_stands_outside(open_briefing: Open) -> None:
    said = _of_anchor(open_briefing, Verdict.ADAPTED, _CAPITAL, _CUT, _UNFIT)
    assert (said.words, said.failure) == ("The first market opened in spring.", "")
    assert said.remarks == (
        'Adapted: the quote says "The", the source says "the"',
        'Cut off behind the quote: "not ready"',
        'Context given before the quote: "In May", where the source has "In June"',
    )


def test_an_end_mark_that_an_editor_added_is_said_to_be_nowhere_in_the_source(open_briefing: Open) -> None:
    mark = Change(ChangeKind.ADAPTATION, ".", "", Span(9, 10), Span(9, 9))
    said = _of_anchor(open_briefing, Verdict.ADAPTED, mark)
    assert said.remarks == ('Adapted: the quote says ".", the source has nothing there',)


def test_an_altered_quote_says_what_was_cut_off_and_what_it_leaves_out(open_briefing: Open) -> None:
    said = _of_anchor(open_briefing, Verdict.ALTERED, _CUT, leaves_out="market ")
    assert said.failure == "ALTERED, not the words of the source"
    assert said.remarks == ('Cut off behind the quote: "not ready"', 'Left out, 1 word: "market"')
    assert said.instead == "The source has"
