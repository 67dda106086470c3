"""Export one claim as plain text: its fields, and its quotes with their verdicts and locations."""

from collections.abc import Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import WORDS, locator
from briefing_tui.domain.passage import Anchor
from briefing_tui.exporting import spoken
from briefing_tui.exporting.quoted import one_line, quoted


def claim_lines(briefing: Briefing, claim: Claim, evidence: Evidence) -> Iterator[str]:
    """Yield all fields of a claim except its text, and its quotes, as lines `Label: value`, unwrapped."""
    yield from labelled(("Claim", claim.id), *spoken.claim_fields(briefing, claim))
    for number, (quote, anchor) in enumerate(evidence.quotes(claim), 1):
        count = f"Quote {number} of {len(claim.quotes)}"
        yield from _quote(count, quote, anchor, evidence.articles.get(quote.source))


def labelled(*pairs: tuple[str, str | None]) -> Iterator[str]:
    """Yield `Label: value` for each pair of label and value whose value is not empty."""
    for label, value in pairs:
        if value:
            yield f"{label}: {value}"


def _quote(count: str, quote: Quote, anchor: Anchor, article: Article | None) -> Iterator[str]:
    """Yield the passage with its location, or, if the quote does not hold, the quote as written with its verdict."""
    said = quoted(quote, anchor, article, f"source {quote.source}")
    yield f'{count}, {said.failure or anchor.verdict}: "{said.words if said.failure else one_line(said.words)}"'
    if not said.failure and article and said.span and anchor.extracted_span:
        characters = f"characters {anchor.extracted_span.start}-{anchor.extracted_span.end}"
        yield f"Where: source {quote.source}, {locator(article, said.span, WORDS)}, {characters}"
    yield from said.remarks
    if said.instead and article and said.span:
        yield f'{said.instead}, {locator(article, said.span, WORDS)}: "{one_line(said.found)}"'
