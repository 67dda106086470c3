"""The actors: who says what of whom, and every claim that names them."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from briefing_tui.reading.outline import Item
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.claims import FILTERED, sentence_lines
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.text import Spans

_PURPOSE = "No actors. This tab lists who acts, who speaks, and every claim that names them."


def actors_page(context: PageContext, listing: Iterable[Item]) -> Page:
    """Lay out each actor with what it says and what is said of it."""
    builder = PageBuilder(context.width)
    for reference, group in groupby(listing, key=lambda item: item.heading):
        rows = list(group)
        _actor(builder, context, reference, rows)
        for row in rows:
            builder.item(_row(context, row))
    named = {actor for claim in context.briefing.claims for actor in (*claim.by, *claim.actors)}
    idle = [actor.name for actor in context.briefing.actors if actor.id not in named]
    if named and not builder.page().rows:
        builder.paragraph(FILTERED, "quiet")
    for name in idle:
        builder.heading(name)
        builder.paragraph("no claim names it", "quiet")
    if not named and not idle:
        builder.paragraph(_PURPOSE, "quiet")
    return builder.page()


def _actor(builder: PageBuilder, context: PageContext, reference: str, rows: list[Item]) -> None:
    briefing = context.briefing
    actor = briefing.actor(reference)
    counts = Counter(row.relation for row in rows)
    totals = (f"{counts['says']} said" if counts["says"] else "", f"{counts['named']} about" if counts["named"] else "")
    about = [actor.kind if actor else "", *(actor.aliases if actor else ()), *totals]
    builder.heading(briefing.actor_name(reference))
    builder.paragraph(f" {context.glyphs.dot} ".join(part for part in about if part), "quiet")


def _row(context: PageContext, item: Item) -> Iterable[Spans]:
    briefing = context.briefing
    claim = briefing.claim(item.claim)
    if item.relation == "says":
        others = [briefing.actor_name(actor) for actor in claim.actors if actor != item.heading]
        lead = f"says of {', '.join(others)}: " if others else "says: "
    else:
        lead = f"{', '.join(map(briefing.actor_name, claim.by))} says: " if claim.by else ""
    return sentence_lines(context, claim, briefing.pane_of(claim.id).id, visible_line(lead))
