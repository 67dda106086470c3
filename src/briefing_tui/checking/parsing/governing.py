"""Find the word of an English sentence that a cue governs: the one that "not" denies, the infinitive after "plans to".

Each way to find it takes the position of the cue and returns that of the word, or None where it is not sure.
"""

from collections.abc import Callable

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import RELATIVE_PRONOUNS
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.text.word_sets import word_set

_MAX_WORDS_TO_INFINITIVE = 3  # between a cue and its "to": "prepared, he said, to"
_MAX_WORDS_OF_OBJECT = 12  # between a verb of ordering and its "to": "asked the alliance and its neighbours to"
_MAX_FUNCTION_WORDS = 6  # between a cue and the word that it governs: "not yet have been"
AUXILIARIES = word_set(
    "has have had is are was were be been being do does did will would can could shall should may might"
)
_LETTING = word_set("let get")
# Between "not" and its noun, where the verb is denied: "not a single one fled".
_SINGLE = word_set("a an one single any")
_REPORTED = word_set("reported said known believed thought listed")  # before what is denied: "nobody was reported dead"
_STILL = word_set("still yet")
# After "not": what is denied then is not the event. "Not until May" and "not because of it" tell it as fact.
_PARTIAL = word_set(
    "only just merely least all every everyone everything always necessarily until since before because so"
)
_NO_IDIOMS = word_set("doubt matter longer more less fewer later sooner one wonder small")  # after "no"
_ADVERBS = word_set("far soon then ever again later now today tomorrow back almost quite")
_VERBS_IN_LY = word_set("apply supply reply rely rally comply imply multiply fly ally")
DETERMINERS = word_set("the a an its their his her our this that these those all both any some each every no")
_QUESTIONS = word_set("whether why how when where what")
_PARENTHESES = word_set("( )")
_CLAUSE_SIGNS = word_set(", : ( ) — –")
FindWord = Callable[[Sentence, int], int | None]  # of the position of a cue, the position of the word that it governs


def after(sentence: Sentence, at: int) -> int | None:
    """Return the position of the first content word after another one in its clause that is no adverb, or None."""
    for position in range(at + 1, min(at + 2 + _MAX_FUNCTION_WORDS, len(sentence.forms))):
        form = sentence.forms[position]
        if form in _CLAUSE_SIGNS or form in _QUESTIONS:
            return None
        adverb = form in _ADVERBS or (form.endswith("ly") and form not in _VERBS_IN_LY)
        if sentence.stems[position] and not (adverb or form in AUXILIARIES):
            return position
    return None


def after_not(sentence: Sentence, at: int) -> int | None:
    """Return the word that "not" denies, or None where it denies a part alone: "not only", "not every", "not until"."""
    following = sentence.forms[at + 1 : at + 3]
    if following[:1] == ("one",) or (len(following) > 1 and {*following} <= _SINGLE):
        return after_auxiliary(sentence, at)
    rest = sentence.forms[at : sentence.forms.index(",", at) if "," in sentence.forms[at:] else None]
    if not _PARTIAL.isdisjoint(following) or not {"until", "because"}.isdisjoint(rest):
        return None
    return after(sentence, at)


def after_no(sentence: Sentence, at: int) -> int | None:
    """Return the word that "no" denies, or None where it denies nothing: "no doubt", "no fewer"."""
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    if following == "longer" and sentence.forms[at + 2 : at + 3] == ("than",):
        return None
    if following == "longer":
        return after(sentence, at + 1)
    return None if following in _NO_IDIOMS or not following.isalpha() else after(sentence, at)


def after_auxiliary(sentence: Sentence, at: int) -> int | None:
    """Return the verb of a subject such as "neither state": the content word after the next auxiliary.

    Of "will neither confirm nor deny" it is the first verb, and so of "none mentioned".
    """
    following = sentence.forms[at + 1 : at + 2]
    if following and sentence.stems[at + 1] and (following[0].endswith("ed") or following[0] in IRREGULAR_FORMS):
        return at + 1
    if at > 0 and sentence.forms[at : at + 1] == ("neither",) and sentence.forms[at - 1] in AUXILIARIES:
        return after(sentence, at)
    for position in range(at + 1, min(at + 1 + _MAX_WORDS_OF_OBJECT, len(sentence.forms))):
        if sentence.forms[position] in RELATIVE_PRONOUNS:
            return None  # "none of the lorries that were turned back"
        if sentence.forms[position] in AUXILIARIES:
            verb = after(sentence, position)
            return after(sentence, verb) if verb is not None and sentence.forms[verb] in _REPORTED else verb
    return None


def infinitive(sentence: Sentence, at: int) -> int | None:
    """Return the infinitive soon after a cue: "plans to leave", or None."""
    return _to(sentence, at, _MAX_WORDS_TO_INFINITIVE)


def infinitive_after_object(sentence: Sentence, at: int) -> int | None:
    """Return the infinitive after a cue and its object: "asked the alliance to leave", or None."""
    noun = at > 0 and sentence.forms[at - 1] in DETERMINERS  # "the command has held talks to inform them"
    return _to(sentence, at, 0 if noun else _MAX_WORDS_OF_OBJECT)


def infinitive_at_once(sentence: Sentence, at: int) -> int | None:
    """Return the infinitive right after a cue, or after "still" or "yet": "is still to leave", or None."""
    position = at + 2 if sentence.forms[at + 1 : at + 2] and sentence.forms[at + 1] in _STILL else at + 1
    return _to(sentence, position - 1, 0)


def infinitive_or_clause(sentence: Sentence, at: int) -> int | None:
    """Return the infinitive right after a cue, or the verb of its clause: "unlikely that they leave", or None."""
    if sentence.forms[at + 1 : at + 2] == ("that",):
        return after_auxiliary(sentence, at + 1)
    return infinitive_at_once(sentence, at)


def _to(sentence: Sentence, at: int, limit: int) -> int | None:
    """Return the infinitive after a word, with no more than `limit` words before its "to", or None."""
    for position in range(at + 1, min(at + 2 + limit, len(sentence.forms) - 1)):
        if sentence.forms[position] == "to":
            following = sentence.tokens[position + 1]
            if following in DETERMINERS or not following.islower():
                continue  # "a threat to the state"
            if following in _LETTING:
                return None  # what is let is another's deed
            return after(sentence, position)
        if sentence.forms[position] in _CLAUSE_SIGNS - _PARENTHESES:
            return None
    return None


def participle(sentence: Sentence, at: int) -> int | None:
    """Return the participle in "-ing" right after a cue: "considers leaving", or None."""
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    return at + 1 if following.endswith("ing") and sentence.stems[at + 1] else None


def participle_after_object(sentence: Sentence, at: int) -> int | None:
    """Return the participle after an object: "wants the treaty of 1973 replaced by another"."""
    found = None
    for position in range(at + 2, min(at + 2 + _MAX_WORDS_OF_OBJECT, len(sentence.forms))):
        form = sentence.forms[position]
        if form in _CLAUSE_SIGNS | RELATIVE_PRONOUNS | AUXILIARIES or form in {"to", "and", "that", "after", "before"}:
            break
        past = sentence.stems[position] and (form.endswith("ed") or form in IRREGULAR_FORMS)
        following = sentence.stems[position + 1] if position + 1 < len(sentence.stems) else ""
        if past and (not following or sentence.forms[position + 1].endswith("ly")):
            found = position
    return found


def not_ruled_out(sentence: Sentence, at: int) -> int | None:
    """Return the participle after "does not rule out"."""
    is_denied = "not" in sentence.forms[max(0, at - _MAX_WORDS_TO_INFINITIVE) : at]
    return participle(sentence, at + 1) if is_denied and sentence.forms[at + 1 : at + 2] == ("out",) else None


def participle_after_of(sentence: Sentence, at: int) -> int | None:
    """Return the participle after "of", perhaps after an object: "suspected the army of shelling"."""
    for position in range(at + 1, min(at + 2 + _MAX_WORDS_OF_OBJECT, len(sentence.forms) - 1)):
        if sentence.forms[position] == "of" and sentence.forms[position + 1].endswith("ing"):
            return after(sentence, position)
        if sentence.forms[position] in _CLAUSE_SIGNS:
            return None
    return None


def in_question(sentence: Sentence, at: int) -> int | None:
    """Return what is in question: the verb after "whether", or after "if" beside a word such as "unclear"."""
    following = sentence.forms[at + 1 : at + 2]
    if sentence.forms[at] == "whether" or following == ("if",):
        return after_auxiliary(sentence, at + 1)
    return None


def denied(sentence: Sentence, at: int) -> int | None:
    """Return the event that is denied: "denied that it was attacked", "denied having attacked it"."""
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    if following == "that":
        return after_auxiliary(sentence, at + 1)
    return after(sentence, at) if following.endswith("ing") else None
