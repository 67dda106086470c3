import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.checking.rule import Finding
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence

Codes = Callable[..., set[str]]

_SAME_NUMBERS = [
    ("There are forty camps.", "There are 40 camps."),
    ("There are more than 40 camps.", "There are 43 camps."),
    ("Almost 50 percent of it was food.", "Prices rose by 23 percent, and close to half of it was food."),
    ("She won by nearly sixty seconds.", "She won by almost a minute, two seconds short of the record."),
    ("More than one million people fled.", "1.2 million people fled."),
    ("About 5,000 people fled.", "Some 5,200 people fled."),
    ("It sold 10 bcm of gas.", "It sold 10 billion cubic metres of gas."),
    ("It moved 20 Mt of crude.", "It moved 20 million tonnes of crude."),
    ("Nearly two-thirds of the victims were women.", "Of 312 victims 201 were women."),
    ("Stocks grew between its two reports.", "It has 408 kilos, up from 275 kilos in its previous report."),
    ("Upwards of 400k children need it.", "More than 400,000 children need it."),
    ("Roughly one strike in three hit it.", "They conducted 23 strikes, eight of them there."),
    ("Two dozen men were held.", "Police held 24 men."),
    ("The border of 1344 km is long.", "The 1,344-kilometer border is long."),
    ("Exports grew by 85 per cent.", "Exports increased by 85%."),
    ("It cost 2.5 million dollars.", "It cost $2,500,000."),
    ("It cost $2.5 million.", "It cost $2.5m."),
    ("It cost $61 bn.", "It cost $61 billion, and not $2 billion."),
    ("They recruit 30,000 men.", "They recruit 30 000 men."),
    ("They recruit 1,030,000 men.", "They recruit 1 030 000 men."),
    ("It rose by 48 %.", "It rose by 44%, 48.2% and 39%."),
    ("It is 5 m wide.", "It is 5m wide."),
    ("Two hundred and forty men came.", "240 men came."),
    ("Forty-five camps were counted.", "45 camps were counted."),
    ("Forty-five camps were counted.", "Forty–five camps were counted."),  # as a word processor has it
    ("Forty‑five camps were counted.", "Forty-five camps were counted."),  # it does not break there
    ("Seventeen people were killed.", "Nine soldiers and eight civilians were killed."),
    ("Two officials came.", "Ali and Omar met three ministers."),
    ("It is one of the largest camps.", "It is the largest of 40 camps."),
    ("Tajiks are the second most important group.", "Three groups are important."),
    ("There are 4,711 camps.", " ".join(f"There are {number} men." for number in range(20, 130)) + " 4,711 camps."),
    ("There are 4,711 camps.", "There are 40 camps, " + ", ".join(map(str, range(20, 130)))),  # too many to tell
    ("The F-16 was returned.", "Two of the F-15 were returned."),
    ("In the first half of 2024 trade grew.", "In the first 6 months of 2024 trade grew."),
    ("Nothing is counted here.", "There are 40 camps."),
    ("There are 40 camps.", "Nothing is counted here."),
    ("Лагерей было ۴۰.", "Лагерей было 40."),
]
_OTHER_NUMBERS = [
    ("There are forty camps.", "There are 45 camps."),
    ("There are 40 bases.", "There are 45 camps."),
    ("They recruit 30,000 men.", "They recruit 40 000 men."),
    ("It rose by 48 %.", "It rose by 48.7%."),
    ("More than 90 came.", "In all 86 came."),
    ("Fewer than 90 came.", "In all 93 came."),
    ("Three officials came.", "Two high-ranking officials came."),
    ("Exports grew by 58 per cent.", "Exports increased by 85%."),
    ("It cost 2 million dollars.", "It cost $2,500,000."),
    ("The 1,434-kilometre border is long.", "The 1,344-kilometer border is long."),
    ("More than 40 camps were seen.", "More than 45 camps were seen."),
]


@pytest.mark.parametrize(("text", "quote"), _SAME_NUMBERS)
def test_numbers_that_do_not_contradict_each_other_are_no_problem(codes: Codes, text: str, quote: str) -> None:
    assert "number-differs" not in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _OTHER_NUMBERS)
def test_another_number_than_the_quote_s_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "number-differs" in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("It cost $100m.", "It cost $100bn.", ("$100m", "$100bn")),
        (
            "It cost more than 2 million dollars.",
            "It cost 3 million euros.",
            ("more than 2 million dollars", "3 million euros"),
        ),
        ("It fell by 58 per cent.", "It fell by about 85%.", ("58 per cent", "about 85%")),
        ("Nine markets opened.", "In 2 villages, 3 markets and 40 schools opened.", ("Nine", "3")),
        ("It cost $90 in all.", "It cost €80, then $50.", ("$90", "$50")),
        ("Some 40 camps were seen.", "There are 900 camps, of which 60 camps were seen.", ("Some 40", "60")),
    ],
)
def test_a_message_has_both_numbers_in_full_and_the_one_nearest_in_kind(
    found: Callable[..., dict[str, Finding]], text: str, quote: str, words: tuple[str, str]
) -> None:
    message = found(text, quote)["number-differs"].message
    assert message.startswith(f'the claim says "{words[0]}", and its quote "{words[1]}" (')


def test_a_number_in_any_of_the_quotes_is_enough(codes: Codes) -> None:
    assert "number-differs" not in codes(
        "There are 40 camps.", "There are 45 camps in all.", "There are 40 camps left."
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tajikistan closed the crossing.", "Dushanbe closed the crossing with China."),
        ("Tajikistan closed the crossing.", "The Tajik side closed the crossing with China."),
        ("China closed the crossing.", "Chinese guards closed the crossing with Pakistan."),
        ("The CSTO has a plan.", "This organization has completed the plan."),
        ("Rahmon asked Pakistan for help.", "He asked Pakistan for help."),
        ("Tajikistan and Pakistan trade.", "Pakistan and its neighbour trade."),
        ("Tajikistan trades.", "It gave us what we need."),
    ],
)
def test_an_actor_who_goes_by_another_name_or_by_none_is_no_problem(codes: Codes, text: str, quote: str) -> None:
    assert "actor-differs" not in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tajikistan closed the crossing.", "Pakistan closed the crossing."),
        ("Pakistan accused Rahmon.", "Tajikistan accused Emomali Rahmon."),
        ("China trades.", "The US trades."),
    ],
)
def test_another_actor_than_the_quote_s_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "actor-differs" in codes(text, quote)


@pytest.mark.parametrize(
    ("by", "quote"),
    [
        ("rahmon", "Rahmon announced it."),
        ("tajikistan", "From Dushanbe's point of view it is so."),
        ("tajikistan", "The Tajik side holds that it is so."),
        ("csto", "The CSTO asked for it."),
        ("us", "The United States asked for it."),
        ("Ministry of Defence", "The defence ministry said so."),
        ("some sources", "According to some sources it is so."),
        ("Farzad Bonesh", "It is so."),
        ("the author", "It is so."),
        ("rahmon", "رحمان چنین گفت"),
    ],
)
def test_a_speaker_whom_the_source_names_is_no_problem(codes: Codes, by: str, quote: str) -> None:
    assert "by-unnamed" not in codes("It is so.", quote, basis="reported", by=(by,))


@pytest.mark.parametrize(
    ("by", "quote"),
    [("rahmon", "The minister announced it."), ("us", "He told us so."), ("the border army", "Villagers said so.")],
)
def test_a_speaker_whom_nothing_names_is_found(codes: Codes, by: str, quote: str) -> None:
    assert "by-unnamed" in codes("It is so.", quote, basis="reported", by=(by,))


def test_a_speaker_who_is_named_just_before_the_quote_is_no_problem(
    open_briefing: Callable[..., tuple[Briefing, Evidence]],
) -> None:
    claim = {"id": "c", "text": "They do not speak.", "basis": "reported", "at": "The governments do not speak."}
    for by, found in (("the second market", set()), ("the army", {"by-unnamed"})):
        briefing, evidence = open_briefing(threats=[claim | {"by": by}])
        assert {rule.code for rule, _ in findings(briefing, evidence)} == found


@pytest.mark.parametrize(
    ("sources", "at"),
    [
        ([{"id": "paper", "file": "nowhere.md"}], "The governments do not speak."),
        (None, "The governments never speak."),
        (None, ["The governments do not speak.", "Trade goes on."]),
    ],
)
def test_nobody_is_missed_around_a_quote_that_has_no_place(
    open_briefing: Callable[..., tuple[Briefing, Evidence]], sources: list[dict[str, str]] | None, at: object
) -> None:
    claim = {"id": "c", "text": "They do not speak.", "basis": "reported", "at": at, "by": "the army"}
    briefing, evidence = open_briefing(threats=[claim], **({"sources": sources} if sources else {}))
    assert "by-unnamed" not in {rule.code for rule, _ in findings(briefing, evidence)}


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("On 12 March 2024 some 412,000 litres were seized.", {"quote-altered"}),
        ("On 12 March 2024 some 421,000 litres were seized.", {"quote-altered"}),
        ("On 12 May 2023 some 777,000 litres were seized.", {"quote-altered", "number-differs", "date-differs"}),
    ],
)
def test_a_claim_that_has_it_right_is_not_held_against_its_altered_quote(
    open_briefing: Callable[..., tuple[Briefing, Evidence]], tmp_path: Path, claim: str, found: set[str]
) -> None:
    (tmp_path / "log.txt").write_text(
        "On 12 March 2024 the officers of the customs service seized 412,000 litres of it."
    )
    quote = "On 12 April 2021 the officers of the customs service seized 421,000 litres of it."
    threat = {"id": "c", "text": claim, "basis": "stated", "at": quote}
    briefing, evidence = open_briefing(threats=[threat], sources=[{"id": "log", "file": "log.txt"}])
    assert {rule.code for rule, _ in findings(briefing, evidence)} == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it keeps nothing
@given(
    st.lists(
        st.sampled_from(
            re.findall(
                r"\S+",
                "forty 40 two hundred and 1,344 $2m 85% 2021 March May Monday Tajikistan China camps of the - , 1990s "
                "about first one million F-16 10:30 ۱۳ percent Rahmon CSTO not may",
            )
        ),
        min_size=1,
        max_size=12,
    ).map(" ".join)
)
def test_a_claim_that_repeats_its_quote_contradicts_it_in_nothing(codes: Codes, text: str) -> None:
    assert not codes(text, text) & {"number-differs", "date-differs", "actor-differs"}
