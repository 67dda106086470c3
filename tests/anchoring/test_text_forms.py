"""Tests of the forms of an article's text: each is made once, and only when a quote needs it."""

from collections.abc import Callable

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.text.folding import Folded, fold

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


def test_no_form_of_the_whole_text_is_kept_but_the_folded_one(haystack_of: HaystackOf) -> None:
    haystack = haystack_of("Trade goes on.[1] " * 400 + "The bor-\nder is closed[2] to all of them, re-\nally. " * 2)
    assert haystack.anchor("The border is closed[2] to all of them, really.").match_count == 2
    assert haystack.anchor("is closed to all of them").match_count == 2
    forms = [name for name, value in vars(haystack.forms).items() if isinstance(value, Folded)]
    assert forms == ["folded"]
