import pytest

from briefing_tui.checking.numbers.partials import partials
from briefing_tui.checking.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "words", "heads"),
    [
        ("It damaged two of its five cranes.", "two of its five cranes", {"crane"}),
        ("It laid off one in five of its staff.", "one in five of its staff", {"staff"}),
        ("They have cleared 15 percent of the city.", "15 percent of the city", {"city"}),
        ("One third of guerrillas operating there gave up.", "One third of guerrillas", {"guerrillas"}),
        ("The wing of the museum was hit.", "wing of the museum", {"museum"}),
        ("Three million hectares of the forest burned.", "hectares of the forest", {"forest"}),
        ("Of the 31 towns, nine have no power.", "nine", {"towns"}),
        ("Most of them were lost.", "Most of them", set()),
        ("Six of the vessel's eight boats sank.", "Six of the vessel's eight boats", {"boats"}),
    ],
)
def test_a_part_is_found_with_the_things_it_is_a_part_of(text: str, words: str, heads: set[str]) -> None:
    sentence = sentences(text)[0]
    part = partials(sentence)[0]
    assert sentence.said(part.first, part.last).startswith(words)
    assert part.heads >= {sentences(head)[0].stems[0] for head in heads}
    assert bool(part.heads) == bool(heads)


@pytest.mark.parametrize(
    "text",
    ["It damaged five cranes.", "On the 12 of March it left.", "Not one of the cranes was hit.", "Some 40 left."],
)
def test_numbers_that_count_no_part_are_none(text: str) -> None:
    assert partials(sentences(text)[0]) == ()


def test_what_is_told_of_a_part_leaves_out_what_describes_the_whole() -> None:
    part = partials(sentences("Nine of the towns that were flooded have been reconnected.")[0])[0]
    assert part.told == {sentences("reconnected")[0].stems[0]}
