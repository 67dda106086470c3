"""Find where a claim tells as done what a sentence of its quote has among what is planned, wanted or to come."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import Counterpart, same_event
from briefing_tui.checking.parsing.done_verbs import done
from briefing_tui.checking.parsing.factuality import Factuality, planning_words, readings
from briefing_tui.checking.parsing.prospects import Prospect, is_still_to_come, prospects
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import BE, FINITE_AUXILIARIES, NUMBER, POSSESSIVE_ENDINGS, TIME, closed_classes
from briefing_tui.checking.words.meanings import stems_alike, stems_derived
from briefing_tui.checking.words.poles import mean_alike
from briefing_tui.checking.words.prospects import fulfilling_forms, intransitive_forms, support_forms
from briefing_tui.text.word_sets import word_set

_MIN_SHARED_STEMS = 2  # of a claim and its quote's sentence, beside the event
_BE = BE - {"be"}  # "to be" tells nothing as done
_MAX_TOKENS_TO_AUXILIARY = 3  # "has already been paid"
_COMPLEMENTS = {"came": ("into",), "come": ("into",), "set": ("up",)}  # "came into force", and not "came from"
# Words of planning_words() that stand beside a deed as well: "at his request".
_LINKING = word_set("to if unless request requests order orders call calls demand demands invitation mandate")
_TO_COME = word_set("due set about bound scheduled slated poised to ready free able supposed meant yet")
_TAKE = word_set("take takes took taken taking")
_NO_LINKS = word_set(
    ", to that which who up off down forward back over and but or as than not"
)  # from an event to its verb
_PREPOSITIONS = word_set("of for in on at by with from into out about against between")
_ONE = (("one",), ("ones",), ("another",))  # after a verb: "received one in 2023"
_GIVEN = word_set("given paid served granted handed sent")  # in the passive, what stands before may be who gets it
_OBJECT_BEGINNINGS = word_set("a an the its his her their until more")
_MAX_TOKENS_TO_OBJECT = 4  # from a verb to an event: "held a further, third round"


class Told(NamedTuple):
    """The positions of the words of a claim that tell something as done, and of those of its quote that plan it."""

    claim: range
    quote: range


def prospects_told(pair: Counterpart) -> Iterator[Told]:
    """Yield each word that a quote has among what is wanted or to come, and a claim tells as done."""
    for prospect in prospects(pair.quote) if done(pair.claim) else ():
        for at in prospect.stretch:
            told = _done_event(pair, at, prospect) if is_still_to_come(pair.quote, at) else None
            if told is None or is_told_elsewhere(pair, at) or is_of_another(pair, told.stop - 1, at):
                continue
            quoted = range(min(prospect.cue, at), max(prospect.cue, at) + 1)
            if not is_to_come(pair, told.stop - 1, quoted):
                yield Told(told, quoted)


def is_of_another(pair: Counterpart, told: int, planned: int) -> bool:
    """Return whether what a claim tells is told of another time or number, in a clause that plans nothing.

    "He plans to close a shop, and closed one in May": what is of May was not planned.
    """
    own = pair.quote.clause(planned)
    mine = _times(pair.claim, pair.claim.clause(told)) - _times(pair.quote, own)
    if any(mine & _times(other, range(len(other.forms))) for other in pair.others if not prospects(other)):
        return True
    if _since(pair.claim) & _since(pair.quote):
        return True  # "is to supply more, on top of what it has delivered since 2018"
    for sentence in (pair.quote, *pair.others):
        for verb in done(sentence):
            clause = sentence.clause(verb)
            is_other = sentence is not pair.quote or clause != own
            if is_other and (sentence.forms[verb + 1 : verb + 2] in _ONE or mine & _times(sentence, clause)):
                return True
    return False


def _since(sentence: Sentence) -> set[str]:
    return {after for form, after in pairwise(sentence.forms) if form == "since"}


def _times(sentence: Sentence, within: range) -> set[str]:
    """Return the words of a stretch that name a time or a number."""
    return {
        form
        for at, form in enumerate(sentence.forms[within.start : within.stop], within.start)
        if closed_classes().get(form) in (TIME, NUMBER)
        or sentence.tokens[at] == "May"
        or (form[0].isdigit() and sentence.forms[at - 1 : at] != ("-",))
    }


def is_told_elsewhere(pair: Counterpart, word: int) -> bool:
    """Return whether the event of a word of a quote stands there once more, in whatever words, and not as a plan."""
    stem, form = pair.quote.stems[word], pair.quote.forms[word]
    if any(_is_told(sentence, stem, word if sentence is pair.quote else -1) for sentence in (pair.quote, *pair.others)):
        return True
    return any(mean_alike(form, each) for at, each in enumerate(pair.quote.forms) if at != word)


def _is_told(sentence: Sentence, stem: str, besides: int) -> bool:
    """Return whether a sentence has a stem at another position, and does not tell it as planned there."""
    if stem not in sentence.stems:
        return False
    planned = {reading.word for reading in readings(sentence) if reading.factuality is Factuality.PLANNED}
    return any(each == stem and at != besides and at not in planned for at, each in enumerate(sentence.stems))


def is_to_come(pair: Counterpart, at: int, plan: range) -> bool:
    """Return whether a claim tells of a plan or of what is to come itself: a verb in it may say only who or what.

    A participle may belong to what is planned, "elections held early are what it promised". A verb with an auxiliary
    does not, "elections were held as it had promised", nor do other things that are the same in the quote: `plan` are
    the words with which that plans.
    """
    claim, quote = pair.claim, pair.quote
    if any(form in _BE and after in _TO_COME for form, after in pairwise(claim.forms)):
        return True
    if not FINITE_AUXILIARIES.isdisjoint(claim.forms[max(0, at - _MAX_TOKENS_TO_AUXILIARY) : at]):
        return False
    following = claim.forms[at + 1 :]
    end = at + 1 + (following.index("as") if "as" in following else len(following))
    things = {stem for each, stem in enumerate(quote.stems) if each not in plan}
    return any(
        claim.forms[each] in planning_words() and claim.stems[each] not in things and not _is_link(claim, each)
        for each in range(at + 1, end)
    )


def _is_link(claim: Sentence, at: int) -> bool:
    """Return whether a word that tells of plans may stand beside a deed: "to", "if", "at his request", "on orders"."""
    form = claim.forms[at]
    if form not in _LINKING:
        return False
    before = claim.tokens[at - 1]
    return not claim.stems[at] or not claim.stems[at - 1] or before.endswith(POSSESSIVE_ENDINGS)


def _done_event(pair: Counterpart, at: int, prospect: Prospect) -> range | None:
    """Return the words of a claim that tell as done the event of a word of its quote: a verb, or one beside a noun."""
    claim, verbs = pair.claim, done(pair.claim)
    place = _place(pair, at, prospect)
    if place is None:
        return None
    if place in verbs:
        return range(place, place + 1)
    clause = claim.clause(place)
    for verb in sorted(verbs & frozenset(clause)) if prospect.has_events else ():
        form, after = claim.forms[verb], (*claim.forms[verb + 1 : verb + 2], "")[0]
        if not _brings_about(pair, verb) or after not in _COMPLEMENTS.get(form, (after,)):
            continue
        first = verb + 1 + (form in _COMPLEMENTS)
        between = _between(claim, first, place) if place > verb else _between(claim, place + 1, verb)
        if not _NO_LINKS.isdisjoint(between):
            continue
        if place > verb and len(between) <= _MAX_TOKENS_TO_OBJECT and _PREPOSITIONS.isdisjoint(between):
            return range(verb, place + 1)
        happens = form in intransitive_forms() and (form not in _TAKE or after in {"place", "effect"})
        passive = happens or not (_BE.isdisjoint(between) or (form in _GIVEN and after in _OBJECT_BEGINNINGS))
        if place < verb and passive and _PREPOSITIONS.isdisjoint(claim.forms[clause.start : place]):
            return range(place, verb + 1)
    return None


def _place(pair: Counterpart, at: int, prospect: Prospect) -> int | None:
    """Return where a claim has the event of a word of its quote: the same word, or a verb that it is the noun of."""
    stem, form = pair.quote.stems[at], pair.quote.forms[at]
    places = [each for each, other in enumerate(pair.claim.stems) if stem and other == stem]
    if len(places) > 1:
        places = [each for each in places if pair.claim.forms[each] == form]
    if not places and stem and prospect.has_events:
        named = pair.quote.forms[at + 1 : at + 2] == ("of",)  # "an extension of the term"
        table = stems_alike if named else stems_derived
        places = [
            each
            for each in done(pair.claim)
            if pair.claim.stems[each] in table(form) or stem in table(pair.claim.forms[each])
        ]
    if not places and pair.quote.forms[at - 1 : at] == ("be",):
        same = same_event(pair.quote, at, pair.claim)
        places = [] if same is None else [same]
    if len(places) != 1 or len(pair.shared - {stem}) < _MIN_SHARED_STEMS:
        return None
    return places[0]


def _between(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """Return the forms of a stretch of a sentence, of a word with hyphens its last part alone: "up-front"."""
    return tuple(
        form
        for at, form in enumerate(sentence.forms[first:last], first)
        if form != "-" and sentence.forms[at + 1 : at + 2] != ("-",)
    )


def _brings_about(pair: Counterpart, verb: int) -> bool:
    """Return whether a verb of a claim says no more than that its object is there, and its quotes do not have it."""
    form, stem = pair.claim.forms[verb], pair.claim.stems[verb]
    if not (form in support_forms() or form in fulfilling_forms()) or stem in pair.quote.stems:
        return False
    alike = stems_alike(form)
    return not any(
        sentence.stems[at] in alike or mean_alike(form, sentence.forms[at])
        for sentence in (pair.quote, *pair.others)
        for at in done(sentence)
    )
