"""The text of a claim, made from its statement: the same words, lightly set right."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing_tui.drafting.draft import Reason
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tokens import Token
from briefing_tui.text.regex import regex

_TABLE = "wording"
_CONNECTIVES, _PRONOUNS = "connectives", "pronouns"
_MAX_CONNECTIVES = 3  # "But in addition, for example," has three
_MIN_LEFT_TOKENS = 3
_SPACE = regex(r"[\s\u00a0\u200b\ufeff]+")
_NOTE_MARK = regex(r"\s?\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]|[¹²³⁰-⁹]+|(?<=[.!?”\"])\s?[*†‡]+(?=\s|$)")
_SPACE_BEFORE = regex(r" +(?=[,.;:!?](?:\s|$))")
_FULL_STOP = regex(r"[.!?…][\"'”’»)\]]*$")
_OPEN_END = regex(r"[\s,;:–—-]+$")
_CLOSING_OF = {"“": "”", "«": "»", "„": "“", "(": ")", "[": "]"}
_PLAIN_QUOTE = '"'


class Wording(NamedTuple):
    """The text of a claim, and a reason for each change to the words of the article."""

    text: str
    reasons: tuple[Reason, ...]


class WordingWords(NamedTuple):
    """The words of one language that the text of a claim leaves out, and those that a name takes the place of.

    The value of a connective is whether a comma must follow it; that of a pronoun is the ending of the name.
    """

    connectives: Phrases[tuple[bool]]
    pronouns: Mapping[str, str]


def wording_words(language: Language) -> WordingWords:
    """Return the words of wording of a language. Raises TableError where its table is not understood."""
    entries = language.table(_TABLE)
    connectives = language.phrases(
        (entry, ("comma" in entry.fields[1:],)) for entry in entries if entry.section == _CONNECTIVES
    )
    pronouns = {entry.key: "".join(entry.fields[1:2]) for entry in entries if entry.section == _PRONOUNS}
    return WordingWords(connectives, pronouns)


def wording_of(
    tokens: Sequence[Token], text: str, words: WordingWords, names: Mapping[int, str] | None = None
) -> Wording:
    """Return the text of a claim from the tokens of its statement in `text`, and what was changed.

    Words that join it to the sentence before are left out. `names` has the name that a token stands for, where that is
    sure: it takes the place of a pronoun at the beginning.
    """
    if not tokens:
        return Wording("", ())
    reasons: list[Reason] = []
    first = _start(tokens, words, text, reasons)
    start, lead = tokens[first].start, ""
    ending = words.pronouns.get(tokens[first].low)
    name = (names or {}).get(first, "")
    if ending is not None and name:
        lead = name + _possessive(name, ending)
        start = tokens[first].end
        reasons.append(Reason("a name for a pronoun", tokens[first].text, instead=lead))
    body = text[start : tokens[-1].end]
    plain = _NOTE_MARK.sub("", body)
    if plain != body:
        reasons.append(Reason("marks of notes left out"))
    claim = _SPACE_BEFORE.sub("", _SPACE.sub(" ", lead + plain)).strip()
    balanced = _balanced(claim)
    if balanced != claim:
        reasons.append(Reason("a mark without its other half left out"))
    return Wording(_ended(balanced[:1].upper() + balanced[1:]), tuple(reasons))


def _start(tokens: Sequence[Token], words: WordingWords, text: str, reasons: list[Reason]) -> int:
    """Return the first token that is no connective, and say which were left out."""
    first = 0
    for _ in range(_MAX_CONNECTIVES):
        last = _connective_end(tokens[first:], words)
        if not last or len(tokens) - first - last < _MIN_LEFT_TOKENS:
            break
        reasons.append(Reason("connective left out", text[tokens[first].start : tokens[first + last - 1].end]))
        first += last
    return first


def _connective_end(tokens: Sequence[Token], words: WordingWords) -> int:
    """Return the number of tokens of the connective at the beginning, with its comma; 0 where there is none."""
    for match in words.connectives.matches(tokens[:8]):
        if match.first:
            break
        has_comma = match.last < len(tokens) and tokens[match.last].text == ","
        if has_comma or not match.value[0]:
            return match.last + has_comma
    return 0


def _possessive(name: str, ending: str) -> str:
    """Return the ending of a name that owns something: none but an apostrophe after an s."""
    return ending[:1] if ending and name.endswith("s") else ending


def _balanced(claim: str) -> str:
    """Return a text without the quotation mark or bracket at either end that has no other half."""
    if claim.count(_PLAIN_QUOTE) % 2:
        if claim.startswith(_PLAIN_QUOTE):
            return claim[1:].lstrip()
        if claim.endswith(_PLAIN_QUOTE):
            return claim[:-1].rstrip()
    for opening, closing in _CLOSING_OF.items():
        if claim.startswith(opening) and closing not in claim:
            return claim[1:].lstrip()
        if claim.endswith(closing) and opening not in claim:
            return claim[:-1].rstrip()
    return claim


def _ended(claim: str) -> str:
    """Return a text with a full stop at its end."""
    if _FULL_STOP.search(claim):
        return claim
    return _OPEN_END.sub("", claim) + "."
