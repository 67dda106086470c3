"""Find in one sentence the cues that leave something to somebody, each with its speaker and what it governs."""

from collections.abc import Iterator, Sequence

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, phrase_after, phrase_ending, subject_before
from briefing_tui.drafting.attribution.report import Report, spoken
from briefing_tui.drafting.attribution.sentence import Sentence
from briefing_tui.drafting.attribution.speakers import NOBODY, speaks
from briefing_tui.drafting.attribution.subjects import is_subject
from briefing_tui.drafting.attribution.verbs import report_of_verb
from briefing_tui.drafting.attribution.vocabulary import Cue, CueKind, Stance, Vocabulary
from briefing_tui.drafting.phrases import Match
from briefing_tui.drafting.tokens import APOSTROPHES

_MAX_LEADING_TOKENS = 3  # before "according to" at the beginning: "But still, according to"
_MAX_APPOSITION_TOKENS = 10  # between whoever is named after "according to" and the comma that closes it
_SILENT = (CueKind.NONE, CueKind.DOUBT)


def reports(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Report]:
    """Yield what the cues of a sentence report, by the place of the cues; those within quotations are left out."""
    matches = [each for each in sentence.cues if each.first not in sentence.quoted]
    blocked = {at for each in matches if each.value.kind is CueKind.NONE for at in range(each.first, each.last)}
    done = 0
    for match in matches:
        if match.first in blocked or match.first < done or match.value.kind in _SILENT:
            continue
        report = _report(sentence, match)
        if report is not None:
            done = match.last
            yield report
    yield from _points_of_view(sentence, vocabulary)
    yield from _for_somebody(sentence)


def doubt(sentence: Sentence, found: Sequence[Report]) -> str:
    """Return the words with which the author speaks against what is reported, or an empty string.

    "Falsely claimed" and "claimed without evidence that ..." are the author's; "called the claim baseless" is not.
    """
    theirs = frozenset().union(*(each.content for each in found))
    after_cues = {each.last for each in found}
    for match in sentence.cues:
        is_own = match.first not in theirs or match.first in after_cues
        if match.value.kind is CueKind.DOUBT and is_own and match.first not in sentence.quoted:
            return sentence.words(match.first, match.last)
    doubted = next((each for each in found if each.cue.kind is CueKind.UNNAMED_DOUBTED), None)
    return sentence.words(doubted.first, doubted.last) if doubted else ""


def _report(sentence: Sentence, match: Match[Cue]) -> Report | None:
    kind = match.value.kind
    if kind is CueKind.VERB:
        return report_of_verb(sentence, match)
    if kind is CueKind.SOURCE_AFTER:
        return _source_after(sentence, match)
    if kind is CueKind.TOLD_NOUN:
        return _told_noun(sentence, match)
    frame = frozenset(range(match.first, match.last))
    content = sentence.everything - frame
    if sentence.has_any(("preposition", "other preposition"), match.first - 1):  # "arrested for allegedly stealing"
        content = frozenset(range(match.last, sentence.comma_after(match.last)))
    return Report(match.first, match.last, match.value, "somebody unnamed", content, (NOBODY,), "", frame)


def _source_after(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "according to the Cyprus Mail, ..."."""
    phrase = phrase_after(sentence, match.last)
    if phrase is None:
        return None
    if phrase.last == match.last + 1 and sentence.has("object pronoun", match.last):  # "according to him"
        phrase = phrase._replace(pronoun=sentence.tokens[match.last].low)
    if sentence.has("document", phrase.last - 1) and sentence.has("agent", phrase.last):  # "a study by the centre"
        author = phrase_after(sentence, phrase.last + 1)
        phrase = phrase._replace(last=author.last) if author else phrase
    end = sentence.comma_after(phrase.last)
    if end - phrase.last > _MAX_APPOSITION_TOKENS or (
        sentence.tokens[match.first - 1 : match.first]
        and (sentence.tokens[match.first - 1].is_word and match.first > _MAX_LEADING_TOKENS)
    ):
        end = phrase.last
    if match.first <= _MAX_LEADING_TOKENS:
        content = frozenset(range(end, len(sentence.tokens)))
        frame = frozenset(range(end))
    else:
        frame = frozenset(range(match.first, end))
        content = sentence.everything - frame
    return spoken(sentence, match, phrase, "a source", content, frame)


def _told_noun(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "Russia's claim that ..." and "reports that ..."."""
    subject = subject_before(sentence, match.first)
    if subject is not None and not subject.pronoun and is_subject(sentence, subject, match):
        return None  # "officials claim that": a verb
    owner = match.first - 1
    content = frozenset(range(match.last, sentence.comma_after(match.last)))
    if owner > 0 and sentence.is_text(owner, APOSTROPHES):
        phrase = phrase_ending(sentence, owner)
    elif sentence.has("possessive", owner):
        phrase = NounPhrase(owner, match.first, sentence.tokens[owner].low)
    else:
        start = owner if sentence.has("determiner", owner) else match.first
        phrase = NounPhrase(start, match.last - 1)
    if phrase is None:
        return None
    return spoken(sentence, match, phrase, "a noun of saying", content, frozenset(range(match.first, match.last)))


def _points_of_view(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Report]:
    """Yield phrases such as "from Dushanbe's point of view" and "in its view"."""
    heads = {words[0] for words in vocabulary.source_within}
    for at in range(2, len(sentence.tokens)):
        if sentence.tokens[at].low not in heads or at in sentence.quoted:
            continue
        lengths = [len(words) for words in vocabulary.source_within if _low(sentence, at, len(words)) == words]
        phrase = _owner(sentence, at) if lengths else None
        if phrase is None or not sentence.has("before source within", phrase.first - 1):
            continue
        last = at + max(lengths)
        frame = frozenset(range(phrase.first - 1, last))
        match = Match(at, last, Cue(CueKind.SOURCE_AFTER, Stance.VIEW))
        yield spoken(sentence, match, phrase, "a point of view", sentence.everything - frame, frame)


def _for_somebody(sentence: Sentence) -> Iterator[Report]:
    """Yield "For Dushanbe, ..." at the beginning of a sentence."""
    phrase = phrase_after(sentence, 1) if sentence.has("viewpoint", 0) else None
    if phrase is None or phrase.pronoun or not sentence.is_text(phrase.last, frozenset(",")):
        return
    if speaks(sentence, phrase) and not sentence.has("document", phrase.last - 1):
        frame = frozenset(range(phrase.last))
        match = Match(0, phrase.last, Cue(CueKind.SOURCE_AFTER, Stance.VIEW))
        yield spoken(sentence, match, phrase, "a point of view", sentence.everything - frame, frame)


def _owner(sentence: Sentence, at: int) -> NounPhrase | None:
    """Return whose view stands at the token `at`: the possessive before it."""
    if sentence.is_text(at - 1, APOSTROPHES):
        return phrase_ending(sentence, at - 1)
    if sentence.has_any(("possessive", "demonstrative"), at - 1) and not sentence.has("author's", at - 1):
        return NounPhrase(at - 1, at, sentence.tokens[at - 1].low)
    return None


def _low(sentence: Sentence, at: int, length: int) -> tuple[str, ...]:
    return tuple(token.low for token in sentence.tokens[at : at + length])
