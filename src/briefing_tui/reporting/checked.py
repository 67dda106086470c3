"""The result of the check of one file, and the counts of one file or several."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from briefing_tui.checking.coverage import Coverage
from briefing_tui.checking.inspection import Inspection
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Fix, Problem, Severity
from briefing_tui.domain.rules import Suppressed
from briefing_tui.domain.vocabulary import Review
from briefing_tui.text.english import counted


class CheckedQuote(NamedTuple):
    """A quote with its claim, its anchor and the article of its source."""

    claim: Claim
    quote: Quote
    anchor: Anchor
    article: Article | None  # None if the source could not be read


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of the check of one briefing's file; a file that could not be loaded has only problems.

    `coverages` has one entry for each article that could be read, in the order of the evidence. `suppressed` are the
    problems that are not reported because of a rules file or an `ignore` comment, `fixes` those that `briefing fix`
    mends. `least` is the severity below which problems are counted, and not listed. `text` is what was checked, where
    that is not read from the file. `source_files` has the real path of the file of each source that could be read.
    `inspection` is None where not all rules could be applied.
    """

    file: str
    problems: tuple[Problem, ...]
    briefing: Briefing | None = None
    evidence: Evidence | None = None
    coverages: tuple[Coverage, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    source_files: Mapping[str, str] = field(default_factory=dict)
    fixes: Mapping[Problem, Fix] = field(default_factory=dict)
    inspection: Inspection | None = None
    least: Severity = Severity.NOTE
    text: str | None = None

    @property
    def listed(self) -> tuple[Problem, ...]:
        """The problems that are grave enough to be listed, by file, line and column."""
        return tuple(sorted(problem for problem in self.problems if problem.severity.reaches(self.least)))

    @property
    def suppressed_listed(self) -> tuple[Suppressed, ...]:
        """The suppressed problems that would be grave enough to be listed."""
        return tuple(each for each in self.suppressed if each.problem.severity.reaches(self.least))

    def fails(self, failing: Severity) -> bool:
        """Say whether at least one problem is as grave as `failing`."""
        return any(problem.severity.reaches(failing) for problem in self.problems)

    def quotes(self) -> Iterator[CheckedQuote]:
        """Yield every quote of the briefing, in the order of its claims; none if it could not be loaded."""
        if self.briefing is not None and self.evidence is not None:
            for claim in self.briefing.claims:
                for quote, anchor in self.evidence.quotes(claim):
                    yield CheckedQuote(claim, quote, anchor, self.evidence.articles.get(quote.source))


@dataclass(slots=True)
class Tally:
    """The counts of the check of one file or several: files, claims, sentences, verdicts and severities.

    `briefings` counts the files that could be loaded, `unreviewed` the drafted claims that nobody has reviewed, `cited`
    the sentences of the sources that are cited, of `sentences` in all. `verdicts` counts the quotes, under None those
    whose source could not be read. Problems below the severity `least` are not listed.
    """

    files: int = 0
    briefings: int = 0
    claims: int = 0
    unreviewed: int = 0
    cited: int = 0
    sentences: int = 0
    suppressed: int = 0
    verdicts: Counter[Verdict | None] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    inspection: Inspection = field(default_factory=Inspection)
    least: Severity = Severity.NOTE

    @classmethod
    def of(cls, checked: Checked) -> Self:
        """Return the counts of one file."""
        return cls(
            files=1,
            briefings=checked.briefing is not None,
            claims=sum(1 for _ in checked.briefing.claims) if checked.briefing else 0,
            unreviewed=checked.briefing.reviews.get(Review.UNREVIEWED, 0) if checked.briefing else 0,
            cited=sum(each.cited for each in checked.coverages),
            sentences=sum(each.total for each in checked.coverages),
            suppressed=len(checked.suppressed),
            verdicts=Counter(found.anchor.verdict if found.article else None for found in checked.quotes()),
            severities=Counter(problem.severity for problem in checked.problems),
            inspection=checked.inspection or Inspection(),
            least=checked.least,
        )

    def add(self, other: "Tally") -> None:
        """Add the counts of `other` to these."""
        self.files += other.files
        self.briefings += other.briefings
        self.claims += other.claims
        self.unreviewed += other.unreviewed
        self.cited += other.cited
        self.sentences += other.sentences
        self.suppressed += other.suppressed
        self.verdicts.update(other.verdicts)
        self.severities.update(other.severities)
        self.inspection = self.inspection.with_other(other.inspection)
        self.least = other.least

    @property
    def is_clean(self) -> bool:
        """Whether a briefing was checked, and nothing found, grave or not."""
        return self.briefings > 0 and not self.severities.total()

    def sum(self) -> str:
        """Return the counts as a line: `54 claims, 61 quotes: 60 verbatim, 1 missing, ...; 1 error`.

        With the drafted claims that nobody has reviewed, and the share of cited sentences, if there are any:
        `54 claims, 12 unreviewed, ...`, `coverage 98 % of 80 sentences`. Only the problems are counted if no briefing
        could be loaded.
        """
        counts = [
            counted(self.severities[kind], kind) + ("" if kind.reaches(self.least) else " not shown")
            for kind in Severity
            if self.severities[kind]
        ]
        counts += [f"{self.suppressed} suppressed"] if self.suppressed else []
        problems = ", ".join(counts) or "no problems"
        if not self.briefings:
            return problems
        verdicts = [
            f"{self.verdicts[verdict]:,} {verdict or 'not read'}"
            for verdict in (*Verdict, None)
            if self.verdicts[verdict]
        ]
        claims = counted(self.claims, "claim") + (f", {self.unreviewed:,} unreviewed" if self.unreviewed else "")
        quotes = f"{claims}, {counted(self.verdicts.total(), 'quote')}"
        evidence = ", ".join([*verdicts, *self._coverage()])
        return f"{quotes}: {evidence}; {problems}" if evidence else f"{quotes}; {problems}"

    def _coverage(self) -> Iterator[str]:
        if self.sentences:  # rounded down, so that 100 % means that every sentence is cited
            yield f"coverage {100 * self.cited // self.sentences} % of {counted(self.sentences, 'sentence')}"
