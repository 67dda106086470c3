"""What the reader shows of the review of drafted claims: the sign before a claim, and the count in the head."""

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Review
from briefing_tui.exporting import spoken
from briefing_tui.ui.render.glyphs import Glyphs


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

    `drafted by machine, 14/31 reviewed`, `draft, 14/31 reviewed`, `draft`; the last is empty where that need not be
    said, and the only one where people wrote it all.
    """
    total, unreviewed = sum(briefing.reviews.values()), briefing.reviews.get(Review.UNREVIEWED, 0)
    count = [f"{total - unreviewed}/{total} reviewed"] if total else []
    if drafted := spoken.drafted(briefing):
        return [*(", ".join((lead, *count)) for lead in (drafted, "draft")), "draft"]
    return [*count, "draft" if unreviewed else ""]


def draft_role(briefing: Briefing) -> str:
    """Return the role of what is said of a draft, which warns until all of its claims have been reviewed."""
    is_reviewed = bool(briefing.reviews) and not briefing.reviews.get(Review.UNREVIEWED)
    return "quiet" if is_reviewed else "warn"
