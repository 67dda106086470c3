from collections.abc import Callable

import pytest
from rich.cells import cell_len

from briefing_tui.articles.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Place, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.ui.render.glyphs import ASCII, UNICODE
from briefing_tui.ui.render.status import Standing, hints, notice, paragraph_label, position, standing_spans

Notice = Callable[..., list[str]]


# The status line.


def _said(standing: Standing) -> str:
    return "".join(text for text, _ in standing_spans(standing, UNICODE))


def test_the_standing_tells_verdict_passage_paragraph_and_position() -> None:
    standing = Standing(Verdict.VERBATIM, passage="passage 1/2", paragraph="¶22", position="3/14 claims")
    assert _said(standing) == "verbatim · passage 1/2 · ¶22 · 3/14 claims"


def test_a_message_comes_before_all_else_then_the_hit_and_the_filter() -> None:
    standing = Standing(Verdict.MISSING, hit="hit 3/14", filter="severity:high", message="from the top again")
    assert _said(standing) == "from the top again · hit 3/14 · filter: severity:high · missing"


def test_where_there_is_nothing_to_say_nothing_is_said() -> None:
    assert standing_spans(Standing(), UNICODE) == []


@pytest.mark.parametrize(
    ("verdict", "role"),
    [
        (Verdict.VERBATIM, "ok"),
        (Verdict.REFLOWED, "ok"),
        (Verdict.AMBIGUOUS, "warn"),
        (Verdict.MISSING, "bad"),
    ],
)
def test_a_verdict_is_told_in_word_and_colour(verdict: Verdict, role: str) -> None:
    assert standing_spans(Standing(verdict), UNICODE) == [(verdict.value, role)]


def test_a_paragraph_goes_by_its_number_and_a_heading_by_what_it_is(article: Article) -> None:
    place = article.text.index("forty raids")
    assert paragraph_label(article, place, UNICODE) == "¶2"
    assert paragraph_label(article, place, ASCII) == "par. 2"
    assert paragraph_label(article, 0, UNICODE) == "heading"
    assert paragraph_label(read_article(""), 0, UNICODE) == "heading"


def test_a_position_counts_where_there_is_something_to_count() -> None:
    assert position(3, 14, "claims") == "3/14 claims"
    assert position(0, 0, "claims") == ""


def test_the_nearest_keys_are_one_text() -> None:
    assert hints([("/", "search"), ("?", "keys")]) == "/ search   ? keys"


# The notice where no passage can be lit.


@pytest.fixture
def noticed(briefing: Briefing, evidence: Evidence) -> Notice:
    """Return a function that gives the notice of a claim's first quote, as text."""

    def say(claim_id: str, width: int = 60, *, unread: str | None = None) -> list[str]:
        claim = next(claim for claim in briefing.claims if claim.id == claim_id)
        found = next(iter(evidence.quotes(claim)), None)
        article = evidence.articles[found[0].source] if found and unread is None else None
        return [line.plain for line in notice(claim, found, article, unread or "", width)]

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


def test_of_very_many_places_the_first_are_named(article: Article) -> None:
    spans = tuple(Span(at, at + 1) for at in range(9))
    found = Quote("e", "paper", Place(1, 1)), Anchor(Verdict.AMBIGUOUS, candidates=spans)
    said = " ".join(line.plain.strip() for line in notice(None, found, article, "", 200))
    assert f"fits 9 places ({', '.join(['a heading'] * 6)}, ...)" in said


def test_an_assumed_claim_is_said_to_rest_on_no_passage(noticed: Notice) -> None:
    assert noticed("peace") == [" This claim is assumed: it rests on no passage."]


def test_a_source_that_could_not_be_read_is_the_reason_given(noticed: Notice) -> None:
    said = noticed("raids", unread="") + noticed("floods", unread="paper.md does not exist")
    assert said == [" paper.md does not exist", '   "No such words."']
    assert noticed("floods", unread="")[0] == " The source could not be read."


def test_until_there_is_something_to_notice_nothing_is_said(article: Article) -> None:
    assert notice(None, None, article, "", 60) == []


@pytest.mark.parametrize("word", ["words ", "字字字字 ", "incomprehensibilities"])
@pytest.mark.parametrize("width", [30, 41, 60, 120])
def test_a_long_quote_is_cut_after_three_lines_and_fits(article: Article, width: int, word: str) -> None:
    quote = Quote(word * 200, "paper", Place(1, 1))
    lines = [line.plain for line in notice(None, (quote, Anchor(Verdict.MISSING)), article, "", width)]
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
    assert notice(by_id["floods"], missing, article, "", 120)[0].spans[0][1] == "bad"
    assert notice(by_id["peace"], None, article, "", 120)[0].spans[0][1] == "warn"
