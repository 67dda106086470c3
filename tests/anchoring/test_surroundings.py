"""Tests of what stands right outside a passage."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import ChangeKind, Span, Verdict

HaystackOf = Callable[[str], Haystack]

_SOURCE = (
    "The border was closed in May. Three markets were opened in the spring at the border with Tajikistan, and all of "
    "them were guarded. Trade grew in the autumn."
)


def test_a_context_that_fits_leaves_the_verdict(haystack_of: HaystackOf) -> None:
    for before, after in (
        ("were guarded.", ""),
        ("them were gaurded.", ""),
        ("of them were gu-arded. ", "in the au"),
        ("", "in the"),
    ):
        anchor = haystack_of(_SOURCE).anchor("Trade grew", before, after)
        assert anchor.verdict is Verdict.VERBATIM


def test_a_long_quote_with_a_context_that_is_not_there_is_adapted_and_the_context_named(
    haystack_of: HaystackOf,
) -> None:
    quote = "Three markets were opened in the spring at the border with Tajikistan"
    anchor = haystack_of(_SOURCE).anchor(quote, "Nothing of the kind was said:", ", and all of them")
    assert anchor.verdict is Verdict.ADAPTED
    (change,) = anchor.adaptations
    assert (change.kind, change.quoted, change.at) == (ChangeKind.CONTEXT, "Nothing of the kind was said:", Span(0, 0))
    assert change.found == _SOURCE[slice(*change.span)] == "The border was closed in May."


@pytest.mark.parametrize(("before", "after"), [("an entirely different thing", ""), ("", "and shrank again")])
def test_a_short_quote_with_a_context_that_is_not_there_is_altered(
    haystack_of: HaystackOf, before: str, after: str
) -> None:
    anchor = haystack_of(_SOURCE).anchor("Trade grew", before, after)
    assert anchor.verdict is Verdict.ALTERED
    assert [(change.kind, change.quoted) for change in anchor.alterations] == [(ChangeKind.CONTEXT, before or after)]


def test_a_quote_of_20_han_characters_is_long(haystack_of: HaystackOf) -> None:
    quote = "两国政府今年春天在边境地区开设了三个新的市场"
    anchor = haystack_of(f"据报道，{quote}。贸易在秋天增长。").anchor(quote, before="军队在冬天离开了首都")
    assert anchor.verdict is Verdict.ADAPTED


def test_signs_alone_as_context_decide_nothing(haystack_of: HaystackOf) -> None:
    assert haystack_of(_SOURCE).anchor("Trade grew", after=".").verdict is Verdict.VERBATIM


def test_a_place_is_not_ambiguous_with_itself_less_its_comma(haystack_of: HaystackOf) -> None:
    quote = "at the border with Tajikistan,"
    for after in (" and al", "and ali of them", "an", "but none"):
        anchor = haystack_of(_SOURCE).anchor(quote, after=after)
        assert anchor.passage == quote
