"""A report is by whomever a noun phrase names."""

from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase
from briefing_tui.drafting.attribution.report import spoken


def test_a_pronoun_stands_for_whoever_is_to_be_found() -> None:
    read = sentence("he said so")
    match = next(iter(words().cues.matches(read.tokens)))
    report = spoken(read, match, NounPhrase(0, 1, "he"), "a verb", frozenset({2}))
    assert (report.speakers, report.pronoun) == ((), "he")
