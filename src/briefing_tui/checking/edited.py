"""The check of a briefing after an edit: which findings of before stay, and which rules look again at what."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefing_tui.checking.rule import Finding, Rule, Scope
from briefing_tui.checking.rules import findings
from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
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
    _has_other_names: bool = field(init=False)

    def __post_init__(self) -> None:
        """Compare the actors and sources, once for all rules."""
        names = (self.before.actors, self.before.sources) != (self.briefing.actors, self.briefing.sources)
        object.__setattr__(self, "_has_other_names", names)

    def keeps(self, rule: Rule, address: Address) -> bool:
        """Return whether a finding of before, by a rule at an address, is one of the edited briefing as well."""
        match address:
            case ("claims", str(claim), *_) if not self._is_for_all_claims(rule):
                return claim not in self.changed and self.briefing.has_claim(claim)
        return False

    def new_findings(self, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Finding]]:
        """Yield the findings of some rules that, with those of before that are kept, are all of the edited briefing."""
        part = _part(self.briefing, self.changed)
        for rule in rules:
            yield from findings(self.briefing if self._is_for_all_claims(rule) else part, self.evidence, (rule,))

    def _is_for_all_claims(self, rule: Rule) -> bool:
        return rule.scope is Scope.BRIEFING or (rule.scope is Scope.NAMES and self._has_other_names)


def _part(briefing: Briefing, claims: Collection[str]) -> Briefing:
    """Return the briefing with no other claims than some, which may refer to others that it lacks."""
    panes = (
        replace(pane, claims=tuple(claim for claim in pane.claims if claim.id in claims)) for pane in briefing.panes
    )
    return replace(briefing, panes=tuple(panes), key_judgments=())
