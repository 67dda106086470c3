"""The first screen: what this is, what it says, how sure it is, and how well it is evidenced."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.outline import Item
from briefing_tui.text.english import counted
from briefing_tui.ui.render.charts import bar_row
from briefing_tui.ui.render.claims import claim_lines, hue
from briefing_tui.ui.render.page import Composer, Page, Sheet


def brief_page(sheet: Sheet, listing: Sequence[Item]) -> Page:
    """Lay out the bottom line, the key judgements and the pictures of the whole."""
    briefing = sheet.briefing
    composer = Composer(sheet.width)
    if briefing.bluf:
        composer.heading("Bottom line")
        composer.paragraph(briefing.bluf, "claim")
    if briefing.changed:
        composer.heading("What is new")
        composer.paragraph(briefing.changed)
    for heading, group in groupby(listing, key=lambda item: item.heading):
        composer.heading(heading)
        rows = list(group)
        most = max(row.count for row in rows)
        for number, row in enumerate(rows):
            if row.claim:
                if number:
                    composer.blank()
                claim = sheet.claims[row.claim]
                composer.item(claim_lines(sheet, claim, sheet.pane_of[row.claim], details=False))
            else:
                composer.item([bar_row(sheet, row, most, _role(row))])
    composer.heading("Evidence")
    composer.paragraph(_evidence(briefing, sheet.evidence), "text")
    for source in briefing.sources:
        about = (source.author, source.title, source.publisher, source.published and source.published.describe())
        reliability = f"reliability {source.reliability}" if source.reliability else ""
        composer.paragraph(", ".join(str(part) for part in (*about, reliability) if part), "quiet")
    prepared = briefing.prepared_by
    if prepared.name or prepared.method:
        words = f"Prepared by {prepared.name or 'somebody'} ({prepared.method or 'method not said'})"
        composer.paragraph(words, "quiet")
    return composer.page()


def _role(row: Item) -> str:
    """Return the colour of a bar: a severity has its own, a channel its pane's."""
    if row.key.startswith("severity/"):
        return row.label if row.label in ("low", "moderate", "high", "critical") else hue("threats")
    return hue("cooperation") if row.key.startswith("channel/") else hue("perspective")


def _evidence(briefing: Briefing, evidence: Evidence | None) -> str:
    if evidence is None:
        return "The quotes are being looked up in the source."
    counts = Counter(anchor.verdict for anchors in evidence.anchors.values() for anchor in anchors)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    claims = sum(1 for _ in briefing.claims)
    return f"{counted(claims, 'claim', 'rest')} on {counted(counts.total(), 'quote')}: {told or 'none'}."
