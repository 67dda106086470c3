from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding
from briefing_tui.domain.address import claim_address

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote", "dropped"),
    [
        ("Trade reduces frictions.", "Trade may reduce frictions.", True),
        ("Tajikistan accepts a diplomat.", "It seems that Tajikistan has agreed to accept a diplomat.", True),
        ("Relations stay cold.", "Relations will probably stay cold.", True),
        ("The border is shut.", "The border has been shut, which may hurt trade.", False),
        ("The market opened in May.", "The market opened in May.", False),
        ("Nobody could be reached.", "Nobody could be reached.", False),
        ("Both can cooperate.", "The two countries can cooperate.", False),
        ("The country is a source of unrest.", "The country can still become a source of unrest.", True),
        ("Trade goes on.", "Trade goes on.", False),
        ("Less trade, perhaps, is what comes.", "Trade may be less.", False),
        ("Trade may be less.", "Trade may be less.", True),
        ("Losses of trade are feared.", "Trade could see losses.", False),
        ("The ferry was certified for 120.", "300 may be on the ferry, which was certified for 120.", False),
        ("A fifth of the voters stayed away.", "Perhaps a fifth of the voters stayed away.", False),
        ("The inner circle is united.", "The inner circle appears united.", True),
    ],
)
def test_a_fact_whose_quote_hedges_is_found(codes: Codes, text: str, quote: str, dropped: bool) -> None:
    assert ("hedge-dropped" in codes(text, quote)) == dropped
    assert "hedge-dropped" not in codes(text, quote, basis="assessed")


def test_one_quote_that_tells_it_as_a_fact_is_enough(codes: Codes) -> None:
    assert not codes("Trade reduces frictions.", "Trade may reduce frictions.", "Trade reduced frictions in spring.")
    assert not codes(
        "Men crossed the river.", "Men crossed the river, the army said.", "Men crossed the river at night."
    )


@pytest.mark.parametrize(
    ("quote", "dropped"),
    [
        ("Men crossed the river, the army said.", True),
        ("According to many, men crossed the river.", True),
        ("Men allegedly crossed the river.", True),
        ("Men are said to have crossed the river.", True),
        ("The army announced that men had crossed the river.", True),
        ("The army announced a crossing of the river.", False),
        ("Villagers say that men crossed the river.", True),
        ("A report alleges that men crossed the river.", True),
        ("The army warns that men cross the river.", True),
        ("Men who have a say in it crossed the river.", False),
        ("Men crossed the river, that is to say, the border.", False),
        ("Men crossed the river to the states that border it.", False),
        ("The flood claimed three lives.", False),
        ("Men crossed the river, two days after the army said it was shut.", False),
        ("When men crossed the river, it was shut, the army said.", True),
        ("Men crossed the river, and reported for work.", False),
        ("The army accused its neighbour that men crossed the river.", True),
        ("The village feared that men cross the river.", True),
        ("The army accused its neighbour after men crossed the river at the ford.", False),
    ],
)
def test_a_fact_whose_quote_leaves_it_to_somebody_is_found(codes: Codes, quote: str, dropped: bool) -> None:
    assert ("attribution-dropped" in codes("Men crossed the river.", quote)) == dropped
    assert "attribution-dropped" not in codes("Men crossed the river.", quote, basis="reported", by=("the army",))


@pytest.mark.parametrize(
    ("quote", "basis", "code", "message"),
    [
        (
            "The army announced that men crossed the river.",
            "stated",
            "attribution-dropped",
            '`basis` is stated, but the quote says "announced that": whose word is it?',
        ),
        (
            "Men may have crossed the river.",
            "stated",
            "hedge-dropped",
            '`basis` is stated, but the quote says "may": is it a fact?',
        ),
        (
            "The men crossed the wide river yesterday.",
            "assessed",
            "assessed-fact",
            "`basis` is assessed, but the text only repeats what the quote tells as a fact",
        ),
    ],
)
def test_a_message_stands_at_the_basis_and_names_what_was_seen(
    found: Callable[..., dict[str, Finding]], quote: str, basis: str, code: str, message: str
) -> None:
    text = quote if basis == "assessed" else "Men crossed the river."
    finding = found(text, quote, basis=basis)[code]
    assert (finding.message, finding.address) == (message, claim_address("claim", "basis"))


def test_a_claim_that_takes_a_word_from_a_sentence_without_a_speaker_is_no_hearsay(codes: Codes) -> None:
    quote = "Some 400 people crossed the river in March, the army said. Most of them were Afghans."
    assert "attribution-dropped" not in codes("Afghans were the most of those who crossed the river in March.", quote)
    assert "attribution-dropped" in codes("In March 400 people crossed the river.", quote)


def test_a_view_that_the_claim_tells_as_a_view_is_no_hearsay(codes: Codes) -> None:
    quote = "ISIS-K considers the north a base for attacks."
    assert "attribution-dropped" not in codes("ISIS-K regards the north as its base.", quote)
    assert "attribution-dropped" in codes("The north is a base for attacks.", quote)


@pytest.mark.parametrize(
    ("text", "quote", "fact"),
    [
        ("The second market opened in summer.", "The second market opened in summer.", True),
        ("The opening of markets shows a thaw in relations.", "The second market opened in summer.", False),
        ("The crisis should be solved at home.", "The crisis should be solved at home.", False),
        ("The two countries can share the water.", "The two countries can share the water.", False),
        ("Trade grew.", "Trade grew.", False),
    ],
)
def test_a_judgement_that_only_repeats_a_fact_is_noted(codes: Codes, text: str, quote: str, fact: bool) -> None:
    assert ("assessed-fact" in codes(text, quote, basis="assessed")) == fact
