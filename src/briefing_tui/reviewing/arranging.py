"""Arrange the claims of a briefing: in another pane or section, earlier or later, first of all, or no longer there."""

from collections.abc import Iterable, Sequence

from briefing_tui.domain.address import KEY_JUDGMENTS, Address, claim_address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim, Pane
from briefing_tui.domain.edits import Change, Edit, Insert, Move, Remove, SetValue, list_of_pane, value_at
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change, claims_of
from briefing_tui.reviewing.fields import empty_value, given, record_of_pane
from briefing_tui.reviewing.ids import free_id
from briefing_tui.reviewing.references import without_references
from briefing_tui.reviewing.typed import text_of_typed
from briefing_tui.text.english import counted
from briefing_tui.text.slugs import slug

_SECTIONS: Address = ("sections",)


def move(briefing: Briefing, claims: Iterable[str], pane: str) -> Change:
    """Return the change that moves claims to the end of another pane or section, by its id.

    Fields that the new pane has not are left out: `moved to Cooperation; severity left out`. Raises UnchangedError
    where all are there already, and RefusedError where there is no such pane.
    """
    target = next((each for each in briefing.panes if each.id == pane), None)
    if target is None:
        raise RefusedError("this section is no longer in the briefing: choose another")
    chosen = [claim for claim in claims_of(briefing, claims) if briefing.pane_of(claim.id).id != pane]
    if not chosen:
        raise UnchangedError(f"it stands in {target.title} already: choose another pane")
    return _moved(briefing, chosen, target)


def move_to_new_section(briefing: Briefing, claims: Iterable[str], title: str) -> Change:
    """Return the change that makes a section of a title, the last of all, and moves claims there, which may be none.

    Its id is made of the title. Raises RefusedError where the title is empty, or that of another pane.
    """
    name = text_of_typed(title, "title")
    section = Pane(_section_id(briefing, name), name, ())
    sections = value_at(briefing, _SECTIONS)
    edits: list[Edit] = [Insert(_SECTIONS, len(sections), section)]
    ids = list(claims)
    if not ids:
        return change(briefing, edits, f"new section: {section.title}")
    moved = _moved(briefing, claims_of(briefing, ids), section)
    return change(briefing, (*edits, *moved.edits), f"new section: {section.title}; {moved.words}")


def delete_section(briefing: Briefing, section: str) -> Change:
    """Return the change that deletes a section, by its id. Raises RefusedError where it has claims, or is none."""
    found = next((pane for pane in value_at(briefing, _SECTIONS) if pane.id == section), None)
    if found is None:
        raise RefusedError("only a section that you added can be deleted: a standing pane may stay empty")
    if found.claims:
        raise RefusedError(f"{found.title} has {counted(len(found.claims), 'claim')}: move or delete them first")
    return change(briefing, [Remove(("sections", section))], f"section deleted: {found.title}")


def delete(briefing: Briefing, claims: Iterable[str]) -> Change:
    """Return the change that deletes claims, also from the key judgements, and from what others see and contradict."""
    chosen = claims_of(briefing, claims)
    edits, words = without_references(briefing, {claim.id for claim in chosen})
    deleted = "deleted" if len(chosen) == 1 else f"deleted {counted(len(chosen), 'claim')}"
    removed = (Remove(claim_address(claim.id)) for claim in chosen)
    return change(briefing, (*edits, *removed), "; ".join((deleted, *words)))


def toggle_key_judgement(briefing: Briefing, claims: Iterable[str]) -> Change:
    """Return the change that makes claims key judgements, the last ones; where all are, they no longer are."""
    chosen = [claim.id for claim in claims_of(briefing, claims)]
    new = [claim for claim in chosen if claim not in briefing.key_judgments]
    if new:
        words = f"{counted(len(new), 'claim')} made key judgements"
        if len(new) == 1:
            words = f"key judgement {len(briefing.key_judgments) + 1}"
        return change(briefing, [SetValue(KEY_JUDGMENTS, (*briefing.key_judgments, *new))], words)
    left = tuple(claim for claim in briefing.key_judgments if claim not in chosen)
    words = "no longer a key judgement" if len(chosen) == 1 else f"{len(chosen)} claims are no longer key judgements"
    return change(briefing, [SetValue(KEY_JUDGMENTS, left)], words)


def _section_id(briefing: Briefing, title: str) -> str:
    """Return the id for a new section of a title. Raises RefusedError where a pane has the title."""
    if same := next((pane for pane in briefing.panes if pane.title.casefold() == title.casefold()), None):
        raise RefusedError(f"there is a pane with the title {same.title} already: move there, or type another")
    taken = {*STANDING_PANES, *(pane.id for pane in briefing.panes)}
    return free_id(slug(title) or "section", taken)


def _moved(briefing: Briefing, claims: Sequence[Claim], target: Pane) -> Change:
    record, end = record_of_pane(target.id), len(target.claims)
    keys = {field.key for field in record.fields}
    edits: list[Edit] = []
    left_out: dict[str, None] = {}
    for number, claim in enumerate(claims):
        for field in record_of_pane(briefing.pane_of(claim.id).id).fields:
            if field.key not in keys and given(getattr(claim, field.key)):
                edits.append(SetValue(claim_address(claim.id, field.key), empty_value(field)))
                left_out[field.key] = None
        edits.append(Move(claim_address(claim.id), list_of_pane(target.id), end + number))
    moved = "moved" if len(claims) == 1 else f"moved {len(claims)} claims"
    words = [f"{moved} to {target.title}", *([f"{', '.join(left_out)} left out"] if left_out else [])]
    return change(briefing, edits, "; ".join(words))
