"""The English words by which a sentence names a cause, or says that something is none.

The connectives are those that the Penn Discourse Treebank (R. Prasad and others, LREC 2008) has for Contingency.Cause
and Comparison.Concession, with the prepositions and verbs of cause of A Comprehensive Grammar of the English Language
(R. Quirk and others, 1985, 8.86, 9.49 and 15.45-15.48).
"""

from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set

# In a claim, before the cause.
BEFORE_CAUSE = word_set(
    """because because_of owing_to thanks_to on_account_of as_a_result_of as_a_consequence_of in_response_to
    in_retaliation_for in_revenge_for in_reaction_to in_protest_at in_protest_against in_view_of
    on_fears_of for_fear_of by_reason_of in_consequence_of as_a_reaction_to out_of_fear_of prompted_by
    caused_by triggered_by provoked_by pushed_up_by driven_up_by driven_by fuelled_by boosted_by
    helped_by hampered_by resulted_from results_from resulting_from stemmed_from stems_from stemming_from
    due_to_the due_to_a due_to_an due_to_its due_to_their due_to_fears held_down_by kept_down_by brought_about_by
    for_lack_of for_want_of"""
)
MAX_CONNECTIVE_WORDS = 4
# In a claim, after the cause: "the walkout led them to suspend the talks".
AFTER_CAUSE = word_set("led caused prompted triggered provoked sparked fuelled boosted")
# After a cause that is a thing or an event, and nobody who acts: "the closure forced a convoy to turn back".
AFTER_EVENT = frozenset(
    inflected(
        word_set(
            """force compel oblige drive push enable allow spur induce reduce lower raise lift depress slow dent weaken
            strengthen halve double hasten delay worsen cause trigger prompt spark provoke fuel boost"""
        )
    )
)
# Of these, those that are told of the effect as well: "prices doubled".
AMBITRANSITIVE = frozenset(inflected(word_set("slow weaken strengthen halve double worsen")))
# The same with the word after each, or after its object: "brought about", "pushed prices up".
_PHRASAL = """
    bring_about bring_down bring_up give_rise result_in contribute_to push_up push_down drive_up drive_down send_up
    send_down pull_down force_up force_down keep_down hold_down lead_to
"""
AFTER_EVENT_WITH = frozenset(
    (form, particle)
    for verb, _, particle in (words.partition("_") for words in _PHRASAL.split())
    for form in inflected((verb,))
)
# Between two things that a sentence only tells one after the other, or beside the other.
JOINING = word_set("and while where whose which who ;")
# The same after a measure of time: "a day after", but not "resigned after it".
JOINING_IN_TIME = word_set("after before")
SOON = word_set("shortly soon just immediately right long")
# Between two things of which a sentence may tell one as the cause of the other without a word for that.
MAY_CAUSE = word_set(
    """as since with by for over from through under because so thus amid given against in_view to : — – ( ) on upon
    without"""
)
# In a quote: each of these names some cause, whichever it may be.
NAMING_CAUSE = word_set(
    """because owing thanks_to due_to given_the given_that given_its given_their result_of result_in results_in resulted
    resulting as_a_result consequence consequences consequently cause causes caused causing causal led lead_to leads_to
    leading_to prompt prompts prompted prompting trigger triggers triggered triggering spark sparks sparked sparking
    provoke provokes provoked provoking forced forcing compel compels compelled obliged drove driven render renders
    rendered rendering attribute attributes attributed attributing attributable ascribe ascribed blame blames blamed
    blaming reason reasons why thereby accordingly hence thus therefore ,_so so_that for_want_of for_lack_of for_fear
    in_expectation in_anticipation in_hope in_hopes in_fear
    unable citing cited cites in_response in_retaliation in_revenge in_protest in_reaction in_return in_view on_account
    on_the_grounds on_grounds stem stems stemmed stemming amid fuelled fueled angered enraged spurred owe owes owed
    inspired enabled helped contributed contributes contributing responsible explained explains explanation motive
    motives motivated meant inasmuch insofar lest
    in_expectation in_anticipation in_hopes in_the_hope in_hope in_fear out_of_fear in_the_face_of in_the_wake_of
    responded responding respond responds response retaliated retaliating retaliation reacted reacting reaction
    led_to led_him led_her led_them brought_about bring_about brings_about gave_rise give_rise gives_rise arose arising
    arises arise induced induces elicited derives derived flowing_from makes_it made_it making_it
    dispute_over disputes_over row_over resigned_over concern_over concerns_over fears_over anger_over protest_over
    protests_over protest_against protests_against fearing hoping worried alarmed angry furious wary afraid dismayed
    dissatisfied frustrated unhappy displeased request insistence behest urging instigation
    ,_as_it ,_as_they ,_as_he ,_as_she ,_as_the ,_as_its ,_as_their"""
)
# Of these, those before a cause that is all that a sentence explains itself by.
BEFORE_ANOTHER = word_set("because owing thanks_to due_to citing as_a_result")
# Verbs with "for" after them, and then the reason: the verbs of judgment (B. Levin, English Verb Classes and
# Alternations, 1993, class 33) and those of punishment and reward that go with them.
JUDGING = word_set(
    """abuse applaud arrest banish blame castigate censure charge chastise chide commend compensate condemn congratulate
    convict criticise criticize decorate denounce deride dismiss expel fault fine fire forgive hang honour honor impeach
    imprison jail lambast laud mock pardon penalise penalize praise prosecute punish rebuke recompense repay reprimand
    reproach reprove reward ridicule sack salute sanction scold scorn sentence slam sue suspend thank try upbraid"""
)
# Which may tell of the order of time alone, as the words of the second line do in a quote.
AFTER_IN_TIME = word_set("in_the_wake_of")
TELLING_ORDER = word_set("after following since followed when once")
# Before what is no cause, or did not hinder it.
AGAINST_CAUSE = word_set(
    "despite although though notwithstanding even_though in_spite_of regardless_of even_if irrespective_of"
)
# After "since", what only says since when: with anything else after it, it may name a cause.
TIMES_AFTER_SINCE = (
    word_set("then last early late mid the_start the_beginning independence spring summer autumn winter") | CALENDAR
)
