"""A second look at what the rules have found decides what the draft is composed of, and what is said of it."""

from dataclasses import replace

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.drafting import Origin, draft_of
from briefing_tui.drafting.explanation import draft_reasons, draft_yaml
from briefing_tui.drafting.revision import Findings, Revision

ARTICLE = read_article(
    "The army of Kestria attacked the villages in the valley at night. The towns on the coast have many visitors.\n\n"
    "The two countries signed an agreement on trade in the capital. The road to the harbour is long and narrow."
)
ORIGIN = Origin("kestria", "Kestria", "article.txt", "")


def _with_the_last_first(findings: Findings) -> Revision:
    *others, last = findings.analyses
    emphasis = Choice(1.0, Reason("key to a reader"))
    return Revision((*others, replace(last, emphasis=emphasis)), ("A reader looked again.",))


def test_a_revision_is_what_the_draft_is_composed_of_and_its_remarks_are_said() -> None:
    before, after = draft_of(ARTICLE, ORIGIN), draft_of(ARTICLE, ORIGIN, revise=_with_the_last_first)
    assert after.claims[-1].rank < before.claims[-1].rank
    assert after.claims[-1].reasons["rank"].rule.endswith("; key to a reader")
    assert "# A reader looked again.\n" in draft_yaml(after)
    assert draft_reasons(after)["remarks"] == ["A reader looked again."]


def test_a_revision_that_changes_nothing_changes_no_draft() -> None:
    assert draft_of(ARTICLE, ORIGIN, revise=lambda findings: Revision(findings.analyses)) == draft_of(ARTICLE, ORIGIN)
