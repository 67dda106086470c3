"""The words of one language by which a text says who says so: read once, then used for every sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tables import Entry, TableError

_NO_WORDS: frozenset[str] = frozenset()


class Stance(StrEnum):
    """What a cue says about the truth of what it reports; the values are the sections of the table of verbs."""

    NEUTRAL = "neutral"
    FACTIVE = "factive"
    DOUBTING = "doubting"
    DENIAL = "denial"
    VIEW = "view"
    COMMITMENT = "commitment"
    FINDING = "finding"
    ACT = "act"  # speech that is an act in itself


class Need(StrEnum):
    """What must follow a verb for it to report a statement or a view; the values are those of the table of verbs."""

    ANYTHING = "anything"
    CLAUSE = "clause"
    THAT = "that"
    INFINITIVE = "infinitive"
    AS = "as"
    COMPLEMENT = "complement"
    QUOTATION = "quotation"


class CueKind(StrEnum):
    """How a cue names its speaker; the values but the first are the sections of the table of phrases."""

    VERB = "verb"
    SOURCE_AFTER = "source after"
    TOLD_NOUN = "told noun"
    UNNAMED = "unnamed"
    UNNAMED_DOUBTED = "unnamed and doubted"
    NONE = "no attribution"
    DOUBT = "doubt"


class Cue(NamedTuple):
    """An entry of the tables of verbs and phrases."""

    kind: CueKind
    stance: Stance = Stance.NEUTRAL
    need: Need = Need.ANYTHING


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The cues of attribution of one language, and the sets of words, by name, that lead to their speakers."""

    cues: Phrases[Cue]
    words: Mapping[str, frozenset[str]]
    all_endings: Mapping[str, tuple[str, ...]]
    source_within: frozenset[tuple[str, ...]]

    def has(self, name: str, word: str) -> bool:
        """Return whether the set `name` has a word, which is given in lower case."""
        return word in self.words.get(name, _NO_WORDS)

    def endings(self, name: str) -> tuple[str, ...]:
        """Return the set `name`, which has endings instead of words."""
        return self.all_endings.get(name, ())


def vocabulary(language: Language) -> Vocabulary:
    """Return the words of attribution of a language. Raises TableError where a table is not understood."""
    phrases = [entry for entry in language.table("attribution_phrases") if entry.section in set(CueKind)]
    entries = [(entry, _verb(entry)) for entry in language.table("reporting_verbs")]
    entries += [(entry, Cue(CueKind(entry.section))) for entry in phrases]
    words: dict[str, set[str]] = {}
    for entry in language.table("speakers"):
        words.setdefault(entry.section, set()).add(entry.key)
    within = {tuple(e.key.split()) for e in language.table("attribution_phrases") if e.section == "source within"}
    before = {e.key for e in language.table("attribution_phrases") if e.section == "before source within"}
    sets = {name: frozenset(each) for name, each in words.items()}
    sets["before source within"] = frozenset(before)
    endings = {name: tuple(each) for name, each in sets.items() if name.endswith("endings")}
    return Vocabulary(language.phrases(entries), sets, endings, frozenset(within))


def _verb(entry: Entry) -> Cue:
    try:
        return Cue(CueKind.VERB, Stance(entry.section), Need(entry.fields[1] if len(entry.fields) > 1 else "anything"))
    except ValueError as error:
        raise _not_understood(entry, error) from None


def _not_understood(entry: Entry, error: ValueError) -> TableError:
    return entry.error(f"{error}: give a section and a need that the head of the table names")
