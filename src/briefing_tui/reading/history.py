"""What came before: the jump list, with the way forward again (as in vim), and the words that were typed."""

from enum import StrEnum
from typing import NamedTuple

MAX_ENTRIES = 100  # as in vim
MAX_TYPED = 100  # searches, or filters, that are remembered


class PaneName(StrEnum):
    """The panes of the reader, one of which has the focus."""

    LIST = "list"  # the claims, or whatever else the open tab lists
    SOURCE = "source"


class HistoryEntry(NamedTuple):
    """A state of the reader to come back to: the tab with its filter, the item and passage, the focus, the offset.

    Of the actors' tab, `actor` is the one whose claims are shown.
    """

    tab: str
    item: str
    passage: int
    focus: PaneName
    source: str
    offset: int  # code points of the source's reading text
    filter: str = ""
    actor: str = ""


class JumpList(NamedTuple):
    """The history entries behind and ahead, the nearest last."""

    behind: tuple[HistoryEntry, ...] = ()
    ahead: tuple[HistoryEntry, ...] = ()

    def leave(self, entry: HistoryEntry) -> "JumpList":
        """Add the entry that the reader jumps away from; the entries ahead are dropped."""
        behind = self.behind if self.behind[-1:] == (entry,) else (*self.behind, entry)
        return JumpList(behind[-MAX_ENTRIES:])

    def back(self, here: HistoryEntry) -> tuple["JumpList", HistoryEntry] | None:
        """Return the list and the entry after one step back from `here`, or None at the beginning."""
        if not self.behind:
            return None
        return JumpList(self.behind[:-1], (*self.ahead, here)), self.behind[-1]

    def forward(self, here: HistoryEntry) -> tuple["JumpList", HistoryEntry] | None:
        """Return the list and the entry after one step forward from `here`, or None at the end."""
        if not self.ahead:
            return None
        return JumpList((*self.behind, here), self.ahead[:-1]), self.ahead[-1]


def remembered(typed: tuple[str, ...], words: str) -> tuple[str, ...]:
    """Return the words typed before, the newest last, with the newest ones added; none stand there twice."""
    if not words:
        return typed
    return (*(before for before in typed if before != words), words)[-MAX_TYPED:]
