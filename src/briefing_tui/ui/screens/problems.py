"""The window with all problems of a document, which follows the document while it is open."""

from briefing_tui.reading.effect import Choice
from briefing_tui.reading.problem_list import no_problems, problem_choices
from briefing_tui.reading.session import Session
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.choices import choices_page
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.screens.window import Window


class ProblemsScreen(Window):
    """Shows the problems of a session's document, and returns where the one taken leads to, or None."""

    def __init__(self, app: AppSession, session: Session) -> None:
        """Show what is wrong at the moment."""
        self._session = session
        self._choices = problem_choices(session)
        self._is_to_close = bool(self._choices)  # as soon as there are none any more
        super().__init__(app, "Problems")

    def draw(self, width: int) -> Page:
        """Return the problems for a width in cells, or that there are none."""
        return choices_page(self._choices, width, self._glyphs, empty=no_problems(self._session))

    @property
    def choice(self) -> Choice | None:
        """The problem under the cursor, which leads to where it is."""
        return self._choices[self.number] if self._choices else None

    def on_mount(self) -> None:
        """Show the title and the problems as they are now: an update may have come while the window was composed."""
        super().on_mount()
        self._choices = problem_choices(self._session)
        self.show()

    def renew(self) -> None:
        """Show what is wrong now; where nothing of it is any more, close the window."""
        self._choices = problem_choices(self._session)
        self._is_to_close |= bool(self._choices)
        self.number = min(self.number, max(len(self._choices) - 1, 0))
        checked = self._session.document.result is not None
        if self._is_to_close and checked and not self._choices and self.is_active:
            self.dismiss(None)
        else:
            self.show()
