import gc
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.problem import BriefingError, Severity
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Method,
    Reliability,
    Review,
    Status,
    ThreatLevel,
    Tlp,
)
from briefing_tui.loading.briefing import Loaded, load_briefing
from briefing_tui.loading.codes import Code
from briefing_tui.text.visible import visible_line

Load = Callable[[str | bytes], Loaded]
Found = Callable[[str | bytes], list[tuple[int, int, str]]]

SHIPPED = Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml"

FULL = """\
format: briefing/1
id: full
title: All fields
bluf: The main judgement.
key_judgments: [third]
as_of: 2024-11-18
prepared_by: {name: Somebody, method: mixed}
tlp: amber+strict
tags: [one, two]
changed: All is new.
supersedes: older
sources:
  - id: paper
    file: ../seeds/paper.txt
    sha256: 4A26c731412c0262efca3e4de11a74972e87d636ea520414cd8a9eb36e4a1003
    title: Title
    author: Author
    publisher: Publisher
    published: 2024-11
    language: no
    reliability: C
    note: Source note.
actors:
  - {id: state, name: State, kind: state, aliases: [The state], note: Actor note.}
threats:
  - id: first
    text: First claim.
    basis: alleged
    by: [state, Somebody else]
    actors: [state]
    when: 2021/..
    confidence: low
    because: Of this.
    credibility: 4
    severity: critical
    kind: terrorism
    at: [{quote: The quote., source: paper, before: Before., after: After., note: Quote note.}, Another.]
    see: [second]
    contradicts: [third]
    note: Claim note.
cooperation:
  - {id: second, text: Second claim., basis: stated, channel: trade, status: active, at: [A quote.]}
perspective:
  - id: third
    text: Third claim.
    basis: assessed
    likelihood: very-likely
    direction: mixed
    alternatives: [a]
    assumptions: [b]
    indicators: [c]
    gaps: [d]
    at: [A quote.]
sections:
  - {id: more, title: More, claims: [
      {id: fourth, text: Fourth claim., basis: assumed, severity: low, gaps: [e], review: rejected}]}
"""


def loaded(load: Load, content: str) -> Briefing:
    result = load(content)
    assert result.briefing is not None, [str(problem) for problem in result.problems]
    return result.briefing


def test_every_value_has_a_location_by_its_address(load: Load) -> None:
    locations: dict[Address, tuple[int, int]] = {
        ("bluf",): (4, 7),
        ("key_judgments",): (5, 16),
        ("sources", "paper"): (13, 5),
        ("sources", "paper", "file"): (14, 11),
        ("sources", "paper", "sha256"): (15, 13),
        ("actors", "state"): (24, 5),
        ("claims", "first"): (26, 5),
        ("claims", "first", "text"): (27, 11),
        ("claims", "first", "by"): (29, 9),
        ("claims", "first", "when"): (31, 11),
        ("claims", "first", "because"): (33, 14),
        ("claims", "first", "at", 0): (37, 10),
        ("claims", "first", "at", 0, "quote"): (37, 18),
        ("claims", "first", "at", 1): (37, 97),
        ("claims", "first", "at", 1, "quote"): (37, 97),
    }
    source_map = load(FULL).source_map
    assert {address: source_map.written(address) for address in locations} == locations


def test_of_a_list_with_a_wrong_item_the_others_are_counted_without_it(load: Load) -> None:
    quotes = "    at:\n      - {quot: x}\n      - The second.\n"
    claim = f"  - id: c\n    text: t\n    basis: stated\n{quotes}"
    result = load(f"format: briefing/1\nsources: [{{id: s, file: a}}]\nthreats:\n{claim}")
    assert result.partial is not None
    assert [quote.exact for quote in result.partial.claim("c").quotes] == ["The second."]
    assert result.source_map.written(("claims", "c", "at", 0, "quote")) == (9, 9)


def test_every_field_of_the_format_reaches_the_briefing(load: Load) -> None:
    briefing = loaded(load, FULL)
    first, second, third, fourth = briefing.claims
    assert (briefing.id, briefing.title, briefing.bluf) == ("full", "All fields", "The main judgement.")
    assert (briefing.key_judgments, briefing.as_of) == (("third",), parse_edtf("2024-11-18"))
    assert (briefing.prepared_by.name, briefing.prepared_by.method) == ("Somebody", Method.MIXED)
    assert (briefing.tlp, briefing.tags) == (Tlp.AMBER_STRICT, ("one", "two"))
    assert (briefing.changed, briefing.supersedes) == ("All is new.", "older")
    (source,) = briefing.sources
    assert (source.id, source.file) == ("paper", "../seeds/paper.txt")
    assert source.sha256 == "4a26c731412c0262efca3e4de11a74972e87d636ea520414cd8a9eb36e4a1003"
    assert (source.title, source.author, source.publisher) == ("Title", "Author", "Publisher")
    assert (source.published, source.language) == (parse_edtf("2024-11"), "no")
    assert (source.reliability, source.note) == (Reliability.C, "Source note.")
    (actor,) = briefing.actors
    assert (actor.id, actor.name, actor.kind, actor.aliases, actor.note) == (
        ("state", "State", "state", ("The state",), "Actor note.")
    )
    assert first == Claim(
        "first",
        "First claim.",
        Basis.ALLEGED,
        quotes=(
            Quote("The quote.", "paper", "Before.", "After.", "Quote note."),
            Quote("Another.", "paper"),
        ),
        by=("state", "Somebody else"),
        actors=("state",),
        when=parse_edtf("2021/.."),
        confidence=Confidence.LOW,
        because="Of this.",
        credibility=4,
        severity=ThreatLevel.CRITICAL,
        kind="terrorism",
        see=("second",),
        contradicts=("third",),
        note="Claim note.",
    )
    assert (second.channel, second.status) == (Channel.TRADE, Status.ACTIVE)
    assert (third.likelihood, third.direction) == (Likelihood.VERY_LIKELY, Direction.MIXED)
    assert (third.alternatives, third.assumptions, third.indicators, third.gaps) == (("a",), ("b",), ("c",), ("d",))
    assert (fourth.severity, fourth.gaps, fourth.quotes) == (ThreatLevel.LOW, ("e",), ())
    assert (first.review, fourth.review) == (None, Review.REJECTED)
    assert [pane.id for pane in briefing.panes] == ["threats", "cooperation", "perspective", "more"]


def test_the_shipped_briefing_has_no_problem() -> None:
    result = load_briefing(SHIPPED)
    assert result.problems == ()
    assert result.briefing is not None


def test_a_briefing_needs_no_more_than_format_id_and_title(load: Load) -> None:
    briefing = loaded(load, "format: briefing/1\nid: a\ntitle: b\n")
    assert [(pane.id, pane.claims) for pane in briefing.panes] == [
        ("threats", ()),
        ("cooperation", ()),
        ("perspective", ()),
    ]


def test_what_is_written_as_text_stays_text(load: Load, right: str) -> None:
    briefing = loaded(load, right.replace("Camps lie near the border.\n", "NO\n").replace("Emomali Rahmon", "1992"))
    assert next(briefing.claims).text == "NO"
    assert briefing.actors[0].name == "1992"


def test_text_loses_the_white_space_at_its_ends_alone(load: Load, right: str) -> None:
    briefing = loaded(load, right.replace("title: Markets at the border", "title: |\n\n  One  word\n  Two\n\n"))
    assert briefing.title == "One  word\nTwo"


def test_an_escaped_control_character_is_made_visible_in_the_briefing(load: Load, right: str) -> None:
    briefing = loaded(load, right.replace("Markets at the border", '"\\e]52;c;aGk=\\a"'))
    assert briefing.title == "␛]52;c;aGk=␇"


def test_the_briefing_is_read_with_a_byte_order_mark_and_any_line_end(load: Load, right: str) -> None:
    for content in (f"\ufeff{right}", right.replace("\n", "\r\n"), right.replace("\n", "\r")):
        assert loaded(load, content) == loaded(load, right)


MANY_MISTAKES = """\
format: briefing/1
id: Not a slug
titel: A title
as_of: 18.11.2024
tlp: white
sources:
  - id: paper
  - just a text
threats:
  - id: camps
    basis: reported
    severity: hihg
    basis: stated
    actors: nobody
    text: *camps
  - {id: camps, text: t, basis: assumed}
"""

# Each a change of the right briefing, and where and what is then reported; the claim begins in line 10.
MISTAKES = {
    "a wrong format": ("briefing/1", "briefing/2", (1, 9, "bad-value")),
    "no format": ("format: briefing/1\n", "", (1, 1, "missing-key")),
    "an id that is no slug": ("markets-2024", "Markets 2024", (2, 5, "bad-id")),
    "a title that is a list": ("Markets at the border", "[Markets]", (3, 8, "wrong-type")),
    "a misspelt key": ("title:", "titel:", (3, 1, "unknown-key")),
    "a key twice": ("threats:", "title: Again\nthreats:", (9, 1, "duplicate-key")),
    "a source twice": ("actors:", "  - {id: paper, file: b.txt}\nactors:", (7, 10, "duplicate-id")),
    "an actor twice": ("threats:", "  - {id: rahmon, name: R}\nthreats:", (9, 10, "duplicate-id")),
    "a wrong digest": ("actors:", "    sha256: abc\nactors:", (7, 13, "bad-value")),
    "a wrong date": ("by: rahmon", "by: rahmon\n    when: 2023-02-29", (14, 11, "bad-date")),
    "an unknown basis": ("reported", "repotred", (12, 12, "bad-value")),
    "an unknown actor": ("by: rahmon", "by: rahmon\n    actors: rahman", (14, 13, "unknown-id")),
    "an unknown claim": ("by: rahmon", "by: rahmon\n    see: [camps, camp]", (14, 18, "unknown-id")),
    "an unknown contradiction": ("by: rahmon", "by: rahmon\n    contradicts: camp", (14, 18, "unknown-id")),
    "an unknown key judgement": ("sources:", "key_judgments: [camp]\nsources:", (4, 17, "unknown-id")),
    "a report by nobody": ("    by: rahmon\n", "", (12, 12, "basis-by")),
    "an allegation by nobody": ("reported\n    by: rahmon", "alleged", (12, 12, "basis-by")),
    "a likelihood of a report": ("by: rahmon", "by: rahmon\n    likelihood: likely", (14, 5, "basis-likelihood")),
    "a claim without a passage": ("    at: Forty camps lie near the border.\n", "", (12, 12, "no-passage")),
    "an empty quote": ("at: Forty camps lie near the border.", "at: ['']", (14, 10, "bad-value")),
    "an unknown source": ("at: Forty camps lie near the border.", "at: {quote: F, source: x}", (14, 28, "unknown-id")),
    "a source to be named": ("actors:", "  - {id: two, file: b}\nactors:", (15, 9, "no-source")),
    "no source at all": ("sources:\n  - id: paper\n    file: article.txt\n", "", (11, 9, "no-source")),
    "a section called as a pane": ("threats:", "sections: [{id: threats}]\nthreats:", (9, 17, "duplicate-id")),
    "another pane's field": ("by: rahmon", "by: rahmon\n    channel: trade", (14, 5, "unknown-key")),
    "an unfinished list": ("title: Markets", "title: [Markets", (3, 8, "yaml-syntax")),
}  # fmt: skip  # a row each


@pytest.mark.parametrize(("old", "new", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_reported_once_and_at_its_location(
    load: Load, right: str, old: str, new: str, problem: tuple[int, int, str]
) -> None:
    assert old in right
    result = load(right.replace(old, new, 1))
    assert [(each.line, each.column, each.code) for each in result.problems] == [problem]
    assert result.briefing is None
    assert result.problems[0].severity is Severity.ERROR


def test_claim_ids_are_unique_across_all_panes(found: Found, right: str) -> None:
    claim = "{id: camps, text: t, basis: assumed}"
    more = f"cooperation: [{claim}]\nperspective: [{claim}]\nsections: [{{id: s, claims: [{claim}]}}]\n"
    assert found(right + more) == [
        (15, 20, Code.DUPLICATE_ID),
        (16, 20, Code.DUPLICATE_ID),
        (17, 34, Code.DUPLICATE_ID),
    ]


def test_every_mistake_of_a_file_is_reported_at_once_in_order(load: Load) -> None:
    problems = load(MANY_MISTAKES).problems
    assert [(problem.line, problem.code) for problem in problems] == [
        (2, Code.BAD_ID),
        (3, Code.UNKNOWN_KEY),
        (4, Code.BAD_DATE),
        (5, Code.RENAMED),
        (7, Code.MISSING_KEY),
        (8, Code.WRONG_TYPE),
        (11, Code.BASIS_BY),
        (11, Code.NO_PASSAGE),
        (12, Code.BAD_VALUE),
        (13, Code.DUPLICATE_KEY),
        (14, Code.UNKNOWN_ID),
        (15, Code.ALIAS),
        (16, Code.DUPLICATE_ID),
    ]


def test_an_assumed_claim_needs_no_passage_and_no_source(load: Load) -> None:
    claim = "{id: a, text: t, basis: assumed}"
    assert loaded(load, f"format: briefing/1\nid: a\ntitle: b\nthreats: [{claim}]\n")


def test_the_old_name_of_clear_is_a_warning_and_the_briefing_is_read(load: Load, right: str) -> None:
    result = load(right + "tlp: WHITE\n")
    assert result.briefing is not None
    assert result.briefing.tlp is Tlp.CLEAR
    assert [(each.code, each.severity) for each in result.problems] == [(Code.RENAMED, Severity.WARNING)]


def test_what_is_right_is_returned_beside_an_error_elsewhere(load: Load, right: str) -> None:
    result = load(right.replace("title:", "titel:").replace("actors:", "  - {id: two}\nactors:"))
    assert result.briefing is None
    assert result.partial is not None
    assert [source.id for source in result.partial.sources] == ["paper"]
    assert [claim.id for claim in result.partial.claims] == ["camps"]


def test_what_is_right_refers_to_no_claim_that_it_lacks(load: Load) -> None:
    claims = "{id: one, text: t, basis: assumed, see: [two, three], contradicts: [one, two]}, {id: two, basis: assumed}"
    result = load(f"format: briefing/1\nid: a\ntitle: b\nkey_judgments: [two, one]\nthreats: [{claims}]\n")
    assert result.partial is not None
    assert result.partial.key_judgments == ("one",)
    assert [(claim.id, claim.see, claim.contradicts) for claim in result.partial.claims] == [("one", (), ("one",))]


def test_what_is_right_of_a_briefing_without_a_title_is_named_by_its_file(load: Load) -> None:
    result = load("format: briefing/1\nid: a\n")
    assert result.partial is not None
    assert result.partial.title.endswith(".yaml")


def test_a_claim_whose_id_is_taken_is_no_part_of_what_is_right(load: Load, right: str) -> None:
    result = load(f"{right}cooperation:\n  - {{id: camps, text: t, basis: assumed}}\n")
    assert result.partial is not None
    assert [claim.text for claim in result.partial.claims] == ["Camps lie near the border."]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", (1, 1, Code.EMPTY_FILE)),
        ("\n# nothing\n", (1, 1, Code.EMPTY_FILE)),
        ("just a text", (1, 1, Code.WRONG_TYPE)),
        ("\n- a\n- list\n", (2, 1, Code.WRONG_TYPE)),
        (b"\x01\x02", (1, 1, Code.CONTROL_CHARACTER)),
        ("title: x".encode("utf-16"), (1, 1, Code.ENCODING)),
        ("[" * 10_000, (1, 66, Code.TOO_DEEP)),
    ],
)
def test_a_file_that_is_no_briefing_is_a_problem(
    load: Load, content: str | bytes, problem: tuple[int, int, str]
) -> None:
    result = load(content)
    assert result.briefing is None
    first = result.problems[0]
    assert (first.line, first.column, first.code) == problem


def test_a_file_of_nothing_but_mistakes_has_a_limited_number_of_problems(load: Load) -> None:
    result = load("".join(f"key-{number}: x\n" for number in range(20_000)))
    assert result.briefing is None
    assert len(result.problems) == 1001
    assert Code.TOO_MANY in {problem.code for problem in result.problems}


def test_a_file_that_cannot_be_read_stops_the_program_with_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, reason in [
        (tmp_path / "none.yaml", "does not exist"),
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a device, a pipe or a socket"),
        (Path("/dev/zero"), "is a device"),
        (tmp_path / "a\0b", "is not a name"),
        (tmp_path / "no\x1b[2Jne", "does not exist"),
    ]:
        with pytest.raises(BriefingError, match=reason) as raised:
            load_briefing(path)
        assert str(raised.value).isprintable()


def test_the_collection_of_garbage_is_left_as_it_was(load: Load, right: str) -> None:
    load(right)
    assert gc.isenabled()
    gc.disable()
    try:
        load(right)
        assert not gc.isenabled()
    finally:
        gc.enable()


# Random files

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf")), min_size=1, max_size=12
)
TEXTS = WORDS.filter(lambda text: text == text.strip() != "")
SLUGS = st.from_regex("[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, object]:
    """Draw a briefing that is right, as plain values."""
    ids = draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True))
    claims = [
        {
            "id": claim,
            "text": draw(TEXTS),
            "basis": draw(st.sampled_from(["stated", "assessed"])),
            "at": draw(st.lists(TEXTS, min_size=1, max_size=2)),
            "see": draw(st.lists(st.sampled_from(ids), max_size=2)),
            "note": draw(TEXTS),
        }
        for claim in ids
    ]
    cut = draw(st.integers(0, len(claims)))
    return {
        "format": "briefing/1",
        "id": draw(SLUGS),
        "title": draw(TEXTS),
        "key_judgments": draw(st.lists(st.sampled_from(ids), max_size=2)),
        "sources": [{"id": draw(SLUGS), "file": draw(TEXTS)}],
        "threats": claims[:cut],
        "sections": [{"id": "own", "title": draw(TEXTS), "claims": claims[cut:]}],
    }


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("random") / "briefing.yaml"


@given(documents(), st.booleans())
def test_a_right_briefing_is_read_as_it_was_written(scratch: Path, document: dict[str, object], flow: bool) -> None:
    scratch.write_text(yaml.safe_dump(document, allow_unicode=True, default_flow_style=flow), encoding="utf-8")
    result = load_briefing(scratch)
    assert result.problems == ()
    briefing = result.briefing
    assert briefing is not None
    (source,) = briefing.sources
    read = {
        "format": "briefing/1",
        "id": briefing.id,
        "title": briefing.title,
        "key_judgments": list(briefing.key_judgments),
        "sources": [{"id": source.id, "file": source.file}],
        "threats": [plain(claim) for claim in briefing.panes[0].claims],
        "sections": [
            {"id": pane.id, "title": pane.title, "claims": list(map(plain, pane.claims))} for pane in briefing.panes[3:]
        ],
    }
    assert read == document


def plain(claim: Claim) -> dict[str, object]:
    return {
        "id": claim.id,
        "text": claim.text,
        "basis": str(claim.basis),
        "at": [quote.exact for quote in claim.quotes],
        "see": list(claim.see),
        "note": claim.note,
    }


def check(path: Path) -> None:
    """Load a file, and check that it gives a briefing or errors, each in one line and within the file."""
    result = load_briefing(path)
    errors = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    assert (result.briefing is None) == bool(errors)
    text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in result.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert visible_line(str(problem)) == str(problem)
        assert problem.code in set(Code)


@given(st.binary(max_size=80))
def test_any_bytes_are_loaded_without_a_crash(scratch: Path, data: bytes) -> None:
    scratch.write_bytes(data)
    check(scratch)


@given(st.data())
def test_a_briefing_with_any_stretch_replaced_is_loaded_without_a_crash(scratch: Path, data: st.DataObject) -> None:
    scraps = st.one_of(
        st.sampled_from(
            ["[", "]", "{", "}", ": ", "- ", "\n", "&a ", "*a", "!t ", "'", '"', "|\n", "#", "\\e", "\t", "<<: "]
        ),
        st.sampled_from(["basis", "assumed", "likelihood: likely", "paper", "at: ", "id: ", "~", "\u202e", "\x1b"]),
        st.text(max_size=4),
    )
    text = FULL
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(scraps) + text[end:]
    scratch.write_bytes(text.encode("utf-8", "replace"))
    check(scratch)


def test_the_missing_format_is_asked_for_in_the_words_to_write(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("id: b\ntitle: B\n")
    hints = {problem.message: problem.hint for problem in load_briefing(path).problems}
    assert hints["the briefing has no `format:`"] == "write `format: briefing/1`"


@pytest.mark.parametrize("written", ["[Ann, Bob]", "[]"])
def test_a_record_none_of_whose_keys_is_needed_says_which_it_has(load: Load, right: str, written: str) -> None:
    (problem,) = load(right.replace("sources:", f"prepared_by: {written}\nsources:")).problems
    assert (problem.code, problem.line) == (Code.WRONG_TYPE, 4)
    assert problem.hint == "write it with `name:` or `method:`"


def test_a_key_that_means_another_of_the_format_is_told_that_one(load: Load, right: str) -> None:
    (problem,) = load(right.replace("    at:", "    quotes:")).problems
    assert (problem.code, problem.hint) == (Code.UNKNOWN_KEY, "did you mean `at`?")
