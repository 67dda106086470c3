"""How well names are found, and their kinds told, on the CENTCOM part of re3d.

A name of re3d is an entity of the types Organisation, Person, Location or Nationality that has a capital letter in it,
and a mention is what the program finds of any kind but a thing, with a capital letter in it too. A name is found where
a mention overlaps it, and a mention is right where it overlaps a name.

Two things lower these figures that are no faults of the program: "We" and "The enemy" count as names, and re3d has
left out many names that it has elsewhere ("Syria"). So the figures without both are given beside them.

`python -m benchmarks.draft.names [DIRECTORY]` prints the figures of a directory with `documents.json` and
`entities.json`, or says that it is absent.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.language import language
from briefing_tui.drafting.names.cast import cast_of
from briefing_tui.drafting.names.gazetteer import Gazetteer, gazetteer
from briefing_tui.drafting.names.mention import Kind, Mention
from briefing_tui.drafting.statements import Statement, statements
from briefing_tui.drafting.tokens import tokens

RE3D = Path(__file__).parents[3] / "shared" / "corpora" / "re3d-centcom"
_TYPES = {
    "Organisation": frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.STATE}),
    "Person": frozenset({Kind.PERSON}),
    "Location": frozenset({Kind.PLACE, Kind.STATE}),
    "Nationality": frozenset({Kind.STATE, Kind.GROUP}),
}


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a text: its place in code points, its text and its type as re3d has it."""

    start: int
    end: int
    text: str
    type: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """The share of what was found that is right, and of what is right that was found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


@dataclass(frozen=True, slots=True)
class NameFigures:
    """What was found of the names of some texts; `kinds` is the share of those found whose kind fits their type."""

    score: Overlap
    kinds: float
    proper: Overlap  # without names whose only capital is that of a function word, and surplus that re3d has elsewhere
    missed: Mapping[str, int]
    surplus: Mapping[str, int]
    mistaken: Mapping[tuple[str, str, str], int]  # the name, its type, and the kind that it was given


def names_figures(directory: Path = RE3D) -> NameFigures | None:
    """Return the figures on a directory of re3d; None where it is absent."""
    if not (directory / "documents.json").is_file():
        return None
    names = gazetteer(language("en"))
    documents = {str(each["_id"]): str(each["text"]) for each in _lines(directory / "documents.json")}
    gold: dict[str, list[Entity]] = {each: [] for each in documents}
    for each in _lines(directory / "entities.json"):
        text = documents[str(each["documentId"])][int(str(each["begin"])) : int(str(each["end"]))]
        if each["type"] in _TYPES and any(map(str.isupper, text)):
            entity = Entity(int(str(each["begin"])), int(str(each["end"])), text, str(each["type"]))
            gold[str(each["documentId"])].append(entity)
    return _figures([(text, gold[key]) for key, text in documents.items()], names)


def _lines(path: Path) -> Iterator[dict[str, object]]:
    text, decoder, at = path.read_text(encoding="utf-8"), json.JSONDecoder(), 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        while at < len(text) and text[at].isspace():
            at += 1


def _figures(texts: Sequence[tuple[str, Sequence[Entity]]], names: Gazetteer) -> NameFigures:
    missed: Counter[str] = Counter()
    surplus: Counter[str] = Counter()
    mistaken: Counter[tuple[str, str, str]] = Counter()
    found = right = total = mentioned = fitting = 0
    for text, entities in texts:
        mentions = list(_mentions(text, names))
        mentioned += len(mentions)
        total += len(entities)
        for start, end, _ in mentions:
            hit = any(entity.start < end and start < entity.end for entity in entities)
            right += hit
            surplus[text[start:end]] += not hit
        for entity in entities:
            over = [(min(end, entity.end) - max(start, entity.start), kind) for start, end, kind in mentions]
            over = [each for each in over if each[0] > 0]
            found += bool(over)
            missed[entity.text] += not over
            if over:
                fits = any(kind in _TYPES[entity.type] for _, kind in over if kind)
                fitting += fits
                if not fits:
                    mistaken[entity.text, entity.type, str(max(over, key=lambda each: each[0])[1])] += 1
    annotated = {entity.text for _, entities in texts for entity in entities}
    omitted = sum(count for text, count in surplus.items() if text in annotated)
    no_names = sum(count for text, count in missed.items() if not _is_name(text, names))
    score = Overlap(right / (mentioned or 1), found / (total or 1))
    proper = Overlap(right / ((mentioned - omitted) or 1), found / ((total - no_names) or 1))
    return NameFigures(score, fitting / (found or 1), proper, +missed, +surplus, +mistaken)


def _is_name(text: str, names: Gazetteer) -> bool:
    """Whether a word of an entity has a capital that is no function word."""
    return any(token.is_capitalised and token.low not in names.words["function"] for token in tokens(text))


def _mentions(text: str, names: Gazetteer) -> Iterator[tuple[int, int, Kind | None]]:
    """Yield the mentions of a text by name: their places in it, and their kinds."""
    article = read_article(text)
    told = tuple(statements(article))
    cast = cast_of(told, article, names)
    for statement, mentions in zip(told, cast.mentions, strict=True):
        for each in mentions:
            if each.kind is not Kind.THING:
                start, end = article.offsets.span(*_span(statement, each))
                if any(map(str.isupper, text[start:end])):
                    yield start, end, each.kind


def _span(statement: Statement, mention: Mention) -> tuple[int, int]:
    return statement.tokens[mention.first].start, statement.tokens[mention.last - 1].end


if __name__ == "__main__":
    figures = names_figures(Path(sys.argv[1]) if len(sys.argv) > 1 else RE3D)
    if figures is None:
        print("names: the corpus re3d is absent, nothing is measured")
    else:
        for title, score in (("names", figures.score), ("proper names", figures.proper)):
            print(f"{title}: F1 {score.f1:.3f} (precision {score.precision:.3f}, recall {score.recall:.3f})")
        print(f"kinds: {figures.kinds:.3f}")
        for title in ("missed", "surplus", "mistaken"):
            most = Counter(getattr(figures, title)).most_common(60)
            print(f"{title}: {', '.join(f'{each} {count}' for each, count in most)}")
