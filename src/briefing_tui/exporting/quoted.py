"""Say in words what became of a quote: its passage, or why it has none and what the source has instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.locator import WORDS, locator
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.text.change_wording import kind_words, size_words

_OMITTED = " […] "  # between the parts of an abridged quote


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote in words, for every form in which it is exported.

    `words` is its passage if the verdict holds, with a mark where it leaves something out, and `failure` is empty
    then; else it is the quote as its author wrote
    it, and `failure` says why it is no passage of the source. `span` is where the passage stands, or what the source
    has instead: then `instead` says what that is, and `found` has its words. `remarks` are sentences on what differs.
    """

    words: str
    failure: str = ""
    remarks: tuple[str, ...] = ()
    instead: str = ""
    found: str = ""
    span: Span | None = None


def quoted(quote: Quote, anchor: Anchor, article: Article | None, source: str = "the source") -> Quoted:
    """Return what became of a quote; `source` is what its source is called in the sentences.

    Without an article nothing was looked up. A quote that does not hold is never given as a passage.
    """
    note = (f"Note on the quote: {quote.note}",) if quote.note else ()
    if article is None:
        return Quoted(quote.exact, f"NOT CHECKED, {source} could not be read", note)
    match anchor.verdict:
        case Verdict.ALTERED:
            remarks = (*map(_alteration, anchor.alterations), *_left_out(anchor, article), *note)
            failure = f"ALTERED, not the words of {source}"
            return Quoted(quote.exact, failure, remarks, "The source has", anchor.passage, anchor.span)
        case Verdict.AMBIGUOUS:
            return Quoted(quote.exact, "AMBIGUOUS", (_places(anchor, article, source), *note))
        case Verdict.MISSING if anchor.nearest:
            nearest = article.text[anchor.nearest.start : anchor.nearest.end]
            failure = f"NOT FOUND in {source}"
            return Quoted(quote.exact, failure, note, "Nearest, but not the quote", nearest, anchor.nearest)
        case Verdict.MISSING:
            return Quoted(quote.exact, f"NOT FOUND in {source}", note)
        case _:
            words = _OMITTED.join(article.text[slice(*part)].strip() for part in anchor.parts)
            remarks = (*_left_out(anchor, article), *_damage(anchor), *map(_adaptation, anchor.adaptations), *note)
            return Quoted(words if anchor.omissions else anchor.passage, remarks=remarks, span=anchor.span)


def one_line(text: str) -> str:
    """Return a text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def _places(anchor: Anchor, article: Article, source: str) -> str:
    places = list(dict.fromkeys(locator(article, span, WORDS) for span in anchor.candidates))
    others = ["others"] if anchor.match_count > len(anchor.candidates) else []
    return f"It fits {anchor.match_count} places of {source}: {'; '.join([*places, *others])}"


def _left_out(anchor: Anchor, article: Article) -> Iterator[str]:
    """Yield a sentence on each stretch that the quote leaves out, in full."""
    for span in anchor.omissions:
        words = one_line(article.text[slice(*span)])
        yield f'Left out, {size_words(words)}: "{words}"'


def _alteration(change: Change) -> str:
    if change.kind is ChangeKind.CONTEXT:
        return _outside(change)
    return f"Altered {change.kind}: the quote {_predicate(change.quoted)}, the source {_predicate(change.found)}"


def _adaptation(change: Change) -> str:
    if change.kind is ChangeKind.CONTEXT:
        return _outside(change)
    says, has = (_predicate(words, "has nothing there") for words in (change.quoted, change.found))
    return f"Adapted: the quote {says}, the source {has}"


def _outside(change: Change) -> str:
    """Return a sentence on what stands right outside the quote."""
    kind, found = kind_words(change), f'"{one_line(change.found)}"' if change.found else "nothing"
    if change.quoted:
        return f'Context given {kind} the quote: "{one_line(change.quoted)}", where the source has {found}'
    return f"{kind.capitalize()} the quote: {found}"


def _predicate(words: str, nothing: str = "has no such word") -> str:
    """Return the predicate of a sentence on a change: what the quote or the source says there, if anything."""
    return f'says "{one_line(words)}"' if words else nothing


def _damage(anchor: Anchor) -> Iterator[str]:
    """Yield a sentence with the words as the damaged source has them, and as they were quoted, if there are any."""
    pairs = [f'"{one_line(change.found)}" for "{one_line(change.quoted)}"' for change in anchor.damage]
    if pairs:
        yield f"Damaged: {', '.join(pairs)}"
