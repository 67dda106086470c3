"""A loaded briefing is examined by all the rules: the one way from its evidence to what is said of it."""

from pathlib import Path

from briefing_tui.checking.rules import RULES, find_problems
from briefing_tui.checking.rulings import UNKNOWN_RULE, Ruling
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.ruling import Ruled
from briefing_tui.domain.visible import visible_line
from briefing_tui.loading.briefing import Loaded
from briefing_tui.loading.codes import CHOOSABLE, Code
from briefing_tui.loading.rules import load_rules

CHOOSABLE_CODES = frozenset({*(rule.code for rule in RULES), *map(str, CHOOSABLE)} - {UNKNOWN_RULE.code})
FIXED_CODES = frozenset({*map(str, Code), UNKNOWN_RULE.code} - CHOOSABLE_CODES)


def examine(loaded: Loaded, evidence: Evidence, path: Path, root: Path) -> Ruled:
    """Return what is wrong with the briefing that was loaded from the file `path`, and with its sources.

    The severities are those of the rules files in the library `root` and beside the briefing; what is wrong with
    these files is among the problems. Of a briefing that could not be loaded, loading has said what there is to say.
    """
    file = visible_line(str(path))
    choices, problems = load_rules(path, root)
    ruling = Ruling(file, choices, loaded.ignores, CHOOSABLE_CODES, FIXED_CODES)
    found = [*problems, *ruling.choice_problems(), *loaded.problems, *evidence.problems]
    if loaded.briefing is not None:
        found += find_problems(loaded.briefing, evidence, file)
    return ruling.apply(found)
