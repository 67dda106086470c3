"""Known names stand where a text has their words, in the capitals that they need."""

import pytest

from briefing_tui.drafting.names.known import Form, Known, KnownNames, folded, without_accents, words_of
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import tokens

_VEL = Known("Vel Union", Kind.ORGANISATION, Form.NAME)


@pytest.fixture
def names() -> KnownNames:
    """Return a few known names."""
    known = KnownNames()
    known.add(("Vel Union", "VU", "Vel union of the North"), _VEL)
    known.add(("Vel", "VU"), Known("Vel", Kind.STATE, Form.NAME))
    return known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vel Union paid", (2, _VEL)),
        ("Vel union paid", (1, Known("Vel", Kind.STATE, Form.NAME))),
        ("Vel union of the North", (5, _VEL)),
        ("VU paid", (1, _VEL._replace(form=Form.ACRONYM))),
        ("Vu paid", None),
        ("vel paid", None),
        ("Tarn", None),
    ],
)
def test_the_longest_name_stands(names: KnownNames, text: str, found: tuple[int, Known] | None) -> None:
    assert names.longest(tokens(text), 0) == found


def test_a_name_needs_the_least_capitals_of_its_forms() -> None:
    known = KnownNames()
    known.add(("Al-Vel", "al-Vel"), _VEL)
    assert known.longest(tokens("al-Vel left"), 0) == known.longest(tokens("Al-Vel left"), 0) == (1, _VEL)


def test_names_are_compared_without_accents() -> None:
    assert [folded(each) for each in tokens("Erdoğan Głódź")] == ["erdogan", "glodz"]
    assert without_accents("al‑abadi\u200e") == "al-abadi"


def test_words_are_those_of_a_text() -> None:
    assert words_of("Quai d'Orsay") == ["Quai", "d'Orsay"]
    assert words_of("lt. gen.") == ["lt", ".", "gen", "."]
