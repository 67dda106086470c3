"""How well a draft tells the basis of a claim, and who says so, against the gold briefings in a folder.

    python -m benchmarks.draft.basis FOLDER [--misses]

Each gold claim is compared with the statement that most of its first quote stands in. Where a gold `note` calls
another basis as good (`also basis: ...`), that counts too.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Briefing, Claim
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.attribution.attributions import Attribution, attributions
from briefing_tui.drafting.attribution.basis import basis_of, by_of
from briefing_tui.drafting.attribution.likelihood import likelihood_of
from briefing_tui.drafting.attribution.modality import Hedging, hedging
from briefing_tui.drafting.attribution.vocabulary import Vocabulary, vocabulary
from briefing_tui.drafting.clauses import ClauseWords, clause_words
from briefing_tui.drafting.draft import Choice
from briefing_tui.drafting.language import language
from briefing_tui.drafting.names.cast import cast_of
from briefing_tui.drafting.names.gazetteer import Gazetteer, gazetteer
from briefing_tui.drafting.statements import Statement, statements

_ALSO_BASIS = re.compile(r"\balso basis: ([^;.]*)")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(slots=True)
class Figures:
    """How many claims were compared, what was right, and what was taken for what."""

    claims: int = 0
    basis: int = 0
    speakers: int = 0  # of the claims with the right basis and a speaker
    spoken: int = 0
    likelihood: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)  # gold, drafted
    misses: list[str] = field(default_factory=list)

    def add(self, other: "Figures") -> None:
        """Add the figures of another briefing."""
        self.claims += other.claims
        self.basis += other.basis
        self.speakers += other.speakers
        self.spoken += other.spoken
        self.likelihood += other.likelihood
        self.confusion += other.confusion
        self.misses += other.misses


def figures(path: Path, root: Path | None = None) -> Figures:
    """Return the figures of the gold briefing at `path`, whose sources lie in the folder `root`."""
    document = gather_evidence(open_document(path, root))
    briefing, evidence = document.briefing, document.evidence
    assert evidence is not None
    english = language("en")
    rules = _Rules(vocabulary(english), hedging(english), clause_words(english), gazetteer(english))
    found = Figures()
    for source, article in evidence.articles.items():
        drafted = _Drafted(article, briefing, rules)
        for claim in briefing.claims:
            anchors = [each for each in evidence.anchors[claim.id] if each.span is not None]
            if claim.quotes and claim.quotes[0].source == source and anchors and anchors[0].span is not None:
                drafted.compare(claim, anchors[0].span, found)
    return found


class _Rules(NamedTuple):
    """The words of a language by which it is told who says what, and how sure."""

    vocabulary: Vocabulary
    hedging: Hedging
    clauses: ClauseWords
    gazetteer: Gazetteer


class _Drafted:
    """An article with what a draft would say of each of its statements."""

    def __init__(self, article: Article, briefing: Briefing, rules: _Rules) -> None:
        self._article, self._briefing, self._modal = article, briefing, rules.hedging
        self._statements = list(statements(article, rules.clauses))
        cast = cast_of(self._statements, article, rules.gazetteer)
        self._actors = {each.actor.id: each.actor for each in cast.actors}
        self._attributions = attributions(self._statements, cast.mentions, rules.vocabulary, article.text)

    def compare(self, claim: Claim, span: Span, found: Figures) -> None:
        """Add to the figures how the statement at a span compares with a claim."""
        statement, attribution = self._at(span)
        basis = basis_of(statement, attribution, self._modal)
        allowed = {str(claim.basis), *_also(claim)}
        found.claims += 1
        found.confusion[str(claim.basis), str(basis.value)] += 1
        degree = likelihood_of(statement, basis.value, attribution, self._modal)
        found.likelihood += (degree.value if degree else None) == claim.likelihood
        if str(basis.value) not in allowed:
            found.misses.append(
                f"{claim.basis} -> {basis.value} ({basis.reason.rule}: {basis.reason.words}) "
                f"{self._article.text[slice(*span)]}"
            )
            return
        found.basis += 1
        if claim.by and attribution is not None and basis.value in ("reported", "alleged"):
            by = by_of(attribution)
            found.spoken += 1
            if self._same(claim.by, by):
                found.speakers += 1
            else:
                found.misses.append(
                    f"by {claim.by} -> {by.value} ({by.reason.words}) {self._article.text[slice(*span)]}"
                )

    def _same(self, gold: Sequence[str], drafted: Choice[tuple[str, ...]]) -> bool:
        """Whether one of the drafted speakers has a name of one of the gold ones, articles apart."""
        given = {name for each in gold for name in _names(each, self._briefing.actor(each))}
        return bool(given & {name for each in drafted.value for name in _names(each, self._actors.get(each))})

    def _at(self, span: Span) -> tuple[Statement, Attribution | None]:
        def overlap(number: int) -> int:
            other = self._statements[number].span
            return min(span.end, other.end) - max(span.start, other.start)

        best = max(range(len(self._statements)), key=overlap)
        return self._statements[best], self._attributions[best]


def _names(reference: str, actor: Actor | None) -> set[str]:
    names = (actor.name, *actor.aliases) if actor else (reference,)
    return {_ARTICLE.sub("", name).casefold() for name in names}


def _also(claim: Claim) -> set[str]:
    known = {"stated", "reported", "alleged", "assessed"}
    return {word for part in _ALSO_BASIS.findall(claim.note) for word in re.findall(r"\w+", part) if word in known}


def report(found: Figures) -> Iterator[str]:
    """Yield the lines that tell figures."""
    yield f"claims {found.claims}, basis right {found.basis} ({_share(found.basis, found.claims)})"
    yield f"speaker right {found.speakers} of {found.spoken} ({_share(found.speakers, found.spoken)})"
    yield f"likelihood right, or rightly none {found.likelihood} ({_share(found.likelihood, found.claims)})"
    for (gold, drafted), count in sorted(found.confusion.items()):
        yield f"  {gold:9} drafted {drafted:9} {count:4}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def main() -> None:
    """Print the figures of each gold briefing in a folder, and of all."""
    every = Figures()
    paths = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    for path in [each for given in paths for each in (sorted(given.glob("*.yaml")) if given.is_dir() else [given])]:
        found = figures(path)
        every.add(found)
        print(path.name, *report(found), sep="\n")
        if "--misses" in sys.argv:
            print(*(f"    {miss}" for miss in found.misses), sep="\n")
    print("all", *report(every), sep="\n")


if __name__ == "__main__":
    main()
