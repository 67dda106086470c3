from collections.abc import Callable

import pytest

from briefing_tui.checking.parsing.hanging_deeds import (
    after_call,
    after_noun,
    after_too,
    after_without,
    hanging_on,
    keeping,
    rejecting,
)
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _at(text: str, word: str) -> tuple[Sentence, int]:
    (sentence,) = sentences(text)
    return sentence, sentence.forms.index(word)


@pytest.mark.parametrize(
    ("found", "text", "cue", "deed"),
    [
        (after_noun, "Oslo has no plans to leave.", "no", "leave"),
        (after_noun, "Oslo has no intention of leaving.", "no", "leaving"),
        (after_too, "It is too late for the parties to agree on a list.", "too", "agree"),
        (after_without, "The fires went out without a reserve being touched.", "without", "touched"),
        (after_call, "The doctors refused an invitation to attend.", "refused", "attend"),
    ],
)
def test_a_deed_hangs_on_a_plan_a_measure_or_a_call(
    found: Callable[[Sentence, int], int | None], text: str, cue: str, deed: str
) -> None:
    sentence, at = _at(text, cue)
    word = found(sentence, at)
    assert word is not None
    assert sentence.forms[word] == deed


def test_what_keeps_somebody_from_a_deed_is_found_unless_it_is_denied() -> None:
    sentence, at = _at("The storm prevented ships from entering.", "from")
    assert keeping(sentence, at) == sentence.forms.index("prevented")
    assert keeping(*_at("The storm did not prevent ships from entering.", "from")) is None


def test_one_deed_may_hang_on_another() -> None:
    sentence, at = _at("They were not able to begin to withdraw.", "able")
    assert [sentence.forms[word] for word in hanging_on(sentence, at)] == ["begin", "withdraw"]


def test_a_verb_of_rejecting_is_known_in_all_forms() -> None:
    assert {"rejects", "refused", "turned down"} <= rejecting()
