import pytest

from briefing_tui.checking.comparing.counterparts import counterparts
from briefing_tui.checking.comparing.plans import is_of_another, prospects_told
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis


def _told(text: str, quote: str) -> list[tuple[str, str]]:
    """Return the words of a claim that tell what its quote plans, each with those that plan it."""
    claim = Claim("claim", text, Basis.STATED, quotes=(Quote(quote, "source"),))
    return [
        (pair.claim.said(told.claim.start, told.claim.stop - 1), pair.quote.said(told.quote.start, told.quote.stop - 1))
        for pair in counterparts(claim)
        for told in prospects_told(pair)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("Tutu had sanctions imposed on Lagos.", "Tutu called for sanctions on Lagos.", ("", "")),
        (
            "Sanctions were imposed on Lagos by Tutu.",
            "Tutu called for sanctions on Lagos.",
            ("Sanctions were imposed", "called for sanctions"),
        ),
        (
            "Peru voted on the removal of Salas.",
            "Peru scheduled a vote on the removal of Salas.",
            ("voted", "scheduled a vote"),
        ),
        (
            "Canberra has supplied two boats to Honiara.",
            "Canberra offered two boats to Honiara.",
            ("supplied two boats", "offered two boats"),
        ),
        (
            "Oslo paid an up-front fee of 4 million.",
            "Oslo would receive an up-front fee of 4 million.",
            ("paid an up-front fee", "would receive an up-front fee"),
        ),
    ],
)
def test_what_was_only_wanted_is_told_by_its_verb_or_by_one_that_brings_it_about(
    text: str, quote: str, told: tuple[str, str]
) -> None:
    assert told in _told(text, quote) or (told == ("", "") and not _told(text, quote))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Talks on a second pipeline have advanced.", "Talks on a second pipeline have made progress."),
        ("Canberra put two boats on the table for Honiara.", "Canberra offered two boats to Honiara."),
        ("Honiara got an offer of two boats from Canberra.", "Canberra offered two boats to Honiara."),
        (
            "Brazil obtained a loan from the bank.",
            "Brazil seeks a loan from the bank; in 2023 it received one from the bank.",
        ),
    ],
)
def test_an_offer_and_what_is_told_of_another_are_no_deed(text: str, quote: str) -> None:
    assert not _told(text, quote)


@pytest.mark.parametrize(
    ("text", "is_another"), [("It closed a shop in May.", True), ("It closed a shop in Ghent.", False)]
)
def test_what_is_told_of_another_time_was_not_planned(text: str, is_another: bool) -> None:
    quote = "It plans to close a shop in Ghent, and it closed a shop in May."
    claim = Claim("claim", text, Basis.STATED, quotes=(Quote(quote, "source"),))
    (pair,) = counterparts(claim)
    assert is_of_another(pair, pair.claim.forms.index("closed"), pair.quote.forms.index("close")) is is_another
