from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Preparation, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Method, Tlp
from briefing_tui.reading.faults import Fault
from briefing_tui.ui.render.bars import head_line, status_line
from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.text import Line


@pytest.fixture(scope="session")
def paper(briefing: Briefing) -> Source:
    return briefing.sources[0]


# The head.


def _head(briefing: Briefing, evidence: Evidence | None, paper: Source | None, width: int) -> str:
    return head_line(briefing, evidence.tally(briefing) if evidence else None, paper, width).plain


def test_the_head_says_title_marking_date_source_and_health(
    briefing: Briefing, evidence: Evidence, paper: Source
) -> None:
    head = _head(briefing, evidence, paper, 220).split("  ")
    assert [part.strip() for part in head if part.strip()] == [
        briefing.title,
        "TLP:AMBER+STRICT",
        "2024-11-18",
        "Bonesh, River Post (C, fairly reliable)",
        "5/7 quotes · 1 missing · 1 ambiguous",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_marking_and_health_stay_however_narrow_it_is(
    briefing: Briefing, evidence: Evidence, paper: Source, width: int
) -> None:
    head = _head(briefing, evidence, paper, width)
    assert "TLP:AMBER+STRICT" in head
    assert head.endswith(("5/7 ✗", "5/7 1✗ 1?", "· 1 missing · 1 ambiguous"))


def test_the_source_is_said_in_as_many_words_as_there_is_room_for(briefing: Briefing, paper: Source) -> None:
    forms = [
        "Bonesh, River Post (C, fairly reliable)",
        "Bonesh (C, fairly reliable)",
        "Bonesh, River Post (C)",
        "Bonesh (C)",
    ]
    heads = [_head(briefing, None, paper, width) for width in range(160, 39, -1)]
    said = [next((form for form in forms if f" {form} " in head), "") for head in heads]
    assert list(dict.fromkeys(said)) == [*forms, ""]


def test_without_a_grade_the_source_is_said_by_its_names_alone(briefing: Briefing, paper: Source) -> None:
    assert "  Bonesh, River Post  " in _head(briefing, None, replace(paper, reliability=None), 160)


def test_the_source_goes_first_then_the_date_and_the_title_is_cut_last(briefing: Briefing, paper: Source) -> None:
    heads = [_head(briefing, None, paper, width) for width in range(160, 39, -1)]
    with_source = [number for number, head in enumerate(heads) if "Bonesh" in head]
    with_date = [number for number, head in enumerate(heads) if "2024-11-18" in head]
    assert with_source == list(range(len(with_source)))
    assert with_date == list(range(len(with_date)))
    assert 0 < len(with_source) < len(with_date) < len(heads)
    assert all(head.startswith(" Markets and ") for head in heads)


_FAULT = Fault("NOT UPDATED: line 5", "the value of `tlp` is one of clear, green, amber, amber+strict and red")


@pytest.mark.parametrize("tlp", [None, *Tlp])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 180])
def test_a_fault_stands_first_in_the_head_whatever_else_has_room(  # fixtures and the case
    briefing: Briefing, evidence: Evidence, paper: Source, width: int, tlp: Tlp | None
) -> None:
    line = head_line(replace(briefing, tlp=tlp), evidence.tally(briefing), paper, width, fault=_FAULT)
    assert line.plain.startswith(" NOT UPDATED: line 5")
    assert line.spans[0][1] == "alert"
    assert cell_len(line.plain) <= width
    assert f"TLP:{tlp.upper()}" in line.plain if tlp else "TLP" not in line.plain


def test_what_needs_no_mending_stands_there_quietly(briefing: Briefing, evidence: Evidence, paper: Source) -> None:
    line = head_line(
        briefing, evidence.tally(briefing), paper, 80, fault=Fault("NOT KEPT", "S keeps this draft", is_wrong=False)
    )
    assert line.plain.startswith(" NOT KEPT: S keeps this draft ")
    assert "alert" not in {role for _, role in line.spans}


def test_the_reason_of_a_fault_is_said_where_there_is_room_and_the_title_stays(
    briefing: Briefing, evidence: Evidence, paper: Source
) -> None:
    heads = {
        width: head_line(briefing, evidence.tally(briefing), paper, width, fault=_FAULT).plain
        for width in (40, 80, 120, 180)
    }
    assert [width for width, head in heads.items() if "the value of" in head] == [120, 180]
    assert [width for width, head in heads.items() if "amber+strict and red" in head] == [180]
    assert "Markets and" in heads[120]


@example(width=58, title="a\n\n\n", tlp=None)
@given(width=st.integers(40, 160), title=st.text(alphabet="ab字 \n", max_size=60), tlp=st.none() | st.sampled_from(Tlp))
def test_the_head_fits_whatever_is_in_it(  # noqa: PLR0917  # fixtures and the case
    briefing: Briefing, evidence: Evidence, paper: Source, width: int, title: str, tlp: Tlp | None
) -> None:
    for source in (paper, None):
        for when in (briefing.as_of, None):
            for method in (None, Method.MACHINE):
                by = Preparation(method=method)
                shown = replace(briefing, title=title, tlp=tlp, as_of=when, prepared_by=by)
                assert cell_len(head_line(shown, evidence.tally(shown), source, width, fault=_FAULT).plain) <= width
                line = head_line(shown, evidence.tally(shown), source, width)
                assert cell_len(line.plain) <= width
                assert line.plain.endswith(("5/7 ✗", "5/7 1✗ 1?", "· 1 missing · 1 ambiguous"))
                assert "\n" not in line.plain
                assert ("draft" in line.plain) == (method is Method.MACHINE)


def test_health_is_bad_unless_every_quote_holds(briefing: Briefing, evidence: Evidence) -> None:
    held = replace(briefing, panes=(briefing.panes[1],))
    assert ("5/7", "bad") in head_line(briefing, evidence.tally(briefing), None, 80).spans
    assert head_line(held, evidence.tally(held), None, 80).spans[-1] == ("2/2 quotes", "ok")


def test_until_the_evidence_is_there_no_health_is_claimed(briefing: Briefing) -> None:
    assert head_line(briefing, None, None, 80).spans[-1] == ("...", "quiet")


def test_a_source_of_which_nothing_is_known_leaves_no_gap(briefing: Briefing, evidence: Evidence) -> None:
    bare = replace(briefing.sources[1], title="")
    head = _head(replace(briefing, title="River", as_of=parse_edtf("2024")), evidence, bare, 52)
    assert head.split() == ["River", "TLP:AMBER+STRICT", "2024", "5/7", "1✗", "1?"]


def test_a_cut_title_is_ascii_where_signs_are(briefing: Briefing, evidence: Evidence, paper: Source) -> None:
    assert head_line(briefing, evidence.tally(briefing), paper, 40, ASCII).plain.isascii()


def test_names_over_several_lines_stay_on_one(briefing: Briefing, evidence: Evidence, paper: Source) -> None:
    source = replace(paper, author="Farzad\nBonesh", publisher="River\nPost")
    assert "Bonesh, River Post (C, fairly reliable)" in _head(briefing, evidence, source, 220)


# The status line.


def _status(width: int) -> Line:
    return status_line([("verbatim", "ok"), (" · ", "faint"), ("passage 1/2", "quiet")], ["/ search", "? keys"], width)


def test_the_place_stands_left_and_the_nearest_keys_right() -> None:
    line = _status(60)
    assert line.plain.startswith(" verbatim · passage 1/2 ")
    assert line.plain.endswith(" / search   ? keys")
    assert len(line.plain) == 59


def test_the_keys_go_where_both_do_not_fit() -> None:
    assert _status(28).plain == " verbatim · passage 1/2"


def test_what_is_said_is_cut_where_it_does_not_fit() -> None:
    assert _status(16).plain == " verbatim · pa…"


@given(st.integers(10, 130), st.text(alphabet="ab 字", max_size=80))
def test_the_status_line_fits(width: int, said: str) -> None:
    assert cell_len(status_line([(said, "title")], ["? keys"], width).plain) <= width


def test_a_cut_status_line_is_ascii_where_signs_are() -> None:
    assert status_line([("a long message", "title")], [], 10, ASCII).plain.isascii()


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("fault", [None, _FAULT])
def test_that_nothing_can_be_changed_stands_first_and_is_quiet(
    briefing: Briefing, evidence: Evidence, width: int, fault: Fault | None
) -> None:
    line = head_line(briefing, evidence.tally(briefing), None, width, fault=fault, is_read_only=True)
    assert line.spans[0] == (" READ ONLY ", "quiet")
    assert cell_len(line.plain) <= width


def test_where_there_is_hardly_room_for_a_title_it_is_left_out(briefing: Briefing, evidence: Evidence) -> None:
    assert "READ ONLY" not in head_line(briefing, evidence.tally(briefing), None, 30, is_read_only=True).plain
