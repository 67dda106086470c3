"""What is known of a file while it is read: problems, the ids it gives and refers to, and where its values are."""

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.nodes import Node, Scalar, location_of
from briefing_tui.loading.report import Report
from briefing_tui.text.english import listed
from briefing_tui.text.visible import quoted

_LISTED = 8  # ids in a hint: more are not read


class Context:
    """The ids of one file, by what they name ("claim"), beside its report."""

    __slots__ = ("_given", "_lacking", "_referred", "locations", "report")

    def __init__(self, report: Report) -> None:
        self.report = report
        self._given: dict[str, dict[str, Scalar | None]] = {}
        self._referred: list[tuple[str, str, Scalar]] = []
        self.locations: dict[Address, SourceLocation] = {}
        self._lacking: set[str] = set()  # what something refers to though there is none, reported once

    def reserve(self, of: str, *ids: str) -> None:
        """Keep ids that the format itself gives from being given by an author."""
        self._given.setdefault(of, {}).update(dict.fromkeys(ids))

    def give(self, of: str, name: str, node: Scalar) -> bool:
        """Note that `node` calls a thing `name`; say whether nothing else is called so, and report it if it is."""
        given = self._given.setdefault(of, {})
        if name not in given:
            given[name] = node
            return True
        first = given[name]
        taken = f"is taken by the {of} in line {location_of(first).line}" if first else "is the format's own"
        hint = f"give each {of} an id of its own"
        self.report.error(location_of(node), Code.DUPLICATE_ID, f"the {of} id {quoted(name)} {taken}", hint)
        return False

    def address(self, of: str, name: str) -> Address:
        """Return the address of the thing of a kind that is called `name`; of a second one so called, a spare one."""
        address = (f"{of}s", name)
        return address if address not in self.locations else ("duplicates", *address)

    def locate(self, address: Address, node: Node) -> None:
        """Note where the value at an address is written."""
        self.locations[address] = location_of(node)

    def refer(self, to: str, name: str, node: Scalar) -> None:
        """Note that `node` refers to the thing called `name`, which may be given later in the file."""
        self._referred.append((to, name, node))

    def implied(self, to: str, location: SourceLocation) -> str | None:
        """Return the id of the only thing of its kind so far; if it is not the only one, report that one is needed."""
        given = self._given.get(to, {})
        if len(given) == 1:
            return next(iter(given))
        if given:
            message = f"this needs a `{to}:`, because the file has {len(given)} {to}s"
            self.report.error(location, Code.NO_SOURCE, message, self._choices(to))
        elif to not in self._lacking:
            self._lacking.add(to)
            self.report.error(
                location, Code.NO_SOURCE, f"this needs a {to}, and the file has none", f"list it in `{to}s:`"
            )
        return None

    def settle(self) -> None:
        """Report every reference to what does not exist, now that the whole file has been read."""
        for to, name, node in self._referred:
            given = self._given.get(to, {})
            if name not in given:
                nearest = self.report.nearest(name, given)
                hint = f"did you mean {quoted(nearest)}?" if nearest else self._choices(to)
                self.report.error(
                    location_of(node), Code.UNKNOWN_ID, f"there is no {to} with the id {quoted(name)}", hint
                )

    def _choices(self, of: str) -> str:
        given = self._given.get(of, {})
        if not given:
            return f"no {of} is defined"
        if len(given) > _LISTED:
            return ""
        return f"the {of}s are {listed(map(quoted, given), 'and')}"
