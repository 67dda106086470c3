"""What follows a verb of saying shows whether it reports something."""

import pytest
from tests.drafting.attribution.reading import sentence

from briefing_tui.drafting.attribution.complements import (
    adverbial_end,
    governed,
    has_clause,
    has_quotation,
    is_followed,
)
from briefing_tui.drafting.attribution.vocabulary import Need


@pytest.mark.parametrize(
    ("text", "need", "is_so"),
    [
        ("that the talks failed", Need.CLAUSE, True),
        ("the talks had failed", Need.CLAUSE, True),
        ("they left", Need.CLAUSE, True),
        ("reporters on Monday that talks failed", Need.CLAUSE, True),
        ("a new plan for trade", Need.CLAUSE, False),
        ("a new plan for trade", Need.ANYTHING, True),
        ("the plan as a threat", Need.AS, True),
        ("the plan a threat", Need.AS, False),
        ("the plan a threat", Need.COMPLEMENT, True),
        ("to resume attacks", Need.INFINITIVE, True),
        ('the plan "a gift to all our enemies"', Need.QUOTATION, True),
        ("the plan", Need.QUOTATION, False),
    ],
)
def test_a_verb_reports_what_it_needs(text: str, need: Need, is_so: bool) -> None:
    assert is_followed(sentence(text), 0, need) is is_so


def test_a_clause_or_words_between_marks_are_found() -> None:
    assert has_clause(sentence("that it is over"), 0)
    assert has_quotation(sentence('"it is over for all of us"'), 0)
    assert not has_quotation(sentence('the "so-called" plan'), 0)


def test_an_adverbial_ends_the_sentence() -> None:
    assert adverbial_end(sentence("on Monday in Berlin."), 0) == 4
    assert adverbial_end(sentence("on Monday that it is over."), 0) == 0


def test_what_is_said_ends_where_the_text_takes_its_own_voice() -> None:
    assert governed(sentence("that it was over, but talks went on"), 1) == frozenset({1, 2, 3})
