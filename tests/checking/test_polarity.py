from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Pakistan closed the crossing.", "Pakistan did not close the crossing."),
        ("Canada recognises the result of the vote.", "Canada will not recognise the result of the vote."),
        ("The two states ratified the treaty.", "Neither state has ratified the treaty."),
        ("The talks ended with an agreement on water.", "The talks on water ended without agreement."),
        ("The minister resigned over the affair.", "The minister declined to resign over the affair."),
        ("The office found evidence of fraud.", "The office found no evidence of fraud."),
        ("A date was set for the vote.", "No date was set for the vote."),
        ("The country buys gas from its neighbour.", "The country no longer buys gas from its neighbour."),
        ("Police said that the terminal was attacked.", "Police denied that the terminal had been attacked."),
        ("Some of the families returned to town.", "None of the families has returned to town."),
        ("The army revoked its curfew in town.", "The army did not lift its curfew in town."),
        ("The union has accepted the offer.", "The union has yet to accept the offer."),
        ("The court lifted its ban on the film.", "The court did not lift its ban on the film."),
        ("The two ships collided off Palawan.", "The two ships avoided a collision off Palawan."),
        ("A general strike took place on Monday.", "The president averted a general strike on Monday."),
        ("The governor of the bank resigned in May.", "Far from resigning, the governor of the bank ran again in May."),
        ("The crew of the boat were hurt.", "The crew of the boat were unhurt."),
        ("The soldier died in a combat incident.", "The soldier died in a non-combat incident."),
        ("Vehicles of the column were lost near Ber.", "Not a single vehicle of the column was lost near Ber."),
        ("The ministry confirms the figure.", "The ministry will neither confirm nor deny the figure."),
        ("She supplied evidence of her claims.", "She did not provide evidence of her claims."),
        ("The state has decided to leave the alliance.", "No decision was taken by the state to leave the alliance."),
        ("He dismissed the civilian minister.", "He did not dismiss the civilian minister."),
        (
            "The report charges officials with fraud.",
            "The report does not charge officials or any other men with fraud.",
        ),
        ("It closed the pass on Tuesday.", "It did not close the pass on Tuesday, because all was calm."),
        ("The vote in Male was peaceful.", "The vote in Male was not peaceful, but the count was."),
    ],
)
def test_what_is_told_as_a_fact_where_it_is_denied_is_found_either_way(codes: Codes, text: str, quote: str) -> None:
    assert "negation-differs" in codes(text, quote)
    assert "negation-differs" in codes(quote, text)
    assert "negation-differs" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Canada withholds recognition of the vote.", "Canada will not recognise the vote."),  # denied in another way
        ("Ratification of the treaty is still to come.", "Neither state has ratified the treaty."),
        ("The army entered the town on Friday.", "The army did not enter the town until Friday."),
        ("The army entered the town and the port.", "The army entered not only the town but the port."),
        ("Some schools opened in the province.", "Not every school opened in the province."),
        ("Six of the nine plants are not working.", "Three plants of the nine work, and half of them."),
        ("The ships left, as the port was shut.", "If the port is not shut, the ships will come."),
        ("The minister resigned over the affair.", "No minister came. The minister resigned over the affair."),
        ("The vote was held in May.", "The vote was held in May, no doubt."),
        ("There is wheat for weeks if ships do not unload.", "There is wheat for weeks unless ships unload."),
        ("The fire was not started by farmers.", "Police ruled out farmers as those who started the fire."),
        ("No ferry could sail from Bari.", "Suspended for a year, the ferry could at last sail from Bari again."),
        ("The envoys may not enter the camp.", "The envoys enter the town, but are barred from the camp."),
        ("There will be no strike by dockers.", "The dockers called off the strike that they had planned."),
        ("Miners are not allowed to vote.", "A bill under which miners were to vote was thrown out."),
        ("Most villages on the island have no road.", "Most villages on the island lie beyond any road."),
        (
            "The commission denies that votes were altered.",
            "Rivals say votes were altered. The commission rejects that.",
        ),
        ("The rebels did not give up their demand.", "The rebels demand that the state grant the minority rights."),
        ("The group knows no legal limits.", "The group is unencumbered by any legal limits."),
        ("He was in Cuba for the company.", "He was in Cuba, not Russia, for the company."),
        (
            "Flynn recalled the talk with Bannon.",
            "Flynn recalled the talk. Bannon said he did not remember the talk with him.",
        ),
        ("The company paid on time.", "The company did not fail to pay on time."),
        (
            "The regulator was informed of the losses.",
            "It declined to say how large the losses were, but informed the regulator.",
        ),
        ("Ships left again after the storm.", "No ship called at the port during the storm; ships came later."),
        ("Two states have not ratified the treaty.", "All but two states have ratified the treaty."),
        ("The treaty has not entered into force.", "The treaty will enter into force in May."),
        (
            "Two of the hostages were released.",
            "Two of the seven were freed; the other hostages have not been released.",
        ),
        ("The junta denied the UN envoy leave to land.", "The junta refused to let the UN envoy land on Tuesday."),
        ("The bill cannot become law without the consent of the Senate.", "The bill needs the consent of the Senate."),
        ("The coastguards have not exercised together.", "The coastguards will hold their first joint exercise."),
        ("No new date for the accord has been settled.", "A new date for the accord is under discussion."),
        ("The leaders did not sign the pact.", "The pact that the leaders were expected to sign was left for later."),
        ("The line expects to keep away from the canal.", "The line does not expect to sail through the canal."),
        (
            "The mayor no longer opposes the stadium.",
            "The mayor, who had at first opposed the stadium, did so.",
        ),
        (
            "The bank made no cut in April.",
            "The bank left its rate there. Markets had expected a cut in April.",
        ),
        ("The rival still flies to Minsk.", "The airline does not fly to Minsk. Its rival has kept the route."),
        ("Most wells tested were unsafe.", "Fewer than half of the wells tested were safe."),
        (
            "Villages are no longer in the hands of the group.",
            "They freed villages and land that the group held.",
        ),
        ("The amendment still awaits debate in parliament.", "Parliament has not yet debated the amendment."),
        (
            "Belarus got no Kazakh crude last year.",
            "Kazakhstan shipped crude to Germany last year, and none to Belarus.",
        ),
        (
            "Peru, which had bought no yarn, got it from Chile.",
            "For the first time in years Peru bought yarn, from Chile.",
        ),
        ("The pilots were not to blame.", "The inquiry cleared the pilots of blame."),
        ("Islamabad accuses Kabul of sheltering the group.", "Kabul denies sheltering the group."),
        (
            "The recess began before the budget could be approved.",
            "The budget was not approved before the recess began.",
        ),
        ("No gas exports are foreseen in winter.", "Gas exports fell. The company will stop exports in winter."),
        (
            "The tax was cut for the poor, but not for the rich.",
            "The tax was lowered for the poor and raised for the rich.",
        ),
        ("There are no flights from Erbil to Tehran.", "All flights from Erbil to Tehran are on hold."),
        ("The agency found a leak and sealed it.", "The agency did not find any other leak after it was sealed."),
        ("None of the lorries that were turned back arrived.", "The lorries at the border were turned back."),
        ("Barges cannot get under the bridges at Bonn.", "It keeps barges from passing under the bridges at Bonn."),
        ("Not since 2009 had prices fallen so fast.", "Prices had fallen fast, the steepest drop since 2009."),
        ("Ghor saw no interference with aid.", "Aid met with interference in Badghis. In Ghor there was none."),
        (
            "Men need a written permit to leave the town.",
            "Men are barred from leaving the town without written permission.",
        ),
        (
            "They left the hotel, but did not leave the hotel in his company.",
            "They left the hotel separately from him.",
        ),
        (
            "The cable between Greece, Cyprus and Egypt has not gone beyond planning.",
            "The cable between Greece, Cyprus and Egypt is in planning and on time.",
        ),
        (
            "Whether the ports of the north will be opened to ships in May has not been settled.",
            "The state is weighing whether to open the ports of the north to ships in May.",
        ),
        ("Asmara left the letters of May unanswered.", "Djibouti answered the letters of May within a week."),
        (
            "The trader and his partner are in Dubai.",
            "Neither the trader nor his partner was at home; both are in Dubai.",
        ),
        ("The rail link at the pass is unfinished.", "Coal will go by the pass once the rail link is finished."),
        ("Most of those at the pass had no papers.", "Fewer than half of those at the pass had any papers."),
    ],
)
def test_what_is_denied_otherwise_in_part_or_under_a_condition_is_left_alone(
    codes: Codes, text: str, quote: str
) -> None:
    assert "negation-differs" not in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ankara and Sofia have responded to the plan for a gas hub.",
            "Brussels has put a plan for a gas hub to Ankara and Sofia. Neither government has responded yet.",
        ),
        (
            "Rescuers reached the village in the snow.",
            "Because of the snow, rescuers were not able to reach the village.",
        ),
        ("The doctors attended the ceremony.", "The doctors turned down an invitation to attend the ceremony."),
        ("Ships entered the port during the storm.", "The storm prevented ships from entering the port."),
        ("Oslo will withdraw its troops from the valley.", "Oslo has no plans to withdraw its troops from the valley."),
        (
            "The general said that his men had used live rounds.",
            "Protesters said that live rounds were fired; the general said his men had used none.",
        ),
        (
            "The hospital was rebuilt after the quake.",
            "After the quake the school was rebuilt. The hospital has not been rebuilt.",
        ),
        (
            "The president has signed the pension bill.",
            "The president signed the budget in May. He has not signed the pension bill.",
        ),
        ("India has ratified the accord.", "Pakistan has ratified the accord. India has not ratified it."),
        (
            "People were wounded when the two trains collided near Lodz.",
            "Two trains collided near Lodz on Friday. Nobody was wounded.",
        ),
        (
            "The answer to the regulator's questions was published.",
            "The regulator put questions to the company. No answer to the questions was published.",
        ),
        (
            "The state has given no aid in years, and flights have been stopped.",
            "The state has not given aid in years, but flights have not been stopped.",
        ),
        ("The leaders set a new date for the end of the truce.", "The leaders did not set a new date for that."),
        ("Under the treaty, ships may enter the lagoon.", "The treaty does not allow ships to enter the lagoon."),
        (
            "The ministry commented on the loss of the drone.",
            "The ministry declined to comment on the loss of the drone.",
        ),
        ("The army retook the town.", "The town is in rebel hands after the army failed to retake it."),
        ("The ceasefire was breached in the night.", "No breach of the ceasefire was reported in the night."),
        ("The airline has resumed flights to Aden.", "The airline has no intention of resuming flights to Aden."),
        ("France informed Chad of the raid.", "France carried out the raid without informing Chad beforehand."),
    ],
)
def test_what_is_denied_in_a_few_words_or_beside_another_denial_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "negation-differs" in codes(text, quote)
    assert "negation-differs" not in codes(quote, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Ankara and Sofia are yet to respond to the plan for a gas hub.",
            "Brussels has put a plan for a gas hub to Ankara and Sofia. Neither government has responded yet.",
        ),
        (
            "The ministers left the border off their agenda but talked about trade.",
            "The ministers discussed trade. They did not discuss the border.",
        ),
        (
            "Ships were stopped from entering the port by the storm.",
            "The storm prevented ships from entering the port.",
        ),
        ("Oslo is keeping its troops in the valley.", "Oslo has no plans to withdraw its troops from the valley."),
        (
            "The general said that his men had used batons alone.",
            "Protesters said that live rounds were fired; the general said his men had used none.",
        ),
        (
            "It was too late for the parties to agree on a list.",
            "It was too late to agree on a list, the parties said.",
        ),
        (
            "The school was rebuilt after the quake.",
            "After the quake the school was rebuilt. The hospital has not been rebuilt.",
        ),
        (
            "The president signed the budget in May.",
            "The president signed the budget in May. He has not signed the pension bill.",
        ),
        ("Talks on power continued.", "Talks on power continued. Talks on gas did not."),
        ("Talks on gas did not continue, those on power did.", "Talks on power continued. Talks on gas did not."),
        (
            "China said that it would take part in the talks.",
            "China said it would join the talks. Russia will not take part.",
        ),
        (
            "Opposition parties say that ballots were burned.",
            "The commission denied that ballots had been burned, as opposition parties say.",
        ),
        (
            "Pakistan has ratified the accord, unlike India.",
            "Pakistan has ratified the accord. India has not ratified it.",
        ),
        (
            "Officers have needed a permit to leave the capital since the coup.",
            "Since the coup, officers have been barred from leaving the capital without written permission.",
        ),
        (
            "Indian refiners took no Venezuelan crude in the quarter.",
            "Chinese buyers took Venezuelan crude in the quarter. Indian refiners bought none.",
        ),
        (
            "Asmara left both of the letters unanswered.",
            "The panel wrote to Asmara and had received no reply. Djibouti answered both letters.",
        ),
        (
            "Oman has turned down two invitations to enter the coalition, which Bahrain joined in May.",
            "Bahrain joined the coalition in May; Oman has declined twice.",
        ),
        (
            "Gates and Manafort did not leave in the company of Kilimnik.",
            "Gates and Manafort said that they left separately from Kilimnik.",
        ),
        (
            "Work on the cable between Greece, Cyprus and Egypt has not gone beyond planning.",
            "The cable, a project between Greece, Cyprus and Egypt, is in its planning stage.",
        ),
        ("There were no reports of damaged vessels.", "No damage to vessels was reported."),
        ("Attacks are shifting from garrisons to convoys.", "The group has struck convoys rather than garrisons."),
        (
            "The visa rule for drivers dates from January.",
            "Drivers lacked the visas that it has required since January.",
        ),
        (
            "The minister contradicted the allegation of a lease of the base.",
            "Contrary to what is alleged, the base is not leased, the minister insisted.",
        ),
        ("No lending by the fund is envisaged before spring.", "The first loans of the fund are envisaged for spring."),
        (
            "The economy failed to grow in 2024.",
            "The bank expects the economy to grow in 2025, not having grown in 2024.",
        ),
        (
            "Addis Ababa will devalue the birr only after a deal.",
            "Addis Ababa will not devalue the birr before it has a deal.",
        ),
        (
            "His resignation did not put an end to his advice to officials, which lasted through the election.",
            "Despite his resignation he continued to offer advice to officials through the election in November.",
        ),
        (
            "The death of the soldier in Jordan occurred outside combat.",
            "The soldier died in Jordan in a non-combat incident.",
        ),
        (
            "The tribunal did not regard the direction of the attack by the state as proven by the evidence.",
            "The tribunal found that the evidence is insufficient to prove the direction of the attack by the state.",
        ),
        (
            "A majority of the children in the camps remain unvaccinated.",
            "The risk in the camps is high, since barely 40 per cent of the children are vaccinated.",
        ),
        (
            "Neither former minister was found guilty, unlike the director of the fund.",
            "Two former ministers were acquitted, while the director of the fund was found guilty.",
        ),
        (
            "The visit was put off once Delhi had declined to put the border map up for discussion.",
            "The visit was postponed after Delhi had refused to put the border map on the agenda.",
        ),
        (
            "The ban on the export of sugar was not lifted.",
            "The ministry lifted the export ban on onions in March but left that on sugar in place.",
        ),
        (
            "The prison released Darko too late for the hearing.",
            "Darko missed the hearing, because the prison did not release her in time.",
        ),
        (
            "The Antonov took off without a valid certificate.",
            "The Antonov had no valid certificate and should not have taken off.",
        ),
        (
            "War over access to the sea is out of the question for the prime minister.",
            "The prime minister ruled out a war over access to the sea.",
        ),
        (
            "In the view of the agency the agreement covers military sites.",
            "Iran says that its agreement does not cover military sites, a reading that the agency rejects.",
        ),
    ],
)
def test_what_is_denied_of_others_or_told_as_denied_in_other_words_is_left_alone(
    codes: Codes, text: str, quote: str
) -> None:
    assert "negation-differs" not in codes(text, quote)


def test_a_clause_that_says_the_same_with_another_verb_is_found_unless_that_is_the_opposite(codes: Codes) -> None:
    quote = "The army will evacuate the settlements in the northern valley in August."
    assert "negation-differs" in codes(
        "The army will not clear the settlements in the northern valley in August.", quote
    )
    quote = "The minister will stay in the new government of the northern province in August."
    text = "The minister will not leave the new government of the northern province in August."
    assert "negation-differs" not in codes(text, quote)
