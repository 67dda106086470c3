"""Give a claim another id, and have all that refers to it refer to that."""

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.loading.fields import Slug
from briefing_tui.loading.typed import InvalidValueError, read_typed
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change, claim_of
from briefing_tui.reviewing.references import with_references_to
from briefing_tui.text.english import counted
from briefing_tui.text.slugs import slug
from briefing_tui.text.visible import quoted


def rename(briefing: Briefing, claim: str, typed: str) -> Change:
    """Return the change that gives a claim another id: `id: talks-held → talks; also in 2 references`.

    Typed words are made an id. Raises RefusedError where they make none, or where it is that of another claim.
    """
    old, new = claim_of(briefing, claim).id, _id(typed)
    if new == old:
        raise UnchangedError(f"the id is {old} already: type another")
    if briefing.has_claim(new):
        raise RefusedError(f"the id {quoted(new)} is that of another claim: type another")
    references = with_references_to(briefing, (old,), new)
    words = f"id: {old} → {new}"
    also = f"; also in {counted(len(references), 'reference')}" if references else ""
    return change(briefing, [SetValue(claim_address(old, "id"), new), *references], words + also)


def _id(typed: str) -> str:
    try:
        return str(read_typed(Slug(), slug(typed) or typed, "`id`", {}))
    except InvalidValueError as error:
        raise RefusedError(str(error)) from None
