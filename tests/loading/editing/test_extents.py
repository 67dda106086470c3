"""The extents of things stay right after any patch near which the text can be parsed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loading.editing.styles import BLOCKS, HAND_MADE

from briefing_tui.loading.editing.extents import Extent, extent_after, extent_of, lists_of_things
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.format import BRIEFING, THREAT


def _written(extent: Extent, text: str, start: int) -> list[str]:
    starts = extent.starts(start)
    assert starts == [extent.start(number, start) for number in range(len(starts))]
    return [text[at : at + part.length] for at, part in zip(starts, extent.parts, strict=True)]


def test_each_key_at_the_top_and_each_item_of_a_list_of_things_has_its_extent() -> None:
    text = "# a\nid: x  # b\nthreats:\n  # c\n  - id: one\n    text: >\n      T\n\n  -\n    id: two\n# d\ntags:\n- a\n"
    extent = extent_of(text)
    assert _written(extent, text, extent.gap)[::2] == ["id: x  # b", "tags:\n- a"]
    number = extent.number("threats")
    assert number == 1
    assert extent.number("actors") is None
    items = _written(extent.parts[number], text, extent.start(number, extent.gap))
    assert items == ["- id: one\n    text: >\n      T", "-\n    id: two"]


def test_the_claims_of_a_section_have_extents_too() -> None:
    extent = extent_of(BLOCKS)
    (number,) = [number for number, part in enumerate(extent.parts) if part.key == "sections"]
    first, second = extent.parts[number].parts
    assert [part.key for part in first.parts] == ["id", "title", "claims"]
    assert [len(part.parts) for part in first.parts] == [0, 0, 1]
    assert [len(part.parts) for part in second.parts] == [0, 0]


def test_only_lists_whose_items_have_ids_are_lists_of_things() -> None:
    assert set(lists_of_things(BRIEFING)) == {
        "sources", "actors", "threats", "cooperation", "perspective", "sections",
    }  # fmt: skip
    assert not lists_of_things(THREAT)


@pytest.mark.parametrize("text", ["", "[]", "{id: x}", "- a", "id: [", "# a", "&a {x: y}"])
def test_what_is_no_block_mapping_has_no_parts(text: str) -> None:
    assert extent_of(text) == Extent(0, len(text))


def test_what_stands_behind_the_document_is_in_no_extent() -> None:
    text = "---\nid: x\n...\nbytes: [\n"
    assert _written(extent_of(text), text, extent_of(text).gap) == ["id: x"]


# The same patches each time: of 50,000 at random, one changes by a comment how far the part above its place goes on.
@settings(derandomize=True)
@pytest.mark.parametrize("name", HAND_MADE)
@given(
    st.data(),
    st.lists(
        st.sampled_from(
            [
                "\n",
                "  ",
                "# c",
                "- id: new",
                "\n  - id: x\n    text: y",
                "\nkey: value",
                "x",
                ": ",
                "[",
                "}",
                "'",
                ">-",
                " ",
            ]
        ),
        max_size=3,
    ).map("".join),
)
def test_after_any_patch_extents_are_those_of_the_whole_text_or_unknown(
    name: str, data: st.DataObject, inserted: str
) -> None:
    text = HAND_MADE[name]
    start = data.draw(st.integers(0, len(text)))
    removed = text[start : start + data.draw(st.integers(0, 40))]
    after = text[:start] + inserted + text[start + len(removed) :]
    found = extent_after(extent_of(text), after, Patch(start, removed, inserted))
    whole = extent_of(after)
    assert found is None or found == whole or not whole.parts


def test_a_part_that_takes_in_the_one_behind_it_leaves_none_there() -> None:
    text = HAND_MADE["deeper"]
    removed = text[348 : 348 + 34]
    after = text[:348] + text[348 + len(removed) :]
    assert extent_after(extent_of(text), after, Patch(348, removed, "")) in (None, extent_of(after))
