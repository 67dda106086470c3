"""What is not the article's is navigation, a comment, or something else."""

from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.furniture import furniture_of
from briefing_tui.articles.html.outline import Outline


def test_all_that_was_not_chosen_is_furniture_of_its_kind() -> None:
    document = document_of(
        "<nav><p>menu<p>more</nav><p>text</p><ul><li><a href=x>link</a></ul><div id=comments><p>remark</div>"
        "<p>else</p><span hidden>gone</span><footer>end</footer>"
    )
    outline = Outline(document)
    found = furniture_of(document, outline, [2])
    assert [(part.kind.value, document.written[slice(*part.span)]) for part in found] == [
        ("navigation", "menu\nmore"),
        ("navigation", "link"),
        ("comment", "remark"),
        ("other", "else\ngone"),
        ("navigation", "end"),
    ]
