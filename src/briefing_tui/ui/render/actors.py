"""The actors: who says what of whom, and every claim that names them."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from briefing_tui.reading.outline import Item
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.claims import FILTERED, hue, letter, verdict_sign
from briefing_tui.ui.render.page import Composer, Page, Sheet
from briefing_tui.ui.render.text import pad, wrap

_PURPOSE = "No actors. This tab lists who acts, who speaks, and every claim that names them."


def actors_page(sheet: Sheet, listing: Iterable[Item]) -> Page:
    """Lay out each actor with what it says and what is said of it."""
    composer = Composer(sheet.width)
    for reference, group in groupby(listing, key=lambda item: item.heading):
        rows = list(group)
        _actor(composer, sheet, reference, rows)
        for row in rows:
            composer.item(_row(sheet, row))
    named = {actor for claim in sheet.briefing.claims for actor in (*claim.by, *claim.actors)}
    idle = [actor.name for actor in sheet.briefing.actors if actor.id not in named]
    if named and not composer.page().rows:
        composer.paragraph(FILTERED, "quiet")
    for name in idle:
        composer.heading(name)
        composer.paragraph("no claim names it", "quiet")
    if not named and not idle:
        composer.paragraph(_PURPOSE, "quiet")
    return composer.page()


def _actor(composer: Composer, sheet: Sheet, reference: str, rows: list[Item]) -> None:
    briefing = sheet.briefing
    actor = next((actor for actor in briefing.actors if actor.id == reference), None)
    counts = Counter(row.role for row in rows)
    told = [f"{counts['says']} said"] if counts["says"] else []
    told += [f"{counts['named']} about" if counts["named"] else ""]
    about = [actor.kind if actor else "", *(actor.aliases if actor else ()), *told]
    composer.heading(briefing.actor_name(reference))
    composer.paragraph(f" {sheet.glyphs.dot} ".join(part for part in about if part), "quiet")


def _row(sheet: Sheet, item: Item) -> Iterable[list[tuple[str, str]]]:
    claim, pane, width = sheet.claims[item.claim], sheet.pane_of[item.claim], sheet.width
    name = sheet.briefing.actor_name
    sign, sign_role = verdict_sign(sheet, claim)
    others = [name(actor) for actor in claim.actors if actor != item.heading]
    if item.role == "says":
        lead = f"says of {', '.join(others)}: " if others else "says: "
    else:
        lead = f"{', '.join(map(name, claim.by))} says: " if claim.by else ""
    lead = visible_line(lead)
    for number, part in enumerate(wrap(lead + claim.text, width - 6)):
        said = lead[: len(part)] if not number else ""
        spans = [
            (f"{letter(pane)} " if not number else "  ", hue(pane)),
            (said, "quiet"),
            (pad(part, width - 5)[len(said) :], "claim"),
        ]
        yield [*spans, (f"{sign:>3}", sign_role)] if not number else spans
