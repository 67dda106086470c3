"""Read a verb of saying or thinking: who says it, and what."""

from briefing_tui.drafting.attribution.complements import (
    adverbial_end,
    ends_clause,
    has_quotation,
    is_followed,
    told,
)
from briefing_tui.drafting.attribution.inversion import inverted
from briefing_tui.drafting.attribution.noun_phrases import (
    NounPhrase,
    head_of,
    phrase_between,
    phrase_ending,
    subject_before,
    verb_group,
)
from briefing_tui.drafting.attribution.passives import is_passive, passive
from briefing_tui.drafting.attribution.report import AFTER, RULES, Report, spoken
from briefing_tui.drafting.attribution.sentence import MARKS, STOPS, Sentence
from briefing_tui.drafting.attribution.shared_subjects import coordinated, participle
from briefing_tui.drafting.attribution.speakers import speaks
from briefing_tui.drafting.attribution.subjects import is_subject
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match

_MIN_SAID_TOKENS = 4  # before a verb of saying, for it to stand after what is said
_MAX_LEAD_TOKENS = 3  # before "while" in "This is while ..."
_SETTING_OFF = MARKS | {","}
_ENDS = STOPS | {","}


def report_of_verb(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Return what a verb reports, or None where it is none, or nothing that it could report follows."""
    if not _may_be_verb(sentence, match.first) or _is_reduced(sentence, match):
        return None
    match = match._replace(value=match.value._replace(stance=_stance(sentence, match)))
    if sentence.ends_as("participle endings", match.first):
        if not sentence.has("auxiliary of a passive", match.first - 1):
            return participle(sentence, match)
    elif is_passive(sentence, match):
        return passive(sentence, match)
    if (report := inverted(sentence, match)) is not None:
        return report
    subject = _set_off_subject(sentence, match) or subject_before(sentence, match.first)
    if subject is None or not is_subject(sentence, subject, match):
        return coordinated(sentence, match)
    return _with_subject(sentence, match, subject)


def _set_off_subject(sentence: Sentence, match: Match[Cue]) -> NounPhrase | None:
    """Return the subject of a verb at the end of a sentence that begins after a comma: ", a man near him said"."""
    if any(token.is_word for token in sentence.tokens[adverbial_end(sentence, match.last) :]):
        return None
    end = verb_group(sentence, match.first)
    comma = next((at for at in range(end - 1, -1, -1) if sentence.is_text(at, _SETTING_OFF)), -1)
    if comma < _MIN_SAID_TOKENS or comma + 1 >= end or sentence.has("coordinator", comma + 1):
        return None
    phrase = phrase_between(sentence, comma + 1, end)
    return phrase if phrase is not None and not phrase.pronoun and speaks(sentence, phrase) else None


def _stance(sentence: Sentence, match: Match[Cue]) -> Stance:
    """Return the stance of a verb as it stands here: an act of speech is a statement where its words are quoted."""
    is_quoted = match.value.stance is Stance.ACT and has_quotation(sentence, match.last)
    return Stance.NEUTRAL if is_quoted else match.value.stance


def _may_be_verb(sentence: Sentence, at: int) -> bool:
    """Whether a token may be a finite verb or a participle: no part of a name, and not after "to"."""
    if sentence.covering(at) is not None:
        return False
    return at == 0 or not (sentence.tokens[at].is_capitalised or sentence.has("infinitive", at - 1))


def _with_subject(sentence: Sentence, match: Match[Cue], subject: NounPhrase) -> Report | None:
    if subject.pronoun and sentence.has("relative", subject.first):
        end = subject.first - 1 if sentence.is_text(subject.first - 1, frozenset(",")) else subject.first
        return _within(sentence, _as_act(match), phrase_ending(sentence, end))
    before = subject.first - 1
    if _stands_after(sentence, match, subject):
        frame = frozenset(range(subject.first, adverbial_end(sentence, match.last)))
        return spoken(sentence, match, subject, AFTER, sentence.everything - frame, frame)
    if sentence.has("parenthetic", before) and ends_clause(sentence, adverbial_end(sentence, match.last)):
        frame = frozenset(range(before, sentence.comma_after(match.last)))
        return spoken(sentence, match, subject, "as somebody says", sentence.everything - frame, frame)
    need = Need.ANYTHING if _is_of_document(sentence, subject, match) else match.value.need
    if not is_followed(sentence, match.last, need):
        return None
    is_inserted = sentence.has("auxiliary", match.last)  # "factions they believed were a threat"
    if is_inserted or (sentence.has_any(("subordinator", "relative"), before) and not sentence.has("that", before)):
        is_aside = is_inserted or sentence.has("relative", before) or not _is_all(sentence, before, match.last)
        return _within(sentence, _as_act(match) if is_aside else match, subject)
    frame = frozenset(range(_clause_start(sentence, subject.first), match.last))
    return spoken(sentence, match, subject, RULES[match.value.stance], told(sentence, match), frame)


def _is_of_document(sentence: Sentence, subject: NounPhrase, match: Match[Cue]) -> bool:
    return match.value.stance is Stance.FINDING and sentence.has("document", head_of(sentence, subject))


def _is_reduced(sentence: Sentence, match: Match[Cue]) -> bool:
    """Whether a participle stands there that belongs to the noun before it: "factories expected to begin"."""
    if not sentence.ends_as("past endings", match.first) or is_passive(sentence, match):
        return False
    if sentence.has_any(("agent", "charge"), match.last) and match.value.stance is not Stance.ACT:
        return True
    is_single = match.last - match.first == 1
    return is_single and match.value.stance is Stance.VIEW and sentence.has("infinitive", match.last)


def _is_all(sentence: Sentence, subordinator: int, end: int) -> bool:
    """Whether a clause is all that a sentence tells: "This is while Oman considers the request illegitimate"."""
    return subordinator < _MAX_LEAD_TOKENS and sentence.comma_after(end) >= sentence.stop_after(end)


def _as_act(match: Match[Cue]) -> Match[Cue]:
    """Return a cue as one that shows whose words stand there, and does not make the statement theirs."""
    return match._replace(value=match.value._replace(stance=Stance.ACT))


def _within(sentence: Sentence, match: Match[Cue], subject: NounPhrase | None) -> Report | None:
    """Read a verb in a clause within the sentence: "a day after he said that ..."."""
    if subject is None or not is_followed(sentence, match.last, match.value.need):
        return None
    content = frozenset(range(match.last, sentence.comma_after(match.last)))
    frame = frozenset(range(subject.first, match.last))
    return spoken(sentence, match, subject, "a clause within the sentence", content, frame)


def _stands_after(sentence: Sentence, match: Match[Cue], subject: NounPhrase) -> bool:
    """Whether a subject and its verb stand after what is said: set off by a comma, or at the very end."""
    if match.value.stance is Stance.ACT or match.value.need in (Need.AS, Need.COMPLEMENT):
        return False
    if match.value.need is Need.QUOTATION and not sentence.quoted:
        return False
    before = subject.first - 1
    if before < 0 or sentence.has_any(("relative", "subordinator", "coordinator"), before):
        return False
    tokens = sentence.tokens
    end = adverbial_end(sentence, match.last)
    at_end = all(not token.is_word for token in tokens[end:])
    if sentence.is_text(before, MARKS) and not sentence.has("that", match.last) and before in sentence.quoted:
        return True
    if sentence.is_text(before, _SETTING_OFF):
        parenthetic = at_end or sentence.is_text(end, frozenset(","))
        return sentence.is_text(match.last, _ENDS) or (parenthetic and subject.first > _MIN_SAID_TOKENS)
    return all(not token.is_word for token in tokens[match.last :]) and subject.first > _MIN_SAID_TOKENS


def _clause_start(sentence: Sentence, at: int) -> int:
    """Return where the clause begins that the token `at` belongs to."""
    for index in range(at - 1, -1, -1):
        text = sentence.tokens[index].text
        if text in STOPS or (text == "," and sentence.has("coordinator", index + 1)):
            return index + 1
        if text == "," and sentence.has("resumption", index + 1):
            return index + 1
        if sentence.has("coordinator", index) and index == at - 1:
            return index
        if sentence.has("that", index) and index == at - 1:
            return index
    return 0
