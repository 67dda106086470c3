"""Search as you type, and the filter: what is typed at the foot of the screen, and where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from textual.timer import Timer

from briefing_tui.domain.passage import Span
from briefing_tui.reading.outline import searchable
from briefing_tui.reading.search import Hit, Searchable
from briefing_tui.reading.state import State, index, put_cursor, put_filter
from briefing_tui.ui.screens.linking import Linking
from briefing_tui.ui.widgets.prompt import Prompt

_PAUSE = 0.1  # seconds without another letter, after which the hits in a long source are counted


@dataclass(frozen=True, slots=True)
class Asked:
    """What is being typed, and where the reader stood when it began."""

    purpose: str  # "search" or "filter"
    origin: State


class Seeking(Linking):
    """Seeks what is typed, in the list or in the source."""

    asked: Asked | None = None
    _counting: Timer | None = None  # what will count the hits

    async def action_search(self) -> None:
        """Ask for the words to search for; each letter typed goes to the nearest hit."""
        await self._ask("search", "/")

    async def action_filter(self) -> None:
        """Ask for the words that the list is reduced to; `severity:high` looks at a field."""
        await self._ask("filter", "&", self.state.filter)

    def action_hit(self, direction: int) -> None:
        """Go to the next hit, or the previous one."""
        offset = self.state.offset + (1 if direction > 0 else 0)
        self._seek(self.state, self.state.query, offset, index(self.state, self.listing) + direction, direction)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Leave the keys to the prompt while something is typed, and take none before there is anything to show."""
        del parameters
        return action != "do" or (self.asked is None and self.is_mounted)

    def on_prompt_left(self) -> None:
        """Go back to where the reader stood before."""
        self.close_prompt(restore=True)

    def follow(self, value: str) -> None:
        """Follow what is typed."""
        asked = self.asked
        if asked is None:
            return
        origin = asked.origin
        if asked.purpose == "filter":
            self.go(put_filter(origin, self.work.briefing, value))
            self.query_one(Prompt).tell(f"{len(self.listing)} left" if value else "")
        else:
            self.hit = ""
            self._seek(origin, value, origin.offset, index(origin, self.listing), 1)
            self._tell_outcome()

    def on_prompt_submitted(self) -> None:
        """Stay where the search led; the jump list remembers where from."""
        asked = self.asked
        self.close_prompt()
        if asked and asked.purpose == "search":
            self.keep(replace(self.state, jumps=asked.origin.jumps.leave(asked.origin.place)), self.message)

    def close_prompt(self, *, restore: bool = False) -> None:
        """Take the prompt away; with `restore`, go back to where the reader stood before."""
        if self.asked is None:
            return
        origin, self.asked = self.asked.origin, None
        self.query_one(Prompt).remove()
        self.query_one("#status").display = True
        if restore:
            self._tell_hit("", None)
            self.go(origin)

    async def _ask(self, purpose: str, sign: str, value: str = "") -> None:
        self.asked = Asked(purpose, self.state)
        self.query_one("#status").display = False
        await self.mount(Prompt(sign, value, self.follow))

    def _seek(self, state: State, query: str, offset: int, number: int, direction: int) -> None:
        """Go from `state` to the nearest hit from an offset in the source, or from an item in the list, onwards."""
        if state.in_source and state.source in self.searchables:
            hit = self.searchables[state.source].next(query, offset, backwards=direction < 0)
            if hit:
                state = replace(state, offset=hit.span.start)
        else:
            hit, number = self._seek_in_list(query, number, direction)
            if hit:
                state = put_cursor(state, self.listing, number)
        self._tell_hit(query, hit)
        around = "from the end again" if direction < 0 else "from the top again"
        said = (around if hit.wrapped else "") if hit else (f"no '{query}' here" if query else "")
        self.go(replace(state, query=query), said)

    def _tell_hit(self, query: str, hit: Hit | None) -> None:
        """Say which hit it is of how many; in a long source they are counted when no other letter comes."""
        if self._counting:
            self._counting.stop()
        self.hit = f"hit {hit.number}/{hit.total}" if hit and hit.total else ""
        if hit and not hit.total:
            self._counting = self.set_timer(
                _PAUSE, partial(self._count, self.searchables[self.state.source], query, hit)
            )

    def _count(self, searchable: Searchable, query: str, hit: Hit) -> None:
        self._tell_hit(query, searchable.numbered(query, hit))
        if self.asked:
            self._tell_outcome()
        else:
            self.show()

    def _tell_outcome(self) -> None:
        """Say in the prompt what the words led to."""
        said = filter(None, (self.message, self.hit))
        self.query_one(Prompt).tell(f" {self.work.glyphs.dot} ".join(said))

    def _seek_in_list(self, query: str, number: int, direction: int) -> tuple[Hit | None, int]:
        """Return a hit, its span standing for the item's number, and that number."""
        hits = [n for n, text in enumerate(self._texts()) if query and text.holds(query)]
        if not hits:
            return None, 0
        ahead = [n for n in hits if (n >= number if direction > 0 else n <= number)]
        at = (ahead or hits)[0 if direction > 0 else -1]
        return Hit(Span(at, at + 1), hits.index(at) + 1, len(hits), wrapped=not ahead), at

    def _texts(self) -> Iterator[Searchable]:
        """Yield the words of each item of the list, kept from one key to the next."""
        for item in self.listing:
            claim = self.claims.get(item.claim)
            text = searchable(self.work.briefing, claim) if claim else item.label
            yield self.texts.setdefault((self.state.tab, item.key), Searchable(text))
