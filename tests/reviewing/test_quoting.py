"""Passages are quoted word for word, each found again in its own place, and a claim is never left without."""

from dataclasses import replace

import pytest
from tests.reviewing.made import RIVER, made

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.briefing import Briefing, Quote
from briefing_tui.domain.edits import Insert, SetValue, apply_edits
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.quoting import (
    add_quote,
    new_claim,
    quote_of_passage,
    remove_quote,
    replace_quote,
    take_source_words,
    text_of_quote,
)

_TEXT = """\
The first market on the river opened in the spring of 2021. Trade goes on. The governments do not speak.

Trade goes on. So do the talks about water, with the Afghan side.
"""
_HAYSTACK = Haystack(read_article(_TEXT))
_ARTICLE = _HAYSTACK.article.text
_QUOTE = Quote("trade goes on,\nit is said:", "paper", after="So do")


def _span(words: str, number: int = 0) -> Span:
    start = -1
    for _ in range(number + 1):
        start = _ARTICLE.index(words, start + 1)
    return Span(start, start + len(words))


def _quoting(exact: str, before: str = "") -> tuple[Briefing, Anchor]:
    """Return a briefing that quotes some words with a note, and the anchor of the quote."""
    quote = Quote(exact, "paper", before, note="a remark")
    briefing = apply_edits(RIVER, [Insert(("claims", "raids", "at"), 0, quote)])
    return briefing, _HAYSTACK.anchor(exact, before)


def test_words_that_occur_twice_are_quoted_with_those_around_them() -> None:
    assert quote_of_passage(_HAYSTACK, "paper", _span("So do")) == Quote("So do", "paper")
    quote = quote_of_passage(_HAYSTACK, "paper", _span("Trade goes on.", 1))
    assert quote.before or quote.after
    assert _HAYSTACK.anchor(quote.exact, quote.before, quote.after).span == _span("Trade goes on.", 1)


def test_what_cannot_be_quoted_is_refused() -> None:
    with pytest.raises(RefusedError, match="no words to quote"):
        quote_of_passage(_HAYSTACK, "paper", Span(4, 4))
    with pytest.raises(RefusedError, match="a quote cannot begin or end within a word"):
        quote_of_passage(_HAYSTACK, "paper", _span("rade goes"))
    with pytest.raises(RefusedError, match="more than 50,000 characters"):
        quote_of_passage(Haystack(read_article("word " * 20_000)), "paper", Span(0, 60_000))


def test_a_new_claim_says_what_its_quote_says() -> None:
    change = new_claim(RIVER, _QUOTE, "cooperation")
    assert change.words == "new claim in Cooperation"
    claim = made(RIVER, change).pane("cooperation").claims[-1]
    assert (claim.id, claim.text) == ("trade-goes-said", "Trade goes on, it is said.")
    assert (claim.basis, claim.quotes, claim.review) == (Basis.STATED, (_QUOTE,), None)
    edit = change.edits[0]
    assert isinstance(edit, Insert)
    assert edit.thing == claim


def test_a_new_claim_stands_after_another_of_its_pane() -> None:
    after = made(RIVER, new_claim(RIVER, _QUOTE, "threats", "My own words.", after="raids"))
    assert after.pane("threats").claims[1].text == "My own words."
    after = made(RIVER, new_claim(RIVER, _QUOTE, "background", after="raids"))
    assert after.pane("background").claims[-1].id == "trade-goes-said"
    with pytest.raises(RefusedError, match="no longer in the briefing"):
        new_claim(RIVER, _QUOTE, "nowhere")


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("trade\n goes   on", "Trade goes on."),
        ("Is it so?”", "Is it so?”"),
        ("تجارت ادامه دارد۔", "تجارت ادامه دارد۔"),
        ("so it goes —", "So it goes."),
        ("ß", "SS."),
    ],
)
def test_the_text_of_a_quote_is_a_sentence_on_one_line(exact: str, text: str) -> None:
    assert text_of_quote(Quote(exact, "paper")) == text


def test_a_quote_is_added_once() -> None:
    change = add_quote(RIVER, "raids", _QUOTE)
    assert change.words == "quote 4 added"
    after = made(RIVER, change)
    assert after.claim("raids").quotes[3] == _QUOTE
    with pytest.raises(UnchangedError, match="the claim quotes this passage already"):
        add_quote(after, "raids", replace(_QUOTE, note="a remark"))


def test_an_assumed_claim_can_be_given_a_quote() -> None:
    assert made(RIVER, add_quote(RIVER, "smuggling", _QUOTE)).claim("smuggling").quotes == (_QUOTE,)


def test_a_quote_is_replaced_and_its_note_stays() -> None:
    noted = apply_edits(RIVER, [SetValue(quote_address("raids", 1, "note"), "a remark")])
    change = replace_quote(noted, "raids", 1, _QUOTE)
    assert change.words == "quote 2 replaced"
    assert made(noted, change).claim("raids").quotes[1] == replace(_QUOTE, note="a remark")
    with pytest.raises(UnchangedError):
        replace_quote(noted, "raids", 1, replace(noted.claim("raids").quotes[0], note=""))


def test_the_last_quote_is_taken_out_of_an_assumed_claim_alone() -> None:
    change = remove_quote(RIVER, "raids", 1)
    assert change.words == "quote 2 taken out"
    assert made(RIVER, change).claim("raids").quotes == (*RIVER.claim("raids").quotes[::2],)
    with pytest.raises(RefusedError, match="it is the claim's only quote"):
        remove_quote(RIVER, "market", 0)
    with pytest.raises(RefusedError, match="the claim no longer has this quote"):
        remove_quote(RIVER, "raids", 3)
    assumed = made(RIVER, add_quote(RIVER, "smuggling", _QUOTE))
    assert made(assumed, remove_quote(assumed, "smuggling", 0)) == RIVER


def test_an_altered_quote_gets_the_words_of_the_source() -> None:
    briefing, anchor = _quoting("The first market on the river opened in the spring of 2012.")
    assert anchor.verdict is Verdict.ALTERED
    change = take_source_words(briefing, "raids", 0, _HAYSTACK, anchor)
    assert change.words == "quote 1: the source's words"
    quote = made(briefing, change).claim("raids").quotes[0]
    assert quote == Quote("The first market on the river opened in the spring of 2021.", "paper", note="a remark")


def test_an_ambiguous_quote_gets_the_words_around_the_place_that_is_meant() -> None:
    briefing, anchor = _quoting("Trade goes on.")
    assert anchor.verdict is Verdict.AMBIGUOUS
    with pytest.raises(RefusedError, match="not found in one place of the source: choose one of its places"):
        take_source_words(briefing, "raids", 0, _HAYSTACK, anchor)
    place = anchor.candidates[1]
    after = made(briefing, take_source_words(briefing, "raids", 0, _HAYSTACK, anchor, place=place))
    quote = after.claim("raids").quotes[0]
    assert _HAYSTACK.anchor(quote.exact, quote.before, quote.after).span == place


def test_what_is_verbatim_or_missing_gets_no_other_words() -> None:
    briefing, anchor = _quoting("So do the talks about water")
    with pytest.raises(UnchangedError, match="the quote has the source's words already"):
        take_source_words(briefing, "raids", 0, _HAYSTACK, anchor)
    briefing, anchor = _quoting("Nothing of the kind was ever written anywhere by anybody.")
    assert anchor.verdict is Verdict.MISSING
    with pytest.raises(RefusedError, match="select the passage, and replace the quote by it"):
        take_source_words(briefing, "raids", 0, _HAYSTACK, anchor)


def test_an_adapted_quote_gets_the_words_of_the_source_when_it_is_asked_for() -> None:
    briefing, anchor = _quoting("the first market on the river opened in the spring of 2021")
    assert anchor.verdict is Verdict.ADAPTED
    after = made(briefing, take_source_words(briefing, "raids", 0, _HAYSTACK, anchor))
    assert after.claim("raids").quotes[0].exact.startswith("The first market")


def test_an_abridged_quote_is_not_filled_up() -> None:
    briefing, anchor = _quoting("The first market on the river … in the spring of 2021.")
    assert anchor.verdict is Verdict.ABRIDGED
    with pytest.raises(UnchangedError, match="leaves words out, and stays so"):
        take_source_words(briefing, "raids", 0, _HAYSTACK, anchor)


def test_a_quote_that_was_cut_off_gets_what_was_cut_as_well() -> None:
    briefing, _ = _quoting("The governments do not.")
    place, rest = _span("The governments do not"), _span("speak")
    cut = Change(ChangeKind.CONTEXT, "", "speak", Span(23, 23), rest)
    anchor = Anchor(Verdict.ALTERED, span=place, passage="The governments do not", changes=(cut,))
    after = made(briefing, take_source_words(briefing, "raids", 0, _HAYSTACK, anchor))
    assert after.claim("raids").quotes[0].exact == "The governments do not speak"
