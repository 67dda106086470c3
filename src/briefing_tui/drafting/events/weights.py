"""The weight of an entry of a table: a number in its second field, or the usual one of its section."""

from briefing_tui.drafting.tables import Entry


def weight(entry: Entry, usual: float) -> float:
    """Return the weight of an entry. Raises TableError where its second field is no number."""
    if len(entry.fields) == 1:
        return usual
    try:
        return float(entry.fields[1])
    except ValueError:
        raise entry.error(f'the weight "{entry.fields[1]}" is no number') from None
