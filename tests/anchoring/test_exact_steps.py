"""Tests of the exact searches: what each form of the text finds, and what it does not."""

import pytest

from briefing_tui.anchoring.exact_steps import EXACT_STEPS
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Level, Span


def _found(level: Level, text: str, quote: str) -> list[str]:
    article = read_article(text)
    (step,) = (step for step in EXACT_STEPS if step.level is level)
    spans = step.spans(TextForms(article), quote, [Span(0, len(article.text))])
    return [article.text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("level", "text", "quote", "found"),
    [
        (Level.VERBATIM, "They said no.", "said no", ["said no"]),
        (Level.VERBATIM, "They said “no”.", 'said "no"', []),
        (Level.FOLDED, "They said “no”.", 'said "no"', ["said “no”"]),
        (Level.FOLDED, "They co- operate.", "cooperate", []),
        (Level.DEHYPHENATED, "They co- operate.", "cooperate", ["co- operate"]),
        (Level.DEHYPHENATED, "They re-sign.", "resign", []),
    ],
)
def test_each_step_forgives_more_than_the_one_before(level: Level, text: str, quote: str, found: list[str]) -> None:
    assert _found(level, text, quote) == found


@pytest.mark.parametrize("level", [Level.VERBATIM, Level.FOLDED, Level.DEHYPHENATED])
def test_no_step_finds_a_part_of_a_word(level: Level) -> None:
    assert _found(level, "This article is a market.", "is a") == ["is a"]
