"""The comments of a claim, each under the field that it is about."""

from pathlib import Path

import pytest

from briefing_tui.documents.document import document_of_text
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Likelihood, Review
from briefing_tui.loading.comments import ClaimComment
from briefing_tui.reading.effect import Choice, Edit
from briefing_tui.reading.why import comments_of, reasons

_FILE = Path("river.yaml")
_CLAIM = Claim(
    "raids",
    "Raids go on.",
    Basis.REPORTED,
    by=("army", "A poet"),
    when=parse_edtf("2023-05"),
    likelihood=Likelihood.VERY_LIKELY,
    credibility=4,
    kind="armed groups",
    because="So it was before.",
    review=Review.UNREVIEWED,
)


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("", "the claim"),
        ("id", "id: raids"),
        ("basis", "basis: reported"),
        ("by", "by: army, A poet"),
        ("when", "when: 2023-05"),
        ("likelihood", "likelihood: very-likely"),
        ("credibility", "credibility: 4"),
        ("kind", "kind: armed groups"),
        ("review", "review: unreviewed"),
        ("text", "text"),
        ("because", "because"),
        ("at", "at"),
        ("see", "see"),
        ("severity", "severity"),
        ("colour", "colour"),
    ],
)
def test_a_comment_stands_under_its_field_with_its_value_where_that_is_short(key: str, field: str) -> None:
    (choice,) = reasons(_FILE, _CLAIM, [ClaimComment(key, "Why.", 7)])
    assert choice == Choice(Edit(_FILE, 7), "Why.", group=field)


def test_comments_come_in_the_order_of_the_file() -> None:
    comments = [ClaimComment("at", "One.", 3), ClaimComment("", "Two.", 9), ClaimComment("at", "Three.", 11)]
    assert [choice.text for choice in reasons(_FILE, _CLAIM, comments)] == ["One.", "Two.", "Three."]


def test_the_comments_beside_a_claim_are_looked_up_by_its_id() -> None:
    text = "format: briefing/1\nid: b\nthreats:\n  - {id: raids, text: T, basis: assumed}  # Taken for granted.\n"
    found = comments_of(document_of_text(text, _FILE))
    assert [(claim, each.text) for claim, comments in found.items() for each in comments] == [
        ("raids", "Taken for granted.")
    ]
