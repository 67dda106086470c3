"""The menu of the panes and sections of a briefing, in which the title of a new section can be typed as well."""

from collections.abc import Callable, Sequence

from briefing_tui.domain.briefing import Briefing
from briefing_tui.reading.effect import Choice, Found, Next, OpenPicker
from briefing_tui.ui.commands.narrowing import narrowed

_HINT = "letters of it, or a new section's title"


def panes_window(
    briefing: Briefing, title: str, choices: Sequence[Choice], new_section: Callable[[str], Next], *, said: str = ""
) -> OpenPicker:
    """Return the request for a window with the choices of panes; a title that none has is that of a `new_section`."""
    titles = {pane.title.casefold() for pane in briefing.panes}

    def search(query: str) -> Found:
        typed = query.strip()
        is_new = typed and typed.casefold() not in titles
        new = [Choice(new_section(typed), typed, place="a new section")] if is_new else []
        return narrowed(choices, query, *new)._replace(said=said)

    return OpenPicker(title, choices, search, _HINT, said=said)
