"""English verbs of which one does something to another, so that it matters who: groups of nearly the same meaning.

The groups follow the classes of transitive verbs in B. Levin, English Verb Classes and Alternations (1993), as far as
news and reports use them of states, bodies and persons. Apart from them stand verbs in which both do the same ("met",
"clashed with"). Left out are those of saying, which stand after what is said as well ("said the minister").
"""

from functools import cache

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.stems import stem_of

_GROUPS = """
attack assault strike hit shell bomb bombard raid ambush storm target | invade occupy | kill murder assassinate slay
execute | wound injure hurt | capture seize conquer retake recapture | defeat beat overpower rout outvote |
accuse blame charge | criticise criticize condemn denounce rebuke censure lambast slam |
praise commend hail applaud laud |
expel oust evict deport banish | suspend bar ban exclude | sanction penalise penalize punish | threaten menace |
ask request beg implore petition urge appeal | order instruct command direct tell | invite summon |
give hand grant provide supply deliver transfer donate | lend loan | sell | buy purchase acquire |
pay reimburse compensate | owe | help assist aid support back | train advise equip arm |
fund finance subsidise subsidize sponsor bankroll | protect defend shield guard | rescue save free liberate release |
arrest detain imprison jail abduct kidnap apprehend | interrogate question investigate probe |
prosecute indict sue try |
convict sentence | extradite | visit | receive host welcome | recognise recognize | appoint name nominate |
replace succeed | dismiss sack fire remove depose overthrow topple | elect | lead head command chair |
overtake surpass outstrip outpace exceed outrank | follow pursue chase | blockade besiege encircle surround |
evacuate | control rule govern administer | leave abandon desert | send dispatch | deceive mislead betray |
bribe corrupt | spy | warn alert | inform notify brief | obey defy | annex | colonise colonize |
block prevent stop hinder obstruct | reject refuse rebuff | represent | employ hire recruit | own | inspect monitor |
export | import | hate fear distrust | trust | influence persuade convince | pressure press coerce force compel |
repel repulse | shoot | torture abuse beat | rob loot plunder | cede surrender
"""

_MUTUAL = """
meet agree disagree sign talk negotiate clash fight battle skirmish cooperate collaborate trade discuss share compete
exchange differ reconcile merge ally unite confer debate border war converge diverge coordinate concur correspond
"""


@cache
def deeds() -> dict[str, int]:
    """Return the stems of all these verbs, and so of nouns made of them, each with the number of its group."""
    found: dict[str, int] = {}
    for number, group in enumerate(_GROUPS.split("|")):
        for word in group.split():
            found.setdefault(stem_of(word), number)
    return found


@cache
def deed_verbs() -> frozenset[str]:
    """Return the base forms of these verbs, without those of two words."""
    return frozenset(word for word in (*_GROUPS.split(), *_MUTUAL.split()) if word.isalpha())


@cache
def mutual_deeds() -> frozenset[str]:
    """Return the forms of verbs in which both do the same, so that it does not matter who is named first."""
    return frozenset(inflected(_MUTUAL.split()))
