"""The tables of one language, in folders: those that come with the program, then the user's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from briefing_tui.drafting.inflection import RULES, Rule, listed_alone
from briefing_tui.drafting.phrases import PhraseError, Phrases
from briefing_tui.drafting.tables import TABLES, Entry, read_table

_Value = TypeVar("_Value")
_RULE = "rule"  # the section of the table of forms that names the rule of all others


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language: its tag (BCP 47), its folders in the order of reading, and how its words inflect.

    `irregular` has the forms of words that do not follow the rule, by the word.
    """

    tag: str
    folders: tuple[Path, ...]
    irregular: Mapping[str, frozenset[str]]
    rule: Rule = listed_alone
    _tables: dict[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False, compare=False)

    def table(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a table; none where no folder has it. Raises TableError as `read_table` does.

        Each is read once, as several rules ask for the same.
        """
        if name not in self._tables:
            self._tables[name] = read_table(name, self.folders)
        return self._tables[name]

    def phrases(self, entries: Iterable[tuple[Entry, _Value]]) -> Phrases[_Value]:
        """Return the keys of entries as phrases, with a value each. Raises TableError where one is not understood."""
        phrases: Phrases[_Value] = Phrases(self.forms)
        for entry, value in entries:
            try:
                phrases.add(entry.key, value)
            except PhraseError as error:
                raise entry.error(str(error)) from None
        return phrases

    def forms(self, word: str) -> frozenset[str]:
        """Return a word with its inflected forms."""
        low = word.lower()
        return self.irregular[low] | {low} if low in self.irregular else self.rule(low)


def language(tag: str, own_folders: Sequence[Path] = ()) -> Language:
    """Return the tables of a language, each folder of tables having a folder named by its tag.

    Raises TableError where the table of its forms is not understood.
    """
    folders = tuple(folder / tag for folder in (TABLES, *own_folders))
    rule: Rule = listed_alone
    irregular: dict[str, frozenset[str]] = {}
    for entry in read_table("forms", folders):
        if entry.section != _RULE:
            irregular[entry.key] = frozenset(" ".join(entry.fields[1:]).split())
        elif entry.key in RULES:
            rule = RULES[entry.key]
        else:
            raise entry.error(f'there is no rule "{entry.key}" of inflection: write one of {", ".join(RULES)}')
    return Language(tag, folders, irregular, rule)


def language_tags(own_folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the tags of the languages that have tables, in alphabetical order."""
    folders = [folder for folder in (TABLES, *own_folders) if folder.is_dir()]
    return tuple(sorted({path.name for folder in folders for path in folder.iterdir() if path.is_dir()}))
