"""Claims and quotes as they are met in practice: what an editor would let pass, and what would be sent back."""

from collections.abc import Callable
from typing import Any

import pytest

from briefing_tui.domain.briefing import Actor

_ACTORS = tuple(
    Actor(name, full, kind, aliases)
    for name, full, kind, aliases in (
        ("russia", "Russia", "state", ("Moscow",)),
        ("ukraine", "Ukraine", "state", ("Kyiv",)),
        ("iran", "Iran", "state", ("Tehran",)),
        ("us", "United States", "state", ("US", "Washington")),
        ("turkey", "Turkey", "state", ("Ankara",)),
        ("un", "United Nations", "organisation", ("UN",)),
        ("who", "World Health Organization", "organisation", ("WHO",)),
        ("eu", "European Union", "organisation", ("EU",)),
        ("putin", "Vladimir Putin", "person", ()),
        ("hezbollah", "Hezbollah", "group", ()),
        ("houthis", "Houthis", "group", ("Ansar Allah",)),
    )
)


@pytest.mark.parametrize(
    ("text", "quote", "fields"),
    [
        (
            "Russia has lost about a third of its fleet since 2022.",
            "Since the invasion in February 2022, the Black Sea Fleet has lost roughly 30 percent of its ships.",
            {},
        ),
        (
            "Two ferries a week now link the ports.",
            "Ferries leave on Tuesdays and Saturdays, and can carry 120 lorries.",
            {},
        ),
        ("Wheat exports fell by half.", "Wheat exports fell from 40 million tonnes to 20 million.", {}),
        (
            "The pipeline was shut for three months in 2023.",
            "The pipeline, opened in 1998, was shut from March to June 2023.",
            {},
        ),
        (
            "Iran is enriching uranium to 60 %.",
            "Tehran is enriching uranium up to 60 percent, close to the 90 percent needed for weapons.",
            {},
        ),
        (
            "The UN says that 1.2 million people need food.",
            "Some 1,200,000 people are in need of food aid, according to the UN.",
            {"basis": "reported", "by": ("un",)},
        ),
        (
            "Turkey will not join the mission.",
            '"Turkish troops will not take part," the minister told parliament.',
            {"basis": "reported", "by": ("the minister",)},
        ),
        (
            "Hezbollah fired more than 100 rockets on Sunday.",
            "Hezbollah launched 115 rockets on Sunday, its largest salvo in 11 months.",
            {},
        ),
        (
            "The talks will probably fail.",
            "Diplomats see little chance of success, and the talks are likely to collapse.",
            {"basis": "assessed", "likelihood": "likely"},
        ),
        (
            "A ceasefire is unlikely this year.",
            "A ceasefire before the winter is a distant prospect, officials said, and may never come.",
            {"basis": "assessed", "likelihood": "unlikely"},
        ),
        (
            "Sanctions will very likely be renewed.",
            "The sanctions are almost sure to be renewed; some members may abstain.",
            {"basis": "assessed", "likelihood": "very-likely"},
        ),
        (
            "The Houthis attacked four ships in November.",
            "In November the group hit the Galaxy Leader, the Unity Explorer, the Number 9 and the Sophie II.",
            {},
        ),
        (
            "The EU has frozen 210 billion euros of Russian assets.",
            "About €210bn of Russian central bank assets are immobilised in the bloc.",
            {},
        ),
        (
            "Putin visited Tehran in July 2022.",
            "The Russian president travelled to Iran on 19 July 2022, his first trip there since 2018.",
            {},
        ),
        (
            "The army withdrew from the town in early May.",
            "By May 4 the army had pulled out of the town, which may be retaken.",
            {},
        ),
        ("The grain deal ended on 17 July 2023.", "Moscow pulled out of the grain deal on July 17, 2023.", {}),
        (
            "Ankara has bought two S-400 batteries.",
            "Turkey took delivery of two S-400 batteries in 2019 and wants 40 F-16 jets.",
            {},
        ),
        ("Inflation reached 48 % in spring.", "Inflation stood at 48.2% in March, 44% in April and 39% in May.", {}),
        (
            "The strike killed at least 20 people.",
            "At least 20 people, 12 of them children, were killed in the strike, which could trigger reprisals.",
            {},
        ),
        ("The rebels hold three of the five districts.", "Rebels control three districts; the army has two.", {}),
        (
            "The minister was dismissed on Monday.",
            "The president dismissed the minister on Monday, two days after he said he would stay.",
            {},
        ),
        (
            "The company denies the report.",
            "The company has denied the report, saying it was false.",
            {"basis": "reported", "by": ("the company",)},
        ),
        (
            "Washington pledged $61 bn in April 2024.",
            "In April 2024 the US Congress approved a $61 billion package, months after a $2 billion stopgap.",
            {},
        ),
        (
            "Around 5 million refugees live in the region.",
            "UNHCR counts 4.9 million refugees in the region, up from 3.8 million in 2020.",
            {},
        ),
        (
            "Production fell to its lowest level in ten years.",
            "Output dropped to 1.1 million barrels a day, the lowest since 2014.",
            {},
        ),
        ("The bridge was closed at 6 a.m.", "The bridge was closed at 06:00 and reopened 3 hours later.", {}),
        ("The 10th brigade moved south.", "The 10th Brigade and the 47th moved south.", {}),
        (
            "The ministry plans to recruit 30,000 soldiers.",
            "The ministry plans to recruit 30 000 soldiers by 2026.",
            {},
        ),
        (
            "The vote took place in the summer of 2023.",
            "The vote was held on 23 July 2023, a year earlier than planned.",
            {"when": "2023-22"},
        ),
        ("The cabinet fell in late 2021.", "In November 2021 the cabinet collapsed.", {"when": "2021-10/2021-12"}),
        (
            "Ukraine says it shot down 30 of 38 drones.",
            "Air defences destroyed 30 of the 38 drones launched overnight, Kyiv said.",
            {"basis": "reported", "by": ("ukraine",)},
        ),
        (
            "The EU opened talks with Kyiv in June 2024.",
            "Accession talks with Ukraine were formally opened on 25 June 2024 in Luxembourg.",
            {"when": "2024-06"},
        ),
        ("Two thirds of the voters were against it.", "66 percent voted against, 34 percent in favour.", {}),
        (
            "The WHO has recorded 1,900 cases.",
            "Nearly 1,900 cases and 70 deaths have been recorded by the UN health agency.",
            {},
        ),
        ("Oil trades above 90 dollars.", "Brent crude traded at $91.40 a barrel on Friday, up 2.3%.", {}),
        (
            "The port handles most of the country's grain.",
            "The port, which may be expanded in 2026, handles 70 percent of the country's grain exports.",
            {},
        ),
        (
            "Tehran rejects the accusation.",
            "Iranian officials rejected the US accusation as baseless.",
            {"basis": "reported", "by": ("iran",)},
        ),
        ("Elections are planned for next March.", "The commission has set the elections for March 15, 2026.", {}),
        (
            "The group has some 3,000 fighters.",
            "Estimates of the group's strength range from 2,500 to 3,500 fighters.",
            {},
        ),
        ("The dam holds 18 cubic kilometres of water.", "Its reservoir, 240 km long, holds 18 cubic kilometres.", {}),
        (
            "The second round is likely to be close.",
            "Polls suggest that the runoff will probably be close.",
            {"basis": "assessed", "likelihood": "likely"},
        ),
        (
            "The coup of 2012 is still an issue.",
            "The 2012 coup, which the court in 2020 called illegal, remains an issue.",
            {},
        ),
        ("Putin ordered the withdrawal.", "The president ordered his troops to withdraw from the city.", {}),
        (
            "The Houthis hold the port since 2015.",
            "Hodeidah has been in the hands of Ansar Allah for nine years.",
            {"when": "2015/.."},
        ),
        ("The price of bread has doubled.", "A loaf now costs 20 pounds, up from 10 a year ago.", {}),
        (
            "Turkey controls the straits under the convention of 1936.",
            "Under the 1936 Montreux Convention, Ankara controls passage through the straits.",
            {},
        ),
        (
            "The offensive probably aims at the railway.",
            "The offensive is likely aimed at cutting the railway.",
            {"basis": "assessed", "likelihood": "likely"},
        ),
        (
            "Hundreds of protesters were arrested.",
            "More than 400 protesters were detained, rights groups said.",
            {"basis": "reported", "by": ("rights groups",)},
        ),
        (
            "The bank raised its rate to 50 %.",
            "The central bank raised its key rate by 500 basis points to 50 percent.",
            {},
        ),
        (
            "Seven of the 15 members voted for it.",
            "The draft won 7 votes in the 15-member council, with 6 against and 2 abstentions.",
            {},
        ),
        (
            "The army controls a third of the capital.",
            "The army holds one third of the capital; the RSF could take the rest.",
            {},
        ),
        (
            "He was released in April after two years in prison.",
            "He had been jailed since April 2022 and was freed two weeks ago.",
            {},
        ),
        ("Washington and Tehran talked in Oman.", "American and Iranian envoys met in Muscat.", {}),
        ("The mission ends on 31 December.", "The mandate expires on December 31, 2025.", {}),
        (
            "The crossing reopened in March.",
            "The crossing, shut since October 2023, reopened in March.",
            {"when": "2024-03"},
        ),
    ],
)
def test_what_an_editor_would_let_pass_is_no_problem(
    codes: Callable[..., set[str]], text: str, quote: str, fields: dict[str, Any]
) -> None:
    assert not codes(text, quote, actors=_ACTORS, **fields) - {"assessed-fact"}


@pytest.mark.parametrize(
    ("text", "quote", "fields", "code"),
    [
        (
            "Russia has lost 40 per cent of its fleet.",
            "The Black Sea Fleet has lost roughly 30 percent of its ships.",
            {},
            "number-differs",
        ),
        ("Hezbollah fired 150 rockets on Sunday.", "Hezbollah launched 115 rockets on Sunday.", {}, "number-differs"),
        ("Ukraine pulled out of the deal.", "Moscow pulled out of the grain deal.", {}, "actor-differs"),
        ("The EU approved the package.", "The United Nations approved the package.", {}, "actor-differs"),
        (
            "The grain deal ended on 17 June 2023.",
            "Moscow pulled out of the grain deal on July 17, 2023.",
            {},
            "date-differs",
        ),
        (
            "Iran has resumed enrichment.",
            "Iran may have resumed enrichment, inspectors believe.",
            {},
            "attribution-dropped",
        ),
        ("Sanctions will be renewed.", "Sanctions are likely to be renewed.", {}, "hedge-dropped"),
        (
            "The mine was attacked by rebels.",
            "The mine was attacked by rebels, witnesses told reporters.",
            {},
            "attribution-dropped",
        ),
        (
            "Relations will almost certainly improve.",
            "Relations could improve.",
            {"basis": "assessed", "likelihood": "almost-certain"},
            "likelihood-overstated",
        ),
        ("Five million refugees live there.", "Two million refugees live there.", {}, "number-differs"),
        (
            "A ceasefire will come.",
            "It is highly unlikely that a ceasefire will come.",
            {"basis": "assessed", "likelihood": "likely"},
            "likelihood-differs",
        ),
        ("The strike killed 30 people.", "At least 20 people were killed in the strike.", {}, "number-differs"),
        ("It is so.", "The minister said it is so.", {"basis": "reported", "by": ("putin",)}, "by-unnamed"),
        ("The minister took bribes.", "The minister reportedly took bribes.", {}, "attribution-dropped"),
        ("The company holds 12% of the market.", "The company holds 21% of the market.", {}, "number-differs"),
        (
            "The WHO has recorded 9,100 cases.",
            "Nearly 1,900 cases have been recorded by the UN health agency.",
            {},
            "number-differs",
        ),
        ("The EU opened talks in 2023.", "Accession talks were formally opened on 25 June 2024.", {}, "date-differs"),
        (
            "Turkey rejects the accusation.",
            "Iran rejected the accusation as baseless.",
            {"basis": "reported", "by": ("turkey",)},
            "actor-differs",
        ),
        ("The dam will burst.", "The dam might burst, engineers warn.", {}, "hedge-dropped"),
        ("The group has some 5,000 fighters.", "The group has about 3,000 fighters.", {}, "number-differs"),
        (
            "The vote will be close.",
            "The vote will probably be close.",
            {"basis": "assessed", "likelihood": "almost-certain"},
            "likelihood-differs",
        ),
        ("The army burned the village.", "The army is alleged to have burned the village.", {}, "attribution-dropped"),
        ("Oil trades above 90 dollars.", "Brent crude traded at $81.40 a barrel on Friday.", {}, "number-differs"),
        ("The mandate expires in November.", "The mandate expires on December 31.", {}, "date-differs"),
        ("The talks failed.", "The talks appear to have failed.", {}, "hedge-dropped"),
    ],
)
def test_what_an_editor_would_send_back_is_found(
    codes: Callable[..., set[str]], text: str, quote: str, fields: dict[str, Any], code: str
) -> None:
    assert code in codes(text, quote, actors=_ACTORS, **fields)
