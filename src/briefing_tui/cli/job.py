"""The check of a single briefing file, as a callable that can be sent to another process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.cli.forms import Form, Part, SarifForm, relative_path
from briefing_tui.cli.output import FAILED_STATUS
from briefing_tui.domain.problem import BriefingError, Severity
from briefing_tui.text.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.documents.document import Document
    from briefing_tui.domain.article import Article
    from briefing_tui.domain.problem import Problem
    from briefing_tui.reporting.checked import Checked, Tally


class Outcome(NamedTuple):
    """The result of checking one file: its part of the output and its totals, or an `error` and no totals.

    `status` is the exit status that it asks for: 0, 1 for problems grave enough, or 2 where it could not be read or
    the program failed on it. `files` are the paths of the other files that the result depends on, whether they exist or
    not. `error` is a sentence that says why the file could not be read.
    """

    part: Part = Part()
    tally: "Tally | None" = None
    status: int = 0
    files: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """The check of a file with fixed options; it can be pickled, so that it may run in another process."""

    form: Form
    root: Path | None = None
    uncited: bool = False
    least: Severity = Severity.NOTE
    """The severity below which problems are counted, and not listed."""
    failing: Severity = Severity.ERROR
    """The severity from which a problem asks for the exit status 1."""
    unsaved: bytes | None = None
    """What is checked in place of what lies at the path of the file, which need not exist."""

    def __call__(self, file: Path) -> Outcome:
        """Return the outcome of checking the briefing file at the path `file`; an unreadable file gives an error."""
        try:
            return self._outcome(file)
        except BriefingError as error:
            return Outcome(status=FAILED_STATUS, error=str(error))
        except Exception as error:  # noqa: BLE001  # a fault that one file brings to light must not end the check of the rest
            return self._outcome_of_failure(file, error)

    def _outcome(self, file: Path) -> Outcome:
        from briefing_tui.documents.document import document_of_bytes, open_document
        from briefing_tui.documents.examination import examine

        if self.unsaved is None:
            document = examine(open_document(file, self.root))
        else:
            document = examine(document_of_bytes(self.unsaved, file, self.root))
        checked = _checked(document)
        if isinstance(self.form, SarifForm):
            from briefing_tui.mending.fixes import fixes

            checked = replace(checked, fixes=fixes(document))
        uncited = tuple(_uncited(checked, document)) if self.uncited else ()
        return self._printed(file, checked, uncited, tuple(map(str, document.files[1:])))

    def _outcome_of_failure(self, file: Path, error: Exception) -> Outcome:
        """Return the outcome for a file on which the program failed: the failure is its one problem."""
        from briefing_tui.documents.internal_error import internal_error
        from briefing_tui.reporting.checked import Checked

        name = visible_line(str(file))
        return self._printed(file, Checked(name, (internal_error(error, name),)))

    def _printed(
        self, file: Path, checked: "Checked", uncited: "tuple[Problem, ...]" = (), files: tuple[str, ...] = ()
    ) -> Outcome:
        from briefing_tui.loading.codes import Code
        from briefing_tui.reporting.checked import Tally

        text = None if self.unsaved is None else self.unsaved.decode(errors="replace")
        checked = replace(checked, least=self.least, text=text)
        failed_within = any(problem.code == Code.INTERNAL for problem in checked.problems)
        status = FAILED_STATUS if failed_within else int(checked.fails(self.failing))
        return Outcome(self.form.part(checked, uncited, file), Tally.of(checked), status, files)


def killed(file: Path) -> Outcome:
    """Return the outcome for a file in whose check the process was ended from outside."""
    name = visible_line(str(file))
    sentence = f"{name} was not checked: the process that did was ended from outside, perhaps for want of memory"
    return Outcome(status=FAILED_STATUS, error=sentence)


def _checked(document: "Document") -> "Checked":
    """Return the result of a document's check with the coverage of its sources."""
    from briefing_tui.checking.coverage import coverage
    from briefing_tui.checking.inspection import inspection_of
    from briefing_tui.reporting.checked import Checked
    from briefing_tui.text.sentences import full_sentences

    evidence, result = document.evidence, document.result
    assert evidence is not None, "an examined document has it"
    assert result is not None, "an examined document has it"
    if not document.is_valid:
        return Checked(document.file, result.problems, suppressed=result.suppressed)
    cited = evidence.cited_by_source(document.briefing)
    sentences = {id(article): tuple(full_sentences(article)) for article in _distinct(evidence.articles.values())}
    coverages = tuple(
        coverage(sentences[id(article)], (part for quote in cited.get(source, ()) for part in quote.parts))
        for source, article in evidence.articles.items()
    )
    return Checked(
        document.file,
        result.problems,
        document.briefing,
        evidence,
        coverages,
        result.suppressed,
        source_files={source: str(_source_path(document, source)) for source in evidence.articles},
        inspection=inspection_of(document.briefing, evidence, result.rules_off),
    )


def _source_path(document: "Document", source: str) -> Path:
    """Return the real path of the file of a source that has been read."""
    return document.library.source_path(document.briefing.source(source).file)


def _distinct(articles: "Iterable[Article]") -> "Iterable[Article]":
    """Return the articles, each once: sources that name one file share its article."""
    return {id(article): article for article in articles}.values()


def _uncited(checked: "Checked", document: "Document") -> "Iterator[Problem]":
    """Yield a note for each sentence that no claim cites, source by source."""
    from briefing_tui.checking.uncited import uncited_problems

    if checked.briefing is None or document.sources is None:
        return
    for (name, haystack), coverage in zip(document.sources.haystacks.items(), checked.coverages, strict=True):
        path = str(_source_path(document, name))
        shown = path if document.path.is_absolute() else relative_path(Path(path))
        yield from uncited_problems(haystack.article, coverage.uncited, visible_line(shown))
