"""What a check has looked at, in numbers and in words: that nothing is found must not promise more than was done."""

from dataclasses import dataclass

from briefing_tui.checking.comparing.comparable import comparable
from briefing_tui.checking.rules import SENSE_RULES
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.text.english import counted


@dataclass(frozen=True, slots=True)
class Inspection:
    """How many quotes were looked for, and hold, and the sense of how many claims was compared with their quotes.

    The latter by so many rules: of several briefings by at least `fewest`, and at most `rules`. `long` claims were left
    out, as they or their quotes are too long, or too many, to be compared.
    """

    quotes: int = 0
    holding: int = 0
    claims: int = 0
    rules: int = 0
    fewest: int = 0
    long: int = 0

    def with_other(self, other: "Inspection") -> "Inspection":
        """Return the inspection of both checks together; one that compared no claim says nothing of the rules."""
        compared = [each for each in (self, other) if each.claims]
        return Inspection(
            self.quotes + other.quotes,
            self.holding + other.holding,
            self.claims + other.claims,
            max((each.rules for each in compared), default=0),
            min((each.fewest for each in compared), default=0),
            self.long + other.long,
        )

    def sentence(self) -> str:
        """Return it in words, as an example: `67 quotes hold; the sense of 63 claims was checked by ...`."""
        if not self.quotes:
            return "there is no quote to look for, and no claim whose sense could be checked"
        of = f"{self.holding:,} of " if self.holding != self.quotes else ""
        verb = "holds" if (self.holding if of else self.quotes) == 1 else "hold"
        quotes = f"{of}{counted(self.quotes, 'quote')} {verb}"
        left_out = f"; {counted(self.long, 'claim')} too long, or too many, to compare" if self.long else ""
        if self.long and not self.claims:
            return f"{quotes}{left_out}"
        if not self.rules:
            return f"{quotes}; the sense of the claims was not checked, as every rule for it is off"
        rules = counted(self.rules, "rule") if self.fewest == self.rules else f"{self.fewest} to {self.rules} rules"
        claims = counted(self.claims, "claim")
        return f"{quotes}; the sense of {claims} was checked by {rules}, which cannot see everything{left_out}"


def inspection_of(briefing: Briefing, evidence: Evidence, rules_off: frozenset[str] = frozenset()) -> Inspection:
    """Return what a check of a briefing looks at; `rules_off` are the codes of the rules that are turned off.

    A quote whose source could not be read is not looked for, and a claim without another has nothing to compare with.
    """
    quotes = holding = claims = long = 0
    compared = {claim.id for claim in comparable(briefing).claims}
    for claim in briefing.claims:
        verdicts = [verdict for verdict in evidence.verdicts(claim) if verdict is not None]
        quotes += len(verdicts)
        holding += sum(verdict.holds for verdict in verdicts)
        claims += bool(verdicts) and claim.id in compared
        long += bool(verdicts) and claim.id not in compared
    rules = sum(rule.code not in rules_off for rule in SENSE_RULES)
    return Inspection(quotes, holding, claims, rules, rules, long)
