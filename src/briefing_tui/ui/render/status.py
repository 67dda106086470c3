"""What is said of the place at hand: the status line, and the notice where no passage can be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.ui.render.claims import VERDICT_ROLES
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import block_of
from briefing_tui.ui.render.text import Line, shorten, wrap

Spans = list[tuple[str, str]]

_QUOTE_LINES = 3
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the reader stands, in words: each part is left out where it is empty."""

    verdict: Verdict | None = None
    passage: str = ""  # `passage 1/2`
    paragraph: str = ""  # `¶22`
    position: str = ""  # `3/14 claims`
    hit: str = ""  # `hit 3/14`
    filter: str = ""
    message: str = ""


def standing_spans(standing: Standing, glyphs: Glyphs) -> Spans:
    """Return the left part of the status line; a message comes before all else."""
    parts: Spans = []
    if standing.message:
        parts.append((standing.message, "title"))
    if standing.hit:
        parts.append((standing.hit, "title"))
    if standing.filter:
        parts.append((f"filter: {standing.filter}", "title"))
    if standing.verdict:
        parts.append((standing.verdict.value, VERDICT_ROLES[standing.verdict]))
    parts += [(part, "quiet") for part in (standing.passage, standing.paragraph, standing.position) if part]
    spans: Spans = []
    for number, part in enumerate(parts):
        spans += [(f" {glyphs.dot} ", "faint"), part] if number else [part]
    return spans


def paragraph_label(article: Article, offset: int, glyphs: Glyphs) -> str:
    """Return the number of the paragraph that holds a place, as `¶22`; headings go by their first paragraph."""
    number = article.blocks[block_of(article, offset)].number if article.blocks else 0
    return f"{glyphs.paragraph}{number}" if number else "heading"


def notice(
    claim: Claim | None, found: tuple[Quote, Anchor] | None, article: Article | None, unread: str, width: int
) -> list[Line]:
    """Say in so many words why no passage is lit, with the quote that was not found; else return nothing."""
    if claim is not None and not claim.quotes:
        parts = wrap("This claim is assumed: it rests on no passage.", width - 2)
        return [Line(((f" {part}", "warn"),)) for part in parts]
    if found is None or found[1].verdict.holds:
        return []
    quote, anchor = found
    if article is None:
        said = unread or "The source could not be read."
    elif anchor.verdict is Verdict.AMBIGUOUS:
        said = f"AMBIGUOUS: this quote fits {_places(article, anchor)}. None of them is shown as right."
    else:
        said = "NOT FOUND: this quote does not stand in the source. Nothing is shown in its place."
    lines = [(part, "bad") for part in wrap(said, width - 2)]
    quoted = wrap(f'"{quote.exact}"', width - 4)
    lines += [(f"  {part}", "quiet") for part in quoted[:_QUOTE_LINES]]
    if len(quoted) > _QUOTE_LINES:
        lines[-1] = (shorten(lines[-1][0], width - 6, "") + " ...", "quiet")
    return [Line(((f" {text}", role),)) for text, role in lines]


def _places(article: Article, anchor: Anchor) -> str:
    numbers = [article.blocks[block_of(article, span.start)].number for span in anchor.candidates]
    shown = ", ".join(f"paragraph {number}" if number else "a heading" for number in numbers[:_PLACES])
    return f"{len(numbers)} places ({shown}{', ...' if len(numbers) > _PLACES else ''})"


def position(number: int, total: int, noun: str) -> str:
    """Return `3/14 claims`, or nothing where there is nothing to count."""
    return f"{number}/{total} {noun}" if total else ""


def hints(keys: Sequence[tuple[str, str]]) -> str:
    """Return the nearest keys as one text: `/ search   ? keys`."""
    return "   ".join(f"{key} {label}" for key, label in keys)
