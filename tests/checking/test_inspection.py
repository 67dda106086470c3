from collections.abc import Callable

import pytest

from briefing_tui.checking.inspection import Inspection, inspection_of
from briefing_tui.checking.rules import RULES, SENSE_RULES
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence

Open = Callable[..., tuple[Briefing, Evidence]]
_FIRST = "The first market opened in spring."


def test_each_quote_and_claim_is_counted_and_a_rule_that_is_off_is_not(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "So it is.", "basis": "stated", "at": [_FIRST, "Nobody was hurt at its opening."]}
    briefing, evidence = open_briefing("No such words.", threats=[claim])
    every = len(SENSE_RULES)
    assert inspection_of(briefing, evidence) == Inspection(3, 2, 2, every, every)
    off = frozenset({"number-differs", "quote-missing", "source-unused"})
    assert inspection_of(briefing, evidence, off).rules == every - 1


def test_a_claim_that_is_too_long_to_be_compared_is_counted_as_such(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "So it is. " * 200, "basis": "stated", "at": [_FIRST]}
    briefing, evidence = open_briefing(_FIRST, threats=[claim])
    inspection = inspection_of(briefing, evidence)
    assert (inspection.claims, inspection.long) == (1, 1)


def test_what_could_not_be_read_was_not_looked_for(open_briefing: Open) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "other", "file": "nowhere.md"}]
    quotes = ({"source": "paper", "quote": _FIRST}, {"source": "other", "quote": "Whatever."})
    briefing, evidence = open_briefing(*quotes, sources=sources)
    assert inspection_of(briefing, evidence) == Inspection(1, 1, 1, len(SENSE_RULES), len(SENSE_RULES))


def test_rules_of_sense_are_no_rules_of_verdicts_of_the_whole_or_of_comments() -> None:
    others = {rule.code for rule in RULES} - {rule.code for rule in SENSE_RULES}
    assert {"number-differs", "by-unnamed", "hedge-dropped"} <= {rule.code for rule in SENSE_RULES}
    assert {"quote-missing", "quote-damaged", "scales-mixed", "source-unused", "ignore-unused"} <= others


def test_the_inspections_of_several_briefings_add_up() -> None:
    both = Inspection(3, 3, 2, 12, 12).with_other(Inspection(1, 0, 1, 10, 10))
    total = Inspection().with_other(both).with_other(Inspection())
    assert total == Inspection(4, 3, 3, 12, 10)


@pytest.mark.parametrize(
    ("inspection", "sentence"),
    [
        (
            Inspection(1_067, 1_067, 63, 31, 31),
            "1,067 quotes hold; the sense of 63 claims was checked by 31 rules, which cannot see everything",
        ),
        (
            Inspection(1, 1, 1, 1, 1),
            "1 quote holds; the sense of 1 claim was checked by 1 rule, which cannot see everything",
        ),
        (
            Inspection(2, 1, 2, 12, 10),
            "1 of 2 quotes holds; the sense of 2 claims was checked by 10 to 12 rules, which cannot see everything",
        ),
        (
            Inspection(3, 3, 2, 12, 12, 1),
            (
                "3 quotes hold; the sense of 2 claims was checked by 12 rules, which cannot see everything; "
                "1 claim too long, or too many, to compare"
            ),
        ),
        (Inspection(1, 1, 0, 0, 0, 2), "1 quote holds; 2 claims too long, or too many, to compare"),
        (
            Inspection(2, 2, 2, 0, 0),
            "2 quotes hold; the sense of the claims was not checked, as every rule for it is off",
        ),
        (Inspection(), "there is no quote to look for, and no claim whose sense could be checked"),
    ],
)
def test_an_inspection_is_told_in_a_sentence(inspection: Inspection, sentence: str) -> None:
    assert inspection.sentence() == sentence
