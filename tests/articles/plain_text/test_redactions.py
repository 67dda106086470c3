import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.articles.plain_text.redactions import is_redaction, redaction_labels
from briefing_tui.domain.passage import Verdict

_LABEL = "Harm to Ongoing Matter"
_FILE = f"One.\n{_LABEL}\nTwo.\n{_LABEL}\nThree.\n{_LABEL}\nA line of prose.\nA line of prose.\nA line of prose.\n"


def test_a_label_is_a_line_that_stands_three_times_and_is_no_sentence() -> None:
    assert redaction_labels(_FILE) == (_LABEL,)
    assert redaction_labels(f"{_LABEL}\n{_LABEL}\n") == ()


@pytest.mark.parametrize(
    "between",
    [f"\n{_LABEL}\n", f" {_LABEL} {_LABEL} ", " ■■■■ ", f" [■■■: {_LABEL}] ", " [REDACTED] ", " (b)(6), (b)(7)(C) "],
)
def test_a_mark_or_a_label_set_apart_is_a_redaction(between: str) -> None:
    assert is_redaction(between, (_LABEL,))


@pytest.mark.parametrize("between", [f" {_LABEL} ", f"\n{_LABEL} of state\n", " ■■■ not ", " and ", "\n", " redacted "])
def test_words_of_the_text_are_none(between: str) -> None:
    assert not is_redaction(between, (_LABEL,))


def test_a_quote_across_a_redaction_is_damaged_and_one_that_leaves_out_words_is_altered() -> None:
    sentence = "The committee found that the company had paid for the posts\n{}\nand had hidden the names of its staff."
    quote = sentence.format("").replace("\n", " ").replace("  ", " ")
    source = Haystack(read_article(_FILE + "\n" + sentence.format(_LABEL)))
    assert source.anchor(quote).verdict is Verdict.DAMAGED
    other = Haystack(read_article(_FILE + "\n" + sentence.format("of its rivals")))
    assert other.anchor(quote).verdict is Verdict.ALTERED
