from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.reading.outline import Outline
from briefing_tui.ui.render.claims import basis_words, claims_page, pane_letter, pane_role, verdict_sign
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageContext

MakeContext = Callable[..., PageContext]
Plain = Callable[[Page], list[str]]


def _page(context: PageContext, pane: str, query: str = "") -> Page:
    return claims_page(context, Outline(context.briefing).items(pane, query), pane)


def _judged(basis: Basis, **fields: object) -> Claim:
    return Claim("x", "Text.", basis, **fields)  # type: ignore[arg-type]  # fields of a claim, by name


def test_a_claim_is_its_sentence_what_it_rests_on_and_its_details(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(72), "perspective"))
    assert lines[0].startswith("Trade will go on without talks.")
    assert lines[1:8] == [
        "assessed by the author, almost certain (95 to 99 %) · until 2019 ·",
        "steady",
        "confidence   moderate: it always has",
        "alternative  Trade stops.",
        "assumption   The road stays open.",
        "to watch     • Lorries wait.",
        "             • Prices rise.",
    ]
    assert lines[8] == "unknown      No figures."


def test_where_it_is_narrow_a_label_stands_before_its_words_which_have_the_whole_width(
    make_context: MakeContext, plain: Plain
) -> None:
    lines = plain(_page(make_context(40), "perspective"))
    assert "confidence · moderate: it always has" in lines
    assert lines[lines.index("to watch · • Lorries wait.") + 1] == "• Prices rise."


def test_below_a_claim_stand_whose_word_it_is_and_whom_it_concerns(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(100), "cooperation"))
    assert "reported by Nazira Karimi · since May 2021 · trade · concerns Raiders" in lines


def test_no_line_begins_with_the_dot_between_two_words(make_context: MakeContext, plain: Plain) -> None:
    for width in range(30, 80):
        assert not [line for line in plain(_page(make_context(width), "threats")) if line.startswith("·")]


def test_a_grade_of_credibility_is_said_in_words(make_context: MakeContext, plain: Plain) -> None:
    assert "credibility  2, probably true" in plain(_page(make_context(72), "threats"))


def test_between_two_claims_a_line_is_left_free(make_context: MakeContext) -> None:
    page = _page(make_context(72), "cooperation")
    (_, end), (start, _) = page.rows
    assert (start - end, page.lines[end].plain) == (1, "")


def test_every_line_of_a_claim_belongs_to_it(make_context: MakeContext) -> None:
    page = _page(make_context(40), "threats")
    for number, (first, last) in enumerate(page.rows):
        assert {page.item_at(row) for row in range(first, last)} == {number}


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (_judged(Basis.STATED), "stated by the source"),
        (_judged(Basis.STATED, by=("karimi",)), "stated by the source, said by Nazira Karimi"),
        (_judged(Basis.REPORTED, by=("karimi",)), "reported by Nazira Karimi"),
        (_judged(Basis.ALLEGED, by=("A poet", "army")), "alleged by A poet, The Border Army"),
        (_judged(Basis.ASSESSED), "assessed by the author"),
        (_judged(Basis.ASSUMED), "assumed by the author"),
    ],
)
def test_a_claim_says_what_it_rests_on_and_a_reported_one_names_its_speaker(
    briefing: Briefing, claim: Claim, words: str
) -> None:
    assert basis_words(briefing, claim) == words


@pytest.mark.parametrize("likelihood", Likelihood)
def test_a_likelihood_stands_with_its_range_in_per_cent(briefing: Briefing, likelihood: Likelihood) -> None:
    words = basis_words(briefing, _judged(Basis.ASSESSED, likelihood=likelihood))
    low, high = likelihood.percent
    assert words == f"assessed by the author, {likelihood.replace('-', ' ')} ({low} to {high} %)"


def test_confidence_and_likelihood_never_stand_on_one_line(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context(130), "perspective"))
    assert not [line for line in lines if "almost certain" in line and "confidence" in line]


# Badges.


@pytest.mark.parametrize(
    ("pane", "claim", "badge"),
    [("threats", 0, "HIGH"), ("cooperation", 1, "PLANNED"), ("perspective", 0, "95-99 %")],
)
def test_a_badge_stands_beside_the_sentence_and_below_it_where_it_is_narrow(
    make_context: MakeContext, plain: Plain, pane: str, claim: int, badge: str
) -> None:
    wide, narrow = (_page(make_context(width), pane) for width in (72, 40))
    assert badge in plain(wide)[wide.rows[claim][0]]
    first, last = narrow.rows[claim]
    assert badge not in plain(narrow)[first]
    assert badge in plain(narrow)[first + 1 : last]


@pytest.mark.parametrize("likelihood", Likelihood)
def test_no_badge_is_cut(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], likelihood: Likelihood
) -> None:
    judged = make_briefing(perspective=[_judged(Basis.ASSESSED, likelihood=likelihood)])
    low, high = likelihood.percent
    page = _page(make_context(60, of=judged, with_=None), "perspective")
    assert page.lines[0].plain.split("Text.")[1].strip() == f"{low}-{high} %"


# Verdicts.


def _signed(make_context: MakeContext, *verdicts: Verdict | None, glyphs: Glyphs = UNICODE) -> tuple[str, str]:
    """Return the sign of a claim with quotes of these verdicts, None for one of a source that could not be read."""
    quotes = tuple(Quote("q", "paper" if verdict else "lost") for verdict in verdicts)
    anchors = tuple(Anchor(verdict or Verdict.MISSING) for verdict in verdicts)
    context = make_context(glyphs=glyphs, with_=Evidence({"paper": read_article("")}, {"x": anchors}))
    return verdict_sign(context, replace(_judged(Basis.STATED), quotes=quotes))


@pytest.mark.parametrize(
    ("verdict", "sign", "role"),
    [
        (Verdict.VERBATIM, "✓", "ok"),
        (Verdict.REFLOWED, "≈", "ok"),
        (Verdict.AMBIGUOUS, "?", "warn"),
        (Verdict.MISSING, "✗", "bad"),
        (None, "∅", "bad"),
    ],
)
def test_each_verdict_has_a_sign_and_a_colour(
    make_context: MakeContext, verdict: Verdict | None, sign: str, role: str
) -> None:
    assert _signed(make_context, verdict) == (sign, role)


def test_of_several_quotes_the_worst_verdict_counts(make_context: MakeContext) -> None:
    assert _signed(make_context, Verdict.VERBATIM, Verdict.REFLOWED) == ("2≈", "ok")
    assert _signed(make_context, Verdict.MISSING, Verdict.VERBATIM, Verdict.AMBIGUOUS) == ("3✗", "bad")
    assert _signed(make_context, Verdict.MISSING, None) == ("2∅", "bad")


def test_a_quote_whose_source_could_not_be_read_is_not_signed_as_missing_in_ascii_either(
    make_context: MakeContext,
) -> None:
    assert _signed(make_context, None, glyphs=ASCII) == ("-", "bad")
    assert _signed(make_context, Verdict.MISSING, glyphs=ASCII) == ("x", "bad")


def test_until_the_evidence_is_there_and_for_what_is_assumed_the_verdict_is_left_open(
    make_context: MakeContext, briefing: Briefing
) -> None:
    raids = next(claim for claim in briefing.claims if claim.id == "raids")
    peace = next(claim for claim in briefing.claims if claim.id == "peace")
    assert verdict_sign(make_context(with_=None), raids) == ("", "quiet")
    assert verdict_sign(make_context(), peace) == ("", "quiet")


def test_the_sign_stands_at_the_end_of_the_sentences_first_line(make_context: MakeContext) -> None:
    page = _page(make_context(72), "threats")
    signs = [page.lines[first].plain for first, _ in page.rows]
    assert [sign[-2:].strip() for sign in signs] == ["2✓", "?", "✗"]
    assert {len(sign) for sign in signs} == {72}


def test_a_hundred_quotes_push_no_sign_off_the_page(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], article: Article
) -> None:
    claim = replace(_judged(Basis.STATED), quotes=(Quote("q", "paper"),) * 100)
    evidence = Evidence({"paper": article}, {"x": (Anchor(Verdict.MISSING),) * 100})
    page = _page(make_context(40, of=make_briefing(threats=[claim]), with_=evidence), "threats")
    assert len(page.lines[0].plain) == 40
    assert page.lines[0].plain.endswith(UNICODE.missing)


# Empty panes.


@pytest.mark.parametrize(
    ("pane", "said"),
    [
        ("threats", "No threats. Here stands what the sources say is dangerous"),
        ("cooperation", "No cooperation. Here stands where the sources say that two sides work together"),
        ("perspective", "No perspective. Here stand judgements on where things are going"),
        ("water", "No claims in this section."),
    ],
)
def test_an_empty_pane_says_what_it_is_for(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain, pane: str, said: str
) -> None:
    page = _page(make_context(60, of=make_briefing()), pane)
    assert " ".join(plain(page)).startswith(said)
    assert page.rows == ()


def test_a_pane_that_a_filter_empties_says_that(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(), "threats", "no such word")) == ["Nothing passes the filter."]


# Panes told apart.


def test_panes_are_told_by_colour_and_by_letter_the_authors_own_alike() -> None:
    panes = ("threats", "cooperation", "perspective", "water", "talks")
    assert [pane_letter(pane) for pane in panes] == ["T", "C", "P", "S", "S"]
    assert [pane_role(pane) for pane in panes] == ["threats", "cooperation", "perspective", "section", "section"]


@pytest.mark.parametrize(
    ("width", "see", "against"),
    [
        (72, "see          T Floods threaten the bridge.", "against      T Armed groups cross"),
        (34, "see · T Floods threaten the br…", "against · T Armed groups cross"),
    ],
)
def test_other_claims_are_shown_by_the_letters_of_their_panes_and_their_texts_a_line_each(
    make_context: MakeContext, plain: Plain, width: int, see: str, against: str
) -> None:
    lines = plain(_page(make_context(width), "threats"))
    assert see in lines
    (cut,) = (line for line in lines if line.startswith(against))
    assert cut.endswith("…")
    assert len(cut) <= width
