"""The closed classes of English words, complete as far as news and reports use them, by which a sentence is parted.

They are those of R. Quirk and others, A Comprehensive Grammar of the English Language (1985), 2.34 and 2.39; a word
that is in several of these classes stands in that in which it is met most often.
"""

from enum import Enum, auto
from functools import cache

from briefing_tui.text.word_sets import word_set


class WordClass(Enum):
    """The class of a word in a sentence, or of a sign."""

    DETERMINER = auto()
    PREPOSITION = auto()
    PRONOUN = auto()
    AUXILIARY = auto()
    COORDINATOR = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()  # a pronoun that begins a relative clause
    ADVERB = auto()
    TIME = auto()  # a word for a day or a month
    NUMBER = auto()
    NOMINAL = auto()  # a noun, an adjective or a name
    VERB = auto()
    INFINITIVE = auto()  # the "to" before one
    COMMA = auto()
    STOP = auto()  # a sign that parts clauses
    SILENT = auto()  # one that parts nothing: a hyphen, a quotation mark


# By themselves, as to look one up in the class takes ten times as long, and every word is asked for some.
(
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    AUXILIARY,
    COORDINATOR,
    SUBORDINATOR,
    RELATIVE,
    ADVERB,
    TIME,
    NUMBER,
    NOMINAL,
    VERB,
    INFINITIVE,
    COMMA,
    STOP,
    SILENT,
) = WordClass
BE = word_set("is are was were be been being")
BE_WITH_AM = BE | {"am"}  # in the words of whoever speaks, too
FINITE_AUXILIARIES = word_set("is are was were has have had")  # "be" and "have", where they bear the tense
PAST_AUXILIARIES = word_set("was were had did")
RELATIVE_PRONOUNS = word_set("who which that whose whom")
CONTRASTING = word_set("but while whereas although though")  # conjunctions
HAVE = word_set("has have had having")
MODALS = word_set("will would shall should can could may might must ought do does did cannot")
GENITIVE_ENDINGS = ("'s", "’s")
POSSESSIVE_ENDINGS = (*GENITIVE_ENDINGS, "s'", "s’")  # of plurals, too
COMPASS = word_set("north south east west northeast northwest southeast southwest")
SURE_PARTICLES = word_set("up off out down away over")  # of a verb: "drawn up by", "turn down an offer"
ORDINALS = word_set("half last next first second third")
PERSONS = word_set("he she him her")
THIRD_PERSONS = word_set("he she it they him her them")
_CLASSES = {
    WordClass.DETERMINER: """the a an this these those its his their her my your our some any each every no both
    all several many few most another either neither other such""",
    WordClass.PREPOSITION: """of in on at by for from to with against over under into onto upon about between
    among amid through during within without toward towards across near behind beyond around off out up down
    despite via per like outside inside alongside beside besides along throughout below above as than versus
    concerning regarding according""",
    WordClass.PRONOUN: """he she it they we i you him them me us himself herself itself themselves one ones
    others none nobody everybody somebody anyone everyone someone nothing something everything""",
    WordClass.AUXILIARY: " ".join(BE_WITH_AM | HAVE | MODALS),
    WordClass.COORDINATOR: "and or but nor",
    WordClass.SUBORDINATOR: """when while where because although though if unless whether since until till after
    before whereas wherever whenever once so lest that""",
    WordClass.RELATIVE: "who whom whose which",
    WordClass.ADVERB: """not yet also still already again then now later never just even only however too soon today
    yesterday tomorrow together instead thus therefore meanwhile once twice back ever almost quite rather very
    more less jointly there here long since ago perhaps maybe otherwise hence moreover furthermore nevertheless
    nonetheless abroad ahead away apart aside earlier recently n't""",
    WordClass.TIME: """january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday week month year day days weeks months years night morning
    evening afternoon weekend spring autumn winter midnight noon hour hours minutes""",
    WordClass.NUMBER: """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million billion hundreds thousands dozens dozen scores half last next first second third""",
}
NO_ADVERBS = word_set(
    "family ally reply supply assembly italy monopoly rally july fly apply imply rely comply july only"
)


@cache
def closed_classes() -> dict[str, WordClass]:
    """Return the words of closed classes, each with its class."""
    found: dict[str, WordClass] = {}
    for each, words in _CLASSES.items():
        for word in words.split():
            found.setdefault(word, each)
    return found
