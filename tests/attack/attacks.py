"""The attacks on the program: `make attack` goes through them in turn, `make test` makes their first attempts."""

from tests.attack.attack import Attack
from tests.attack.filters import filter_at_random
from tests.attack.mutations import mutate
from tests.attack.nodes import replace_a_node

ATTACKS = (
    Attack("mutations", mutate, short=200),
    Attack("nodes", replace_a_node, short=200),
    Attack("filters", filter_at_random, short=100),
)
