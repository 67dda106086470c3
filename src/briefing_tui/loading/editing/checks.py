"""What must hold of a briefing after some edits, so that its file still loads without an error."""

from collections.abc import Iterable, Iterator
from itertools import chain

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import value_at
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.paths import path_of
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.unwritable import MistakeError, line_of
from briefing_tui.loading.format import BRIEFING
from briefing_tui.loading.writing import implied_source, is_given, parts_of
from briefing_tui.text.visible import quoted

Fault = tuple[Address, str]
"""The address of a thing, and what is wrong with it, as a sentence goes on behind "line 12"."""


def check(text: IndexedText, before: Briefing, after: Briefing) -> None:
    """Raise MistakeError where a text, which reads as `after`, has a mistake that it had not as `before`."""
    claims = list(_changed_claims(before, after))
    things = [*(claim_address(claim.id) for claim in claims), *_changed_things(before, after)]
    for path in {text.known(path_of(after, address)) for address in things}:
        errors = text.reading(path, implied_source(after)).errors
        if errors:
            line = line_of(text.text, text.start(path)) + errors[0].line - 1
            raise MistakeError(SourceLocation(line, errors[0].column), f"line {line}: {errors[0].message}")
    referring = after.claims if _lacks_any(after, before) else claims
    address, sentence = next(chain(_missing(after), _taken_twice(after), _loose_ends(after, referring)), ((), ""))
    if sentence:
        line = line_of(text.text, text.start(text.known(path_of(after, address))))
        raise MistakeError(SourceLocation(line, 1), f"line {line} {sentence}")


def _changed_claims(before: Briefing, after: Briefing) -> Iterator[Claim]:
    """Yield the claims that are not the same as before, or in another pane."""
    panes = {pane.id: pane for pane in before.panes}
    for pane in after.panes:
        old = panes.get(pane.id)
        if old is None or old.claims is not pane.claims:
            same = {id(claim) for claim in old.claims} if old is not None else set[int]()
            yield from (claim for claim in pane.claims if id(claim) not in same)


def _changed_things(before: Briefing, after: Briefing) -> Iterator[Address]:
    """Yield the addresses of the sources and actors that are not the same things as before."""
    for things in ("sources", "actors"):
        same = {id(each) for each in getattr(before, things)}
        yield from ((things, each.id) for each in getattr(after, things) if id(each) not in same)


def _lacks_any(after: Briefing, before: Briefing) -> bool:
    """Whether a claim, source or actor is no longer there, to which something may refer."""
    return not (
        all(after.has_claim(claim.id) for claim in before.claims)
        and all(after.has_source(source.id) for source in before.sources)
        and all(after.actor(actor.id) for actor in before.actors)
    )


def _missing(briefing: Briefing) -> Iterator[Fault]:
    parts = parts_of(BRIEFING, briefing)
    for field in BRIEFING.fields:
        if field.required and field.kept and not is_given(field, parts[field.name]):
            yield (), f"begins a briefing that needs `{field.key}:`"


def _taken_twice(briefing: Briefing) -> Iterator[Fault]:
    """Yield each thing with an id that another of its kind has."""
    for things in ("sources", "actors", "sections"):
        ids = [each.id for each in value_at(briefing, (things,))]
        yield from _repeated(things, ids)
    yield from _repeated("claims", [claim.id for claim in briefing.claims])


def _repeated(things: str, ids: list[str]) -> Iterator[Fault]:
    if len(set(ids)) < len(ids):
        number = next(number for number, id_ in enumerate(ids) if id_ in ids[:number])
        yield (things, ids[number]), f"has an id that two of the {things} have"


def _loose_ends(briefing: Briefing, claims: Iterable[Claim]) -> Iterator[Fault]:
    """Yield some claims, and the key judgements, where they refer to what is not there."""
    for claim in claims:
        loose = [each for each in (*claim.see, *claim.contradicts) if not briefing.has_claim(each)]
        loose += [each for each in claim.actors if briefing.actor(each) is None]
        loose += [quote.source for quote in claim.quotes if not briefing.has_source(quote.source)]
        if loose:
            yield claim_address(claim.id), f"refers to {quoted(loose[0])}, which the briefing has not"
    for id_ in briefing.key_judgments:
        if not briefing.has_claim(id_):
            yield ("key_judgments",), f"refers to {quoted(id_)}, which the briefing has not"
