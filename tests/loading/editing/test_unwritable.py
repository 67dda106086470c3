from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.unwritable import line_of, unwritable


def test_the_error_of_a_place_names_its_line() -> None:
    error = unwritable("a\r\nb: *c\n", 6, "has an alias")
    assert (error.location, error.message) == (SourceLocation(2, 4), "line 2 has an alias: edit it with e")
    assert str(error) == error.message
    assert line_of("a\rb\nc", 4) == 3
