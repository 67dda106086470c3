"""The words by which an English sentence denies a thing or deed that it names by a noun or a participle.

They are the verbs of prevention, refusal and omission whose object did not happen or is not there (L. Karttunen's
negative implicatives, Language 47, 1971; B. Levin's verbs of "refrain" and "avoid", 1993), and the words that leave out
what follows them ("without", "instead of"). "_" stands for a space.
"""

from briefing_tui.text.word_sets import word_set

# Verbs whose object did not happen or is not there: "averted a strike", "ruled out an attack", "lacks a quorum".
PREVENTING_VERBS = word_set(
    """avoid avert prevent forestall preclude rule_out stave_off fend_off head_off ward_off call_off cancel scrap shelve
    lack forgo foil thwart withhold deny decline refuse abort"""
)
# Those of them whose object is still to come, so that a plan for it is against them.
AGAINST_PLANS = word_set("rule_out call_off cancel scrap shelve refuse decline abort")
# The same with a preposition, in any form of the verb: "stopped short of any write-off", "refrained from comment".
PREVENTING_PHRASES = word_set(
    """stop_short_of fall_short_of refrain_from abstain_from desist_from shy_away_from steer_clear_of bar_from
    keep_from exclude_from ban_from prohibit_from exempt_from dissuade_from"""
)
# Words that leave out what follows them.
LEAVING_OUT = word_set(
    """far_from short_of instead_of devoid_of free_of bereft_of absence_of lack_of in_lieu_of rather_than incapable_of
    innocent_of exempt_from barred_from banned_from prevented_from prohibited_from excluded_from"""
)
# What is denied with these is a word, and says nothing of what it tells: "denied the allegation".
SAYINGS = word_set(
    """allegation allegations charge charges accusation accusations claim claims report reports rumour rumours rumor
    rumors suggestion suggestions comment request requests bid bids offer offers proposal proposals call calls demand
    demands invitation petition petitions appeal appeals application applications plea"""
)
# Verbs that tell of a noun that it happened, or is there: before it or after it.
HAPPENING = word_set(
    """take_place occur happen hold stage begin start break_out ensue follow carry_out conduct launch cause suffer see
    have be pose face grant give offer receive obtain get win reach go_ahead proceed come_about mount hit strike
    experience bring lead result produce trigger spark provide secure enjoy allow go_through make commit run
    host     break meet achieve attain"""
)
# Verbs that keep somebody from a deed: "prevented ships from entering".
KEEPING_FROM = word_set(
    """prevent stop keep bar ban prohibit block hinder deter dissuade discourage exclude exempt restrain preclude
    forbid disqualify refrain abstain desist"""
)
# Verbs by which somebody does not do what he is called to, and the nouns for that call.
REJECTING = word_set("turn_down reject refuse decline rebuff spurn dismiss resist ignore defy shun snub")
CALLS = word_set(
    """invitation offer call request demand proposal plea bid appeal order pressure ultimatum suggestion summons
    motion recommendation temptation"""
)
# Nouns of which "no ... to" and an infinitive says that nobody does it, or may do it.
PROSPECTS = word_set(
    """plan intention intent wish desire ambition mandate authority right power means way reason permission
    inclination willingness readiness ability capacity chance opportunity appetite commitment decision move attempt
    effort"""
)
# Words of which the denial denies the deed that hangs on them as well: "was not able to reach".
ENABLING = word_set(
    """able manage succeed begin start allow permit authorise authorize free entitle willing ready prepared dare
    bother agree consent plan intend going propose offer possible eligible let empower enable"""
)
# Words by which somebody may do something, or may not: what they leave open "may" and "could" say as well.
PERMITTING_OR_BANNING = word_set("allow permit entitle authorise authorize let bar ban prohibit forbid able")
# Words that say of what is told that it did not happen.
FALSE = word_set("false untrue wrong baseless unfounded groundless incorrect fabricated denial doubt doubted doubtful")
