"""A rule that finds a claim in which the one who acts and the one whom it is done to have changed places."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise, product

from briefing_tui.checking.comparing.counterparts import quoted_sentences, resting
from briefing_tui.checking.comparing.role_pairs import BY_STEM, Pair, Slot, alike, event_of, is_same
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.located import LOCATIVES
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.phrases import every_phrase
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.slots import exchanged
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.bodies import who_act
from briefing_tui.checking.words.converses import OBJECT, SECOND_OBJECT, SUBJECT
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

# Verbs that say little of what is done: those of having and doing, and those of its beginning and end.
_LIGHT = word_set(
    """have do make take get go come be become remain see say begin start continue keep resume stop finish end cease
    proceed commence help try attempt need"""
)
_EXCHANGING = word_set("exchanged swapped reciprocated")
_EXCHANGING_OF_TWO = {("got", "back"), ("in", "return"), ("in", "exchange"), ("each", "other"), ("one", "another")}
_MIN_NAMES = 2  # of a claim, for two to be told from each other
_MIN_SHARED_STEMS = 3  # after two verbs without an object, for them to tell one event
_MAX_SENTENCES = 8  # of a quote that a sentence of its claim rests on, to bound the time
_MAX_PAIRS = 300  # of roles in both, for the same


def _roles_reversed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        message = next(filter(None, (_reversal(claim, *pair) for pair in resting(claim))), "")
        if message:
            yield Finding(text_address(claim), message, "look again who does it to whom")


def _reversal(claim: Claim, sentence: Sentence, quoted: Sequence[Sentence]) -> str:
    """Return in what a sentence of a claim differs from those it rests on, if no other of its quotes bears it out."""
    every = tuple(quoted_sentences(claim))
    found = _difference(sentence, (*quoted, *_with_its_verbs(sentence, quoted, every)))
    return found and (_difference(sentence, every) if len(every) > len(quoted) else found)


def _with_its_verbs(sentence: Sentence, quoted: Sequence[Sentence], every: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the further sentences of some quotes in which a verb of a claim stands that the chosen ones have not."""
    left = sentence.content.difference(*(each.content for each in quoted))
    others = [each for each in every if each not in quoted and not left.isdisjoint(each.content)]
    if not quoted or not others or len(mentions(sentence)) < _MIN_NAMES:
        return
    verbs = {stem_of(frame.base) for frame in frames(sentence) if frame.finite and frame.base not in _LIGHT} & left
    yield from (each for each in others if not verbs.isdisjoint(each.content))


@lru_cache(maxsize=4096)  # a reader checks a briefing again after every edit
def _difference(claim: Sentence, quoted: tuple[Sentence, ...]) -> str:
    """Return in what a sentence of a claim differs from those of its quotes, or an empty string."""
    if any(map(_tells_exchange, (claim, *quoted))):
        return ""
    quoted = tuple(quote for quote in quoted if not claim.shortens(quote))  # to parse one takes half a millisecond
    return next(_reversals(claim, quoted), "") or next(_exchanges(claim, quoted), "")


def _tells_exchange(sentence: Sentence) -> bool:
    """Return whether each of two does to the other what a sentence tells: "swapped", "got back", "in return"."""
    pairs = set(pairwise(sentence.forms))
    return not _EXCHANGING.isdisjoint(sentence.forms) or not pairs.isdisjoint(_EXCHANGING_OF_TWO)


def _reversals(claim: Sentence, quoted: Sequence[Sentence]) -> Iterator[str]:
    """Yield in what a sentence differs from those of its quote: that two have each other's place there."""
    every = (pair for quote in quoted[:_MAX_SENTENCES] for pair in alike(claim, quote))
    pairs = list(islice(every, _MAX_PAIRS))
    differing = [pair for pair in pairs if not is_same(*pair)]
    for one, other in differing:
        if _stands_elsewhere(one, other, pairs):
            continue
        finite = one.frame.finite and other.frame.finite
        if finite and (_is_object_now(one, other) or _is_subject_now(one, other) or _has_another_subject(one, other)):
            yield f'the claim says "{_all_said(one)}", and its quote "{_all_said(other)}"'
        for second, third in differing:
            if one[1:] == second[1:] or other[1:] == third[1:] or _is_place(one, second):
                continue
            finite = all(slot.frame.finite for slot in (one, other, second, third))
            if is_same(one, third) and is_same(second, other) and (finite or (_act(one) and _act(other))):
                yield f'the claim says "{_said(one, second)}", and its quote "{_said(other, third)}"'


def _is_object_now(one: Slot, other: Slot) -> bool:
    """Return whether to whoever does it to somebody in the claim, it is done by another in the quote."""
    if one.role != SUBJECT or not _have_objects(one, other):
        return False
    return is_same(one, other._replace(role=OBJECT)) and _are_apart(one, other)


def _is_subject_now(one: Slot, other: Slot) -> bool:
    """Return whether whoever it is done to by another in the claim does it to somebody in the quote."""
    if one.role != SUBJECT or not is_same(one._replace(role=OBJECT), other) or not _are_apart(one, other):
        return False
    if any(is_same(one, other._replace(role=role)) for role in LOCATIVES & other.frame.roles.keys()):
        return False  # "the port loaded tankers", "tankers loaded crude at the port"
    # "A asked B", "B asked for it"; but "A opened the door" is "the door opened".
    if OBJECT in other.frame.roles:
        return True
    return event_of(one.frame.base)[0] != BY_STEM and bool(one.frame.roles[OBJECT][0].names)


def _has_another_subject(one: Slot, other: Slot) -> bool:
    """Return whether another does the same to the same in the quote, where both sentences name both."""
    if one.role != SUBJECT or one.frame.base in _LIGHT or not _are_apart(one, other):
        return False
    if _have_objects(one, other):
        same = is_same(one._replace(role=OBJECT), other._replace(role=OBJECT))
    else:
        same = OBJECT not in one.frame.roles and OBJECT not in other.frame.roles and _go_on_alike(one, other)
    if not same or not (_act(one) and _act(other)):
        return False
    return _is_named(one, other.sentence) and _is_named(other, one.sentence)


def _go_on_alike(one: Slot, other: Slot) -> bool:
    """Return whether two sentences say much the same after a verb that has no object."""
    after = (frozenset(slot.sentence.stems[slot.frame.verb + 1 :]) - {""} for slot in (one, other))
    return len(frozenset.intersection(*after)) >= _MIN_SHARED_STEMS


def _act(slot: Slot) -> bool:
    """Return whether all in a role are named, or people or bodies: what merely happens may have several causes."""
    forms = slot.sentence.forms
    return all(
        phrase.names or not who_act().isdisjoint(forms[phrase.first : phrase.last + 1]) for phrase in slot.phrases
    )


def _have_objects(one: Slot, other: Slot) -> bool:
    return OBJECT in one.frame.roles and OBJECT in other.frame.roles


def _are_apart(one: Slot, other: Slot) -> bool:
    """Return whether those in two roles are surely not one, and nothing names them together."""
    first, second = (frozenset().union(*(phrase.keys for phrase in slot.phrases)) for slot in (one, other))
    if not first or not second or not first.isdisjoint(second):
        return False
    together = (phrase.keys for sentence in (one.sentence, other.sentence) for phrase in every_phrase(sentence))
    return not any(not keys.isdisjoint(first) and not keys.isdisjoint(second) for keys in together)


def _is_named(slot: Slot, sentence: Sentence) -> bool:
    """Return whether a sentence speaks of one in a role: by a name, or by the same noun."""
    every = every_phrase(sentence)
    return any(
        not phrase.names.isdisjoint(other.names) or (not phrase.names and phrase.head in other.keys)
        for phrase, other in product(slot.phrases, every)
    )


def _is_place(one: Slot, other: Slot) -> bool:
    """Return whether two roles are both of prepositions: what has changed places there is a place."""
    return {SUBJECT, OBJECT, SECOND_OBJECT, "of"}.isdisjoint((one.role, other.role))


def _stands_elsewhere(one: Slot, other: Slot, pairs: Iterable[Pair]) -> bool:
    """Return whether both do it: whoever is in a role in the claim in the quote as well, or the other way round."""
    return any(
        (ours.frame is one.frame and ours.role == one.role and is_same(one, theirs))
        or (theirs.frame is other.frame and theirs.role == other.role and is_same(ours, other))
        for ours, theirs in pairs
    )


def _exchanges(claim: Sentence, quoted: Sequence[Sentence]) -> Iterator[str]:
    """Yield in what two sentences differ: that a state has what, or does what, in the other another has or does."""
    for quote in quoted:
        for one, other in exchanged(claim, quote):
            if not one.preposition:
                yield f'the claim says "{one.said(claim)}", and its quote "{other.said(quote)}"'


def _all_said(slot: Slot) -> str:
    """Return a verb with its subject, and with its object if it has one."""
    return _words(slot.sentence, (slot, slot._replace(role=OBJECT) if OBJECT in slot.frame.roles else slot))


def _said(one: Slot, second: Slot) -> str:
    """Return the words of two roles and their verbs in their order, with an ellipsis for what stands between them."""
    if one.sentence is not second.sentence:
        return f"{_words(one.sentence, (one,))} ... {_words(second.sentence, (second,))}"
    return _words(one.sentence, (one, second))


def _words(sentence: Sentence, slots: Iterable[Slot]) -> str:
    parts = {part for slot in slots for part in ((slot.frame.verb, slot.frame.verb), slot.phrases[0][:2])}
    words, last = "", -1
    for first, end in sorted(parts):
        if first > last:
            gap = "" if last < 0 else " " if first == last + 1 else " ... "
            words, last = f"{words}{gap}{sentence.said(first, end)}", end
    return words


RULES = (
    Rule(
        "roles-reversed",
        Severity.WARNING,
        "A claim says that one did to another what, in its quote, the other did to the one.",
        Scope.CLAIM,
        _roles_reversed,
        sure_share=0.8,
    ),
)
