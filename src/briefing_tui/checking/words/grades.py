"""English words that say at what stage a cooperation is, and how grave a danger: beside the values of two fields."""

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set

# Verbs of what is over, and of what rests for a time; with a limit ("ended the ban") they tell a beginning.
ENDING = frozenset(inflected(word_set("end expire terminate cease cancel abandon scrap dissolve disband conclude")))
SUSPENDING = frozenset(inflected(word_set("suspend freeze pause interrupt postpone shelve")))
LIMITS = word_set(
    """ban bans curfew war wars conflict dispute siege boycott blockade sanctions sanction embargo strike freeze
    suspension fighting fight hostilities feud crisis isolation occupation restriction restrictions closure search
    not no never without if unless until when"""
)
ONGOING = word_set(
    """continue continues continued continuing remain remains resume resumes resumed reopen reopened reopens restart
    restarts restarted operate operates operating run runs running since ongoing began begun started starts launched
    opened signed works working still again restored renewed extended active force has have"""
)
DONE = word_set(
    """agreed agree agrees accept accepted accepts sign signed signs ratified approved consented concluded pact treaty
    accord deal agreement contract"""
)
# Words of each stage before the end, for what else the other side may tell.
PROPOSING = frozenset(
    inflected(
        word_set("propose offer suggest consider discuss weigh mull evaluate explore moot float negotiate propound")
    )
) | word_set("talks proposal studying contemplating")
UNDER_DISCUSSION = word_set("discuss discusses discussed discussing negotiate negotiating talks explore exploring")
AGREEING = (
    DONE
    | frozenset(
        inflected(
            word_set("agree sign ratify approve accept assent endorse adopt consent conclude settle initial commit")
        )
    )
    | word_set("memorandum mou letter pledged promised committed commitment")
)
PLANNING = word_set(
    """will shall would planned plans plan planning intends intend intended due scheduled expected expects prepares
    preparing hopes hope hoped aims aim wants want wanted next promised pledged steps future going may could"""
)
WISHING = word_set(
    """call calls called urge urges urged ask asks asked request requests requested demand demands demanded seek seeks
    sought invite invites invited"""
)
STARTED = word_set(
    """began begun begins starts started launched launches resumed resumes delivered opened continue continues continued
    continuing remain remains remained operates operating running ongoing"""
)
MADE = word_set("agreed signed signing ratified approved concluded")
STOPPING = (
    ENDING
    | SUSPENDING
    | frozenset(
        inflected(
            word_set(
                """close shut stop halt cut break drop withdraw quit leave fail fall collapse lapse reject refuse delay
            put complete finish pull dismantle repeal sever revoke cease hold stall"""
            )
        )
    )
    | word_set("over last gone final until completion closure withdrawal failure past former after")
)
# Words for how grave anything is, and not a danger alone.
SLIGHT_OF_ALL = word_set(
    "minor slight negligible minimal insignificant marginal trivial superficial harmless manageable"
)
GRAVE_OF_ALL = word_set(
    """existential catastrophic grave gravest severe severest critical dire acute devastating worst deadliest alarming
    extreme massive serious significant"""
)
SEEMING = word_set("seem seems seemed appear appears appeared apparently seemingly reportedly allegedly")
# Nouns of danger, and the words for how grave one is, from least to most.
DANGERS = word_set(
    """threat threats danger dangers risk risks hazard hazards menace concern concerns challenge challenges problem
    problems"""
)
SLIGHT = word_set("low minor small slight limited negligible minimal insignificant marginal remote little")
POTENTIAL = word_set("potential possible hypothetical theoretical latent")
GRAVE = word_set(
    """critical extreme existential grave gravest severe serious acute high great greatest major biggest main
    considerable significant substantial dire"""
)
