"""The actors: who says what of whom, and every claim that names them."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from briefing_tui.reading.outline import Item
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.claims import FILTERED, pane_letter, pane_role, verdict_sign
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.text import pad, wrap

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
    counts = Counter(row.role for row in rows)
    told = [f"{counts['says']} said"] if counts["says"] else []
    told += [f"{counts['named']} about" if counts["named"] else ""]
    about = [actor.kind if actor else "", *(actor.aliases if actor else ()), *told]
    builder.heading(briefing.actor_name(reference))
    builder.paragraph(f" {context.glyphs.dot} ".join(part for part in about if part), "quiet")


def _row(context: PageContext, item: Item) -> Iterable[list[tuple[str, str]]]:
    claim, pane, width = context.briefing.claim(item.claim), context.briefing.pane_of(item.claim).id, context.width
    name = context.briefing.actor_name
    sign, sign_role = verdict_sign(context, claim)
    others = [name(actor) for actor in claim.actors if actor != item.heading]
    if item.role == "says":
        lead = f"says of {', '.join(others)}: " if others else "says: "
    else:
        lead = f"{', '.join(map(name, claim.by))} says: " if claim.by else ""
    lead = visible_line(lead)
    for number, part in enumerate(wrap(lead + claim.text, width - 6)):
        said = lead[: len(part)] if not number else ""
        spans = [
            (f"{pane_letter(pane)} " if not number else "  ", pane_role(pane)),
            (said, "quiet"),
            (pad(part, width - 5)[len(said) :], "claim"),
        ]
        yield [*spans, (f"{sign:>3}", sign_role)] if not number else spans
