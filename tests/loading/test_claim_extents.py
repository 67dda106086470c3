"""Where claims, their keys and the scalars of a file begin and end."""

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.claim_extents import ScalarExtent, extents

_TEXT = """\
threats:
  - id: raids
    text: >-
      Raids go on.
    at:
      - {quote: A.}

  - {id: opium, see: [raids], note: }
cooperation: []
... # what follows is no part of it: [
"""
_CLAIMS = {SourceLocation(2, 5): "raids", SourceLocation(8, 5): "opium"}


def test_a_claim_reaches_from_its_first_key_to_the_end_of_its_last_value() -> None:
    raids, opium = extents(_TEXT, _CLAIMS).claims
    assert (raids.id, raids.line, raids.column, raids.is_flow) == ("raids", 1, 4, False)
    assert _TEXT[raids.start : raids.end].startswith("id: raids\n")
    assert _TEXT[raids.start : raids.end].endswith("{quote: A.}")
    assert (opium.id, opium.line, opium.is_flow) == ("opium", 7, True)
    assert _TEXT[opium.start : opium.end] == "{id: opium, see: [raids], note: }"


def test_below_a_claim_begins_what_stands_there_next() -> None:
    raids, opium = extents(_TEXT, _CLAIMS).claims
    assert raids.until == opium.start
    assert _TEXT[opium.until :].startswith("cooperation:")


def test_each_key_reaches_to_the_end_of_its_value() -> None:
    raids, opium = extents(_TEXT, _CLAIMS).claims
    assert raids.keys == ["id", "text", "at"]
    parts = [_TEXT[start:end] for start, end in zip(raids.key_starts, raids.key_ends, strict=True)]
    assert parts == ["id: raids", "text: >-\n      Raids go on.\n", "at:\n      - {quote: A.}"]
    assert opium.keys == ["id", "see", "note"]


def test_an_empty_value_is_no_scalar_and_a_block_says_so() -> None:
    scalars = extents(_TEXT, _CLAIMS).scalars
    at = _TEXT.index(">-")
    assert ScalarExtent(at, _TEXT.index("    at:"), 2, is_block=True) in scalars
    assert all(scalar.start < scalar.end for scalar in scalars)


def test_the_last_claim_of_a_file_reaches_to_the_end_of_the_document() -> None:
    text = "threats:\n  - {id: raids}\n# The end."
    (claim,) = extents(text, {SourceLocation(2, 5): "raids"}).claims
    assert claim.until == len(text)
