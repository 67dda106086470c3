"""One claim alone, as it is reviewed: what is drawn of it, at every width, with colours and without."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.vocabulary import Confidence, Review
from briefing_tui.reading.flagged import problems_of_claims
from briefing_tui.reading.why import comments_of
from briefing_tui.ui.render.card import Card, card_page, flowed
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.text import length

_DRAFTED = Path(__file__).parents[1] / "drafted" / "crossing.yaml"


@pytest.fixture(scope="module")
def drafted() -> Document:
    """Return the document of a drafted briefing, examined."""
    return examine(open_document(_DRAFTED))


@pytest.fixture(scope="module")
def draw(drafted: Document) -> Callable[..., Page]:
    """Return a function that draws a claim of the draft alone."""

    def drawn(id_: str, width: int = 60, glyphs: Glyphs = UNICODE, **changed: object) -> Page:
        briefing, result = drafted.briefing, drafted.result
        claim = replace(briefing.claim(id_), **changed)  # type: ignore[arg-type]  # fields of a claim, by name
        problems = problems_of_claims(result.problems if result else ())
        listed = briefing.pane_of(id_).claims
        number = [each.id for each in listed].index(id_)
        comments = comments_of(drafted).get(id_, ())
        card = Card(claim, number, len(listed), 0, problems.get(id_, ()), comments)
        evidence = drafted.evidence if claim.quotes else None
        return card_page(PageContext(briefing, evidence, width, glyphs), card)

    return drawn


def _plain(page: Page) -> list[str]:
    return [line.plain.rstrip() for line in page.lines]


def test_in_a_column_the_reasons_stand_below_their_values(draw: Callable[..., Page]) -> None:
    assert _plain(draw("bridge")) == [
        "2/2 Threats · 1 of 5 reviewed                   ☐ unreviewed",
        "The army may close the bridge before winter.              2✓",
        ' WARNING: the text says "may", and the likelihood is likely',
        '   write "likely", or leave the likelihood out',
        "",
        "  pane         Threats",
        '               · tells of conflict: "close"',
        "  basis        assessed",
        '               · a judgement: "may"',
        "  actors       The army",
        "? likelihood   likely (55 to 80 %)",
        '               · "may"; unsure: likelihood, perhaps',
        "                 roughly-even",
        "  severity     high",
        "  at           › ✓ ¶1 The army may close the bridge before…",
        "                 ✓ ¶1 Raiders cross the river at night.",
        "  id           bridge",
        "               · rank 1 of 5: a judgement",
    ]


def test_where_there_is_room_they_stand_beside_them(draw: Callable[..., Page]) -> None:
    assert _plain(draw("ferry", 76))[2:] == [
        "",
        '  pane         Cooperation               tells of cooperation: "ferry"',
        '  basis        reported                  reporting verb: "say"',
        '  by           Officials                 its subject: "Officials"',
        "  channel      transport",
        "  at           ✓ ¶2 Officials say that the ferry runs again.",
        "  id           ferry",
    ]


def test_where_it_is_narrow_everything_flows(draw: Callable[..., Page]) -> None:
    assert _plain(draw("raids", 37)) == [
        "1/2 Threats · 1/5 reviewed          ☐",
        "Raiders cross the river at night.   ✓",
        "text as it stands",
        "pane Threats · tells of conflict:",
        '"cross"; unsure: pane, perhaps',
        "background",
        "basis stated · told as a fact",
        "at ✓ ¶1 Raiders cross the river at n…",
        "id raids · rank 2 of 5: among the",
        "first",
    ]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("width", [16, 25, 37, 48, 60, 72, 120])
@pytest.mark.parametrize("claim", ["raids", "bridge", "ferry", "people", "treaty"])
def test_no_line_is_wider_than_there_is_room_and_ascii_has_nothing_else(
    draw: Callable[..., Page], claim: str, width: int, glyphs: Glyphs
) -> None:
    lines = [line.plain for line in draw(claim, width, glyphs).lines]
    assert max(map(cell_len, lines)) <= width
    assert glyphs is UNICODE or all(line.isascii() for line in lines)


def test_what_is_unsure_stands_out_and_other_reasons_are_quiet(draw: Callable[..., Page]) -> None:
    roles = {text.strip(): role for line in draw("bridge").lines for text, role in line.spans}
    assert roles["unsure: likelihood, perhaps"] == roles["?"] == "unsure"
    assert roles['a judgement: "may"'] == "quiet"
    assert roles["assessed"] == "value"


@pytest.mark.parametrize(
    ("review", "right", "role"),
    [
        (Review.UNREVIEWED, "☐ unreviewed", "warn"),
        (Review.ACCEPTED, "✓ accepted", "ok"),
        (Review.REJECTED, "☒ rejected", "quiet"),
        (None, "", "quiet"),
    ],
)
def test_at_the_right_edge_stands_what_was_made_of_the_claim(
    draw: Callable[..., Page], review: Review | None, right: str, role: str
) -> None:
    page = draw("raids", review=review)
    assert page.lines[0].spans[-1] == (right, role)
    assert page.head == 1


def test_a_rejected_sentence_is_struck_out(draw: Callable[..., Page]) -> None:
    assert draw("raids", review=Review.REJECTED).lines[1].spans[1][1] == "rejected"


def test_when_all_are_reviewed_the_outcome_stands_above_the_claim(drafted: Document) -> None:
    def accepted(claim: Claim) -> Claim:
        return replace(claim, review=Review.ACCEPTED)

    panes = tuple(replace(pane, claims=tuple(map(accepted, pane.claims))) for pane in drafted.briefing.panes)
    briefing = replace(drafted.briefing, panes=panes)
    page = card_page(PageContext(briefing, drafted.evidence, 37, UNICODE), Card(briefing.claim("raids"), 0, 2))
    assert _plain(page)[:3] == ["1/2 Threats                ✓ accepted", "all 5 reviewed: 5 accepted, 0", "rejected"]
    assert page.head == 3


def test_the_other_fields_of_a_judgement_are_there_in_words(draw: Callable[..., Page]) -> None:
    page = draw(
        "raids",
        64,
        confidence=Confidence.LOW,
        because="one source",
        credibility=4,
        assumptions=("that the river stays low", "that no bridge is built"),
        see=("ferry",),
        contradicts=("gone",),
        note="seen once",
    )
    lines = _plain(page)
    for line in (
        "  confidence   low",
        "  because      one source",
        "  credibility  4, doubtful",
        "  assumptions  • that the river stays low",
        "               • that no bridge is built",
        "  see          The ferry runs again.",
        "  contradicts  gone",
        "  note         seen once",
    ):
        assert line in lines


def test_without_a_quote_it_says_so(draw: Callable[..., Page]) -> None:
    assert "  at           no quote" in _plain(draw("raids", quotes=()))


def test_the_claim_is_the_item_of_its_number_and_the_others_have_no_line(draw: Callable[..., Page]) -> None:
    page = draw("bridge")
    assert page.rows == ((1, 1), (1, len(page.lines)))
    assert {line.item for line in page.lines[1:]} == {1}
    assert page.lines[0].item == -1


@given(
    st.lists(st.tuples(st.text("ab 東 ", max_size=12), st.sampled_from(["quiet", "value"])), min_size=1),
    st.integers(2, 20),
)
def test_text_that_flows_keeps_its_words_and_roles_and_fits(spans: list[tuple[str, str]], width: int) -> None:
    lines = flowed(spans, width)
    assert all(length(line) <= width for line in lines)
    whole = "".join(text for text, _ in spans)
    assert "".join(text for line in lines for text, _ in line).replace(" ", "") == whole.replace(" ", "")
    assert {role for line in lines for _, role in line} <= {role for text, role in spans if text}
