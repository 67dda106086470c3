"""The tabs of a briefing and the items of each, in order, apart from how they are drawn."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.domain.days import Day
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.actors import ActorRow, Relation, actor_rows, count_actors
from briefing_tui.reading.charts import Row, charts
from briefing_tui.reading.pairs import pair_charts
from briefing_tui.text.search import Searchable

if TYPE_CHECKING:
    from briefing_tui.querying.matching import Claims

# The other tabs have the id of their pane, which is a slug: no section can have an id with a colon.
BRIEF, TIMELINE, ACTORS, SOURCE = ":brief", ":timeline", ":actors", ":source"
MAX_NUMBERED_TABS = 9  # the tabs that a digit opens
APART = "\0"  # behind the text of each claim: no query holds it, so that no hit reaches over it
WAITING = "the quotes are still being looked up"  # said where a command needs the evidence before it is there

_FIRST, _LAST = Day(-(10**12), 1, 1), Day(10**12, 1, 1)  # beyond every year of EDTF: an open start and an open end


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its id, its title, and the number of its claims, actors or sources (None: not shown)."""

    id: str
    title: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a tab, which the cursor can be on: a claim, an actor, or a row of a chart.

    `key` is unique within its tab and the same after a reload. `heading` names the item's group; of a claim in the
    actors' tab it is the reference of the actor that it stands below.
    """

    key: str
    heading: str = ""
    claim: str = ""
    row: Row | None = None
    actor: ActorRow | None = None
    relation: Relation | None = None  # of a claim in the actors' tab


def tabs(briefing: Briefing) -> tuple[Tab, ...]:
    """Return the tabs of a briefing: those that every briefing has, which so keep their numbers, and its sections."""
    dated = sum(claim.is_dated for claim in briefing.claims)
    panes = [Tab(pane.id, pane.title, len(pane.claims)) for pane in briefing.panes]
    standing = len(STANDING_PANES)
    return (
        Tab(BRIEF, "Brief"),
        *panes[:standing],
        Tab(TIMELINE, "Timeline", dated),
        Tab(ACTORS, "Actors", count_actors(briefing)),
        Tab(SOURCE, "Source", len(briefing.sources) if len(briefing.sources) > 1 else None),
        *panes[standing:],
    )


class Said(NamedTuple):
    """What a filter is understood as, in words; or the sentence that says why it is not, with the column."""

    words: str
    is_understood: bool = True


class Outline:
    """The items of each tab of a briefing, as filters leave them; what was listed last is kept."""

    def __init__(self, briefing: Briefing, evidence: Evidence | None = None) -> None:
        """Take a briefing, and its evidence once it is there."""
        self.briefing = briefing
        self._evidence = evidence
        self._items: dict[tuple[str, str, str], tuple[Item, ...]] = {}

    def after(self, briefing: Briefing, evidence: Evidence | None) -> "Outline":
        """Return the outline with later evidence; folded texts are kept where the briefing is the same."""
        following = Outline(briefing, evidence)
        if "claims" in self.__dict__:
            following.claims = self.claims.after(briefing, evidence)
        return following

    def take_tally(self, before: "Outline") -> None:
        """Take over how many quotes have each verdict, where they are the same as in the outline before."""
        if "tally" in before.__dict__:
            self.tally = before.tally

    def take_lists(self, before: "Outline") -> None:
        """Take over what is listed without a filter in the panes, where they have the same claims in the same order."""
        for pane in self.briefing.panes:
            known = before.listed(pane.id)
            if known is not None:
                self._items[pane.id, "", ""] = known

    def listed(self, tab: str) -> tuple[Item, ...] | None:
        """Return what was listed last, if that is a tab without a filter."""
        return self._items.get((tab, "", ""))

    def take_tabs(self, before: "Outline") -> None:
        """Take over the tabs, where the same claims are dated, and said by the same actors."""
        if "tabs" in before.__dict__:
            self.tabs = before.tabs

    @cached_property
    def tabs(self) -> tuple[Tab, ...]:
        """The tabs of the briefing."""
        return tabs(self.briefing)

    @cached_property
    def tally(self) -> Counter[Verdict | None] | None:
        """How many quotes have each verdict; None until the evidence is gathered."""
        return self._evidence.tally(self.briefing) if self._evidence else None

    @cached_property
    def claims_text(self) -> Searchable:
        """The texts of all claims as one, each with the sign `APART` behind it."""
        from briefing_tui.querying.matching import searchable_text

        return Searchable("".join(searchable_text(self.briefing, claim) + APART for claim in self.briefing.claims))

    @cached_property
    def claims(self) -> "Claims":
        """The claims, to be matched."""
        from briefing_tui.querying.matching import Claims

        return Claims(self.briefing, self._evidence)

    def items(self, tab: str, query: str = "", actor: str = "") -> tuple[Item, ...]:
        """Return the items of a tab, in order, that pass the filter `query`. Raises QueryError if it is not one.

        In the actors' tab these are the actors, and below the one whose reference is `actor` its claims.
        """
        shown = (tab, query, actor if tab == ACTORS else "")
        if shown not in self._items:
            keep = self.passing(query) if query else None
            if tab == ACTORS:
                passing = [claim for claim in self.briefing.claims if keep is None or claim.id in keep]
                self._items = {shown: tuple(_actors(self.briefing, passing, actor, query))}
            else:
                self._items = {shown: tuple(_items(self.briefing, tab, keep))}
        return self._items[shown]

    def passing(self, query: str) -> frozenset[str]:
        """Return the ids of the claims that pass a filter. Raises QueryError where it is not understood."""
        from briefing_tui.querying.parser import parse

        return self.claims.matching(parse(query))

    def said_of(self, query: str) -> Said:
        """Return what a filter is understood as, or why it is not understood."""
        if not query:
            return Said("")
        from briefing_tui.querying.parser import parse
        from briefing_tui.querying.query import QueryError, needs_evidence
        from briefing_tui.querying.wording import understood

        try:
            parsed = parse(query)
        except QueryError as error:
            return Said(str(error), is_understood=False)
        waits = needs_evidence(parsed) and self._evidence is None
        return Said(f"{understood(parsed)}: {WAITING}" if waits else understood(parsed))


def _items(briefing: Briefing, tab: str, keep: frozenset[str] | None) -> Iterator[Item]:
    """Yield the items of a tab with a claim among those to keep, or all; a filter does not apply to the brief."""
    if tab == BRIEF:
        yield from _brief(briefing)
    elif tab != SOURCE:
        claims = _by_date(briefing.claims) if tab == TIMELINE else briefing.pane(tab).claims
        yield from (Item(claim.id, claim=claim.id) for claim in claims if keep is None or claim.id in keep)


def _brief(briefing: Briefing) -> Iterator[Item]:
    """Yield the key judgements, then the rows of the charts."""
    for claim in briefing.key_judgments:
        yield Item(f"judgement/{claim}", "Key judgements", claim=claim)
    for chart in charts(briefing):
        for row in chart.rows:
            yield Item(row.key, chart.heading, row=row)


def _by_date(claims: Iterable[Claim]) -> list[Claim]:
    dated = [claim for claim in claims if claim.is_dated]
    return sorted(dated, key=lambda claim: (claim.when.earliest or _FIRST, claim.when.latest or _LAST))  # type: ignore[union-attr]  # those without were left out above


def actor_key(reference: str) -> str:
    """Return the key of an actor's item; that of a claim below it has the claim's id, a slug, behind the slash."""
    return f"{reference}/"


def _actors(briefing: Briefing, claims: Sequence[Claim], opened: str, query: str) -> Iterator[Item]:
    """Yield the actors, the opened one with its claims, and the charts; with a filter, nobody without a claim."""
    for row in actor_rows(briefing, claims):
        if row.claims or not query:
            yield Item(actor_key(row.reference), actor=row)
        if row.reference == opened:
            for claim, relation in row.claims:
                yield Item(f"{row.reference}/{claim}", row.reference, claim=claim, relation=relation)
    for chart in pair_charts(briefing, claims):
        for pair in chart.rows:
            yield Item(pair.key, chart.heading, row=pair)
