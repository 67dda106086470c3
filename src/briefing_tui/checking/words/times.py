"""English words of time: those that put a thing into the past, and those that speak against each other."""

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set

FORMER = word_set("former erstwhile onetime")  # before a noun: somebody's office of before
BEFORE = word_set("previously formerly once hitherto")  # with a verb in the past
# In a claim, each of these says as well that it was so before.
PAST = (
    FORMER
    | BEFORE
    | word_set(
        """ago longer then past previous used until before earlier ex late last since preceding predecessor predecessors
        outgoing ousted deposed"""
    )
)

# With a verb in the past, each of these says that it is so no more; by the first word of each.
_EARLIER = word_set(
    """formerly previously hitherto originally until_recently until_lately until_then until_now used_to in_the_past
    at_one_time in_former_times in_those_days"""
)
EARLIER = {
    first: tuple(tuple(words.split()) for words in _EARLIER if words.split()[0] == first)
    for first in {words.split()[0] for words in _EARLIER}
}
UNTIL = word_set("until till before")  # with what ended it: "before the war"
# In a claim, each of these says that it is so now.
OF_TODAY = word_set("is are remains remain now currently today nowadays")
# Before what bounds a time: what is so from then on, and what is so no longer.
BOUNDS = (word_set("since after from following"), word_set("until till before to"))
# Words and phrases of which those on one side speak against those on the other.
PHASES = (
    (
        word_set("still remains remain remained already currently to_this_day continues continued"),
        word_set("formerly previously previous former erstwhile until_last_year until_last_month used_to"),
    ),
    (
        word_set("permanently for_good forever definitively once_and_for_all"),
        word_set(
            """temporarily for_now for_the_time_being at_that_time at_this_time for_the_moment provisionally interim
            for_a_while so_far briefly"""
        ),
    ),
    (
        word_set("recently lately newly only_recently of_late"),
        word_set(
            """long_ago years_ago have_long has_long had_long long-standing for_years for_decades for_centuries
            for_generations always"""
        ),
    ),
    (word_set("still"), word_set("no_longer any_more not_any_more has_ceased have_ceased had_ceased")),
    (word_set("has_already have_already had_already"), word_set("still will_soon has_yet have_yet is_yet are_yet")),
    (
        word_set("will_never never_again ever_again for_ever"),
        word_set("so_far as_yet to_date until_now up_to_now thus_far"),
    ),
    (word_set("again anew resumed resume resumes once_more renewed reopened"), word_set("for_the_first_time")),
)
# Before a noun: who held an office, holds it yet, or will; what came before, and after.
ATTRIBUTES = (
    (
        word_set("former ex erstwhile ousted deposed"),
        word_set("incoming prospective would-be future"),
    ),
    (word_set("prior previous earlier preceding"), word_set("subsequent later following ensuing")),
    (word_set("last"), word_set("next")),
)
# Of what is so now, against what was before, and of what has changed from that to this.
NOW = word_set("now today currently nowadays")
CHANGING = frozenset(
    inflected(
        word_set(
            """halve double treble triple fall drop rise grow increase decline decrease shrink change expand improve
            worsen plunge climb dwindle slump surge soar widen narrow deteriorate recover"""
        )
    )
) | word_set("more less fewer lower higher longer shorter worse better")
