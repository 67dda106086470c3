"""English words that say at what stage a cooperation is, and how grave a danger: beside the values of two fields."""

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.tables import word_set

# Verbs of what is over, and of what rests for a time; with a limit ("ended the ban") they tell a beginning.
ENDING = frozenset(inflected(word_set("end expire terminate cease cancel abandon scrap dissolve disband conclude")))
SUSPENDING = frozenset(inflected(word_set("suspend freeze pause interrupt postpone shelve")))
LIMITS = word_set(
    """ban bans curfew war wars conflict dispute siege boycott blockade sanctions sanction embargo strike freeze
    suspension fighting fight hostilities feud crisis isolation occupation restriction restrictions closure search
    not no never without if unless until when"""
)
ONGOING = word_set(
    """continue continues continued continuing remain remains resume resumes resumed reopen reopened reopens operate
    operates operating run runs running since ongoing began begun started starts launched opened signed works working
    still again restored renewed extended active force has have"""
)
DONE = word_set(
    """agreed agree agrees accept accepted accepts sign signed signs ratified approved consented concluded pact treaty
    accord deal agreement contract"""
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
