"""The basis of a claim follows from who says it, and how sure."""

import pytest
from tests.drafting.attribution.reading import modal, read

from briefing_tui.drafting.attribution.basis import UNNAMED, basis_of, by_of


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Oman closed the border.", "stated"),
        ("Oman plans to close the border.", "stated"),
        ("Oman said that it might close the border.", "reported"),
        ("Oman will probably close the border.", "assessed"),
        ("Oman may close the border.", "assessed"),
        ("If trade stops, Oman loses its income.", "assessed"),
        ("It seems that Oman has closed the border.", "assessed"),
        ("Oman falsely claimed that the border was closed.", "alleged"),
        ("Oman offers a course which will be opened this year.", "stated"),
    ],
)
def test_the_basis_is_that_of_the_words(text: str, basis: str) -> None:
    [(statement, attribution)] = read(text, "Oman")
    assert basis_of(statement, attribution, modal()).value == basis


def test_whoever_is_not_named_is_unnamed() -> None:
    [(_, attribution)] = read("It is reported that the border is closed.")
    assert by_of(attribution).value == (UNNAMED,)


def test_nobody_says_what_the_article_tells_itself() -> None:
    assert by_of(None).value == ()
