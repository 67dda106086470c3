"""A rule that finds a claim which tells of the whole what its quote tells of a part of it."""

from collections.abc import Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import resting
from briefing_tui.checking.comparing.telling import EXPECTING
from briefing_tui.checking.numbers.partials import DETERMINERS, Partial, is_number, partials
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.classes import POSSESSIVE_ENDINGS
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.quantities import LIMITING_WORDS, NEGATIVES, PART_NOUNS, QUANTIFIERS
from briefing_tui.checking.words.stems import stems
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

# With one of these, what is said of one of two things may well be said of it alone.
_NO_CHOICE = NEGATIVES | word_set("if whether unless either cannot could may might who whoever")
_EXCEPTING = word_set("except excepting apart barring save besides excluding")
_SCORED = frozenset(stems("vote votes ballot ballots"))  # 55 percent of which are a result, and no part of them
_WHOLE = word_set("full fully all entire entirely whole wholly every complete completely")
_LOCATIVES = word_set("in at near outside inside around from to of on for by across through")
_MAX_TOKENS_TO_NOUN = 4  # from a verb of expecting
_MAX_TOKENS_OF_PART = 3  # from a number to "of"
_MAX_TOKENS_BEFORE_HEAD = 4  # from "the" or "its" to the things


def _part_as_whole(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for sentence, quotes in resting(claim):
            found = _told_of_whole(sentence, quotes)
            if found:
                said, quoted = found
                message = f'the claim says "{said}", and its quote "{quoted}"'
                yield Finding(
                    text_address(claim), message, "say of what part it is told, or quote where it is told of all"
                )
                break


def _told_of_whole(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    if partials(claim) or _denies_whole(claim) or not _EXCEPTING.isdisjoint(claim.forms):
        return None
    limiting = {stem for stem, form in zip(claim.stems, claim.forms, strict=True) if form in LIMITING_WORDS}
    for quote in quotes:
        found = _one_of_two(claim, quote)
        if found:
            return found
        for part in partials(quote):
            if (
                not part.is_exact
                or part.heads & _SCORED
                or part.told.isdisjoint(claim.content)
                or not limiting <= part.heads
            ):
                continue
            if is_number(quote, part.first) and quote.forms[part.first] in claim.forms:
                continue  # "annulled by seven votes"
            at = _definite(claim, part, quote)
            if at:
                return claim.said(*at), quote.said(part.first, part.last)
    return None


def _denies_whole(claim: Sentence) -> bool:
    """Return whether a claim denies that it is so of the whole: "not in full", "did not reach all of them"."""
    denied = next((at for at, form in enumerate(claim.forms) if form == "not" or form.endswith("n't")), None)
    return denied is not None and not _WHOLE.isdisjoint(claim.forms[denied:])


def _one_of_two(claim: Sentence, quote: Sentence) -> tuple[str, str] | None:
    """Return the one of two words that a quote joins by "or", "killed or wounded", where a claim has it alone."""
    for at in range(1, len(quote.forms) - 1):
        if quote.forms[at] != "or" or not _NO_CHOICE.isdisjoint((*quote.forms, *claim.forms)) or "or" in claim.forms:
            continue
        pair = quote.stems[at - 1], quote.stems[at + 1]
        if all(quote.forms[each].endswith("ed") or quote.forms[each] in IRREGULAR_FORMS for each in (at - 1, at + 1)):
            found = [position for position, stem in enumerate(claim.stems) if stem in pair]
            if len(found) == 1 and all(pair):
                return claim.tokens[found[0]], quote.said(at - 1, at + 1)
    return None


def _definite(claim: Sentence, part: Partial, quote: Sentence) -> tuple[int, int] | None:
    """Return where a claim speaks of all the things of a part: with "the" or "its", and no number but theirs."""
    is_counted = quote.forms[part.first] not in PART_NOUNS  # who strikes a part of a town strikes the town
    numbers = {quote.forms[at] for at in range(part.first + 1, part.last + 1) if is_number(quote, at)}
    for position, stem in enumerate(claim.stems):
        if stem not in part.heads or claim.tokens[position].endswith(POSSESSIVE_ENDINGS):
            continue
        if not EXPECTING.isdisjoint(claim.forms[max(0, position - _MAX_TOKENS_TO_NOUN) : position]):
            continue  # "wants the votes counted again"
        if position + 1 == len(claim.stems) or claim.stems[position + 1] not in part.heads:
            at = position if is_counted and _is_name(claim, position) else _determiner(claim, position, numbers)
            is_place = at is not None and claim.forms[at - 1 : at] == ("in",) and not is_number(quote, part.first)
            if at is not None and not is_place:
                return at, position
    return None


def _is_name(claim: Sentence, position: int) -> bool:
    """Return whether a token is a name that is not said to be just the place where something is so."""
    before = claim.forms[position - 1] if position else ""
    return position > 0 and claim.tokens[position][0].isupper() and before not in _LOCATIVES


def _is_counted_of(claim: Sentence, first: int) -> bool:
    """Return whether a noun phrase at a position has a number and "of" before it."""
    before = range(max(0, first - 1 - _MAX_TOKENS_OF_PART), first - 1)
    return claim.forms[first - 1 : first] == ("of",) and any(is_number(claim, at) for at in before)


def _determiner(claim: Sentence, position: int, numbers: set[str]) -> int | None:
    """Return where "the" or "its" stands before a noun; None where another number or quantifier stands with it."""
    for at in range(position - 1, max(-1, position - 1 - _MAX_TOKENS_BEFORE_HEAD), -1):
        form = claim.forms[at]
        if form in DETERMINERS or claim.tokens[at].endswith(POSSESSIVE_ENDINGS):
            first = at - (at > 0 and claim.forms[at - 1] in DETERMINERS)
            if _is_counted_of(claim, first):
                return None  # "six months of the year"
            return at if claim.forms[max(0, first - 2) : first] != ("none", "of") else None
        if form in QUANTIFIERS or (is_number(claim, at) and form not in numbers):
            return None
        if not claim.stems[at] and not is_number(claim, at):
            return None
    return None


RULES = (
    Rule(
        "part-as-whole",
        Severity.NOTE,
        "A claim tells of a whole what its quotes tell of a part of it.",
        Scope.CLAIM,
        _part_as_whole,
    ),
)
