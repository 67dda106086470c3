import pytest

from briefing_tui.articles.plain_text.quoted_printable import is_quoted_printable
from briefing_tui.articles.plain_text.reader import read_article


@pytest.mark.parametrize(
    ("text", "reading_text"),
    [
        ("The plan of the=20\narmy was not re=\nady.", "The plan of the army was not ready."),
        ("The plan of the=20\r\narmy was not re=\r\nady.", "The plan of the army was not ready."),
        ("It=E2=80=99s the caf=C3=A9.", "It’s the café."),
        ("so the=\n plan =\nwas=20\nthe=20\nsame=3D", "so the plan was the same="),
        ("a *marked=20\nword* here", "a marked word here"),
    ],
)
def test_what_quoted_printable_left_is_decoded(text: str, reading_text: str) -> None:
    assert read_article(text).text == reading_text


@pytest.mark.parametrize("text", ["Let x =\n5 and y=20 hold", "a=3D4", "key=\n\nvalue", "code=AB here", "=F0=9F=92"])
def test_an_equation_is_no_rest_of_an_encoding(text: str) -> None:
    assert read_article(text).text.replace("\n", " ") == " ".join(text.split())
    assert not is_quoted_printable(text)


def test_every_decoded_character_is_mapped_to_its_rest_in_the_file() -> None:
    text = "It=E2=80=99s re=\nady."
    article = read_article(text)
    assert text[slice(*article.offsets.span(2, 3))] == "=E2=80=99"
    at = article.text.index("ady")
    assert text[slice(*article.offsets.span(at, at + 3))] == "ady"
