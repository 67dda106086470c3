"""How well dates are found and written: against annotated texts, and a table of phrases.

    python -m benchmarks.draft.dates [--corpora ../shared/corpora] [--misses]

The annotated texts are those of U.S. Central Command in re3d, by the Defence Science and Technology Laboratory: their
entities of the type Temporal. They are found by anything that overlaps them; the share whose ends are the same is told
too. The phrases are this project's own, by the author of the rules.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.dates import DateWords, date_words, dates_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_PHRASES = Path(__file__).with_suffix(".txt")
_PUBLISHED = "2024-11-18"  # of the phrases
_RE3D_PUBLISHED = "2017-01-15"  # about that of the annotated texts: only where dates stand is compared


@dataclass(slots=True)
class DateFigures:
    """How many were right, wrong, missed and found beside them, with the misses in words."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    extra: int = 0
    exact: int = 0  # of those that are right, whose ends are the same
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        both = 2 * self.right + 2 * self.wrong + self.missed + self.extra
        return 2 * self.right / both if both else 1.0


class _Place(NamedTuple):
    start: int
    end: int

    def overlaps(self, other: "_Place") -> bool:
        return self.start < other.end and other.start < self.end


def annotated(folder: Path) -> DateFigures:
    """Return how the dates of annotated texts are found, in a folder that has the texts and entities of re3d."""
    words = date_words(language("en"))
    gold: dict[str, list[_Place]] = defaultdict(list)
    for line in (folder / "entities.json").read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        if entity["type"] == "Temporal":
            gold[entity["documentId"]].append(_Place(entity["begin"], entity["end"]))
    found = DateFigures()
    for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        _compare(document["text"], gold[document["_id"]], words, found)
    return found


def _compare(text: str, places: list[_Place], words: DateWords, found: DateFigures) -> None:
    """Add to the figures how the dates of a text compare with those annotated; one within another does not count."""
    outer = {
        place
        for place in places
        if not any(each != place and each.start <= place.start and place.end <= each.end for each in places)
    }
    marks = tokens(text)
    mentions = dates_of(marks, text, parse_edtf(_RE3D_PUBLISHED), words)
    ours = {_Place(marks[each.first].start, marks[each.last - 1].end) for each in mentions}
    for place in outer:
        if any(place.overlaps(each) for each in ours):
            found.right += 1
        else:
            found.missed += 1
            found.misses.append(f"missed: {text[slice(*place)]}")
    for place in ours:
        if not any(place.overlaps(each) for each in outer):
            found.extra += 1
            found.misses.append(f"not annotated: {text[slice(*place)]}")
    found.exact += len(outer & ours)


def phrases() -> DateFigures:
    """Return how the phrases of the table are read."""
    words = date_words(language("en"))
    found = DateFigures()
    for line in _PHRASES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        phrase, _, edtf = (part.strip() for part in line.partition("|"))
        text = phrase.replace("[", "").replace("]", "")
        mentions = dates_of(tokens(text), text, parse_edtf(_PUBLISHED), words)
        read = next((mention.edtf for mention in mentions if mention.edtf), "")
        if read == edtf:
            found.right += 1
        else:
            found.wrong += 1
            found.misses.append(f"{phrase} {edtf or 'no date'}, read as {read or 'no date'}")
    return found


def report(corpora: Path) -> Iterator[tuple[str, DateFigures]]:
    """Yield what was measured, with its figures: the phrases, then what of the corpora is there."""
    yield "phrases", phrases()
    if (corpora / "re3d-centcom").is_dir():
        yield "annotated texts", annotated(corpora / "re3d-centcom")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    for name, found in report(arguments.corpora):
        print(
            f"{name}: right {found.right}, wrong {found.wrong}, missed {found.missed}, extra {found.extra}, "
            f"exact {found.exact}, F1 {found.f1:.3f}"
        )
        if arguments.misses:
            print(*(f"  {miss}" for miss in found.misses), sep="\n")


if __name__ == "__main__":
    main()
