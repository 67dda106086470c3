"""The English verbs, and which of their forms a word may be: so far as that can be told without its sentence.

The list (wordnet/verbs.txt, whose notice is in wordnet/LICENSE) has the single words of WordNet 3.0 with a sense as a
verb that occurs in the texts tagged with its senses (cntlist.rev): before the bar those that are verbs for the most
part, of whose uses there less than a third are others; after it those that are as often nouns or adjectives.
"""

from enum import Enum, auto
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing_tui.checking.words.cues import INVARIABLE
from briefing_tui.checking.words.deeds import deed_verbs
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.text.word_sets import word_set

_TABLE = Path(__file__).parent / "wordnet" / "verbs.txt"
# Forms that are both the base of a verb and its past.
_NO_VERBS = word_set(
    """hundred indeed embed deed seed weed kindred sacred naked wicked
    king ring string thing wing evening morning nothing something anything everything ceiling"""
)
_PREFIXES = ("re", "over", "under", "out", "mis", "un", "fore", "inter")
_MIN_LETTERS = 4  # of a word with an ending, for that to be one


class Form(Enum):
    """A form of a verb."""

    BASE = auto()
    THIRD = auto()  # "attacks"
    PAST = auto()  # or the past participle
    GERUND = auto()  # or the present participle


BASE, THIRD, PAST, GERUND = Form  # as to look one up in the class takes ten times as long


class Verb(NamedTuple):
    """What a word may be as a verb: its form, its base, and whether it is nothing else for the most part."""

    form: Form
    base: str
    sure: bool


@lru_cache(maxsize=8192)  # a text has few words, and each of them often
def verb_of(word: str) -> Verb | None:
    """Return what a word in lower case may be as a verb, or None where it is none."""
    if not word.isalpha() or len(word) < _MIN_LETTERS - 1:
        return None
    sure, known = _verbs()
    if word in INVARIABLE or word == "read":
        return Verb(PAST, word, sure=False)
    base = _irregular(word)
    if base:
        return Verb(PAST, base, sure=True)
    return Verb(BASE, word, word in sure) if word in known else _regular(word)


def _irregular(word: str) -> str:
    """Return the base of an irregular form, perhaps with a prefix, or an empty string: "taken", "retaken"."""
    if word in IRREGULAR_FORMS:
        return IRREGULAR_FORMS[word] if IRREGULAR_FORMS[word] in _verbs()[1] else ""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in IRREGULAR_FORMS:
            return f"{prefix}{IRREGULAR_FORMS[word[len(prefix) :]]}"
    return ""


def _regular(word: str) -> Verb | None:
    """Return what a form with an ending may be; one in "-ed" or "-ing" may be of a verb that is not listed."""
    sure, known = _verbs()
    for ending, form in (("s", THIRD), ("ed", PAST), ("ing", GERUND)):
        if word.endswith(ending) and len(word) >= _MIN_LETTERS:
            base = next((base for base in _bases(word, ending) if base in known), "")
            if base:
                return Verb(form, base, base in sure or form is PAST)
            if form is not THIRD and word not in _NO_VERBS:
                return Verb(form, word.removesuffix(ending), sure=False)
    return None


def _bases(word: str, ending: str) -> tuple[str, ...]:
    root = word.removesuffix(ending)
    if ending == "s":
        return (root, root.removesuffix("e"), f"{root.removesuffix('ie')}y")
    doubled = root[:-1] if root[-1:] == root[-2:-1] else root
    american = f"{root[:-1]}ze" if root.endswith("is") else root  # "criticise"
    return (root, f"{root}e", f"{root[:-1]}y" if root.endswith("i") else root, doubled, american)


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs that are verbs for the most part, and all."""
    sure, _, others = _TABLE.read_text(encoding="ascii").partition("|")
    listed = frozenset(sure.split())
    return listed, listed.union(others.split(), deed_verbs())
