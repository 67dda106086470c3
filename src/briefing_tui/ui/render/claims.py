"""A claim as the lists show it: its sentence first, and below it in a fainter look what it rests on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.domain.passage import FLAGGED_VERDICTS, Verdict
from briefing_tui.domain.vocabulary import CREDIBILITY
from briefing_tui.exporting import spoken
from briefing_tui.reading.outline import Item
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.review import review_sign, sentence_role
from briefing_tui.ui.render.text import Line, Spans, pad, shorten, wrap

VERDICT_ROLES: Mapping[Verdict | None, str] = {
    None: "bad",  # the source could not be read, which is as grave as a missing quote
    Verdict.VERBATIM: "ok",
    Verdict.REFLOWED: "ok",
    Verdict.ADAPTED: "ok",
    Verdict.ABRIDGED: "ok",
    Verdict.DAMAGED: "warn",
    Verdict.AMBIGUOUS: "warn",
    Verdict.ALTERED: "bad",
    Verdict.MISSING: "bad",
}
_WORST_FIRST = (None, *FLAGGED_VERDICTS, *(verdict for verdict in reversed(Verdict) if verdict not in FLAGGED_VERDICTS))
_MIN_BADGE_COLUMN_CELLS = 48  # narrower than this, a badge goes below the sentence
_BADGE_CELLS = 10
_LABEL_CELLS = 13
_MIN_LABEL_COLUMN_CELLS = 48  # narrower than this, a label stands before its words
_HELD = "\xa0"  # white space at which no line is broken
_LETTER_CELLS = 2  # of the letter of a pane, and white space
_SIGN_CELLS = 3  # of the sign of a verdict, with the number of quotes before it
_MAX_COUNTED_QUOTES = 99  # passages that the column of the signs has room to count

DrawClaim = Callable[[PageContext, Claim, str, int], Sequence[Line]]
"""Draws a claim of a pane as the item of a number."""

FILTERED = "Nothing passes the filter."
_PURPOSE = {
    "threats": "No threats. Here stands what the sources say is dangerous: to whom, how severe, since when.",
    "cooperation": "No cooperation. Here stands where the sources say that two sides work together, and how far.",
    "perspective": "No perspective. Here stand judgements on where things are going, how likely, what to watch for.",
}


def verdict_word(verdict: Verdict | None) -> str:
    """Return the word for a verdict; None where the source could not be read."""
    return verdict.value if verdict else "not read"


def pane_role(pane: str) -> str:
    """Return the role that carries a pane's colour."""
    return pane if pane in STANDING_PANES else "section"


def pane_letter(pane: str) -> str:
    """Return the letter that stands for a pane where its colour may not be seen."""
    return pane[0].upper() if pane in STANDING_PANES else "S"


def claims_page(context: PageContext, listing: Iterable[Item], pane: str, draw: DrawClaim | None = None) -> Page:
    """Lay out the claims of a pane, each drawn by `draw`; without evidence yet, the verdicts are left open."""
    builder = PageBuilder(context.width)
    for number, item in enumerate(listing):
        claim = context.briefing.claim(item.claim)
        builder.blank()
        if draw is None:
            builder.item(claim_lines(context, claim, pane))
        else:
            builder.drawn(draw(context, claim, pane, number))
    page = builder.page()
    if not page.rows:
        empty = not context.briefing.pane(pane).claims
        builder.paragraph(_PURPOSE.get(pane, "No claims in this section.") if empty else FILTERED, "quiet")
        if empty and context.how_to_begin:
            builder.blank()
            builder.paragraph(f"{context.how_to_begin}.", "text")
    return builder.page()


def claim_lines(context: PageContext, claim: Claim, pane: str, *, details: bool = True) -> Iterator[Spans]:
    """Yield the lines of one claim: sentence with badge and verdict, what it rests on, and its details if wanted."""
    width = context.width
    sign, sign_role = verdict_sign(context, claim)
    badge, badge_role = _badge(claim, pane)
    column = _BADGE_CELLS if badge and width >= _MIN_BADGE_COLUMN_CELLS else 0
    chosen, role = _chosen(context, claim), sentence_role(claim)
    collected = chosen + _collected(context, claim)
    lead = collected + _reviewed(context, claim)
    sentence = wrap(lead + claim.text, width - column - _SIGN_CELLS)
    for number, part in enumerate(sentence):
        if number:
            yield [(part, role)]
            continue
        padding = pad(part, width - column - _SIGN_CELLS)[len(part) :]
        spans: Spans = [(part[: len(chosen)], "mark"), (part[len(chosen) : len(collected)], "claim")]
        spans += [(part[len(collected) : len(lead)], "quiet"), (part[len(lead) :], role), (padding, "text")]
        if column:
            spans.append((f" {badge:<{column - 1}}", badge_role))
        yield [*spans, (f"{sign:>{_SIGN_CELLS}}", sign_role)]
    if badge and not column:
        yield [(badge, badge_role)]
    for part in wrap(f"{_HELD}{context.glyphs.dot} ".join(_rests_on(context.briefing, claim)), width - _SIGN_CELLS):
        yield [(part.replace(_HELD, " "), "quiet")]
    if details:
        yield from _details(context, claim)


def sentence_lines(context: PageContext, claim: Claim, pane: str, lead: str = "") -> Iterator[Spans]:
    """Yield a claim's sentence, after its pane's letter and a lead such as `says: `, with the sign of its verdict."""
    sign, sign_role = verdict_sign(context, claim)
    text_cells = context.width - _LETTER_CELLS - _SIGN_CELLS
    lead = _chosen(context, claim) + _collected(context, claim) + _reviewed(context, claim) + lead
    for number, part in enumerate(wrap(lead + claim.text, text_cells - 1)):
        led = lead[: len(part)] if not number else ""
        letter = pane_letter(pane) if not number else ""
        spans: Spans = [(f"{letter:<{_LETTER_CELLS}}", pane_role(pane)), (led, "quiet")]
        spans += [(part[len(led) :], sentence_role(claim)), (pad(part, text_cells)[len(part) :], "text")]
        yield [*spans, (f"{sign:>{_SIGN_CELLS}}", sign_role)] if not number else spans


def verdict_sign(context: PageContext, claim: Claim) -> tuple[str, str]:
    """Return the sign of the worst verdict among a claim's quotes, with their number where there are several."""
    if context.evidence is None or not claim.quotes:
        return "", "quiet"
    verdicts = set(context.evidence.verdicts(claim))
    worst = next(verdict for verdict in _WORST_FIRST if verdict in verdicts)
    number = len(claim.quotes)
    several = "" if number == 1 else str(number) if number <= _MAX_COUNTED_QUOTES else "9+"
    return several + context.glyphs.verdict(worst), VERDICT_ROLES[worst]


def basis_words(briefing: Briefing, claim: Claim) -> str:
    """Return what a claim rests on: `reported by Emomali Rahmon`, `assessed by the author, likely (55 to 80 %)`."""
    words = spoken.basis(briefing, claim)
    if claim.likelihood:
        low, high = claim.likelihood.percent
        words += f", {claim.likelihood.words} ({low} to {high} %)"
    return words


def _chosen(context: PageContext, claim: Claim) -> str:
    """Return the sign before a claim that the next change is about, else nothing."""
    return f"{context.glyphs.chosen} " if claim.id in context.chosen else ""


def _collected(context: PageContext, claim: Claim) -> str:
    """Return the sign before a claim that is in the register, else nothing."""
    return f"{context.glyphs.collected} " if claim.id in context.collected else ""


def _reviewed(context: PageContext, claim: Claim) -> str:
    """Return the sign before a drafted claim that is unreviewed or rejected, else nothing."""
    sign = review_sign(claim, context.glyphs)
    return f"{sign} " if sign else ""


def _rests_on(briefing: Briefing, claim: Claim) -> Iterator[str]:
    yield basis_words(briefing, claim)
    if claim.when:
        yield claim.when.describe()
    yield from (word for word in (claim.kind, claim.channel, claim.direction) if word)
    if others := [briefing.actor_name(actor) for actor in claim.actors if actor not in claim.by]:
        yield f"concerns {', '.join(others)}"
    if claim.review:
        yield claim.review


def _badge(claim: Claim, pane: str) -> tuple[str, str]:
    if claim.severity:
        return claim.severity.upper(), claim.severity
    if claim.status:
        return claim.status.upper(), pane_role("cooperation")
    if claim.likelihood:
        low, high = claim.likelihood.percent  # the words are too long for a badge, and stand below
        return f"{low}-{high} %", pane_role(pane)
    return "", ""


def _details(context: PageContext, claim: Claim) -> Iterator[Spans]:
    """Yield confidence and the lists of a judgement, each under its word; confidence has a sentence of its own."""
    reason = ": ".join(part for part in (claim.confidence, claim.because) if part)
    credibility = f"{claim.credibility}, {CREDIBILITY[claim.credibility]}" if claim.credibility else ""
    for label, entries in (
        ("confidence" if claim.confidence else "because", (reason,) if reason else ()),
        ("alternative", claim.alternatives),
        ("assumption", claim.assumptions),
        ("to watch", claim.indicators),
        ("unknown", claim.gaps),
        ("credibility", (credibility,) if credibility else ()),
    ):
        bullet = f"{context.glyphs.bullet} " if len(entries) > 1 else ""
        for number, entry in enumerate(entries):
            yield from _labelled(context, label if not number else "", bullet + entry)
    yield from _links(context, "see", claim.see)
    yield from _links(context, "against", claim.contradicts)
    if claim.note:
        yield from _labelled(context, "note", claim.note)


def _labelled(context: PageContext, label: str, words: str) -> Iterator[Spans]:
    """Yield words beside their label; where it is narrow, the label stands before them, in their lines."""
    width = context.width - _SIGN_CELLS
    if context.width >= _MIN_LABEL_COLUMN_CELLS:
        for row, part in enumerate(wrap(words, width - _LABEL_CELLS)):
            yield [(f"{label if not row else '':<{_LABEL_CELLS}}", "label"), (part, "quiet")]
        return
    lead = f"{label} {context.glyphs.dot} " if label else ""
    first, *further = wrap(lead + words, width)
    yield [(lead, "label"), (first[len(lead) :], "quiet")]
    yield from ([(part, "quiet")] for part in further)


def _links(context: PageContext, label: str, claims: Sequence[str]) -> Iterator[Spans]:
    """Yield the texts of other claims, a line each, behind the letters of their panes."""
    for number, claim in enumerate(claims):
        lead = label if not number else ""
        if context.width >= _MIN_LABEL_COLUMN_CELLS:
            lead = f"{lead:<{_LABEL_CELLS}}"
        elif lead:
            lead += f" {context.glyphs.dot} "
        pane = context.briefing.pane_of(claim).id
        room = context.width - len(lead) - _LETTER_CELLS - _SIGN_CELLS
        text = shorten(context.briefing.claim(claim).text, room, context.glyphs.ellipsis)
        yield [(lead, "label"), (f"{pane_letter(pane):<{_LETTER_CELLS}}", pane_role(pane)), (text, "quiet")]
