from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Iran cut off electricity to the republic.", "Iran threatened to cut off electricity to the republic."),
        ("The state launched a road corridor.", "The state plans to launch a road corridor."),
        ("The alliance created a belt on the border.", "He asked the alliance to create a belt on the border."),
        ("At his request, the alliance created a belt.", "He asked the Alliance (CSTO) to create a belt."),
        ("The cable was completed in December.", "The cable is to be completed in December."),
        ("The ban on the party was lifted.", "The president is prepared to lift the ban on the party."),
        ("The president signed the act.", "Parliament passed the law. The president still has to sign the act."),
        ("The ministry closed the port.", "The ministry considers closing the port."),
        ("Troops took the hospital in the east.", "Troops attempted to seize the hospital in the east."),
        ("Two nationals were handed over to Britain.", "The state will hand over two nationals to Britain."),
        ("Astana sends 20 tonnes of oil through Baku.", "Astana hopes to send 20 tonnes of oil through Baku."),
        ("The grid is supplying Kabul with power.", "The grid will supply Kabul with power from 2027."),
        ("Both sides have measured the intake in May.", "Tashkent proposed in May that both sides measure the intake."),
        ("Sanctions were imposed on Nigeria by Tutu.", "Bishop Tutu called for sanctions against Nigeria."),
        ("The mediators held a further round in Muscat.", "The mediators expect a further round in Muscat."),
        ("The Dutch troops were withdrawn from Gao.", "The withdrawal of the Dutch troops from Gao was put off."),
        ("Ms Tupou was sentenced on 9 June for fraud.", "Sentence on Ms Tupou for fraud is to be passed on 9 June."),
        ("Syria has pulled its troops out of Lebanon.", "Syria is willing to withdraw its troops from Lebanon."),
        ("Baku set up a free-trade zone with Tbilisi.", "Baku proposed a free-trade zone to Tbilisi."),
        (
            "The state took action to protect its ports.",
            "The state weighs whether to take action to protect its ports.",
        ),
        ("Both states have ratified the pact of Suva.", "The pact of Suva holds once both states have ratified it."),
        ("The envoy took up his post in Berlin.", "The envoy takes up his post in Berlin next week."),
        ("The premier resigned as protesters had demanded.", "Protesters demand that the premier resign."),
        ("Parliament debated the Tolgoi agreement.", "Parliament is to debate the Tolgoi agreement."),
        ("Oslo has paid 400 million kroner for the port.", "Oslo has pledged 400 million kroner for the port."),
        ("Two patrol boats were handed over to Honiara.", "Canberra has offered Honiara two patrol boats."),
        ("Riyadh has acquired a stake in the mine.", "Riyadh is in talks with Lahore about a stake in the mine."),
        (
            "The league has paid the arrears of May.",
            "The league made a promise, though late, for the payment of the arrears of May.",
        ),
        (
            "Nairobi sent 1,000 officers to Haiti.",
            "There are 730 of the 1,000 officers in Haiti that Nairobi promised.",
        ),
        ("The treaty of 1973 has been replaced.", "Turkey wants the treaty of 1973 replaced."),
        ("They have begun to lay rails on the line.", "They hope to lay rails on the line."),
        (
            "Finland has reopened one crossing in Karelia.",
            "Finland does not rule out reopening one crossing in Karelia.",
        ),
        ("The levy on grain was abolished.", "The committee recommended that the levy on grain be scrapped."),
        ("Tokyo prolonged the visa waiver.", "Tokyo is weighing an extension of the visa waiver."),
    ],
)
def test_a_plan_that_is_told_as_done_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "plan-as-fact" in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The state wanted to have launched a corridor.", "The state plans to launch a corridor."),
        ("The state launched a corridor.", "The state planned to launch a corridor, and launched the corridor."),
        ("A corridor is to be launched by the state.", "The state plans to launch a corridor."),
        ("The state would have launched a corridor.", "The state plans to launch a corridor."),
        ("The United Nations are threatened.", "The group is a threat to the United Nations."),
        ("The launch of a corridor comes next.", "The state plans to launch a corridor."),
        ("The firm launched a ship.", "The state plans to launch a corridor."),
        ("Exports of oil went through Baku.", "Astana hopes to export more oil through Baku."),
        ("The union wanted its leader released.", "The union called for the release of its leader."),
        ("The bill was passed in the committee.", "Parliament is to vote on the bill that the committee approved."),
        ("The hospital opened in June, not in March.", "The hospital's opening in March was scheduled."),
        ("The prime minister left open whether they would quit.", "The prime minister may say if they would leave."),
        (
            "Those who fled the war in Goma will get aid.",
            "The agency will provide aid to people fleeing the war in Goma.",
        ),
        (
            "Not until the group has met in Vienna is it decided.",
            "It will be decided at the group's meeting in Vienna.",
        ),
        ("Where the missile came from is an open question.", "It is unclear if the missile was fired from there."),
        ("The garrison was given until noon to leave.", "The rebels ordered the garrison to leave by noon."),
        ("Peru brought forward its summit to May.", "Peru will hold its summit in May instead of July."),
        ("The command has held two town halls to inform them.", "The command held town halls to inform them."),
        ("Madrid backed Morocco's bid for a seat.", "Madrid told them that it would support Morocco's bid for a seat."),
        (
            "Qatar has been providing Dhaka with gas since 2018.",
            "Qatar is to supply Dhaka with more gas, on top of what it has delivered since 2018.",
        ),
        ("The defence was barred from calling witnesses.", "The defence was not allowed to call witnesses."),
        ("Elections held early are what the unions demand.", "The unions demand that elections be held early."),
        ("Guaranteed payments are what the firms ask of Baghdad.", "The firms urged Baghdad to guarantee payments."),
        (
            "In 2023 Brazil got a loan from the bank.",
            "Brazil is negotiating a loan from the bank; in 2023 it received one of 600 million.",
        ),
        (
            "Six prisoners were released on Friday.",
            "The rebels want all prisoners released. On Friday the government let six prisoners go.",
        ),
        (
            "In March the staff approved the third tranche.",
            "The board is expected to approve the third tranche; the staff signed off on it in March.",
        ),
    ],
)
def test_a_plan_that_is_told_as_one_and_what_is_told_as_done_elsewhere_are_left_alone(
    codes: Codes, text: str, quote: str
) -> None:
    assert "plan-as-fact" not in codes(text, quote)


@pytest.mark.parametrize("basis", ["reported", "alleged", "assessed"])
@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The mine will open in 2025.", "The mine could open in 2025."),
        ("The mine will probably open in 2025.", "The mine could open in 2025."),
        ("The mine will open in 2025, he warned.", "The mine could open in 2025, he warned."),
        ("The state has finished the silos.", "The state probably has finished the silos."),
        ("The state has finished the silos.", "The state appears to have finished the silos."),
    ],
)
def test_a_hedge_that_is_lost_is_found_on_every_basis(codes: Codes, basis: str, text: str, quote: str) -> None:
    by = () if basis == "assessed" else ("the author",)
    assert "hedge-strengthened" in codes(text, quote, basis=basis, by=by)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Smuggling will increase, the chamber warned.", "The chamber warned that smuggling might increase."),
        (
            "The parts were used for the drone.",
            "The drone may have been assembled from parts.",
        ),
        ("In spring, negotiations on a renewal will start.", "Talks on a renewal might begin in spring."),
        ("The upstream dam contributed.", "Whether the upstream dam contributed is disputed."),
        (
            "Four men gave away army checkpoints to a group.",
            "Four men are accused of passing army checkpoints to a group.",
        ),
        ("Cholera has broken out in three camps of Goma.", "There are reports of cholera in three camps of Goma."),
        ("The attackers came from Nigeria.", "It is possible that the attackers had come from Nigeria."),
        ("Output will not reach its level of March.", "Output is unlikely to reach its level of March."),
    ],
)
def test_most_of_what_is_doubted_is_told_in_whatever_words_without_a_hedge(codes: Codes, text: str, quote: str) -> None:
    assert codes(text, quote) & {"hedge-strengthened", "hedge-dropped"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She is on trial over maps passed to an agent.", "She is accused of passing maps to an agent."),
        ("She denies having passed maps to an agent.", "She is accused of passing maps to an agent."),
        ("Two shops were looted in Bor.", "There are reports of looting in Bor, and two shops were looted in Bor."),
        ("From Monday lorries can use the bridge.", "Lorries may use the bridge from Monday."),
        ("All night they heard the shelling.", "They could hear the shelling all night."),
        (
            "His flat was searched over 3 million.",
            "He is suspected of moving 3 million. His flat was searched.",
        ),
        ("The two are hardly going to agree in May.", "It is unlikely that the two will agree in May."),
        ("The origin of the tapes is disputed.", "Whether the tapes are of that origin is disputed."),
    ],
)
def test_a_charge_a_permission_and_what_is_told_beside_a_doubt_lose_no_hedge(
    codes: Codes, text: str, quote: str
) -> None:
    assert not codes(text, quote) & {"hedge-strengthened", "hedge-dropped"}


def test_a_hedge_that_is_dropped_is_reported_once(codes: Codes) -> None:
    found = codes("Trade reduces frictions in the region.", "Trade may reduce frictions in the region.")
    assert "hedge-dropped" in found
    assert "hedge-strengthened" not in found


def test_a_suspicion_is_lost_unless_the_claim_is_alleged(codes: Codes) -> None:
    text, quote = "The officials took kickbacks.", "The officials are suspected of taking kickbacks."
    assert "hedge-strengthened" in codes(text, quote, basis="reported", by=("the court",))
    assert "hedge-strengthened" not in codes(text, quote, basis="alleged", by=("the court",))


@pytest.mark.parametrize(
    "text", ["The mine may open in 2025.", "There is a chance that the mine opens in 2025.", "The mine is a success."]
)
def test_a_hedge_that_is_said_otherwise_is_not_lost(codes: Codes, text: str) -> None:
    assert "hedge-strengthened" not in codes(text, "The mine could open in 2025.", basis="assessed")


def test_a_likelihood_says_how_sure_the_claim_is(codes: Codes) -> None:
    quote = "The mine could open in 2025."
    assert "hedge-strengthened" not in codes("The mine opens in 2025.", quote, basis="assessed", likelihood="likely")
