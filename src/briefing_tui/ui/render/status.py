"""What the status line says of the place at hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Verdict
from briefing_tui.text.english import counted
from briefing_tui.ui.render.claims import VERDICT_ROLES
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import block_of
from briefing_tui.ui.render.text import Spans


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
    """Return the number of the paragraph that holds a place, as `¶22`; a heading has none."""
    number = article.blocks[block_of(article, offset)].number if article.blocks else 0
    return f"{glyphs.paragraph}{number}" if number else "heading"


def position(number: int, total: int, noun: str) -> str:
    """Return `3/14 claims`, or nothing where there is nothing to count."""
    return f"{number}/{counted(total, noun)}" if total else ""


def hints(keys: Sequence[tuple[str, str]]) -> str:
    """Return the nearest keys as one text: `/ search   ? keys`."""
    return "   ".join(f"{key} {label}" for key, label in keys)
