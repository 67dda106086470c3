"""Quotes with an editor's ellipses: found where their parts stand in order, with what is left out between them."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import ChangeKind, Verdict

_FILLING = " ".join(f"Wagon number {number} of the goods train went by on that day." for number in range(40))
_TEXT = f"""The army withdrew from the valley in the north, which it had held for ten years, and left behind three
tanks. The minister told the press that the road to the border would be open by the end of the summer.

The council met in the old hall. It had rained for a week. The members agreed on the price of water.
The tariff was to be lifted in spring. But the ministry refused to sign the paper. Trade went on over the bridge.

The governor opened the market. That was false. The traders came back with their goods in autumn.

The first convoy reached the town of Sael at noon. {_FILLING} The second convoy reached the port of Ost at night.
"""


@pytest.fixture(scope="module")
def haystack(haystack_of: Callable[[str], Haystack]) -> Haystack:
    return haystack_of(_TEXT)


@pytest.mark.parametrize("mark", [" … ", " ... ", " [...] ", " (…) ", " . . . ", ", ... ", "... ", "..."])
def test_the_parts_of_a_sentence_are_abridged_and_what_is_left_out_is_given(haystack: Haystack, mark: str) -> None:
    anchor = haystack.anchor(f"The army withdrew from the valley in the north{mark}and left behind three tanks.")
    assert anchor.verdict is Verdict.ABRIDGED
    assert anchor.alterations == ()
    (omission,) = anchor.omissions
    assert _words(haystack, omission).lstrip(", ") == "which it had held for ten years,"
    assert anchor.passage.startswith("The army withdrew from")
    assert anchor.passage.endswith("left behind three tanks.")


def _words(haystack: Haystack, span: tuple[int, int]) -> str:
    return haystack.article.text[slice(*span)].strip()


def test_a_bracket_beside_an_ellipsis_is_named(haystack: Haystack) -> None:
    anchor = haystack.anchor("The army withdrew from the valley in the north … [the men] and left behind three tanks.")
    assert anchor.verdict is Verdict.ABRIDGED
    assert [change.quoted for change in anchor.adaptations] == ["… [the men]"]


def test_a_sentence_that_says_nothing_of_the_others_may_be_left_out(haystack: Haystack) -> None:
    anchor = haystack.anchor("The council met in the old hall. [...] The members agreed on the price of water.")
    assert anchor.verdict is Verdict.ABRIDGED
    assert [_words(haystack, span) for span in anchor.omissions] == ["It had rained for a week."]


def test_several_ellipses_leave_out_several_stretches(haystack: Haystack) -> None:
    anchor = haystack.anchor("The army withdrew … in the north … and left behind … tanks.")
    assert anchor.verdict is Verdict.ABRIDGED
    assert len(anchor.omissions) == 3
    assert len(anchor.parts) == 4


@pytest.mark.parametrize(
    ("quote", "kind", "found"),
    [
        ("The minister … that the road to the border would be open", ChangeKind.WORD, "told"),
        ("the road to the border … open by the end of the summer", ChangeKind.LIKELIHOOD, "would"),
        ("The tariff was to be lifted in spring. … Trade went on over the bridge.", ChangeKind.WORD, "But"),
        ("The governor opened the market. … The traders came back with", ChangeKind.WORD, "was false"),
    ],
)
def test_words_left_out_that_turn_the_sense_make_it_altered(
    haystack: Haystack, quote: str, kind: ChangeKind, found: str
) -> None:
    anchor = haystack.anchor(quote)
    assert anchor.verdict is Verdict.ALTERED
    assert [(change.kind, change.quoted, change.found) for change in anchor.alterations] == [(kind, "…", found)]
    assert anchor.omissions


@pytest.mark.parametrize(
    "quote",
    [
        "and left behind three tanks. … The army withdrew from the valley",  # in another order
        "The first convoy reached the town of Sael … The second convoy reached the port of Ost",  # too far apart
        "The army withdrew from the valley … and lost every bridge it had",  # a part that is nowhere
        "The … road",  # too little to tell the place
    ],
)
def test_parts_that_do_not_stand_near_one_another_in_order_do_not_hold(haystack: Haystack, quote: str) -> None:
    assert not haystack.anchor(quote).verdict.holds


def test_an_ellipsis_at_an_end_of_a_quote_is_named_and_leaves_nothing_out(haystack: Haystack) -> None:
    anchor = haystack.anchor("[…] which it had held for ten years, and left behind …")
    assert (anchor.verdict, anchor.omissions) == (Verdict.ADAPTED, ())
    assert [change.quoted for change in anchor.adaptations] == ["[…]", "…"]


def test_an_ellipsis_where_nothing_was_left_out_is_named(haystack: Haystack) -> None:
    anchor = haystack.anchor("The council met … in the old hall. It had rained.")
    assert (anchor.verdict, anchor.omissions) == (Verdict.ADAPTED, ())


def test_an_ellipsis_of_the_source_s_own_is_no_editor_s(haystack_of: Callable[[str], Haystack]) -> None:
    haystack = haystack_of('He wrote: "We will come ... when the snow has gone." That was in March.')
    assert haystack.anchor("We will come ... when the snow has gone.").verdict is Verdict.VERBATIM
    longer = haystack.anchor('"We will come ... when the snow … That was in March.')
    assert longer.verdict is Verdict.ABRIDGED
    assert [_words(haystack, span) for span in longer.omissions] == ['has gone."']


def test_the_context_decides_between_two_places_of_an_abridged_quote(haystack_of: Callable[[str], Haystack]) -> None:
    sentence = "The old bridge over the river Sael was opened to traffic."
    haystack = haystack_of(f"In May it began. {sentence} In June it went on. {sentence}")
    quote = "The old bridge … was opened to traffic."
    assert haystack.anchor(quote).verdict is Verdict.AMBIGUOUS
    anchor = haystack.anchor(quote, before="In June it went on.")
    assert anchor.verdict is Verdict.ABRIDGED
    assert anchor.span is not None
    assert anchor.span.start > len(sentence)


def test_an_ellipsis_that_says_nothing_of_a_quote_found_without_it_does_not_hold(
    haystack_of: Callable[[str], Haystack],
) -> None:
    haystack = haystack_of("The plan of the northern army was ready before the winter came to the valley.")
    anchor = haystack.anchor(" The plan of ... the northern army was ready bef ... ore the winter came to the valley.")
    assert anchor.verdict is Verdict.ALTERED
    assert [(change.kind, change.quoted, change.at) for change in anchor.alterations] == [
        (ChangeKind.WORD, "...", (13, 16))
    ]


def test_an_ellipsis_in_a_quote_from_a_column_is_one_of_the_source_or_says_what_is_left_out(
    haystack_of: Callable[[str], Haystack],
) -> None:
    columns = (
        "The committee reviewed the plans for the   Meanwhile the harvest in the\n"
        "northern district ... and found that the   south was poor, and many of the\n"
        "roads had been left in a poor state by     farmers had to sell their animals\n"
        "the contractors who were paid in full.     before the winter had even begun.\n"
    )
    told = (
        "plans for the northern district ... and found that the roads had been left in a poor state by the contractors"
    )
    untold = told.replace(" ...", "")
    moved = untold.replace("roads had", "roads ... had")
    verdicts = [haystack_of(columns).anchor(quote).verdict for quote in (told, untold, moved)]
    assert verdicts == [Verdict.DAMAGED, Verdict.MISSING, Verdict.MISSING]
