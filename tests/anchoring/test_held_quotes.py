"""Whatever is done to the words of a source, a quote that holds has the letters of its passage, and no others."""

import re

from hypothesis import event, example, given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Verdict

_TEXT = (
    "The army withdrew from the valley in the north, which it had held for ten years, and left three tanks behind. "
    "They told the council of the town that the road to the border was open. It had rained for a week[3] in the hills. "
    "The “traders” of the market came back with their goods, and the price of water rose by a third in June 2017.4 "
    "A convoy of forty lorries crossed the river at noon; nobody stopped it. He saw that they were tired and hungry."
)
_WORDS = re.sub(r"\[3\]|(?<=2017\.)4", "", _TEXT).split()  # without the marks of notes
_ELLIPSES = ("…", "...", "[...]", "(…)")
_PUT_IN = ("[sic]", "[the men]", "[that is]", "[not]", "[they]", "a", "not", "the", "ten", "it")
_LETTERS_ALONE = (Verdict.VERBATIM, Verdict.REFLOWED, Verdict.ADAPTED, Verdict.ABRIDGED)
_BRACKET = re.compile(r"\[[^\]]{2,}\]")  # of more than one letter: that of [T]he is the word's own


@st.composite
def _quotes(draw: st.DrawFn) -> str:
    """Draw a stretch of the source, in which words were left out, put in or changed, as editors and liars do."""
    first = draw(st.integers(0, len(_WORDS) - 8))
    words = _WORDS[first : first + draw(st.integers(6, 26))]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(words) - 1))
        put_in = draw(st.sampled_from(["", *_ELLIPSES, *_PUT_IN]))
        left_out = draw(st.integers(0, 9 if put_in in _ELLIPSES else 1))
        words[at : at + left_out] = [put_in]
    quote = " ".join(filter(None, words))
    if draw(st.booleans()):
        quote = draw(st.sampled_from([quote[:1].swapcase(), f"[{quote[:1].swapcase()}]"])) + quote[1:]
    if draw(st.integers(0, 4)) == 0:
        at = draw(st.integers(0, len(quote)))
        quote = quote[:at] + draw(st.sampled_from("aceolt1")) + quote[at + 1 :]
    return quote.rstrip(".,;") + draw(st.sampled_from(["", ".", ",", "!"]))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def _left(article: Article, anchor: Anchor, quote: str) -> tuple[str, str]:
    """Return the letters of a quote and of its passage without brackets, marks of notes and what is left out."""
    assert anchor.span is not None
    own, gone = quote, {offset for omission in anchor.omissions for offset in range(*omission)}
    for change in anchor.adaptations:
        if _letters(change.quoted) != _letters(change.found) or _BRACKET.search(change.quoted):
            own = own.replace(change.quoted, "", 1)
            gone.update(range(*change.span))
    return _letters(own), _letters("".join(article.text[at] for at in range(*anchor.span) if at not in gone))


@given(_quotes())
def test_nothing_but_brackets_and_marks_of_notes_parts_the_letters_of_a_quote_that_holds_from_its_passage(
    quote: str,
) -> None:
    article = read_article(_TEXT)
    anchor = Haystack(article).anchor(quote)
    event(anchor.verdict.value)
    if anchor.verdict in _LETTERS_ALONE:
        own, kept = _left(article, anchor, quote)
        assert own == kept
        for change in anchor.adaptations:
            assert not _letters(change.quoted) or "[" in change.quoted or change.quoted.lower() == change.found.lower()


@given(_quotes())
@example("The army withdrew from the valley in the north, which it had held for ten years, and left it … tanks")
def test_the_parts_of_a_quote_and_what_was_left_out_are_its_passage(quote: str) -> None:
    article = read_article(_TEXT)
    anchor = Haystack(article).anchor(quote)
    event(anchor.verdict.value)
    if anchor.span is not None:
        spans = sorted([*anchor.parts, *anchor.omissions])
        assert "".join(article.text[slice(*span)] for span in spans) == anchor.passage
    for omission in anchor.omissions:
        for at in omission:
            assert not (article.text[at - 1 : at].isalpha() and article.text[at : at + 1].isalpha())
