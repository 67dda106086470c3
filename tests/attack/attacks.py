"""The attacks on the program: `make attack` goes through them in turn, `make test` makes their first attempts.

Those that take seconds each, or need a machine to themselves, have no part in `make test`.
"""

from tests.attack.articles import read_damaged
from tests.attack.attack import Attack
from tests.attack.costs import grow, spend, spend_on_little
from tests.attack.faults import fail_a_file_call
from tests.attack.filters import filter_at_random
from tests.attack.kills import kill_a_repair
from tests.attack.monkey import press_at_random
from tests.attack.mutations import mutate
from tests.attack.nodes import replace_a_node
from tests.attack.signals import signal_at_a_moment
from tests.attack.turns import hold_up

ATTACKS = (
    Attack("mutations", mutate, short=200),
    Attack("nodes", replace_a_node, short=200),
    Attack("filters", filter_at_random, short=100),
    Attack("articles", read_damaged, short=60),
    Attack("kills", kill_a_repair, short=8),
    Attack("faults", fail_a_file_call, short=200),
    Attack("monkey", press_at_random, short=8),
    Attack("signals", signal_at_a_moment, short=16),
    Attack("costs", spend, short=0),
    Attack("small costs", spend_on_little, short=12),
    Attack("growth", grow, short=0),
    Attack("turns", hold_up, short=0),
)
