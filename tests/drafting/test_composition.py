"""What was found of statements becomes claims with ids of their own, in panes, and a selection by rank."""

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Actor, Source
from briefing_tui.domain.vocabulary import Basis, Channel, ThreatLevel
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


def test_of_very_many_sentences_those_that_matter_most_make_claims_and_the_others_are_counted() -> None:
    article = read_article("\n\n".join(f"The army of Varland attacked post {number} again." for number in range(1_020)))
    analyses = [
        Analysis(
            each,
            Choice(article.text[slice(*each.span)], WHY),
            Choice("threats" if each.paragraph < 20 or each.paragraph > 1_000 else BACKGROUND, WHY),
            Choice(Basis.STATED, WHY),
            (),
            (each.span,),
            {},
        )
        for each in statements(article)
    ]
    draft = compose(analyses, Subject("war", "War", Source("article", "a.md"), [], {}), Haystack(article), ())
    assert sorted(each.rank for each in draft.claims) == list(range(1, 1_001))
    assert len({each.claim.id for each in draft.claims}) == 1_000
    assert sum(each.pane == "threats" for each in draft.claims) == 39
    assert draft.notices == ("20 sentences that matter less than the 1,000 claims",)


def test_of_what_is_said_many_times_only_the_first_places_are_quoted() -> None:
    article = read_article("\n\n".join(f"Talks go on.\n\nNobody came in {year}." for year in range(1985, 2000)))
    first, *others = (each for each in statements(article) if each.span.end - each.span.start < 15)
    text = Choice(article.text[slice(*first.span)], WHY)
    places = tuple(each.span for each in (first, *others))
    analysis = Analysis(first, text, Choice(BACKGROUND, WHY), Choice(Basis.STATED, WHY), (), places, {})
    draft = compose(
        [analysis], Subject("war", "War", Source("article", "a.md"), [], {}), Haystack(article), frozenset()
    )
    assert len(places) == 15
    assert [len(each.claim.quotes) for each in draft.claims] == [10]
