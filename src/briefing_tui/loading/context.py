"""The state of reading one file: its report, the ids it defines and refers to, and the locations of its values."""

from collections import Counter

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.nodes import Node, Scalar, location_of
from briefing_tui.loading.report import Report
from briefing_tui.text.english import counted, listed
from briefing_tui.text.visible import quoted

_MAX_LISTED_IDS = 8  # a hint with more of them would not be read


class Context:
    """The ids that one file defines, by the kind of thing they name ("claim"), its references, locations and report.

    `locations` maps the address of each value to where the value begins.
    """

    __slots__ = ("_counts", "_defined", "_references", "_reported_missing", "locations", "report")

    def __init__(self, report: Report) -> None:
        self.report = report
        self._defined: dict[str, dict[str, Scalar | None]] = {}
        self._references: list[tuple[str, str, Scalar]] = []
        self.locations: dict[Address, SourceLocation] = {}
        self._counts: Counter[str] = Counter()
        self._reported_missing: set[str] = set()  # kinds of which the file defines none, each reported once

    def reserve(self, kind: str, *ids: str) -> None:
        """Define the ids of a kind that the format itself has, which no author can define again."""
        self._defined.setdefault(kind, {}).update(dict.fromkeys(ids))

    def define(self, kind: str, name: str, node: Scalar) -> bool:
        """Define the id `name` of a kind at `node`; return False and report a problem where it is defined already."""
        defined = self._defined.setdefault(kind, {})
        if name not in defined:
            defined[name] = node
            return True
        first = defined[name]
        taken = f"is taken by the {kind} in line {location_of(first).line}" if first else "is the format's own"
        hint = f"give each {kind} an id of its own"
        self.report.error(location_of(node), Code.DUPLICATE_ID, f"the {kind} id {quoted(name)} {taken}", hint)
        return False

    def admits(self, name: str, most: int, node: Node) -> bool:
        """Count one more thing called `name`; return False, and report it once, where there are more than `most`."""
        self._counts[name] += 1
        if self._counts[name] == most + 1:
            message = f"the file has more than {counted(most, name)}, and the rest is not read"
            self.report.error(location_of(node), Code.TOO_LARGE, message, "make several files")
        return self._counts[name] <= most

    def address(self, kind: str, name: str) -> Address:
        """Return the address of the thing of a kind with the id `name`; a duplicate id gets an address of its own."""
        address = (f"{kind}s", name)
        return address if address not in self.locations else ("duplicates", *address)

    def record_location(self, address: Address, node: Node) -> None:
        """Record the location of `node` as that of the value at an address."""
        self.locations[address] = location_of(node)

    def add_reference(self, kind: str, name: str, node: Scalar) -> None:
        """Record that `node` refers to the id `name` of a kind, which may be defined later in the file."""
        self._references.append((kind, name, node))

    def implied_id(self, kind: str, location: SourceLocation) -> str | None:
        """Return the only id of a kind defined so far, or None, and a problem is reported, if there is not just one."""
        defined = self._defined.get(kind, {})
        if len(defined) == 1:
            return next(iter(defined))
        if defined:
            message = f"this needs a `{kind}:`, because the file has {len(defined)} {kind}s"
            self.report.error(location, Code.NO_SOURCE, message, self._choices(kind))
        elif kind not in self._reported_missing:
            self._reported_missing.add(kind)
            self.report.error(
                location, Code.NO_SOURCE, f"this needs a {kind}, and the file has none", f"list it in `{kind}s:`"
            )
        return None

    def resolve_references(self) -> None:
        """Report every reference to an id that the file does not define; to be called when the whole file is read."""
        for kind, name, node in self._references:
            defined = self._defined.get(kind, {})
            if name not in defined:
                nearest = self.report.nearest(name, defined)
                hint = f"did you mean {quoted(nearest)}?" if nearest else self._choices(kind)
                self.report.error(
                    location_of(node), Code.UNKNOWN_ID, f"there is no {kind} with the id {quoted(name)}", hint
                )

    def _choices(self, kind: str) -> str:
        """Return a hint that lists the ids of a kind, or an empty string where they are too many."""
        defined = self._defined.get(kind, {})
        if not defined:
            return f"no {kind} is defined"
        if len(defined) > _MAX_LISTED_IDS:
            return ""
        return f"the {kind}s are {listed(map(quoted, defined), 'and')}"
