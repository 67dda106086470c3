"""What each tab holds for the cursor to stand on, in order; how it looks is the screen's business."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing_tui.domain.briefing import Briefing, Claim, Pane
from briefing_tui.domain.edtf import Day
from briefing_tui.domain.vocabulary import Basis, Channel, Likelihood, ThreatLevel
from briefing_tui.reading.search import Searchable

# The other tabs have their pane's id, which is a slug: a colon keeps these apart from any section of an author's own.
BRIEF, TIMELINE, ACTORS, SOURCE = ":brief", ":timeline", ":actors", ":source"

_FIRST, _LAST = Day(-(10**12), 1, 1), Day(10**12, 1, 1)  # beyond every year of EDTF: an open start and an open end


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its id, its title, and how many things it holds (None where a count would say nothing)."""

    id: str
    title: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something the cursor can stand on: a claim, or a row that leads to a filtered pane.

    `key` is unique within its tab and survives a reload. `heading` names the group it opens or belongs to. `count` is
    what a row of a picture counts, `parts` how that count divides.
    """

    key: str
    heading: str = ""
    claim: str = ""
    goes_to: tuple[str, str] | None = None  # pane (empty: all of them), filter
    label: str = ""
    count: int = 0
    parts: tuple[tuple[str, int], ...] = ()
    role: str = ""  # in the actors' tab: what the actor has to do with the claim


def tabs(briefing: Briefing) -> tuple[Tab, ...]:
    """Return the tabs of a briefing: the brief, a tab for each pane, and the three views of the whole."""
    dated = sum(claim.when is not None for claim in briefing.claims)
    return (
        Tab(BRIEF, "Brief"),
        *(Tab(pane.id, pane.title, len(pane.claims)) for pane in briefing.panes),
        Tab(TIMELINE, "Timeline", dated),
        Tab(ACTORS, "Actors", len(briefing.actors)),
        Tab(SOURCE, "Source", len(briefing.sources) if len(briefing.sources) > 1 else None),
    )


def items(briefing: Briefing, tab: str, query: str = "") -> tuple[Item, ...]:
    """Return what stands in a tab, in order, reduced to what the filter `query` lets through."""
    if tab == BRIEF:
        return tuple(_brief(briefing))
    if tab == SOURCE:
        return ()
    keep = {claim.id for claim in briefing.claims if passes(briefing, claim, query)}
    if tab == TIMELINE:
        return tuple(Item(claim.id, claim=claim.id) for claim in _by_date(briefing.claims) if claim.id in keep)
    if tab == ACTORS:
        return tuple(item for item in _by_actor(briefing) if item.claim in keep)
    pane = next(pane for pane in briefing.panes if pane.id == tab)
    return tuple(Item(claim.id, claim=claim.id) for claim in pane.claims if claim.id in keep)


def passes(briefing: Briefing, claim: Claim, query: str) -> bool:
    """Say whether a claim passes a filter: words, each of which must stand in it, or `field:value` for its fields."""
    return all(_passes_word(briefing, claim, word) for word in query.split())


def searchable_text(briefing: Briefing, claim: Claim) -> str:
    """Return all the words of a claim that a search in a list looks through."""
    names = (briefing.actor_name(reference) for reference in (*claim.by, *claim.actors))
    details = (*claim.alternatives, *claim.assumptions, *claim.indicators, *claim.gaps)
    return "\n".join((claim.text, claim.kind, claim.because, claim.note, *names, *details))


def _passes_word(briefing: Briefing, claim: Claim, word: str) -> bool:
    name, colon, value = word.partition(":")
    if colon and name in _FIELDS:
        return str(getattr(claim, name) or "").lower() == value.lower()
    return Searchable(searchable_text(briefing, claim)).holds(word)


_FIELDS = frozenset({"basis", "likelihood", "confidence", "severity", "kind", "channel", "status", "direction"})


def _brief(briefing: Briefing) -> Iterator[Item]:
    """Yield the key judgements, then the pictures: severity by kind, channels by status, how sure."""
    for claim in briefing.key_judgments:
        yield Item(f"judgement/{claim}", "Key judgements", claim=claim)
    panes = {pane.id: pane for pane in briefing.panes}
    yield from _picture("Threats by severity", panes["threats"], "severity", reversed(ThreatLevel), "kind")
    yield from _picture("Cooperation by channel", panes["cooperation"], "channel", Channel, "status")
    yield from _sureness(briefing)


def _picture(heading: str, pane: Pane, field: str, values: Iterable[str], part: str) -> Iterator[Item]:
    for value in (*values, ""):
        claims = [claim for claim in pane.claims if (getattr(claim, field) or "") == value]
        if claims:
            parts = Counter(str(getattr(claim, part) or "") for claim in claims)
            yield Item(
                f"{field}/{value}",
                heading,
                goes_to=(pane.id, f"{field}:{value}"),
                label=value or "not said",
                count=len(claims),
                parts=tuple(parts.most_common()),
            )


def _sureness(briefing: Briefing) -> Iterator[Item]:
    """Yield the bases of all claims, the judgements divided by their likelihood."""
    claims = tuple(briefing.claims)
    for basis in Basis:
        of_basis = [claim for claim in claims if claim.basis is basis]
        if not of_basis:
            continue
        parts = Counter(claim.likelihood for claim in of_basis)
        ordered = tuple((term.value, parts[term]) for term in reversed(Likelihood) if parts[term])
        yield Item(
            f"basis/{basis}",
            "How sure",
            goes_to=("", f"basis:{basis}"),
            label=basis,
            count=len(of_basis),
            parts=ordered,
        )


def _by_date(claims: Iterable[Claim]) -> list[Claim]:
    dated = [claim for claim in claims if claim.when is not None]
    return sorted(dated, key=lambda claim: (claim.when.earliest or _FIRST, claim.when.latest or _LAST))  # type: ignore[union-attr]  # those without were left out above


def _by_actor(briefing: Briefing) -> Iterator[Item]:
    """Yield, for each actor, what it says and what is said of it; then those who are named by no actor's id."""
    claims = tuple(briefing.claims)
    known = {actor.id for actor in briefing.actors}
    others = dict.fromkeys(name for claim in claims for name in claim.by if name not in known)
    for reference in (*(actor.id for actor in briefing.actors), *others):
        for claim in claims:
            role = "says" if reference in claim.by else "named" if reference in claim.actors else ""
            if role:
                yield Item(f"{reference}/{claim.id}", reference, claim=claim.id, role=role)
