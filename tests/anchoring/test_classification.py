"""Quotes in which one thing was changed, and the kind of change that is named."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import ChangeKind, Verdict

_BEFORE = "The committee met in the old hall on a cold day, and"
_BEHIND = "in each of the valleys beside the long river that the border land has."


_SCANNED = "In 2O24, 2O25 and 2O26 it was a modern land, as modern as it is modern; and modern, modern."


def _anchor(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str, more: str = ""
) -> tuple[Verdict, list[str], str]:
    text = f"Many more words stand here. {more}\n\n{_BEFORE} {found} {_BEHIND}\n\nMany more words stand there."
    anchor = haystack_of(text).anchor(f"{_BEFORE} {quoted} {_BEHIND}")
    return anchor.verdict, [str(change.kind) for change in anchor.changes], anchor.passage


@pytest.mark.parametrize(
    ("quoted", "found", "kind"),
    [
        ("paid 1.344 men", "paid 1,344 men", ChangeKind.NUMBER),
        ("paid 13,44 men", "paid 1,344 men", ChangeKind.NUMBER),
        ("saw 5 degrees", "saw -5 degrees", ChangeKind.NUMBER),
        ("paid $5 of it", "paid -$5 of it", ChangeKind.NUMBER),
        ("paid 5 of it", "paid 5 % of it", ChangeKind.NUMBER),
        ("paid 5 of it", "paid 5‰ of it", ChangeKind.NUMBER),
        ("paid $5 of it", "paid €5 of it", ChangeKind.NUMBER),
        ("paid $ 5 of it", "paid € 5 of it", ChangeKind.NUMBER),
        ("paid 5$ of it", "paid 5€ of it", ChangeKind.NUMBER),
        ("paid ¥5 of it", "paid ₹5 of it", ChangeKind.NUMBER),
        ("saw <5 of it", "saw >5 of it", ChangeKind.NUMBER),
        ("paid 5 million", "paid 5 billion", ChangeKind.NUMBER),
        ("met 10.12.2001", "met 12.10.2001", ChangeKind.NUMBER),
        ("saw soldiers", 'saw "12 soldiers', ChangeKind.NUMBER),
        ("the men of died", "the men of '68 died", ChangeKind.NUMBER),
        ("met in May", "met in March", ChangeKind.DATE),
        ("it may be", "it May be", ChangeKind.DATE),
        ("they can't come", "they can come", ChangeKind.NEGATION),
        ("they came", "they never came", ChangeKind.NEGATION),
        ("they proved it", "they disproved it", ChangeKind.NEGATION),
        ("likely to come", "unlikely to come", ChangeKind.LIKELIHOOD),
        ("Ana came", "Ina came", ChangeKind.NAME),
        ("the west side", "the northwest side", ChangeKind.WORD),
        ("very very poor", "very poor", ChangeKind.WORD),
        ("had enough", "had had enough", ChangeKind.WORD),
        ("gave vitamin", "gave vitamin D", ChangeKind.NAME),
        ("не будут", "будут", ChangeKind.NEGATION),
        ("لن تنسحب", "تنسحب", ChangeKind.NEGATION),
    ],
)
def test_a_change_of_meaning_makes_a_quote_altered_and_its_kind_is_named(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str, kind: ChangeKind
) -> None:
    for one, other in ((quoted, found), (found, quoted)):
        verdict, kinds, _ = _anchor(haystack_of, one, other)
        assert (verdict, str(kind) in kinds) == (Verdict.ALTERED, True)


@pytest.mark.parametrize(
    ("quoted", "found", "kinds"),
    [
        ("1,344 and 5% of it", "1344 and 5 % of it", ["damage", "damage"]),
        ("the war ended", "the warended", ["damage"]),
    ],
)
def test_a_difference_of_layout_alone_is_damaged(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str, kinds: list[str]
) -> None:
    verdict, named, passage = _anchor(haystack_of, quoted, found)
    assert (verdict, named) == (Verdict.DAMAGED, kinds)
    assert passage == f"{_BEFORE} {found} {_BEHIND}"


@pytest.mark.parametrize(
    ("quoted", "found"), [("the modern war", "the modem war"), ("the war ended", "the war x ended")]
)
def test_a_word_misread_and_a_speck_are_damage_in_a_scan_alone(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str
) -> None:
    assert _anchor(haystack_of, quoted, found, _SCANNED)[:2] == (Verdict.DAMAGED, ["damage"])
    assert _anchor(haystack_of, quoted, found)[0] is Verdict.ALTERED


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("they declined it", "they declared it"),
        ("the Funktion of it", "the Funktionen of it"),
        ("the resume of it", "the résumé of it"),
        ("a Pakistan of", "a Pakistani of"),
        ("the offenses of it", "the offense. S of it"),
    ],
)
def test_another_word_is_a_change_in_a_scan_and_out_of_it(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str
) -> None:
    for more in ("", _SCANNED):
        assert _anchor(haystack_of, quoted, found, more)[0] is Verdict.ALTERED


@pytest.mark.parametrize(
    ("quoted", "found", "mark"),
    [
        ("the fighting ended", "the fighting12 ended", "12"),
        ("it ended, then", "it ended,12 then", "12"),
        ("it ended then", "it ended* then", "*"),
    ],
)
def test_a_mark_of_a_note_that_only_the_source_has_is_an_adaptation(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str, mark: str
) -> None:
    text = f"{_BEFORE} {found} {_BEHIND}"
    anchor = haystack_of(text).anchor(f"{_BEFORE} {quoted} {_BEHIND}")
    assert (anchor.verdict, [change.found for change in anchor.changes]) == (Verdict.ADAPTED, [mark])


def test_names_that_have_changed_their_places_are_altered(haystack_of: Callable[[str], Haystack]) -> None:
    verdict, kinds, _ = _anchor(haystack_of, "Ana attacked Ben", "Ben attacked Ana")
    assert verdict is Verdict.ALTERED
    assert "name" in kinds


_TAGGED = "The committee of the northern province decided to {} the treaty on trade and water in spring."


def test_markup_copied_with_the_words_is_no_change_of_them(haystack_of: Callable[[str], Haystack]) -> None:
    haystack = haystack_of(_TAGGED.format("<u>accept</u>"))
    assert haystack.anchor(_TAGGED.format("<u>accept</u>")).verdict is Verdict.DAMAGED
    assert haystack.anchor(_TAGGED.format("<u>reject</u>")).verdict is Verdict.ALTERED


@pytest.mark.parametrize("word", ["<not> accept", "u accept", "<u accept"])
def test_what_only_looks_like_markup_is_a_word_of_the_quote(haystack_of: Callable[[str], Haystack], word: str) -> None:
    anchor = haystack_of(_TAGGED.format("accept")).anchor(_TAGGED.format(word))
    assert anchor.verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("quoted", "found", "kind"),
    [
        ("was nowhere found", "was now here found", ChangeKind.NEGATION),
        ("saw no table there", "saw notable there", ChangeKind.NEGATION),
        ("met polish guards", "met Polish guards", ChangeKind.NAME),
        ("joined the Green party", "joined the green party", ChangeKind.NAME),
    ],
)
def test_a_space_makes_no_negation_and_a_capital_within_a_quote_no_name(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str, kind: ChangeKind
) -> None:
    verdict, kinds, _ = _anchor(haystack_of, quoted, found)
    assert (verdict, kinds) == (Verdict.ALTERED, [str(kind)])


@pytest.mark.parametrize(
    ("quoted", "found"),
    [("they cannot go", "they can not go"), ("did not go", "didnot go"), ("met the guards", "MET THE GUARDS")],
)
def test_lost_spaces_and_a_heading_s_capitals_are_damage(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str
) -> None:
    more = _SCANNED if "didnot" in found else ""
    assert _anchor(haystack_of, quoted, found, more)[0] is Verdict.DAMAGED


def test_a_name_without_its_capital_at_the_start_of_a_quote_is_altered(
    haystack_of: Callable[[str], Haystack],
) -> None:
    words = "workers of the northern shipyard went on strike for nine weeks without pay"
    haystack = haystack_of(f"In the spring, Polish {words}.")
    assert haystack.anchor(f"polish {words}").verdict is Verdict.ALTERED
    assert haystack_of(f"It was spring. The {words}.").anchor(f"the {words}").verdict is Verdict.ADAPTED
