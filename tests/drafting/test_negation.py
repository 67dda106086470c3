"""A negation reaches to the end of its clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.language import language
from briefing_tui.drafting.negation import negations
from briefing_tui.drafting.tokens import tokens

_NEGATIONS = negations(language("en"))


def _negated(text: str) -> list[str]:
    found = tokens(text)
    return [found[place].text for place in sorted(_NEGATIONS.negated(found))]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("They did not sign it, and left.", ["sign", "it"]),
        ("There was no agreement but talks went on.", ["agreement"]),
        ("They failed to agree.", ["agree"]),
        ("He didn't come.", ["come"]),
        ("They signed it.", []),
        ("Not only trade grew.", []),
    ],
)
def test_a_negation_reaches_to_the_end_of_its_clause(text: str, negated: list[str]) -> None:
    assert _negated(text) == negated


def test_two_negations_are_none() -> None:
    assert "agree" not in _negated("They did not fail to agree.")


def test_a_negation_reaches_ten_tokens_at_most() -> None:
    assert len(_negated("not " + "word " * 50)) == 10


@given(st.text())
def test_only_places_of_tokens_are_negated(text: str) -> None:
    found = tokens(text)
    assert _NEGATIONS.negated(found) <= set(range(len(found)))
