import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.unnumbered import may_be_unnumbered


@pytest.mark.parametrize(
    ("claim", "quote", "may_be"),
    [
        ("50 percent of the wheat", "half of the wheat", True),
        ("33% of the wheat", "one third of the wheat", True),
        ("75% of the wheat", "three-quarters of the wheat", True),
        ("40% of the wheat", "half of the wheat", False),
        ("50 tonnes of wheat", "half of the wheat", False),
        ("sixty seconds", "almost a minute", True),
        ("24 hours", "a day", True),
        ("12 months", "one year", True),
        ("25 years", "its lowest in a quarter of a century", True),
        ("50 years", "half a century", True),
        ("18 months", "a year and a half", True),
        ("70 percent of it", "about seven in ten", True),
        ("35 years", "a quarter of a century", False),
        ("40 seconds", "a minute", False),
        ("60 metres", "a minute", False),
    ],
)
def test_a_number_may_be_a_fraction_or_one_of_a_unit(claim: str, quote: str, may_be: bool) -> None:
    (figure,) = figures(claim)
    assert may_be_unnumbered(figure, quote) is may_be
