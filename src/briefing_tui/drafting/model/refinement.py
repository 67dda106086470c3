"""A model's second look at what the rules have found: asked in batches, and followed where it holds to the article."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.model.choosing import Chooser, changes
from briefing_tui.drafting.model.envelope import Content, content_of
from briefing_tui.drafting.model.examining import Examiner
from briefing_tui.drafting.model.faithfulness import LanguageWords
from briefing_tui.drafting.model.items import Item, answer_of
from briefing_tui.drafting.model.questions import Batch, batches, request
from briefing_tui.drafting.model.reply import Model, NoAnswerError, Reply
from briefing_tui.drafting.model.report import Report
from briefing_tui.drafting.revision import Findings, Revise, Revision

_MAX_FAILURES_IN_A_ROW = 3  # after which a server is not asked again
_WITHOUT_SCHEMA = (400, 404, 415, 422, 500, 501)  # how servers answer that do not know what a schema is

Progress = Callable[[Iterator[None], int], Iterator[None]]
"""Yields what it is given, as work of so many steps, and may show how far that is."""


def _unshown(steps: Iterator[None], _total: int) -> Iterator[None]:
    return steps


def refined(findings: Findings, model: Model, progress: Progress = _unshown) -> tuple[tuple[Analysis, ...], Report]:
    """Return what the rules have found of an article, as a model would have it, and what came of asking it.

    Nothing that it answers is taken unless it is of a vocabulary and agrees with the article; where it fails, the
    analysis is that of the rules. `progress` shows how far the asking is.
    """
    report = Report(model.shown, sentences=len(findings.analyses))
    asking = _Asking(findings, model, report)
    asked = tuple(batches(findings.analyses))
    items: dict[int, Item] = {}
    for _ in progress(_steps(asking, asked, items), len(asked)):
        pass
    words = LanguageWords(findings.function_words, findings.negations)
    chooser = Chooser(model.shown, Examiner(findings.article, findings.actors), words)
    found = tuple(_followed(findings.analyses, items, chooser, report))
    report.refused = +report.refused  # without what was never refused
    return found, report


def reviser(model: Model, progress: Progress = _unshown) -> Revise:
    """Return the second look that a model takes at what the rules have found."""

    def revise(findings: Findings) -> Revision:
        analyses, report = refined(findings, model, progress)
        return Revision(analyses, tuple(report.lines()))

    return revise


def _steps(asking: "_Asking", asked: Sequence[Batch], items: dict[int, Item]) -> Iterator[None]:
    """Ask about each batch in turn, until the server is of no use."""
    for batch in asked:
        if asking.is_over:
            return
        items.update((item.number, item) for item in asking.items(batch))
        yield


def _followed(
    analyses: Sequence[Analysis], items: Mapping[int, Item], chooser: Chooser, report: Report
) -> Iterator[Analysis]:
    for number, before in enumerate(analyses, 1):
        if number not in items:
            yield before
            continue
        after = chooser.chosen(before, items[number], report.refused)
        changed = changes(before, after)
        report.changed_values += changed
        report.changed_claims += bool(changed)
        yield after


class _Asking:
    """The questions to one server, and how it fares: whether it takes a schema, and whether it is of any use."""

    def __init__(self, findings: Findings, model: Model, report: Report) -> None:
        self._findings = findings
        self._model = model
        self._report = report
        self._has_schema = True
        self._failures_in_a_row = 0
        self.is_over = False

    def items(self, batch: Batch) -> tuple[Item, ...]:
        """Return what the model answered about a batch; nothing where that cannot be used."""
        report = self._report
        report.batches += 1
        report.asked += len(batch.numbers)
        try:
            content = self._content(batch)
        except NoAnswerError as error:
            return self._failed(str(error), is_final=error.is_final)
        answer = answer_of(content.text, batch.numbers)
        report.refused += answer.refused
        if content.cut or answer.is_cut:
            report.cut += 1
            report.salvaged += len(answer.items)
        if not answer.items:
            return self._failed(content.cut or "its answer held nothing that was asked for")
        self._failures_in_a_row = 0
        report.answered += len(answer.items)
        return answer.items

    def _failed(self, why: str, *, is_final: bool = False) -> tuple[Item, ...]:
        self._report.failures.append(why)
        self._failures_in_a_row += 1
        self.is_over = is_final or self._failures_in_a_row == _MAX_FAILURES_IN_A_ROW
        return ()

    def _content(self, batch: Batch) -> Content:
        """Return the text that answers a batch; a server that refuses a schema is asked without one from then on."""
        reply = self._reply(batch, has_schema=self._has_schema)
        if self._has_schema and reply.status in _WITHOUT_SCHEMA:
            reply = self._reply(batch, has_schema=False)
            self._has_schema = reply.status in _WITHOUT_SCHEMA  # then it was not for the schema
        return content_of(reply)

    def _reply(self, batch: Batch, *, has_schema: bool) -> Reply:
        article, actors = self._findings.article, self._findings.actors
        return self._model.ask(request(batch, article, actors, self._model.name, has_schema=has_schema))
