import pytest
import yaml

from briefing_tui.loading.events import MAX_DIRECTIVES, TOO_MANY_DIRECTIVES, events, replace_yaml_1_1_breaks


def test_what_yaml_1_1_alone_takes_for_a_line_end_becomes_a_space() -> None:
    assert replace_yaml_1_1_breaks("a\x85b\u2028c\u2029d\ne") == "a b c d\ne"


def test_an_event_is_located_by_the_lines_of_yaml_1_2() -> None:
    *_, key, value, _, _, _ = events("a\u2028b:\n  c\n")
    assert (key.value, value.start_mark.line, value.start_mark.column) == ("a b", 1, 2)


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("before", ["", "a: b\n...\n"])
def test_more_directives_than_any_file_needs_are_refused_before_the_parser_reads_them(
    before: str, line_break: str
) -> None:
    text = before + "".join(f"%TAG !{number}! tag:a,2000:\n" for number in range(MAX_DIRECTIVES + 1)) + "---\na: b\n"
    with pytest.raises(yaml.MarkedYAMLError, match=TOO_MANY_DIRECTIVES):
        next(events(text.replace("\n", line_break)))


def test_a_few_directives_are_read() -> None:
    text = "%YAML 1.2\n" + "".join(f"%TAG !{number}! tag:a,2000:\n" for number in range(MAX_DIRECTIVES - 1))
    assert [each.value for each in events(f"{text}---\na\n") if isinstance(each, yaml.ScalarEvent)] == ["a"]
