import pytest

from briefing_tui.checking.comparing.phrasal import phrasal_event
from briefing_tui.checking.parsing.done_verbs import done
from briefing_tui.checking.parsing.sentences import sentences


def _event(text: str, verb: str, other: str) -> str:
    """Return the verb with which another text tells the event of a verb of a text, or an empty string."""
    (one,), (another,) = sentences(text), sentences(other)
    at = phrasal_event(one, one.forms.index(verb), done(another), another)
    return "" if at is None else another.tokens[at]


@pytest.mark.parametrize(
    ("text", "verb", "other", "event"),
    [
        ("Syria agreed to withdraw its troops.", "withdraw", "Syria pulled its troops out.", "pulled"),
        ("Syria agreed to pull its troops out.", "pull", "Syria withdrew its troops.", "withdrew"),
        ("Lima threatened to break off ties with Quito.", "break", "Lima severed ties with Quito.", "severed"),
        ("The prime minister will resign.", "resign", "The prime minister has stepped down.", "stepped"),
        ("Lima and Quito will discuss it.", "discuss", "Lima and Quito talked about it.", "talked"),
    ],
)
def test_a_phrasal_verb_tells_the_event_of_a_verb_that_means_the_same(
    text: str, verb: str, other: str, event: str
) -> None:
    assert _event(text, verb, other) == event


@pytest.mark.parametrize(
    ("text", "verb", "other"),
    [
        ("Syria agreed to withdraw its troops.", "withdraw", "Syria pulled its troops through."),
        ("Syria agreed to withdraw its troops.", "withdraw", "Syria is pulling its troops out."),
        ("Syria agreed to withdraw its troops.", "withdraw", "Oman pulled a cable out."),
        ("The house agreed to admit the envoys.", "admit", "The house took place in talks with the envoys."),
    ],
)
def test_another_adverb_another_matter_and_what_is_going_on_are_other_events(text: str, verb: str, other: str) -> None:
    assert not _event(text, verb, other)
