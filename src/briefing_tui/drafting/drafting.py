"""The way of an article to a draft: statements, who is named, when, who says so, what it tells, and what matters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents.opening import SOURCE_ID
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import BriefingError
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.attribution.attributions import Attribution, attributions
from briefing_tui.drafting.attribution.basis import basis_of, by_of
from briefing_tui.drafting.attribution.likelihood import likelihood_of
from briefing_tui.drafting.attribution.speeches import TURN, speakers_of_turns, with_turns
from briefing_tui.drafting.byline import Byline, byline_of
from briefing_tui.drafting.composition import Subject, compose
from briefing_tui.drafting.dates.dates import DateMention, dates_of_statements
from briefing_tui.drafting.dates.when import when_of
from briefing_tui.drafting.draft import Choice, Draft, Reason
from briefing_tui.drafting.events.panes import panes_of
from briefing_tui.drafting.language import language_tags
from briefing_tui.drafting.languages import is_written_in, language_of, scripts_of
from briefing_tui.drafting.names.cast import Cast, cast_of
from briefing_tui.drafting.names.mention import How, Mention
from briefing_tui.drafting.revision import Findings, Revise, Revision
from briefing_tui.drafting.rules import Rules, rules_of
from briefing_tui.drafting.statements import Statement, statements
from briefing_tui.drafting.tokens import Token, tokens
from briefing_tui.drafting.wording import wording_of
from briefing_tui.exporting.source_metadata import known_of_source
from briefing_tui.text.english import counted

_FAR_CHARACTERS = 400  # from a label, beyond which a claim quotes it too: nobody reads so far back for a name
_LANGUAGE_CHARACTERS = 50_000  # of the article, by which its language is told


class NoDraftError(BriefingError):
    """An article cannot be drafted: it has no text, or is in a language that has no tables."""


class Origin(NamedTuple):
    """What a draft will be called, and its article's file.

    `file` is the path of the article as the briefing will name it, and `sha256` that of its bytes in hexadecimal.
    """

    id: str
    title: str
    file: str
    sha256: str


def draft_of(article: Article, origin: Origin, own_folders: Sequence[Path] = (), revise: Revise | None = None) -> Draft:
    """Return the draft of an article, by the tables of its language: those of the program, then those in `own_folders`.

    `revise` takes a second look at what the rules have found.

    Raises NoDraftError where there is nothing to draft, and TableError where a table is not understood.
    """
    rules = rules_of_article(article, own_folders)
    everything = list(statements(article, rules.clauses))
    scripts = scripts_of(rules.function_words)
    found = [each for each in everything if is_written_in(each.tokens, scripts)]
    cast = cast_of(found, article, rules.gazetteer)
    source = _source(article, origin, byline_of(article, rules.dates, rules.clauses.bylines))
    said = attributions(found, cast.mentions, rules.vocabulary, article.text)
    people = speakers_of_turns(found, [each.actor for each in cast.actors], rules.clauses.speaker_titles)
    said = tuple(with_turns(said, found, people, rules.vocabulary))
    dates = dates_of_statements(found, article.text, source.published, rules.dates)
    panes = panes_of(found, rules.panes, said)
    read = [_Read(*each) for each in zip(found, cast.mentions, said, dates, panes, [None, *found], strict=False)]
    analyses = list(_Analyst(article, cast, rules).analyses(read))
    if not analyses:
        raise NoDraftError("the article has no sentence that says something: there is nothing to draft")
    subject = Subject(origin.id, origin.title, source, *_everybody(cast, people))
    findings = Findings(article, subject.actors, analyses, rules.function_words, rules.negations)
    revision = revise(findings) if revise else Revision(analyses)
    draft = compose(revision.analyses, subject, Haystack(article), rules.function_words, rules.letters)
    if not draft.claims:
        raise NoDraftError("every sentence of the article stands in it again and again: there is nothing to quote")
    notices = (*draft.notices, *_of_other_scripts(everything, found))
    return replace(draft, remarks=revision.remarks, notices=notices)


def _everybody(cast: Cast, people: Mapping[str, Actor]) -> tuple[list[Actor], dict[str, Reason]]:
    """Return whom claims may name, and why each is an actor; `people` are those who have a turn, by its label."""
    actors = {each.id: each for each in people.values()} | {each.actor.id: each.actor for each in cast.actors}
    reasons = {each.id: Reason("the label of a turn", label) for label, each in people.items()}
    return list(actors.values()), reasons | {each.actor.id: each.reason for each in cast.actors}


def _of_other_scripts(everything: Sequence[Statement], found: Sequence[Statement]) -> Iterator[str]:
    """Yield how many sentences are left out, for they are not in the script of the language."""
    foreign = {each.sentence for each in everything} - {each.sentence for each in found}
    if foreign:
        yield f"{counted(len(foreign), 'sentence')} in another script than the language that was drafted"


def rules_of_article(article: Article, own_folders: Sequence[Path] = ()) -> Rules:
    """Return the rules of the language that an article is in. Raises NoDraftError where there are none."""
    if not article.text.strip():
        raise NoDraftError("the article holds no text: there is nothing to draft")
    language = language_of([tokens(article.text, 0, min(len(article.text), _LANGUAGE_CHARACTERS))], own_folders)
    if language is None:
        known = ", ".join(language_tags(own_folders))
        raise NoDraftError(
            f"the article is in none of the languages that have tables ({known}), or is no running text: "
            "`briefing new` begins a briefing by hand"
        )
    return rules_of(language)


def _source(article: Article, origin: Origin, byline: Byline) -> Source:
    """Return the source of a draft, with what the file says of it, or else its byline."""
    known = {key: each.value for key, each in known_of_source(article.metadata).items()}
    published = known.get("published") or byline.published
    return Source(
        SOURCE_ID,
        origin.file,
        origin.sha256,
        title=known.get("title") or origin.title,
        author=known.get("author") or byline.author,
        publisher=known.get("publisher", ""),
        published=parse_edtf(published) if published else None,
        language=known.get("language", ""),
    )


class _Read(NamedTuple):
    """A statement as it was read: who is mentioned, who says it, its dates, what it tells, and the one before it."""

    statement: Statement
    mentions: tuple[Mention, ...]
    said: Attribution | None
    dates: tuple[DateMention, ...]
    pane: Choice[str]
    before: Statement | None

    @property
    def around(self) -> tuple[Token, ...]:
        """The tokens of the headings, and of the statement before in the same paragraph."""
        titles = tokens(" ".join(self.statement.headings))
        is_near = self.before is not None and self.before.paragraph == self.statement.paragraph
        return (*titles, *(self.before.tokens if self.before and is_near else ()))


class _Analyst:
    """Finds what a claim of each statement of one article would be, by the rules of its language."""

    def __init__(self, article: Article, cast: Cast, rules: Rules) -> None:
        self._article = article
        self._names = {each.actor.id: each.actor.name for each in cast.actors}
        self._rules = rules

    def analyses(self, found: Sequence[_Read]) -> Iterator[Analysis]:
        """Yield what was found of each statement; one that says again what was said adds its place to the first."""
        texts = [self._text(read) for read in found]
        for index, places in _places([read.statement for read in found], [each.value for each in texts]).items():
            read = found[index]
            basis = basis_of(read.statement, read.said, self._rules.hedging)
            actors = dict.fromkeys(
                each.actor_id for each in read.mentions if each.acts and each.actor_id in self._names
            )
            values = {key: choice for key, choice in self._values(read, basis.value) if choice is not None}
            statement, named = read.statement, tuple(filter(None, actors))
            label = statement.label if _is_far_turn(read) else None
            yield Analysis(statement, texts[index], read.pane, basis, named, places, values, label=label)

    def _text(self, read: _Read) -> Choice[str]:
        """Return the text of a claim, with the reason of each change to the words of the article."""
        sure = {
            each.first: self._names[each.actor_id]
            for each in read.mentions
            if each.how is How.PRONOUN and each.actor_id in self._names
        }
        wording = wording_of(read.statement.tokens, self._article.text, self._rules.wording, sure)
        changes = [f'{each.rule} "{each.words}"' if each.words else each.rule for each in wording.reasons]
        return Choice(wording.text, Reason("; ".join(changes) or "as it stands"))

    def _values(self, read: _Read, basis: Basis) -> Iterator[tuple[str, Choice[Any] | None]]:
        """Yield the further fields of a claim, by attribute."""
        statement, rules = read.statement, self._rules
        words = statement.tokens
        yield "by", by_of(read.said) if basis in (Basis.REPORTED, Basis.ALLEGED) else None
        yield "when", when_of(words, read.dates, rules.dates)
        yield "likelihood", likelihood_of(statement, basis, read.said, rules.hedging)
        match read.pane.value:
            case "threats":
                yield "severity", rules.fields.severity_of(words)
                yield "kind", rules.fields.kind_of(words)
            case "cooperation":
                yield "channel", rules.fields.channel_of(words, read.around)
                yield "status", rules.fields.status_of(words)
            case "perspective":
                yield "direction", rules.fields.direction_of(words)


def _is_far_turn(read: _Read) -> bool:
    """Whether a statement is its speaker's because it is their turn, and the label of the turn stands far before it."""
    label = read.statement.label
    if label is None or read.said is None or read.said.rule != TURN:
        return False
    return read.statement.span.start - label.end > _FAR_CHARACTERS


def _places(found: Sequence[Statement], texts: Sequence[str]) -> dict[int, tuple[Span, ...]]:
    """Return where each claim stands in the article, first and again, by the index of its first statement.

    What is no sentence makes no claim.
    """
    firsts: dict[str, int] = {}
    places: dict[int, list[Span]] = {}
    for index, (statement, text) in enumerate(zip(found, texts, strict=True)):
        if statement.is_complete and text:
            first = firsts.setdefault(text.casefold(), index)
            places.setdefault(first, []).append(statement.span)
    return {first: tuple(spans) for first, spans in places.items()}
