import pytest

from briefing_tui.checking.parsing.denials import denied_by_prefix, denied_things, happens, is_of_plans
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _sentence(text: str) -> Sentence:
    return sentences(text)[0]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The captain avoided a collision.", "collision"),
        ("The deal averted a general strike.", "strike"),
        ("Police ruled out sabotage as the cause.", "sabotage"),
        ("The lenders stopped short of a write-down.", "write"),
        ("Far from resigning, she ran again.", "resigning"),
        ("The strike was called off.", "strike"),
        ("He blamed neglect rather than the driver.", "driver"),
        ("He blamed it on neglect rather than on the driver.", "driver"),
        ("Resignations left the board short of a quorum.", "quorum"),
    ],
)
def test_what_is_prevented_ruled_out_or_left_out_is_denied(text: str, thing: str) -> None:
    sentence = _sentence(text)
    assert thing in [sentence.forms[reading.word] for reading in denied_things(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "The captain could not avoid a collision.",
        "To avoid a collision, the captain turned.",
        "The army denied the allegations.",  # says nothing of what they tell
        "The union rejected the offer.",  # there was an offer
    ],
)
def test_what_may_well_be_is_not_denied(text: str) -> None:
    assert denied_things(_sentence(text)) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ships collided.", "collided"),
        ("A strike took place on Monday.", "strike"),
        ("The vaccine poses a risk to mothers.", "risk"),
        ("The commission still has a quorum.", "quorum"),
    ],
)
def test_a_thing_happens_by_its_verb_or_by_one_beside_it(text: str, word: str) -> None:
    sentence = _sentence(text)
    assert happens(sentence, sentence.forms.index(word), is_planned=False) is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ships may have collided.", "collided"),
        ("The unions threatened a strike.", "strike"),
        ("The ministry expects to export power.", "export"),
    ],
)
def test_what_is_possible_feared_or_planned_does_not_happen(text: str, word: str) -> None:
    sentence = _sentence(text)
    assert happens(sentence, sentence.forms.index(word), is_planned=False) is None


def test_a_plan_is_against_what_was_ruled_out() -> None:
    sentence = _sentence("The ministry expects to export power.")
    assert happens(sentence, sentence.forms.index("export"), is_planned=True) is not None
    ruled = _sentence("The ministry ruled out exports of power.")
    assert is_of_plans(ruled, denied_things(ruled)[0])


@pytest.mark.parametrize(
    ("text", "word", "positive"),
    [("The crew were unhurt.", "unhurt", "hurt"), ("A non-combat death.", "combat", "combat")],
)
def test_a_prefix_denies_the_word_that_it_stands_before(text: str, word: str, positive: str) -> None:
    sentence = _sentence(text)
    assert denied_by_prefix(sentence) == ((sentence.forms.index(word), positive),)


def test_too_short_a_word_has_no_prefix() -> None:
    assert denied_by_prefix(_sentence("A unit in town.")) == ()
