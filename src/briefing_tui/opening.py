"""A briefing's sources are read and its quotes anchored: the one way from a loaded briefing to its evidence."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.loading.sources import read_named_source, read_source

_UNREAD = Anchor(Verdict.MISSING)


class Sources(NamedTuple):
    """The sources of a briefing that could be read, by their ids, and what is wrong with any."""

    haystacks: dict[str, Haystack]
    problems: tuple[Problem, ...]

    @property
    def articles(self) -> dict[str, Article]:
        """The articles, by source id."""
        return {source: haystack.article for source, haystack in self.haystacks.items()}

    def anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Anchor the quotes of one claim."""
        return tuple(_anchors(claim, self.haystacks))

    def evidence(self, briefing: Briefing) -> Evidence:
        """Anchor every quote of the briefing, and return its evidence."""
        return Evidence(self.articles, {claim.id: self.anchors(claim) for claim in briefing.claims}, self.problems)


def read_sources(briefing: Briefing, path: Path, root: Path) -> Sources:
    """Read every source of the briefing in the file `path`, inside the library `root`; nothing is raised."""
    haystacks: dict[str, Haystack] = {}
    problems: list[Problem] = []
    for source in briefing.sources:
        text, found = read_source(source, path, root)
        problems += found
        if text is not None:
            haystacks[source.id] = Haystack(read_article(text), text)
    return Sources(haystacks, tuple(problems))


def gather_evidence(briefing: Briefing, path: Path, root: Path) -> Evidence:
    """Read every source of the briefing in the file `path`, inside the library `root`, and anchor every quote.

    What is wrong with a source comes back among the evidence's problems; nothing is raised for it.
    """
    return read_sources(briefing, path, root).evidence(briefing)


def open_source(path: Path) -> Haystack:
    """Read the source that the user names, to look for quotes in it. Raises BriefingError where it cannot be read."""
    text = read_named_source(path)
    return Haystack(read_article(text), text)


def _anchors(claim: Claim, haystacks: dict[str, Haystack]) -> Iterator[Anchor]:
    for quote in claim.quotes:
        haystack = haystacks.get(quote.source)
        yield haystack.anchor(quote.exact, quote.before, quote.after) if haystack else _UNREAD
