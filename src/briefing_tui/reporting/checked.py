"""What a check found in one file, and the figures that several files add up to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from briefing_tui.checking.coverage import Coverage
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.text.english import counted


class Found(NamedTuple):
    """A quote with its claim, its anchor and its article."""

    claim: Claim
    quote: Quote
    anchor: Anchor
    article: Article | None  # None when the source could not be read


@dataclass(frozen=True, slots=True)
class Checked:
    """A briefing's file after the check; one that could not be loaded has problems alone.

    `coverages` holds one for each of the articles that could be read, in their order. `silenced` counts the problems
    that are not said, because a rules file or a comment has it so.
    """

    file: str
    problems: tuple[Problem, ...]
    briefing: Briefing | None = None
    evidence: Evidence | None = None
    coverages: tuple[Coverage, ...] = ()
    suppressed: int = 0

    @property
    def failed(self) -> bool:
        """Whether there is an error among the problems."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def quotes(self) -> Iterator[Found]:
        """Yield every quote, in the order of the briefing."""
        if self.briefing is not None and self.evidence is not None:
            for claim in self.briefing.claims:
                for quote, anchor in self.evidence.quotes(claim):
                    yield Found(claim, quote, anchor, self.evidence.articles.get(quote.source))


@dataclass(slots=True)
class Tally:
    """The figures of one file or of several.

    `briefings` counts those that could be loaded, `verdicts` the quotes, with None for a source that could not be read.
    """

    files: int = 0
    briefings: int = 0
    claims: int = 0
    cited: int = 0
    sentences: int = 0
    suppressed: int = 0
    verdicts: Counter[Verdict | None] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)

    @classmethod
    def of(cls, checked: Checked) -> Self:
        """Return the figures of one file."""
        return cls(
            files=1,
            briefings=checked.briefing is not None,
            claims=sum(1 for _ in checked.briefing.claims) if checked.briefing else 0,
            cited=sum(each.cited for each in checked.coverages),
            sentences=sum(each.total for each in checked.coverages),
            suppressed=checked.suppressed,
            verdicts=Counter(found.anchor.verdict if found.article else None for found in checked.quotes()),
            severities=Counter(problem.severity for problem in checked.problems),
        )

    def add(self, other: "Tally") -> None:
        """Count what `other` has counted, too."""
        self.files += other.files
        self.briefings += other.briefings
        self.claims += other.claims
        self.cited += other.cited
        self.sentences += other.sentences
        self.suppressed += other.suppressed
        self.verdicts.update(other.verdicts)
        self.severities.update(other.severities)

    def sum(self) -> str:
        """Return `54 claims, 61 quotes: 60 verbatim, 1 missing, coverage 98 % of 80 sentences; 1 error`."""
        weighed = [counted(self.severities[kind], kind) for kind in Severity if self.severities[kind]]
        weighed += [f"{self.suppressed} silenced"] if self.suppressed else []
        problems = ", ".join(weighed) or "no problems"
        if not self.briefings:
            return problems
        verdicts = [
            f"{self.verdicts[verdict]:,} {verdict or 'not read'}"
            for verdict in (*Verdict, None)
            if self.verdicts[verdict]
        ]
        quotes = f"{counted(self.claims, 'claim')}, {counted(self.verdicts.total(), 'quote')}"
        evidence = ", ".join([*verdicts, *self._share()])
        return f"{quotes}: {evidence}; {problems}" if evidence else f"{quotes}; {problems}"

    def _share(self) -> Iterator[str]:
        if self.sentences:  # rounded down: 100 % is said only where every sentence is cited
            yield f"coverage {100 * self.cited // self.sentences} % of {counted(self.sentences, 'sentence')}"
