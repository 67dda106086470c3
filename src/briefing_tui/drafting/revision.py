"""A second look at what the rules have found of an article, before a draft is composed of it: what it is given."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.negation import Negations


class Findings(NamedTuple):
    """What the rules have found of an article: its actors, and an analysis of each statement, in order.

    `function_words` and `negations` are those of its language.
    """

    article: Article
    actors: Sequence[Actor]
    analyses: Sequence[Analysis]
    function_words: frozenset[str]
    negations: Negations


class Revision(NamedTuple):
    """The analyses as they are after a second look, and what came of it, in sentences."""

    analyses: Sequence[Analysis]
    remarks: tuple[str, ...] = ()


Revise = Callable[[Findings], Revision]
