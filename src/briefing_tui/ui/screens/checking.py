"""The way from problem to problem: quotes that are not simply there, and what the check finds at a claim."""

from dataclasses import dataclass, replace

from textual import work
from textual.message import Message

from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.flagged import next_flagged, problems_of_claims
from briefing_tui.reading.state import open_claim
from briefing_tui.ui.screens.finding import Finding
from briefing_tui.ui.screens.position import Work


class Checking(Finding):
    """Has the briefing checked, and goes to what is wrong with it."""

    @dataclass
    class Examined(Message):
        """The check has looked through the edition `work`."""

        work: Work
        problems: tuple[Problem, ...]

    @work(thread=True, exclusive=True, group="examine", description="check the briefing")
    def examine(self, work: Work, evidence: Evidence) -> None:
        """Look the briefing through by the rules of the check."""
        from briefing_tui.documents.examination import examine

        result = examine(replace(work.document, evidence=evidence)).result
        self.post_message(self.Examined(work, result.problems if result else ()))

    def on_checking_examined(self, message: Examined) -> None:
        """Show what the check found at the claim at hand, unless the briefing has changed meanwhile."""
        if message.work is self.work:
            self.put_problems(problems_of_claims(message.problems))
            self.show()

    def action_problem(self, direction: int) -> None:
        """Go to the next problem, or the previous one, round the end."""
        briefing, claim = self.work.briefing, self.claim
        # The other tabs have an order of their own: from there the way begins anew.
        here = claim.id if claim and any(pane.id == self.state.tab for pane in briefing.panes) else ""
        number, wrapped = next_flagged(self.troubles, briefing, here, self.state.passage, direction)
        trouble = self.troubles[number]
        around = ("from the top again" if direction > 0 else "from the end again") if wrapped else ""
        said = f" {self.work.glyphs.dot} ".join(filter(None, (around, f"problem {number + 1}/{len(self.troubles)}")))
        self.go(open_claim(self.state, briefing, trouble.claim, trouble.quote), said)
