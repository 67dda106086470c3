"""The words by which an English sentence tells of an event as still to come, or only wanted, but for verbs with "to".

The verbs with a subjunctive are the "mandative" ones of R. Quirk and others, A Comprehensive Grammar of the English
Language (1985), 16.30-32; the nouns are those of plans, wishes, orders, fears and expectations that take "of" or "for".
"""

from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.checking.words.inflection import forms_of, inflected
from briefing_tui.text.word_sets import word_set

# Verbs and nouns with "that" and what is wanted: "proposed that both sides measure it".
MANDATIVE = word_set(
    """propose suggest recommend demand ask insist urge order request require advise direct command instruct stipulate
    agree hope wish intend decide pledge promise vow prefer beg plead proposal suggestion recommendation condition
    requirement"""
)
# Before a noun: "the proposed survey". Those of the first set are verbs as well: "Izmir proposed surveys".
PROPOSED = word_set("proposed planned scheduled intended projected envisaged threatened promised attempted mooted")
UPCOMING = word_set("prospective would-be upcoming looming impending forthcoming hoped-for imminent pending awaiting")
# Nouns with one of these prepositions, and an event.
PLANS = word_set(
    """plan proposal bid call demand request push plea appeal promise pledge threat hope fear risk prospect possibility
    chance talk deadline preparation offer attempt idea intention brink verge eve danger likelihood scheme campaign
    negotiation date timetable schedule target pressure readiness expectation event application tender memorandum intent
    blueprint"""
)
BEFORE_EVENTS = word_set("of for on about at over")
ABOUT = word_set("of for on about over")  # after somebody else: "talks with Pakistan about a stake"
# Verbs whose object is still to come: "demanded the release of", "expect a further round".
SEEKING = word_set(
    """expect plan propose seek demand want request order recommend envisage await consider contemplate mull weigh
    schedule promise offer threaten advocate favour favor suggest discuss anticipate foresee predict forecast pledge
    earmark negotiate solicit invite tender prepare explore eye"""
)
COMMITTING = word_set("promise pledge offer announce propose demand request")  # "the officers that it promised"
# Verbs with "for" and what is still to come.
SEEKING_FOR = word_set("call ask press push appeal plead hope prepare lobby wait campaign plan bid apply")
# What is said of an event that has not come: "the findings are expected", "the visit was put off".
OUTSTANDING = word_set(
    """expected due planned scheduled pending awaited slated envisaged proposed postponed delayed shelved imminent
    forthcoming overdue"""
)
AWAITING = word_set("await awaits awaited awaiting")
UNDER = word_set(
    """investigation consideration discussion review study negotiation construction preparation examination repair"""
)
# Verbs that say of an event, which is their subject or object, no more than that it is there.
_SUPPORT = word_set(
    """take occur happen hold carry conduct perform make deliver complete implement execute publish issue pay give
    receive get provide launch begin start pass introduce impose stage undergo see bring install enter come reach
    finish obtain secure do undertake put serve grant lift arrange follow resume
    set build construct establish create open add erect"""
)
# Verbs of giving, getting, making and agreeing: with them, what was offered, promised or wanted is there.
_FULFILLING = word_set(
    """hand supply send ship transfer donate disburse remit repay return release deploy dispatch
    acquire buy purchase procure win gain sell drill dig lay manufacture produce assemble inaugurate
    conclude finalise finalize settle sign seal ratify adopt enact award station"""
)
_INTRANSITIVE = word_set("take occur happen begin start come follow end finish resume")  # "took place"
# A clause with one of these says itself that what it tells is not done, or in question; "open" does after the others.
LEFT_OPEN = frozenset(inflected(word_set("foresee envisage contemplate moot table draft"))) | word_set(
    """question notice talk proposal proposals plan plans intention idea prospect possibility draft drafts agenda goal
    target option options ultimatum aim deadline tied"""
)
# A clause after one of these tells nothing as done: it is of a time to come, or of any.
OF_ANY_TIME = word_set("before until unless lest whoever whenever wherever moment any anyone anybody")
# A sentence with one of these makes what it tells depend on something.
CONDITIONAL = word_set(
    """unless condition conditions conditional contingent dependent hinge hinges hinged hang hangs depend depends
    depended"""
)
LEAVING = word_set("leave leaves left leaving remain remains remained remaining is was an still keep keeps kept")
# Who says that they would do one of these does it by saying so: "told reporters that it would support the bid".
STANCES = word_set("support back endorse oppose reject welcome accept recognise recognize favour favor condemn")
FUTURE_TIMES = word_set("tomorrow next")
TIMES = word_set("week weekend month quarter year season spring summer autumn fall winter") | CALENDAR  # after "next"
CONDITIONS = word_set("if unless")
TIME_LIMITS = word_set("once until")  # with a perfect: "until both have ratified it"
PROVISOS = word_set("provided providing")  # with "that"
INVERTED_CONDITIONS = word_set("should were had")  # at the beginning of a clause


def support_forms() -> frozenset[str]:
    """Return the forms of the verbs that say no more of an event than that it is there."""
    return forms_of(_SUPPORT)


def fulfilling_forms() -> frozenset[str]:
    """Return the forms of the verbs by which what was offered, promised or wanted is there."""
    return forms_of(_FULFILLING)


def intransitive_forms() -> frozenset[str]:
    """Return the forms of those whose subject is the event itself, without a passive."""
    return forms_of(_INTRANSITIVE)


def agreeing_forms() -> frozenset[str]:
    """Return the forms of the verbs by which those who can do a thing settle that it is done."""
    return forms_of(("agree", "consent", "decide"))


def postponing_forms() -> frozenset[str]:
    """Return the forms of the verbs by which a time or a duty is put off, which takes no more than to agree on it."""
    return forms_of(("postpone", "defer", "delay", "extend", "prolong", "waive"))
