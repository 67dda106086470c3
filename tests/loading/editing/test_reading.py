from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.loading.editing.reading import reading
from briefing_tui.loading.editing.tree import Collection, Tree, parse
from briefing_tui.loading.fields import Listing
from briefing_tui.loading.format import QUOTE, THREAT


def _value(text: str) -> Tree:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    value = tree.parts[0].value
    assert value is not None
    return value


def test_a_tree_is_read_as_the_whole_file_would_be() -> None:
    text = "- id: raids\n  text: 'T'\n  basis: stated\n  at:\n  - Q\n  note:\n"
    found = reading(_value(text), THREAT, "paper")
    assert found.value == Claim("raids", "T", Basis.STATED, (Quote("Q", "paper"),))
    assert found.errors == ()


def test_errors_are_those_of_the_reader_with_lines_of_the_region() -> None:
    value, errors = reading(_value("- id: raids\n  text: T\n  basis: reported\n  at: [Q]\n"), THREAT, "paper")
    assert value is not None
    assert [(each.line, each.code) for each in errors] == [(3, "basis-by")]


def test_without_an_implied_source_each_quote_needs_one() -> None:
    assert reading(_value("at: [Q]\n"), Listing(QUOTE)).value is None
    assert reading(_value("at: [{quote: Q, source: s}]\n"), Listing(QUOTE)).value == (Quote("Q", "s"),)


def test_what_has_too_many_problems_has_no_value() -> None:
    keys = ", ".join(f"x{number}: y" for number in range(1_001))
    assert reading(_value(f"a: {{{keys}}}\n"), THREAT).value is None
