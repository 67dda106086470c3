"""Quote passages of a source: in a new claim, as further evidence of one, in the place of a quote, or no longer."""

from dataclasses import replace

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents.quoting import Unquotable, quote_at
from briefing_tui.domain.address import claim_address, quote_address
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.edits import Change, Insert, Remove, SetValue, list_of, list_of_pane
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.loading.format import QUOTE
from briefing_tui.loading.nodes import MAX_TEXT_CHARACTERS
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change, claim_of, quote_of_claim
from briefing_tui.reviewing.ids import id_of_claim
from briefing_tui.reviewing.typed import text_of_typed
from briefing_tui.text.regex import regex

_FULL_STOP = regex(r"[.!?…。！？؟۔।][\"'”’»)\]]*$")  # at the end of a sentence, perhaps before a closing quote
_OPEN_END = regex(r"[\s,;:–—-]+$")


def quote_of_passage(haystack: Haystack, source: str, span: Span) -> Quote:
    """Return the quote of a passage of a source, with the words around it by which it is told from others like it.

    Raises RefusedError where there is none: the passage is empty or too long, begins or ends within a word, or the same
    words with the same ones around them stand elsewhere in the source.
    """
    if span.end - span.start > MAX_TEXT_CHARACTERS:
        raise RefusedError(f"the passage has more than {MAX_TEXT_CHARACTERS:,} characters: select less")
    quote = quote_at(haystack, source, span)
    if isinstance(quote, Unquotable):
        raise RefusedError(quote)
    return quote


def new_claim(briefing: Briefing, quote: Quote, pane: str, text: str = "", after: str = "") -> Change:
    """Return the change that makes a claim of a quote, stated by its source: the claim is `edits[0].thing`.

    It says what the quote says, if no text is given, and stands at the end of the pane, or after the claim `after`
    where that is of the pane. Raises RefusedError where there is no such pane.
    """
    target = next((each for each in briefing.panes if each.id == pane), None)
    if target is None:
        raise RefusedError("this section is no longer in the briefing: choose another")
    words = text_of_typed(text if text.strip() else text_of_quote(quote), "text")
    claim = Claim(id_of_claim(briefing, words), words, Basis.STATED, (quote,))
    place = len(target.claims)
    if after in (each.id for each in target.claims):
        place = list_of(briefing, claim_address(after))[1] + 1
    return change(briefing, [Insert(list_of_pane(pane), place, claim)], f"new claim in {target.title}")


def text_of_quote(quote: Quote) -> str:
    """Return the text of a claim that says what a quote says: its words on one line, as a sentence."""
    words = " ".join(quote.exact.split())
    words = words[:1].upper() + words[1:]
    return words if _FULL_STOP.search(words) else _OPEN_END.sub("", words) + "."


def add_quote(briefing: Briefing, claim: str, quote: Quote) -> Change:
    """Return the change that adds a quote to those of a claim. Raises UnchangedError where it has it already."""
    quotes = claim_of(briefing, claim).quotes
    if any(_is_same(quote, other) for other in quotes):
        raise UnchangedError("the claim quotes this passage already: select another")
    return change(briefing, [Insert(claim_address(claim, "at"), len(quotes), quote)], f"quote {len(quotes) + 1} added")


def replace_quote(briefing: Briefing, claim: str, number: int, quote: Quote) -> Change:
    """Return the change that puts a quote in the place of a claim's quote (`number` is from 0), whose note stays.

    Raises UnchangedError where it is the same, or where the claim has it as another one.
    """
    return _replaced(briefing, claim, number, quote, f"quote {number + 1} replaced")


def remove_quote(briefing: Briefing, claim: str, number: int) -> Change:
    """Return the change that takes a quote out of a claim (`number` is from 0).

    Raises RefusedError where it is the only one of a claim that needs one, as all do but those that are assumed.
    """
    old = claim_of(briefing, claim)
    quote_of_claim(old, number)
    if len(old.quotes) == 1 and old.basis is not Basis.ASSUMED:
        raise RefusedError("it is the claim's only quote: quote another passage first, or delete the claim")
    return change(briefing, [Remove(claim_address(claim, "at", number))], f"quote {number + 1} taken out")


def take_source_words(
    briefing: Briefing, claim: str, number: int, haystack: Haystack, anchor: Anchor, *, place: Span | None = None
) -> Change:
    """Return the change that gives a quote (`number` is from 0) the words of its source, where it was found.

    `anchor` is that of the quote in the `haystack` of its source. Of an ambiguous quote, `place` is the one of its
    candidates that is meant, and the words around it are added; to a quote that was cut off goes what was cut. Raises
    UnchangedError where the quote has the words of its source or leaves some out, and RefusedError where it has no
    place there.
    """
    quote = quote_of_claim(claim_of(briefing, claim), number)
    if anchor.verdict is Verdict.VERBATIM:
        raise UnchangedError("the quote has the source's words already: go on to the next")
    if anchor.verdict is Verdict.ABRIDGED:
        raise UnchangedError("the quote leaves words out, and stays so: to quote them, select the whole passage")
    span = place if place in anchor.candidates else anchor.uncut_span
    if span is None:
        where = "choose one of its places" if anchor.candidates else "select the passage, and replace the quote by it"
        raise RefusedError(f"the quote was not found in one place of the source: {where}")
    words = quote_of_passage(haystack, quote.source, span)
    return _replaced(briefing, claim, number, words, f"quote {number + 1}: the source's words")


def _replaced(briefing: Briefing, claim: str, number: int, quote: Quote, words: str) -> Change:
    old = claim_of(briefing, claim)
    before = quote_of_claim(old, number)
    new = replace(quote, note=quote.note or before.note)
    if any(_is_same(quote, other) for other in old.quotes):
        raise UnchangedError("the claim quotes this passage already: select another")
    edits = [
        SetValue(quote_address(claim, number, field.key), value)
        for field in QUOTE.fields
        if (value := getattr(new, field.attribute or field.key)) != getattr(before, field.attribute or field.key)
    ]
    return change(briefing, edits, words)


def _is_same(one: Quote, other: Quote) -> bool:
    """Whether two quotes are of the same words in the same place, whatever is noted on them."""
    return replace(one, note="") == replace(other, note="")
