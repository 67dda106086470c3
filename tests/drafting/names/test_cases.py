"""Names that differ by the endings of cases alone are forms of one."""

from briefing_tui.drafting.names.cases import cases_of

ENDINGS = ("а", "у", "ом", "ой", "ы")


def test_the_cases_of_a_name_are_joined_to_its_shortest_form() -> None:
    keys = [("ивана", "торва"), ("иван", "торв"), ("анна", "торва")]
    assert list(cases_of(keys, ENDINGS)) == [(("ивана", "торва"), ("иван", "торв"))]


def test_known_names_and_short_words_are_not_declined() -> None:
    assert list(cases_of([("=", "Города"), ("=", "Город"), ("мо",), ("му",)], ENDINGS)) == []


def test_a_language_without_endings_joins_nothing() -> None:
    assert list(cases_of([("thom",), ("tho",)], ())) == []
