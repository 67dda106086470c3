"""The table of fields: names that are told apart, and the page that explains them."""

from pathlib import Path

import pytest

from briefing_tui.loading.format import SECTION_CLAIM
from briefing_tui.querying.fields import FIELDS, FIELDS_BY_NAME, Dates, Field, Ids, Names, Scale, vocabulary

_PAGE = Path(__file__).parents[2] / "docs" / "filtering.md"


def test_no_two_fields_share_a_name() -> None:
    assert len(FIELDS_BY_NAME) == sum(1 + len(field.aliases) for field in FIELDS)


def test_every_field_of_a_claim_that_has_certain_words_can_be_asked_for() -> None:
    asked = set(FIELDS_BY_NAME)
    for key in (
        "basis",
        "likelihood",
        "confidence",
        "severity",
        "credibility",
        "channel",
        "status",
        "direction",
        "review",
    ):
        assert key in asked
        assert any(field.key == key for field in SECTION_CLAIM.fields)


def _values(field: Field) -> str:
    """Return what the page says of the values of a field."""
    match field.kind:
        case Names():
            return "words"
        case Ids():
            return "an id"
        case Dates():
            return "a date"
        case Scale(words, off_scale):
            return " < ".join(f"`{word}`" for word in words) + "".join(f"; `{word}`" for word in off_scale)
    return ", ".join(f"`{word}`" for word in vocabulary(field.kind))


@pytest.mark.parametrize("field", FIELDS, ids=[field.name for field in FIELDS])
def test_the_page_has_every_field_with_its_meaning_and_values(field: Field) -> None:
    names = ", ".join(f"`{name}`" for name in (field.name, *field.aliases))
    assert f"| {names} | {field.means} | {_values(field)} |\n" in _PAGE.read_text(encoding="utf-8")


def test_the_page_has_no_other_fields() -> None:
    rows = [row for row in _PAGE.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    assert len([row for row in rows if row.count("|") == 4]) == len(FIELDS)  # the columns of that table
