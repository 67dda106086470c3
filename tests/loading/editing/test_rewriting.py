"""Each kind of edit in each style of YAML, as a careful person would have made it."""

from difflib import unified_diff
from pathlib import Path

import pytest
from tests.loading.editing.styles import STYLES

from briefing_tui.domain.address import claim_address, quote_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.vocabulary import Basis, Channel, Confidence, Review
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.piece import UnwritableError

_NEW = Claim("tolls", "Tolls are asked for.", Basis.STATED, (Quote("Tolls are asked for.", "paper"),))
_LONG = "Armed men from the other side of the river cross it at night, so that nobody sleeps in the villages."


def _changed(style: str, *edits: Edit) -> list[str]:
    """Return the lines that some edits take out of a text, and those that they put in."""
    text = STYLES[style]
    before = load_text(text, Path("river.yaml")).briefing
    assert before is not None
    after = EditableText.of(text).edited(before, edits).text.text
    assert load_text(after, Path("river.yaml")).briefing == apply_edits(before, edits)
    lines = list(unified_diff(text.splitlines(), after.splitlines(), n=0, lineterm=""))
    return [line for line in lines[2:] if not line.startswith("@@")]


@pytest.mark.parametrize(
    ("style", "edit", "lines"),
    [
        (
            "block",
            SetValue(claim_address("raids", "basis"), Basis.ALLEGED),
            ['-    basis: reported   # rule 3: "said"', '+    basis: alleged   # rule 3: "said"'],
        ),
        (
            "block",
            SetValue(claim_address("floods", "text"), "Floods."),
            ["-    text: Floods threaten", "-      the bridge.", "+    text: Floods."],
        ),
        ("block", SetValue(claim_address("floods", "review"), Review.ACCEPTED), ["+    review: accepted"]),
        (
            "block",
            SetValue(claim_address("floods", "confidence"), Confidence.LOW),
            ["+    confidence: low"],
        ),
        (
            "block",
            SetValue(claim_address("raids", "see"), ()),
            ["-    see: [market]   # which is near"],
        ),
        (
            "block",
            SetValue(claim_address("raids", "by"), ("army",)),
            ['-    by: [army, "Nazira: Karimi"]', "+    by: [army]"],
        ),
        (
            "block",
            SetValue(("tags",), ("river", "border", "raids")),
            ["+  - raids"],
        ),
        (
            "block",
            SetValue(quote_address("raids", 0, "after"), "Raids"),
            [
                "-      - The river is crossed at night.   # verbatim",
                "+      - {quote: The river is crossed at night., after: Raids}   # verbatim",
            ],
        ),
        (
            "flow",
            SetValue(claim_address("market", "status"), None),
            [],
        ),
        (
            "flow",
            SetValue(claim_address("market", "channel"), Channel.WATER),
            [
                '-  - {id: market, text: The market reopened., basis: stated, at: ["It reopened."], channel: trade}',
                '+  - {id: market, text: The market reopened., basis: stated, at: ["It reopened."], channel: water}',
            ],
        ),
        (
            "compact",
            SetValue(("prepared_by", "method"), None),
            [],
        ),
        (
            "deep",
            SetValue(claim_address("raids", "text"), "It's: over"),
            ["-                    Armed men.", "+                    It's: over"],
        ),
        (
            "deep",
            Insert(claim_address("raids", "at"), 1, Quote("More.", "paper")),
            ["+                        - More.", "+"],
        ),
        (
            "deep",
            Remove(claim_address("smuggling")),
            [
                "-",
                "-",
                "-        -       id: smuggling",
                "-                text: Opium.",
                "-                basis: assumed",
            ],
        ),
        (
            "compact",
            Insert(("cooperation",), 0, _NEW),
            [
                "+  - id: tolls",
                "+    text: Tolls are asked for.",
                "+    basis: stated",
                "+    at:",
                "+      - quote: Tolls are asked for.",
                "+        source: paper",
            ],
        ),
    ],
    ids=str,
)
def test_an_edit_touches_the_lines_concerned_alone(style: str, edit: Edit, lines: list[str]) -> None:
    assert _changed(style, edit) == lines


def test_a_text_too_long_for_its_line_is_folded_and_the_comment_stays_beside_the_key() -> None:
    changed = _changed("a tab before comments", SetValue(("title",), _LONG + " " + _LONG))
    assert changed[0] == '-title: "The river: a border"\t# as the desk calls it'
    assert changed[1] == "+title: >-\t# as the desk calls it"
    assert all(len(line) < 115 for line in changed)


def test_a_claim_that_moves_takes_its_comments_along_and_the_indentation_of_its_new_list() -> None:
    changed = _changed("block", Move(claim_address("floods"), ("sections", "past", "claims"), 1))
    assert [line for line in changed if line.startswith("-")][:3] == [
        "-  # about floods",
        "-  # in two lines",
        "-  - id: floods",
    ]
    assert [line for line in changed if line.startswith("+")][:3] == [
        "+      # about floods",
        "+      # in two lines",
        "+      - id: floods",
    ]


def test_the_heading_of_a_group_stays_where_its_first_claim_goes() -> None:
    changed = _changed("block", SetValue(claim_address("floods", "see"), ()), Remove(claim_address("smuggling")))
    assert not any("By day" in line for line in changed)


def test_a_new_pane_stands_where_the_format_has_it_with_an_empty_line_before_it() -> None:
    changed = _changed("deep", Insert(("cooperation",), 0, _NEW))
    assert changed[:2] == ["+", "+cooperation:"]


@pytest.mark.parametrize("written", ["&raids Raids.", "!!str Raids."])
def test_what_has_an_anchor_or_a_tag_is_not_edited_and_the_line_is_said(written: str) -> None:
    text = STYLES["deep"]
    before = load_text(text, Path("river.yaml")).briefing
    assert before is not None
    odd = text.replace("'Floods\n                    threaten.'", written)
    with pytest.raises(UnwritableError, match=r"^line 19 has an anchor, an alias or a tag: edit it by hand$"):
        EditableText.of(odd).edited(before, [SetValue(claim_address("floods", "note"), "x")])
