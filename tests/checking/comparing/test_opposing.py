import pytest

from briefing_tui.checking.comparing.counterparts import Counterpart, shared_stems
from briefing_tui.checking.comparing.opposing import is_of_other, is_said_as_well, say_so_of_one_thing
from briefing_tui.checking.parsing.opposed_words import OpposedWord, opposed_words
from briefing_tui.checking.parsing.sentences import sentences


def _opposites(text: str, quote: str, word: str, opposite: str) -> tuple[Counterpart, OpposedWord, OpposedWord]:
    claim, (quoted, *others) = sentences(text)[0], sentences(quote)
    pair = Counterpart(claim, quoted, 0, shared_stems(claim, quoted), tuple(others))
    return next(
        (pair, one, other)
        for one in opposed_words(claim)
        for other in opposed_words(quoted)
        if claim.forms[one.first] == word and quoted.forms[other.first] == opposite
        if one.pole.pair == other.pole.pair and one.pole.side != other.pole.side
    )


@pytest.mark.parametrize(
    ("text", "quote", "word", "opposite"),
    [
        ("Cocoa exports rose in May.", "Exports of cocoa fell in May.", "rose", "fell"),
        (
            "The government opposes the arrival of the troops.",
            "It relies on troops whose arrival Ethiopia fears and the government in Mogadishu welcomes.",
            "opposes",
            "welcomes",
        ),
        ("The youngest of the cell was nineteen.", "The oldest of the cell was nineteen.", "youngest", "oldest"),
        (
            "The danger of raids is regarded as slight.",
            "The army regards the danger of raids as serious.",
            "slight",
            "serious",
        ),
    ],
)
def test_opposites_beside_the_same_words_are_said_of_one_thing(text: str, quote: str, word: str, opposite: str) -> None:
    assert say_so_of_one_thing(*_opposites(text, quote, word, opposite))


@pytest.mark.parametrize(
    ("text", "quote", "word", "opposite"),
    [
        ("Purchases by Oslo doubled.", "Oslo bought gas under a contract with Baku.", "doubled", "contract"),
        ("Boys of nine years old worked there.", "The youngest of them was barely nine.", "old", "youngest"),
    ],
)
def test_a_noun_and_another_degree_are_said_of_something_else(text: str, quote: str, word: str, opposite: str) -> None:
    assert not say_so_of_one_thing(*_opposites(text, quote, word, opposite))


def test_where_a_vote_is_told_a_side_is_no_opposite() -> None:
    words = _opposites(
        "Fifty deputies voted to uphold the veto.",
        "The house rejected the veto by 74 votes to 50.",
        "uphold",
        "rejected",
    )
    assert is_of_other(*words)


@pytest.mark.parametrize(
    ("text", "quote", "word", "opposite", "expected"),
    [
        (
            "Oslo and Rome support the plan.",
            "Oslo and Rome opposed the plan, while Hungary backed it.",
            "support",
            "opposed",
            False,
        ),
        (
            "The cabinet imposed the curfew again.",
            "The cabinet lifted the curfew, only to impose it anew.",
            "imposed",
            "lifted",
            True,
        ),
        ("It halted its exports last year.", "It continued to export last year.", "halted", "continued", False),
        ("The duty ended in May.", "The duty was extended to May.", "ended", "extended", True),
        (
            "The court granted the motion to dismiss.",
            "The court denied the motion to dismiss.",
            "granted",
            "denied",
            False,
        ),
    ],
)
def test_an_opposite_of_something_else_says_nothing_for_a_claim(
    text: str, quote: str, word: str, opposite: str, *, expected: bool
) -> None:
    assert is_said_as_well(*_opposites(text, quote, word, opposite)) == expected
