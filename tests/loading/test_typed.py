"""A typed value is read as one that stands in a file, with the same messages."""

import pytest

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Tlp
from briefing_tui.loading.fields import Date, Number, Reference, Slug, Text
from briefing_tui.loading.nodes import MAX_TEXT_CHARACTERS
from briefing_tui.loading.scalars import ScalarKind
from briefing_tui.loading.typed import InvalidValueError, read_typed
from briefing_tui.loading.vocabularies import BASIS, TLP

_IDS = {"actor": ["army", "raiders"]}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Text(), "  two words\t", "two words"),
        (Text(), "a\x1bb\u202ec", "a␛b␦c"),
        (BASIS, "stated", Basis.STATED),
        (TLP, "white", Tlp.CLEAR),
        (Date(), "2022~", parse_edtf("2022~")),
        (Number(1, 6), "6", 6),
        (Slug(), "a-slug", "a-slug"),
        (Reference("actor"), "army", "army"),
    ],
)
def test_a_value_is_that_of_a_file(kind: ScalarKind, text: str, value: object) -> None:
    assert read_typed(kind, text, "`key`", _IDS) == value


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        (BASIS, "state", '`key` cannot be "state": did you mean `stated`?'),
        (Date(), "yesterday", '"yesterday" is no date: '),
        (Number(1, 6), "7", '`key` cannot be "7": it must be a whole number from 1 to 6'),
        (Slug(), "No slug", '`key` cannot be "No slug": an id is lower-case'),
        (Reference("actor"), "arms", 'there is no actor with the id "arms": did you mean "army"?'),
        (Text(), "x" * (MAX_TEXT_CHARACTERS + 1), "`key` has more than 50,000 characters"),
    ],
)
def test_what_is_no_value_is_refused_with_the_message_of_a_file(kind: ScalarKind, text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as invalid:
        read_typed(kind, text, "`key`", _IDS)
    assert str(invalid.value).startswith(sentence)
