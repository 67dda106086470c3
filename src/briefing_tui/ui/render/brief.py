"""The brief: bottom line, key judgements, charts of the claims, and the evidence they rest on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import ThreatLevel
from briefing_tui.exporting import spoken
from briefing_tui.exporting.citation import attribution
from briefing_tui.reading.charts import Row
from briefing_tui.reading.outline import Item
from briefing_tui.text.english import counted
from briefing_tui.ui.render.charts import chart_lines
from briefing_tui.ui.render.claims import claim_lines, pane_role, verdict_word
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.review import draft_role
from briefing_tui.ui.render.text import Spans


def brief_page(context: PageContext, listing: Sequence[Item]) -> Page:
    """Lay out the bottom line, the key judgements, the charts and the evidence."""
    briefing = context.briefing
    builder = PageBuilder(context.width)
    reviewed = spoken.reviewed(briefing)
    about = (spoken.drafted(briefing).capitalize(), f"Reviewed: {reviewed}" if reviewed else "")
    if draft := " ".join(f"{sentence}." for sentence in about if sentence):
        builder.paragraph(draft, draft_role(briefing))
    if context.how_to_begin and not any(briefing.claims):
        builder.paragraph(f"No claim yet: {context.how_to_begin}.")
    if briefing.bluf:
        builder.heading("Bottom line")
        builder.paragraph(briefing.bluf, "claim")
    if briefing.changed:
        builder.heading("What is new")
        builder.paragraph(briefing.changed)
    for heading, group in groupby(listing, key=lambda item: item.heading):
        builder.heading(heading)
        members = list(group)
        rows = [item.row for item in members if item.row]
        for lines in chart_lines(context, rows, list(map(_role, rows))) if rows else _judgements(context, members):
            builder.item(lines)
    builder.heading("Evidence")
    builder.paragraph(_evidence(briefing, context.evidence), "text")
    for source in briefing.sources:
        builder.paragraph(attribution(briefing, source.id), "quiet")
        if source.id in context.unread:
            builder.paragraph(f"NOT READ: {context.unread[source.id].message}", "bad")
    prepared = briefing.prepared_by
    if prepared.name or prepared.method:
        words = f"Prepared by {prepared.name or 'somebody'} ({prepared.method or 'method not said'})"
        builder.paragraph(words, "quiet")
    return builder.page()


def _judgements(context: PageContext, members: Iterable[Item]) -> Iterator[list[Spans]]:
    """Yield the lines of each key judgement, a blank one before all but the first."""
    briefing = context.briefing
    for number, claim in enumerate(briefing.claim(item.claim) for item in members):
        lines = claim_lines(context, claim, briefing.pane_of(claim.id).id, details=False)
        yield [*([[]] if number else []), *lines]


def _role(row: Row) -> str:
    """Return the role of a bar: a severity has its own, a channel that of its pane, what is not said the faintest."""
    field, _, value = row.key.partition("/")
    if not value:
        return "faint"
    if field == "severity":  # the gravest has no bar in reverse, as its word has: its shades would be turned round
        return pane_role("threats") if value == ThreatLevel.CRITICAL else value
    return pane_role("cooperation" if field == "channel" else "perspective")


def _evidence(briefing: Briefing, evidence: Evidence | None) -> str:
    if evidence is None:
        return "The quotes are being looked up in the source."
    tally = evidence.tally(briefing)
    verdicts = ", ".join(f"{tally[verdict]} {verdict_word(verdict)}" for verdict in (*Verdict, None) if tally[verdict])
    claims = sum(1 for _ in briefing.claims)
    return f"{counted(claims, 'claim', 'rest')} on {counted(tally.total(), 'quote')}: {verdicts or 'none'}."
