"""A draft with its reasons: as YAML, with a comment beside each value, and as JSON."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from briefing_tui.checking.likelihood import RULES
from briefing_tui.checking.rules import findings
from briefing_tui.domain.address import KEY_JUDGMENTS, Address, claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.drafting.draft import Draft, DraftedClaim, Reason
from briefing_tui.loading.writing import briefing_yaml
from briefing_tui.text.english import counted

_BLUF: Address = ("bluf",)
_HEAD = (
    "yaml-language-server: $schema=./briefing-1.schema.json",
    "",
    "Drafted by machine: beside each value stands why it was chosen. Every quote is verbatim, each text is made of its",
    "sentence. `review:` says of each claim what a reader has made of it: unreviewed, accepted or rejected.",
)

_SCALES_RULE = "scales-mixed"
_SCALES_KEPT = f"briefing: ignore[{_SCALES_RULE}] the article's own words, which mix the rows of ICD 203"
_HEAD_CHARACTERS = 116  # of a line of the head

Json = Mapping[str, object]


def draft_yaml(draft: Draft) -> str:
    """Return a draft as the YAML of a briefing, with the reasons of its values as comments."""
    notices = [f"Not in the draft: {notice}" for notice in draft.notices]
    remarks = [line for remark in draft.remarks for line in wrap(remark, _HEAD_CHARACTERS)]
    comments = dict(_comments(draft))
    for address in _mixed_scales(draft.briefing):
        comments[address] = (*comments.get(address, ()), _SCALES_KEPT)
    return briefing_yaml(draft.briefing, comments, (*_HEAD, *notices, *remarks))


def draft_reasons(draft: Draft) -> Json:
    """Return the reasons of a draft as JSON: of each claim, in the order of rank, by the key of the value."""
    by_rank = sorted(draft.claims, key=lambda each: each.rank)
    return {
        "briefing": draft.briefing.id,
        "key_judgments": list(draft.briefing.key_judgments),
        "claims": [_claim_reasons(each) for each in by_rank],
        "actors": {actor: _reason(reason) for actor, reason in draft.actor_reasons.items()},
        "notices": list(draft.notices),
        "remarks": list(draft.remarks),
    }


def _claim_reasons(drafted: DraftedClaim) -> Json:
    reasons = {key: _reason(reason) for key, reason in drafted.reasons.items()}
    return {"id": drafted.claim.id, "rank": drafted.rank, "pane": drafted.pane, "reasons": reasons}


def _reason(reason: Reason) -> Json:
    unsure = {"unsure": reason.is_unsure, "instead": reason.instead} if reason.instead else {}
    return {"rule": reason.rule, "words": reason.words, "margin": round(reason.margin, 2)} | unsure


def _comments(draft: Draft) -> Iterator[tuple[Address, tuple[str, ...]]]:
    """Yield the comments of a draft, by the address of the value that they stand beside."""
    selected = f"selected from {counted(len(draft.claims), 'claim')} by rank, not composed"
    if draft.briefing.bluf:
        yield _BLUF, (selected,)
    if draft.briefing.key_judgments:
        yield KEY_JUDGMENTS, (selected,)
    for actor, reason in draft.actor_reasons.items():
        yield ("actors", actor), (_sentence(reason, "kind"),)
    for drafted in draft.claims:
        claim = drafted.claim
        yield claim_address(claim.id), tuple(_claim_comments(drafted, len(draft.claims)))
        for key, reason in drafted.reasons.items():
            if key not in ("pane", "rank"):
                yield claim_address(claim.id, key), (_sentence(reason, key),)


def _mixed_scales(briefing: Briefing) -> Iterator[Address]:
    """Yield where the words of the article mix the two rows of likelihood: they are kept, and the check told so."""
    rules = [rule for rule in RULES if rule.code == _SCALES_RULE]
    yield from (finding.address for _, finding in findings(briefing, Evidence({}, {}), rules))


def _claim_comments(drafted: DraftedClaim, of: int) -> Iterator[str]:
    pane, rank = drafted.reasons.get("pane"), drafted.reasons.get("rank")
    if pane is not None:
        yield f"{drafted.pane}: {_sentence(pane, 'pane')}"
    if rank is not None:
        yield f"rank {drafted.rank} of {of}: {_sentence(rank)}"


def _sentence(reason: Reason, key: str = "") -> str:
    """Return a reason as a comment: the rule, the words, and what else it may be where that is unsure."""
    words = f': "{reason.words}"' if reason.words else ""
    unsure = f"; unsure: {key}, perhaps {reason.instead}" if reason.is_unsure and reason.instead else ""
    return f"{reason.rule}{words}{unsure}"
