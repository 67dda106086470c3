"""The brief: bottom line, key judgements, charts of the claims, and the evidence they rest on."""

from collections.abc import Sequence
from itertools import groupby

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.outline import Item
from briefing_tui.text.english import counted
from briefing_tui.ui.render.charts import bar_row
from briefing_tui.ui.render.claims import claim_lines, pane_role, verdict_word
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext


def brief_page(context: PageContext, listing: Sequence[Item]) -> Page:
    """Lay out the bottom line, the key judgements, the charts and the evidence."""
    briefing = context.briefing
    builder = PageBuilder(context.width)
    if briefing.bluf:
        builder.heading("Bottom line")
        builder.paragraph(briefing.bluf, "claim")
    if briefing.changed:
        builder.heading("What is new")
        builder.paragraph(briefing.changed)
    for heading, group in groupby(listing, key=lambda item: item.heading):
        builder.heading(heading)
        rows = list(group)
        most = max(row.count for row in rows)
        for number, row in enumerate(rows):
            if row.claim:
                if number:
                    builder.blank()
                claim = context.briefing.claim(row.claim)
                builder.item(claim_lines(context, claim, context.briefing.pane_of(row.claim).id, details=False))
            else:
                builder.item([bar_row(context, row, most, _role(row))])
    builder.heading("Evidence")
    builder.paragraph(_evidence(briefing, context.evidence), "text")
    for source in briefing.sources:
        about = (source.author, source.title, source.publisher, source.published and source.published.describe())
        reliability = f"reliability {source.reliability}" if source.reliability else ""
        builder.paragraph(", ".join(str(part) for part in (*about, reliability) if part) or source.id, "quiet")
        if source.id in context.unread:
            builder.paragraph(f"NOT READ: {context.unread[source.id].message}", "bad")
    prepared = briefing.prepared_by
    if prepared.name or prepared.method:
        words = f"Prepared by {prepared.name or 'somebody'} ({prepared.method or 'method not said'})"
        builder.paragraph(words, "quiet")
    return builder.page()


def _role(row: Item) -> str:
    """Return the role of a bar: a severity has its own, a channel that of its pane."""
    if row.key.startswith("severity/"):
        return row.label if row.label in ("low", "moderate", "high", "critical") else pane_role("threats")
    return pane_role("cooperation") if row.key.startswith("channel/") else pane_role("perspective")


def _evidence(briefing: Briefing, evidence: Evidence | None) -> str:
    if evidence is None:
        return "The quotes are being looked up in the source."
    tally = evidence.tally(briefing)
    verdicts = ", ".join(f"{tally[verdict]} {verdict_word(verdict)}" for verdict in (*Verdict, None) if tally[verdict])
    claims = sum(1 for _ in briefing.claims)
    return f"{counted(claims, 'claim', 'rest')} on {counted(tally.total(), 'quote')}: {verdicts or 'none'}."
