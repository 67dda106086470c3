"""Quotes with an editor's brackets: what they may stand for, and what they must not hide."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import ChangeKind, Verdict

_TEXT = """They attacked the town near the border in spring. Nobody knew that Pakistan had sent its men.

The officials said that they would never attack these fighters, and praised the army [of the north] for its work.

The general visited Kabul and praised the troops there. He left the day after."""


@pytest.fixture(scope="module")
def haystack(haystack_of: Callable[[str], Haystack]) -> Haystack:
    return haystack_of(_TEXT)


@pytest.mark.parametrize(
    ("quote", "bracket", "found"),
    [
        ("[The Taliban] attacked the town near the border", "[The Taliban]", "They"),
        ("said that [the Taliban] would never attack", "[the Taliban]", "they"),
        ("would never attack [Taliban] fighters", "[Taliban]", "these"),
        ("had sent [Pakistani] men", "[Pakistani]", "its"),
        ("[The general] praised the troops there", "[The general]", "and"),
        ("praised the troops [in Kabul]", "[in Kabul]", "there"),
        ("they [the rebels] would never attack", "[the rebels]", ""),
        ("they [sic] would never attack", "[sic]", ""),
        ("said that they, that is [...] would never", "", None),
        ("They attacked the town near the border [emphasis added]", "[emphasis added]", ""),
        ("They attacked the town (my translation) near the border", "(my translation)", ""),
        ("[In 2017,] They attacked the town", "[In 2017,]", ""),
        ("He [the general] left the day after.", "[the general]", ""),
        ("attacked the town [ ] near the border", "[ ]", ""),
    ],
)
def test_a_bracket_is_compared_without_and_named_with_what_the_source_has(
    haystack: Haystack, quote: str, bracket: str, found: str | None
) -> None:
    anchor = haystack.anchor(quote)
    if found is None:
        assert not anchor.verdict.holds
        return
    assert anchor.verdict is Verdict.ADAPTED
    assert [(change.quoted, change.found) for change in anchor.adaptations if change.kind is ChangeKind.ADAPTATION] == [
        (bracket, found)
    ]
    assert all(quote[slice(*change.at)] == change.quoted for change in anchor.changes)
    assert all(haystack.article.text[slice(*change.span)] == change.found for change in anchor.changes)


@pytest.mark.parametrize(
    ("quote", "kind", "found"),
    [
        ("[The Taliban] had sent its men", ChangeKind.NAME, "Pakistan"),
        ("[Everybody] knew that Pakistan had sent", ChangeKind.NEGATION, "Nobody"),
        ("said that they would [soon] attack these fighters", ChangeKind.NEGATION, "never"),
        ("said that they [might] attack these fighters", ChangeKind.LIKELIHOOD, "would never"),
        ("He left [Kabul] day after.", None, "the"),
        ("The general visited [Herat] and praised", ChangeKind.NAME, "Kabul"),
        ("said that they would [not] never attack", ChangeKind.NEGATION, ""),
    ],
)
def test_a_bracket_that_hides_another_word_or_denies_makes_the_quote_altered(
    haystack: Haystack, quote: str, kind: ChangeKind | None, found: str
) -> None:
    anchor = haystack.anchor(quote)
    if kind is None:
        assert anchor.verdict is Verdict.ADAPTED  # an article is only named
        return
    assert anchor.verdict is Verdict.ALTERED
    assert (kind, found) in [(change.kind, change.found) for change in anchor.alterations]


def test_a_bracket_of_the_source_s_own_is_no_editor_s(haystack: Haystack) -> None:
    assert haystack.anchor("the army [of the north] for its work").verdict is Verdict.VERBATIM
    anchor = haystack.anchor("[The officials] praised the army [of the north] for its work")
    assert "[The officials]" in [change.quoted for change in anchor.changes]


@pytest.mark.parametrize(
    "quote", ["praised the army [of the south]", "[Of the east] for its work", "the army [of Herat] for its work"]
)
def test_a_bracket_in_place_of_another_that_the_source_has_is_a_change(haystack: Haystack, quote: str) -> None:
    assert haystack.anchor(quote).verdict is Verdict.ALTERED


def test_the_case_of_a_letter_in_a_bracket_is_named(haystack: Haystack) -> None:
    anchor = haystack.anchor("[P]raised the army")
    assert anchor.verdict is Verdict.ADAPTED
    assert [(change.quoted, change.found) for change in anchor.changes if change.kind is ChangeKind.ADAPTATION] == [
        ("[P]raised", "praised")
    ]
