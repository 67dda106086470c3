"""Pairs of English words that say the opposite of each other of the same thing: rise and fall, open and close.

On either side of a line stand the words for one of the two. The pairs are those of the
relations "antonym" and "similar to" in WordNet (C. Fellbaum, editor, 1998) that news and reports use of events, trends
and positions, put together by hand.
"""

from enum import StrEnum

from briefing_tui.checking.words.opposite_verbs import VERBS

_NOUNS = """
surplus | deficit shortfall
majority | minority
success | failure
victory | defeat
approval | rejection disapproval
strength | weakness
war | peace
ally friend partner | enemy foe adversary rival
advantage benefit | disadvantage drawback
presence | absence
arrival | departure
supporter proponent advocate ally | opponent critic
profit | loss
innocence | guilt
optimism | pessimism
glut abundance | shortage scarcity dearth
ascent | descent
inflation | deflation
boom | bust recession slump
acquittal | conviction
creation | abolition
entry | exit
accession | secession
landing | takeoff take-off
praise | criticism
reward | punishment
survivor | victim
upside | downside
adult grown-up | minor child juvenile
husband | wife
son | daughter
father | mother
brother | sister
boy | girl
employer | employee
landlord | tenant
winner | loser
attacker | defender
plaintiff | defendant
maximum | minimum
ceiling | floor
asset | liability
income revenue | expenditure spending outlay
expansion | contraction
escalation | de-escalation
improvement | deterioration
"""
_CONVERSES = """
export | import
buy purchase | sell sale
exporter | importer
buyer | seller
creditor | debtor
inflow influx | outflow exodus
emigration | immigration
lend | borrow
"""
_CONTESTS = """
win gain regain recapture retake capture seize take | lose forfeit cede surrender relinquish yield
"""
_ADJECTIVES = """
high higher highest more | low lower lowest less fewer
large larger largest big bigger biggest great greater greatest | small smaller smallest
strong stronger strongest | weak weaker weakest
good better best | bad worse worst poor poorer poorest
early earlier earliest | late later latest
long longer longest | short shorter shortest
old older oldest | new newer newest young younger youngest
northern north | southern south
eastern east | western west
legal lawful | illegal unlawful
safe | unsafe dangerous
stable | unstable
sustainable | unsustainable
possible | impossible
likely probable | unlikely improbable
able | unable
willing | unwilling
certain | uncertain
guilty | innocent
public | private secret
military | civilian
domestic | foreign
male men | female women
permanent | temporary
full | empty
hostile unfriendly | friendly
easy easier | hard harder difficult
cheap cheaper | expensive dear dearer costly costlier pricey pricier
serious grave severe acute | slight minor negligible mild
frequent frequently often | rare rarely seldom infrequent infrequently
fast faster rapid | slow slower
wide wider | narrow narrower
dead | alive living
first | last
near nearer | distant
rich wealthy | poor
true correct accurate | false untrue incorrect wrong
successful | unsuccessful
voluntary voluntarily | forced forcibly compulsory
unanimous unanimously | divided
active | inactive
direct directly | indirect indirectly
rapidly quickly fast faster | slowly slower
optimistic | pessimistic
upper | lower
double twice | half
together jointly | separately apart
offshore | onshore
urban | rural
senior | junior
major | minor
positive | negative
wet | dry
hot warm | cold cool
light lighter | heavy heavier
thick | thin
deep deeper | shallow shallower
clean | dirty polluted contaminated
peaceful | violent
calm | tense
overt open | covert
mandatory compulsory obligatory | optional voluntary
partial partially partly | complete completely full fully total totally
provisional interim | final definitive
inner | outer
internal | external
unilateral unilaterally | bilateral multilateral jointly
conventional | nuclear
manned crewed | unmanned uncrewed
wholesale | retail
gross | net
fixed | floating
liberal | conservative
left-wing | right-wing
"""
_ADPOSITIONS = """
before ahead eve | after following
with | without
above | below
inside within | outside beyond
north | south
east | west
upstream | downstream
"""


class Kind(StrEnum):
    """What kind of word an opposite is, which decides what must be the same around it."""

    EVENT = "event"  # a verb or its noun: who or what it happens to
    CONVERSE = "converse"  # seen from the other side it is the same: one's exports are the other's imports
    CONTEST = "contest"  # what one wins another loses: who does it
    QUALITY = "quality"  # an adjective or adverb: the word beside it
    PLACE = "place"  # a preposition: the word after it


INFLECTED = (Kind.EVENT, Kind.CONVERSE, Kind.CONTEST)
OPPOSITES = (
    (VERBS, Kind.EVENT),
    (_NOUNS, Kind.EVENT),
    (_CONVERSES, Kind.CONVERSE),
    (_CONTESTS, Kind.CONTEST),
    (_ADJECTIVES, Kind.QUALITY),
    (_ADPOSITIONS, Kind.PLACE),
)
