import pytest

from briefing_tui.checking.comparing.lapsed import lapsed
from briefing_tui.checking.parsing.sentences import sentences


def _lapsed(claim: str, quote: str) -> tuple[str, str] | None:
    first, *others = sentences(quote)
    return lapsed(sentences(claim)[0], first, others)


@pytest.mark.parametrize(
    ("claim", "quote", "found"),
    [
        (
            "The port handles 400 ships.",
            "Before the war the port handled 400 ships.",
            ("port handles 400 ships", "Before the war the port handled 400 ships."),
        ),
        (
            "Wagner now keeps 300 men at Bria.",
            "The Wagner unit at Bria formerly numbered 300 men.",
            ("Wagner now keeps 300 men at Bria", "The Wagner unit at Bria formerly numbered 300 men."),
        ),
    ],
)
def test_most_of_what_was_so_is_told_in_the_present(claim: str, quote: str, found: tuple[str, str]) -> None:
    assert _lapsed(claim, quote) == found


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The port handled 400 ships.", "Before the war the port handled 400 ships."),
        ("The 400 ships of the port have become ten.", "Before the war the port handled 400 ships."),
        ("The port handles 400 ships.", "Before the war the port handled 400 ships. The port handles 400 ships again."),
        ("The port is at sea level.", "Before the war the port handled 400 ships."),
    ],
)
def test_a_past_a_perfect_and_what_is_so_again_are_no_present(claim: str, quote: str) -> None:
    assert _lapsed(claim, quote) is None
