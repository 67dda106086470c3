"""Only words of likelihood carry a degree, and only in the author's own judgement."""

import pytest
from tests.drafting.attribution.reading import modal, read

from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.attribution.likelihood import likelihood_of


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Oman will probably close the border.", "likely"),
        ("Oman will almost certainly close the border.", "almost-certain"),
        ("Oman is unlikely to close the border.", "unlikely"),
        ("Oman is not likely to close the border.", "unlikely"),
        ("Oman is highly likely to close the border.", "very-likely"),
        ("Oman may close the border.", None),
        ("Oman is more likely to close the border.", None),
    ],
)
def test_a_word_of_likelihood_carries_its_degree(text: str, degree: str | None) -> None:
    [(statement, attribution)] = read(text, "Oman")
    found = likelihood_of(statement, Basis.ASSESSED, attribution, modal())
    assert (str(found.value) if found else None) == degree


def test_what_is_not_assessed_has_no_degree() -> None:
    [(statement, attribution)] = read("Oman will probably close the border.", "Oman")
    assert likelihood_of(statement, Basis.REPORTED, attribution, modal()) is None
