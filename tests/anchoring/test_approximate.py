"""Anchors in random texts, compared with plain computations that are independent of the cascade."""

import random
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.passage import Anchor, ChangeKind, Verdict

_NEGATIONS = ("not", "never", "no")
_LIKELIHOODS = ("likely", "probably", "must", "might")
_NAMES = ("Kabul", "Ana", "Herat", "Ben", "Tehran", "Ian", "Leo")
_OPPOSITES = (("increased", "decreased"), ("legal", "illegal"), ("eastern", "western"), ("imports", "exports"))
_SYLLABLES = ("ba", "ke", "tri", "so", "lum", "na", "ver", "dis", "mo", "rin", "al", "est")
_BREAKS = ("\n\n17\n\n", "\n\n", "\n", " ", " ")


class _Text:
    """A random text of invented words, each sentence of which has something to change."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # nothing is secret here
        words = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) for _ in range(80)]
        self._words = list(dict.fromkeys(words))
        self.sentences = [self._sentence() for _ in range(12)]
        self.place = self._random.randrange(1, 11)

    def _sentence(self) -> str:
        """Return a sentence with a number, a negation, a likelihood, a name, and a word that has an opposite."""
        significant = [
            str(self._random.randint(2, 9_999)),
            self._random.choice(_NEGATIONS),
            self._random.choice(_LIKELIHOODS),
            self._random.choice(_NAMES),
            self._random.choice(self._random.choice(_OPPOSITES)),
        ]
        words = self._random.sample(self._words, k=9)
        for word in significant:
            words.insert(self._random.randint(1, len(words) - 1), word)
        return " ".join(words).capitalize().replace(significant[3].lower(), significant[3]) + "."

    @property
    def quote(self) -> str:
        return self.sentences[self.place]

    def haystack(self, *, without_quote: bool = False, noise: Callable[[str], str] = str) -> Haystack:
        """Return the text as a haystack, with a space, line, paragraph or page break between its sentences."""
        sentences = [*self.sentences]
        if without_quote:
            del sentences[self.place]
        text = "".join(noise(sentence) + self._random.choice(_BREAKS) for sentence in sentences)
        return Haystack(read_article(text))

    def changed(self) -> Iterator[str]:
        """Yield the quote with one significant thing changed, each in turn."""
        quote = self.quote
        yield re.sub(r"\d+", lambda number: str(int(number[0]) + self._random.randint(1, 90)), quote)
        yield re.sub(r"(\d+)", r"-\1", quote)
        yield re.sub(r"(\d+)", r"\1 %", quote)
        yield re.sub(r" (?:not|never|no) ", " ", quote, count=1)
        yield re.sub(r" (likely|probably|must|might) ", r" un\1 ", quote, count=1)
        yield re.sub("|".join(_NAMES), lambda name: next(n for n in _NAMES if n != name[0]), quote, count=1)
        for one, other in (*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES)):
            if f" {one} " in quote:
                yield quote.replace(f" {one} ", f" {other} ")
        words = quote.split()
        at = self._random.randrange(1, len(words) - 2)
        yield " ".join([*words[:at], *words[at + 1 :]])
        yield " ".join([*words[:at], "zufrem", *words[at:]])

    def scanned(self, sentence: str) -> str:
        """Return a sentence with a space lost and letters confused with similar ones, as a scanner does."""
        for right, wrong in (("m", "rn"), ("l", "1"), (" ", "")):
            places = [found.start() for found in re.finditer(right, sentence)][1:]
            if not places:
                continue
            at = self._random.choice(places)
            behind = at + len(right)
            if not (sentence[at - 1] + sentence[behind]).isalpha():
                continue  # without its space a number looks like a footnote mark
            sentence = sentence[:at] + wrong + sentence[behind:]
        return sentence


_SEEDS = st.integers(0, 10**9)


@given(_SEEDS)
def test_a_quote_in_which_one_thing_was_changed_never_holds(seed: int) -> None:
    text = _Text(seed)
    haystack = text.haystack()
    assert haystack.anchor(text.quote).verdict.holds
    for quote in text.changed():
        if quote != text.quote:
            anchor = haystack.anchor(quote)
            assert not anchor.verdict.holds, (quote, anchor)
            _check_changes(haystack, quote, anchor)


@given(_SEEDS)
def test_a_deleted_sentence_is_not_found(seed: int) -> None:
    text = _Text(seed)
    anchor = text.haystack(without_quote=True).anchor(text.quote)
    assert (anchor.verdict, anchor.span, anchor.passage) == (Verdict.MISSING, None, "")


@given(_SEEDS)
def test_a_quote_that_leaves_out_a_sentence_does_not_hold(seed: int) -> None:
    text = _Text(seed)
    around = f"{text.sentences[text.place - 1]} {text.sentences[text.place + 1]}"
    assert not text.haystack().anchor(around).verdict.holds


@given(_SEEDS)
def test_a_quote_spliced_of_two_sentences_does_not_hold(seed: int) -> None:
    text = _Text(seed)
    one, other = text.sentences[0].split(), text.sentences[-1].split()
    assert not text.haystack().anchor(" ".join([*one[: len(one) // 2], *other[len(other) // 2 :]])).verdict.holds


@given(_SEEDS)
def test_a_passage_that_holds_in_a_scan_has_the_quotes_letters_and_signs(seed: int) -> None:
    text = _Text(seed)
    haystack = text.haystack(noise=text.scanned)
    for quote in (text.quote, *text.changed()):
        anchor = haystack.anchor(quote)
        _check_changes(haystack, quote, anchor)
        if anchor.verdict.holds:
            assert _normalised(anchor.passage) == _normalised(quote), (quote, anchor)


def _normalised(text: str) -> str:
    """Return the letters of a text, similar ones replaced by one and the same, with its percent and minus signs."""
    return re.sub(r"[^\w%-]", "", text.lower()).replace("rn", "m").replace("1", "l")


def _check_changes(haystack: Haystack, quote: str, anchor: Anchor) -> None:
    """Check that only an altered anchor has changes that are not harmless, and that all spans lead to their words."""
    if anchor.verdict is Verdict.ALTERED:
        assert anchor.alterations
    else:
        harmless = (ChangeKind.DAMAGE, ChangeKind.ADAPTATION, ChangeKind.CONTEXT)
        assert all(change.kind in harmless for change in anchor.changes)
    for change in anchor.changes:
        assert quote[slice(*change.at)] == change.quoted
        assert haystack.article.text[slice(*change.span)] == change.found
        assert change.quoted or change.found
        assert anchor.span is not None
    assert [change.at for change in anchor.changes] == sorted(change.at for change in anchor.changes)


def test_changes_lead_to_their_places_in_the_quote_as_it_was_given(haystack_of: Callable[[str], Haystack]) -> None:
    haystack = haystack_of("The *minister* said that 1,344 of the soldiers “would” not leave the ﬁrst valley again.")
    quote = ' \n The minister said that 1,345 of the soldiers "would"  never leave the first valley again.'
    changes = haystack.anchor(quote).changes
    assert [(str(change.kind), change.quoted, change.found) for change in changes] == [
        ("number", "1,345", "1,344"),
        ("negation", "never", "not"),
    ]
    assert [quote[slice(*change.at)] for change in changes] == ["1,345", "never"]
    assert [haystack.article.text[slice(*change.span)] for change in changes] == ["1,344", "not"]


def test_a_missing_quote_has_a_nearest_passage_where_one_resembles_it(haystack_of: Callable[[str], Haystack]) -> None:
    haystack = haystack_of("Some words first. The soldiers of the northern army will leave the valley. Others after.")
    anchor = haystack.anchor("The soldiers of the northern army are no longer at home.")
    assert (anchor.verdict, anchor.passage) == (Verdict.MISSING, "")
    assert anchor.nearest is not None
    assert haystack.article.text[slice(*anchor.nearest)].startswith("The soldiers of the northern army")
    assert haystack.anchor("Entirely other things are told by this sentence of the quote.").nearest is None


@pytest.mark.parametrize("before", range(8))
def test_the_nearest_passage_to_a_short_quote_without_its_not_is_named_wherever_it_stands(
    haystack_of: Callable[[str], Haystack], before: int
) -> None:
    haystack = haystack_of(f"{'x' * before} Some words. The police have not ruled out arson. Others after.")
    anchor = haystack.anchor("The police have ruled out arson.")
    assert anchor.verdict is Verdict.MISSING
    assert anchor.nearest is not None
    assert haystack.article.text[slice(*anchor.nearest)] == "The police have not ruled out arson."


def test_a_page_break_within_a_word_is_no_change_and_a_sentence_that_begins_with_its_letters_is(
    haystack_of: Callable[[str], Haystack],
) -> None:
    first = "The committee met in the old hall on a cold day and spoke of the"
    quote = f"{first} government of the border land at great length."
    broken = haystack_of(f"{first} govern-\n17\nment of the border land at great length.").anchor(quote)
    assert (broken.verdict, broken.changes) == (Verdict.DAMAGED, ())
    left_out = haystack_of(f"{first} guards.\nNobody spoke of the\ngovernment of the border land at great length.")
    assert not left_out.anchor(quote).verdict.holds


def test_a_whole_chapter_is_found_where_its_letters_stand_and_not_where_a_word_differs(
    haystack_of: Callable[[str], Haystack],
) -> None:
    chapter = " ".join(f"The {number} soldiers of the army left the valley." for number in range(400))
    haystack = haystack_of(f"Before it.\n\n{chapter}\n\nBehind it.")
    assert haystack.anchor(chapter.replace(". The", ", The")).verdict is Verdict.ADAPTED
    assert haystack.anchor(chapter.replace("The 200 soldiers", "The 200 officers")).verdict is Verdict.MISSING
