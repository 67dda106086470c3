"""The check of a document after an edit, from its check result before: only what the edit bears on is looked at."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from briefing_tui.checking.edited import EditedBriefing
from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import evidence_after
from briefing_tui.documents.examination import examine, rules_for, with_findings
from briefing_tui.domain.problem import Problem
from briefing_tui.loading.codes import Code


def examine_again(before: Document, document: Document, changed: Collection[str]) -> Document:
    """Return an edited document with its check result: that which `examine` gives, in less time.

    `before` is the document before the edit, and `changed` are the ids of the claims that the edit changed, added or
    removed. The evidence is gathered first if it has not been yet. As long as the document has the loaded text of
    before, its problems stand on the lines of that text, and those of loading are those of that text. All is examined
    where `before` has not been, has too many problems for its result to have them all, or has other articles.
    """
    if document.evidence is None and before.evidence is not None:
        document = replace(document, evidence=evidence_after(before, document.briefing, changed))
    result, evidence, rules = before.result, document.evidence, rules_for(document)
    if evidence is None or result is None or rules != rules_for(before) or _articles(before) != _articles(document):
        return examine(document)
    found = [*result.problems, *(each.problem for each in result.suppressed)]
    if any(problem.code == Code.TOO_MANY for problem in found):
        return examine(document)
    edited = EditedBriefing(before.briefing, document.briefing, evidence, changed)
    return with_findings(document, chain(_kept(found, rules, edited), edited.new_findings(rules)))


def _articles(document: Document) -> dict[str, int]:
    """Return which articles a document has, by source id; to compare their texts would take long."""
    return {source: id(article) for source, article in document.evidence.articles.items()} if document.evidence else {}


def _kept(problems: Iterable[Problem], rules: Iterable[Rule], edited: EditedBriefing) -> Iterator[tuple[Rule, Finding]]:
    """Yield the findings of some rules that are among the problems of before, and those of the edited briefing too."""
    by_code = {rule.code: rule for rule in rules if rule.find is not None}
    for problem in problems:
        rule = by_code.get(problem.code)
        if rule is not None and edited.keeps(rule, problem.address):
            yield rule, Finding(problem.address, problem.message, problem.hint)
