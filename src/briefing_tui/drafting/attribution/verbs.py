"""Read a verb of saying or thinking: who says it, and what."""

from briefing_tui.drafting.attribution.complements import (
    adverbial_end,
    governed,
    has_clause,
    has_quotation,
    is_followed,
)
from briefing_tui.drafting.attribution.noun_phrases import (
    NounPhrase,
    head_of,
    phrase_after,
    phrase_between,
    phrase_ending,
    subject_before,
    verb_group,
)
from briefing_tui.drafting.attribution.report import Report, spoken
from briefing_tui.drafting.attribution.sentence import APOSTROPHES, MARKS, NAMES, STOPS, Sentence
from briefing_tui.drafting.attribution.speakers import NOBODY, first_mention, speakers, speaks
from briefing_tui.drafting.attribution.subjects import is_subject
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match

_MIN_SAID_TOKENS = 4  # before a verb of saying, for it to stand after what is said
_MAX_LEAD_TOKENS = 3  # before "while" in "This is while ..."
AFTER = "a verb of saying after what is said"
_UNNAMED = "somebody unnamed"
_SETTING_OFF = MARKS | {","}
_ENDS = STOPS | {","}
_OF_OTHERS = (Stance.DOUBTING, Stance.VIEW, Stance.DENIAL)


def report_of_verb(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Return what a verb reports, or None where it is none, or nothing that it could report follows."""
    if not _may_be_verb(sentence, match.first) or _is_reduced(sentence, match):
        return None
    match = match._replace(value=match.value._replace(stance=_stance(sentence, match)))
    if sentence.ends_as("participle endings", match.first):
        if not sentence.has("auxiliary of a passive", match.first - 1):
            return _participle(sentence, match)
    elif _is_passive(sentence, match):
        return _passive(sentence, match)
    if (inverted := _inverted(sentence, match)) is not None:
        return inverted
    subject = _set_off_subject(sentence, match) or subject_before(sentence, match.first)
    if subject is None or not is_subject(sentence, subject, match):
        return _coordinated(sentence, match)
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
    """Return the stance of a verb as it stands here: an act is a statement where its words are quoted.

    A promise or a threat is an act too, but for "promised that ...".
    """
    stance = match.value.stance
    if stance is Stance.ACT and has_quotation(sentence, match.last):
        return Stance.NEUTRAL
    if stance is Stance.COMMITMENT and not has_quotation(sentence, match.last):
        return stance if has_clause(sentence, match.last) else Stance.ACT
    return stance


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
    if sentence.has("parenthetic", before) and _ends_clause(sentence, adverbial_end(sentence, match.last)):
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
    return spoken(sentence, match, subject, _RULES[match.value.stance], _told(sentence, match), frame)


def _is_of_document(sentence: Sentence, subject: NounPhrase, match: Match[Cue]) -> bool:
    return match.value.stance is Stance.FINDING and sentence.has("document", head_of(sentence, subject))


def _told(sentence: Sentence, match: Match[Cue]) -> frozenset[int]:
    """Return what a verb before it governs; of an act, only what is demanded, promised or the like."""
    if match.value.stance is not Stance.ACT:
        return governed(sentence, match.last)
    start = next(
        (at for at in range(match.last, sentence.comma_after(match.last)) if sentence.has("act content", at)), -1
    )
    return governed(sentence, start) if start >= 0 else frozenset()


def _is_reduced(sentence: Sentence, match: Match[Cue]) -> bool:
    """Whether a participle stands there that belongs to the noun before it: "factories expected to begin"."""
    if not sentence.ends_as("past endings", match.first) or _is_passive(sentence, match):
        return False
    if sentence.has_any(("agent", "charge"), match.last) and match.value.stance is not Stance.ACT:
        return True
    is_single = match.last - match.first == 1
    return is_single and match.value.stance is Stance.VIEW and sentence.has("infinitive", match.last)


def _ends_clause(sentence: Sentence, at: int) -> bool:
    return at >= len(sentence.tokens) or sentence.is_text(at, _ENDS)


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


def _participle(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "..., adding that ...": the subject is that of the clause before."""
    before = match.first - 1
    if before < 0:
        return _leading(sentence, match)
    if sentence.has_any(("determiner", "binding preposition"), before) or sentence.is_text(before, APOSTROPHES):
        return None
    if not is_followed(sentence, match.last, match.value.need) or match.value.stance is Stance.FINDING:
        return None
    return _shared_subject(sentence, match, "a participle of saying")


def _leading(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "Noting that it was late, Oman left": what is said ends at the comma, and the subject follows."""
    comma = sentence.comma_after(match.last)
    subject = phrase_after(sentence, comma + 1)
    if subject is None or not is_followed(sentence, match.last, match.value.need):
        return None
    name = first_mention(sentence, comma, subject.last)
    if name is not None and name.first == subject.first:
        subject = NounPhrase(name.first, name.last)
    content = frozenset(range(match.last, comma))
    return spoken(sentence, match, subject, "a participle of saying", content, frozenset({match.first}))


def _coordinated(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "praised the efforts and said they were ...": the verb has the subject of the one before it."""
    start = verb_group(sentence, match.first)
    if start == 0 or not sentence.has("coordinator", start - 1):
        return None
    if not is_followed(sentence, match.last, match.value.need):
        return None
    return _shared_subject(sentence, match, _RULES[match.value.stance])


def _shared_subject(sentence: Sentence, match: Match[Cue], rule: str) -> Report | None:
    content = _told(sentence, match)
    start = _main_start(sentence)
    first = first_mention(sentence, 0, match.first)
    before = range(first.first if first else match.first)
    pronoun = next((at for at in before if sentence.has_any(("he or she", "it or they"), at)), None)
    if pronoun is not None:
        return Report(match.first, match.last, match.value, rule, content, (), sentence.tokens[pronoun].low)
    if first is not None:
        phrase = NounPhrase(start if _leads_to(sentence, start, first.first) else first.first, first.last)
        return Report(match.first, match.last, match.value, rule, content, speakers(sentence, phrase))
    subject = phrase_after(sentence, start)
    if subject is None or subject.pronoun or subject.last > match.first:
        return None
    return Report(match.first, match.last, match.value, rule, content, speakers(sentence, subject))


def _leads_to(sentence: Sentence, start: int, name: int) -> bool:
    """Whether the noun phrase that begins at a token has a name within it: "the leaders of Oman"."""
    between = range(start, name)
    has_preposition = any(sentence.has("binding preposition", at) for at in between)
    return has_preposition and all(sentence.tokens[at].is_word for at in between)


def _inverted(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "..., said Rahmon": the speaker after the verb, what he says before it."""
    if match.value.stance is Stance.ACT or match.value.need is Need.AS or match.last >= len(sentence.tokens):
        return None
    if match.first == 0 or not sentence.is_text(match.first - 1, _SETTING_OFF):
        return None
    phrase = phrase_after(sentence, match.last)
    if phrase is None or sentence.has_any(("relative", "that"), phrase.first) or not _may_close(sentence, phrase.last):
        return None
    if not (phrase.pronoun or speaks(sentence, phrase)):
        return None
    phrase = _apposed(sentence, phrase)
    frame = frozenset(range(match.first, phrase.last))
    return spoken(sentence, match, phrase, AFTER, sentence.everything - frame, frame)


def _may_close(sentence: Sentence, at: int) -> bool:
    """Whether a speaker's name may end before a token: at a comma or a stop, or before when and where it was said."""
    if at >= len(sentence.tokens) or not sentence.tokens[at].is_word:
        return True
    return sentence.has_any(("time", "preposition", "other preposition", "relative", "subordinator"), at) or (
        sentence.ends_as("participle endings", at)
    )


def _apposed(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """Return the name that follows a common noun after a comma: "said the spokesman, Anna Smith"."""
    mention = sentence.covering(phrase.last + 1) if sentence.is_text(phrase.last, frozenset(",")) else None
    if mention is None or mention.how not in NAMES or sentence.covering(phrase.last - 1) is not None:
        return phrase
    return NounPhrase(mention.first, mention.last)


def _passive(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "has been considered ... by Tajikistan" and "were accused of ..."."""
    stance, need = match.value.stance, match.value.need
    if stance not in _OF_OTHERS and need not in (Need.AS, Need.COMPLEMENT):
        return _told_to(sentence, match)
    if need is Need.AS and not is_followed(sentence, match.last, need):
        return None
    if (by_agent := _by_agent(sentence, match)) is not None:
        return by_agent
    if stance is Stance.DOUBTING and need is Need.ANYTHING and sentence.has("charge", match.last):
        return Report(match.first, match.last, match.value, _UNNAMED, sentence.everything, (NOBODY,))
    return None


def _told_to(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "the court was told that ..." and "..., the court was told"."""
    if _is_told_at_end(sentence, match):
        return Report(match.first, match.last, match.value, _UNNAMED, sentence.everything, (NOBODY,))
    if sentence.has("that", match.last):
        content = governed(sentence, match.last)
        return Report(match.first, match.last, match.value, _UNNAMED, content, (NOBODY,))
    return None


def _by_agent(sentence: Sentence, match: Match[Cue]) -> Report | None:
    places = range(match.last, sentence.stop_after(match.last))
    agent = next((at for at in places if sentence.has("agent", at) and at not in sentence.quoted), None)
    phrase = phrase_after(sentence, agent + 1) if agent is not None else None
    if agent is None or phrase is None or sentence.ends_as("participle endings", phrase.first):
        return None
    frame = frozenset(range(agent, phrase.last))
    return spoken(sentence, match, phrase, "a passive with its agent", sentence.everything - frame, frame)


def _is_told_at_end(sentence: Sentence, match: Match[Cue]) -> bool:
    """Whether it is told at the end to whom something was said: "..., the court was told"."""
    subject = subject_before(sentence, match.first)
    at_end = _ends_clause(sentence, adverbial_end(sentence, match.last))
    return (
        at_end
        and not sentence.has("infinitive", match.last)
        and subject is not None
        and sentence.is_text(subject.first - 1, frozenset(","))
    )


def _is_passive(sentence: Sentence, match: Match[Cue]) -> bool:
    if match.first == 0 or sentence.tokens[match.first].low.endswith("s"):
        return False
    return any(
        sentence.has("auxiliary of a passive", at) for at in range(verb_group(sentence, match.first), match.first)
    )


def _stands_after(sentence: Sentence, match: Match[Cue], subject: NounPhrase) -> bool:
    """Whether a subject and its verb stand after what is said: set off by a comma, or at the very end."""
    if match.value.stance is Stance.ACT or match.value.need in (Need.AS, Need.COMPLEMENT):
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


def _main_start(sentence: Sentence) -> int:
    """Return where the main clause begins: after what stands before a comma and begins with a preposition."""
    at = next((index for index, token in enumerate(sentence.tokens) if token.is_word), 0)
    if sentence.has_any(("preposition", "other preposition", "time", "subordinator"), at):
        comma = sentence.comma_after(at)
        return comma + 1 if comma < len(sentence.tokens) - 1 else at + 1
    return at


_RULES = {
    Stance.NEUTRAL: "a verb of saying",
    Stance.FACTIVE: "a verb that takes it for true",
    Stance.DOUBTING: "a verb that keeps a distance",
    Stance.DENIAL: "a denial",
    Stance.VIEW: "a view",
    Stance.COMMITMENT: "a promise or a threat",
    Stance.FINDING: "a finding",
    Stance.ACT: "speech that is an act",
}
