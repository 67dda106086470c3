"""Find the sentence of its quotes that a sentence of a claim rests on: the one that shares most of its content words.

A rule that compares what a claim says with what its quote says looks there, and nowhere where none shares enough: of a
quote of several sentences, most say nothing of the claim.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.words.classes import BE
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.meanings import stems_alike, stems_opposed, stems_wider
from briefing_tui.checking.words.poles import mean_alike
from briefing_tui.domain.briefing import Claim
from briefing_tui.text.word_sets import word_set

_MIN_SHARED_STEMS = 2
_MIN_SHARED_RATIO = 0.3  # of the content words of the claim's sentence, or of the quote's if that has fewer
_MIN_SHARED_OF_SENTENCES = 3  # content words, where a pronoun stands for one of those of a clause
_PRONOUNS = word_set("who whom whose which that it its they them their he him she her none neither this these those")
_PARTICLES = word_set("up down out off over away back apart through")
_MAX_SHORT_CLAUSE_STEMS = 2
_MAX_OBJECT_STEMS = 3  # of the content words after a verb
_MAX_PAIRS = 400  # of sentences of a claim and of its quotes, to bound the time
_MIN_SHARE_OF_BEST = 0.6  # of what the best sentence shares, for another that is near to it


class Counterpart(NamedTuple):
    """A sentence of a claim, the sentence of its quotes that it rests on, and the number of that quote, from 0.

    `others` are the further sentences of all its quotes that share a content word with it: what stands there as well
    may be what the claim means. `shared` are the stems that the two have in common.
    """

    claim: Sentence
    quote: Sentence
    number: int
    shared: frozenset[str]
    others: tuple[Sentence, ...]


def quoted_sentences(claim: Claim) -> list[Sentence]:
    """Return the sentences of a claim's quotes, quote by quote."""
    return [each for quote in claim.quotes for each in sentences(quote.exact)]


def counterparts(claim: Claim) -> Sequence[Counterpart]:
    """Return each sentence of a claim with every sentence of its quotes that it may rest on: the best first.

    That is any that shares enough of its content words: a claim may sum up two of them.
    """
    return _counterparts(claim.text, tuple(quote.exact for quote in claim.quotes))


def follow_ups(claim: Claim) -> Iterator[Counterpart]:
    """Yield each sentence of a claim with those of its quotes that go on from one that it rests on, and share less.

    "Neither has replied" says who, and to what, in a sentence before it.
    """
    pairs = counterparts(claim)
    for number, quote in enumerate(claim.quotes):
        quoted = sentences(quote.exact)
        for sentence in sentences(claim.text):
            own = [pair for pair in pairs if pair.claim is sentence]
            rests_on = {pair.quote for pair in own}
            first = next((at for at, each in enumerate(quoted) if each in rests_on), len(quoted))
            for each in quoted[first + 1 :]:
                shared = shared_stems(sentence, each)
                if each not in rests_on and shared:
                    near = {own[0].quote, *own[0].others} - {each}
                    yield Counterpart(sentence, each, number, shared, tuple(near))


@lru_cache(maxsize=2048)  # many rules look at every claim
def _counterparts(text: str, quotes: tuple[str, ...]) -> tuple[Counterpart, ...]:
    return tuple(_pairs(text, quotes))


def _pairs(text: str, quotes: tuple[str, ...]) -> Iterator[Counterpart]:
    quoted = [(number, each) for number, quote in enumerate(quotes) for each in sentences(quote)]
    for sentence in sentences(text):
        shares = [(shared_stems(sentence, each), number, each) for number, each in quoted]
        shares.sort(key=lambda share: -len(share[0]))
        for shared, number, quote in shares:
            fewer = min(len(sentence.content), len(quote.content))
            if len(shared) < max(_MIN_SHARED_STEMS, _MIN_SHARED_RATIO * fewer):
                continue
            others = tuple(each for share, _, each in shares if share and each is not quote)
            yield Counterpart(sentence, quote, number, shared, others)


@lru_cache(maxsize=8192)
def shared_stems(one: Sentence, other: Sentence) -> frozenset[str]:
    """Return the stems of the content words of one sentence that stand in another, or a word that means the same."""
    shared = one.content & other.content
    left = other.content - shared
    words = zip(one.stems, one.forms, strict=True) if left else ()
    return shared.union(stem for stem, form in words if stem and stem not in shared and is_among(form, left))


def is_among(form: str, stems: AbstractSet[str]) -> bool:
    """Return whether a word of some stems means the same as another word or the opposite, or is wider."""
    return not (stems.isdisjoint(stems_alike(form)) and stems.isdisjoint(stems_wider(form) | stems_opposed(form)))


def is_like_one(form: str, stem: str, stems: AbstractSet[str]) -> bool:
    """Return whether a word, given with its stem, is one of some stems or means the same as one."""
    return stem in stems or not stems_alike(form).isdisjoint(stems)


def resting(claim: Claim) -> Sequence[tuple[Sentence, Sequence[Sentence]]]:
    """Return each sentence of a claim with those of its quotes that share most of its words: the best, and near ones.

    A claim and a quote of one sentence each belong together, however few words they share.
    """
    return _resting(claim.text, tuple(quote.exact for quote in claim.quotes))


@lru_cache(maxsize=2048)  # many rules look at every claim
def _resting(text: str, quotes: tuple[str, ...]) -> Sequence[tuple[Sentence, Sequence[Sentence]]]:
    pairs, told = _counterparts(text, quotes), sentences(text)
    quoted = tuple(each for quote in quotes for each in sentences(quote))
    found: list[tuple[Sentence, Sequence[Sentence]]] = []
    for sentence in told:
        own = [pair for pair in pairs if pair.claim is sentence]
        most = max((len(pair.shared) for pair in own), default=0)
        near = tuple(pair.quote for pair in own if len(pair.shared) >= _MIN_SHARE_OF_BEST * most)
        found.append((sentence, near or (quoted if len(told) == len(quoted) == 1 else ())))
    return tuple(found)


def closeness(claim: Claim) -> float:
    """Return how closely a claim keeps to the words of its quotes, 0 to 1.

    That is the greatest share of the content words of one of its sentences that stand, or are meant by another word, in
    one sentence of its quotes.
    """
    quoted = quoted_sentences(claim)
    pairs = product((each for each in sentences(claim.text) if each.content), quoted)
    shares = (len(shared_stems(told, each)) / len(told.content) for told, each in islice(pairs, _MAX_PAIRS))
    return max(shares, default=0.0)


def is_of_another(claim: Sentence, at: int, quote: Sentence, others: Sequence[Sentence]) -> bool:
    """Return whether a claim tells a word of a subject that only a later sentence of its quote speaks of.

    The subject is what stands before the word in its clause. One of an earlier sentence may go on under another name:
    "the vehicles", "he".
    """
    subject = {claim.stems[each] for each in range(claim.clause(at).start, at)} - {""}
    if not subject.isdisjoint(shared_stems(claim, quote)):
        return False
    later = [other for other in others if other.text is quote.text and other.starts[0] > quote.starts[0]]
    return any(not subject.isdisjoint(other.stems) for other in later)


def same_event(one: Sentence, at: int, other: Sentence) -> int | None:
    """Return where another sentence tells the event of a word: by the same stem, or a synonym with the same object.

    None is returned where it does so more than once, or not at all.
    """
    stem, form = one.stems[at], one.forms[at]
    places = [position for position, each in enumerate(other.stems) if each == stem]
    if not places:
        objects, alike = _objects(one, at), stems_alike(form)
        phrasal = _is_phrasal(one, at)
        places = [
            position
            for position, each in enumerate(other.forms)
            if (other.stems[position] in alike or mean_alike(form, each))
            and not (phrasal or _is_phrasal(other, position))
            and (not objects.isdisjoint(_objects(other, position)) or _are_passive(one, at, other, position))
        ]
    return places[0] if len(places) == 1 and clauses_share(one, at, other, places[0]) else None


def _are_passive(one: Sentence, at: int, other: Sentence, position: int) -> bool:
    """Return whether two verbs are in the passive and have a word of their subjects in common."""
    if not (at and position and one.forms[at - 1] in BE and other.forms[position - 1] in BE):
        return False
    subject = {one.stems[each] for each in range(one.clause(at).start, at)} - {""}
    return not subject.isdisjoint(other.stems[each] for each in range(other.clause(position).start, position))


def _is_phrasal(sentence: Sentence, at: int) -> bool:
    """Return whether an adverb beside a verb makes it another one: "give up", "put off"."""
    return sentence.forms[at + 1 : at + 2] != () and sentence.forms[at + 1] in _PARTICLES


def _objects(sentence: Sentence, at: int) -> set[str]:
    """Return the stems of the first content words after a verb in its clause, of which one is its object."""
    following = (sentence.stems[each] for each in range(at + 1, sentence.clause(at).stop))
    return set(islice(filter(None, following), _MAX_OBJECT_STEMS))


def clauses_share(one: Sentence, at: int, other: Sentence, position: int) -> bool:
    """Return whether the clauses of two words, each by its position in a sentence, have two content words in common.

    Where a clause has a pronoun in place of its subject or object, three of the sentences will do, and two where it has
    no more than two words itself and the other is a verb.
    """
    clause = one.clause(at), other.clause(position)
    clause_stems = {one.stems[each] for each in clause[0]} - {""}
    stems = {other.stems[each] for each in clause[1]} - {""}
    shared = clause_stems & stems
    if len(shared) >= _MIN_SHARED_STEMS:
        return True
    others = [each for each in clause[0] if one.stems[each] and one.stems[each] not in shared]
    if shared and any(is_among(one.forms[each], stems - shared) for each in others):
        return True
    if not shared:
        return False
    form = other.forms[position]
    if len(clause_stems) <= _MAX_SHORT_CLAUSE_STEMS and (form.endswith("ed") or form in IRREGULAR_FORMS):
        return len(shared_stems(one, other)) >= _MIN_SHARED_STEMS
    if _PRONOUNS.isdisjoint(one.forms[each] for each in clause[0]):
        return False
    return len(shared_stems(one, other)) >= _MIN_SHARED_OF_SENTENCES
