"""Part a sentence into the statements that it holds, where each stands by itself."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token

_TABLE = "sentences"
_MIN_WORDS = 4  # of a statement
_MAX_SUBJECT_TOKENS = 16  # before the verb of a clause
_LAST_TOKENS = 6  # of a sentence, in which "he noted" tells whose words it holds
_OPENING, _CLOSING = "([{“«„", ")]}”»"
_PLAIN_QUOTE = '"'


class ClauseWords(NamedTuple):
    """The words of one language by which its clauses are told.

    `verbs` make a clause for certain, `possible_verbs` perhaps; `boilerplate` are the phrases of what says nothing.
    """

    joiners: frozenset[str]
    loose_joiners: frozenset[str]  # between parts of which the second has no comma
    close_joiners: frozenset[str]  # between parts of which the second has no anaphor
    anaphors: frozenset[str]
    unfinished: frozenset[str]  # short forms that end no sentence
    verbs: frozenset[str]
    possible_verbs: frozenset[str]
    subordinate: frozenset[str]
    subjects: frozenset[str]
    saying: frozenset[str]
    saying_that: frozenset[str]  # before a word of `that` alone
    that: frozenset[str]
    participles: frozenset[str]  # forms of the past that may be participles
    after_participles: frozenset[str]
    frames: frozenset[str]
    bylines: frozenset[str]
    speaker_titles: frozenset[str]  # that open the label of who speaks, in a transcript
    askers: frozenset[str]  # labels of those who only ask
    boilerplate: Phrases[str]
    participle_endings: tuple[str, ...]  # of verbs that make no clause
    past_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]

    def has_verb(self, tokens: Sequence[Token]) -> bool:
        """Whether tokens have what may be the verb of a clause; of a language without verbs, all have."""
        if not self.possible_verbs and not self.past_endings:
            return True
        return any(token.low in self.possible_verbs or token.low.endswith(self.past_endings) for token in tokens)


def clause_words(language: Language) -> ClauseWords:
    """Return the words of clauses of a language. Raises TableError where its table is not understood."""
    sections: dict[str, list[Entry]] = {}
    for entry in language.table(_TABLE):
        sections.setdefault(entry.section, []).append(entry)

    def listed(section: str) -> frozenset[str]:
        return frozenset(entry.key for entry in sections.get(section, ()))

    participle_endings, past_endings, adverb_endings = (
        tuple(listed(f"{name} endings")) for name in ("participle", "past", "adverb")
    )

    def inflected(section: str) -> frozenset[str]:
        forms = (form for base in listed(section) for form in language.forms(base))
        return frozenset(form for form in forms if not form.endswith(participle_endings))

    sure = inflected("verbs") - listed("verbs") - listed("participles") - listed("nouns")
    pasts = frozenset(form for form in sure if form.endswith(past_endings))
    return ClauseWords(
        joiners=listed("joiners"),
        loose_joiners=listed("loose joiners"),
        close_joiners=listed("close joiners"),
        anaphors=listed("anaphors"),
        unfinished=listed("unfinished"),
        verbs=sure | listed("auxiliaries"),
        possible_verbs=inflected("verbs") | listed("auxiliaries"),
        subordinate=listed("subordinate"),
        subjects=listed("subjects"),
        saying=inflected("saying"),
        saying_that=inflected("saying that"),
        that=listed("that"),
        participles=pasts - inflected("intransitive") | listed("pasts"),
        after_participles=listed("after participle"),
        frames=listed("frames"),
        bylines=listed("bylines"),
        speaker_titles=listed("speaker titles"),
        askers=listed("askers"),
        boilerplate=language.phrases((entry, entry.key) for entry in sections.get("boilerplate", ())),
        participle_endings=participle_endings,
        past_endings=past_endings,
        adverb_endings=adverb_endings,
    )


def parts_of(tokens: Sequence[Token], words: ClauseWords) -> tuple[tuple[int, int], ...]:
    """Return the statements of a sentence as ranges of its tokens, the last exclusive; one for most sentences.

    A sentence is parted at a semicolon or at a comma with a joiner, where what stands on both sides has its own
    subject and verb and is neither told by somebody nor quoted nor in brackets.
    """
    parts: list[tuple[int, int]] = []
    first = 0
    if words.frames.isdisjoint(token.low for token in tokens[:1]) and not _ends_told(tokens, words):
        breaks = (*_breaks(tokens, words), (len(tokens), len(tokens)))
        for (at, following), (end, _) in pairwise(breaks):
            right = tokens[following:]
            is_free = _is_free(tokens[following - 1], tokens[following:end], words)
            if is_free and _stands(tokens[first:at], words, is_left=True) and _stands(right, words, is_left=False):
                parts.append((first, at))
                first = following
    parts.append((first, len(tokens)))
    return tuple(parts)


def _breaks(tokens: Sequence[Token], words: ClauseWords) -> Iterator[tuple[int, int]]:
    """Yield where a sentence may be parted: the end of what is before, and the beginning of what is after."""
    depth, is_quoted = 0, False
    for at, token in enumerate(tokens):
        if token.text == _PLAIN_QUOTE:
            is_quoted = not is_quoted
        elif token.text in _OPENING:
            depth += 1
        elif token.text in _CLOSING:
            depth = max(depth - 1, 0)
        if depth or is_quoted or token.text not in ",;":
            continue
        joined = at + 1 < len(tokens) and tokens[at + 1].low in words.joiners
        if joined or token.text == ";":
            yield at, at + 1 + joined


def _is_free(joiner: Token, right: Sequence[Token], words: ClauseWords) -> bool:
    """Whether what follows a joiner needs nothing of what is before it."""
    if joiner.low in words.loose_joiners:
        return all(token.text != "," for token in right)
    return joiner.low not in words.close_joiners or all(token.low not in words.anaphors for token in right)


def _stands(tokens: Sequence[Token], words: ClauseWords, *, is_left: bool) -> bool:
    """Whether a part of a sentence stands by itself: with a subject and, soon after it, the verb of a clause."""
    if sum(token.is_word for token in tokens) < _MIN_WORDS or not _is_balanced(tokens):
        return False
    verb = next((at for at, token in enumerate(tokens[:_MAX_SUBJECT_TOKENS]) if _is_verb(tokens, at, words)), 0)
    before = tokens[:verb]
    marks = ";:" if is_left else ",;:"  # "Otranto, Italy is ..."
    if not before or any(token.low in words.subordinate or token.text in marks for token in before[1:]):
        return False
    if is_left:
        return before[0].low not in words.subordinate - words.subjects and not _tells(tokens, words)
    return _is_subject(before[0], words) and not _leads_on(before, words)


def _tells(tokens: Sequence[Token], words: ClauseWords) -> bool:
    """Whether tokens tell what somebody says or thinks."""
    if any(token.low in words.saying for token in tokens):
        return True
    return any(one.low in words.saying_that and other.low in words.that for one, other in pairwise(tokens))


def _leads_on(before: Sequence[Token], words: ClauseWords) -> bool:
    """Whether what stands before a verb is no subject of its own: "volunteers working here and then", "China and"."""
    if any(token.low.endswith(words.participle_endings) for token in before[1:]):
        return True
    if before[-1].low in words.frames:  # an adverb: "and then released"
        before = before[:-1]
    return not before or before[-1].low in words.joiners


def _is_subject(token: Token, words: ClauseWords) -> bool:
    if token.low in words.subjects:
        return True
    if token.low in words.frames or token.low in words.subordinate or token.low in words.verbs:
        return False
    endings = (*words.participle_endings, *words.past_endings, *words.adverb_endings)
    return token.is_capitalised or (token.is_word and not token.low.endswith(endings))


def _is_verb(tokens: Sequence[Token], at: int, words: ClauseWords) -> bool:
    """Whether a token is the verb of a clause; "companies designated by the ministry" have none."""
    if tokens[at].low not in words.verbs:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return not (tokens[at].low in words.participles and following in words.after_participles)


def _is_balanced(tokens: Sequence[Token]) -> bool:
    """Whether every quotation mark and bracket of tokens has its other half."""
    depth = 0
    for token in tokens:
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if depth < 0:
            return False
    return depth == 0 and sum(token.text == _PLAIN_QUOTE for token in tokens) % 2 == 0


def _ends_told(tokens: Sequence[Token], words: ClauseWords) -> bool:
    """Whether a sentence ends with who says so: "..., he noted"."""
    last = tokens[-_LAST_TOKENS:]
    comma = next((at for at, token in enumerate(last) if token.text in ',”"’'), None)
    return comma is not None and any(token.low in words.saying for token in last[comma:])
