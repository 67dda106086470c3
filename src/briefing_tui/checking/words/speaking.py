"""English verbs with which somebody says, thinks or demands something: whoever stands before them answers for it.

They are the verbs of communication and of opinion of B. Levin, English Verb Classes and Alternations (1993), 29 and 37,
and those of VerbNet, that news and reports use of what somebody holds.
"""

from collections.abc import Sequence
from functools import cache

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.regex import regex

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
# Verbs by which a sentence tells what somebody thinks, expects or feels of something, whether they said so or not.
_OF_OPINION = """
applaud commend condemn criticise criticize denounce deplore doubt expect hail hope lament praise question recall reckon
refute regret welcome
"""
# Verbs by which a finding says something, and those of whoever has made it: "data compiled by A show".
_OF_FINDINGS = """
analyse analyze collect compile document draft find gather issue monitor note obtain photograph prepare publish release
reveal review show study survey verify
"""
# Verbs with which somebody says that it is not so what another says.
CONTRADICTING = frozenset(inflected(("deny", "dismiss", "dispute", "rebut", "reject", "refute", "contradict")))
CITING = frozenset(inflected(("quote", "cite")))

# With these somebody lets it be known that they say nothing.
_SILENCE = regex(
    r"(?<!\w)(?:(?:declin|refus)(?:e[sd]?|ing) (?:to|any) (?:\w+ )?(?:comment|answer|respond|discuss|speak|elaborate)"
    r"|(?:not|never|neither|nor|n't|yet to|unavailable (?:for|to)) (?:\w+ ){0,4}?"
    r"(?:comment(?:ed)?|responded|respond|replied|reply|answered|answer|spoken|reacted|react)"
    r"|(?:said|says|saying|say) nothing|(?:no|without) (?:\w+ )?(?:comment|reply|response|answer|statement|reaction)"
    r"|silent|silence|(?:not|n't) be reached|(?:unable|not able|yet) to (?:confirm|verify)"
    r"|(?:can|could)(?:not| not|n't) (?:be )?(?:independently )?(?:confirm|verif)\w*)(?!\w)"
)


@cache
def verbs_of_saying() -> frozenset[str]:
    """Return the forms of these verbs, in lower case; of many without the base form, which may be a noun."""
    bases = frozenset(_VERBS.split()) - frozenset(_ALSO_IN_BASE_FORM.split())
    return frozenset(inflected(word.replace("_", " ") for word in _VERBS.split())) - bases


@cache
def noun_verbs_of_saying() -> frozenset[str]:
    """Return the base forms of these verbs that may be nouns, and are left out above: "analysts caution that"."""
    return frozenset(_VERBS.split()) - frozenset(_ALSO_IN_BASE_FORM.split())


@cache
def verbs_of_opinion() -> frozenset[str]:
    """Return the forms of the verbs by which a sentence tells what somebody thinks of something, in lower case.

    Their base forms are left out, as of the verbs above.
    """
    return frozenset(inflected(_OF_OPINION.split())) - bases_of_opinion()


@cache
def bases_of_opinion() -> frozenset[str]:
    """Return the base forms of these verbs."""
    return frozenset(_OF_OPINION.split())


@cache
def words_of_findings() -> frozenset[str]:
    """Return the forms of the verbs by which a finding is made, or says something."""
    return frozenset(inflected(_OF_FINDINGS.split()))


@cache
def words_of_telling() -> frozenset[str]:
    """Return the forms of all words with which a sentence tells that somebody says, thinks or wants something."""
    words = f"{_ALSO_TELLING} {_ALSO_IN_BASE_FORM} {_TELLING_NOUNS}".split()
    return verbs_of_saying() | frozenset(inflected(words))


def is_silent(forms: Sequence[str]) -> bool:
    """Return whether some words, in lower case, tell that somebody said nothing: "declined to comment"."""
    return _SILENCE.search(" ".join(forms)) is not None
