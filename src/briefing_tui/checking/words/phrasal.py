"""English phrasal verbs of deeds, each with the single verbs that mean the same: "pull out", "withdraw".

The table has those that reports of politics, war and trade use most, with the verbs by which a dictionary of phrasal
verbs explains them; WordNet's table of words that mean alike knows few of them.
"""

from collections.abc import Mapping
from functools import cache

from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.text.word_sets import word_set

PARTICLES = word_set("up down out off over away back apart through in on aside free")
PREPOSITIONS = word_set("about into with to for part")  # that make another verb only right behind it
_ROWS = """
    pull_out withdraw retreat leave evacuate | pull_back withdraw retreat | move_out withdraw leave | take_out withdraw
    step_down resign quit | step_aside resign | stand_down resign | give_up surrender relinquish renounce
    break_off sever end suspend | cut_off sever halt stop interrupt | break_up dissolve disperse
    call_off cancel abandon | put_off postpone delay | push_back postpone delay | put_back postpone
    hand_over deliver surrender transfer extradite supply | turn_over deliver surrender transfer
    hand_back return | give_back return | send_back return repatriate deport | take_back return retake
    hand_in submit | send_in deploy dispatch | send_out deploy dispatch | hand_out distribute
    set_up establish create found form | put_up build erect | build_up strengthen
    bring_in introduce | bring_back reinstate restore reintroduce | carry_out conduct execute implement perform
    take_over seize capture acquire | take_up begin start | buy_up acquire buy purchase | buy_out acquire
    shut_down close halt | close_down close shut | shut_off close halt | cut_back reduce cut | cut_down reduce
    scale_back reduce | scale_down reduce | scale_up expand increase | roll_back reverse repeal | pay_back repay
    pay_out disburse pay | lay_off dismiss fire | throw_out expel dismiss reject | drive_out expel | kick_out expel
    set_free release free liberate | let_out release | tear_down demolish dismantle | pull_down demolish dismantle
    knock_down demolish | blow_up destroy | wipe_out destroy eradicate | break_down dismantle | do_away abolish
    draw_up draft prepare | draw_down reduce withdraw | start_up launch begin | open_up open | lock_up jail imprison
    swear_in inaugurate | sign_up enlist join | step_up increase intensify | shoot_down destroy | sail_off leave
    vote_down reject defeat | turn_down reject refuse decline | vote_through approve adopt pass | turn_back return repel
    strike_down annul overturn | round_up detain arrest | gun_down shoot kill | fight_off repel | beat_back repel
    hit_back retaliate | strike_back retaliate | win_back retake regain recover | get_back regain recover
    phase_out abolish discontinue | lay_down specify stipulate | carry_on continue | go_on continue
    run_out expire lapse | take_in accept admit receive | let_in admit | track_down locate find trace
    come_back return | go_back return | talk_about discuss | speak_about discuss | look_into investigate examine
    deal_with address handle | respond_to answer | reply_to answer | object_to oppose | wait_for await
    take_part participate
"""


@cache
def phrasal_verbs() -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the stems of the verbs that mean the same as each phrasal verb, by the form of its verb and its adverb."""
    table = {}
    for row in _ROWS.replace("\n", "|").split("|"):
        if row.strip():
            phrase, *verbs = row.split()
            verb, _, particle = phrase.partition("_")
            stems = frozenset(map(stem_of, verbs))
            table.update({(form, particle): stems for form in inflected([verb])})
    return table
