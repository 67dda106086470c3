"""A rule that finds a claim which tells as so today what its quote tells as so before."""

from collections.abc import Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import counterparts
from briefing_tui.checking.comparing.lapsed import lapsed
from briefing_tui.checking.comparing.phases import opposed
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.bodies import BODIES
from briefing_tui.checking.words.inflection import forms_of, inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.times import BEFORE, FORMER, PAST
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_OF_OFFICE = 4  # after "former": "former deputy interior minister"
_MAX_TOKENS_TO_VERB = 2  # from "previously" within a clause: "had previously worked"
_BEFORE_SUBJECTS = word_set("a an the it he she they we its his her their this that these")
_ENDS_OF_OFFICE = word_set(", . ; : ( ) has had have was were is are of in on at to")
_SUCCEEDING = word_set("succeed replace follow appoint name")
_POSTS = word_set("post office position job seat successor successors predecessor predecessors new next")
_COPULAS = word_set("is are remains remain")
_PASSIVES = tuple((form,) for form in ("is", "are", "was", "were", "be", "been", "being", "get", "got"))
_BEFORE_NOUNS = word_set("to the a an its their his her of no did will would could may might")  # no present after these


def _qualifier_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim):
            found = next(opposed(pair.claim, pair.quote, pair.others), None)
            if found is None and not _tells_of_past(pair.claim):
                found = next(_offices(pair.claim, pair.quote), None) or next(_verbs(pair.claim, pair.quote), None)
                found = found or next(_used_to(pair.claim, pair.quote, pair.others), None)
                found = found or lapsed(pair.claim, pair.quote, pair.others)
            if found:
                message = f'the claim says "{found[0]}", and its quote "{found[1]}"'
                yield Finding(text_address(claim), message, "say when it was or is so, as the quote does")
                break


def _tells_of_past(sentence: Sentence) -> bool:
    """Return whether a sentence has any word for the past; "once" before a subject is a conjunction."""
    for before, form, after in zip(("", *sentence.forms), sentence.forms, (*sentence.forms[1:], ""), strict=False):
        if form in PAST and not (form == "once" and before != "," and after in _BEFORE_SUBJECTS):
            return True
    return False


def _offices(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the offices that somebody holds in a claim and held in its quote, in the words of both."""
    for at, form in enumerate(quote.forms):
        body = quote.forms[at + 1 : at + 2] != () and quote.forms[at + 1] in BODIES  # "the previous government"
        apposition = _is_apposition(quote, at)
        if not (form in FORMER or apposition or (form == "previous" and body)):
            continue
        for noun in range(at + 1, min(at + 1 + _MAX_TOKENS_OF_OFFICE, len(quote.forms))):
            if quote.forms[noun] in _ENDS_OF_OFFICE:
                break
            if quote.stems[noun] and quote.tokens[noun].islower() and quote.stems[noun] in claim.stems:
                told = claim.stems.index(quote.stems[noun])
                if _is_of_post(claim, told):
                    continue
                is_verb = claim.forms[told].endswith(("ed", "ing"))  # "heading", of a former head
                if not is_verb and (not apposition or _is_predicate(claim, told)):
                    yield claim.tokens[told], quote.said(at, noun)


def _is_of_post(claim: Sentence, at: int) -> bool:
    """Return whether a claim speaks of an office and not of who held it: "the post of", "nobody succeeded him as"."""
    before = claim.forms[max(0, at - _MAX_TOKENS_OF_OFFICE) : at]
    return not _POSTS.isdisjoint(before) or ("as" in before and not forms_of(_SUCCEEDING).isdisjoint(claim.forms))


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Return whether a sentence says that somebody or something is what a word says: "is the biggest customer"."""
    before = sentence.forms[max(0, at - _MAX_TOKENS_OF_OFFICE) : at]
    return not _COPULAS.isdisjoint(before) and _ENDS_OF_OFFICE.isdisjoint(set(before) - _COPULAS)


def _is_apposition(sentence: Sentence, at: int) -> bool:
    """Return whether a word for the past stands before a noun without a verb: "Brazil, formerly its best customer"."""
    before, after = sentence.forms[at - 1 : at], sentence.forms[at + 1 : at + 2]
    return sentence.forms[at] in BEFORE and before == (",",) and after != () and after[0] in _BEFORE_SUBJECTS


def _verbs(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the verbs that are in the present in a claim and in the past, and before, in its quote."""
    for at, form in enumerate(quote.forms):
        if form not in BEFORE:
            continue
        clause = quote.clause(at)
        for verb in clause:
            if at != clause.start and abs(verb - at) > _MAX_TOKENS_TO_VERB:
                continue
            past = quote.forms[verb]
            if not quote.stems[verb] or not (past.endswith("ed") or past in IRREGULAR_FORMS):
                continue
            base = IRREGULAR_FORMS.get(past) or past.removesuffix("ed")
            for told, stem in enumerate(claim.stems):
                if stem == quote.stems[verb] and _is_present(claim, told, base):
                    yield claim.tokens[told], quote.said(min(at, verb), max(at, verb))


def _used_to(claim: Sentence, quote: Sentence, others: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield the verbs that are in the present in a claim, and nowhere but after "used to" in its quotes."""
    for at in range(len(quote.forms) - 2):
        if quote.forms[at : at + 2] != ("used", "to") or quote.forms[at - 1 : at] in _PASSIVES:
            continue
        verb = at + 2
        for told, stem in enumerate(claim.stems):
            same = stem and stem == quote.stems[verb] and quote.stems.count(stem) == 1
            if (
                same
                and not any(stem in other.stems for other in others)
                and _is_present(claim, told, quote.forms[verb])
            ):
                yield claim.tokens[told], quote.said(at, verb)


def _is_present(sentence: Sentence, at: int, base: str) -> bool:
    form = sentence.forms[at]
    present = not form.endswith(("ed", "ing")) and form not in IRREGULAR_FORMS and form in inflected((base, f"{base}e"))
    return present and at > 0 and sentence.forms[at - 1] not in _BEFORE_NOUNS


RULES = (
    Rule(
        "qualifier-dropped",
        Severity.WARNING,
        "A claim tells as so today what its quote tells as so before, or puts it at another time: since, until, still.",
        Scope.CLAIM,
        _qualifier_dropped,
        sure_share=0.5,
    ),
)
