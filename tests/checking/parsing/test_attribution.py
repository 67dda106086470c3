import pytest

from briefing_tui.checking.parsing.attribution import attitudes, attribution
from briefing_tui.checking.parsing.sentences import sentences


def _attribution(claim: str, quote: str) -> str:
    return attribution(sentences(claim)[0], sentences(quote)[0])


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("Men crossed.", "According to the army, men crossed.", "According to"),
        ("Men crossed.", "Men crossed, according to the army.", "according to"),
        ("Men crossed.", "Men crossed.", ""),
        ("He left.", "He left a day after he said he would.", ""),
        ("Men crossed the river.", "The army fears men crossed the river.", "fears"),
        ("The army suspects it.", "The army fears men crossed the river.", ""),
        (
            "Men crossed the river.",
            "The paper quoted a guard as saying that men crossed the river.",
            "quoted a guard as saying",
        ),
        ("The group holds the town.", "The group claims full control of the town.", "claims full control"),
        ("Trade will grow.", "Both sides agree that trade will grow.", "agree that"),
        ("Trade will grow.", "The chamber hopes that trade will grow.", "hopes that"),
        ("Trade will grow.", "The chamber expects trade to grow.", "expects"),
        ("The drought will end.", "It rained all week, enough, growers say, to end the drought.", "say"),
    ],
)
def test_an_attribution_is_what_leaves_the_claim_to_somebody(claim: str, quote: str, words: str) -> None:
    assert _attribution(claim, quote) == words


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Guards left the post.", "Guards left the post, but the army said that more would come."),
        ("Guards left the post.", "Guards left the post after officials alleged that men crossed."),
        ("The union announced a strike.", "The union said that it would strike."),
        ("The city counted the port among its assets.", "The city considered the port as one of its assets."),
        ("Students marched for reform.", "Students marched to demand reform."),
        ("No boats could be had.", "They had asked for boats, but none was there."),
        ("The chair lost his herd.", '"If rains are as poor as we fear," said the chair, who lost his herd, "we go."'),
        ("Monitors entered the turbine hall.", "As regards the turbine hall, monitors entered it."),
        ("Monitors saw no storage pond entry.", "Monitors were denied entry to the storage pond."),
        ("The league will pay the referees.", "A strike ended with a promise of the league to pay the referees."),
        ("Rain fell all week at Portillo.", "Rain fell all week at Portillo, enough, growers say, to end the drought."),
        ("Officials in Manama were silent.", "Bahrain is said to open ports, though officials in Manama were silent."),
        ("The army hit two posts.", "The army said that it had hit two posts."),
        ("He met the banker.", "He told the panel that he had met the banker."),
        ("The firm has to sell two ports.", "The court told the firm to sell two ports."),
        ("The court ordered them freed.", "The court said that he had lied and ordered them freed."),
        ("A fire broke out in the camp.", "Monitors said that men were held in the camp, where a fire broke out."),
        ("The minister faults the driver for the crash.", "The crash was the fault of the driver, he said."),
        ("Mali saw its concerns ignored.", "It was backed by Mali, which said that its concerns were ignored."),
        ("Conille is replaced in Haiti.", "Haiti replaced Conille, but gangs rule the port, the UN said."),
        ("Both agreed on trade in coal.", "Both sides agreed that coal may be traded."),
    ],
)
def test_what_another_clause_or_the_claim_itself_says_somebody_says_is_no_hearsay(claim: str, quote: str) -> None:
    assert not _attribution(claim, quote)


def test_attitudes_and_demands_are_found_in_order() -> None:
    assert [*attitudes("He denied it, and urged them to leave; nobody said so.")] == ["denied", "urged"]
