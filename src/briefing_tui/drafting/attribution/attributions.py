"""Who says each statement of an article: its cues, and the speakers of quotations that run over several sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing_tui.domain.article import BlockKind
from briefing_tui.drafting.attribution.cues import doubt, reports
from briefing_tui.drafting.attribution.quotations import Quotation, quotations
from briefing_tui.drafting.attribution.report import AFTER, Report
from briefing_tui.drafting.attribution.sentence import Mentioned, Sentence
from briefing_tui.drafting.attribution.speakers import NOBODY, Speaker, first_speaker
from briefing_tui.drafting.attribution.vocabulary import Cue, CueKind, Stance, Vocabulary
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tokens import Token, text_of, tokens

_MOST = 0.5  # of the words of a statement: what is left to somebody to that extent is theirs
_HE_OR_SHE = ("he or she", "object he or she")
_THEY = ("plural pronoun", "object they")
_PERSONS = frozenset({"person", None})  # what "he" and "she" may be, as far as it is known
_QUOTED = Cue(CueKind.VERB)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a statement, or a part of it.

    `cue` has the words that show it, and `rule` says in what form. `content` are the tokens of the statement that are
    somebody's, and `share` is the part of its words that is theirs, from 0 to 1; those that only say who speaks are not
    counted. `doubt` has the words with which the author speaks against it.
    """

    speakers: tuple[Speaker, ...]
    stance: Stance
    cue: str
    rule: str
    content: frozenset[int]
    share: float
    doubt: str = ""

    @property
    def is_reported(self) -> bool:
        """Whether the statement is somebody's, rather than the article's own with a word of somebody's in it."""
        return self.stance is not Stance.ACT and self.share >= _MOST


@dataclass(frozen=True, slots=True)
class _Group:
    """The statements of one sentence with the tokens of all of it, the mentions in it, and where each statement begins.

    What joins two statements ("and", a comma) belongs to neither, and to the sentence.
    """

    statements: tuple[Statement, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mentioned, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Moved:
    """A mention counted in the tokens of the sentence instead of those of its statement."""

    first: int
    last: int
    actor_id: str | None
    how: str
    kind: str | None


def attributions(
    statements: Sequence[Statement], mentions: Sequence[Sequence[Mentioned]], vocabulary: Vocabulary, text: str = ""
) -> tuple[Attribution | None, ...]:
    """Return who says each statement of an article, or None where the article itself does.

    `mentions` are the mentions of actors in each statement. The statements of one sentence are read together, with what
    joins them where `text` is given, the reading text.
    """
    groups = list(_groups(statements, mentions, text))
    parts = quotations([(each.statements[0].paragraph, each.tokens) for each in groups])
    reader = _Reader(vocabulary)
    return tuple(
        each
        for group, quoted in zip(groups, parts, strict=True)
        for each in _of_statements(group, reader.read(group, quoted))
    )


def _groups(statements: Sequence[Statement], mentions: Sequence[Sequence[Mentioned]], text: str) -> Iterator[_Group]:
    pairs = zip(statements, mentions, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0].sentence):
        members = list(group)
        parts = tuple(statement for statement, _ in members)
        alone = len(parts) == 1 or not text
        joined = tuple(token for part in parts for token in part.tokens)
        all_tokens = joined if alone else tokens(text, parts[0].span.start, parts[-1].span.end)
        places = {token.start: at for at, token in enumerate(all_tokens)}
        starts = tuple(places.get(part.tokens[0].start, 0) if part.tokens else 0 for part in parts)
        moved = tuple(
            _Moved(each.first + start, each.last + start, each.actor_id, str(each.how), each.kind)
            for start, (_, inside) in zip(starts, members, strict=True)
            for each in inside
        )
        yield _Group(parts, all_tokens, moved, starts)


class _Reader:
    """Reads the sentences of an article in order, and remembers who spoke last."""

    __slots__ = ("_last", "_paragraph", "_person", "_subject", "_vocabulary", "_was_said", "_whose")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._last: tuple[Speaker, ...] = ()
        self._paragraph = -1  # the last with a speaker
        self._was_said = False  # whether the sentence before has a speaker
        self._subject: Speaker | None = None  # the first actor of the sentence before
        self._person: Speaker | None = None  # the first person of it
        self._whose: dict[int, tuple[Speaker, ...]] = {}  # the speaker of each quotation, by its number

    def read(self, group: _Group, quoted: Sequence[Quotation]) -> tuple[list[Report], str]:
        """Return what is left to somebody in a sentence, and the words with which the author speaks against it."""
        sentence = Sentence(group.tokens, group.mentions, quoted, self._vocabulary)
        found: list[Report] = []
        for report in reports(sentence, self._vocabulary):
            resolved = self._resolved(sentence, report, found)
            if resolved.speakers:
                found.append(resolved)
        found += self._unclaimed(group, sentence, found)
        named = [each for each in found if NOBODY not in each.speakers]
        self._was_said = bool(named)
        if named:
            told = [each for each in named if each.cue.stance is not Stance.ACT]
            self._last, self._paragraph = (told or named)[0].speakers, group.statements[0].paragraph
        everything = len(sentence.tokens)
        self._subject = first_speaker(sentence, 0, everything) or self._subject
        self._person = first_speaker(sentence, 0, everything, _PERSONS) or self._person
        return found, doubt(sentence, found) if found else ""

    def _resolved(self, sentence: Sentence, report: Report, found: Sequence[Report]) -> Report:
        """Return a report with the speaker that its pronoun stands for, where there is one."""
        if report.speakers or not report.pronoun or self._vocabulary.has("author", report.pronoun):
            return report
        is_person = any(self._vocabulary.has(name, report.pronoun) for name in _HE_OR_SHE)
        kinds = _PERSONS if is_person else None
        earlier = first_speaker(sentence, 0, report.first, kinds) or (self._person if is_person else self._subject)
        subject = (earlier,) if earlier else ()
        last = next((each.speakers for each in reversed(found) if NOBODY not in each.speakers), self._last)[:1]
        is_plural = any(self._vocabulary.has(name, report.pronoun) for name in _THEY)
        if is_plural and self._was_said and last and not last[0].actor:
            return report._replace(speakers=last)  # "several officers": no actor that "they" could stand for instead
        if self._vocabulary.has("it or they", report.pronoun):
            return report._replace(speakers=subject or last)
        return report._replace(speakers=last or subject)

    def _unclaimed(self, group: _Group, sentence: Sentence, found: Sequence[Report]) -> Iterator[Report]:
        """Yield the quotations that no cue of the sentence governs, by whoever was found to speak in them."""
        near = group.statements[0].paragraph - self._paragraph <= 1
        for part in (each for each in sentence.quotations if each.is_speech):
            inside = frozenset(range(part.first, part.last))
            owner = next((each for each in found if inside & each.content), None)
            if owner is not None:
                self._whose.setdefault(part.number, owner.speakers)
            elif part.number in self._whose:
                yield _quotation(inside, self._whose[part.number], "a quotation that goes on")
            elif self._last and near and not found:
                self._whose[part.number] = self._last
                yield _quotation(inside, self._last, "a quotation of the last speaker")
        if group.statements[0].kind is BlockKind.QUOTATION and self._last and not found:
            yield _quotation(sentence.everything, self._last, "a block quotation of the last speaker")


def _quotation(inside: frozenset[int], speakers: tuple[Speaker, ...], rule: str) -> Report:
    return Report(min(inside), min(inside), _QUOTED, rule, inside, speakers)


def _of_statements(group: _Group, read: tuple[Sequence[Report], str]) -> Iterator[Attribution | None]:
    """Yield for each statement of a sentence the attribution that most of it rests on."""
    found, doubting = read
    for start, statement in zip(group.starts, group.statements, strict=True):
        places = range(start, start + len(statement.tokens))
        yield _best([_attribution(each, group.tokens, places, doubting) for each in found])


def _attribution(report: Report, sentence: Sequence[Token], places: range, doubting: str) -> Attribution:
    words = [at for at in places if sentence[at].is_word and at not in report.frame]
    share = sum(at in report.content for at in words) / len(words) if words else 0.0
    content = frozenset(at - places.start for at in report.content if at in places)
    cue = text_of(sentence[report.first : report.last])
    return Attribution(report.speakers, report.cue.stance, cue, report.rule, content, share, doubting)


def _best(found: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution that governs most; where one stands around another, with the speakers of both."""
    everything = frozenset().union(*(each.content for each in found))
    sharing = [replace(each, content=everything) for each in found if each.content]
    told = [each for each in sharing if each.is_reported]
    if not told:
        return max(sharing, key=lambda each: each.share, default=None)
    first = told[0]
    around = [each for each in told[1:] if each.rule == AFTER and each.speakers != first.speakers]
    if around and NOBODY not in (*first.speakers, *around[-1].speakers):
        return replace(first, speakers=tuple(dict.fromkeys((*first.speakers, *around[-1].speakers))))
    return first
