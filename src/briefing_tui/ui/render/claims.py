"""A claim as the lists show it: its sentence first and loudest, what it rests on a tone quieter."""

from collections.abc import Iterable, Iterator

from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.domain.passage import FLAGGED_VERDICTS, Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.outline import Item
from briefing_tui.ui.render.page import Composer, Page, Sheet
from briefing_tui.ui.render.text import Spans, pad, wrap

VERDICT_ROLES = {
    Verdict.VERBATIM: "ok",
    Verdict.REFLOWED: "ok",
    Verdict.DAMAGED: "warn",
    Verdict.AMBIGUOUS: "warn",
    Verdict.ALTERED: "bad",
    Verdict.MISSING: "bad",
}
_WORST_FIRST = (*FLAGGED_VERDICTS, Verdict.REFLOWED, Verdict.VERBATIM)
_ROOMY = 48  # narrower than this, a badge goes below the sentence
_BADGE = 10
_LABEL = 10
_MOST = 99  # passages that the column of the signs has room to count

FILTERED = "Nothing passes the filter."
_PURPOSE = {
    "threats": "No threats. Here stands what the sources say is dangerous: to whom, how severe, since when.",
    "cooperation": "No cooperation. Here stands where the sources say that two sides work together, and how far.",
    "perspective": "No perspective. Here stand judgements on where things are going, how likely, what to watch for.",
}


def hue(pane: str) -> str:
    """Return the role that carries a pane's colour."""
    return pane if pane in STANDING_PANES else "section"


def letter(pane: str) -> str:
    """Return the letter that tells a pane without colour."""
    return pane[0].upper() if pane in STANDING_PANES else "S"


def claims_page(sheet: Sheet, listing: Iterable[Item], pane: str) -> Page:
    """Lay out the claims of a pane; without evidence yet, the verdicts are left open."""
    composer = Composer(sheet.width)
    for item in listing:
        composer.blank()
        composer.item(claim_lines(sheet, sheet.claims[item.claim], pane))
    page = composer.page()
    if not page.rows:
        empty = pane not in sheet.pane_of.values()
        composer.paragraph(_PURPOSE.get(pane, "No claims in this section.") if empty else FILTERED, "quiet")
    return composer.page()


def claim_lines(sheet: Sheet, claim: Claim, pane: str, *, details: bool = True) -> Iterator[Spans]:
    """Yield the lines of one claim: sentence with badge and verdict, what it rests on, and its details if wanted."""
    width = sheet.width
    sign, sign_role = verdict_sign(sheet, claim)
    badge, badge_role = _badge(claim, pane)
    column = _BADGE if badge and width >= _ROOMY else 0
    sentence = wrap(claim.text, width - column - 3)
    for number, part in enumerate(sentence):
        if number:
            yield [(part, "claim")]
            continue
        spans: Spans = [(pad(part, width - column - 3), "claim")]
        if column:
            spans.append((f" {badge:<{column - 1}}", badge_role))
        yield [*spans, (f"{sign:>3}", sign_role)]
    if badge and not column:
        yield [(badge, badge_role)]
    for part in wrap(f" {sheet.glyphs.dot} ".join(_rests_on(sheet.briefing, claim)), width - 3):
        yield [(part, "quiet")]
    if details:
        yield from _details(sheet, claim)


def verdict_sign(sheet: Sheet, claim: Claim) -> tuple[str, str]:
    """Return the sign of the worst verdict among a claim's quotes, with their number where there are several."""
    if sheet.evidence is None or not claim.quotes:
        return "", "quiet"
    verdicts = {anchor.verdict for anchor in sheet.evidence.anchors[claim.id]}
    worst = next(verdict for verdict in _WORST_FIRST if verdict in verdicts)
    number = len(claim.quotes)
    several = "" if number == 1 else str(number) if number <= _MOST else "9+"
    return several + sheet.glyphs.verdict(worst), VERDICT_ROLES[worst]


def basis_words(briefing: Briefing, claim: Claim) -> str:
    """Say what a claim rests on: `reported by Emomali Rahmon`, `assessed, likely (55 to 80 %)`."""
    words = claim.basis.value
    if claim.by:
        speakers = ", ".join(map(briefing.actor_name, claim.by))
        words += f" by {speakers}" if claim.basis in (Basis.REPORTED, Basis.ALLEGED) else f", {speakers}"
    if claim.likelihood:
        low, high = claim.likelihood.percent
        words += f", {claim.likelihood.replace('-', ' ')} ({low} to {high} %)"
    return words


def _rests_on(briefing: Briefing, claim: Claim) -> Iterator[str]:
    yield basis_words(briefing, claim)
    if claim.when:
        yield claim.when.describe()
    yield from (word for word in (claim.kind, claim.channel, claim.direction) if word)
    if others := [briefing.actor_name(actor) for actor in claim.actors if actor not in claim.by]:
        yield ", ".join(others)


def _badge(claim: Claim, pane: str) -> tuple[str, str]:
    if claim.severity:
        return claim.severity.upper(), claim.severity
    if claim.status:
        return claim.status.upper(), hue("cooperation")
    if claim.likelihood:
        low, high = claim.likelihood.percent  # the words are too long for a badge, and stand below
        return f"{low}-{high} %", hue(pane)
    return "", ""


def _details(sheet: Sheet, claim: Claim) -> Iterator[Spans]:
    """Yield confidence and the lists of a judgement, each under its word; confidence has a sentence of its own."""
    sure = f"{claim.confidence} confidence" if claim.confidence else ""
    reason = f"{sure}: {claim.because}" if sure and claim.because else sure or claim.because
    credibility = str(claim.credibility) if claim.credibility else ""
    for label, entries in (
        ("because" if not sure else "basis", (reason,) if reason else ()),
        ("or else", claim.alternatives),
        ("assumes", claim.assumptions),
        ("watch", claim.indicators),
        ("unknown", claim.gaps),
        ("credible", (credibility,) if credibility else ()),
        ("see", (", ".join(claim.see),) if claim.see else ()),
        ("against", (", ".join(claim.contradicts),) if claim.contradicts else ()),
        ("note", (claim.note,) if claim.note else ()),
    ):
        several = len(entries) > 1
        for number, entry in enumerate(entries):
            lead = f"{sheet.glyphs.bullet} " if several else ""
            for row, part in enumerate(wrap(lead + entry, sheet.width - _LABEL - 3)):
                word = label if not number and not row else ""
                yield [(f"{word:<{_LABEL}}", "label"), (part, "quiet")]
