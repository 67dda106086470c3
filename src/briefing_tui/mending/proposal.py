"""A briefing's file as it would be after its repair, worked out in memory and read again before anybody sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing_tui.domain.briefing import Briefing, Place
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import BriefingError, Problem, Severity
from briefing_tui.domain.visible import visible_line
from briefing_tui.examining import examine
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.sources import read_source
from briefing_tui.mending.editing import UnwritableError, with_values
from briefing_tui.mending.repairs import HOLDING, Case, Choices, Left, Repair, find_repairs
from briefing_tui.opening import gather_evidence


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text after the repair, what was repaired, what is left and why, and how many errors remain.

    `claims` are the ids of the briefing's claims.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    left: tuple[Left, ...] = ()
    refused: tuple[Left, ...] = ()
    errors: int = 0
    claims: frozenset[str] = frozenset()


def propose(text: str, path: Path, root: Path, choices: Choices) -> Proposal:
    """Work out the repair of a briefing, whose `text`, without a byte order mark, stands in the file at `path`.

    A quote is repaired only where the source's words, written out, are found again at the very place they come from.
    Raises BriefingError where more would change than what is repaired.
    """
    loaded = load_text(text, path)
    if loaded.briefing is None:
        return Proposal(text, errors=_errors(loaded.problems))
    evidence = gather_evidence(loaded.briefing, path, root)
    ruled = examine(loaded, evidence, path, root)
    silenced = {(each.problem.code, Place(each.problem.line, each.problem.column)) for each in ruled.silenced}
    digests = dict(_digests(loaded.briefing, path, root))
    case = Case(loaded.briefing, evidence, loaded.problems, digests, silenced)
    claims = frozenset(claim.id for claim in loaded.briefing.claims)
    refused: dict[Place, Left] = {}
    while True:
        repairs, left = find_repairs(replace(case, kept=refused.keys()), choices)
        if not repairs:
            return Proposal(text, (), tuple(left), tuple(refused.values()), _errors(ruled.problems), claims)
        values = {repair.place: repair.value for repair in repairs}
        try:
            after = with_values(text, values)
        except UnwritableError as error:
            refused[error.place] = Left(error.place, f"{error}: do it by hand")
            continue
        again = load_text(after, path)
        if again.briefing is None or _facts(again.briefing) != _facts(_with(loaded.briefing, values)):
            name = visible_line(str(path))
            raise BriefingError(f"{name} was left as it is: the repair would have changed more than it should")
        evidence_again = gather_evidence(again.briefing, path, root)
        moved = set(_moved(case, again.briefing, evidence_again)) & values.keys()
        if not moved:
            errors = _errors(examine(again, evidence_again, path, root).problems)
            return Proposal(after, tuple(repairs), tuple(left), tuple(refused.values()), errors, claims)
        refused |= {
            place: Left(place, "the source's words fit another place as well: mend it by hand") for place in moved
        }


def _moved(case: Case, again: Briefing, evidence: Evidence) -> Iterator[Place]:
    """Yield the places of quotes that are not found, or not where they were found before."""
    for before, after in zip(case.briefing.claims, again.claims, strict=True):
        pairs = zip(case.evidence.quotes(before), evidence.quotes(after), strict=True)
        for (quote, old), (_, new) in pairs:
            if quote.exact_place is not None and (new.span != old.span or new.verdict not in HOLDING):
                yield quote.exact_place


def _digests(briefing: Briefing, path: Path, root: Path) -> Iterator[tuple[str, str]]:
    """Yield the id of each source that gives a digest and can be read, and the digest of its file as it is now."""
    for source in briefing.sources:
        text = read_source(source, path, root)[0] if source.sha256 else None
        if text is not None:
            yield source.id, sha256(text.encode()).hexdigest()  # UTF-8 and back again gives the file's own bytes


def _with(briefing: Briefing, values: Mapping[Place, str]) -> Briefing:
    """Return the briefing that is expected when the texts at some places say something else."""
    panes = tuple(
        replace(
            pane,
            claims=tuple(
                replace(
                    claim,
                    quotes=tuple(
                        replace(quote, exact=values.get(quote.exact_place or quote.place, quote.exact))
                        for quote in claim.quotes
                    ),
                )
                for claim in pane.claims
            ),
        )
        for pane in briefing.panes
    )
    sources = tuple(
        replace(source, sha256=values.get(source.sha256_place or source.place, source.sha256))
        for source in briefing.sources
    )
    return replace(briefing, panes=panes, sources=sources)


def _facts(value: Any) -> Any:
    """Return what a value of the domain says, whatever the places it says it at."""
    if isinstance(value, Place):
        return None
    if isinstance(value, tuple):
        return tuple(map(_facts, value))
    if is_dataclass(value):
        return (type(value), *(_facts(getattr(value, field.name)) for field in fields(value)))
    return value


def _errors(problems: tuple[Problem, ...]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)
