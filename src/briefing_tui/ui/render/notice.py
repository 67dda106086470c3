"""The notice on a quote whose verdict needs an explanation, and on the problems of a claim."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.locator import WORDS, locator
from briefing_tui.domain.passage import Anchor, ChangeKind, Verdict
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.changes import INDENT_CELLS, change_lines
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.status import paragraph_label
from briefing_tui.ui.render.text import Line, Spans, shorten, wrap

_QUOTE_LINES = 3
_NEAREST_LINES = 2  # of a passage that is not the quote's
_WIDTH_WITH_SHARE = 60  # in cells, of a notice that has room for how much of a quote stands in the nearest passage
_MAX_CANDIDATES = 6
_HINT_LINES = 2  # of what to do about a problem
_SEVERITY_ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}


class Room(NamedTuple):
    """The greatest size of a notice, in cells and lines."""

    width: int
    height: int


def notice(  # noqa: PLR0917  # what is at hand, and where it is drawn
    claim: Claim | None,
    found: tuple[Quote, Anchor] | None,
    article: Article | None,
    read_error: Sequence[str],
    room: Room,
    glyphs: Glyphs,
    mends: tuple[str, str] | None = None,
) -> list[Line]:
    """Return why the current quote has no highlighted passage, or what is not as in its source; else no lines.

    `read_error` says why its source could not be read, where there is no article. `mends` is a key that mends the
    quote, and what it does; it has a line of its own, where there is room.
    """
    if claim is not None and not claim.quotes:
        why = "is assumed: it rests on no passage" if claim.basis is Basis.ASSUMED else "quotes no passage"
        lines = _sentence(f"This claim {why}.", "warn", room)
    elif found is None:
        lines = []
    elif article is None:
        lines = _sentence(f"NOT READ: {read_error[0]}.", "bad", room)
        lines += _quoted(f'"{found[0].exact}"', _QUOTE_LINES, _left(room, lines))
    else:
        lines = _verdict(*found, article, room, glyphs)
        if lines and mends and len(lines) < room.height:
            key, does = mends
            left = room.width - 2 - INDENT_CELLS - len(key) - 1
            lines.append([(f"{' ' * INDENT_CELLS}{key}", "key"), (f" {shorten(does, left, glyphs.ellipsis)}", "quiet")])
    return [Line(((" ", "text"), *spans)) for spans in lines]


def problem_notice(problems: Sequence[Problem], room: Room) -> list[Line]:
    """Return the problems of the claim under the cursor with their hints; of the first problem at least a line."""
    shown: list[Spans] = []
    for number, problem in enumerate(problems):
        others = len(problems) - number
        left = room.height - len(shown) - (others > 1)  # with a line to count the others on
        lines = _sentence(f"{problem.severity.upper()}: {problem.message}", _SEVERITY_ROLES[problem.severity], room)
        if len(lines) > left and number:
            shown.append([(f"and {others} more", "quiet")])
            break
        if len(lines) > left:
            ((first, role),) = lines[0]
            lines = [[(shorten(first, room.width - 6, "") + " ...", role)]]
        shown += lines
        hint = _quoted(problem.hint, _HINT_LINES, Room(room.width, _HINT_LINES)) if problem.hint else []
        shown += hint if len(lines) + len(hint) <= left else []
    return [Line(((" ", "text"), *spans)) for spans in shown]


def _verdict(quote: Quote, anchor: Anchor, article: Article, room: Room, glyphs: Glyphs) -> list[Spans]:
    if anchor.verdict is Verdict.ALTERED:
        lines = _sentence("ALTERED: the quote's words (-) are not the source's (+).", "bad", room)
        lines = lines if len(lines) == 1 else _sentence("ALTERED: not the words of the source.", "bad", room)
        return lines + change_lines(anchor, article, room.width - 2, _left(room, lines).height, glyphs)
    if how := _how_it_differs(anchor):
        word = anchor.verdict.upper()
        lines = _sentence(f"{word}: the same words, {how}.", "quiet", room)
        lines = lines if len(lines) == 1 else _sentence(f"{word}: {how}.", "quiet", room)
        return lines + change_lines(anchor, article, room.width - 2, _left(room, lines).height, glyphs)
    if anchor.verdict is Verdict.AMBIGUOUS:
        fits = f"AMBIGUOUS: this quote fits {_candidates(article, anchor)}. None of them is shown as right."
        lines = _sentence(fits, "bad", room)
        return lines + _quoted(f'"{quote.exact}"', _QUOTE_LINES, _left(room, lines))
    if anchor.verdict is Verdict.MISSING:
        return _missing(quote, anchor, article, room, glyphs)
    return []


def _how_it_differs(anchor: Anchor) -> str:
    """Return how a quote that holds differs from its source; nothing where it does not."""
    kinds = {change.kind for change in anchor.adaptations}
    match anchor.verdict:
        case Verdict.ADAPTED if kinds == {ChangeKind.CONTEXT}:
            return "in another context"
        case Verdict.ADAPTED:
            return "with an editor's changes"
        case Verdict.ABRIDGED:
            return "with some left out"
        case Verdict.DAMAGED if anchor.damage:
            return "with marks of scanning"
        case Verdict.DAMAGED:
            return "with other punctuation or setting"
        case _:
            return ""


def _missing(quote: Quote, anchor: Anchor, article: Article, room: Room, glyphs: Glyphs) -> list[Spans]:
    why = "NOT FOUND: this quote does not stand in the source."
    if anchor.nearest is None:
        lines = _sentence(f"{why} Nothing is shown in its place.", "bad", room)
        lines = lines if 2 * len(lines) <= room.height else _sentence(why, "bad", room)
        return lines + _quoted(f'"{quote.exact}"', _QUOTE_LINES, _left(room, lines))
    lines = _sentence(why, "bad", room)
    where = paragraph_label(article, anchor.nearest.start, glyphs)
    words = visible_line(article.text[anchor.nearest.start : anchor.nearest.end])
    left = _left(room, lines)
    lines += _quoted(f'"{quote.exact}"', min(_QUOTE_LINES, max(left.height - _NEAREST_LINES, 1)), left)
    share = f", {anchor.nearest_share:.0%} of its letters".replace("%", " %")
    share = share if room.width >= _WIDTH_WITH_SHARE else ""
    nearest = f'{glyphs.missing} nearest, not the quote ({where}{share}): "{words}"'
    return lines + _quoted(nearest, _NEAREST_LINES, _left(room, lines))


def _left(room: Room, lines: Sequence[Spans]) -> Room:
    """Return the room that is left below some lines, a line at least."""
    return room._replace(height=max(room.height - len(lines), 1))


def _sentence(text: str, role: str, room: Room) -> list[Spans]:
    return [[(part, role)] for part in wrap(text, room.width - 2)]


def _quoted(text: str, most: int, room: Room) -> list[Spans]:
    """Return a text indented, on `most` lines at most; an ellipsis shows where it is cut."""
    lines = wrap(text, room.width - INDENT_CELLS - 2)
    kept = lines[: min(most, room.height)]
    if len(kept) < len(lines):
        kept[-1] = shorten(kept[-1], room.width - INDENT_CELLS - 6, "") + " ..."
    return [[(" " * INDENT_CELLS + line, "quiet")] for line in kept]


def _candidates(article: Article, anchor: Anchor) -> str:
    shown = ", ".join(locator(article, span, WORDS) for span in anchor.candidates[:_MAX_CANDIDATES])
    return f"{anchor.match_count} places ({shown}{', ...' if anchor.match_count > _MAX_CANDIDATES else ''})"
