"""Export a briefing as plain, linear text, for screen readers, for grep and for printing."""

import textwrap
from collections.abc import Collection, Iterator
from typing import NamedTuple

from briefing_tui.domain.briefing import Actor, Briefing, Pane, Source
from briefing_tui.domain.evidence import Evidence, holding, worst_first
from briefing_tui.exporting import spoken
from briefing_tui.exporting.citation import citation
from briefing_tui.exporting.plain_claim import claim_lines, labelled

WIDTH_CHARACTERS = 72  # within the 45 to 75 characters that typography recommends for a line


class Filtered(NamedTuple):
    """The claims that pass a filter, by their ids, and the filter in words."""

    claims: Collection[str]
    filter: str


def plain_text(
    briefing: Briefing, evidence: Evidence, width: int | None = None, filtered: Filtered | None = None
) -> Iterator[str]:
    """Yield the lines of a briefing, without line ends: one line a field, `Label: value`, whatever lines it has.

    With `width` the lines are wrapped at so many characters, and at the value's own newlines; a longer word is not
    broken, and the continuation of a wrapped line is indented. Headings are in capitals, after an empty line. Filtered,
    the other claims are left out, and those that pass keep their numbers.
    """
    for line in _lines(briefing, evidence, filtered):
        if width is None:
            yield " ".join(line.split())
        else:
            yield from _wrapped(line, width)


def _wrapped(line: str, width: int) -> Iterator[str]:
    """Yield a line wrapped at `width` characters, split at its newlines; an empty line is kept."""
    for part in line.split("\n"):
        yield from textwrap.wrap(
            part, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
        ) or [""]


def _lines(briefing: Briefing, evidence: Evidence, filtered: Filtered | None) -> Iterator[str]:
    kept = {claim.id for claim in briefing.claims if filtered is None or claim.id in filtered.claims}
    yield from _head(briefing, evidence)
    if filtered is not None:
        total = sum(1 for _ in briefing.claims)
        yield from labelled(("Filter", filtered.filter), ("Claims", f"{len(kept)} of {total} pass the filter"))
    yield from ("", "BOTTOM LINE", "", briefing.bluf or "None is given.")
    yield from ("", "KEY JUDGEMENTS", "")
    yield from _judgements(briefing, kept)
    for pane in briefing.panes:
        yield from _pane(briefing, pane, evidence, kept)
    if briefing.actors:
        yield from ("", "ACTORS")
        for actor in briefing.actors:
            yield from _actor(actor)
    yield from ("", "SOURCES")
    for source in briefing.sources:
        yield from _source(source)
    if briefing.tlp:  # the label stands at the head and at the end of a document (TLP 2.0, section 3)
        yield ""
        yield from labelled(("Marking", spoken.marking(briefing)))


def _head(briefing: Briefing, evidence: Evidence) -> Iterator[str]:
    prepared = (briefing.prepared_by.name, briefing.prepared_by.method)
    tally = evidence.tally(briefing)
    found = f"{holding(tally)} of {tally.total()} quotes were found in their source"
    troubles = ", ".join(f"{count} {verdict or 'not checked'}" for verdict, count in worst_first(tally))
    yield from labelled(
        ("Briefing", briefing.title),
        ("Id", briefing.id),
        ("Marking", spoken.marking(briefing)),
        ("As of", briefing.as_of.describe() if briefing.as_of else None),
        ("Prepared by", ", ".join(part for part in prepared if part)),
        ("Draft", spoken.drafted(briefing)),
        ("Reviewed", spoken.reviewed(briefing)),
        ("Tags", ", ".join(briefing.tags)),
        ("Supersedes", briefing.supersedes),
        ("Changed", briefing.changed),
        *(("Source", citation(source)) for source in briefing.sources),
        ("Evidence", f"{found}: {troubles}" if troubles else found),
        *(("Problem", problem.message) for problem in evidence.problems),
    )


def _judgements(briefing: Briefing, kept: set[str]) -> Iterator[str]:
    for number, claim in enumerate(briefing.key_judgments, 1):
        if claim in kept:
            yield f"{number}. {spoken.claim_reference(briefing, claim)}"
    if not briefing.key_judgments:
        yield "None is named."
    elif kept.isdisjoint(briefing.key_judgments):
        yield "None passes the filter."


def _pane(briefing: Briefing, pane: Pane, evidence: Evidence, kept: set[str]) -> Iterator[str]:
    yield from ("", pane.title.upper())
    for number, claim in enumerate(pane.claims, 1):
        if claim.id in kept:
            yield ""
            yield f"{pane.title} {number} of {len(pane.claims)}: {claim.text}"
            yield from claim_lines(briefing, claim, evidence)
    if not pane.claims:
        yield from ("", "No claims.")
    elif all(claim.id not in kept for claim in pane.claims):
        yield from ("", "None passes the filter.")


def _actor(actor: Actor) -> Iterator[str]:
    yield ""
    yield from labelled(
        ("Actor", actor.name),
        ("Kind", actor.kind),
        ("Also called", ", ".join(actor.aliases)),
        ("Note", actor.note),
    )


def _source(source: Source) -> Iterator[str]:
    yield ""
    yield from labelled(
        (f"Source {source.id}", citation(source)),
        ("File", source.file),
        ("Language", source.language),
        ("Reliability", spoken.reliability(source.reliability) if source.reliability else None),
        ("Note", source.note),
    )
