from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.scalar_spans import ScalarSpan, scalars
from briefing_tui.mending import editing
from briefing_tui.mending.editing import UnwritableError, replace_scalars

_WORDS = st.lists(
    st.sampled_from(["Trade", "goes", "on,", "it's", "“so”", "کابل", "日本", "🙂", "10"]), min_size=1, max_size=9
)
_VALUE = st.lists(
    st.sampled_from(
        ["word", "a:", ":b", "#c", "-", "it's", '"q"', "\\n", "[x", "{y}", "z]", "*s", "&t", "!u", "%", "@", "`", "|",
         ">", "?", ",", "---", "...", "کابل", "🙂", "two  blanks", "a\tb", "no\u00a0break", "<<", "~", "null"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)  # fmt: skip
_PARAGRAPHS = st.lists(_VALUE, min_size=1, max_size=3).map("\n".join)


@st.composite
def _item(draw: st.DrawFn, newline: str) -> str:
    """Return an item of a list as an author may have written it."""
    words = draw(_WORDS)
    rows = [" ".join(words)]
    if len(words) > 2 and draw(st.booleans()):
        cut = draw(st.integers(1, len(words) - 1))
        rows = [" ".join(words[:cut]), " ".join(words[cut:])]
    style = draw(st.sampled_from(["plain", "'", '"', ">", "|", "[", "{"]))
    indent = " " * draw(st.integers(4, 8))
    comment = draw(st.sampled_from(["", "  # a comment"]))
    folded = f"{newline}{indent}".join(rows)
    if style in ">|":
        chomp = draw(st.sampled_from(["", "-", "+"]))
        blank = newline * draw(st.integers(0, 1))
        return f"  - {style}{chomp}{comment}{newline}{indent}{folded}{newline}{blank}"
    if style in "'\"":
        quoted = folded.replace("'", "''") if style == "'" else folded
        return f"  - {style}{quoted}{style}{comment}{newline}"
    if style == "plain":
        return f"  - {folded}{comment}{newline}"
    quoted = '"' + rows[0] + '"'
    return (
        f"  - [{quoted}, other]{newline}" if style == "[" else f"  - {{quote: {quoted}, before: x}}{comment}{newline}"
    )


@st.composite
def _document(draw: st.DrawFn) -> str:
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    items = draw(st.lists(_item(newline), min_size=1, max_size=6))
    return f"# head{newline}at:{newline}{''.join(items)}end: here{newline}"


@given(_document(), st.data())
def test_exactly_one_text_changes_whatever_its_style(text: str, data: st.DataObject) -> None:
    every = list(scalars(text))
    chosen = data.draw(st.sampled_from([each for each in every[1:-2] if each.value not in ("quote", "before")]))
    value = data.draw(_PARAGRAPHS)
    written = replace_scalars(text, {chosen.location: value})
    assert written.startswith(text[: chosen.start])
    assert written.endswith(text[chosen.end :])
    found = list(scalars(written))
    assert [each.value for each in found if each.location != chosen.location] == [
        each.value for each in every if each.location != chosen.location
    ]
    assert next(each.value.strip() for each in found if each.location == chosen.location) == value
    assert replace_scalars(written, {chosen.location: value}) == written
    if "\r" in text and "\n" in written[chosen.start :]:
        assert "\n" not in written.replace("\r\n", "")


@given(_document(), st.data())
def test_several_texts_change_at_once(text: str, data: st.DataObject) -> None:
    every = list(scalars(text))
    locations = data.draw(
        st.sets(st.sampled_from([each.location for each in every[1:-2] if each.value not in ("quote", "before")]))
    )
    values = {location: data.draw(_VALUE) for location in locations}
    found = [each.value.strip() for each in scalars(replace_scalars(text, values))]
    assert found == [values.get(each.location, each.value).strip() for each in every]


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: one two  # why\n", "one, two", "a: one, two  # why\n"),
        ("a: one two\n", "one: two", "a: 'one: two'\n"),
        ("a: 'one two'\n", "it's", "a: 'it''s'\n"),
        ('a: "one two"\n', 'a "b" \\', 'a: "a \\"b\\" \\\\"\n'),
        ("a: [one, two]\n", "one, two", "a: ['one, two', two]\n"),
        ("a: one\n  two three\n", "1 2 3", "a: 1\n  2 3\n"),
        ("a: one\n  two three\n", "some other words", "a: some\n  other words\n"),
        ("a: one\n  two\n", "word " * 20 + "end", "a: " + ("word " * 16).strip() + "\n  word word word word end\n"),
        ("a: >-\n  one\n  two three\n", "one two “three”", "a: >-\n  one\n  two “three”\n"),
        ("a: |  # why\n  one\n  two\n\nb: c\n", "one two", "a: >  # why\n  one\n  two\n\nb: c\n"),
        ("a: |\r\n  one\r\nb: c\r\n", "two", "a: |\r\n  two\r\nb: c\r\n"),
        ("a: one\n", "one\ntwo", 'a: "one\\ntwo"\n'),
    ],
)
def test_style_and_lines_stay_where_they_can(before: str, value: str, after: str) -> None:
    assert replace_scalars(before, {SourceLocation(1, 4 if before[3] != "[" else 5): value}) == after


def _parsed_characters(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list to which the length of each text is added that is parsed from now on."""
    lengths: list[int] = []

    def counting(text: str) -> Iterator[ScalarSpan]:
        lengths.append(len(text))
        return scalars(text)

    monkeypatch.setattr(editing, "scalars", counting)
    return lengths


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("plain words {}", "trade: {}"),
        ("{{quote: plain words {}, note: x}}", "trade, {} [and]"),
        ("[plain words {}, b]", "'trade' # {}"),
        ("plain words\n      {}", "trade: \n{}"),
    ],
)
def test_many_values_that_need_another_style_are_written_with_a_few_parses(
    monkeypatch: pytest.MonkeyPatch, item: str, value: str
) -> None:
    text = "at:\n" + "".join(f"  - {item.format(number)}\n" for number in range(400))
    plain = [each for each in scalars(text) if each.value.startswith("plain words")]
    values = {each.location: value.format(number) for number, each in enumerate(plain)}
    lengths = _parsed_characters(monkeypatch)
    written = replace_scalars(text, values)
    assert sum(lengths) < 10 * len(text)
    assert [each.value for each in scalars(written) if "trade" in each.value] == list(values.values())


def test_a_value_that_cannot_be_written_is_found_among_many_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "at:\n" + "".join(f"  - >-\n    words {number}\n" for number in range(256))
    (_, *every) = scalars(text)
    values = {each.location: "fit" for each in every}
    values[every[77].location] = values[every[200].location] = "a\n  folded line keeps its indentation\nso"
    lengths = _parsed_characters(monkeypatch)
    with pytest.raises(UnwritableError) as raised:
        replace_scalars(text, values)
    assert raised.value.locations == {every[77].location, every[200].location}
    assert sum(lengths) < 60 * len(text)
