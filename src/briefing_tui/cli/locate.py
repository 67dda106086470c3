"""`briefing locate`: anchor quotes in a source file, for scripts, editors and evaluations."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing_tui.cli.arguments import PathOfFile
from briefing_tui.cli.output import FAILED_STATUS, print_error, print_lines
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.visible import visible, visible_line

if TYPE_CHECKING:
    from briefing_tui.anchoring.cascade import Haystack
    from briefing_tui.domain.passage import Anchor


@click.command()
@click.argument("source", type=PathOfFile())
@click.option("--quote", metavar="TEXT", help="The quote to look for.")
@click.option("--before", metavar="TEXT", default="", help="Words that stand before it.")
@click.option("--after", metavar="TEXT", default="", help="Words that stand after it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--quotes",
    "file",
    metavar="FILE.jsonl",
    type=PathOfFile(allow_dash=True),
    help="Look for many: one JSON object a line, with `quote` and perhaps `before`, `after`, `id`; - is the input.",
)
def locate(source: Path, quote: str | None, before: str, after: str, *, as_json: bool, file: Path | None) -> int:
    """Say where a quote stands in SOURCE, and how well it was found.

    The exit status is 0 when every quote stands there, 1 when one does not, 2 when something cannot be read.
    """
    from briefing_tui.anchoring.cascade import Haystack
    from briefing_tui.documents.evidence import open_source

    if (quote is None) == (file is None):
        raise click.UsageError("Give either --quote TEXT or --quotes FILE.jsonl.")
    haystack = Haystack(open_source(source).article)
    if file is not None:
        return _answer_queries(haystack, file)
    anchor = haystack.anchor(quote or "", before, after)
    if as_json:
        print_lines([json.dumps(_anchor_object(haystack, anchor))])
    else:
        print_lines(_text_lines(haystack, anchor))
    return 0 if anchor.verdict.holds else 1


def _answer_queries(haystack: "Haystack", file: Path) -> int:
    """Print a line of JSON for each query in a file, as soon as it is read, and return the exit status."""
    from briefing_tui.cli.queries import queries

    status = 0
    for query in queries(file):
        if isinstance(query, BriefingError):
            print_error(str(query))
            status = FAILED_STATUS
            continue
        try:
            anchor = haystack.anchor(query.quote, query.before, query.after)
        except BriefingError as error:
            print_error(f"line {query.line}: {error}")
            status = FAILED_STATUS
            continue
        answer = json.dumps(_anchor_object(haystack, anchor))
        print_lines([f'{{"id": {query.id}, {answer[1:]}' if query.id else answer])
        status = max(status, not anchor.verdict.holds)
    return status


def _anchor_object(haystack: "Haystack", anchor: "Anchor") -> dict[str, Any]:
    from briefing_tui.reporting.objects import anchor_object

    return anchor_object(anchor, haystack.article)


def _text_lines(haystack: "Haystack", anchor: "Anchor") -> Iterator[str]:
    """Yield the verdict with the location in the source, each difference, and the passage, as text for people."""
    from briefing_tui.checking.anchors import candidate_locators, difference, left_out
    from briefing_tui.domain.locator import locator

    article = haystack.article
    if anchor.span is not None and anchor.extracted_span is not None:
        start, end = anchor.extracted_span
        whole = "file" if article.is_text else "extracted text"
        where = f"{locator(article, anchor.span)}, characters {start}-{end} of the {whole}"
        yield f"{anchor.verdict} ({anchor.level}, score {anchor.score:.2f}): {where}"
        yield from (f"  {visible(difference(change))}" for change in anchor.changes)
        if anchor.omissions:
            yield f"  {visible(left_out(anchor, article))}"
        yield visible_line(anchor.passage)
    elif anchor.candidates:
        yield f"{anchor.verdict}: it fits {anchor.match_count} places, {candidate_locators(article, anchor)}"
    else:
        yield f"{anchor.verdict}"
        if anchor.nearest is not None:
            share = f"{anchor.nearest_share:.0%} of the quote's letters"
            yield f"  the nearest passage, with {share}, in {locator(article, anchor.nearest)}:"
            yield f"  {visible_line(article.text[slice(*anchor.nearest)])}"
