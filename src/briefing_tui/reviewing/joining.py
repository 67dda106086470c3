"""Merge claims that say one thing, and split a claim that says two."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.edits import Change, Edit, Insert, Remove, SetValue, list_of
from briefing_tui.loading.fields import Field, Listing
from briefing_tui.reviewing.changes import RefusedError, change, claim_of, claims_of, quote_of_claim
from briefing_tui.reviewing.fields import given, record_of, record_of_pane
from briefing_tui.reviewing.ids import id_of_claim
from briefing_tui.reviewing.references import CONTRADICTS, LINKS, with_references_to
from briefing_tui.reviewing.typed import in_words, text_of_typed
from briefing_tui.text.sentences import sentences_of_text
from briefing_tui.text.visible import quoted

_KEPT = frozenset({"id", "text", "review"})  # of the first claim, whatever the others have
_MAX_TOLD_CHARACTERS = 30  # of a value that is kept or not


def merge(briefing: Briefing, claims: Iterable[str]) -> Change:
    """Return the change that merges claims into the one that stands first in the briefing.

    It keeps its text, its review and its other values, and gets of the others the quotes that it has not, what their
    lists have, and the values that it has not, where its pane has such a field and they may stand beside its own. Where
    another has another value, the words say which was kept. References to the others lead to it, and they go. Raises
    RefusedError where there is one claim alone.
    """
    first, *others = claims_of(briefing, claims)
    if not others:
        raise RefusedError("there is one claim alone: mark another to be merged with it")
    gone = {claim.id: None for claim in others}
    fields = {field.key: field for field in record_of(briefing, claim_address(first.id)).fields}
    merged = first
    said: list[str] = []
    for other in others:
        said += _unlike(briefing, merged, other, fields)
        merged = _merged(merged, other, fields)
    links = {key: tuple(id_ for id_ in getattr(merged, key) if id_ not in {first.id, *gone}) for key in LINKS}
    merged = replace(merged, see=links["see"], contradicts=links["contradicts"])
    edits: list[Edit] = [
        SetValue(claim_address(first.id, key), getattr(merged, key))
        for key in fields
        if key != "at" and getattr(merged, key) != getattr(first, key)
    ]
    quotes = enumerate(merged.quotes[len(first.quotes) :], len(first.quotes))
    edits += (Insert(claim_address(first.id, "at"), number, quote) for number, quote in quotes)
    edits += with_references_to(briefing, gone, first.id)
    edits += (Remove(claim_address(claim)) for claim in gone)
    merging = f"merged with {quoted(others[0].text)}" if len(others) == 1 else f"merged {len(others) + 1} claims"
    return change(briefing, edits, "; ".join(dict.fromkeys((merging, *said))))


def split(briefing: Briefing, claim: str, second: str, quotes: Iterable[int] = (), first: str = "") -> Change:
    """Return the change that splits a claim: after it comes a new one, with the text `second` and the same fields.

    The new claim takes the `quotes` with it, by their numbers from 0; without any it rests on all, and so does the old
    one, whose text becomes `first` if that is given. Raises RefusedError where the claim has one sentence and no more
    than one quote, a text is empty, or the old claim would have no quote left.
    """
    old, numbers = claim_of(briefing, claim), sorted(set(quotes))
    if len(old.quotes) < 2 and not parts_of(old)[1]:  # noqa: PLR2004  # of one quote two cannot be made
        raise RefusedError("this claim has one sentence and no more than one quote: there is nothing to split")
    if numbers and len(numbers) == len(old.quotes):
        raise RefusedError("the first claim would have no quote left: leave it one, or choose none to have all in both")
    texts = [text_of_typed(text, "text") for text in (first or old.text, second)]
    taken = tuple(quote_of_claim(old, number) for number in numbers) or old.quotes
    new = replace(old, id=id_of_claim(briefing, texts[1]), text=texts[1], quotes=taken)
    holder, place = list_of(briefing, claim_address(claim))
    edits: list[Edit] = [] if texts[0] == old.text else [SetValue(claim_address(claim, "text"), texts[0])]
    edits += (Remove(claim_address(claim, "at", number)) for number in reversed(numbers))
    edits.append(Insert(holder, place + 1, new))
    for other in map(briefing.claim, old.contradicts):
        if claim in other.contradicts:
            edits.append(SetValue(claim_address(other.id, CONTRADICTS), (*other.contradicts, new.id)))
    return change(briefing, edits, f"split in two: {quoted(new.text)} is new")


def parts_of(claim: Claim) -> tuple[str, str]:
    """Return the first sentence of a claim's text, and the rest, which is empty where there is one sentence."""
    first = next(sentences_of_text(claim.text), None)
    return (claim.text[: first.end], claim.text[first.end :].strip()) if first else (claim.text, "")


def _merged(one: Claim, other: Claim, fields: Mapping[str, Field]) -> Claim:
    """Return a claim with what another has besides."""
    values: dict[str, Any] = {}
    for key, field in fields.items():
        attribute = field.attribute or key
        mine, theirs = getattr(one, attribute), getattr(other, attribute)
        if key == "at":
            known = {_passage(quote) for quote in mine}
            values[attribute] = (*mine, *(quote for quote in theirs if _passage(quote) not in known))
        elif isinstance(field.kind, Listing):
            values[attribute] = tuple(dict.fromkeys((*mine, *theirs)))
        elif key not in _KEPT and not given(mine) and _may_stand(one, field):
            values[attribute] = theirs
    return replace(one, **values)


def _unlike(briefing: Briefing, one: Claim, other: Claim, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield in words what of another claim is not taken: `severity kept: high, not low`, `channel left out`."""
    for field in record_of_pane(briefing.pane_of(other.id).id).fields:
        theirs = getattr(other, field.attribute or field.key)
        if field.key in _KEPT or not given(theirs):
            continue
        if field.key not in fields or not _may_stand(one, field):
            yield f"{field.key} left out"
        elif not isinstance(field.kind, Listing) and given(mine := getattr(one, field.key)) and mine != theirs:
            told = [in_words(briefing, field, value) for value in (mine, theirs)]
            is_short = max(map(len, told)) <= _MAX_TOLD_CHARACTERS
            yield f"{field.key} kept: {told[0]}, not {told[1]}" if is_short else f"{field.key} kept"


def _may_stand(claim: Claim, field: Field) -> bool:
    """Whether a field may stand beside the other values of a claim."""
    only = field.only_when
    return only is None or getattr(claim, only.key) in only.words


def _passage(quote: Quote) -> tuple[str, ...]:
    """Return what tells a quote from others: its words but for white space, its source and its context."""
    return (" ".join(quote.exact.split()), quote.source, quote.before, quote.after)
