"""Tests of the forms of an article's text: each is made once, and only when a quote needs it."""

from collections.abc import Callable

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.text.folding import fold

HaystackOf = Callable[[str], Haystack]


def test_an_article_is_folded_once_and_only_when_a_quote_needs_it(haystack_of: HaystackOf) -> None:
    haystack = haystack_of("They said “no”.")
    haystack.anchor("They said")
    assert "folded" not in vars(haystack.forms)
    haystack.anchor('"no"')
    folded = haystack.folded
    haystack.anchor("nothing")
    assert haystack.folded is folded


def test_a_quote_is_looked_for_in_the_whole_text_until_there_is_an_index(haystack_of: HaystackOf) -> None:
    forms = haystack_of("Trade goes on. The border is closed to all of them.").forms
    assert forms.stretches(fold("the border is closed"), 20) == [(0, len(forms.article.text))]


def test_the_index_tells_where_the_letters_of_a_quote_stand(haystack_of: HaystackOf) -> None:
    forms = haystack_of("Trade goes on and on and on. " * 20 + "The border is closed to all of them.").forms
    assert forms.approximate_index
    (stretch,) = forms.stretches(fold("the border is closed"), 20)
    assert "The border is closed" in forms.article.text[slice(*stretch)]
    assert stretch.end - stretch.start < 80


def test_words_that_line_ends_break_are_put_together_in_the_stretches_alone_where_these_are_known(
    haystack_of: HaystackOf,
) -> None:
    haystack = haystack_of(
        "Trade goes on and on and on. " * 20 + "The bor-\nder is closed to all of them, re-\nally. " * 2
    )
    quote = "The border is closed to all of them, really."
    before = haystack.anchor(quote)
    again = haystack_of(haystack.article.extracted)
    assert again.forms.approximate_index
    assert again.anchor(quote) == before
    assert before.match_count == 2
    assert "dehyphenated" in vars(haystack.forms)
    assert "dehyphenated" not in vars(again.forms)
