import pytest

from briefing_tui.checking.comparing.phases import opposed
from briefing_tui.checking.parsing.sentences import sentences


def _opposed(claim: str, quote: str) -> list[tuple[str, str]]:
    first, *others = sentences(quote)
    return [*opposed(sentences(claim)[0], first, others)]


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        (
            "Power supplies are to go on from 15 November.",
            "Power supplies are to go on until 15 November.",
            ("from 15", "until 15"),
        ),
        ("October remains the busiest month.", "October was formerly the busiest month.", ("remains", "formerly")),
        ("The sides suspended talks for good.", "The sides suspended talks for now.", ("for good", "for now")),
        (
            "The party recently opposed the line.",
            "The party has long opposed the line.",
            ("recently", "has long"),
        ),
        (
            "The lease needs subsequent consent.",
            "The lease needs prior written consent.",
            ("subsequent consent", "prior written consent"),
        ),
        ("They meet last week.", "They meet next week.", ("last week", "next week")),
        (
            "From the end of March the canal in Lebap was closed.",
            "The canal in Lebap was closed until the end of March.",
            ("From the end of March", "until the end of March"),
        ),
        (
            "Officers could not leave before the coup.",
            "Since the coup, officers were not to leave.",
            ("before the coup", "Since the coup"),
        ),
        ("The rebels no longer hold the town.", "The rebels still hold the town.", ("no longer", "still")),
        ("The barracks have already been built.", "The barracks are still being built.", ("have already", "still")),
        (
            "Instructors have guarded the airport since March.",
            "The airport, which instructors guarded until March, has since been shut.",
            ("since March", "until March"),
        ),
    ],
)
def test_words_of_time_that_speak_against_each_other_are_found(claim: str, quote: str, words: tuple[str, str]) -> None:
    assert words in _opposed(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("From March on, the crossing may open.", "The crossing remains closed until March."),
        ("The army had stayed out until May.", "The army had not left since May."),
        (
            "Since 2010 the island has ruled itself.",
            "Until 2010 the island was ruled by others; since then it has not.",
        ),
        ("The crossing is still shut.", "The crossing, formerly shut, is still shut."),
        ("The port reopened for the first time.", "The talks on the port resumed."),
        (
            "Since 2012 the state has run the refinery.",
            "Shell ran the refinery until 2012, and the state has run it since.",
        ),
        ("Since 19 May the road has been open.", "The road was closed from 2 to 19 May. It has since been open."),
        ("It cannot be declared over until 28 May.", "It will be declared over only after 28 May without a case."),
        ("The last shipment left in May.", "The last shipment left; the next shipment is due."),
        (
            "Bauxite has been covered by the export ban since June.",
            "Jakarta did not extend the export ban to bauxite until June.",
        ),
    ],
)
def test_what_both_say_of_different_times_is_left_alone(claim: str, quote: str) -> None:
    assert not _opposed(claim, quote)
