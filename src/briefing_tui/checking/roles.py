"""A rule that finds a claim in which the one who acts and the one whom it is done to have changed places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from briefing_tui.checking.counterparts import counterparts
from briefing_tui.checking.mentions import keys, mentions
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.slots import exchanged
from briefing_tui.checking.words.deeds import deeds
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_BE = word_set("is are was were be been being get gets got")
_INFINITIVES = word_set("to will would shall should can could may might must did does do not")  # what stands before one
_ADVERBS = word_set("not also already again then now later once twice never")
_ARTICLES = word_set("the a an its his her their this that these those all both some two three of in for from")
_OBJECT_BEGINNINGS = word_set("the a an its his her their")
# What ends a clause for the words that do something in it, or whom it is done to.
_OTHER_CLAUSES = word_set("after before as when while since until because although if despite amid that whether")
_TOGETHER = word_set("with between alongside")  # whoever stands after these may as well have done it
_AFTER_AGENT = word_set("for in on at near from to over about against during into under")
_MAX_WORDS_OF_NAME = 3  # of an object that is a name, after its verb


class _Deed(NamedTuple):
    """A verb in a sentence: its group and position, and what the words around it name, each with its position.

    `doers` may do it, and to `hit` it may be done: by their keys.
    """

    group: int
    verb: int
    doers: Mapping[str, int]
    hit: Mapping[str, int]


def _roles_reversed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim):
            message = next(_reversals(pair.claim, pair.quote), "") or next(_exchanges(pair.claim, pair.quote), "")
            if message:
                yield Finding(text_address(claim), message, "look again who does it to whom")
                break


def _reversals(claim: Sentence, quote: Sentence) -> Iterator[str]:
    """Yield in what two sentences differ: that who does it in the one is in the other whom it is done to."""
    in_claim = list(_deeds(claim))
    in_quote = list(_deeds(quote)) if in_claim else []
    for one in in_claim:
        for other in in_quote:
            if one.group != other.group or not other.doers.keys().isdisjoint(one.doers):
                continue
            doer = _nearest(one, one.doers, other.hit.keys() - other.doers.keys())
            hit = _nearest(one, one.hit, other.doers.keys() - other.hit.keys())
            if doer and hit:
                said = _said(claim, (one.doers[doer], one.verb, one.hit[hit]))
                told = _said(quote, (other.doers[hit], other.verb, other.hit[doer]))
                yield f'the claim says "{said}", and its quote "{told}"'
            elif hit and _is_only_name(claim, one, hit) and _is_named_elsewhere(quote, one, other):
                said = _said(claim, (min(one.doers.values()), one.verb, one.hit[hit]))
                yield f'the claim says "{said}", and its quote "{_said(quote, (other.doers[hit], other.verb))}"'


def _exchanges(claim: Sentence, quote: Sentence) -> Iterator[str]:
    """Yield in what two sentences differ: that a state has what, or does what, in the other another has or does."""
    for one, other in exchanged(claim, quote):
        if not one.preposition:
            yield f'the claim says "{one.said(claim)}", and its quote "{other.said(quote)}"'


def _nearest(deed: _Deed, named: Mapping[str, int], allowed: AbstractSet[str]) -> str:
    """Return what is named nearest to the verb among what is allowed, numbers left out, or an empty string."""
    found = (key for key in named.keys() & allowed if not key.isdecimal())
    return min(found, key=lambda key: abs(named[key] - deed.verb), default="")


def _is_only_name(sentence: Sentence, deed: _Deed, key: str) -> bool:
    """Return whether a name stands right after a verb of which it is the object: "asked Rahmon"."""
    at = deed.hit[key]
    named = {position for each in mentions(sentence) for position in range(each.first, each.last + 1)}
    return deed.verb < at <= deed.verb + _MAX_WORDS_OF_NAME and named.issuperset(range(deed.verb + 1, at + 1))


def _is_named_elsewhere(quote: Sentence, one: _Deed, other: _Deed) -> bool:
    """Return whether whoever does it in the claim is named in the quote, where it is neither doer nor object."""
    named = {keys(quote)[each.first] for each in mentions(quote)}
    return not one.doers.keys().isdisjoint(named - other.doers.keys() - other.hit.keys())


def _said(sentence: Sentence, positions: Iterable[int]) -> str:
    """Return some words of a sentence in their order, with an ellipsis for what stands between them."""
    ends = {each.first: each.last for each in mentions(sentence)}
    words, last = "", -1
    for at in sorted(positions):
        gap = "" if last < 0 else " " if at == last + 1 else " ... "
        end = ends.get(at, at)
        words, last = f"{words}{gap}{sentence.said(at, end)}", end
    return words


def _deeds(sentence: Sentence) -> Iterator[_Deed]:
    table = deeds()
    for position, form in enumerate(sentence.forms):
        group = table.get(" ".join(sentence.forms[position : position + 2]), table.get(form))
        if group is None or not _is_verb(sentence, position):
            continue
        before, after = _around(sentence, position)
        if _is_passive(sentence, position):
            yield _Deed(group, position, _named(sentence, _agent(sentence, after)), _named(sentence, before))
        else:
            yield _Deed(group, position, _named(sentence, before), _named(sentence, after))


def _agent(sentence: Sentence, after: range) -> range:
    """Return the positions, among those after a passive verb, of who does it: after "by", up to another preposition."""
    first = next((at for at in after if sentence.forms[at] == "by"), after.stop)
    return range(first, next((at for at in after if at > first and sentence.forms[at] in _AFTER_AGENT), after.stop))


def _is_verb(sentence: Sentence, position: int) -> bool:
    """Return whether a word that may be a verb is one: no noun has its form, or "to" or an object is beside it."""
    form = sentence.forms[position]
    before = sentence.forms[position - 1] if position else ""
    after = sentence.forms[position + 1] if position + 1 < len(sentence.forms) else ""
    if before in _ARTICLES or after in {"of", "between"}:
        return False
    if form.endswith(("ed", "ing")) or form in IRREGULAR_FORMS or before in _INFINITIVES:
        return True
    return after in _OBJECT_BEGINNINGS or sentence.tokens[position + 1][:1].isupper() if after else False


def _around(sentence: Sentence, position: int) -> tuple[range, range]:
    """Return the positions before and after a verb that are in one clause with it."""
    clause = sentence.clause(position)
    first = last = position
    while first > clause.start and sentence.forms[first - 1] not in _OTHER_CLAUSES:
        first -= 1
    while last + 1 < clause.stop and sentence.forms[last + 1] not in _OTHER_CLAUSES:
        last += 1
    return range(first, position), range(position + 1, last + 1)


def _is_passive(sentence: Sentence, position: int) -> bool:
    form = sentence.forms[position]
    if not (form.endswith("ed") or form in IRREGULAR_FORMS):
        return False
    before = position - 1
    while before >= 0 and (sentence.forms[before] in _ADVERBS or sentence.forms[before].endswith("ly")):
        before -= 1
    return (before >= 0 and sentence.forms[before] in _BE) or sentence.forms[position + 1 : position + 2] == ("by",)


def _named(sentence: Sentence, positions: Sequence[int]) -> dict[str, int]:
    """Return what some words name, each with its position, up to whoever took part in it as well."""
    every = keys(sentence)
    ends = next((at for at in positions if sentence.forms[at] in _TOGETHER), len(every))
    return {every[at]: at for at in reversed(positions) if every[at] and at < ends}


RULES = (
    Rule(
        "roles-reversed",
        Severity.WARNING,
        "A claim says that one did to another what, in its quote, the other did to the one.",
        Scope.CLAIM,
        _roles_reversed,
    ),
)
