"""The command that splits a claim in two: which sentences and passages go to the new one is marked in a window."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing_tui.domain.briefing import Claim
from briefing_tui.reading.effect import Effect, Next, OpenText, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing import joining
from briefing_tui.reviewing.options import Option
from briefing_tui.text.english import counted
from briefing_tui.text.sentences import sentences_of_text
from briefing_tui.ui.commands.changing import changed, refusal
from briefing_tui.ui.commands.marking import marking_window

_SENTENCE, _PASSAGE = "s", "p"  # before the number of a sentence or a passage, from 0


class _Splitting(NamedTuple):
    """A claim that is split, and its sentences; what is marked goes to the new claim."""

    claim: Claim
    sentences: tuple[str, ...]

    def target(self, typed: Sequence[str]) -> Next:
        """Return the target that splits the claim."""
        return Next(lambda session: _split(session, self, typed))

    @property
    def refusal(self) -> Callable[[Sequence[str]], str]:
        """What says why it cannot be split so: it is said when it is tried."""
        return lambda _: ""


def split(session: Session, _view: Viewport) -> Effect:
    """Choose which sentences and passages of the claim under the cursor go to a new claim."""
    claim = session.claim
    if claim is None:
        return Effect(session.state)
    splitting = _Splitting(claim, tuple(claim.text[span.start : span.end] for span in sentences_of_text(claim.text)))
    several = len(splitting.sentences) > 1
    offered = [
        *(
            Option(f"{_SENTENCE}{number}", text, "sentence")
            for number, text in enumerate(splitting.sentences)
            if several
        ),
        *(Option(f"{_PASSAGE}{number}", quote.exact, "passage") for number, quote in enumerate(claim.quotes)),
    ]
    if why := refusal(session, lambda briefing: joining.split(briefing, claim.id, claim.text)):
        return stay(session.state, why)
    marked = [f"{_SENTENCE}{number}" for number in range(1, len(splitting.sentences))]
    said = "What is marked goes to the new claim; without a passage both rest on all."
    request = marking_window("Split the claim", said, offered, marked, splitting, summary=_summary)
    return Effect(session.state, request=request)


def _summary(marked: Sequence[str]) -> str:
    sentences, passages = (_numbers(marked, kind) for kind in (_SENTENCE, _PASSAGE))
    said = [
        counted(len(sentences), "sentence") if sentences else "",
        counted(len(passages), "passage") if passages else "",
    ]
    return " and ".join(filter(None, said)) or "a text to be typed"


def _split(session: Session, splitting: _Splitting, marked: Sequence[str]) -> Effect:
    """Split a claim; where no sentence is marked, the text of the new claim is asked for."""
    claim, sentences = splitting.claim, splitting.sentences
    if not session.briefing.has_claim(claim.id) or session.briefing.claim(claim.id) != claim:
        return stay(session.state, f"the claim has changed meanwhile: {session.keys['split']} splits it as it is now")
    going, passages = _numbers(marked, _SENTENCE), _numbers(marked, _PASSAGE)
    if going:
        second = " ".join(sentences[number] for number in going)
        first = " ".join(sentence for number, sentence in enumerate(sentences) if number not in going)
        return _made(session, claim.id, second, passages, first)
    return Effect(
        session.state,
        request=OpenText(
            "Text of the new claim",
            claim.text,
            lambda text: refusal(session, lambda briefing: joining.split(briefing, claim.id, text, passages)),
            lambda there, text: _made(there, claim.id, text, passages),
            lambda there, _: stay(there.state, "the claim was not split"),
        ),
    )


def _made(session: Session, claim: str, second: str, passages: Sequence[int], first: str = "") -> Effect:
    return changed(session, lambda briefing: joining.split(briefing, claim, second, passages, first), [claim])


def _numbers(marked: Sequence[str], kind: str) -> list[int]:
    """Return the numbers of the sentences or passages that are marked, in order."""
    return sorted(int(value[1:]) for value in marked if value.startswith(kind))
