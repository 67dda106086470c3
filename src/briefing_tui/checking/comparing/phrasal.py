"""Find where another sentence tells an event with a phrasal verb for a verb, or with a verb for a phrasal one."""

from itertools import takewhile

from briefing_tui.checking.comparing.counterparts import clauses_share
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.phrasal import PARTICLES, PREPOSITIONS, phrasal_verbs
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_TO_PARTICLE = 5  # from a verb, over its object: "pulled its heavy weapons back"
_BEFORE_NOUNS = word_set("in on through")  # behind an object they belong to what follows
_ENDS_OF_OBJECT = word_set(", : ; ( ) — – . to of for with by from at and but that who which")


def phrasal_event(one: Sentence, at: int, others: frozenset[int], other: Sentence) -> int | None:
    """Return which of some verbs of another sentence means the same as a verb, where one of the two is phrasal."""
    found = [
        each
        for each in others
        if not other.forms[each].endswith("ing")  # "is pulling out" may be of what is to come
        and means_alike(one, at, other, each)
        and clauses_share(one, at, other, each)
    ]
    return found[0] if len(found) == 1 else None


def means_alike(one: Sentence, at: int, other: Sentence, position: int) -> bool:
    """Return whether two verbs mean the same, of which one or both are phrasal: "withdrew" and "pulled out"."""
    own, others = _meant(one, at), _meant(other, position)
    return one.stems[at] in others or other.stems[position] in own or not own.isdisjoint(others)


def _meant(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the stems of the verbs that mean the same as a verb with the adverb that follows it, or its object."""
    following = sentence.forms[at + 1 : at + 2 + _MAX_TOKENS_TO_PARTICLE]
    if following[:1] != () and following[0] in PARTICLES | PREPOSITIONS:
        return phrasal_verbs().get((sentence.forms[at], following[0]), frozenset())
    within = takewhile(lambda form: form not in _ENDS_OF_OBJECT, following)
    particle = next((form for form in within if form in PARTICLES - _BEFORE_NOUNS), "")
    return phrasal_verbs().get((sentence.forms[at], particle), frozenset())
