"""The words by which an English sentence tells an event as denied, planned, possible or suspected instead of as fact.

The classes are those of FactBank (R. Sauri and J. Pustejovsky, Language Resources and Evaluation 43, 2009) reduced to
four; the verbs are those that take a complement of such a class, after the classes "two-way implicative", "want",
"try", "order", "promise" and "future having" of English verbs (L. Karttunen, Language 47, 1971; B. Levin, English Verb
Classes and Alternations, 1993).
"""

from briefing_tui.text.word_sets import word_set

# Verbs and adjectives whose event, in "to" and an infinitive after them, did not happen.
REFUSING = word_set("decline refuse fail neglect forget omit unable unwilling reluctant powerless impossible")
# Those whose event had not happened yet, or nobody says that it did; the subject itself is to do it.
PLANNING = word_set(
    """plan intend hope aim seek wish want expect mean offer threaten vow pledge promise swear prepare attempt try
    strive struggle agree consent decide resolve vote opt choose propose aspire desire long look move undertake
    volunteer ready willing eager keen determined poised due set about bound likely supposed scheduled slated committed
    inclined tempted free able eligible allowed permitted entitled obliged required forced
    bid effort ambition intention readiness willingness deal agreement proposal decision pledge
    choice option need duty obligation opportunity chance
    promise threat offer request demand order call vow goal step mandate invitation permission right power authority"""
)
# Those in which somebody else is to do it: "asked the alliance to create".
ORDERING = word_set(
    """ask urge order tell instruct direct command beg implore press pressure push call appeal invite request require
    demand oblige encourage advise warn want expect authorise authorize allow permit enable entitle task summon"""
)
# Verbs with a participle: "considers sending", "suggested closing".
CONSIDERING = word_set("consider contemplate suggest propose recommend advocate discuss envisage mull weigh postpone")
WANTING = word_set("want prefer order need")  # with an object and a participle: "wants the treaty replaced"
REFRAINING = word_set("stop cease avoid")
SUSPECTING = word_set("suspect suspicion")  # "of" and a participle
SUPPOSED = word_set("believed thought presumed assumed supposed suspected")  # "is ... to"
MODALS_OF_PLANS = word_set("will would shall should must ought")
HEDGES = word_set("may might could possibly perhaps maybe probably likely apparently seemingly presumably potentially")
WEAK_HEDGES = word_set("may might could possibly perhaps maybe potentially")
SEEMING = word_set("seem appear")  # "to" and an infinitive
# Of the words above those that mean something else as often as not: they keep no other word from being told as fact.
AMBIGUOUS = word_set(
    """about bound call deal due free long look mean means move order power press push right set task bid goal express
    command committed like determined required forced able effort invitation permission"""
)
UNCERTAIN = word_set("whether unclear uncertain unknown doubtful questionable")  # "whether", "if" and a clause
# Verbs whose past is their base form.
INVARIABLE = word_set("cut put hit set shut spread cost let beat bid burst cast hurt quit rid shed split thrust")
NOT = word_set("not never cannot hardly scarcely")
# Words that deny of themselves, in whatever construction: with one of them in its sentence a claim is left alone.
# The adjectives and nouns are those that WordNet has as antonyms of "able", "present", "allowed", "successful" and the
# like; the verbs are the "negative implicatives" and the verbs of prevention, refusal, omission, ending and removal.
NEGATIONS = word_set(
    """not no none nobody nothing nowhere never neither nor cannot without hardly scarcely little few seldom
    rarely yet"""
)
NEGATIVE_WORDS = word_set(
    """lack absence absent denial refusal rejection failure ban unable unwilling impossible missing unlikely
    improbable doubtful false untrue wrong wrongly contrary instead rather unlike except opposite only negative
    vain unsuccessful unsuccessfully
    beyond free devoid bereft void short shy exempt immune innocent incapable powerless helpless reluctant loath averse
    ineligible inadmissible inaccessible unavailable unreachable unavoidable unsettled unresolved unpaid unsigned
    unfinished incomplete unconfirmed unproven unfounded baseless groundless unknown unclear uncertain undecided
    unanswered untouched unharmed unhurt unscathed intact idle dormant defunct extinct empty vacant closed shut barren
    dead illegal unlawful illicit taboo limits futile fruitless abortive stillborn moot null invalid elusive ignorant
    unaware oblivious silent mum speechless tight-lipped unheard unseen fiction
    fabrication myth hoax rumour rumor
    shortage scarcity dearth omission exclusion exemption prohibition embargo moratorium veto boycott cancellation
    abolition suspension interruption halt standstill deadlock stalemate impasse lapse expiry default breach refrain
    abstention avoidance prevention immunity impunity ignorance silence withdrawal retreat end loss
    on_hold off_limits at_bay grounded"""
)
# Verbs that make a deed of the noun beside them: "made no decision".
DOING = word_set("make take give reach have receive show get offer")
# Verbs after which "without" says what is required: "barred from leaving without a permit".
FORBIDDING = word_set("ban bar block disallow exclude forbid outlaw preclude prevent prohibit refuse reject stop")
ACCUSING = word_set("accuse suspect allege charge")  # whose object is no fact yet
# Verbs by which somebody denies what somebody else said.
DISPUTING = word_set("deny reject dismiss dispute refute rebut contradict disavow repudiate")
NEGATIVE_VERBS = word_set(
    """lack deny refuse decline reject fail withhold refrain abstain avoid ban bar block prevent stop cease miss doubt
    exclude disagree oppose forbid prohibit
    await pend abandon abolish abort absolve acquit annul clear avert baulk balk boycott cancel curb
    debar defeat defy demur deprive desist deter
    disallow disavow discard discontinue discount discourage dismiss disown disprove dispute disqualify disregard
    dissuade dodge drop elude end escape eschew evade exempt exonerate expire foil forbear forestall forgo forget
    forfeit frustrate halt hinder ignore impede inhibit interdict interrupt invalidate lapse lose
    neglect nix nullify obstruct obviate omit outlaw overlook overrule overturn postpone preclude quash quit rebuff
    rebut refute remain renege renounce repeal repudiate rescind resist restrain retract reverse revoke scrap
    scotch scupper scuttle shelve shirk shrink shun sidestep skip snub spare spurn stall stonewall suppress
    suspend terminate thwart torpedo veto void waive withdraw"""
)
# The same of two words.
NEGATIVE_PHRASES = word_set(
    """rule_out throw_out leave_out turn_down turn_away strike_down vote_down back_out back_down pull_out drop_out
    call_off break_off put_off ward_off fend_off head_off stave_off hold_off hold_back keep_out keep_from keep_off
    shut_out lock_out fall_through fall_short fall_apart fall_flat give_up do_without go_without stop_short
    run_out shy_away steer_clear cut_off write_off stay_away keep_away stay_out stand_aside come_to_nothing
    come_to_naught part_from far_from vote_against decide_against rule_against advise_against argue_against
    speak_against warn_against"""
)
