"""Find in an English sentence who says what: each speaker with the part of the sentence that they answer for."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.phrases import has_verb
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.bodies import people
from briefing_tui.checking.words.classes import (
    BE_WITH_AM,
    COORDINATOR,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    closed_classes,
)
from briefing_tui.checking.words.converses import SUBJECT
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.speaking import (
    CITING,
    CONTRADICTING,
    bases_of_opinion,
    noun_verbs_of_saying,
    verbs_of_opinion,
    verbs_of_saying,
)
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_OF_SPEAKER = 14  # before a verb of saying, or after "according to"
_MAX_TOKENS_OF_HEARER = 5  # after "told", with the sign or preposition that follows
_BEFORE_NOUNS = word_set("to as of the a an its his her their this that no any")  # no verb stands after these
_PASSED_OVER = word_set("has have had also later then again now however not never did does do")
_ADVERBS = word_set("however though meanwhile too moreover by contrast for its his her their part in turn")
_ENDS_OF_SAID = word_set(', " ” » ’')
_QUOTATION_MARKS = word_set('" “ ” » « ‘ ’')
_OTHER_CLAUSES = word_set(
    """after although because before since though when while until unless that but whereas if as who whom whose which
    where what ;"""
)
# What follows a verb of saying at the end of what is said: "..., the army said on Monday", "..., he said, adding".
_AFTER_LAST = word_set(
    """. , ; ( on in at to by late early today yesterday here monday tuesday wednesday thursday friday saturday sunday
    last this"""
)

_IN_NAMES = word_set(". “ ” - ’ '")  # "said Col. John “J.D.” Miller"
_OPINIONS = {(word,) for word in ("view", "opinion", "analysis", "words", "judgement", "judgment", "account", "eyes")}
_BY_WHAT_FOLLOWS = {
    form: following
    for verb, following in (("hold", "that"), ("speak", "of"), ("attribute", ""), ("show", "that"))
    for form in inflected([verb])
}
_NOT = word_set("not never")
_ADVERBIAL = ("ly", "n't")
_NOBODY = word_set("neither no nobody none")
_INVERTED = word_set("said says added wrote reported explained")  # whoever says so may follow these: "said the army"


class Speaker(NamedTuple):
    """Who says something in a sentence: the positions of the words for them, of what they say, and of the verb.

    `who` is empty where that is not sure; `verb` is the position of "according" and the like where there is no verb.
    """

    who: range
    said: tuple[range, ...]
    verb: int = 0


def speaker_before(sentence: Sentence, at: int) -> range:
    """Return the positions of the words for whoever is the subject of a verb of saying, or none."""
    return _subject(sentence, at, range(0)).who


@lru_cache(maxsize=2048)
def speakers(sentence: Sentence) -> tuple[Speaker, ...]:
    """Return who says what in a sentence, in the order of the verbs; what they say may come before and after."""
    return tuple(_speakers(sentence))


def _speakers(sentence: Sentence) -> Iterator[Speaker]:
    verbs, nouns, forms = (
        verbs_of_saying() | verbs_of_opinion(),
        noun_verbs_of_saying() | bases_of_opinion(),
        sentence.forms,
    )
    who = range(0)
    for at, form in enumerate(forms):
        if form == "according" and forms[at + 1 : at + 2] == ("to",):
            yield _according(sentence, at)
        elif form == "as" and forms[at + 1 : at + 2] == ("saying",):
            yield _quoted(sentence, at)
        elif form == "in" and forms[at + 2 : at + 3] in _OPINIONS and forms[at + 3 : at + 4] == ("of",):
            yield _in_the_view(sentence, at)
        elif form in nouns:
            found = _subject(sentence, at, who)
            if found.who and _is_noun_verb(sentence, at, found.who):
                yield found._replace(verb=at)
        elif (form in verbs and _is_verb(sentence, at)) or (form in _BY_WHAT_FOLLOWS and _holds(sentence, at)):
            found = _subject(sentence, at, who)
            if form.endswith("ing") and who:  # "..., the army said, adding that"
                found = found._replace(who=who)
            who = found.who or _as_read(sentence, at)
            if not (who and forms[who[0]] in _NOBODY):
                yield Speaker(who, found.said, at)


def _holds(sentence: Sentence, at: int) -> bool:
    """Return whether a verb is one of saying by what follows: "hold that", "speak of", "attribute it to"."""
    following = _BY_WHAT_FOLLOWS[sentence.forms[at]]
    return at > 0 and (not following or sentence.forms[at + 1 : at + 2] == (following,))


def _as_read(sentence: Sentence, at: int) -> range:
    """Return the words for the subject of a verb as the whole sentence is read, or none."""
    frame = next((frame for frame in frames(sentence) if frame.verb == at), None)
    found = frame.roles.get(SUBJECT, ()) if frame and frame.finite else ()
    return range(found[0].first, found[0].last + 1) if len(found) == 1 and found[0].head else range(0)


def _in_the_view(sentence: Sentence, at: int) -> Speaker:
    """Return the speaker of "in the view of", who answers for what follows the comma after them, or stands before."""
    end = next((each for each in range(at + 4, len(sentence.forms)) if sentence.forms[each] in {",", ".", ";"}), at + 4)
    return Speaker(range(at + 4, end), (range(at), range(end, len(sentence.forms))), at)


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Return whether a word is a verb by which somebody says something: not in the passive, and no "did not say"."""
    if at == 0 or not sentence.tokens[at].islower() or sentence.forms[at - 1] in _BEFORE_NOUNS:
        return False
    if sentence.forms[at + 1 : at + 2] == ("nothing",) or closed_classes().get(sentence.forms[at - 1]) is NUMBER:
        return False  # "said nothing"; "two suspects"
    before = at - 1
    while before > 0 and (sentence.forms[before] in _PASSED_OVER or sentence.forms[before].endswith(_ADVERBIAL)):
        is_not = sentence.forms[before] in _NOT or sentence.forms[before].endswith("n't")
        if is_not and sentence.forms[at] not in CONTRADICTING:
            return False
        before -= 1
    return sentence.forms[before] not in BE_WITH_AM or sentence.forms[at].endswith("ing")


def _is_noun_verb(sentence: Sentence, at: int, who: range) -> bool:
    """Return whether a word that may be a noun is a verb: after a plural, and before "that" or the end of a clause."""
    forms = sentence.forms
    heads = (each for each in who if closed_classes().get(forms[each]) is PREPOSITION)
    head = forms[next(heads, who.stop) - 1]
    if not (head in people() or (head.endswith("s") and not head.endswith(("ss", "us")))):
        return False
    return forms[at + 1 : at + 2] == ("that",) or (who.start > 0 and forms[at + 1] in {",", "."} and who.stop == at)


def _according(sentence: Sentence, at: int) -> Speaker:
    """Return the speaker of "according to", who answers for all of the sentence but their own name."""
    ends = (position for position in range(at + 2, len(sentence.forms)) if sentence.forms[position] in {",", ".", ";"})
    end = min(next(ends, len(sentence.forms)), at + 2 + _MAX_TOKENS_OF_SPEAKER)
    return Speaker(range(at + 2, end), (range(at), range(end, len(sentence.forms))), at)


def _quoted(sentence: Sentence, at: int) -> Speaker:
    """Return the speaker of "quoted him as saying"."""
    first = at
    while first > 0 and sentence.forms[first - 1] not in CITING:
        first -= 1
    return Speaker(range(first or at, at), (range(at + 2, len(sentence.forms)),), at)


def _subject(sentence: Sentence, at: int, previous: range) -> Speaker:
    """Return the subject of a verb of saying with what is said: what stands before its comma, or what follows.

    A verb after "and" has the subject of the one before it.
    """
    forms = sentence.forms
    last = at
    while last > 0 and (forms[last - 1] in _PASSED_OVER or forms[last - 1].endswith("ly")):
        last -= 1
    after = range(at + 1, len(forms))
    if last > 0 and forms[last - 1] in {"and", "or"}:
        return Speaker(previous or _before_and(sentence, last - 1), (after,))
    comma = next((each for each in range(last - 1, -1, -1) if forms[each] in _ENDS_OF_SAID), -1)
    if comma >= 0 and comma + 1 == at and forms[at] in _INVERTED:  # "..., said the army"
        ends = (each for each in after if not sentence.tokens[each][0].isalnum() and forms[each] not in _IN_NAMES)
        following = range(at + 1, min(next(ends, len(forms) - 1), at + _MAX_TOKENS_OF_SPEAKER))
        if "that" not in forms[at + 1 : at + 2] and not has_verb(sentence, following):
            return Speaker(following, (range(comma),))
    if 0 <= comma < last - 1 and _ends_said(forms, at):
        return Speaker(_if_clear(sentence, comma + 1, last), (range(comma), after))
    if comma == last - 1:  # "The owner, which is a firm, says"
        last = _before_relative(forms, comma)
    first = _clause_start(forms, last)
    if first and closed_classes().get(forms[first - 1]) is RELATIVE and has_verb(sentence, range(first, last)):
        last = first - 1  # "An engineer who took part said"
        first = _clause_start(forms, last)
    if comma == last - 1:  # "The owner, a firm, says", "The owner, however, says"
        last = comma
        comma = next((each for each in range(last - 1, first - 1, -1) if forms[each] == ","), last)
        if _ADVERBS.issuperset(forms[comma + 1 : last]):
            last = comma
        return Speaker(_if_clear(sentence, first, last) if "," not in forms[first:comma] else range(0), (after,))
    return Speaker(_if_clear(sentence, first, last) if "," not in forms[first:last] else range(0), (after,))


def _before_and(sentence: Sentence, coordinator: int) -> range:
    """Return the words for the subject of the verb before "and", or none: "Kabul summoned the envoy and said"."""
    before = [frame for frame in frames(sentence) if frame.finite and frame.verb < coordinator]
    found = before[-1].roles.get(SUBJECT, ()) if before else ()
    return range(found[0].first, found[0].last + 1) if len(found) == 1 and found[0].head else range(0)


def _before_relative(forms: Sequence[str], comma: int) -> int:
    """Return the position of the comma before a relative clause that ends with a comma, or the one after that."""
    for at in range(comma - 1, 0, -1):
        if forms[at] == "," and closed_classes().get(forms[at + 1]) is RELATIVE:
            return at
    return comma + 1


def _clause_start(forms: Sequence[str], last: int) -> int:
    """Return the position at which the clause begins in which a subject ends before a position."""
    return next((at + 1 for at in range(last - 1, -1, -1) if _ends_clause(forms, at)), 0)


def _ends_clause(forms: Sequence[str], at: int) -> bool:
    """Return whether another clause ends before a subject: with a conjunction, or "and" after a comma."""
    if forms[at] in _OTHER_CLAUSES:
        return True
    return at > 0 and forms[at - 1] == "," and closed_classes().get(forms[at]) is COORDINATOR


def _ends_said(forms: Sequence[str], at: int) -> bool:
    """Return whether what is said stands before a verb of saying: "..., the army said on Monday"."""
    after = (*forms[at + 1 : at + 3], "", "")
    if after[0] == "," and after[1] in _QUOTATION_MARKS:  # "The minister, a lawyer, said, "We ...""
        return False
    return not after[0] or after[0] in _AFTER_LAST or _ends_with_hearer(forms, at)


def _ends_with_hearer(forms: Sequence[str], at: int) -> bool:
    """Return whether nothing follows a verb but whom it is said to: "..., an official told the agency on Monday"."""
    ends = (each for each in range(at + 1, len(forms)) if forms[each] in _AFTER_LAST and forms[each] != "to")
    end = next(ends, len(forms))
    return forms[at] == "told" and at < end <= at + _MAX_TOKENS_OF_HEARER and "that" not in forms[at:]


def _if_clear(sentence: Sentence, first: int, last: int) -> range:
    """Return the positions of a subject, or none where it is too long for one or has another clause in it."""
    if last - first > _MAX_TOKENS_OF_SPEAKER or not _OTHER_CLAUSES.isdisjoint(sentence.forms[first:last]):
        return range(0)
    return range(first, last)
