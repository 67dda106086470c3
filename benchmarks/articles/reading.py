"""The reading of the files that were made, and what of it is counted, by format, maker and the way of setting."""

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.articles.comparison import Comparison, compared, occurrences
from benchmarks.articles.documents import Document, Paragraph
from benchmarks.articles.makers import Made
from benchmarks.articles.standing import Standing, maps_back

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.extraction import ReaderFaultError
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.documents.articles import ArticleFault, article_in
from briefing_tui.domain.article import Article, Blocks
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.text.sentences import full_sentences

_MIN_SENTENCE_CHARACTERS = 25  # of a sentence that is looked for as a quote
_NOTHING = Article("", Blocks(), OffsetMap())


@dataclass(slots=True)
class Reading:
    """What was counted of some files: how many were read, and of what is in them.

    `blocks`, `mapped` and `standing` count the blocks that the articles have, those that map back character by
    character, and those whose words stand in the file; `sentences` and `held`, the sentences of the documents, and
    those that hold as quotes; `furniture` and `left_in`, the running heads, the feet of pages and the texts of a site
    around the article that the file has, and those of them that the reading text has.
    """

    files: int = 0
    failures: list[str] = field(default_factory=list)
    comparison: Comparison = field(default_factory=Comparison)
    blocks: int = 0
    mapped: int = 0
    standing: int = 0
    sentences: int = 0
    held: int = 0
    furniture: int = 0
    left_in: int = 0
    accounts: list[str] = field(default_factory=list)  # of what went wrong, for whoever asks

    def add(self, made: Made, article: Article | str, data: bytes) -> None:
        """Count a file by the article in it; or by why there is none: then nothing of it is right."""
        self.files += 1
        document = made.sample.document
        if isinstance(article, str):
            self.failures.append(article)
            self.comparison.add(compared(document, _NOTHING))
            self.sentences += len(_sentences(document))
            return
        found = compared(document, article)
        self.comparison.add(found)
        self.accounts += [f"{made.file.name}: lacks {each}" for each in found.wrong]
        self.accounts += [f"{made.file.name}: has   {each}" for each in found.foreign]
        self._count_standing(made, article, Standing(made.format, data))
        self._count_furniture(made, article)
        haystack = Haystack(article)
        for sentence in _sentences(document):
            verdict = haystack.anchor(sentence).verdict
            self.sentences += 1
            self.held += verdict.holds
            if not verdict.holds:
                self.accounts.append(f"{made.file.name}: {verdict} {sentence!r}")

    def _count_standing(self, made: Made, article: Article, file: Standing) -> None:
        for block in article.blocks:
            text = article.text[block.start : block.end]
            self.blocks += 1
            mapped, stands = maps_back(article, block), file.has(article, block)
            self.mapped += mapped
            self.standing += stands
            if not (mapped and stands):
                self.accounts.append(
                    f"{made.file.name}: {'no such words' if mapped else 'does not map back'}: {text!r}"
                )

    def _count_furniture(self, made: Made, article: Article) -> None:
        own = occurrences("\n".join(block.text for block in made.sample.document.body()), made.furniture)
        in_file, in_text = (occurrences(text, made.furniture) for text in (article.extracted, article.text))
        for each in made.furniture:
            self.furniture += max(in_file[each] - own[each], 0)
            self.left_in += max(in_text[each] - own[each], 0)
            if in_text[each] > own[each]:
                self.accounts.append(f"{made.file.name}: left in {in_text[each] - own[each]} times: {each!r}")
        feet = set(made.feet)
        self.furniture += sum(line.strip() in feet for line in article.extracted.splitlines())
        self.left_in += sum(line in feet for line in article.text.split("\n"))


def read(made: Made) -> tuple[Article | str, bytes]:
    """Return the article in a file, or why there is none; and the bytes of the file."""
    data = made.file.read_bytes()
    try:
        article = article_in(data, made.file.name)
    except ReaderFaultError as error:
        return f"fails: {error}", data
    return (f"{article.message} ({article.hint})" if isinstance(article, ArticleFault) else article), data


def _sentences(document: Document) -> list[str]:
    """Return the whole sentences of a document's paragraphs that stand once in it, without the calls of notes."""
    whole = "\n\n".join(part.text for part in document.parts if isinstance(part, Paragraph) and not part.notes)
    article = read_article(whole)
    found = [article.text[span.start : span.end] for span in full_sentences(article)]
    once = Counter(found)
    return [each for each in found if len(each) >= _MIN_SENTENCE_CHARACTERS and once[each] == 1]
