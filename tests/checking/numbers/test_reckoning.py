import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.reckoning import may_be_reckoned

_RECKONED = [
    ("They sent home 160 ships more.", "480 ships came, against 320 in 2021."),
    ("Altogether 147 were hit.", "It killed 14 soldiers and 23 civilians and wounded 110 others."),
    ("Seven were acquitted.", "It sent 27 of the 45 to prison, fined 11 and acquitted the rest."),
    ("The other 26 members did not.", "It was the only one of the 27 members to do so."),
    ("The balance improved by some $0.8 billion.", "A surplus of $491 million, against a deficit of $315 million."),
    ("It fell by about 45 percentage points.", "It fell to 161.9 per cent, from a peak of 207 per cent."),
    ("More than 70% was owed.", "It had supplied less than 30 per cent."),
    ("Some 30% went elsewhere.", "China took seven tenths."),
    ("About 72 percent were Chinese.", "There were 669 sorties, and 479 were Chinese."),
    ("The number was up by 50%.", "480 ships came, against 320 in 2021."),
    ("It fell to 26.75 percent.", "It cut the rate of 27.25 percent by 50 basis points."),
    ("It fell by 0.75 points.", "It cut the rate by 75 basis points."),
    ("About 5 billion birr was spent.", "It had spent 61 percent of its 8.2 billion birr."),
    ("It handled 320 ships before.", "480 ships came, 50 percent more than before."),
    ("Zambia sent 400,000 tonnes.", "Mozambique sent 200,000 tonnes, and Zambia twice as much."),
    ("It makes 75,000 barrels a day.", "Its capacity is 150,000 barrels; it runs at half of that."),
    ("It handles 40 ships a month.", "480 ships came in 12 months."),
    ("It promised 6 million rupees in all.", "It promised 400 rupees to each of 15,000 families."),
    ("Imports may cost about $190 million.", "It must import 600,000 tonnes at about $320 a tonne."),
    ("Some 1.6 million tonnes were lost.", "The drought cut the crop by 45 percent to 1.9 million tonnes."),
    (
        "It is to have 85 shops more.",
        "It made $4.2bn, up from $3.5bn, and $630m of profit; it pays 45 cents, plans 120 shops, and is to close 35.",
    ),
    ("It is to open 108 shops at home.", "It plans to open 120 shops, a dozen of them abroad."),
    ("It handles 365,000 tonnes a year.", "It handles 1,000 tonnes a day."),
    ("It is 2.5 times as much.", "It went from 2 billion to 5 billion."),
    ("It was sold for 1.62 euros before.", "A litre cost 1.58 euros, four cents less than a week ago."),
    ("It lost around 11 per cent of its price.", "It cost 71.20 dollars, 9 dollars less than in January."),
    ("A ticket became 29 percent dearer.", "A ticket costs 22 euros instead of 17."),
    ("Her annual pay is less than $800.", "She is paid 65 dollars a month."),
    ("It will last for about forty days.", "It held 1,040 tonnes and loses 9 tonnes a day; below 680 it must stop."),
    ("The rest of it, £840,000, went to a hospice.", "He had £2,340,000 and left £500,000 to each of his 3 children."),
    ("It cost over €50m.", "It was shut on 12 October and restarted on 9 December; each day costs 900,000 euros."),
    ("About €16m was lost in the 18 days.", "Due after 40 days, it took 58; each day costs 900,000 euros."),
    ("More than 20 percent were lost.", "It fell from 3,400 to 2,500."),
    ("It was nearly five minutes ahead.", "The second came 4 minutes and 49 seconds later."),
    ("It rose by 15 piastres a loaf.", "It rose from 5 to 20 piastres a loaf."),
    ("The shares had cost 31.20 crowns.", "The shares gained 40 öre to 31.60 crowns."),
    ("Almost 150,000 tonnes were added.", "It rose by 140 per cent to 254,000 tonnes."),
    ("They got 2,100 calories so far.", "It will halve rations, to 1,050 calories."),
    ("It rises 40 millimetres in ten years.", "It rises 3 to 4 millimetres a year."),
    ("It lasted two years.", "It began in 2019 and ended early in 2022."),
    ("It lasted three years.", "It began in 2019 and ended in 2022."),
    ("It lasted two weeks.", "Between 3 June and 17 June there was shelling."),
]
_OTHERS = [
    ("There were 75 ships.", "There were 45 ships and 12 boats."),
    ("Under 70% was owed.", "It had supplied less than 30 per cent."),
    ("It fell to 22 percent.", "It cut the rate of 27.25 percent by 50 basis points."),
    ("It sold 57 tonnes.", "It sold 45 tonnes for 12 dollars."),
    ("It lasted nine years.", "It began in 2019 and ended in 2022."),
    ("It handles 90 ships a month.", "480 ships came in 12 months."),
    ("On 5 May it ended.", "It began on 2 May and lasted 3 days."),
]


@pytest.mark.parametrize(("claim", "quote"), _RECKONED)
def test_a_number_may_come_of_those_of_the_quote(claim: str, quote: str) -> None:
    assert may_be_reckoned(next(iter(figures(claim))), claim, quote)


@pytest.mark.parametrize(("claim", "quote"), _OTHERS)
def test_what_no_calculation_gives_is_not_reckoned(claim: str, quote: str) -> None:
    assert not may_be_reckoned(next(iter(figures(claim))), claim, quote)
