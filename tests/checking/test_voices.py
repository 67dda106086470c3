from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]
_BY = "by-differs"


_HIT = "The bridge was hit by a shell."


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        (
            "Troops gather at the border.",
            "Pakistan accused Tajikistan of gathering troops at the border.",
            "tajikistan",
        ),
        ("He has ties to the service.", "Smith spoke. The FBI assesses that he has ties to the service.", "Smith"),
        (_HIT, "Witnesses fled. The bridge was hit by a shell, the army said.", "witnesses"),
    ],
)
def test_one_whom_the_quote_names_and_who_does_not_say_so_is_found(
    codes: Codes, text: str, quote: str, by: str
) -> None:
    assert _BY in codes(text, quote, basis="reported", by=(by,))


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        (_HIT, "The bridge was hit by a shell, the army said.", "the army"),
        (_HIT, "Smith was there. The bridge was hit by a shell, the minister said.", "Smith"),
        (_HIT, "The bridge was hit by a shell, it said, and the army fled.", "the army"),
        (
            _HIT,
            'The army dismissed as "fiction" a report by the police that the bridge was hit by a shell.',
            "the police",
        ),
        (
            "It was generals who wanted the date of the vote on the budget delayed.",
            "The army told reporters police had asked it to put off the vote; police retorted that the army had.",
            "police",
        ),
        ("Tajikistan will close the crossing.", "Rahmon said that Tajikistan would close the crossing.", "tajikistan"),
        (
            "Reviewers contradict the owner of the dam.",
            "The owner says the dam is safe. Reviewers disagree.",
            "Reviewers",
        ),
    ],
)
def test_whoever_may_be_the_one_in_by_is_left_alone(codes: Codes, text: str, quote: str, by: str) -> None:
    assert _BY not in codes(text, quote, basis="reported", by=(by,))


def test_the_message_stands_at_by_and_names_both(found: Callable[..., dict[str, Finding]]) -> None:
    quote = "Pakistan accused Tajikistan of gathering troops."
    finding = found("Troops are gathering.", quote, basis="alleged", by=("tajikistan",))[_BY]
    assert finding.address == ("claims", "claim", "by")
    assert finding.message == '`by` is "Tajikistan", but in the quote it is "Pakistan" who says so'
