"""English words that say how sure a thing is: from what is said to be possible to what is said to be certain.

The adverbs and adjectives are the epistemic ones of R. Quirk and others, A Comprehensive Grammar of the English
Language (1985), 8.127 and 7.39; verbs and nouns are those that report and intelligence writing use of evidence.
"""

from functools import cache

from briefing_tui.checking.words.cues import HEDGES
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set

# A claim that has one of these does not lose a hedge, but says it otherwise.
_KEEPING_VERBS = word_set(
    """threaten suspect believe think seem appear expect fear hope accuse charge consider doubt suggest indicate hint
    imply presume assume suppose allege claim reckon estimate guess speculate indict prosecute purport intimate rumour
    rumor risk predict forecast await intend warn face ask request offer propose"""
)
KEEPING = (
    HEDGES
    | frozenset(inflected(_KEEPING_VERBS))
    | word_set(
        """can possible possibility possibilities probable probability potential potentially conceivable conceivably
        imaginable chance chances danger dangers suspicion suspicions suspicious allegedly allegation allegations
        reportedly reputedly purportedly supposedly ostensibly unclear uncertain unsure
        unknown undecided unconfirmed unverified unproven unaudited whether if unlikely improbable prospect prospects
        sign signs indication indications evidence impression view opinion option options eyes hypothesis theory should
        so-called self-styled putative candidate preliminary provisional initial tentative apparent seeming theoretical
        hypothetical latent judged looks looked likelihood not cannot no never nobody
        none nothing neither without needs unless talk hardly scarcely"""
    )
)
WARNING = word_set("warn warns warned warning")  # who warns that a thing will happen is sure of it
# Adjectives before a noun: what bears them may not be what the noun says.
DOUBTED = word_set(
    """suspected alleged purported supposed presumed reputed ostensible rumoured rumored putative possible probable
    potential likely unconfirmed unverified apparent would-be"""
)
# "As soon as possible", "every possible way", "the worst possible time" say something else.
NOT_DOUBTED_AFTER = word_set("as all any every each best worst only most more less very so highly if where when not no")
# What is never quite there: without its adjective it is as open as with it.
OPEN_NOUNS = frozenset(
    inflected(
        word_set(
            """risk danger threat hazard menace benefit candidate gain cost impact effect consequence partner customer
            buyer investor successor solution option source target problem use market value path way means reason motive
            outcome scenario future recruit contact conflict"""
        )
    )
)
# A claim with one of these says that there is no doubt.
CERTAIN = word_set(
    """certain certainly certainty sure surely definite definitely definitively undoubtedly doubtless undeniable
    undeniably unquestionably indisputably inevitable inevitably guaranteed guarantee guarantees proves proven prove
    proof conclusively conclusive irrefutable categorically unmistakably confirmed unavoidable"""
)
CERTAIN_PHRASES = (("beyond", "doubt"), ("no", "doubt"), ("without", "doubt"), ("rule", "out"), ("rules", "out"))
# From what is hardly possible to what is likely: the words of each degree.
DEGREES = (
    REMOTE := word_set("remote slim outside unlikely improbable doubtful inconceivable hardly"),
    WEAK := word_set(
        """may might could possibly possible perhaps maybe conceivable conceivably potential potentially possibility
        whether unclear uncertain"""
    ),
    word_set("likely probable probably likelihood expected"),
)
# More words that leave a thing open, without a degree.
OPEN = word_set(
    """alleged suspected allegedly reportedly apparently apparent purported seems seem seemed appears appear appeared
    preliminary initial provisional tentative unconfirmed unverified unaudited risk risks permitting suggests suggest
    suggested indicates indicate estimated believed thought fears feared hopes hoped rumoured rumored signs
    consistent"""
)
# The cues of what a sentence tells as possible, likely or alleged, by what stands after each.
MODALS = word_set("may might could")
ADVERBS = word_set("possibly perhaps maybe probably likely apparently seemingly presumably potentially conceivably")
HEARSAY_ADVERBS = word_set("allegedly reportedly purportedly supposedly reputedly")
UNLIKELY = word_set("unlikely improbable doubtful")
BELIEVED = word_set(
    "believed thought said reported alleged presumed understood rumoured rumored feared assumed suspected supposed"
)  # with "to"
SUSPECTING = frozenset(inflected(word_set("suspect accuse")))  # with "of" and a participle
REPORTS = word_set(
    "reports rumours rumors allegations claims suspicions suggestions speculation"
)  # with "of" or "that"
# With one of these a claim says as well that something may be, is said to be, or is before a court.
SAID_OTHERWISE = frozenset(
    inflected(word_set("report dispute contest question deny doubt try investigate probe plead"))
) | word_set(
    """would opinion reports word trial trials case probe inquiry investigation defendant defendants earliest
    conceivable wanted"""
)
# What may be done is allowed.
PERMITTING = frozenset(inflected(word_set("allow permit entitle authorise authorize enable let"))) | word_set(
    "able free open opens can"
)
# Of the words with which a claim keeps a hedge, those that may be of the matter itself, where its quote has them too.
OF_THE_MATTER = frozenset(
    inflected(
        word_set("offer propose request ask face talk await intend charge prosecute indict option sign claim deny")
    )
)
PERCEIVING = word_set("see hear feel smell watch make notice observe")  # after "could", of what was perceived


@cache
def hedges_of_degree() -> dict[str, int]:
    """Return the words that say how likely a thing is, each with its degree, from 0 for the least likely."""
    return {word: degree for degree, words in enumerate(DEGREES) for word in words}
