"""Find who and what the words of an English sentence name: the same state for "Iran", "Iranian" and "Tehran"."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.checking.words.states import capitals, states
from briefing_tui.text.word_sets import word_set

PLACE_PREPOSITIONS = word_set("in at near from to outside around into through via of")
_TITLES = word_set(
    """president minister prime foreign secretary general chief king queen prince sheikh emir sultan chancellor
    governor mayor ambassador envoy judge justice senator congressman colonel captain major mr mrs ms dr professor
    former deputy vice interior defence defense the a an"""
)
_FEASTS = word_set("ramadan christmas easter")
_NO_NAMES = CALENDAR | _FEASTS | _TITLES


class Mention(NamedTuple):
    """A name in a sentence: what it stands for, the positions of its first and last token, and whether it is a state.

    `key` is the state's name, or the word itself, in lower case. `capital` says that the word is that for a capital,
    which may be meant as the town.
    """

    key: str
    first: int
    last: int
    state: bool
    capital: bool


@lru_cache(maxsize=2048)
def mentions(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the names of a sentence, in order: of a name of several words each word, but those of a state together.

    The first word of a sentence counts only if it is a state, or in capitals; titles and dates do not count.
    """
    found: list[Mention] = []
    first = _first_word(sentence)
    free = 0  # the first position after the last state
    for position, token in enumerate(sentence.tokens):
        if position < free or not token[0].isupper():
            continue
        state = _state(sentence.tokens, sentence.forms, position)
        form = sentence.forms[position]
        if state:
            found.append(state)
            free = state.last + 1
        elif (position > first or token.isupper()) and form not in _NO_NAMES and sentence.stems[position]:
            found.append(Mention(form, position, position, state=False, capital=False))
    return tuple(found)


@lru_cache(maxsize=2048)
def keys(sentence: Sentence) -> tuple[str, ...]:
    """Return what each token of a sentence stands for: a state's name, or its stem; empty for signs and small words."""
    found = list(sentence.stems)
    for mention in mentions(sentence):
        if mention.state and not _is_place(sentence, mention):
            found[mention.first] = mention.key
            found[mention.first + 1 : mention.last + 1] = [""] * (mention.last - mention.first)
    return tuple(found)


def _is_place(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a capital is named as a place, and not for its state: "in Washington"."""
    genitive = sentence.tokens[mention.last].endswith(("'s", "’s"))  # "in Tehran's view"
    before = sentence.forms[mention.first - 1] if mention.first else ""
    return mention.capital and before in PLACE_PREPOSITIONS and not genitive


def _first_word(sentence: Sentence) -> int:
    return next((at for at, token in enumerate(sentence.tokens) if token[0].isalnum()), 0)


def _state(tokens: Sequence[str], forms: Sequence[str], position: int) -> Mention | None:
    table = states()
    for length in range(_most_tokens_by_beginning().get(forms[position], 0), 0, -1):
        phrase = _joined(forms[position : position + length])
        if phrase in table and len(phrase) > 0 and _is_name(tokens[position : position + length]):
            last = min(position + length, len(forms)) - 1
            return Mention(table[phrase], position, last, state=True, capital=phrase in capitals())
    return None


@cache
def _most_tokens_by_beginning() -> dict[str, int]:
    """Return the first words of the names of states, each with the number of tokens of the longest such name."""
    most: dict[str, int] = {}
    for name in states():
        tokens = name.replace("-", " - ").split()  # "Port-au-Prince" has five
        most[tokens[0]] = max(len(tokens), most.get(tokens[0], 0))
    return most


def _joined(forms: Sequence[str]) -> str:
    """Return words as one phrase, with the hyphens that stand between its parts: "port-au-prince"."""
    return " ".join(forms).replace(" - ", "-")


def _is_name(tokens: Sequence[str]) -> bool:
    """Return whether words are written as a name: all that begin with a capital, and "US" in capitals alone."""
    letters = tokens[0].replace(".", "")
    return len(tokens) > 1 or len(letters) > len("US") or letters.isupper()
