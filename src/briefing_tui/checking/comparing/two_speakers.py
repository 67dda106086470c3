"""Find out whether whoever says something in a quote is surely another than somebody whom the same quote names."""

from itertools import product

from briefing_tui.checking.parsing.naming import text_words
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker, speakers
from briefing_tui.checking.words.bodies import OFFICES, people
from briefing_tui.checking.words.classes import THIRD_PERSONS
from briefing_tui.text.word_sets import word_set

# Who may speak for somebody else, or stand for a body or a person that was named before.
_FOR_ANOTHER = OFFICES | word_set(
    """agency body chairman chairwoman chief company director executive firm general governor group head lawyer lawyers
    man movement organisation organization party president report secretary source sources spokesman spokesmen
    spokesperson spokeswoman statement woman"""
)
_POINTING_BACK = THIRD_PERSONS | word_set("this that these those its his their one others another some who which i we")
_OWN = word_set("its his her their")
_MIN_TOKENS_BETWEEN = 4  # of somebody and a crowd that is not theirs: not so in "the rebels of M23"
_LOCAL = word_set("local district municipal provincial regional town village county city")
_OFFICIALS = word_set("official officials mayor administrator administrators elder elders")
_RULING = ("admin", "autho", "counc", "gover", "minis", "munic", "offic", "distr", "provi", "state", "local")


def are_two(quote: Sentence, speaker: Speaker, stems: frozenset[str]) -> bool:
    """Return whether a speaker is surely another than somebody, of whom the stems that match a mention are given.

    They are two where both speak in one sentence, where a sentence tells of both, and where an official of a place
    speaks, if no government is meant.
    """
    forms = [quote.forms[at] for at in speaker.who]
    theirs = forms and text_words(quote.said(speaker.who[0], speaker.who[-1])).has_stem(stems)
    if not forms or theirs or not _POINTING_BACK.isdisjoint(forms):
        return False
    if not (_LOCAL.isdisjoint(forms) or _OFFICIALS.isdisjoint(forms)):
        return not any(stem.lower().startswith(_RULING) for stem in stems)
    if not _FOR_ANOTHER.isdisjoint(forms):
        return False
    return _both_speak(quote, speaker, stems) or _both_act(quote, people().intersection(forms), stems)


def _both_speak(quote: Sentence, speaker: Speaker, stems: frozenset[str]) -> bool:
    """Return whether one of some stems speaks in the same sentence, of which a semicolon may part the two."""
    every = sentences(quote.text)
    at = next((number for number, each in enumerate(every) if each.starts[0] == quote.starts[0]), 0)
    near = [quote]
    near += [every[at - 1]] if at and every[at - 1].forms[-1] == ";" else []
    near += [every[at + 1]] if quote.forms[-1] == ";" and at + 1 < len(every) else []
    others = ((each, other) for each in near for other in speakers(each) if other.who)
    return any(
        (each is not quote or other.who != speaker.who)
        and text_words(each.said(other.who[0], other.who[-1])).has_stem(stems)
        for each, other in others
    )


def _both_act(quote: Sentence, crowd: frozenset[str], stems: frozenset[str]) -> bool:
    """Return whether a sentence names one of some stems, and apart from them a crowd, which is nowhere theirs."""
    distances = []
    for each in sentences(quote.text) if crowd else ():
        theirs = [at for at, form in enumerate(each.forms) if form in crowd]
        if any(at and each.forms[at - 1] in _OWN for at in theirs):
            return False
        named = [at for at in range(len(each.forms)) if text_words(each.tokens[at]).beginnings & stems]
        distances += [abs(one - other) for one, other in product(theirs, named)]
    return bool(distances) and min(distances) >= _MIN_TOKENS_BETWEEN
