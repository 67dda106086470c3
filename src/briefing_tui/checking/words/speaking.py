"""English verbs with which somebody says, thinks or demands something: whoever stands before them answers for it.

They are the verbs of communication and of opinion of B. Levin, English Verb Classes and Alternations (1993), 29 and 37,
and those of VerbNet, that news and reports use of what somebody holds.
"""

from functools import cache

from briefing_tui.checking.words.inflection import inflected

_VERBS = """
accuse acknowledge add admit affirm allege announce answer argue assert assess believe blame boast call caution charge
claim clarify comment complain concede conclude confess confirm consider contend counter declare demand deny describe
disclose dismiss dispute emphasise emphasize estimate explain fear forecast hint indicate inform insist judge maintain
mention note observe opine pledge point_out predict proclaim promise pronounce protest rate rebut recommend regard
reiterate reject rejoin remark repeat reply report reveal retort riposte
say speculate state stress suggest suspect swear tell testify think
threaten underline underscore urge vow warn write
"""
# Verbs whose base form is no noun, or seldom: of the others, "report" or "state" before a noun is none.
_ALSO_IN_BASE_FORM = """
accuse acknowledge admit allege argue assert believe concede conclude consider contend declare deny insist maintain
predict regard say think warn
"""
# More verbs with which a sentence tells what somebody says, thinks or wants, and the nouns for it.
_ALSO_TELLING = """
agree ask attribute commend condemn credit criticise criticize denounce doubt expect express fault guess hail hope
imagine lament paint portray praise presume protest pronounce question reckon request seek speak voice view want welcome
wish
"""
_TELLING_NOUNS = """
according account accusation allegation announcement appeal assertion assessment belief claim comment complaint
admission confirmation contention conviction criticism declaration demand denial description doubt estimate
expectation fear finding forecast hope impression insistence judgement judgment message opinion outlook plea pledge
prediction projection promise proposal remark report request statement suggestion suspicion testimony threat verdict
version view warning
"""
# Verbs with which somebody says that it is not so what another says.
CONTRADICTING = frozenset(inflected(("deny", "dismiss", "dispute", "rebut", "reject", "refute", "contradict")))
CITING = frozenset(inflected(("quote", "cite")))


@cache
def verbs_of_saying() -> frozenset[str]:
    """Return the forms of these verbs, in lower case; of many without the base form, which may be a noun."""
    bases = frozenset(_VERBS.split()) - frozenset(_ALSO_IN_BASE_FORM.split())
    return frozenset(inflected(word.replace("_", " ") for word in _VERBS.split())) - bases


@cache
def words_of_telling() -> frozenset[str]:
    """Return the forms of all words with which a sentence tells that somebody says, thinks or wants something."""
    words = f"{_ALSO_TELLING} {_ALSO_IN_BASE_FORM} {_TELLING_NOUNS}".split()
    return verbs_of_saying() | frozenset(inflected(words))
