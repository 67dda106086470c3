"""The English words that say of how many of some things a sentence speaks: of none, some, many, most, all, or only one.

They are the quantifiers, and the adverbs of degree and frequency, of A Comprehensive Grammar of the English Language
(R. Quirk and others, 1985, 5.10-5.25 and 8.104-8.116).
"""

from enum import Enum, auto

from briefing_tui.text.word_sets import word_set


class Share(Enum):
    """How many of some things are meant."""

    NONE = auto()
    FEW = auto()
    SOME = auto()
    MANY = auto()
    MOST = auto()
    NOT_ALL = auto()
    ALL = auto()


# Before what they count, with or without "of the" between; "_" stands for a space.
_BEFORE = {
    Share.NONE: word_set("no none none_of nobody no_one"),
    Share.FEW: word_set("""few a_few a_handful handful a_minority minority little hardly_any scarcely_any not_many
        a_small_part a_small_number a_small_fraction a_small_share a_tiny_part a_fraction very_few
        only_a_few"""),
    Share.SOME: word_set("""some several various certain a_number a_part part parts a_quarter a_third one_third dozens
        scores a_couple at_least_some one_of"""),
    Share.MANY: word_set(
        "many numerous half a_half hundreds thousands much large_numbers great_numbers a_large_number two_thirds"
    ),
    Share.MOST: word_set("""most a_majority the_majority majority more_than_half nearly_all almost_all nearly_every
        almost_every virtually_all the_bulk the_greater_part the_vast_majority three_quarters"""),
    Share.NOT_ALL: word_set("not_all not_every not_each"),
    Share.ALL: word_set("all every each entire whole all_of every_one_of each_of the_whole the_entire"),
}  # fmt: skip  # as a list is read
# Beside a verb or an adjective.
_ADVERBS = {
    Share.SOME: word_set("partly partially sometimes occasionally"),
    Share.MOST: word_set("mostly largely mainly chiefly usually generally predominantly"),
    Share.ALL: word_set("entirely altogether fully completely wholly totally always invariably exclusively"),
}
QUANTIFIERS = {words: share for share, table in _BEFORE.items() for words in table}
ADVERBS_OF_SHARE = {words: share for share, table in _ADVERBS.items() for words in table}
MAX_QUANTIFIER_WORDS = 3
FRACTIONS = word_set("half third thirds quarter quarters fifth fifths sixth sixths tenth tenths")
# Nouns that name a part of what stands after "of".
PART_NOUNS = word_set(
    """part parts portion portions section sections segment segments fraction percentage share slice bulk majority
    minority wing side bank half corner quarter quarters district districts suburb suburbs area areas sector sectors
    province provinces region regions town towns village villages branch branches outskirts stretch stretches swath
    swathe swathes swaths pocket pockets batch coast shore slopes foothills instalment instalments installment
    installments tranche tranches chapter chapters span spans floor floors"""
)
# Words with which a claim itself may say that it speaks of a part.
LIMITING_WORDS = (
    PART_NOUNS
    | FRACTIONS
    | frozenset(ADVERBS_OF_SHARE)
    | word_set(
        """percent % only one partial another other except excepting excluding besides apart save rest remainder
        remaining among including includes include included central upper lower inner
        outer north south east west northern southern eastern western northwards southwards eastwards westwards"""
    )
)
# Words that say that all are meant: where a quote has one, a claim may say so too.
UNIVERSALS = word_set(
    """all every each everyone everybody everything everywhere whole entire entirely altogether full fully complete
    completely wholly totally throughout both nobody nothing nowhere always invariably unanimous unanimously single rest
    remainder universal universally none"""
)
NEGATIVES = word_set("no not without never any neither nor")  # before the things themselves, they say it of all
# Words for all of some things that stand by themselves.
WORDS_FOR_ALL = word_set(
    "everyone everybody everything everywhere throughout unanimously unanimous entirely completely wholly solely"
    " exclusively confined"
)
# With one of these before it, or after it, "all" or "every" speaks of no things: "at all", "all over", "every day".
NOT_BEFORE_QUANTIFIERS = word_set("at after above once perhaps maybe possibly probably")
NOT_AFTER_QUANTIFIERS = word_set(
    """but over too along day days week weeks month months year years night hour hours minute minutes time times other
    third second fourth few doubt longer more less fewer one later sooner wonder part in"""
)
# Words that say that nothing was so before, or no other is: where a quote has one, a claim may say "first", or "only".
FIRST_WORDS = word_set(
    """first 1st inaugural maiden initial initially earliest debut debuts never ever before new newly unprecedented
    historic pioneer pioneered pioneering original originally preliminary premiere founding begin begins began begun
    beginning start starts started starting launch launched opening opened until since previously hitherto record"""
)
ONLY_WORDS = word_set(
    "only sole solely alone just merely except unlike exclusively exclusive single nothing nobody none no other unique"
)
# What makes a superlative without an ending; after "most" and "least" the adjective stands by itself.
SUPERLATIVES = word_set("best worst main chief leading principal top foremost")
NO_SUPERLATIVES = word_set(
    """west east midwest northwest southwest northeast southeast interest protest request forest guest arrest harvest
    invest reinvest honest modest dishonest priest quest conquest contest suggest manifest unrest test protest digest
    tempest behest earnest everest budapest bucharest latest rest nest pest chest vest zest attest detest infest inquest
    divest crest jest lest breast beast feast least most almost request bequest ingest"""
)
ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth")
