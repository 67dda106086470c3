import pytest

from briefing_tui.articles.plain_text.continuation import sentence_continues


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("The issue of ensuring security and", "stability in the north is important."),
        ("Exports grew by 85%. Afghanistan and", "Tajikistan can complement each other."),
        ("It was decided", "that trade goes on, after all."),
        ("He spoke of the", "Amu River."),
        ("In Kabul, Kunduz,", "Mazar-i-Sharif and Khorog."),
        ("They agreed to co-", "operate."),
        ("so said the man (of", "Kabul)."),
        ("After the war the USA", "and its allies left."),
        ("the support of his", "government."),
        ("We know that well", "enough."),
    ],
)
def test_a_sentence_that_was_cut_continues(text: str, following: str) -> None:
    assert sentence_continues(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("This is the end.", "and yet it is not."),
        ('He said: "No."', "and left."),
        ("What is it?)", "nobody knows."),
        ("As follows:", "first this."),
        ("An important basis for peace in Afghanistan", "In the last years nothing changed."),
        ("افغانستان آزاد", "www.example.org European Languages"),
        ("افغانستان آزاد و آباد", "a line in Latin script"),
        ("www.example.org European Languages", "someone@example.org"),
        ("www.example.org European Languages", "www.example.net"),
        ("Farzad Bonesh 19.11.2024", "Relations will remain cold."),
        ("about us", "contact"),
        ("A dash -", "No hyphen"),
        ("Ways and Means Of", "The Committee"),
        ("the end of the story", ", November 18, 2024"),
    ],
)
def test_a_complete_sentence_and_a_label_do_not_continue(text: str, following: str) -> None:
    assert not sentence_continues(text, following)
