"""Sentences on what of a document is not in the text as it is read."""

from collections.abc import Mapping

from briefing_tui.text.english import counted, listed

_CHANGES = ("deletion", "insertion", "move")


def notices(counts: Mapping[str, int], hidden_characters: int) -> list[str]:
    """Return a sentence for each kind of thing that was counted, by its name in the singular."""
    found = []
    changes = [counted(counts[what], what) for what in _CHANGES if counts.get(what)]
    if changes:
        verb = "is" if sum(counts.get(what, 0) for what in _CHANGES) == 1 else "are"
        found.append(f"{listed(changes, 'and')} {verb} marked as changes: the text is read as if they were accepted.")
    for what, number in counts.items():
        if what not in _CHANGES:
            found.append(f"{counted(number, what)} {'is' if number == 1 else 'are'} left out.")
    if hidden_characters:
        found.append(f"Hidden text is left out ({counted(hidden_characters, 'character')}).")
    return found
