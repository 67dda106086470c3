"""What came of asking a model: how much was asked, answered, changed, refused and salvaged, in sentences."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing_tui.drafting.model.items import Refusal
from briefing_tui.text.english import counted


@dataclass(slots=True)
class Report:
    """What came of asking a model about the sentences of an article.

    `failures` are why batches had no answer that can be used, as ends of sentences, and `salvaged` counts the items
    that were whole in answers that broke off.
    """

    model: str
    sentences: int = 0
    asked: int = 0
    answered: int = 0
    changed_claims: int = 0
    changed_values: int = 0
    batches: int = 0
    cut: int = 0
    salvaged: int = 0
    refused: Counter[Refusal] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def is_of_rules_alone(self) -> bool:
        """Whether the draft is as it would be without the model."""
        return not self.answered

    def lines(self) -> Iterator[str]:
        """Yield the sentences that tell it to the user."""
        if self.is_of_rules_alone:
            why = f": {self.failures[0]}" if self.failures else ""
            yield f"The draft is that of the rules alone, as the model was of no use{why}."
        else:
            yield (
                f"The model {self.model} was asked about {self.asked:,} of {counted(self.sentences, 'sentence')}, "
                f"answered about {self.answered:,}, and changed {counted(self.changed_values, 'value')} "
                f"of {counted(self.changed_claims, 'claim')}."
            )
            if self.failures:
                yield (
                    f"It gave no answer of use to {len(self.failures):,} of {self.batches:,} requests "
                    f"(the first: {self.failures[0]}); these sentences are as the rules have them."
                )
        if self.cut:
            yield f"{counted(self.cut, 'answer')} broke off, with {counted(self.salvaged, 'item')} that could be used."
        if self.refused:
            kinds = ", ".join(f"{kind} ({number:,})" for kind, number in self.refused.most_common())
            yield f"Refused of its answers: {kinds}."
