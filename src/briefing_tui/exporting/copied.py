"""Write what the reader takes along as plain text: a claim, a passage, or several claims, always with their origin."""

from collections.abc import Iterator, Sequence

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span
from briefing_tui.exporting import spoken
from briefing_tui.exporting.citation import attribution
from briefing_tui.exporting.plain_claim import labelled
from briefing_tui.exporting.quoted import quoted


def copied_claim(briefing: Briefing, claim: Claim, evidence: Evidence) -> str:
    """Return a claim with all its fields, its quotes with their citations, its id and briefing, and the marking.

    A quote that does not hold is given with its verdict and what differs, so that no copy can be mistaken for a passage
    of the source.
    """
    return "\n\n".join((*_claim(briefing, claim, evidence), _origin(briefing, claim)))


def copied_passage(briefing: Briefing, source: str, article: Article, span: Span) -> str:
    """Return the passage at `span` of the reading text with its citation, the briefing and the marking.

    `source` is the id of the source that `article` was read from. Raises KeyError if the briefing has no such source.
    """
    passage = f'"{article.text[span.start : span.end]}"\n{attribution(briefing, source, article, span)}'
    return f"{passage}\n\n{_origin(briefing)}"


def copied_register(briefing: Briefing, claims: Sequence[Claim], evidence: Evidence) -> str:
    """Return several claims, numbered, each as `copied_claim` has it; the marking stands at the head and at the end."""
    head, end = _origin(briefing), "\n".join(labelled(("Marking", spoken.marking(briefing))))
    entries = (
        "\n\n".join((f"{number}. {text}", *rest, f"Claim: {claim.id}"))
        for number, claim in enumerate(claims, 1)
        for text, *rest in [_claim(briefing, claim, evidence)]
    )
    return "\n\n\n".join(filter(None, (head, *entries, end)))


def _claim(briefing: Briefing, claim: Claim, evidence: Evidence) -> Iterator[str]:
    """Yield the paragraphs of a claim: its text, its fields, and each of its quotes."""
    yield claim.text
    yield "\n".join(labelled(*spoken.claim_fields(briefing, claim)))
    for quote, anchor in evidence.quotes(claim):
        yield "\n".join(_quote(briefing, quote, anchor, evidence.articles.get(quote.source)))


def _quote(briefing: Briefing, quote: Quote, anchor: Anchor, article: Article | None) -> Iterator[str]:
    said = quoted(quote, anchor, article)
    yield f'{said.failure}: "{said.words}"' if said.failure else f'"{said.words}"'
    yield from said.remarks
    if said.instead:
        yield f'{said.instead}: "{said.found}"'
    yield attribution(briefing, quote.source, article, said.span)


def _origin(briefing: Briefing, claim: Claim | None = None) -> str:
    return "\n".join(labelled(*spoken.origin_fields(briefing, claim)))
