"""Approximate matches of a quote: passages whose letters or punctuation differ from it, and the words that differ."""

from itertools import islice
from typing import NamedTuple

from briefing_tui.anchoring.chaining import Chain, ExactMatch, chains
from briefing_tui.anchoring.classification import Surroundings, change_kind
from briefing_tui.anchoring.columns import fragments_begun_at_words
from briefing_tui.anchoring.fragments import PlacedFragments, fragments_of
from briefing_tui.anchoring.insertions import begun_at_words
from briefing_tui.anchoring.letter_alignment import Segment, aligned_letters, edit_distance
from briefing_tui.anchoring.letter_index import LetterIndex, find_all
from briefing_tui.anchoring.ngram_index import MIN_INDEXED_LETTERS, NGRAM_LETTERS
from briefing_tui.anchoring.passage_ends import extended_to_words, passage_letters
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.word_alignment import AlignedWords, aligned_words
from briefing_tui.anchoring.word_boundaries import cut_negation
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict
from briefing_tui.text.folding import Folded
from briefing_tui.text.weight import weight

_MAX_OCCURRENCES = 8  # in the source, of a quote's letters or of one n-gram, that are looked at
_MIN_RESEMBLANCE = 0.5  # similarity from which on a passage is worth showing
_MAX_QUOTE_LETTERS = 10_000  # of a quote that is searched for where its letters differ
_MAX_UNINDEXED_QUOTE_LETTERS = 45  # of a quote that may share no indexed n-gram with a passage similar to it
_MAX_UNINDEXED_ARTICLE_LETTERS = 200_000  # some hundred pages
_STEPS_AN_NGRAM = 5
_STEPS_TO_CHAIN = 200
_STEPS_TO_ALIGN = 100
_STEPS_AN_ALIGNED_LETTER = 1
_STEPS_A_COMPARED_LETTER = 4
_STEPS_A_DIFFERING_WORD = 50  # to see whether a scanner misread it
_STEPS_A_PAGE_BREAK = 10
_FURNITURE_CHARACTERS_A_STEP = 5
_MAX_SIMILARITY_DIFFERENCE = 0.2  # to the best passage, of another that is compared with the quote word by word


class ApproximateMatch(NamedTuple):
    """A passage that a quote matches but for differences.

    `span` is of the reading text, in code points. `similarity` is the share, 0 to 1, of the quote's letters that need
    no edit; footnote marks and page furniture in the source do not count. `changes` holds the damage too.
    """

    span: Span
    level: Level
    similarity: float
    changes: tuple[Change, ...]

    @property
    def resembles(self) -> bool:
        """Whether the passage is similar enough to be shown, though it may not be the quote's."""
        return self.similarity >= _MIN_RESEMBLANCE

    @property
    def verdict(self) -> Verdict:
        """`damaged`, or `altered` where a change is more than damage or an adaptation."""
        kinds = {change.kind for change in self.changes}
        return Verdict.ALTERED if kinds.difference((ChangeKind.DAMAGE, ChangeKind.ADAPTATION)) else Verdict.DAMAGED


class ApproximateIndex:
    """The words of an article, indexed for approximate search."""

    def __init__(self, article: Article, folded: Folded, letters: LetterIndex, work: Work) -> None:
        """Index an article, given its reading text folded, and the index of its letters; the work is counted."""
        self._article = article
        self._folded = folded
        self._letters = letters
        self.source = letters.source
        self._work = work

    def matches(self, quote: Folded) -> list[ApproximateMatch]:
        """Return the approximate matches of a folded quote, the most similar first.

        Where the article has the quote's very letters, only those places are returned. A quote of less than eight
        letters has no approximate match, nor has one of more than 10,000 letters, unless its letters stand in a row.
        """
        tokens = TokenizedText(quote.text)
        letters = tokens.skeleton.letters
        if len(letters) < NGRAM_LETTERS:
            return []
        source = self.source.skeleton.letters
        found = [
            [ExactMatch(0, at, len(letters))]
            for at in self._letters.occurrences(letters, _MAX_OCCURRENCES)[:_MAX_OCCURRENCES]
        ]
        if not found and len(letters) <= _MAX_QUOTE_LETTERS:
            self._work.spend(_STEPS_TO_CHAIN + len(letters) * _STEPS_AN_NGRAM)
            found = chains(letters, source, self._letters.ngrams.matches(letters), self._is_page_break)
        return self._compared(quote, tokens, found)

    def unindexed_matches(self, quote: Folded) -> list[ApproximateMatch]:
        """Return the approximate matches of a short folded quote without the index, the most similar first.

        A short quote may share no indexed n-gram with its passage, for instance where a word was left out in its
        middle. Here all its n-grams are searched, which is much slower; a quote of more than 45 letters, and an article
        of more than 200,000, have no such match.
        """
        tokens = TokenizedText(quote.text)
        letters = tokens.skeleton.letters
        source = self.source.skeleton.letters
        if len(letters) > _MAX_UNINDEXED_QUOTE_LETTERS or len(source) > _MAX_UNINDEXED_ARTICLE_LETTERS:
            return []
        self._work.spend(_STEPS_TO_CHAIN)
        self._work.search(len(source) * max(len(letters) - NGRAM_LETTERS + 1, 0))
        ngrams = ((at, letters[at : at + NGRAM_LETTERS]) for at in range(len(letters) - NGRAM_LETTERS + 1))
        found = [(at, start) for at, ngram in ngrams for start in islice(find_all(source, ngram), _MAX_OCCURRENCES)]
        return self._compared(quote, tokens, chains(letters, source, found, self._is_page_break))

    def fragments(self, quote: Folded) -> PlacedFragments:
        """Return the fragments of a folded quote that stand near each other, in the order of the article.

        A quote of less than fifteen letters has none, nor has one of more than 10,000.
        """
        letters = TokenizedText(quote.text).skeleton.letters
        if not MIN_INDEXED_LETTERS <= len(letters) <= _MAX_QUOTE_LETTERS:
            return PlacedFragments()
        found = fragments_of(letters, self.source.skeleton.letters, self._letters.ngrams.matches(letters), self._work)
        found = fragments_begun_at_words(found, self.source)
        spans = [self.source.skeleton.span(each.source_start, each.source_end) for each in found]
        return PlacedFragments(
            weight(letters), len(letters), tuple(found), tuple(self._folded.offsets.span(*span) for span in spans)
        )

    def _compared(self, quote: Folded, tokens: TokenizedText, found: list[Chain]) -> list[ApproximateMatch]:
        """Return the matches along those chains that are similar enough, the most similar first.

        `tokens` are those of the quote.
        """
        letters, source = tokens.skeleton.letters, self.source.skeleton.letters
        self._work.spend(len(found) * (_STEPS_TO_ALIGN + len(letters) * _STEPS_AN_ALIGNED_LETTER))
        alignments = [aligned_letters(letters, source, chain, self._is_page_break) for chain in found]
        estimates = [self._estimated_similarity(letters, segments) for segments in alignments]
        least = max(max(estimates, default=0) - _MAX_SIMILARITY_DIFFERENCE, _MIN_RESEMBLANCE)
        matches = [
            self._match(quote, tokens, segments)
            for segments, estimate in zip(alignments, estimates, strict=True)
            if estimate >= least
        ]
        return sorted(matches, key=lambda match: -match.similarity)

    def _estimated_similarity(self, letters: str, segments: list[Segment]) -> float:
        """Return the similarity by the edit distance of an alignment's letters, without insertions of the source."""
        source = self.source.skeleton.letters
        cost = sum(
            edit_distance(letters, source, segment) for segment in segments if segment.quote_end > segment.quote_start
        )
        return 1 - cost / len(letters)

    def _match(self, quote: Folded, tokens: TokenizedText, segments: list[Segment]) -> ApproximateMatch:
        """Return the match that an alignment of letters is, with its words compared."""
        letters, source = tokens.skeleton.letters, self.source.skeleton.letters
        self._work.spend(len(letters) * _STEPS_A_COMPARED_LETTER)
        cost = 0
        changes = []
        segments = extended_to_words(begun_at_words(segments, self.source), tokens, self.source, self._work)
        pairs = list(aligned_words(tokens, self.source, segments))
        for number, pair in enumerate(pairs):
            if (
                quote.text[slice(*pair.quote_span)] == self.source.text[slice(*pair.source_span)]
                and not letters[pair.quote_letters.start].isdigit()
                and not letters[pair.quote_letters.end - 1].isdigit()
            ):
                continue
            around = Surroundings(self._article, self._around(pairs, number))
            self._work.spend(_STEPS_A_DIFFERING_WORD)
            kind = change_kind(pair, tokens, self.source, around)
            if kind is not None:
                changes.append(self._change(kind, pair, quote))
            if kind not in (None, ChangeKind.ADAPTATION):
                cost += _cost(letters, source, pair)
        level = Level.SKELETON if all(segment.equal for segment in segments) else Level.APPROXIMATE
        span = self._passage(tokens, segments)
        if negation := cut_negation(self._article.text, span.end):
            end = quote.offsets.span(len(quote.text) - 1, len(quote.text)).end
            cut = Span(span.end, span.end + len(negation))
            changes.append(Change(ChangeKind.NEGATION, "", negation, Span(end, end), cut))
        return ApproximateMatch(span, level, max(1 - cost / len(letters), 0), tuple(changes))

    def _is_page_break(self, start: int, end: int) -> bool:
        """Whether the source's letters from `start` to `end` came in with a page break."""
        if start >= end:
            return False
        offsets = self.source.skeleton.offsets
        between = self._between(offsets[start - 1] + 1, offsets[end] if end < len(offsets) else offsets[end - 1] + 1)
        self._work.spend(_STEPS_A_PAGE_BREAK + (between.end - between.start) // _FURNITURE_CHARACTERS_A_STEP)
        return self._article.came_with_page_break(between)

    def _around(self, pairs: list[AlignedWords], number: int) -> Span:
        """Return the span of the extracted text between the words before a pair of aligned words and those after it."""
        start = pairs[number - 1].source_span.end if number else pairs[number].source_span.start
        end = pairs[number + 1].source_span.start if number + 1 < len(pairs) else pairs[number].source_span.end
        return self._between(start, max(start, end))

    def _between(self, start: int, end: int) -> Span:
        """Return the extracted text between two offsets of the folded text, with what was left out at either end."""
        first = self._extracted_span(start - 1, start).end if start else 0
        last = (
            self._extracted_span(end, end + 1).start if end < len(self._folded.text) else len(self._article.extracted)
        )
        return Span(first, max(first, last))

    def _extracted_span(self, start: int, end: int) -> Span:
        return self._article.offsets.span(*self._folded.offsets.span(start, end))

    def _change(self, kind: ChangeKind, pair: AlignedWords, quote: Folded) -> Change:
        at = quote.offsets.span(*pair.quote_span)
        span = self._folded.offsets.span(*pair.source_span)
        return Change(kind, quote.text[slice(*pair.quote_span)], self._article.text[slice(*span)], at, span)

    def _passage(self, tokens: TokenizedText, segments: list[Segment]) -> Span:
        """Return the span of the reading text that an alignment covers, with the punctuation at the quote's ends."""
        text = self._folded.text
        start, end = self.source.text_span(*passage_letters(segments))
        last = tokens.skeleton.offsets[-1]
        for sign in tokens.text[last + 1 :].replace(" ", ""):
            after = end + 1 if text[end : end + 1] == " " else end
            if text[after : after + 1] == sign:
                end = after + 1
        for sign in reversed(tokens.text[: tokens.skeleton.offsets[0]].replace(" ", "")):
            if start and text[start - 1] == sign:
                start -= 1
        return self._folded.offsets.span(start, end)


def _cost(letters: str, source: str, pair: AlignedWords) -> int:
    """Return the edit distance, in letters, of aligned words; their whole length where more than half differs."""
    distance = edit_distance(letters, source, Segment(*pair.quote_letters, *pair.source_letters))
    length = max(pair.quote_letters.end - pair.quote_letters.start, pair.source_letters.end - pair.source_letters.start)
    return length if 2 * distance > length else distance
