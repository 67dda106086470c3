"""Tests of bracketed numbers behind a space: what cites a source, and what the sentence itself needs."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.citation_numbers import cites
from briefing_tui.domain.passage import Verdict

HaystackOf = Callable[[str], Haystack]
_REST = " fuel in the market of the town, which is open on every day of the year"


@pytest.mark.parametrize(
    "text",
    [
        "They sell food [12] and fuel",
        "The method [3, 4] is faster",
        "models [1-3] that learn",
        "Das Verfahren [12] wurde erprobt",
        "La méthode [12] est rapide",
        "El método [12] fue rápido",
        "Метод [12] был быстр",
    ],
)
def test_a_number_that_nothing_beside_it_takes_cites_a_source(text: str) -> None:
    assert cites(text, text.index(" ["))


@pytest.mark.parametrize(
    "text",
    [
        "as shown in [12] and elsewhere",
        "proposed by [3] and tested",
        "see [4] and others",
        "of [6] and more",
        "food [12] dollars",
        "it killed [12] of them",
        "it lost [12] or [13] men",
        "it lost [12] to 15 men",
        "cf. [7] and others",
        "wie in [12] und anderswo",
        "según [12] y otros",
        "как в [12] и других",
        "12 [13] and",
    ],
)
def test_a_number_that_a_word_beside_it_may_take_is_the_sentences_own(text: str) -> None:
    assert not cites(text, text.index(" ["))


@pytest.mark.parametrize("rest", [" fuel", _REST])
def test_a_quote_without_the_number_holds_and_the_number_is_named(haystack_of: HaystackOf, rest: str) -> None:
    anchor = haystack_of(f"Many come here. They sell food [12] and{rest}. They go.").anchor(f"They sell food and{rest}")
    assert anchor.verdict is Verdict.ADAPTED
    assert [change.found for change in anchor.adaptations] == ["[12]"]


def test_a_quote_without_a_number_that_is_an_object_does_not_hold(haystack_of: HaystackOf) -> None:
    anchor = haystack_of(f"They sell food, as shown in [12] and{_REST}.").anchor(
        f"They sell food, as shown in and{_REST}"
    )
    assert not anchor.verdict.holds


@pytest.mark.parametrize("rest", [" fuel", _REST])
def test_a_quote_without_the_brackets_of_a_word_holds_and_they_are_named(haystack_of: HaystackOf, rest: str) -> None:
    anchor = haystack_of(f"Many come here. They sell [food] and{rest}. They go.").anchor(f"They sell food and{rest}")
    assert anchor.verdict is Verdict.ADAPTED
    assert [(change.quoted, change.found) for change in anchor.adaptations] == [("food", "[food]")]
