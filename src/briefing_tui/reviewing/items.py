"""Add items to a list of several things at once, and take items out of it, whatever else each of them has there."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, Edit, value_at
from briefing_tui.reviewing.changes import UnchangedError, change
from briefing_tui.reviewing.fields import field_at
from briefing_tui.reviewing.setting import set_field
from briefing_tui.reviewing.typed import in_words
from briefing_tui.text.english import counted


def set_items(briefing: Briefing, addresses: Sequence[Address], shared: Sequence[str], items: Sequence[str]) -> Change:
    """Return the change that puts items into the lists of several things: `actors of 3 claims: China added`.

    `addresses` are those of the lists, of one key, `shared` the items that all of them have, and `items` those that all
    are to have: what they shared and no longer do is taken out; what only some have stays. Raises UnchangedError where
    nothing changes, and RefusedError as `set_field` does.
    """
    added = [item for item in items if item not in shared]
    removed = [item for item in shared if item not in items]
    edits: list[Sequence[Edit]] = []
    key = addresses[0][-1]
    for address in addresses:
        _, field = field_at(briefing, address)
        present = value_at(briefing, address)
        wanted = (*(item for item in present if item not in removed), *(item for item in added if item not in present))
        with suppress(UnchangedError):
            edits.append(set_field(briefing, [address], wanted).edits)
    if not edits:
        raise UnchangedError(f"`{key}` is that already: choose others")
    done = [
        f"{in_words(briefing, field, tuple(some))} {what}"
        for some, what in ((added, "added"), (removed, "taken out"))
        if some
    ]
    things = counted(len(edits), str(addresses[0][0]).removesuffix("s"))
    return change(briefing, tuple(chain.from_iterable(edits)), f"{key} of {things}: {', '.join(done)}")
