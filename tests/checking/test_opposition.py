from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Cocoa exports rose by 28 percent.", "Cocoa exports fell by 28 percent."),
        ("Serbia imposed a night curfew.", "Serbia lifted a night curfew."),
        ("The neighbour opened its embassy in Tehran.", "The neighbour shut its embassy in Tehran."),
        ("Brazil is the largest importer of maize.", "Brazil is the largest exporter of maize."),
        ("The army reduced its forces at the border.", "The army strengthened its forces at the border."),
        ("The tribunal rejected the claims of the fishermen.", "The tribunal upheld the claims of the fishermen."),
        ("Fighting broke out before the elections.", "Fighting broke out after the elections."),
        ("The gas costs 12 percent more than in 2023.", "The gas is 12 percent lower than in 2023."),
        ("The two states broke off their relations.", "The two states established relations."),
        ("The envoy arrived in Niamey on Friday.", "The envoy left Niamey on Friday."),
        ("Rebels advanced towards Goma on Monday.", "Rebels retreated towards Goma on Monday."),
        ("The bank revalued the currency by a tenth.", "The bank devalued the currency by a tenth."),
        ("The two states weigh a halt of the ferry.", "The two states weigh a resumption of the ferry."),
        ("The state of emergency will be lifted.", "The state of emergency will be prolonged."),
        ("Expectations of inflation have gone up.", "Expectations of inflation have declined."),
        ("The parliament voted down the treaty.", "The parliament approved the treaty."),
        ("The committee recommended keeping the levy.", "The committee recommended that the levy be scrapped."),
        ("The two left the meeting together.", "The two left the meeting separately."),
        ("Growers get double what they were promised.", "Growers get half of what they were promised."),
        ("Inspectors found 17 adults in the kiln.", "Inspectors found 17 minors in the kiln."),
        ("Water levels of the Zhem have been rising.", "Water levels of the Zhem have since begun to recede."),
        (
            "Without it the corridor will remain cheaper than that.",
            "Without it the corridor will remain dearer than that.",
        ),
        ("Slow growth pushes the price of oil up.", "A slow economy depresses the price of oil."),
        ("The villages lie within the reach of the network.", "The villages lie beyond the reach of the network."),
        ("The court upheld the claim to the island.", "The court disputed the claim to the island."),
        ("At least 35 lawmakers support the budget.", "At least 35 lawmakers voted against the budget."),
        ("Forces advanced onto two heights near Jermuk.", "Forces withdrew from two heights near Jermuk."),
        ("Chad ordered the crossing at Tine to be opened.", "Chad ordered the closure of the crossing at Tine."),
        (
            "The lake held more on 1 April than on the same day in 2023.",
            "The lake held less on 1 April than on the same day in 2023.",
        ),
        ("In June Nepal began to import power from India.", "Nepal began to export power to India on 2 June."),
        ("Another attempt is likely this year.", "Another attempt is unlikely this year."),
        ("The reactor was shut after the coolant leak was found.", "The reactor was shut before the leak was found."),
        ("The court upheld curbs on the use of Russian.", "The court cancelled curbs on the use of Russian."),
        ("The leader is against the switch of recognition.", "The leader favours the switch of recognition."),
        ("It said that Russia's share had grown.", "It said that Russia's share fell."),
    ],
)
def test_the_opposite_of_what_the_quote_says_is_found_either_way(codes: Codes, text: str, quote: str) -> None:
    assert "opposite-said" in codes(text, quote)
    assert "opposite-said" in codes(quote, text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Imports rose in the first quarter.",
            "Exports fell and imports rose in the first quarter.",
        ),  # both stand there
        ("Prices of food rose.", "Shares fell on Monday as food became dearer."),  # of something else
        ("The crossing did not close on Friday.", "The crossing stayed open on Friday."),  # one is denied
        ("The crossing is not open on Friday.", "The crossing closed on Friday."),
        ("China's imports from Russia are large.", "Russia's exports to China are large."),  # the same from both sides
        ("More than 40 men crossed the river.", "Fewer than 50 men crossed the river."),  # a bound of a number
        ("A part of the schools stay shut.", "The teachers have left, and not every school is open."),
        ("The curfew was lifted by Serbia.", "Serbia ended the curfew."),
        ("The market opened in May.", "The market opened in May, before the bridge was shut."),
        (
            "The envoy was barred from landing in the capital.",
            "The junta refused to let the envoy land in the capital.",
        ),
        (
            "The choice for the bank was approved by lawmakers.",
            "They rejected the nominee for the court but confirmed that for the bank.",
        ),
        ("49 lawmakers supported the nominee.", "Lawmakers rejected the nominee by 51 votes to 49."),
        ("Continued mediation hinges on cooperation.", "The states may halt mediation if cooperation founders."),
        (
            "The rate stayed at 9 percent in April.",
            "The bank raised its rate and left it at 9 percent in April.",
        ),
        (
            "Before the club agreed to pay, the mayor was against it.",
            "The mayor came round to it after the club agreed to pay.",
        ),
        ("Ankara could drop its veto on the talks.", "Ankara may lift its veto on the talks."),
        (
            "Private firms continue to sell arms.",
            "The state halted donations of arms, but private firms go on selling.",
        ),
        ("Ethiopia closed its embassy in 1998.", "Ethiopia reopened its embassy, shut since 1998."),
        ("Hungary will support the loan.", "Hungary, which had opposed the loan, will now back it."),
        (
            "The crossing was reopened after nine days.",
            "The crossing was reopened to trucks after a closure of nine days.",
        ),
        ("The rebels gave up the city.", "The rebels withdrew from the city."),
        ("The president vetoed the bill.", "The president refused to sign the bill."),
        ("The court upheld the ban.", "The court rejected an appeal against the ban."),
        ("The peso strengthened against the dollar.", "The dollar weakened against the peso."),
        ("The west had more rain than the east.", "There was less rain in the east than in the west."),
        ("Rebels lost the town to the army.", "The army recaptured the town from the rebels."),
        ("Weaker growth drags down prices.", "Weaker growth in China would depress prices."),
        ("The supply of power ends in May.", "The supply of power began in March. Power flows until May."),
        ("Egypt's easing left out the rules on gold.", "Egypt tightened the rules on gold and eased them again."),
        ("Greece buys gas from Energean.", "Energean signed a letter on selling a lot of gas each year to Greece."),
        ("The front quit the talks.", "The front, which had joined the talks, walked out."),
        ("Rebels refused to disarm.", "Rebels dismissed an appeal to lay down their arms."),
        ("Of 2,000 people in the schools 340 are left.", "Of the people in the schools 340 remain."),
        ("The truce is to last longer than the end of June.", "The truce should be extended beyond 30 June."),
        ("The mandate now ends on 31 December.", "The mandate was extended to the last day of December."),
        ("The plant, which had stopped in May, works again.", "The plant in which work resumed had been idle."),
        ("Prices in Laos were rising by 8 percent in May.", "Inflation in Laos eased to 8 percent in May from 23."),
        ("Most soldiers left the base; 200 are left.", "Some 200 remain at the base after most were withdrawn."),
        ("Fewer people support the pipeline.", "Opposition to the pipeline has grown among people."),
        ("Operations will end only if they give up arms.", "Operations will continue unless they give up arms."),
        ("Washington sold Rabat helicopters.", "Morocco bought helicopters from the United States."),
        ("Five of six crossings are closed to lorries.", "Only one of six crossings is open to lorries."),
        ("Tehran let two go for an engineer detained in Lyon.", "Paris released an engineer who was held in Lyon."),
        (
            "The soldiers returned in March after a departure in January.",
            "They left in January and came back in March.",
        ),
        ("Without new fields output is likely to drop.", "Output would decline unless new fields were opened."),
        ("Putin was disinvited in March.", "The invitation to Putin had been withdrawn in March."),
        (
            "Train services resumed after six hours.",
            "Trains were stopped for six hours as a precaution and then resumed.",
        ),
    ],
)
def test_opposites_of_two_things_and_those_that_are_denied_are_left_alone(codes: Codes, text: str, quote: str) -> None:
    assert "opposite-said" not in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The fund raised its holdings in two mines.",
            "The fund shed its holdings in two mines and raised a third stake.",
        ),
        ("The pass was closed to lorries on Friday.", "The pass reopened to lorries on Friday after a closure."),
        ("The coast north of Tyre was hit.", "South Lebanon was invaded; the coast south of Tyre was hit."),
    ],
)
def test_an_opposite_is_found_although_the_quote_says_the_word_of_another_thing(
    codes: Codes, text: str, quote: str
) -> None:
    assert "opposite-said" in codes(text, quote)
