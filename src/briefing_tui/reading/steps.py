"""The steps of a session: the changes of its briefing in order, to be undone and redone."""

from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, Edit, SetValue


class Step(NamedTuple):
    """A change that was made in the reader, with the edits that undo it; `number` tells it from other steps."""

    number: int
    change: Change
    undoing: tuple[Edit, ...]

    @property
    def words(self) -> str:
        """What was done."""
        return self.change.words


class OutsideStep(NamedTuple):
    """A change of the file by another program, as one from a briefing to another."""

    number: int
    before: Briefing
    after: Briefing

    @property
    def words(self) -> str:
        """What was done."""
        return "a change from outside the reader"


AnyStep = Step | OutsideStep


class Steps(NamedTuple):
    """The steps done, and those undone, the nearest last."""

    done: tuple[AnyStep, ...] = ()
    undone: tuple[AnyStep, ...] = ()

    def after(self, step: AnyStep) -> "Steps":
        """Add a step; those undone before it can no longer be redone."""
        return Steps((*self.done, step))

    def back(self) -> tuple["Steps", AnyStep] | None:
        """Return the steps with the last one undone, and that one; None where nothing was done."""
        if not self.done:
            return None
        return Steps(self.done[:-1], (*self.undone, self.done[-1])), self.done[-1]

    def forward(self) -> tuple["Steps", AnyStep] | None:
        """Return the steps with the one undone last done again, and that one; None where nothing was undone."""
        if not self.undone:
            return None
        return Steps((*self.done, self.undone[-1]), self.undone[:-1]), self.undone[-1]

    def before(self, number: int) -> "Steps":
        """Return the steps done before the one of that number, which was not done after all; none stay undone."""
        numbers = [step.number for step in self.done]
        return Steps(self.done[: numbers.index(number)]) if number in numbers else self

    def keys_set(self, claim: str) -> frozenset[str]:
        """Return the keys of a claim whose values have been set, so that a reason given for an earlier one is none."""
        edits = (edit for step in self.done if isinstance(step, Step) for edit in step.change.edits)
        return frozenset(
            str(edit.address[2])
            for edit in edits
            if isinstance(edit, SetValue) and edit.address[:2] == ("claims", claim) and edit.address[2:]
        )
