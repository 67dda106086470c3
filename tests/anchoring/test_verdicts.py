"""What a quote is called, from the file to the verdict, that an editor fitted, an author cut, or a note interrupts."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import Verdict

_VALLEY = "The war of the northern tribes ended in the old valley{} and the men went home to their farms."


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("He declined the offer of the northern delegation.", "He declared the offer of the northern delegation."),
        ("The men wanted the release of their old brothers.", "The men vented the release of their old brothers."),
        ("The minister has his own view of the provinces.", "The minister washis own view of the provinces."),
        ("The agent of the office was Pakistani. He left.", "The agent of the office was Pakistan"),
        (
            "Amoral conduct was the matter of the hearing on Monday.",
            "moral conduct was the matter of the hearing on Monday.",
        ),
        ("Der Minister lobte beim Besuch die vielen Funktionen.", "Der Minister lobte beim Besuch die vielen Funktion"),
        (
            "The court found him guilty of every single offense. See also.",
            "The court found him guilty of every single offenses",
        ),
    ],
)
def test_another_word_or_a_part_of_one_does_not_hold_in_a_text_that_nobody_scanned(
    haystack_of: Callable[[str], Haystack], source: str, quote: str
) -> None:
    assert haystack_of(source).anchor(quote).verdict in (Verdict.ALTERED, Verdict.MISSING)


@pytest.mark.parametrize(
    ("source", "quote", "named"),
    [
        ("There were three border markets.", "Three border markets", [("", "There were"), ("Three", "three")]),
        ("It rained. Three border markets opened.", "three border markets", [("three", "Three")]),
        ("Three border markets opened.", "three border markets,", [("three", "Three"), (",", "")]),
        ("The army will leave in spring.", "The army will “leave” in spring!", [("“", ""), ("”", ""), ("!", "")]),
        ("The army 'will' leave in spring.", "The army “will” leave in spring.", [("“", "'"), ("”", "'")]),
        ("He said that they are in the north.", "they are [that is] in the north", [("[that is]", "")]),
        ("He said that they are in the north.", "they are in the north [sic]", [("[sic]", "")]),
        ("He said that they are in the north.", "they are in the north [emphasis added]", [("[emphasis added]", "")]),
        ("He said that they are in the north.", "He said that [the Taliban] are in", [("[the Taliban]", "they")]),
        ("It rained. The army left.", "[t]he army left.", [("[t]he", "The")]),
        ("It rained. The army left[12]. It won.", "the army left.", [("the", "The"), (".", "[12].")]),
        ("It rained. The army left. It won.", "“the army left.”", [("“", ""), ("the", "The"), (".”", ".")]),
    ],
)
def test_what_an_editor_customarily_changes_is_adapted_and_named(
    haystack_of: Callable[[str], Haystack], source: str, quote: str, named: list[tuple[str, str]]
) -> None:
    anchor = haystack_of(source).anchor(quote)
    assert anchor.verdict is Verdict.ADAPTED
    assert [(change.quoted, change.found) for change in anchor.changes] == named


@pytest.mark.parametrize(
    "mark", ["[12]", "¹", "(1)", "[note 3]", "[1][2]", "1,2", "[^1]", "[citation needed]", "*", "†"]
)
def test_a_mark_of_a_note_may_be_left_out_and_is_named(haystack_of: Callable[[str], Haystack], mark: str) -> None:
    anchor = haystack_of(_VALLEY.format(mark)).anchor(_VALLEY.format(""))
    assert anchor.verdict is Verdict.ADAPTED
    assert "".join(change.found for change in anchor.changes) == mark


def test_a_mark_right_behind_a_passage_is_no_change_of_it(haystack_of: Callable[[str], Haystack]) -> None:
    anchor = haystack_of("The war of the northern tribes ended in 2017.3 The men went home.").anchor(
        "The war of the northern tribes ended in 2017."
    )
    assert (anchor.verdict, anchor.changes) == (Verdict.REFLOWED, ())


@pytest.mark.parametrize("number", [" 12", " (1)", " two"])
def test_a_number_of_the_sentence_is_no_mark(haystack_of: Callable[[str], Haystack], number: str) -> None:
    source = "The tribes of the old northern valley had{} horses when the war came to its end."
    assert haystack_of(source.format(number)).anchor(source.format("")).verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("source", "quote", "before", "verdict"),
    [
        (
            "every-thing was white. The army left the valley.",
            "The army left the valley.",
            "Everything was white.",
            "verbatim",
        ),
        (
            "ever ting was white. The army left the valley.",
            "The army left the valley.",
            "everything was white.",
            "verbatim",
        ),
        ("It was white. The army left the valley.", "The army left the valley.", "In that summer they sang", "altered"),
        ("It rained. The army left the valley, then.", "The army left the valley", "It rained.", "verbatim"),
        ("It rained. The army left the valley, then.", "The army left the valley,", "It rained.", "verbatim"),
    ],
)
def test_a_context_is_compared_by_its_letters_and_one_that_contradicts_does_not_hold(
    haystack_of: Callable[[str], Haystack], source: str, quote: str, before: str, verdict: str
) -> None:
    assert haystack_of(source).anchor(quote, before).verdict.value == verdict


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("这份报告是2024年在喀布尔发表的。", "这份报告是 2024 年在喀布尔发表的"),
        ("أعلن الامير ان الاسواق مفتوحة للجميع", "أعلن الأمير أن الأسواق مفتوحة للجميع"),
        ("Die Strasse in den Norden ist gross.", "Die Straße in den Norden ist groß."),
        ("Kadin kapiyi acti.", "Kadın kapıyı acti."),
    ],
)
def test_another_spelling_of_the_same_words_is_reflowed(
    haystack_of: Callable[[str], Haystack], source: str, quote: str
) -> None:
    assert haystack_of(source).anchor(quote).verdict is Verdict.REFLOWED


@pytest.mark.parametrize(("source", "quote"), [("In the Sessionsdid not end.", "Sessions did not")])
def test_a_short_quote_of_which_only_the_spaces_differ_is_damaged(
    haystack_of: Callable[[str], Haystack], source: str, quote: str
) -> None:
    assert haystack_of(source).anchor(quote).verdict is Verdict.DAMAGED
