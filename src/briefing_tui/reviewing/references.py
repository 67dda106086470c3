"""References between claims: in the key judgements, and in what claims see and contradict; brought up to date."""

from collections.abc import Callable, Collection, Iterable, Mapping

from briefing_tui.domain.address import KEY_JUDGMENTS, claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import SetValue
from briefing_tui.text.english import counted

SEE, CONTRADICTS = LINKS = ("see", "contradicts")  # the fields by which a claim refers to others


def without_references(briefing: Briefing, gone: Collection[str]) -> tuple[list[SetValue], list[str]]:
    """Return the edits that take all references to some claims out of the rest of a briefing, and that in words.

    `gone` has the ids of the claims.
    """
    edits, key_judgements = _changed(briefing, gone, lambda ids: (id_ for id_ in ids if id_ not in gone))
    words = ["no longer a key judgement" if len(gone) == 1 else "also from the key judgements"] * key_judgements
    references = len(edits) - key_judgements
    words += [f"also from {counted(references, 'reference')}"] if references else []
    return edits, words


def with_references_to(briefing: Briefing, gone: Collection[str], one: str) -> list[SetValue]:
    """Return the edits that have all references to some claims lead to one other claim, which is none of them."""
    return _changed(briefing, gone, lambda ids: (one if id_ in gone else id_ for id_ in ids), but=one)[0]


def _changed(
    briefing: Briefing, gone: Collection[str], other: Callable[[Iterable[str]], Iterable[str]], but: str = ""
) -> tuple[list[SetValue], bool]:
    """Return the edits that change the references that are in `gone`, and whether the first is of the key judgements.

    The references of the claims in `gone` themselves and of the claim `but` are left as they are.
    """
    edits: list[SetValue] = []
    if is_first := not set(gone).isdisjoint(briefing.key_judgments):
        edits.append(SetValue(KEY_JUDGMENTS, tuple(dict.fromkeys(other(briefing.key_judgments)))))
    for claim in briefing.claims:
        for key in LINKS if claim.id not in gone and claim.id != but else ():
            ids: tuple[str, ...] = getattr(claim, key)
            if any(id_ in gone for id_ in ids):
                edits.append(SetValue(claim_address(claim.id, key), tuple(dict.fromkeys(other(ids)))))
    return edits, is_first


def contradictions(briefing: Briefing, wanted: Mapping[str, Collection[str]]) -> list[SetValue]:
    """Return the edits that give claims what they contradict, by their ids, and keep that mutual.

    Two claims that cannot hold together contradict each other: what one of them newly contradicts, or no longer does,
    gets the same said of it.
    """
    now: dict[str, dict[str, None]] = {}

    def links(claim: str) -> dict[str, None]:
        return now.setdefault(claim, dict.fromkeys(briefing.claim(claim).contradicts))

    for claim, others in wanted.items():
        before = briefing.claim(claim).contradicts
        for other in others:
            if other not in before:
                links(claim)[other] = None
                links(other)[claim] = None
        for other in before:
            if other not in others:
                links(claim).pop(other, None)
                links(other).pop(claim, None)
    return [
        SetValue(claim_address(claim, CONTRADICTS), tuple(others))
        for claim, others in now.items()
        if tuple(others) != briefing.claim(claim).contradicts
    ]
