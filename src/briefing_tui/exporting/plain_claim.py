"""Export one claim as plain text: its fields, and its quotes with their verdicts and locations."""

from collections.abc import Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import WORDS, locator
from briefing_tui.domain.passage import Anchor, Change, Verdict
from briefing_tui.exporting import spoken


def claim_lines(briefing: Briefing, claim: Claim, evidence: Evidence) -> Iterator[str]:
    """Yield all fields of a claim except its text, and its quotes, as lines `Label: value`, unwrapped."""
    yield from labelled(*_fields(briefing, claim))
    for number, (quote, anchor) in enumerate(evidence.quotes(claim), 1):
        count = f"Quote {number} of {len(claim.quotes)}"
        yield from _quote(count, quote, anchor, evidence.articles.get(quote.source))
    if not claim.quotes:
        yield "Quotes: none"


def labelled(*pairs: tuple[str, str | None]) -> Iterator[str]:
    """Yield `Label: value` for each pair of label and value whose value is not empty."""
    for label, value in pairs:
        if value:
            yield f"{label}: {value}"


def _fields(briefing: Briefing, claim: Claim) -> Iterator[tuple[str, str | None]]:
    yield "Claim", claim.id
    yield "Severity", claim.severity
    yield "Kind", claim.kind
    yield "Channel", claim.channel
    yield "Status", claim.status
    yield "Direction", claim.direction
    yield "Basis", claim.basis
    yield "By", ", ".join(map(briefing.actor_name, claim.by))
    yield "Actors", ", ".join(map(briefing.actor_name, claim.actors))
    yield "When", claim.when.describe() if claim.when else None
    yield "Likelihood", spoken.likelihood(claim.likelihood) if claim.likelihood else None
    yield "Confidence", claim.confidence
    yield "Because", claim.because
    yield "Credibility", spoken.credibility(claim.credibility) if claim.credibility else None
    for label, values in (
        ("Alternative", claim.alternatives),
        ("Assumption", claim.assumptions),
        ("Indicator", claim.indicators),
        ("Gap", claim.gaps),
    ):
        for value in values:
            yield label, value
    yield "See", ", ".join(claim.see)
    yield "Contradicts", ", ".join(claim.contradicts)
    yield "Note", claim.note


def _quote(count: str, quote: Quote, anchor: Anchor, article: Article | None) -> Iterator[str]:
    """Yield the passage with its location, or, if the quote does not hold, the quote as written with its verdict."""
    if article is None:
        yield f'{count}, NOT CHECKED, source {quote.source} could not be read: "{quote.exact}"'
    elif anchor.span is not None and anchor.file_span is not None and anchor.verdict.holds:
        yield f'{count}, {anchor.verdict}: "{_one_line(anchor.passage)}"'
        characters = f"characters {anchor.file_span.start}-{anchor.file_span.end}"
        yield f"Where: source {quote.source}, {locator(article, anchor.span, WORDS)}, {characters}"
        if anchor.damage:
            yield f"Damaged: {', '.join(map(_damage, anchor.damage))}"
    elif anchor.span is not None and anchor.verdict is Verdict.ALTERED:
        yield f'{count}, ALTERED, not the words of source {quote.source}: "{quote.exact}"'
        for change in anchor.alterations:
            yield f"Altered {change.kind}: the quote {_wording(change.quoted)}, the source {_wording(change.found)}"
        yield f'The source has, in {locator(article, anchor.span, WORDS)}: "{_one_line(anchor.passage)}"'
    elif anchor.verdict is Verdict.AMBIGUOUS:
        locators = list(dict.fromkeys(locator(article, span, WORDS) for span in anchor.candidates))
        others = ["others"] if anchor.match_count > len(anchor.candidates) else []
        yield f'{count}, AMBIGUOUS: "{quote.exact}"'
        yield f"Where: fits {anchor.match_count} places of source {quote.source}: {'; '.join([*locators, *others])}"
    else:
        yield f'{count}, NOT FOUND in source {quote.source}: "{quote.exact}"'
        if anchor.nearest:
            passage = _one_line(article.text[anchor.nearest.start : anchor.nearest.end])
            yield f'Nearest, but not the quote, {locator(article, anchor.nearest, WORDS)}: "{passage}"'
    if quote.note:
        yield f"Note on the quote: {quote.note}"


def _wording(words: str) -> str:
    """Return the predicate of a sentence on a change: what the quote or the source says there, if anything."""
    return f'says "{_one_line(words)}"' if words else "has no such word"


def _damage(change: Change) -> str:
    """Return the words as the damaged source has them, and as they were quoted."""
    return f'"{_one_line(change.found)}" for "{_one_line(change.quoted)}"'


def _one_line(passage: str) -> str:
    """Return a passage with every run of white space, line ends included, as one space."""
    return " ".join(passage.split())
