"""Tell whether one sentence tells as a fact what another denies: where nothing in it denies or doubts that."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import is_of_another, shared_stems
from briefing_tui.checking.comparing.phrasal import means_alike
from briefing_tui.checking.parsing.denials import is_predicate
from briefing_tui.checking.parsing.denied_verbs import denied_verbs, leaves_out_denied
from briefing_tui.checking.parsing.done_verbs import DETERMINERS
from briefing_tui.checking.parsing.factuality import Reading, denies
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.cues import ACCUSING, DISPUTING, INVARIABLE, NEGATIONS
from briefing_tui.checking.words.denying import FALSE, PERMITTING_OR_BANNING
from briefing_tui.checking.words.inflection import forms_of, inflected
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.text.word_sets import word_set

CONDITIONAL_OPENINGS = word_set("if unless until")
_DEPENDENT = word_set("who whom whose which that what where whether")  # at the start of a clause that others may deny
_UNSURE = word_set("could may might would should")
_ANY = word_set("any anyone anybody anything ever")  # which stand where something is denied, asked or bounded
_UNLIKE = word_set("unlike")
_UNLIKE_OF_TWO = (("contrary", "to"), ("contrast", "to"), ("opposed", "to"), ("compared", "with"))
_FREE = word_set("in at by")  # before "any" that leaves nothing open: "in any case"
_BUT_NOT = (("but", "not"), (",", "not"), ("and", "not"))  # "in the north, but not in the south"
_NOT_YET = word_set("once before after when whenever")  # before what is still to come: "once it is finished"
_PRESENT = word_set("is are has have")
_MAX_TOKENS_TO_MODAL = 3  # between a modal and its verb: "could soon be opened"
_MAX_TOKENS_TO_NOUN = 4  # between a verb of expecting and its noun: "had expected a deep cut"
_PARTS_OF_TWO = (
    ("part", "of"),
    ("all", "but"),
    ("apart", "from"),
    ("other", "than"),
    ("fewer", "than"),
    ("less", "than"),
    ("more", "than"),
)
EXPECTING = frozenset(
    inflected(word_set("expect hope fear plan demand seek promise propose threaten want request predict"))
)
_WAITING = frozenset(inflected(word_set("wait await need require ask call lack seek owe")))  # for what is not there
_PARTS = word_set("some few several many most majority half third quarter partly largely mostly")


class Contrast(NamedTuple):
    """A sentence that denies something and one that may tell it as a fact.

    `others` are the further sentences of the quotes that speak of it. `strict` says that no word anywhere in the
    telling sentence may deny: so in a claim, which may deny it in other words. Of a quote, its clause alone counts.
    """

    denying: Sentence
    telling: Sentence
    others: tuple[Sentence, ...]
    strict: bool

    def is_told(self, told: int, clause: range, alike: frozenset[str], *, is_total: bool) -> bool:
        """Return whether nothing denies a clause, or tells it of a part: "some", where not all is denied.

        `alike` are the stems of what the sentence that denies it has as well: they make no difference between the two.
        """
        sentence = self.telling
        if self.strict and self._is_of_another(told):
            return False
        if sentence.forms[clause.start] in CONDITIONAL_OPENINGS or self._is_denied(told, clause, alike):
            return False
        if _is_open(sentence, clause, told) and _ANY.isdisjoint(self.denying.forms):
            return False
        unsure = _UNSURE.intersection(sentence.forms[max(0, told - _MAX_TOKENS_TO_MODAL) : told])
        if "will" in self.denying.forms:
            unsure -= {"would"}  # the same, reported
        if not forms_of(PERMITTING_OR_BANNING).isdisjoint(self.denying.forms):
            unsure -= {"may", "could"}  # "does not allow them to enter", "they may enter"
        hoped = EXPECTING.intersection(sentence.forms[max(0, told - _MAX_TOKENS_TO_NOUN) : told])
        hoped |= _WAITING.intersection(sentence.forms[max(0, told - _MAX_TOKENS_TO_NOUN) : told])
        if hoped and not is_predicate(sentence, told) and sentence.forms[told - 1] != "to":
            return False
        before = {"before"}.intersection(sentence.forms[clause.start : told])
        if not (unsure | before).issubset(self.denying.forms) or not forms_of(ACCUSING).isdisjoint(
            sentence.forms[:told]
        ):
            return False
        return is_total or parts_told(sentence, clause).issubset(self.denying.forms)

    def are_of_two(self, denied: range, told: range) -> bool:
        """Return whether each of two clauses has names, and no name of the one stands in the other's sentence."""
        names, others = _names(self.denying, denied), _names(self.telling, told)
        if not names or not others:
            return False
        return names.isdisjoint(self.telling.content) and others.isdisjoint(self.denying.content)

    def _is_of_another(self, told: int) -> bool:
        return _is_contrasted(self.denying, self.telling) or is_of_another(
            self.telling, told, self.denying, self.others
        )

    def _is_denied(self, told: int, clause: range, alike: frozenset[str]) -> bool:
        """Return whether the sentence that tells it denies it in some way, or for a quote a sentence near to it."""
        sentence = self.telling
        predicate = is_predicate(sentence, told) or sentence.forms[told] in INVARIABLE
        attribute = sentence.forms[max(0, told - 1)] in DETERMINERS  # "the planned session"
        alone = predicate and not attribute and sentence.forms[clause.start] not in _DEPENDENT
        is_kept_from = sentence.forms[told].endswith("ing") and sentence.forms[told - 1 : told] == ("from",)
        if is_kept_from or any(reading.word == told for reading in denied_verbs(sentence)):
            return True
        if not self.strict:
            within = clause if alone else range(len(sentence.forms))
            return denies(sentence, within, besides=alike) or self._is_denied_beside(told, alike)
        accounted = self._accounted(told, clause, alike, alone=alone)
        rest = [at for at in range(len(sentence.forms)) if at not in accounted]
        if not alone or sentence.stems[told] not in self.denying.stems:
            return denies(sentence, rest, besides=alike)
        own = [at for at in rest if at in clause]  # the very verb: denied by what stands before it, or by "no" anywhere
        disputed = any(sentence.forms[at] in _disputing() - alike for at in rest if at != told)
        negated = any(sentence.forms[at] in NEGATIONS or sentence.forms[at].endswith("n't") for at in own)
        negated |= any(pair in _BUT_NOT for pair in pairwise(sentence.forms[told:]))
        return disputed or negated or denies(sentence, [at for at in own if at < told], besides=alike)

    def _accounted(self, told: int, clause: range, alike: frozenset[str], *, alone: bool) -> set[int]:
        """Return the words of a claim that deny something else, as its quote does: behind a verb, or in a clause."""
        behind = {at for at in range(len(self.telling.forms)) if at > told or at not in clause}
        later = (each for each in denied_verbs(self.telling) if each.word in (behind if alone else behind - {*clause}))
        found = {at for each in later if self._is_denied_as_well(each.word) for at in _cue(each)}
        return found.union(at for at in behind if self._is_said_as_well(at, alike))

    def _is_said_as_well(self, at: int, besides: frozenset[str]) -> bool:
        """Return whether the sentence that denies has a word that means the same: "ran out" for "lapsed"."""
        sentence, denying = self.telling, self.denying
        if sentence.forms[at] in NEGATIONS or not sentence.stems[at]:
            return False
        if not besides.isdisjoint(stems_alike(sentence.forms[at])):
            return True
        words = (each for each, stem in enumerate(denying.stems) if stem in besides)
        return any(means_alike(sentence, at, denying, each) for each in words)

    def _is_denied_as_well(self, word: int) -> bool:
        """Return whether what the telling sentence denies is denied in the other sentences as well."""
        alike = stems_alike(self.telling.forms[word])
        return any(
            each.stems[reading.word] in alike for each in (self.denying, *self.others) for reading in denied_verbs(each)
        )

    def _is_denied_beside(self, told: int, alike: frozenset[str]) -> bool:
        """Return whether another sentence denies what is told, or so of what is denied: "In Ghor there is none"."""
        if any(denies(each, range(len(each.forms)), besides=alike) for each in self._near(told)):
            return True
        same = stems_alike(self.telling.forms[told])
        denied = (each.stems[reading.word] for each in self.others for reading in denied_verbs(each))
        return any(stem in same for stem in denied) or any(map(leaves_out_denied, (self.telling, *self._of_denied())))

    def _near(self, told: int) -> Iterator[Sentence]:
        """Yield the other sentences that have a content word right beside the one that is told."""
        words = set(self.telling.stems[max(0, told - 1) : told + 2]) - {""}
        return (each for each in self.others if not words.isdisjoint(each.stems))

    def _of_denied(self) -> Iterator[Sentence]:
        """Yield the other sentences that have a word of what is denied, which the one that tells has not."""
        words = self.denying.content - self.telling.content
        return (each for each in self.others if not words.isdisjoint(each.stems))

    def speaks_elsewhere(self, stems: frozenset[str]) -> bool:
        """Return whether one of some stems stands in the further sentences of the quotes as well."""
        return any(not stems.isdisjoint(other.stems) for other in self.others)


def _names(sentence: Sentence, clause: range) -> set[str]:
    """Return the stems of the words of a clause with a capital."""
    return {sentence.stems[at] for at in clause if sentence.tokens[at][0].isupper()} - {""}


def _is_contrasted(denying: Sentence, telling: Sentence) -> bool:
    """Return whether one sentence tells what the other sets its own matter against: "unlike in earlier years"."""
    for at, form in enumerate(denying.forms):
        if form in _UNLIKE or denying.forms[at : at + 2] in _UNLIKE_OF_TWO:
            end = next(
                (each for each in range(at, len(denying.forms)) if denying.forms[each] == ","), len(denying.forms)
            )
            if not shared_stems(telling, denying).isdisjoint(denying.stems[at:end]):
                return True
    return False


def _is_open(sentence: Sentence, clause: range, told: int) -> bool:
    """Return whether a clause leaves open whether it is so: "fewer than half had any", "once the link is finished"."""
    forms = [sentence.forms[at] for at in clause]
    if any(form in _ANY and before not in _FREE for before, form in pairwise(("", *forms))):
        return True
    if sentence.forms[max(0, told - 2) : told] == ("used", "to"):
        return True  # and perhaps no longer so
    before = sentence.forms[clause.start : told]
    return not (_NOT_YET.isdisjoint(before) or _PRESENT.isdisjoint(before))


def parts_told(sentence: Sentence, clause: range) -> set[str]:
    """Return the words of a clause by which it tells of a part alone; "took part" and "how many" are none."""
    forms = sentence.forms
    found = (at for at in clause if forms[at] in _PARTS or forms[at : at + 2] in _PARTS_OF_TWO)
    return {forms[at] for at in found if forms[at - 1 : at] != ("how",)}


def _cue(reading: Reading) -> range:
    """Return the positions from the first word that denies another to that, which may stand before it."""
    return range(min(reading.first, reading.word), max(reading.first, reading.word) + 1)


@cache
def _disputing() -> frozenset[str]:
    return forms_of(DISPUTING) | FALSE
