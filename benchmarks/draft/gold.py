"""Gold briefings, made by hand, and the answers that they accept for each claim."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span

_ROOT = Path(__file__).parents[2]
SECTIONS = "sections"
# The shipped briefing has a section for quarrels and containment, and says in its head what else these may be read as.
_ALSO_PANES = {"frictions": frozenset({"threats", "cooperation"})}
_ALSO = re.compile(r"\balso(?: (basis|severity|channel|status|direction|when))?: ([^;.]*)")
_WORD = re.compile(r"[a-z0-9/~.-]+")


class GoldClaim(NamedTuple):
    """A claim made by hand, its passages, its values by field (`pane` among them), and all that count as right."""

    claim: Claim
    spans: tuple[Span, ...]
    first: Mapping[str, str]
    accepted: Mapping[str, frozenset[str]]


class Gold(NamedTuple):
    """A gold briefing with its one article; `group` says how far those who wrote the rules have looked at it."""

    name: str
    group: str
    path: Path
    briefing: Briefing
    article: Article
    claims: tuple[GoldClaim, ...]


def golds(development: Path, held_out: Path) -> Iterator[Gold]:
    """Yield the gold briefings: the shipped one, and those in two folders, of which the first may be absent."""
    yield _gold(_ROOT / "briefings" / "taliban-tajikistan-2024.yaml", "shipped")
    for group, folder in (("development", development), ("held out", held_out)):
        for path in sorted(folder.glob("*.yaml")):
            yield _gold(path, group)


def _gold(path: Path, group: str) -> Gold:
    document = gather_evidence(open_document(path))
    evidence = document.evidence
    assert evidence is not None, "it has just been gathered"
    (article,) = evidence.articles.values()
    briefing = document.briefing
    claims = tuple(
        GoldClaim(claim, _spans(evidence, claim), _first(briefing, claim), _accepted(briefing, claim))
        for claim in briefing.claims
    )
    return Gold(path.stem, group, path, briefing, article, claims)


def _spans(evidence: Evidence, claim: Claim) -> tuple[Span, ...]:
    return tuple(anchor.span for anchor in evidence.anchors[claim.id] if anchor.span)


def pane_name(pane: str) -> str:
    """Return the name of a pane: that of a standing pane, or `sections` for any other."""
    return pane if pane in STANDING_PANES else SECTIONS


def _first(briefing: Briefing, claim: Claim) -> dict[str, str]:
    """Return the values of a claim by field; an empty text where it has none."""
    fields = ("basis", "likelihood", "severity", "channel", "status", "direction")
    return {
        "pane": pane_name(briefing.pane_of(claim.id).id),
        "when": claim.when.text if claim.when else "",
        **{key: str(getattr(claim, key) or "") for key in fields},
    }


def _accepted(briefing: Briefing, claim: Claim) -> dict[str, frozenset[str]]:
    """Return the values that count as right: those of the claim, and what its note says that it may also be."""
    values = {key: {value} for key, value in _first(briefing, claim).items()}
    values["pane"] |= _ALSO_PANES.get(briefing.pane_of(claim.id).id, frozenset())
    for key, words in _ALSO.findall(" ".join(claim.note.split())):
        found = _WORD.findall(words.split("(")[0])
        known = {SECTIONS, *STANDING_PANES} if not key else None
        values[key or "pane"] |= {"" if word == "none" else word for word in found if known is None or word in known}
    return {key: frozenset(each) for key, each in values.items()}
