"""Which claims of a briefing, and which paragraphs of a source, a query matches."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.querying.fields import FIELDS_BY_NAME, Dates, Field, Ids, Names, Subject, vocabulary
from briefing_tui.querying.query import (
    AllOf,
    AnyOf,
    FieldTest,
    Leaf,
    Nearby,
    Not,
    Prefix,
    Query,
    Spelling,
    Value,
    Words,
)
from briefing_tui.querying.units import Units
from briefing_tui.querying.values import accepted, days
from briefing_tui.text.search import Searchable

Found = Mapping[int, Span | None]  # by the number of a unit, from 0, the first hit in its folded text; None for none

_BETWEEN = "\n\0\n"  # no query has it: nothing is found from one claim into the next


def searchable_text(briefing: Briefing, claim: Claim) -> str:
    """Return the text of a claim that searches and filters look through."""
    names = (briefing.actor_name(reference) for reference in (*claim.by, *claim.actors))
    details = (*claim.alternatives, *claim.assumptions, *claim.indicators, *claim.gaps)
    return "\n".join((claim.text, claim.kind, claim.because, claim.note, *names, *details))


class Claims:
    """The claims of a briefing, to be matched; their texts are folded once, when a query first asks for them."""

    def __init__(self, briefing: Briefing, evidence: Evidence | None = None) -> None:
        """Take a briefing, and its evidence once it is there."""
        self._briefing = briefing
        self._subjects = [Subject(claim, briefing, evidence) for claim in briefing.claims]
        self._units: dict[str, Units] = {}  # by the name of a field; the texts themselves by an empty name

    def after(self, briefing: Briefing, evidence: Evidence | None) -> "Claims":
        """Return the claims with later evidence; folded texts are kept where the briefing is the same."""
        following = Claims(briefing, evidence)
        if briefing is self._briefing:
            following._units = self._units
        return following

    def matching(self, query: Query) -> frozenset[str]:
        """Return the ids of the claims that a query matches."""
        found = _evaluate(query, len(self._subjects), self._leaf)
        return frozenset(self._subjects[number].claim.id for number in found)

    def occurring(self, field: Field) -> tuple[str, ...]:
        """Return the values that a field can have, or of a free one those that claims have, in their order."""
        if vocabulary(field.kind):
            return vocabulary(field.kind)
        if isinstance(field.kind, Names) and field.kind.is_prose:
            return ()
        return tuple(dict.fromkeys(value for subject in self._subjects for value in field.values(subject)))

    def _leaf(self, leaf: Leaf) -> Found:
        if isinstance(leaf, FieldTest):
            return dict.fromkeys(self._with_field(FIELDS_BY_NAME[leaf.field], leaf))
        return _words(leaf, self._texts("", lambda subject: [searchable_text(subject.briefing, subject.claim)]))

    def _with_field(self, field: Field, test: FieldTest) -> Iterable[int]:
        wanted = [value.text for value in test.values if isinstance(value, Value)]
        if isinstance(field.kind, Names):
            units = self._texts(field.name, field.values)
            named = {number for text in wanted if text for number in units.with_words(text)}
            return sorted(named | set(self._without(field) if "" in wanted else ()))
        if isinstance(field.kind, Dates):
            spans = days(test)
            return self._passing(field, lambda text: any(span.meet(_date(text)) for span in spans), "" in wanted)
        if isinstance(field.kind, Ids):
            ids = {text.lower() for text in wanted}
            return self._passing(field, lambda text: text.lower() in ids, "" in wanted)
        words = accepted(field, test)
        return self._passing(field, words.__contains__, "" in words)

    def _passing(self, field: Field, passes: Callable[[str], bool], none: bool) -> Iterator[int]:
        """Yield the numbers of the claims with a value that passes, and with `none` those without any value."""
        for number, subject in enumerate(self._subjects):
            values = tuple(field.values(subject))
            if any(map(passes, values)) or (none and not values):
                yield number

    def _without(self, field: Field) -> Iterator[int]:
        return (number for number, subject in enumerate(self._subjects) if not tuple(field.values(subject)))

    def _texts(self, name: str, values: Callable[[Subject], Iterable[str]]) -> Units:
        if name not in self._units:
            texts = ["\n".join(values(subject)) for subject in self._subjects]
            starts = [0]
            for text in texts:
                starts.append(starts[-1] + len(text) + len(_BETWEEN))
            self._units[name] = Units(Searchable(_BETWEEN.join(texts)), starts[:-1])
        return self._units[name]


class Paragraphs:
    """The paragraphs of a source, to be matched by queries of words: its headings and its other blocks alike."""

    def __init__(self, article: Article, text: Searchable) -> None:
        """Take an article, and its reading text for searching."""
        self._article = article
        self._text = text

    def matching(self, query: Query) -> Iterator[tuple[int, Span | None]]:
        """Yield the number, from 0, of each block that a query without fields matches, and its first hit if any."""
        for number, hit in _evaluate(query, len(self._units), lambda leaf: _words(leaf, self._units)).items():
            yield number, hit and self._units.span(hit)

    @cached_property
    def _units(self) -> Units:
        return Units(self._text, [block.start for block in self._article.blocks])


_date = cache(parse_edtf)  # few dates are written, and each is asked about again at every letter


def _words(leaf: Leaf, units: Units) -> Found:
    """Return the units in which the words of a leaf are found; those of a field never are."""
    match leaf:
        case Words(text):
            return units.with_words(text)
        case Prefix(text):
            return units.with_prefix(text)
        case Spelling(text):
            return units.with_spelling(text)
        case Nearby(text, distance):
            return units.with_nearby(text, distance)
    return {}


def _evaluate(query: Query, units: int, find: Callable[[Leaf], Found]) -> Found:
    match query:
        case Not(unit):
            without = _evaluate(unit, units, find)
            return {number: None for number in range(units) if number not in without}
        case AnyOf(parts):
            return _merged([_evaluate(part, units, find) for part in parts], range(units))
        case AllOf(parts):
            found = [_evaluate(part, units, find) for part in parts]
            return _merged(found, [number for number in range(units) if all(number in each for each in found)])
        case _:
            return find(query)


def _merged(found: list[Found], numbers: Iterable[int]) -> Found:
    """Return those of the units that are found at all, each with the first of its hits, in order."""
    merged: dict[int, Span | None] = {}
    for number in numbers:
        hits = [each[number] for each in found if number in each]
        if hits or not found:
            merged[number] = min((hit for hit in hits if hit is not None), default=None)
    return merged
