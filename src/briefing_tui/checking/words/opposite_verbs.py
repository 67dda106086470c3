"""Pairs of English verbs, and of words made of them, that say the opposite of each other: rise and fall, begin and end.

On either side of a line stand those for one of the two, in their base form; "_" parts the words of a phrase, and what
begins with "=" stands for that form alone. Where the pairs come from stands in opposites.py.
"""

VERBS = """
rise increase grow growth climb gain jump surge soar double triple rebound expand expansion swell widen upturn raise
    lift boost hike redouble strengthen reinforce bolster fortify step_up scale_up drive_up push_up ramp_up
    go_up move_up tick_up edge_up shoot_up augment enlarge quadruple treble multiply
    =is_up =are_up =was_up =were_up =been_up
    | fall decrease decline drop shrink plunge sink slump dip tumble dwindle contract contraction narrow halve diminish
    recede downturn lower shed cut reduce reduction slash curb trim weaken depress scale_back scale_down cut_back
    bring_down drive_down push_down drag_down abate subside go_down come_down tick_down edge_down plummet pare
    wind_down =is_down =are_down =was_down =were_down =been_down
improve improvement ameliorate brighten | worsen deteriorate deterioration
deepen | lessen
tighten toughen harden stiffen | ease relax loosen soften lift relieve
open reopen unlock unseal | close shut shut_down seal lock block
begin start launch commence initiate open resume continue go_on carry_on extend prolong renew keep =under_way =underway
    | end stop halt cease terminate conclude suspend discontinue break_off call_off cancel abandon drop finish wind_up
impose introduce enact reimpose declare maintain retain uphold
    restore =in_force | lift remove repeal revoke rescind abolish scrap drop waive withdraw end ease cancel annul
allow permit let authorise authorize enable clear greenlight | ban bar forbid prohibit block prevent stop outlaw
    disallow disqualify
accept approve pass confirm endorse support uphold welcome ratify adopt embrace =backed =backs =backing
    | reject refuse oppose dismiss decline turn_down veto overturn denounce condemn criticise criticize rebuff
    block defeat vote_down throw_out strike_down
confirm admit acknowledge concede recognise recognize own_up affirm verify corroborate bear_out
    | deny dispute refute rebut disavow contradict
agree consent concur | disagree dissent refuse disapprove
praise commend applaud hail laud | criticise criticize condemn denounce censure blame rebuke deplore
support promote favour favor champion vote_for =in_favour =in_favor =backed =backs =backing
    =back_the =back_a =back_its | oppose resist attack fight undermine vote_against =is_against =are_against
    =was_against =were_against
    =opposition_to
grant give award provide extend restore | refuse deny withhold withdraw revoke dismiss reject turn_down
succeed | fail
arrive reach enter come return come_back | leave depart quit exit
leave depart withdraw withdraw_from walk_out pull_out | stay remain
attack invade | defend repel
upgrade promote elevate | downgrade demote relegate
insist | waver
disclose publish | withhold conceal classify
evict expel deport | house shelter admit
join enter rejoin | leave quit exit withdraw_from walk_out pull_out drop_out step_down
deploy send dispatch station | withdraw recall pull_out evacuate
appoint name elect reinstate hire recruit install | dismiss sack fire oust remove depose resign
arrest detain imprison jail capture | release free pardon acquit
convict | acquit clear exonerate
establish set_up create found form restore build open | dissolve abolish disband dismantle break_off sever destroy
    demolish close
obey respect honour honor observe comply | violate breach break flout defy
unite reunite | divide split
attract | repel deter
include | exclude omit
exceed surpass | undershoot
encourage | discourage deter
let_in let_into let_through admit | turn_away turn_back shut_out
enforce | waive
hide conceal | reveal disclose
invest | divest
ally cooperate | clash
protect | endanger
trust | distrust mistrust
damage destroy wreck | repair rebuild restore
destroy wreck demolish | =intact =undamaged =unscathed
legalise legalize | criminalise criminalize outlaw ban
nationalise nationalize | privatise privatize
=armed =arming rearm | disarm
mobilise mobilize | demobilise demobilize
stabilise stabilize | destabilise destabilize
accelerate quicken speed speed_up hasten pick_up | slow ease moderate delay decelerate slow_down
warm | cool chill
overestimate | underestimate
appreciate | depreciate
freeze | unfreeze release
advance | retreat withdraw pull_back
sign | veto
ascend | descend
assemble convene | disperse adjourn
board embark | disembark
centralise centralize | decentralise decentralize
connect reconnect link | disconnect
defend justify uphold | condemn attack dispute challenge contest
devalue | revalue
discover find | lose
heal recover | sicken
inflate | deflate
insert add | remove delete
load | unload
overvalue | undervalue
pass adopt | defeat vote_down throw_out reject
pay repay settle | default owe
persist linger remain | vanish disappear
prosper thrive flourish boom | languish stagnate founder
qualify | disqualify
resume restart reopen take_up | suspend halt discontinue interrupt
reward | punish penalise penalize
subsidise subsidize | tax
survive | die perish succumb
tame contain | unleash
thaw melt | freeze
refill replenish | drain deplete
underpin prop_up | undermine topple
untie free | bind
vindicate | discredit
wax | wane
intensify escalate heighten | de-escalate abate subside calm die_down
prolong extend renew | lift end terminate cancel scrap revoke curtail shorten cut_short
keep retain maintain preserve leave_in_place | scrap abolish axe eliminate do_away give_up relinquish ditch
keep retain preserve hold_on stand_by stick_to stick_with | abandon give_up renounce discard drop surrender
stand_by stick_to uphold | retract withdraw disown recant take_back go_back
call convene schedule | call_off cancel scrap
take_effect | lapse expire
attend | boycott skip miss
take_part participate join | boycott abstain
hope | fear dread
believe | doubt disbelieve
meet reach achieve | miss
overstate exaggerate | understate downplay play_down
emphasise emphasize stress underline highlight | downplay play_down
inflame fuel stoke fan | calm defuse dampen quell
ignite kindle | extinguish put_out
lay plant | clear remove defuse
occupy | vacate evacuate liberate
besiege | relieve
dock berth moor | sail depart cast_off
take_off | land
switch_on turn_on activate | switch_off turn_off deactivate
classify | declassify
postpone delay put_off defer | bring_forward expedite hasten
lengthen | shorten
broaden | narrow
dilute water_down | strengthen
fill | empty drain
recognise recognize | derecognise derecognize
merge | split demerge
integrate | segregate
invite | disinvite uninvite
charge indict | acquit clear exonerate
uphold affirm | overturn quash reverse set_aside strike_down annul
exempt | tax
fund finance bankroll | defund
deposit | withdraw
outperform | underperform
complicate hamper hinder impede obstruct | facilitate simplify help aid assist ease
protect shield | endanger expose imperil
appear emerge surface | disappear vanish
flee | return come_back go_back
reunite | separate
arm rearm | disarm demilitarise demilitarize
reassure | alarm worry
love like | hate dislike
praise welcome | criticise criticize condemn
side_with | side_against
remember | forget
"""
