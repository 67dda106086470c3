"""Write what the reader takes along as Markdown: passages as block quotes, and no text of a file read as markup."""

import re
from collections.abc import Iterator, Sequence

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span
from briefing_tui.exporting import spoken
from briefing_tui.exporting.citation import attribution
from briefing_tui.exporting.quoted import one_line, quoted
from briefing_tui.text.regex import regex

# CommonMark 0.31, section 2.4: a backslash takes the meaning of ASCII punctuation away. `~`, `|` and `$` are GitHub's.
_MARKUP = regex(r"[\\`*_\[\]<>&~|$]")
_BLOCK_START = regex(r"(?m)^(\s*)(?:([-+#=])|(\d+)([.)]))")


def escaped(text: str) -> str:
    """Return a text in which Markdown (CommonMark, and GitHub's) interprets nothing, with its line ends."""
    literal = _MARKUP.sub(r"\\\g<0>", text)
    return _BLOCK_START.sub(_escaped_start, literal)


def markdown_claim(briefing: Briefing, claim: Claim, evidence: Evidence) -> str:
    """Return a claim with all its fields, its quotes as block quotes, its id and briefing, and the marking."""
    return "\n\n".join((*_claim(briefing, claim, evidence), _origin(briefing, claim)))


def markdown_passage(briefing: Briefing, source: str, article: Article, span: Span) -> str:
    """Return the passage at `span` of the reading text as a block quote with its citation, briefing and marking.

    `source` is the id of the source that `article` was read from. Raises KeyError if the briefing has no such source.
    """
    cited = attribution(briefing, source, article, span)
    return f"{_block(article.text[span.start : span.end], cited)}\n\n{_origin(briefing)}"


def markdown_register(briefing: Briefing, claims: Sequence[Claim], evidence: Evidence) -> str:
    """Return several claims, each as `markdown_claim` has it; the marking stands at the head and at the end."""
    entries = ("\n\n".join((*_claim(briefing, claim, evidence), _list(("Claim", claim.id)))) for claim in claims)
    head, end = _origin(briefing), _list(("Marking", spoken.marking(briefing)))
    return "\n\n---\n\n".join(filter(None, (head, *entries, end)))


def _claim(briefing: Briefing, claim: Claim, evidence: Evidence) -> Iterator[str]:
    """Yield the blocks of a claim: its text, its fields, and each of its quotes."""
    yield f"**{escaped(one_line(claim.text))}**"
    yield _list(*spoken.claim_fields(briefing, claim))
    for quote, anchor in evidence.quotes(claim):
        yield _quote(briefing, quote, anchor, evidence.articles.get(quote.source))


def _quote(briefing: Briefing, quote: Quote, anchor: Anchor, article: Article | None) -> str:
    """Return a passage as a block quote; a quote that does not hold stands in a paragraph that says so."""
    said = quoted(quote, anchor, article)
    cited = attribution(briefing, quote.source, article, said.span)
    if not said.failure:
        return _block(said.words, *said.remarks, cited)
    why = (f'{said.failure}: "{one_line(said.words)}"', *said.remarks)
    paragraph = "\n\n".join(map(_line, why))
    if said.instead:
        return f"{paragraph}\n\n{said.instead}:\n\n{_block(said.found, cited)}"
    return f"{paragraph}\n\n{_line(cited)}"


def _block(passage: str, *below: str) -> str:
    """Return a block quote of a passage, whose lines are paragraphs, with lines below it."""
    paragraphs = (*passage.split("\n"), *below)
    return "\n>\n".join(f"> {_line(paragraph)}" for paragraph in paragraphs if paragraph.strip())


def _list(*pairs: tuple[str, str | None]) -> str:
    return "\n".join(f"- {label}: {_line(value)}" for label, value in pairs if value)


def _origin(briefing: Briefing, claim: Claim | None = None) -> str:
    return _list(*spoken.origin_fields(briefing, claim))


def _line(text: str) -> str:
    return escaped(one_line(text))


def _escaped_start(match: re.Match[str]) -> str:
    """Return the beginning of a line with a backslash before what would begin a heading, list or rule there."""
    space, sign, number, end = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{end}"
