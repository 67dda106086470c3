"""What the reader shows of the review of drafted claims: the sign before one, the count in the head, the keys."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Review
from briefing_tui.exporting import spoken
from briefing_tui.reading.review import tally
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Line, Spans, length

_GAP_CELLS = 3


def review_sign(claim: Claim, glyphs: Glyphs) -> str:
    """Return the sign before a drafted claim that is unreviewed or rejected; one that counts has none."""
    match claim.review:
        case Review.UNREVIEWED:
            return glyphs.unreviewed
        case Review.REJECTED:
            return glyphs.rejected
        case _:
            return ""


def sentence_role(claim: Claim) -> str:
    """Return the role of a claim's sentence, which is struck out where a person has rejected it."""
    return "rejected" if claim.review is Review.REJECTED else "claim"


def draft_forms(briefing: Briefing) -> list[str]:
    """Return whether a briefing was drafted by machine, and how many claims of it were reviewed, in ever fewer words.

    `drafted by machine, 14 of 31 reviewed`, `14 of 31 reviewed`, `draft 14/31`; in the end `reviewed`. An empty form is
    the only one where people wrote it all.
    """
    found, drafted = tally(briefing), spoken.drafted(briefing)
    if not found.total:
        return [drafted, "draft"] if drafted else [""]
    count = f"{found.reviewed} of {found.total} reviewed"
    least = f"draft {found.reviewed}/{found.total}" if found.left else "reviewed"
    return [*([f"{drafted}, {count}", f"draft, {count}"] if drafted else []), count, least]


def draft_role(briefing: Briefing) -> str:
    """Return the role of what is said of a draft, which warns until all of its claims have been reviewed."""
    is_reviewed = bool(briefing.reviews) and not briefing.reviews.get(Review.UNREVIEWED)
    return "quiet" if is_reviewed else "warn"


def decision_line(keys: Sequence[tuple[str, str]], width: int) -> Line:
    """Draw what keys decide, each with its label, in order, as many as there is room for."""
    spans: Spans = []
    for key, label in keys:
        gap = " " * (_GAP_CELLS if spans else 1)
        if length(spans) + len(gap) + cell_len(f"{key} {label}") > width - 1:
            break
        spans += [(gap, "text"), (key, "key"), (f" {label}", "quiet")]
    return Line(tuple(spans))
