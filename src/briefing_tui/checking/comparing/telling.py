"""Tell whether one sentence tells as a fact what another denies: where nothing in it denies or doubts that."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import is_of_another
from briefing_tui.checking.parsing.denials import is_predicate
from briefing_tui.checking.parsing.factuality import denies
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.cues import ACCUSING
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set

CONDITIONAL_OPENINGS = word_set("if unless until")
_DEPENDENT = word_set("who whom whose which that what where whether")  # at the start of a clause that others may deny
_UNSURE = word_set("could may might would should")
_ANY = word_set("any anyone anybody anything ever")  # which stand where something is denied, asked or bounded
_NONE = word_set("none neither nobody nothing")
_FREE = word_set("in at by")  # before "any" that leaves nothing open: "in any case"
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
        if self.strict and is_of_another(sentence, told, self.denying, self.others):
            return False
        if self._is_denied(told, clause, alike) or (not self.strict and self._is_denied_beside(told, alike)):
            return False
        if _is_open(sentence, clause, told) and _ANY.isdisjoint(self.denying.forms):
            return False
        unsure = _UNSURE.intersection(sentence.forms[max(0, told - _MAX_TOKENS_TO_MODAL) : told])
        if "will" in self.denying.forms:
            unsure -= {"would"}  # the same, reported
        hoped = EXPECTING.intersection(sentence.forms[max(0, told - _MAX_TOKENS_TO_NOUN) : told])
        if hoped and not is_predicate(sentence, told) and sentence.forms[told - 1] != "to":
            return False
        before = {"before"}.intersection(sentence.forms[clause.start : told])
        if not (unsure | before).issubset(self.denying.forms) or not _accusing().isdisjoint(sentence.forms[:told]):
            return False
        return is_total or parts_told(sentence, clause).issubset(self.denying.forms)

    def are_of_two(self, denied: range, told: range) -> bool:
        """Return whether each of two clauses has names, and no name of the one stands in the other's sentence."""
        names, others = _names(self.denying, denied), _names(self.telling, told)
        if not names or not others:
            return False
        return names.isdisjoint(self.telling.content) and others.isdisjoint(self.denying.content)

    def _is_denied(self, told: int, clause: range, alike: frozenset[str]) -> bool:
        """Return whether the telling sentence itself denies what is told, or makes it a condition."""
        sentence = self.telling
        alone = not self.strict and is_predicate(sentence, told) and sentence.forms[clause.start] not in _DEPENDENT
        within = clause if alone else range(len(sentence.forms))
        return sentence.forms[clause.start] in CONDITIONAL_OPENINGS or denies(sentence, within, besides=alike)

    def _is_denied_beside(self, told: int, alike: frozenset[str]) -> bool:
        """Return whether another sentence denies what is told, or so of what is denied: "In Ghor there is none"."""
        denied = any(denies(each, range(len(each.forms)), besides=alike) for each in self._near(told))
        return denied or any(map(_is_elliptical, self._of_denied()))

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


def _is_elliptical(sentence: Sentence) -> bool:
    """Return whether a sentence denies what another tells: "In Ghor there were none", "the others did not"."""
    forms = sentence.forms
    return not _NONE.isdisjoint(forms) or any(
        (form == "not" or form.endswith("n't")) and not after[:1].isalnum() for form, after in pairwise((*forms, "."))
    )


def _is_open(sentence: Sentence, clause: range, told: int) -> bool:
    """Return whether a clause leaves open whether it is so: "fewer than half had any", "once the link is finished"."""
    forms = [sentence.forms[at] for at in clause]
    if any(form in _ANY and before not in _FREE for before, form in pairwise(("", *forms))):
        return True
    before = sentence.forms[clause.start : told]
    return not (_NOT_YET.isdisjoint(before) or _PRESENT.isdisjoint(before))


def parts_told(sentence: Sentence, clause: range) -> set[str]:
    """Return the words of a clause by which it tells of a part alone; "took part" and "how many" are none."""
    forms = sentence.forms
    found = (at for at in clause if forms[at] in _PARTS or forms[at : at + 2] in _PARTS_OF_TWO)
    return {forms[at] for at in found if forms[at - 1 : at] != ("how",)}


@cache
def _accusing() -> frozenset[str]:
    return frozenset(inflected(ACCUSING))
