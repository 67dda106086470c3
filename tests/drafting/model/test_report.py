"""A report says in sentences what was asked, answered, changed, refused and salvaged."""

from collections import Counter

from briefing_tui.drafting.model.items import Refusal
from briefing_tui.drafting.model.report import Report


def test_a_model_that_was_of_use_is_told_with_its_changes_and_failures() -> None:
    refused = Counter({Refusal.UNFAITHFUL: 2, Refusal.REPEATED: 1})
    report = Report("m", 12, 10, 8, 1, 3, 2, 1, 4, refused, ["it took too long"])
    assert [*report.lines()] == [
        "The model m was asked about 10 of 12 sentences, answered about 8, and changed 3 values of 1 claim.",
        (
            "It gave no answer of use to 1 of 2 requests (the first: it took too long); these sentences are as the "
            "rules have them."
        ),
        "1 answer broke off, with 4 items that could be used.",
        (
            "Refused of its answers: texts that say something else than their sentences (2), items that say again what "
            "was answered (1)."
        ),
    ]


def test_a_model_that_was_of_no_use_is_told_with_the_first_reason() -> None:
    report = Report("m", 12, 8, failures=["it took too long", "another"])
    assert report.is_of_rules_alone
    assert [*report.lines()] == ["The draft is that of the rules alone, as the model was of no use: it took too long."]
