"""The charts of the brief: claims counted by the values of one field, each count divided by those of another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Basis, Channel, Confidence, Likelihood, ThreatLevel

NOT_SAID = "not said"  # of claims that have no value in a field
_NONE = "none"  # as a query asks for them


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row: the number of its claims that have one value in the other field.

    `rank` is the place of that value among those of the whole chart, from 0; None where no value is given.
    """

    name: str
    count: int
    rank: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a chart: the claims that have one value in its field, by their ids.

    `key` is the field and the value, as in `severity/high`; the value is empty where none is given. `about` explains
    the value. `parts` add up to the claims, or are empty where the chart divides no row. Where all claims are of one
    pane, `pane` is its id, and `query` the filter that leaves these claims in it.
    """

    key: str
    label: str
    claims: tuple[str, ...]
    about: str = ""
    parts: tuple[Part, ...] = ()
    pane: str = ""
    query: str = ""

    @property
    def count(self) -> int:
        """The number of claims."""
        return len(self.claims)

    @property
    def text(self) -> str:
        """The words of the row, which searches look through."""
        return "\n".join((self.label, self.about, *(part.name for part in self.parts)))


class Chart(NamedTuple):
    """A chart: its heading, and a row for each value that some claim has."""

    heading: str
    rows: tuple[Row, ...]


class _Division(NamedTuple):
    """The field whose values divide the rows of a chart; without an order, its commonest value comes first."""

    field: str
    order: tuple[str, ...] = ()


def charts(briefing: Briefing) -> Iterator[Chart]:
    """Yield the charts of a briefing: of its threats, its cooperation, the bases of all claims, and the likelihoods."""
    kind, status = _Division("kind"), _Division("status")
    confidence = _Division("confidence", tuple(reversed(Confidence)))
    claims = tuple(briefing.claims)
    assessed = [claim for claim in claims if claim.basis is Basis.ASSESSED]
    meanings: Mapping[str, str] = {basis: basis.meaning for basis in Basis}
    percent: Mapping[str, str] = {term: "{} to {} %".format(*term.percent) for term in Likelihood}
    severities = _rows(briefing.pane("threats").claims, "severity", reversed(ThreatLevel), kind, pane="threats")
    channels = _rows(briefing.pane("cooperation").claims, "channel", Channel, status, pane="cooperation")
    yield Chart("Threats by severity and kind", tuple(severities))
    yield Chart("Cooperation by channel and status", tuple(channels))
    yield Chart("Basis", tuple(_rows(claims, "basis", Basis, about=meanings)))
    likelihoods = _rows(assessed, "likelihood", reversed(Likelihood), confidence, about=percent)
    yield Chart("Likelihood of what is assessed, by confidence", tuple(likelihoods))


def _rows(
    claims: Sequence[Claim],
    field: str,
    values: Iterable[str],
    division: _Division | None = None,
    *,
    pane: str = "",
    about: Mapping[str, str] | None = None,
) -> Iterator[Row]:
    """Yield a row for each of the values that claims have in a field, the last for those that have none."""
    ranks = _ranks(claims, division) if division else {}
    for value in (*values, ""):
        counted = [claim for claim in claims if _value(claim, field) == value]
        if counted:
            yield Row(
                f"{field}/{value}",
                value.replace("-", " ") or NOT_SAID,
                tuple(claim.id for claim in counted),
                about=(about or {}).get(value, ""),
                parts=tuple(_parts(counted, division.field, ranks)) if division else (),
                pane=pane,
                query=f"{field}:{value or _NONE}" if pane else "",
            )


def _ranks(claims: Iterable[Claim], division: _Division) -> dict[str, int]:
    """Return the place of each value in the chart, from 0."""
    values = Counter(value for claim in claims if (value := _value(claim, division.field)))
    order = [value for value in division.order if value in values] or [value for value, _ in values.most_common()]
    return {value: rank for rank, value in enumerate(order)}


def _parts(claims: Iterable[Claim], field: str, ranks: Mapping[str, int]) -> Iterator[Part]:
    counts = Counter(_value(claim, field) for claim in claims)
    for value, rank in ranks.items():
        if counts[value]:
            yield Part(value, counts[value], rank)
    if counts[""]:
        yield Part(NOT_SAID, counts[""], None)


def _value(claim: Claim, field: str) -> str:
    return str(getattr(claim, field) or "")
