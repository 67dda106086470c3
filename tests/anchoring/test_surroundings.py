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


def _context(haystack: Haystack, quote: str) -> tuple[Verdict, list[str]]:
    anchor = haystack.anchor(quote)
    return anchor.verdict, [change.found for change in anchor.changes if change.kind is ChangeKind.CONTEXT]


@pytest.mark.parametrize(
    ("source", "quote", "cut"),
    [
        (
            "The minister said that the plan of the army was not ready.",
            "The minister said that the plan of the army was.",
            "not ready.",
        ),
        (
            "Nobody believes that the Taliban will attack Tajikistan in the next two years.",
            "The Taliban will attack Tajikistan in the next two years.",
            "Nobody believes that",
        ),
        (
            "The Taliban will attack Tajikistan in the next two years unless the talks go on.",
            "The Taliban will attack Tajikistan in the next two years.",
            "unless the talks go on.",
        ),
        (
            "If the talks fail, the Taliban will attack Tajikistan in the next two years.",
            "The Taliban will attack Tajikistan in the next two years.",
            "If the talks fail,",
        ),
        (
            "Will the Taliban attack Tajikistan in the next two years?",
            "Will the Taliban attack Tajikistan in the next two years.",
            "?",
        ),
    ],
)
def test_a_quote_cut_from_what_turns_its_sense_is_altered_and_says_from_what(
    haystack_of: HaystackOf, source: str, quote: str, cut: str
) -> None:
    assert _context(haystack_of(f"It began in May. {source} It ended in June."), quote) == (Verdict.ALTERED, [cut])


def test_a_fragment_is_altered_only_by_what_stands_directly_outside(haystack_of: HaystackOf) -> None:
    haystack = haystack_of("Nobody here believes that the plan of the army, which he knows, was not ready for the war.")
    assert _context(haystack, "the plan of the army, which he knows, was")[0] is Verdict.ALTERED
    assert _context(haystack, "which he knows") == (Verdict.VERBATIM, [])
    assert _context(haystack, "ready for the war")[0] is Verdict.ALTERED
    assert _context(haystack, "for the war") == (Verdict.VERBATIM, [])


def test_what_was_cut_off_a_sentence_and_does_not_turn_it_is_noted(haystack_of: HaystackOf) -> None:
    haystack = haystack_of(
        "The minister said that the Taliban will attack Tajikistan in the next two years, and then withdraw."
    )
    anchor = haystack.anchor("The Taliban will attack Tajikistan in the next two years.")
    assert anchor.verdict.holds
    found = [change.found for change in anchor.adaptations if change.kind is ChangeKind.CONTEXT]
    assert found == ["The minister said that", ", and then withdraw."]


def test_a_whole_sentence_is_verbatim_whatever_stands_beside_it(haystack_of: HaystackOf) -> None:
    haystack = haystack_of("It was not so. The plan was ready. Unless it rains, nothing is sure. Is it true?")
    for quote in ("The plan was ready.", "It was not so.", "Unless it rains, nothing is sure.", "Is it true?"):
        assert _context(haystack, quote) == (Verdict.VERBATIM, [])


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        (
            "Die Regierung unterstützt den Plan der Armee im Norden des Landes nicht.",
            "unterstützt den Plan der Armee im Norden des Landes",
        ),
        ("Le gouvernement n'a pas soutenu le plan de l'armée dans le nord.", "soutenu le plan de l'armée dans le nord"),
        ("El gobierno no apoya el plan del ejército en el norte.", "apoya el plan del ejército en el norte"),
        ("Россия не поддержит план армии на севере страны.", "поддержит план армии на севере страны"),
        ("الحكومة لا تدعم خطة الجيش في شمال البلاد.", "تدعم خطة الجيش في شمال البلاد"),
        ("دولت این طرح ارتش را در شمال کشور تأیید نکرد.", "این طرح ارتش را در شمال کشور تأیید"),
        ("政府并不支持军队在北方的计划。", "支持军队在北方的计划"),
    ],
)
def test_a_negation_dropped_at_an_end_is_seen_in_other_languages(
    haystack_of: HaystackOf, source: str, quote: str
) -> None:
    assert _context(haystack_of(source), quote)[0] is Verdict.ALTERED


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("Had the pump of the reactor failed, the core would have melted.", "The core would have melted."),
        (
            "If the council agrees, the school will be moved to the old town.",
            "the school will be moved to the old town",
        ),
        ("Few of the refugees have returned to their homes.", "The refugees have returned to their homes."),
        ("The wall of the dam is safe only in dry years.", "The wall of the dam is safe"),
        ("Hätte der Rat der Stadt zugestimmt, wäre die Schule verkauft worden.", "wäre die Schule verkauft worden."),
        ("Die Mauer ist für die Stadt nur im Sommer sicher.", "Die Mauer ist für die Stadt"),
    ],
)
def test_a_condition_before_a_comma_and_a_limit_right_behind_turn_a_quote(
    haystack_of: HaystackOf, source: str, quote: str
) -> None:
    assert haystack_of(source).anchor(quote).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("A few of the refugees have returned to their homes.", "refugees have returned to their homes."),
        ("If the council agrees, the school will be moved to the old town.", "the school will be moved"),
        ("In the spring of the year, the school will be moved to the old town.", "the school will be moved"),
        ("The wall of the dam is safe, and only dry years hurt it.", "The wall of the dam is safe"),
    ],
)
def test_a_fragment_that_is_not_the_whole_clause_holds(haystack_of: HaystackOf, source: str, quote: str) -> None:
    assert haystack_of(f"{source} The news of it was read in the town.").anchor(quote).verdict.holds
