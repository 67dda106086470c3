"""What was found of statements becomes claims with ids of their own, in panes, and a selection by rank."""

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Actor, Source
from briefing_tui.domain.vocabulary import Basis, Channel, Likelihood, ThreatLevel
from briefing_tui.drafting.analysis import BACKGROUND, Analysis
from briefing_tui.drafting.composition import Subject, compose
from briefing_tui.drafting.draft import Choice, Draft, Reason
from briefing_tui.drafting.statements import statements

WHY = Reason("for the test")
TEXT = """\
The army of Varland attacked the post.

The army of Varland attacked the bridge.

Talks go on. Talks go on.

Trade will probably grow.
"""


def composed(*panes: str) -> Draft:
    """Return the draft of the text, whose statements are put into these panes."""
    article = read_article(TEXT)
    found = list(statements(article))
    analyses = [
        Analysis(
            statement,
            Choice(article.text[slice(*statement.span)], WHY),
            Choice(pane, WHY),
            Choice(Basis.ASSESSED, WHY),
            ("varland",),
            (statement.span,),
            {"severity": Choice(ThreatLevel.HIGH, WHY), "channel": Choice(Channel.TRADE, WHY)},
        )
        for statement, pane in zip(found, panes, strict=True)
    ]
    subject = Subject(
        "war",
        "War",
        Source("article", "a.md"),
        [Actor("varland", "Varland"), Actor("unused", "Unused")],
        {"varland": WHY},
    )
    return compose(analyses, subject, Haystack(article), {"the", "of"})


def test_each_claim_has_the_fields_of_its_pane_alone() -> None:
    draft = composed("threats", "cooperation", "threats", "threats", BACKGROUND)
    threat, cooperation, *_, background = (each.claim for each in draft.claims)
    assert (threat.severity, threat.channel) == (ThreatLevel.HIGH, None)
    assert (cooperation.severity, cooperation.channel) == (None, Channel.TRADE)
    assert (background.severity, background.channel) == (None, None)
    assert [pane.id for pane in draft.briefing.panes] == ["threats", "cooperation", "perspective", BACKGROUND]


def test_ids_are_unlike_and_actors_are_those_named() -> None:
    draft = composed(*["threats"] * 5)
    ids = [each.claim.id for each in draft.claims]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "army-varland-attacked-post"
    assert [actor.id for actor in draft.briefing.actors] == ["varland"]


def test_words_that_stand_twice_are_told_apart_by_their_context() -> None:
    draft = composed(*["threats"] * 5)
    first, second = (each.claim.quotes[0] for each in draft.claims if each.claim.text == "Talks go on.")
    assert first != second


def test_the_first_by_rank_are_the_key_judgements_and_the_bottom_line() -> None:
    draft = composed(*["threats"] * 5)
    first = min(draft.claims, key=lambda each: each.rank)
    assert draft.briefing.key_judgments[0] == first.claim.id
    assert draft.briefing.bluf.startswith(first.claim.text)
    assert Likelihood.LIKELY not in {each.claim.likelihood for each in draft.claims}
