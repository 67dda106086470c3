"""What must hold of a briefing after some edits, so that its file still loads without an error."""

from collections.abc import Iterable, Iterator

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import value_at
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.paths import path_of
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.unwritable import MistakeError, line_of
from briefing_tui.loading.format import BRIEFING
from briefing_tui.loading.writing import implied_source, is_given, parts_of
from briefing_tui.text.visible import quoted

_LISTS: tuple[Address, ...] = (("sources",), ("actors",), ("sections",))


def check(text: IndexedText, before: Briefing, after: Briefing) -> None:
    """Raise MistakeError where a text, which reads as `after`, has an error that it had not as `before`."""
    for path in {text.known(path_of(after, address)) for address in _changed_things(before, after)}:
        errors = text.reading(path, implied_source(after)).errors
        if errors:
            line = line_of(text.text, text.start(path)) + errors[0].line - 1
            raise MistakeError(SourceLocation(line, errors[0].column), f"line {line}: {errors[0].message}")
    address, sentence = next(_faults(after), ((), ""))
    if sentence:
        line = line_of(text.text, text.start(text.known(path_of(after, address))))
        raise MistakeError(SourceLocation(line, 1), f"line {line} {sentence}")


def _changed_things(before: Briefing, after: Briefing) -> Iterator[Address]:
    """Yield the addresses of the claims, sources and actors that are not the same things as before."""
    for pane in after.panes:
        for claim in pane.claims:
            is_old = before.has_claim(claim.id) and before.claim(claim.id) is claim
            if not is_old or before.pane_of(claim.id).id != pane.id:
                yield claim_address(claim.id)
    for source in after.sources:
        if not (before.has_source(source.id) and before.source(source.id) is source):
            yield ("sources", source.id)
    for actor in after.actors:
        if before.actor(actor.id) is not actor:
            yield ("actors", actor.id)


def _faults(briefing: Briefing) -> Iterator[tuple[Address, str]]:
    """Yield what is wrong with a briefing as a whole, behind "line 12", each with the address of the thing."""
    parts = parts_of(BRIEFING, briefing)
    for field in BRIEFING.fields:
        if field.required and field.kept and not is_given(field, parts[field.name]):
            yield (), f"begins a briefing that needs `{field.key}:`"
    for things in _LISTS:
        yield from _twice(((*things, each.id) for each in value_at(briefing, things)), str(things[0]))
    yield from _twice((claim_address(claim.id) for claim in briefing.claims), "claims")
    for claim in briefing.claims:
        loose = [each for each in (*claim.see, *claim.contradicts) if not briefing.has_claim(each)]
        loose += [each for each in claim.actors if briefing.actor(each) is None]
        loose += [quote.source for quote in claim.quotes if not briefing.has_source(quote.source)]
        if loose:
            yield claim_address(claim.id), f"refers to {quoted(loose[0])}, which the briefing has not"
    for claim_id in briefing.key_judgments:
        if not briefing.has_claim(claim_id):
            yield ("key_judgments",), f"refers to {quoted(claim_id)}, which the briefing has not"


def _twice(addresses: Iterable[Address], things: str) -> Iterator[tuple[Address, str]]:
    found: set[Address] = set()
    for address in addresses:
        if address in found:
            yield address, f"has an id that two of the {things} have"
        found.add(address)
