"""What stands between marks is a quotation, over sentences and paragraphs."""

from briefing_tui.drafting.attribution.quotations import quotations, quoted
from briefing_tui.drafting.tokens import tokens


def test_a_quotation_ends_with_its_mark() -> None:
    [[part]] = quotations([(0, tokens("He said “we will go on with it” twice"))])
    assert (part.first, part.last, part.is_speech) == (2, 10, True)
    assert list(quoted([part])) == list(range(2, 10))


def test_a_quotation_runs_over_sentences() -> None:
    first, second = quotations([(0, tokens('"We go on.')), (0, tokens('We never stop."'))])
    assert first[0].number == second[0].number
    assert first[0].words == 6


def test_a_quotation_without_its_mark_ends_with_its_paragraph() -> None:
    _, second = quotations([(0, tokens('"We go on.')), (1, tokens("They left."))])
    assert second == ()


def test_a_quotation_goes_on_in_a_paragraph_that_begins_with_a_mark() -> None:
    first, second = quotations([(0, tokens("“We go on.")), (1, tokens("“We never stop.”"))])
    assert first[0].number == second[0].number


def test_a_single_word_between_marks_is_no_speech() -> None:
    [[part]] = quotations([(0, tokens('a "deserving role" for them'))])
    assert not part.is_speech
    assert list(quoted([part])) == []
