"""The direction of a paragraph is that of its first letter."""

import pytest

from briefing_tui.text.direction import begins_right_to_left, has_right_to_left


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [("«مرز» is open", True), ("1. open مرز", False), ("אב", True), ("12", False), ("", False)],
)
def test_the_first_letter_gives_a_paragraph_its_direction(paragraph: str, *, expected: bool) -> None:
    """Digits and quotation marks before it do not count."""
    assert begins_right_to_left(paragraph) is expected


def test_only_right_to_left_letters_make_a_line_one_to_reorder() -> None:
    """Others are left alone, and cost nothing."""
    assert has_right_to_left("the word مرز")
    assert not has_right_to_left("naïve Ωμέγα 国境")
