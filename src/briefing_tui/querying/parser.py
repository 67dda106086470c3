"""Reading a query: from what is typed to a query, or to one sentence with the column of what is not understood.

query = part+                     all parts must hold
part  = unit ("OR" unit)*         one unit of them must hold
unit  = ("-" | "NOT") unit | "(" query ")" | field op value ("," value)* | "words"[~n] | word[*|~]
"""

from briefing_tui.querying.fields import FIELDS_BY_NAME
from briefing_tui.querying.query import (
    AllOf,
    AnyOf,
    FieldTest,
    Nearby,
    Not,
    Operator,
    Prefix,
    Query,
    QueryError,
    Spelling,
    Words,
)
from briefing_tui.querying.scanner import Scanner
from briefing_tui.querying.values import Typed, read_value
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

MAX_CHARACTERS, MAX_BRACKETS = 2_000, 20  # of a query; brackets within one another

FIELD = regex(r"([A-Za-z]+)(:|>=|<=|>|<)")
_OPERATOR = regex(r"[<>]=?")
_WORD = regex(r'[^\s()"]+')
_VALUE = regex(r'[^\s(),"]+')
_DISTANCE = regex(r"~([0-9]{1,4})?")


def parse(typed: str) -> Query:
    """Return the query that is typed; an empty one passes everything. Raises QueryError where it is not understood."""
    if len(typed) > MAX_CHARACTERS:
        raise QueryError(MAX_CHARACTERS + 1, f"a query has at most {MAX_CHARACTERS:,} characters")
    text = Scanner(visible_line(typed))
    query = _query(text, 0)
    if text.at < len(text.text):
        text.fail("this bracket was not opened")
    return query


def _query(text: Scanner, brackets: int) -> Query:
    """Read as far as the text, or the bracket around it, goes; `brackets` is how many are open."""
    parts = []
    while not text.is_over():
        parts.append(_part(text, brackets))
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _part(text: Scanner, brackets: int) -> Query:
    if text.sees_word("OR"):
        text.fail("nothing stands before OR")
    units = [_unit(text, brackets)]
    while text.takes_word("OR"):
        start = text.at - len("OR")
        if text.is_over() or text.sees_word("OR"):
            text.fail("nothing stands behind OR", at=start)
        units.append(_unit(text, brackets))
    return units[0] if len(units) == 1 else AnyOf(tuple(units))


def _unit(text: Scanner, brackets: int) -> Query:
    negated = False
    while sign := _taken_sign(text):
        start = text.at - len(sign)
        apart = sign == "-" and text.text[text.at : text.at + 1].isspace()
        if apart or text.is_over() or text.sees_word("OR"):
            text.fail(f"nothing stands behind {sign}, which means not", at=start)
        negated = not negated
    unit = _positive(text, brackets)
    return Not(unit) if negated else unit


def _taken_sign(text: Scanner) -> str:
    """Go past a sign that means not, and return it; an empty one where none comes next."""
    return "-" if text.takes("-") else "NOT" if text.takes_word("NOT") else ""


def _positive(text: Scanner, brackets: int) -> Query:
    start = text.at
    if text.takes("("):
        return _bracketed(text, start, brackets + 1)
    if text.takes('"'):
        return _phrase(text, start)
    field = text.takes_match(FIELD)
    if field:
        return _field(text, field[1], Operator(field[2]), start)
    if _OPERATOR.match(text.text, start):
        text.fail("a field stands right before this, without a space, as in when>=2021")
    return _word(text, start)


def _bracketed(text: Scanner, start: int, brackets: int) -> Query:
    if brackets > MAX_BRACKETS:
        text.fail(f"more than {MAX_BRACKETS} brackets stand within one another", at=start)
    if text.is_over() and text.at < len(text.text):
        text.fail("nothing stands in this bracket", at=start)
    query = _query(text, brackets)
    if not text.takes(")"):
        text.fail("this bracket is not closed", at=start)
    return query


def _phrase(text: Scanner, start: int) -> Query:
    words = text.quoted(start)
    near = _DISTANCE.match(text.text, text.at)
    if near is None:
        return Words(words, start + 1)
    if near[1] is None:
        text.fail('a number of words follows this, as in "border trade"~5')
    text.at = near.end()
    return Nearby(words, int(near[1]), start + 1)


def _word(text: Scanner, start: int) -> Query:
    match = text.takes_match(_WORD)
    assert match, "what begins no other unit begins a word"
    word, last = match[0][:-1], match[0][-1]
    if last in "*~" and any(map(str.isalnum, word)):
        return (Prefix if last == "*" else Spelling)(word, start + 1)
    return Words(match[0], start + 1)


def _field(text: Scanner, name: str, operator: Operator, start: int) -> FieldTest:
    field = FIELDS_BY_NAME.get(name.lower())
    if field is None:
        text.fail(f"there is no field '{name}'{_nearest_field(name)}", at=start)
    values = [read_value(field, operator, _typed(text))]
    while text.takes(","):
        values.append(read_value(field, operator, _typed(text)))
    return FieldTest(field.name, operator, tuple(values), start + 1)


def _typed(text: Scanner) -> Typed:
    start = text.at
    if text.takes('"'):
        return Typed(text.quoted(start), start + 1, is_quoted=True)
    match = text.takes_match(_VALUE)
    return Typed(match[0] if match else "", start + 1)


def _nearest_field(name: str) -> str:
    """Return the end of a sentence that names the field meant, or says how else the words are found."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

    near = get_close_matches(name.lower(), FIELDS_BY_NAME, n=1)
    return f"; did you mean {near[0]}?" if near else "; put it in quotation marks to find it as words"
