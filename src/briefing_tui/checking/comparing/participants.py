"""Tell of which of several clauses with the same verb another sentence speaks, by who does it there, and to what.

"The president signed the budget; he has not signed the pension bill" denies nothing of the budget. No grammar is made
of a clause: what stands before its verb counts as one participant, what stands right behind it as the other.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import is_among
from briefing_tui.checking.parsing.denials import is_light, is_predicate
from briefing_tui.checking.parsing.denied_verbs import denied_verbs
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import BE, THIRD_PERSONS
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.text.word_sets import word_set

_PREPOSITIONS = word_set(
    "in on at of from to with by for into over under after before during since until as about , and"
)
_POINTING_BACK = THIRD_PERSONS | word_set("who which that")

_CONTRASTING = word_set("but while whereas although though unlike except")
_POINTING = word_set("it its he his she her they them their this that these those such none neither former latter")


class Participants(NamedTuple):
    """The words before a verb and behind it, each with its stem: the subject and the object, for the most part."""

    before: dict[str, str]
    behind: dict[str, str]


def participants(sentence: Sentence, at: int, *, nearest: bool = False) -> Participants:
    """Return the content words before and behind a verb in its clause; the `nearest` to a preposition."""
    clause = sentence.clause(at)
    end = clause.stop
    if nearest:
        end = next((each for each in range(at + 1, end) if sentence.forms[each] in _PREPOSITIONS), end)
    before, behind = (
        {sentence.stems[each]: sentence.forms[each] for each in part if _is_told(sentence, each)}
        for part in (range(clause.start, at), range(at + 1, end))
    )
    return Participants(before, behind)


def is_of_other_subject(
    claim: Sentence, told: int, quote: Sentence, at: int, others: Sequence[Sentence], *, named: bool
) -> bool:
    """Return whether a claim tells a verb of somebody of whom its quote speaks elsewhere, and the quote of another.

    Both have to be `named`, or may be told by a noun.
    """
    if _is_passive(claim, told) != _is_passive(quote, at):
        return False
    own, quoted = participants(claim, told).before, participants(quote, at).before
    names, quoted_names = (_names(claim, own), _names(quote, quoted)) if named else (set(own), set(quoted))
    if not names or not quoted_names or _in_common(own, quoted):
        return False
    clause = quote.clause(at)
    if not _POINTING_BACK.isdisjoint(quote.forms[clause.start : at]):
        return False
    elsewhere = {stem for each, stem in enumerate(quote.stems) if each not in clause}.union(
        *(other.content for other in others)
    )
    return not names.isdisjoint(elsewhere)


def is_said_by_another(claim: Sentence, quote: Sentence, cue: int) -> bool:
    """Return whether a claim gives as somebody's word what another denies in its quote, by a verb at a position."""
    said = next((at for at, form in enumerate(claim.forms) if form in verbs_of_saying()), None)
    if said is None or quote.forms[cue] not in verbs_of_saying():
        return False
    if not THIRD_PERSONS.isdisjoint(quote.forms[quote.clause(cue).start : cue]):
        return False
    own, quoted = participants(claim, said).before, participants(quote, cue).before
    return bool(own) and bool(quoted) and not _in_common(own, quoted)


def is_of_other_object(claim: Sentence, told: int, quote: Sentence, others: Sequence[Sentence]) -> bool:
    """Return whether a claim has an object of which its quote does not speak right before "none"."""
    before = [each for each in others if each.text is quote.text and each.starts[0] < quote.starts[0]]
    near = quote.content.union(max(before, key=lambda each: each.starts[0]).content if before else ())
    own = participants(claim, told, nearest=True)
    stems = own.before if _is_passive(claim, told) else own.behind
    return not any(stem in near or is_among(form, near) for stem, form in stems.items())


def is_of_other_clause(claim: Sentence, told: int, quote: Sentence, at: int, others: Sequence[Sentence]) -> bool:
    """Return whether a claim may speak of a clause with the same verb in other sentences, and not of that in one."""
    stems = {claim.stems[told], quote.stems[at]}
    own, quoted = participants(claim, told, nearest=True), participants(quote, at)
    for other in others:
        for place in (each for each, stem in enumerate(other.stems) if stem in stems):
            if any(reading.word == place for reading in denied_verbs(other)):
                continue
            if not is_predicate(other, place) or not _is_rather_of(own, quoted, participants(other, place)):
                return True
    return False


def is_of_contrasted_clause(claim: Sentence, told: int, quote: Sentence, at: int) -> bool:
    """Return whether a claim has words of a clause that its quote sets against that of a verb, and not all of that one.

    "Lifted the ban on onions but left that on sugar" says of sugar that its ban was not lifted.
    """
    clause = quote.clause(at)
    if not _POINTING.isdisjoint(quote.forms[clause.start : clause.stop]):
        return False
    own = {claim.stems[each] for each in claim.clause(told)} - {"", claim.stems[told]}
    its = {quote.stems[each] for each in clause if _is_told(quote, each) and quote.forms[each] not in _CONTRASTING}
    if its - {quote.stems[at], "single"} <= own:
        return False
    contrasted = frozenset[str]()
    for beginning in (clause.start, clause.stop):
        if beginning < len(quote.forms) and quote.forms[beginning] in _CONTRASTING and beginning:
            beside = quote.clause(beginning - 1 if beginning == clause.start else beginning)
            contrasted |= {quote.stems[each] for each in beside}
    return not (own - its).isdisjoint(contrasted - {""})


def _is_rather_of(own: Participants, quoted: Participants, other: Participants) -> bool:
    """Return whether participants are those of one clause, and in nothing those of another."""
    found = False
    for mine, one, another in zip(own, quoted, other, strict=True):
        here, there = _in_common(mine, one), _in_common(mine, another)
        if there - here and one:
            return False
        found |= bool(here - there)
    return found


def _in_common(own: dict[str, str], other: dict[str, str]) -> set[str]:
    return {stem for stem, form in own.items() if stem in other or is_among(form, other.keys())}


def _names(sentence: Sentence, stems: dict[str, str]) -> set[str]:
    return {
        stem
        for stem, token in zip(sentence.stems, sentence.tokens, strict=True)
        if stem in stems and token[0].isupper()
    }


def _is_told(sentence: Sentence, at: int) -> bool:
    form = sentence.forms[at]
    return bool(sentence.stems[at]) and not (form in NEGATIONS or form in verbs_of_saying() or is_light(form))


def _is_passive(sentence: Sentence, at: int) -> bool:
    return not BE.isdisjoint(sentence.forms[max(0, at - 2) : at])
