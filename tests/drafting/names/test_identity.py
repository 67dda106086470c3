"""Names are joined to the names that they are forms of."""

import pytest

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.identity import Identities, Key
from briefing_tui.drafting.names.mention import Kind

_KINDS = {"person": Kind.PERSON, "body": Kind.ORGANISATION, "place": Kind.PLACE, "?": None}


def _joined(gazetteer: Gazetteer, names: dict[str, str]) -> dict[str, str]:
    kinds = {tuple(name.split()): _KINDS[kind] for name, kind in names.items()}
    identities = Identities(dict.fromkeys(kinds, 1), kinds, gazetteer)
    identities.join_short_forms({})
    return {" ".join(key): " ".join(identities.of(key)) for key in kinds if identities.of(key) != key}


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        ({"emomali rahmon": "person", "rahmon": "?"}, {"rahmon": "emomali rahmon"}),
        ({"haider al-abadi": "person", "abadi": "?"}, {"abadi": "haider al-abadi"}),
        ({"joseph l votel": "person", "joseph votel": "person"}, {"joseph votel": "joseph l votel"}),
        ({"abu jandal al-kuwaiti": "person", "abu jandal": "person"}, {"abu jandal": "abu jandal al-kuwaiti"}),
        ({"northern development bank": "body", "ndb": "?"}, {"ndb": "northern development bank"}),
        ({"george marshall center": "body", "marshall center": "body"}, {"marshall center": "george marshall center"}),
        ({"anna berg": "person", "berg": "place"}, {}),
        ({"northern bank": "body", "southern bank": "body", "bank": "body"}, {}),
    ],
)
def test_a_short_form_is_joined_where_one_name_fits(
    english: Gazetteer, names: dict[str, str], joined: dict[str, str]
) -> None:
    assert _joined(english, names) == joined


def test_names_are_joined_through_others(english: Gazetteer) -> None:
    keys: list[Key] = [("a",), ("b",), ("c",)]
    identities = Identities(dict.fromkeys(keys, 1), {}, english)
    identities.join(keys[0], keys[1])
    identities.join(keys[1], keys[2])
    identities.join(keys[2], keys[0])
    assert {identities.of(key) for key in keys} == {("c",)}
