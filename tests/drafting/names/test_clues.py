"""Clues tell the kind of a name."""

import pytest

from briefing_tui.drafting.names.clues import Clues
from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import Token, tokens


def _found(text: str, name: str) -> tuple[Found, tuple[Token, ...]]:
    words, all_tokens = tokens(name), tokens(text)
    lows = [token.low for token in all_tokens]
    first = next(at for at in range(len(lows)) if lows[at : at + len(words)] == [word.low for word in words])
    return Found(first, first + len(words), tuple(word.low for word in words)), all_tokens


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Anna Berg left.", "Anna Berg", Kind.PERSON),
        ("Vel Tarn said so.", "Vel Tarn", Kind.PERSON),
        ("Vel Tarn, the foreign minister, left.", "Vel Tarn", Kind.PERSON),
        ("Vel Tarn Company left.", "Vel Tarn Company", Kind.ORGANISATION),
        ("Bank of Vel left.", "Bank of Vel", Kind.ORGANISATION),
        ("The newspaper Vel left.", "Vel", Kind.ORGANISATION),
        ("Vel, a small bank, left.", "Vel", Kind.ORGANISATION),
        ("VTC has left.", "VTC", Kind.ORGANISATION),
        ("A railway (VTC) left.", "VTC", Kind.THING),
        ("HMS Vel left.", "HMS Vel", Kind.THING),
        ("The supplier Vel left.", "Vel", Kind.ORGANISATION),
        ("Lashkar-e-Vel left.", "Lashkar-e-Vel", Kind.GROUP),
        ("The Vel Tarn (VT) left.", "Vel Tarn", Kind.ORGANISATION),
        ("Vel fighters left.", "Vel", Kind.GROUP),
        ("It is in Vel now.", "Vel", Kind.PLACE),
        ("The city of Vel fell.", "Vel", Kind.PLACE),
        ("Vel, Tajikistan, fell.", "Vel", Kind.PLACE),
        ("The Vel Agreement holds.", "Vel Agreement", Kind.THING),
        ("The T-90 is old.", "T-90", Kind.THING),
    ],
)
def test_the_words_tell_a_kind(english: Gazetteer, text: str, name: str, kind: Kind) -> None:
    found, all_tokens = _found(text, name)
    clues = Clues(english)
    weights: dict[Kind, float] = {}
    for clue in (*clues.within(found, all_tokens), *clues.around(found, all_tokens)):
        weights[clue.kind] = weights.get(clue.kind, 0) + clue.weight
    assert max(weights, key=lambda each: weights[each]) is kind
