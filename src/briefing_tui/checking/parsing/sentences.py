"""Part a text into sentences and these into words, as the rules that compare what sentences say read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing_tui.checking.words.stems import stem_of
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

# A word with its apostrophes, an abbreviation with its full stops, a number with its separators, or a sign.
_TOKEN = regex(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:/]\d+)*|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")
_SENTENCE_ENDS = frozenset(".!?;…。；！？؟۔؛")
_CLOSING_SIGNS = frozenset("\"'”’»)]")
_ABBREVIATIONS = word_set(
    """adm brig capt cmdr col cpl dr etc gen gov hon inc jr lt ltd maj messrs mr mrs ms prof pvt rep rev sen sgt spc
    st vs jan feb apr jun jul aug sept oct nov dec"""
)
_MAX_ACRONYM_LETTERS = 3  # shorter acronyms are content words where the same letters in lower case are not: "US", "EU"
# Words that begin another clause wherever they stand, and words that do so after a comma.
_CLAUSE_BEGINNINGS = word_set(
    "although because but if since though unless until when whereas wherever which while who whom whose"
)
# Words before which some of them begin no clause: "has since been", "all but two".
_JOINED_BEFORE = {"since": word_set("has have had"), "but": word_set("all any anything everything none nothing last")}
_CLAUSE_CONJUNCTIONS = word_set("and as or so yet")
_CLAUSE_SIGNS = frozenset(":—–()")
_MIN_REPEATED_RATIO = 0.9  # of the words of a sentence, for another to repeat it
_MAX_REMEMBERED_CHARACTERS = 2000  # of a text whose sentences are remembered


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: it is a key of what is remembered of it
class Sentence:
    """A sentence of a text: its words and signs as they are written, in lower case and as stems, and where they begin.

    The four sequences are of one length. A sign and a function word have an empty stem; a possessive ending is left
    out of the lower-case form. `starts` counts code points of the text. `content` are the stems of its content words.
    """

    text: str
    tokens: Sequence[str]
    forms: Sequence[str]
    stems: Sequence[str]
    starts: Sequence[int]
    content: frozenset[str]

    @property
    def end(self) -> int:
        """The offset after its last token."""
        return self.starts[-1] + len(self.tokens[-1])

    def said(self, first: int, last: int) -> str:
        """Return the stretch of the text from one token to another, both included."""
        return self.text[self.starts[first] : self.starts[last] + len(self.tokens[last])]

    def repeats(self, other: "Sentence") -> bool:
        """Return whether it has no word that another sentence does not have, and nearly all of the words of that."""
        return len(self.forms) >= _MIN_REPEATED_RATIO * len(other.forms) and set(self.forms) <= {*other.forms, "."}

    def shortens(self, other: "Sentence") -> bool:
        """Return whether its content words all stand in another sentence, in the same order, and "by" in both or none.

        Then whoever does something does it there, too, and to the same.
        """
        if not self.content <= other.content or ("by" in self.forms) is not ("by" in other.forms):
            return False
        left = iter(other.stems)
        return all(stem in left for stem in self.stems if stem)  # `in` takes from the iterator what it goes past

    def clause(self, position: int) -> range:
        """Return the positions of the tokens that are in one clause with the token at `position`."""
        return _clauses(self)[position]


@lru_cache(maxsize=4096)  # the rules ask for the clause of nearly every word
def _clauses(sentence: Sentence) -> tuple[range, ...]:
    """Return for each token of a sentence the positions of those that are in one clause with it."""
    forms = sentence.forms
    beginnings = [at for at in range(1, len(forms)) if _begins_clause(forms, at)]
    parts = (range(first, end) for first, end in pairwise((0, *beginnings, len(forms))))
    return tuple(part for part in parts for _ in part)


def _begins_clause(forms: Sequence[str], position: int) -> bool:
    form = forms[position]
    if form in _CLAUSE_SIGNS or form in _CLAUSE_BEGINNINGS:
        return forms[position - 1] not in _JOINED_BEFORE.get(form, ())
    return form in _CLAUSE_CONJUNCTIONS and forms[position - 1] == ","


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text; one ends at a full stop and the like, and at a semicolon, too."""
    return _remembered(text) if len(text) <= _MAX_REMEMBERED_CHARACTERS else _sentences(text)


@lru_cache(maxsize=4096)  # many rules look at every claim and quote
def _remembered(text: str) -> tuple[Sentence, ...]:
    return _sentences(text)


def _sentences(text: str) -> tuple[Sentence, ...]:
    found = [(each[0], each.start()) for each in _TOKEN.finditer(text)]
    if not found:
        return ()
    tokens = tuple(token for token, _ in found)
    starts = tuple(start for _, start in found)
    forms = tuple(map(_form, tokens))
    content = tuple(map(_content, tokens, forms))
    signs = (at for at, token in enumerate(tokens) if token in _SENTENCE_ENDS or token in _CLOSING_SIGNS)
    ends = [0, *(at + 1 for at in signs if _ends_sentence(tokens, forms, at)), len(tokens)]
    parts = (slice(first, last) for first, last in pairwise(ends) if first < last)
    return tuple(
        Sentence(text, tokens[part], forms[part], content[part], starts[part], frozenset(content[part]) - {""})
        for part in parts
    )


@lru_cache(maxsize=8192)
def _form(token: str) -> str:
    """Return a token in lower case, without the ending of a possessive and the full stops of an abbreviation."""
    if len(token) == 1:
        return token.lower()
    form = token.lower().replace("’", "'").removesuffix("'s")
    return form.replace(".", "") if form[0].isalpha() else form


@lru_cache(maxsize=8192)
def _content(token: str, form: str) -> str:
    letters = token.replace(".", "")
    if 1 < len(letters) <= _MAX_ACRONYM_LETTERS and letters.isupper() and letters.isalpha():
        return letters
    return form if form.isdecimal() else stem_of(form)


def _ends_sentence(tokens: Sequence[str], forms: Sequence[str], at: int) -> bool:
    """Return whether a sentence ends after a sign: with it, or with the quotation mark that follows that."""
    sign = at
    while sign > 0 and tokens[sign] in _CLOSING_SIGNS:
        sign -= 1
    if tokens[sign] not in _SENTENCE_ENDS or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following in _CLOSING_SIGNS or following in _SENTENCE_ENDS:
        return False
    if tokens[sign] != ".":
        return True
    before = forms[sign - 1] if sign else ""
    is_decade = before == "s" and sign > 1 and forms[sign - 2].isdecimal()  # "in the 1680s."
    is_initial = len(before) == 1 and before.isalpha() and not is_decade
    return not (following.islower() or before in _ABBREVIATIONS or is_initial)
