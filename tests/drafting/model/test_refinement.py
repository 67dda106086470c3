"""A server may answer anything: what holds is used, what does not is told, and the rules' draft is what is left."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.model.article import analyses, findings
from tests.drafting.model.fake_server import (
    PATIENT,
    QUICK,
    Play,
    body,
    chunked_without_end,
    dripping,
    dripping_headers,
    hangs_up,
    items,
    playing,
    raw,
    says,
    silent,
)

from briefing_tui.domain.vocabulary import ThreatLevel
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.model.connection import Limits
from briefing_tui.drafting.model.items import Refusal
from briefing_tui.drafting.model.refinement import refined
from briefing_tui.drafting.model.reply import Model, Reply
from briefing_tui.drafting.model.report import Report

GRAVE = {"n": 1, "pane": "threats", "severity": "critical"}
PANE = {"n": 4, "pane": "cooperation"}
WHOLE = items(GRAVE, PANE)
CUT = WHOLE[: WHOLE.index("4") + 10]


def _refined(*plays: Play, times: int = 1) -> tuple[tuple[Analysis, ...], Report]:
    """Return what becomes of the analyses, so many times over, with a server that plays."""
    with playing(*plays) as fake:
        return refined(findings(times), fake.model())


def _used(found: tuple[Analysis, ...]) -> tuple[bool, bool]:
    """Return whether the two items of the whole answer have been used."""
    severity = found[0].values.get("severity")
    return severity is not None and severity.value is ThreatLevel.CRITICAL, found[3].pane.value == "cooperation"


@pytest.mark.parametrize(
    "play",
    [
        says(WHOLE),
        says(f"```json\n{WHOLE}\n```"),
        says(f"<think>Let me see {{...}}</think>\n{WHOLE}"),
        says(f"Here you are:\n{WHOLE}\nCan I do anything else?"),
        says(f"{GRAVE}\n".replace("'", '"') + json.dumps(PANE)),
        says([{"type": "text", "text": WHOLE}]),
        raw(gzip.compress(body(WHOLE)), Content_Encoding="gzip"),
        raw(body(WHOLE), Content_Type="text/html; charset=latin-1"),
        raw(body(f"{WHOLE}\n{'[' * 5_000}")),
        raw(body(WHOLE)[:-1] + b', "x": "\xff\xfe"}'),
        raw(body(WHOLE) + b" " * 5_000),
    ],
    ids=["whole", "fenced", "thinking", "preamble", "bare", "parts", "gzip", "type", "brackets", "bytes", "space"],
)
def test_an_answer_is_used_in_whatever_form_it_comes(play: Play) -> None:
    found, report = _refined(play)
    assert _used(found) == (True, True)
    assert (report.asked, report.answered, report.changed_values, report.failures) == (4, 2, 2, [])


@pytest.mark.parametrize(
    "play",
    [
        says(CUT, finish_reason="length"),
        says(CUT),
        says(CUT + "\n" * 5_000),
        raw(body(CUT)[:-40]),
        raw(body(WHOLE)[: body(WHOLE).index(b"coop")], Content_Length="9999"),
        raw(body(CUT + " " * 50_000)),
        chunked_without_end(body(CUT)[:-2] + b" " * 1_000),
        raw(body(f"{CUT}, " + '{"n": 4, "text": "' + "again and " * 5_000)),
    ],
    ids=["length", "cut", "space", "envelope", "reset", "bytes", "chunks", "repetition"],
)
def test_whole_items_are_salvaged_from_an_answer_that_breaks_off(play: Play) -> None:
    found, report = _refined(play)
    assert _used(found) == (True, False)
    assert (report.answered, report.cut, report.salvaged) == (1, 1, 1)
    assert any("broke off, with 1 item" in line for line in report.lines())


@pytest.mark.parametrize(
    "play",
    [
        says("I cannot help with that."),
        says(None, refusal="no"),
        says(""),
        says(" \n" * 5_000),
        says("<think>" + "hm " * 3_000),
        says(items()),
        says('{"sentences": "none"}'),
        raw(b'{"choices": []}'),
        raw(b""),
        raw(b"<html>Welcome</html>", Content_Type="text/html"),
        raw(b'{"error": {"message": "no"}}', 400),
        raw(b'{"error": {"message": "no"}}', 503),
        raw(b"oh", 500),
        raw(b"", 302, Location="http://192.0.2.1/"),
        raw(b"\x1f\x8bno", Content_Encoding="gzip"),
        raw(b"[" * 15_000),
        raw(b"\xff" * 5_000),
        hangs_up,
        chunked_without_end(b" " * 1_000),
    ],
)
def test_a_server_that_fails_leaves_the_draft_of_the_rules_and_says_so(play: Play) -> None:
    _fails(play, PATIENT)


@pytest.mark.parametrize("play", [silent, dripping(b" "), dripping_headers])
def test_a_server_that_does_not_come_to_an_end_does_so_too(play: Play) -> None:
    _fails(play, QUICK)


def _fails(play: Play, limits: Limits) -> None:
    with playing(play) as fake:
        found, report = refined(findings(), fake.model(limits))
    assert found == analyses()
    assert report.is_of_rules_alone
    (line, *_) = report.lines()
    assert line.startswith("The draft is that of the rules alone, as the model was of no use: ")


def test_a_server_that_is_not_there_is_asked_once() -> None:
    with playing(says(WHOLE)) as fake:
        model = fake.model()
    found, report = refined(findings(10), model)
    assert (found, report.batches) == (analyses() * 10, 1)
    assert "cannot be reached" in report.failures[0]


def test_it_goes_on_with_the_next_batch_after_one_that_failed() -> None:
    found, report = _refined(hangs_up, says(items({"n": 9, "pane": "cooperation"})), times=3)
    assert [each.pane.value for each in found[8:]] == ["cooperation", "threats", "cooperation", "background"]
    assert (report.batches, report.asked, report.answered, len(report.failures)) == (2, 12, 1, 1)
    assert any("no answer of use to 1 of 2 requests" in line for line in report.lines())


def test_a_server_that_fails_three_times_in_a_row_is_not_asked_again() -> None:
    with playing(says("no")) as fake:
        _, report = refined(findings(20), fake.model())
    assert (len(fake.asked), report.batches) == (3, 3)


def test_what_is_not_of_use_in_an_answer_is_counted() -> None:
    answer = items(
        {"n": 1, "severity": "apocalyptic"},
        {"n": 2, "by": ["Somebody else"]},
        {"n": 3, "basis": "stated"},
        {"n": 4, "text": "Norland signed the treaty on water in March."},
        {"n": 99, "pane": "threats"},
    )
    found, report = _refined(says(answer))
    assert found == analyses()
    assert report.refused == {
        Refusal.OUTSIDE_VOCABULARY: 1,
        Refusal.UNKNOWN_SPEAKER: 1,
        Refusal.WARNED_OF: 1,
        Refusal.UNFAITHFUL: 1,
        Refusal.UNKNOWN_NUMBER: 1,
    }


@pytest.mark.parametrize("status", [400, 422, 500])
def test_a_server_that_refuses_the_schema_is_asked_without_it_from_then_on(status: int) -> None:
    plays = raw(b'{"error": {"message": "response_format is not supported"}}', status), says(WHOLE)
    with playing(*plays) as fake:
        found, _ = refined(findings(3), fake.model())
    assert _used(found) == (True, True)
    assert ["response_format" in asked for asked in fake.asked] == [True, False, False]


def test_the_model_is_asked_by_its_name_and_shown_without_its_folders() -> None:
    with playing(says(WHOLE)) as fake:
        model = fake.model()._replace(name="/somewhere/small.gguf")
        found, report = refined(findings(), model)
    assert fake.asked[0]["model"] == "/somewhere/small.gguf"
    assert report.model == "small.gguf"
    assert found[3].pane.reason.rule == "the model small.gguf, instead of the rules' background"


VALUES = st.dictionaries(
    st.sampled_from(["n", "pane", "basis", "by", "text", "likelihood", "severity", "importance"]),
    st.sampled_from([1, 2, 3, 4, 5, "A1", "threats", "stated", "reported", "likely", "high", "key", "none", "It did."]),
)


@given(st.lists(VALUES | st.text(alphabet='{}[]",:n1', max_size=9), max_size=9).map(json.dumps), st.integers(0, 400))
def test_whatever_is_answered_and_wherever_it_ends_each_statement_keeps_its_place(answer: str, end: int) -> None:
    whole = body(answer)
    found, _ = refined(findings(), Model("any", lambda _: Reply(200, whole[:end] if end < 300 else whole)))
    assert [each.places for each in found] == [each.places for each in analyses()]
    assert [each.statement for each in found] == [each.statement for each in analyses()]


def test_the_same_answers_make_the_same_draft() -> None:
    assert _refined(says(WHOLE))[0] == _refined(says(WHOLE))[0]


def test_progress_is_told_of_each_batch() -> None:
    totals: list[int] = []

    def counting(steps: Iterator[None], total: int) -> Iterator[None]:
        totals.append(total)
        for step in steps:
            totals.append(-1)
            yield step

    with playing(says(WHOLE)) as fake:
        refined(findings(5), fake.model(), counting)
    assert totals == [3, -1, -1, -1]


def test_no_sentence_means_no_question() -> None:
    with playing(says(WHOLE)) as fake:
        assert refined(findings(0), fake.model())[0] == ()
    assert not fake.asked


def test_a_statement_in_two_places_keeps_both() -> None:
    first, *others = analyses()
    twice = replace(first, places=(*first.places, others[0].places[0]))
    with playing(says(WHOLE)) as fake:
        found, _ = refined(findings()._replace(analyses=(twice, *others)), fake.model())
    assert found[0].places == twice.places
