"""Clues to the kind of what a name names: its own words, and the words around it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import Token

_HEAD, _GIVEN, _FAMILY, _PARTICLE = 4.0, 3.0, 3.0, 2.0
_TITLE, _SORT, _APPOSITION = 5.0, 3.0, 3.0
_PREPOSITION, _STATE_AFTER, _FIGHTERS, _BODY = 1.5, 3.0, 3.0, 1.5
_SAYS, _ACTS, _ACRONYM, _LONG_FORM, _ARTICLE, _LETTERS_AND_DIGITS = 2.0, 0.8, 0.5, 1.5, -2.0, 3.0
_NOUN_ALONE, _IN_BRACKETS = 1.5, 3.0
_MAX_PERSON_WORDS = 5
_PREFIX_LETTERS = 4  # within which a capital may be that of a family name: MacTarn, DeVel
_APPOSITION_TOKENS = 6
NOUN_ALONE = "noun of a body"  # the rule of a clue
_HEADS = (
    ("organisation", Kind.ORGANISATION),
    ("thing", Kind.THING),
    ("group", Kind.GROUP),
    ("place", Kind.PLACE),
)
_WORDS_BEFORE = (
    ("place before", Kind.PLACE, _PREPOSITION, "preposition of a place"),
    ("organisation", Kind.ORGANISATION, _SORT, "noun before the name"),
    ("organisation before", Kind.ORGANISATION, _SORT, "noun before the name"),
    ("group", Kind.GROUP, _SORT, "noun before the name"),
    ("agent before", Kind.ORGANISATION, _ACTS, "who did it"),
)
_WORDS_AFTER = (
    ("acts", Kind.ORGANISATION, _ACTS, "subject of a verb"),
    ("group", Kind.GROUP, _FIGHTERS, "noun after the name"),
    ("place", Kind.PLACE, _SORT, "noun after the name"),
    ("thing", Kind.THING, _ACTS, "noun after the name"),
    ("official", Kind.ORGANISATION, _BODY, "who acts for it"),
)


class Clue(NamedTuple):
    """One clue: the kind that it tells of, how much it weighs, its rule in a few words, and the words it rests on."""

    kind: Kind
    weight: float
    rule: str
    words: str


class Clues:
    """Reads the clues to the kinds of names, by the words of the gazetteer."""

    __slots__ = ("_gazetteer", "_words")

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Read clues by this gazetteer."""
        self._gazetteer, self._words = gazetteer, gazetteer.words

    def within(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        """Yield the clues of the words of a name itself."""
        words = found.words
        if not words:
            return
        end = next((at for at, word in enumerate(words) if at and word in self._words["joiner"]), len(words))
        head = words[end - 2] if words[end - 1].isdigit() and end > 1 else words[end - 1]
        if len(words) > 1 and words[0] in self._words["thing before"]:
            yield Clue(Kind.THING, _HEAD + 1, "first word of the name", tokens[found.first].text)
        elif len(words) > 1:
            for sort, kind in _HEADS:
                if head in self._words[sort]:
                    yield Clue(kind, _HEAD, "noun in the name", head)
            if words[0] in self._gazetteer.given_names and end == len(words):
                yield Clue(Kind.PERSON, _GIVEN, "given name", tokens[found.first].text)
            if any(word in self._words["person particle"] for word in words[1:-1]) or "-" in words[-1][2:4]:
                yield Clue(Kind.PERSON, _PARTICLE, "particle in the name", " ".join(words))
        else:
            yield from self._single(tokens[found.first])
        if words[-1] in self._gazetteer.persons and len(words) < _MAX_PERSON_WORDS and end == len(words):
            yield Clue(Kind.PERSON, _FAMILY, "name of a person of public life", tokens[found.last - 1].text)

    def _single(self, token: Token) -> Iterator[Clue]:
        if any(map(str.isdigit, token.text)):
            yield Clue(Kind.THING, _LETTERS_AND_DIGITS, "letters with digits", token.text)
        elif token.low.partition("-")[0] in self._words["group"]:
            yield Clue(Kind.GROUP, _SORT, "noun in the name", token.text)
        elif token.low in self._words["organisation"]:
            yield Clue(Kind.ORGANISATION, _NOUN_ALONE, NOUN_ALONE, token.text)
        elif token.text.isupper() and len(token.text) > 1:
            yield Clue(Kind.ORGANISATION, _ACRONYM, "acronym", token.text)
        elif any(map(str.isupper, token.text[_PREFIX_LETTERS:])) and "-" not in token.text:
            yield Clue(Kind.ORGANISATION, _ACTS, "capital within the word", token.text)

    def around(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        """Yield the clues of the words before and after a name."""
        if found.titled:
            yield Clue(Kind.PERSON, _TITLE, "title before the name", found.titled)
        yield from self._before(found, tokens)
        yield from self._after(found, tokens)

    def _before(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        if found.first == 0:
            return
        before = tokens[found.first - 1]
        if before.low in self._words["article"]:
            yield Clue(Kind.PERSON, _ARTICLE, "article", before.text)
            if tokens[found.first].text.isupper():
                yield Clue(Kind.ORGANISATION, _ACTS, "article before an acronym", before.text)
        elif before.text == "(" and found.last < len(tokens) and tokens[found.last].text == ")":
            if found.first > 1 and tokens[found.first - 2].text == tokens[found.first - 2].low:
                yield Clue(Kind.THING, _IN_BRACKETS, "in brackets after no name", tokens[found.first].text)
        elif before.text == before.low:
            for sort, kind, weight, rule in _WORDS_BEFORE:
                if before.low in self._words[sort]:
                    yield Clue(kind, weight, rule, before.text)
                    return
            if before.low in self._words["joiner"] and tokens[max(found.first - 2, 0)].low in self._words["place"]:
                yield Clue(Kind.PLACE, _SORT, "noun before the name", f"{tokens[found.first - 2].text} {before.text}")

    def _after(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        if found.last >= len(tokens):
            return
        after = tokens[found.last]
        if after.text == ",":
            yield from self._apposition(found, tokens)
        elif after.text == "(":
            yield from self._in_brackets(found, tokens)
        elif after.low in self._words["says"]:
            yield from self._speaker(found, after, tokens[found.first])
        elif after.text == ")":
            noun = tokens[min(found.last + 1, len(tokens) - 1)].low
            if noun in self._words["thing"] | self._words["place"]:
                yield Clue(Kind.THING, _IN_BRACKETS, "noun after the brackets", noun)
        elif after.text == after.low:
            yield from self._word_after(found, after, tokens)

    def _word_after(self, found: Found, after: Token, tokens: Sequence[Token]) -> Iterator[Clue]:
        for sort, kind, weight, rule in _WORDS_AFTER:
            if after.low in self._words[sort]:
                yield Clue(kind, weight, rule, after.text)
                return
        if self._gazetteer.title(tokens, found.last):
            yield Clue(Kind.ORGANISATION, _BODY, "who acts for it", after.text)

    def _speaker(self, found: Found, verb: Token, first: Token) -> Iterator[Clue]:
        if self._gazetteer.known((first,), 0):  # Vel Steel said
            yield Clue(Kind.ORGANISATION, _SAYS, "name before a verb of saying", verb.text)
        elif 1 < len(found.words) < _MAX_PERSON_WORDS:
            yield Clue(Kind.PERSON, _SAYS, "name before a verb of saying", verb.text)
        else:
            yield Clue(Kind.PERSON, _ACTS - 0.1, "name before a verb of saying", verb.text)
            yield Clue(Kind.ORGANISATION, _ACTS - 0.2, "name before a verb of saying", verb.text)

    def _apposition(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        """Yield the clue of what a name is said to be after a comma: "X, the foreign minister"."""
        begin = found.last + 1
        known = self._gazetteer.known(tokens, begin) if begin < len(tokens) else None
        if known and known[1].kind in (Kind.STATE, Kind.PLACE) and self._ends(tokens, known[0]):
            yield Clue(Kind.PLACE, _STATE_AFTER, "state or region after the name", tokens[begin].text)
            return
        for at in range(begin, min(begin + _APPOSITION_TOKENS, len(tokens))):
            token = tokens[at]
            if not token.is_word or token.low in self._words["acts"] or token.low in self._words["says"]:
                return
            title = self._gazetteer.title(tokens, at)
            if title and title.section != "honorific":
                yield Clue(Kind.PERSON, _APPOSITION, "what the name is said to be", token.text)
                return
            if token.text == token.low and at > begin:
                for sort, kind in _HEADS:
                    if token.low in self._words[sort]:
                        yield Clue(kind, _APPOSITION - 1, "what the name is said to be", token.text)
                        return

    def _ends(self, tokens: Sequence[Token], at: int) -> bool:
        return at >= len(tokens) or not tokens[at].is_word

    def _in_brackets(self, found: Found, tokens: Sequence[Token]) -> Iterator[Clue]:
        inside = tokens[found.last + 1] if found.last + 2 < len(tokens) else None
        if inside is not None and tokens[found.last + 2].text == ")" and inside.text.isupper() and len(found.words) > 1:
            yield Clue(Kind.ORGANISATION, _LONG_FORM, "acronym in brackets", inside.text)
