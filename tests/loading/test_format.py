from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields

import pytest

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.loading.briefing import Loaded
from briefing_tui.loading.codes import Code
from briefing_tui.loading.fields import Choice, Kind, Listing, Record
from briefing_tui.loading.format import BRIEFING, SECTION_CLAIM, SOURCE
from briefing_tui.loading.vocabularies import LIKELIHOOD

ANY_VALUE = ("one", "two")


def records(kind: Kind) -> Iterator[Record]:
    """Yield a record and all records within it."""
    if isinstance(kind, Listing):
        yield from records(kind.item)
    elif isinstance(kind, Record):
        yield kind
        for field in kind.fields:
            yield from records(field.kind)


RECORDS = {record.name: record for record in records(BRIEFING)}


def attributes(record: Record) -> set[str]:
    """Return the names of what a record gives to `make`."""
    return {field.attribute or field.key for field in record.fields if field.kept}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quote", Quote),
        ("section claim", Claim),
        ("source", Source),
        ("actor", Actor),
        ("preparation", Preparation),
    ],
)
def test_a_record_fills_just_the_attributes_of_its_value(name: str, value: type) -> None:
    assert RECORDS[name].make is value
    assert attributes(RECORDS[name]) == {attribute.name for attribute in fields(value)}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_what_a_value_cannot_do_without_is_required_or_implied(record: Record) -> None:
    if not isinstance(record.make, type):
        return
    needed = {each.name for each in fields(record.make) if each.default is MISSING and each.default_factory is MISSING}
    given = {field.attribute or field.key for field in record.fields if field.required}
    assert needed == given | ({"source"} if record.name == "quote" else set())


def test_a_briefing_is_made_with_its_standing_panes_first() -> None:
    made = BRIEFING.make(id="a", title="b", sections=(Pane("x", "X", ()),))
    assert isinstance(made, Briefing)
    assert [(pane.id, pane.title) for pane in made.panes] == [
        ("threats", "Threats"),
        ("cooperation", "Cooperation"),
        ("perspective", "Perspective"),
        ("x", "X"),
    ]
    assert made.sources == ()


def test_a_section_without_a_title_has_its_id_as_the_title() -> None:
    assert RECORDS["section"].make(id="background").title == "background"


def test_the_claims_of_a_section_have_the_fields_of_every_pane() -> None:
    panes = [RECORDS[name] for name in ("threat", "cooperation", "judgement")]
    assert {field.key for pane in panes for field in pane.fields} == {field.key for field in SECTION_CLAIM.fields}
    assert not SECTION_CLAIM.elsewhere


def test_a_pane_knows_where_the_fields_of_the_others_belong() -> None:
    assert RECORDS["threat"].elsewhere["channel"] == "cooperation"
    assert RECORDS["judgement"].elsewhere["severity"] == "threats"
    assert "severity" not in RECORDS["threat"].elsewhere


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_every_record_and_field_is_explained_in_a_sentence(record: Record) -> None:
    assert record.doc.endswith(".")
    assert len({field.key for field in record.fields}) == len(record.fields)
    for field in record.fields:
        assert field.doc[0].isupper()
        assert field.doc.endswith(".")


def test_the_words_of_a_choice_are_those_its_value_is_made_of() -> None:
    choices = [field.kind for record in RECORDS.values() for field in record.fields if isinstance(field.kind, Choice)]
    for choice in choices:
        for word in [*choice.words, *choice.renamed.values()]:
            assert choice.make(word) == word


def test_a_word_of_likelihood_is_explained_by_its_percentages() -> None:
    assert LIKELIHOOD.words["very-likely"] == "80 to 95 per cent"


def test_more_sources_than_any_briefing_has_are_a_problem_and_the_rest_is_read(
    load: Callable[[str | bytes], Loaded], right: str
) -> None:
    sources = "".join(f"  - {{id: s{number}, file: s}}\n" for number in range(SOURCE.most))
    loaded = load(
        right.replace("actors:\n", f"{sources}actors:\n")
        .replace("at: Forty", "at: {source: paper, quote: Forty")
        .replace("border.\n", "border.}\n")
    )
    assert [problem.code for problem in loaded.problems] == [Code.TOO_LARGE]
    assert loaded.partial is not None
    assert len(loaded.partial.sources) == SOURCE.most
    assert [claim.id for claim in loaded.partial.claims] == ["camps"]
