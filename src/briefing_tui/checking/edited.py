"""The check of a briefing after an edit: which findings of before stay, and which rules look again at what."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefing_tui.checking.parsing.naming import first_words
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.rules import findings
from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class EditedBriefing:
    """A briefing with its evidence, the same briefing before an edit, and the ids of the claims that the edit changed.

    The articles of its sources are those of before. Claims that were added or removed are among `changed`.
    """

    before: Briefing
    briefing: Briefing
    evidence: Evidence
    changed: Collection[str]
    _renamed: Collection[str] = field(init=False)  # ids of claims: those that changed, and those `_renamed` yields

    def __post_init__(self) -> None:
        """Look for the claims once for all rules."""
        object.__setattr__(self, "_renamed", {*self.changed, *_renamed(self.before, self.briefing)})

    def keeps(self, rule: Rule, address: Address) -> bool:
        """Return whether a finding of before, by a rule at an address, is one of the edited briefing as well."""
        match address:
            case ("claims", str(claim), *_) if rule.scope is not Scope.BRIEFING:
                return claim not in self._looked_at_by(rule) and self.briefing.has_claim(claim)
        return False

    def new_findings(self, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Finding]]:
        """Yield the findings of some rules that, with those of before that are kept, are all of the edited briefing."""
        changed, renamed = _part(self.briefing, self.changed), _part(self.briefing, self._renamed)
        parts = {Scope.CLAIM: changed, Scope.NAMES: renamed, Scope.BRIEFING: self.briefing, Scope.FILE: changed}
        for rule in rules:
            yield from findings(parts[rule.scope], self.evidence, (rule,))

    def _looked_at_by(self, rule: Rule) -> Collection[str]:
        return self._renamed if rule.scope is Scope.NAMES else self.changed


def _part(briefing: Briefing, claims: Collection[str]) -> Briefing:
    """Return the briefing with no other claims than some, which may refer to others that it lacks."""
    panes = (
        replace(pane, claims=tuple(claim for claim in pane.claims if claim.id in claims)) for pane in briefing.panes
    )
    return replace(briefing, panes=tuple(panes), key_judgments=())


def _renamed(before: Briefing, briefing: Briefing) -> Iterator[str]:
    """Yield the ids of the claims that name an actor who is another than before, or quote a source by somebody else."""
    actors = set(before.actors).symmetric_difference(briefing.actors)
    sources = {source for source, *_ in _authors(before).symmetric_difference(_authors(briefing))}
    if not actors and not sources and before.actors == briefing.actors:
        return
    others = ([actor for actor in each.actors if actor not in actors] for each in (before, briefing))
    is_same_order = next(others) == next(others)
    ids, words = {actor.id for actor in actors}, {word for actor in actors for word in first_words(actor)}
    for claim in briefing.claims:
        if not is_same_order or _names_any(claim, ids, words) or any(quote.source in sources for quote in claim.quotes):
            yield claim.id


def _authors(briefing: Briefing) -> set[tuple[str, str, str]]:
    return {(source.id, source.author, source.publisher) for source in briefing.sources}


def _names_any(claim: Claim, ids: Collection[str], words: Collection[str]) -> bool:
    """Return whether a claim may name one of some actors: in `by` by id, or in its text or quotes by a first word."""
    if any(speaker in ids for speaker in claim.by):
        return True
    text = f"{claim.text} {quoted_text(claim)}".casefold()
    return any(word in text for word in words)
