from collections.abc import Callable

from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.reading.outline import ACTORS, Outline
from briefing_tui.ui.render.actors import actors_page
from briefing_tui.ui.render.page import Page, PageContext

MakeContext = Callable[..., PageContext]
Plain = Callable[[Page], list[str]]


def _page(context: PageContext, query: str = "") -> Page:
    return actors_page(context, Outline(context.briefing).items(ACTORS, query))


def test_an_actor_stands_above_its_claims_with_kind_other_names_and_counts(
    make_context: MakeContext, plain: Plain
) -> None:
    assert plain(_page(make_context()))[:2] == ["The Border Army", "state · the army · 1 said · 1 about"]


def test_somebody_who_only_speaks_has_a_place_too(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context()))
    assert lines[lines.index("A poet") + 1] == "1 said"
    assert lines[lines.index("A poet") + 2].startswith("T says: Opium goes north.")


def test_it_is_told_who_says_what_of_whom(make_context: MakeContext, plain: Plain) -> None:
    lines = plain(_page(make_context()))
    assert [line.split("  ")[0] for line in lines if "The market has reopened." in line] == [
        "C Nazira Karimi says: The market has reopened.",
        "C says of Raiders: The market has reopened.",
    ]


def test_who_speaks_is_a_tone_quieter_than_what_is_said(make_context: MakeContext) -> None:
    page = _page(make_context())
    line = next(line for line in page.lines if line.plain.startswith("C says of Raiders"))
    assert [(text.strip(), role) for text, role in line.spans[:3]] == [
        ("C", "cooperation"),
        ("says of Raiders:", "quiet"),
        ("The market has reopened.", "claim"),
    ]


def test_each_claim_is_an_item_with_its_verdict(make_context: MakeContext, briefing: Briefing) -> None:
    page = _page(make_context())
    assert len(page.rows) == len(Outline(briefing).items(ACTORS))
    assert [page.lines[first].plain.split()[-1] for first, _ in page.rows] == ["2✓", "?", "2✓", "✓", "✓", "?"]


def test_without_an_actor_the_tab_says_what_it_is_for(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    said = " ".join(plain(_page(make_context(of=make_briefing(), with_=None))))
    assert said == "No actors. This tab lists who acts, who speaks, and every claim that names them."


def test_actors_that_a_filter_hides_are_not_said_to_be_none(make_context: MakeContext, plain: Plain) -> None:
    assert plain(_page(make_context(), "no such word")) == ["Nothing passes the filter."]


def test_an_actor_that_no_claim_names_is_listed_all_the_same(
    make_context: MakeContext, make_briefing: Callable[..., Briefing], plain: Plain
) -> None:
    briefing = make_briefing(actors=[Actor("hermit", "A hermit")])
    assert plain(_page(make_context(of=briefing, with_=None))) == ["A hermit", "no claim names it"]
