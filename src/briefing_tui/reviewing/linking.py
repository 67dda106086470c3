"""Link claims: which to read beside one (`see`), and which cannot hold together with it (`contradicts`)."""

from collections.abc import Iterable, Sequence

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change, claims_of
from briefing_tui.reviewing.references import CONTRADICTS, contradictions
from briefing_tui.text.english import counted


def link(briefing: Briefing, claims: Iterable[str], key: str, others: Iterable[str]) -> Change:
    """Return the change that links claims to others by `see` or `contradicts`: `see: calm added`.

    What contradicts is said of both; what is to be read beside a claim is said of that claim alone. Raises
    UnchangedError where all are linked already, and RefusedError where a claim would be linked to itself.
    """
    chosen, targets = claims_of(briefing, claims), claims_of(briefing, others)
    ids = [target.id for target in targets]
    if len(chosen) == 1 and ids == [chosen[0].id]:
        raise RefusedError("a claim cannot be linked to itself: choose another")
    wanted = {claim.id: (*_links(claim, key), *(id_ for id_ in ids if id_ != claim.id)) for claim in chosen}
    edits = _edits(briefing, key, {claim: tuple(dict.fromkeys(links)) for claim, links in wanted.items()})
    if not edits:
        raise UnchangedError("they are linked so already: choose another claim")
    return change(briefing, edits, f"{key}: {_told(targets)} added")


def unlink(briefing: Briefing, claims: Iterable[str], key: str, others: Iterable[str]) -> Change:
    """Return the change that takes links by `see` or `contradicts` to others out of claims: `see: calm taken out`.

    Where only the other claim has the link, it is taken out there. Raises UnchangedError where there is none.
    """
    chosen, targets = claims_of(briefing, claims), claims_of(briefing, others)
    one = _without(briefing, key, chosen, targets)
    edits = one or _without(briefing, key, targets, chosen)
    if not edits:
        raise UnchangedError(f"there is no such link by `{key}` to take out: choose another claim")
    return change(briefing, edits, f"{key}: {_told(targets)} taken out")


def _without(briefing: Briefing, key: str, claims: Sequence[Claim], others: Sequence[Claim]) -> list[SetValue]:
    """Return the edits that take the links to others out of claims."""
    ids = {other.id for other in others}
    wanted = {claim.id: tuple(id_ for id_ in _links(claim, key) if id_ not in ids) for claim in claims}
    return _edits(briefing, key, wanted)


def _edits(briefing: Briefing, key: str, wanted: dict[str, tuple[str, ...]]) -> list[SetValue]:
    if key == CONTRADICTS:
        return contradictions(briefing, wanted)
    changed = ((claim, links) for claim, links in wanted.items() if links != _links(briefing.claim(claim), key))
    return [SetValue(claim_address(claim, key), links) for claim, links in changed]


def _links(claim: Claim, key: str) -> tuple[str, ...]:
    return claim.contradicts if key == CONTRADICTS else claim.see


def _told(claims: Sequence[Claim]) -> str:
    return claims[0].id if len(claims) == 1 else counted(len(claims), "claim")
