"""Tell whether what one sentence denies of a subject is what another tells of it: the same deed, at the same time."""

from functools import cache

from briefing_tui.checking.comparing.counterparts import shared_stems
from briefing_tui.checking.comparing.occasions import MONTHS
from briefing_tui.checking.numbers.partials import is_number
from briefing_tui.checking.parsing.denials import is_light, is_predicate
from briefing_tui.checking.parsing.factuality import Factuality, Reading, readings
from briefing_tui.checking.parsing.governing import AUXILIARIES
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import MODALS
from briefing_tui.checking.words.cues import DOING, FORBIDDING, NOT
from briefing_tui.checking.words.inflection import forms_of, inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.checking.words.verbs import verb_of
from briefing_tui.text.word_sets import word_set

_NOMINAL_ENDINGS = ("ion", "ions", "ment", "ments", "ance", "ence", "al", "als", "ity", "ness")
_REST = word_set("other others rest remaining remainder")
_MAX_TOKENS_TO_THERE = 4  # "there is so far no confirmation"
_FUTURE = word_set("will shall")
_FOUND = word_set("found seen left kept held")
_ARTICLES = word_set("the a an its his her their any")
_PREPOSITIONS = word_set("in on at of for from with by")
_EARLIER = word_set("before until previously earlier since")
_RELATIVES = word_set("which who whom whose when where that")
_FEW = word_set("hardly scarcely barely rarely seldom few no never nobody none nothing not")
_NOBODY = word_set("no nobody none nothing neither nor few little impossible illegal unlawful unable")
_APART = word_set("separately apart individually independently")
# Behind a deed that a claim tells in another way than its quote, which denies it in one: "released too late".
_OTHERWISE = word_set("too late elsewhere otherwise outside instead beyond")
_NEWLY = word_set("first again anew")
_PAST = word_set("did has have had was were failed neglected forgot omitted")
# Verbs of which the complement says what is denied: "does not expect to sail" says nothing against "expects to stay".
_ATTITUDES = frozenset(inflected(word_set("expect plan intend want wish hope believe think say claim seek mean agree")))


def denies_alone(sentence: Sentence, reading: Reading) -> bool:
    """Return whether a denial is no double one, and none of those who remain: "did not fail", "the other five"."""
    forms = sentence.forms
    rest = (at for at in sentence.clause(reading.word) if forms[at] in _REST)
    if any(forms[max(0, at - 2) : at] != ("or", "any") for at in rest):  # "does not charge him or any other person"
        return False
    if _is_of_few(sentence, reading):
        return False
    return sentence.forms[reading.first] in AUXILIARIES or _is_alone(sentence, reading)


def _is_of_few(sentence: Sentence, reading: Reading) -> bool:
    """Return whether a denial is made in a relative clause of few things or none: "hardly a day when none came"."""
    start = sentence.clause(reading.word).start
    return sentence.forms[start] in _RELATIVES and not _FEW.isdisjoint(sentence.forms[:start])


def is_same_deed(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether a word that a sentence denies tells the same in another, where it stands at `told`."""
    behind = telling.forms[told + 1 : telling.clause(told).stop]
    if _is_attribute(denying, reading, telling, told) or not _OTHERWISE.intersection(behind).issubset(denying.forms):
        return False
    if _is_still_to_come(denying, reading, telling, told) or _was_so_before(denying, reading, telling, told):
        return False
    if _are_of_others(denying, reading, telling, told):
        return False
    is_gerund = denying.forms[reading.word].endswith("ing")  # "kept ships from entering", "no intention of leaving"
    preposition = "" if is_gerund else _preposition(denying, reading.word)
    other_noun = _is_of_noun(denying, reading) and not _is_same_noun(denying, reading.word, telling, told)
    if other_noun or (preposition and preposition != _preposition(telling, told)):
        return False
    same_class = _is_nominal(denying, reading.word) == _is_nominal(telling, told)
    if not same_class and not (_is_deed(denying, reading) and is_predicate(telling, told)):
        return False
    return _is_same_predicate(denying, reading, telling, told)


def _is_attribute(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether a noun that is lacked stands before another in the sentence that tells: "the visa rule"."""
    lacked = denying.forms[reading.first].startswith(("lack", "without"))
    if not lacked or denying.forms[reading.word].endswith("ing") or not "".join(telling.stems[told + 1 : told + 2]):
        return False
    verb = verb_of(telling.forms[told + 1])
    return verb is None or not verb.sure


def _are_of_others(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether two clauses count who does it otherwise, or nobody "was found" as another sentence says.

    "Ten of the fourteen were freed" is not against "four were not", nor "was found empty" against "nobody was found
    aboard".
    """
    own, its = _counted(denying, reading.word), _counted(telling, told)
    if own - its and its - own:
        return True
    behind = range(reading.word + 1, denying.clause(reading.word).stop)
    said = {denying.stems[at] for at in behind} - {""}
    return denying.forms[reading.word] in _FOUND and bool(said) and said.isdisjoint(shared_stems(denying, telling))


def _counted(sentence: Sentence, verb: int) -> set[str]:
    """Return the numbers before a verb in its clause, but for days of a month."""
    before = (at for at in range(sentence.clause(verb).start, verb) if is_number(sentence, at))
    return {sentence.forms[at] for at in before if MONTHS.isdisjoint(sentence.tokens[max(0, at - 1) : at + 2])}


def is_denied_of_manner(denying: Sentence, reading: Reading, telling: Sentence) -> bool:
    """Return whether a denial is of how, to whom, where or when it is done, of which the other sentence tells nothing.

    "Did not leave in their company" says nothing against "left separately".
    """
    following = range(reading.word + 1, denying.clause(reading.word).stop)
    said = {denying.stems[at] for at in following} - {""}
    if denying.forms[reading.first] in NOT and _is_before_phrase(denying, reading.first + 1):
        return True  # "to France, and not to Spain"
    apart = _APART.isdisjoint(denying.forms) and not _APART.isdisjoint(telling.forms)
    return apart or (bool(said) and said.isdisjoint(shared_stems(denying, telling)))


def _is_before_phrase(sentence: Sentence, at: int) -> bool:
    """Return whether a token is a preposition, and "to" none before a verb."""
    noun = "".join(sentence.tokens[at + 1 : at + 2])
    to_whom = sentence.forms[at] == "to" and (noun in _ARTICLES or not noun.islower())
    return sentence.forms[at] in _PREPOSITIONS or to_whom


def _is_still_to_come(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether one sentence denies that something has happened, and the other tells that it will, or may."""
    if denying.forms[reading.first] not in _PAST:
        return False
    if any(each.word == told and each.factuality is not Factuality.DENIED for each in readings(telling)):
        return True
    return not _FUTURE.isdisjoint(telling.forms[telling.clause(told).start : told])


def _is_of_noun(denying: Sentence, reading: Reading) -> bool:
    """Return whether "no" denies a noun, and not the verb of which that is the subject."""
    return denying.forms[reading.first] == "no" and not is_predicate(denying, reading.word)


def _is_same_noun(denying: Sentence, word: int, telling: Sentence, told: int) -> bool:
    """Return whether a word that is not the last of its noun stands before the same one: "no Kazakh crude"."""
    following = denying.stems[word + 1 : word + 2]
    form = "".join(denying.forms[word + 1 : word + 2])
    if not following or not following[0] or form.endswith(("ed", "ing", "ly", "s")) or form in IRREGULAR_FORMS:
        return True
    return telling.stems[told + 1 : told + 2] == following


def _preposition(sentence: Sentence, word: int) -> str:
    """Return the preposition that a word stands behind, with no more than an article between, or an empty string."""
    before = [form for form in sentence.forms[max(0, word - 2) : word] if form not in _ARTICLES]
    return before[-1] if before and before[-1] in _PREPOSITIONS else ""


def _was_so_before(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether what is no longer so was so before, or what was not so before is so now."""
    if denying.forms[reading.first : reading.first + 2] == ("no", "longer"):
        form = telling.forms[told]
        return form.endswith("ed") or form in IRREGULAR_FORMS
    if "had" not in denying.forms or "had" in telling.forms:
        return False
    clause = {denying.forms[at] for at in denying.clause(reading.word)} - {"since"} | {*denying.forms[:2]}
    return not (_EARLIER.isdisjoint(clause) and _NEWLY.isdisjoint(telling.forms))


def _is_same_predicate(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether what no subject does is what it does in the other sentence: "no ship left", "the ship left".

    Of a verb such as "expect" it is what is expected that has to be the same.
    """
    forms, clause = denying.forms, denying.clause(reading.word)
    following = range(reading.word + 1, clause.stop)
    said = [denying.stems[at] for at in following if denying.stems[at]]
    if forms[reading.first] == "nor" and said and telling.content.isdisjoint(said):
        return False
    if forms[reading.word] in _ATTITUDES:
        verb = next((at for at in following if denying.stems[at]), None)
    elif _is_of_noun(denying, reading) and forms[reading.first + 1] != "longer" and reading.first <= clause.start + 1:
        verb = _verb_of(denying, following)
    else:
        return True
    if verb is None or is_light(forms[verb]) or forms[verb] in forms_of(DOING) | verbs_of_saying():
        return True
    alike = stems_alike(forms[verb])
    return any(telling.stems[at] in alike for at in telling.clause(told))


def _verb_of(sentence: Sentence, following: range) -> int | None:
    """Return the verb of a subject: the past right behind it, or the verb of the first auxiliary."""
    for at in following:
        form = sentence.forms[at]
        if form in AUXILIARIES:
            return next((each for each in range(at + 1, following.stop) if sentence.stems[each]), None)
        if form.endswith("ed") or form in IRREGULAR_FORMS:
            return at
    return None


def _is_deed(sentence: Sentence, reading: Reading) -> bool:
    """Return whether a noun with "no" stands for its verb: "made no decision", "there was no decision"."""
    near = (
        sentence.forms[max(0, reading.first - 2) : reading.first],
        sentence.forms[reading.word + 1 : reading.word + 5],
    )
    is_there = "there" in sentence.forms[max(0, reading.first - _MAX_TOKENS_TO_THERE) : reading.first]
    deed = is_there or not forms_of(DOING).isdisjoint({*near[0], *near[1]})
    return sentence.forms[reading.first] == "no" and deed


@cache
def _forbidding() -> frozenset[str]:
    return forms_of(FORBIDDING) | _NOBODY


def _is_alone(sentence: Sentence, reading: Reading) -> bool:
    """Return whether no negation stands right before one: "did not fail to pay" tells that it was paid."""
    is_left_out = sentence.forms[reading.first] == "without"
    within = sentence.clause(reading.word).start if is_left_out else reading.first - 2
    before = sentence.forms[max(0, within) : reading.first]
    if is_left_out and not _forbidding().isdisjoint(before):
        return False  # "may not leave without a permit"
    return NOT.isdisjoint(before) and not any(form.endswith("n't") for form in before)


def _is_nominal(sentence: Sentence, at: int) -> bool:
    """Return whether a word has an ending of nouns: "no recognition" says something else than "not recognised"."""
    form, verb = sentence.forms[at], verb_of(sentence.forms[at])
    is_verb = (verb is not None and verb.sure) or sentence.forms[max(0, at - 1)] in MODALS | {"to"}
    return form.endswith(_NOMINAL_ENDINGS) and not is_verb
