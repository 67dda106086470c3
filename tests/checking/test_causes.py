from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]

_ADDED = [
    ("The won slid on fears of a missile test.", "The won shed 1.8 percent on Monday, its steepest fall since 2022."),
    ("Owing to new border markets, exports rose by 85 percent.", "In 2024 exports increased by 85 percent."),
    ("The tenge slid because the bank ended its sales.", "The tenge slid. On the same day the bank ended its sales."),
    (
        "They blocked roads in revenge for his arrest in May.",
        "He was arrested in May. Gunmen blocked roads that night.",
    ),
    ("The walkout of the front led them to suspend the talks.", "They suspended talks. The front walked out earlier."),
]
_ADDED_BY_VERB = [
    ("The closure of the crossing forced a convoy to turn back.", "The crossing was closed. A convoy turned back."),
    ("The transit levy pushed up the price of flour.", "The price of flour rose. A levy on transit was imposed."),
    ("Power cuts reduced copper output by 8 percent.", "Copper output fell by 8 percent. Power cuts were in force."),
    ("A new berth enabled Togo to raise its exports.", "Exports from Togo rose. A new berth came into use."),
]
_ADDED_WITHIN = [
    (
        "It dropped its objection because funds were released.",
        "It withdrew its objection on Thursday, a day after funds were released.",
    ),
    ("The currency rose owing to the sale of dollars.", "The bank sold dollars on Monday, and the currency rose."),
    (
        "Two branches were closed because of fears about deposits.",
        "Deposits are safe. Two branches were closed because of a burst pipe.",
    ),
]
_NAMED = [
    ("Arrivals in Ubari almost doubled year on year.", "Arrivals in Ubari were twice those of 2022. Few registered."),
    ("It is unlikely in view of its pledges.", "It is unlikely that it will pay, as it has made other pledges."),
    ("The drought killed a third of the herds.", "The drought killed a third of the herds, and families moved."),
    ("The mayor resigned because of a video.", "The mayor resigned after a video of him was posted."),
    (
        "The decree of May allows more people to vote.",
        "Under the decree of May more people can vote.",
    ),
    ("The closure of the bridge forces a detour.", "With the closure of the bridge, lorries make a detour."),
    ("Chinese licensing has delayed gallium shipments.", "China's export licences have slowed gallium deliveries."),
    ("Its scope raises concern for public safety.", "The scope of it is a public safety concern."),
    ("Voters faced delayed opening of the polls.", "Polls opened late. Voters queued."),
    ("The governor once led the unit at Isfana.", "The governor, who commanded the unit, spoke at Isfana."),
    ("The ferry had double the number on board.", "The ferry had twice the number on board. It sank."),
    ("They keep their beans because they expect prices to rise.", "They keep their beans in expectation of a rise."),
    (
        "A call by the embassy the next morning led to no talk.",
        "The embassy called the next morning; they did not talk.",
    ),
    (
        "Drivers had to queue because of faulty scanners.",
        "The crossing was open, although drivers had to queue because the scanners were out of order.",
    ),
    ("The visit fell through because they refused landing.", "The visit fell through, since the hosts refused it."),
    ("The strike ended because the arrears had been paid.", "After the arrears had been paid, the strike ended."),
    ("The bridge is closed because of flood damage.", "The bridge, damaged in the flood, is closed."),
    ("It will pay, thanks to what it put by.", "It will pay, given the ample reserves set aside in former years."),
    ("Owing to a lack of fuel the plant stands still.", "Without fuel, the plant has stood still since Friday."),
    ("The ship ran aground because its engine failed.", "The engine failed at sea; the ship ran aground at dawn."),
    ("The company let people go because money was short.", "Unable to meet the payroll, the company has laid off 360."),
    ("The delay was caused by a strike of the staff.", "Staff on strike held up the trains."),
    ("A general led troops into the town.", "Troops entered the town under a general. It fell."),
    ("Villages are free thanks to its march on it.", "In their march on it, they freed dozens. Men still join."),
    ("The club had to pay because it stayed open.", "Police fined the club for breaking the curfew."),
    ("A call next day led to no conversation.", "Someone called next day. They did not talk."),
    ("They queued because of faulty scanners.", "It did not close, although they waited because the scanners failed."),
    ("He fled in the wake of student marches.", "He left after weeks of protests by the young."),
    ("They hold beans back because of a devaluation.", "They withhold beans in expectation of a new rate."),
    ("Nobody has fished there since the spill.", "Fishing, banned since the spill, is allowed from May."),
]


@pytest.mark.parametrize(("text", "quote"), [*_ADDED, *_ADDED_BY_VERB, *_ADDED_WITHIN])
def test_a_cause_that_no_quote_names_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "cause-added" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _NAMED)
def test_a_cause_that_the_quote_names_or_implies_is_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert "cause-added" not in codes(text, quote)


def test_what_did_not_hinder_a_thing_is_no_cause_of_it_whoever_judges(codes: Codes) -> None:
    text, quote = (
        "Because of its economic setbacks it keeps to its policy.",
        "Despite economic setbacks, it keeps to it.",
    )
    assert "cause-added" in codes(text, quote, basis="assessed", likelihood="likely")


def test_the_cause_in_a_judgement_is_the_author_s(codes: Codes) -> None:
    text, quote = (
        "It will likely fall because the bank ended its sales.",
        "It fell. On Monday the bank ended its sales.",
    )
    assert "cause-added" not in codes(text, quote, basis="assessed", likelihood="likely")
