"""Read verbs of saying that share the subject of another verb: "left, saying that ...", "left and said that ..."."""

from briefing_tui.drafting.attribution.complements import is_followed, told
from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, phrase_after, verb_group
from briefing_tui.drafting.attribution.report import RULES, Report, spoken
from briefing_tui.drafting.attribution.sentence import ADJECTIVES, Mentioned, Sentence
from briefing_tui.drafting.attribution.speakers import first_mention, speakers
from briefing_tui.drafting.attribution.vocabulary import Cue, Stance
from briefing_tui.drafting.phrases import Match
from briefing_tui.drafting.tokens import APOSTROPHES

_COMMA = frozenset(",")
_LISTING = ("coordinator", "article")


def participle(sentence: Sentence, match: Match[Cue]) -> Report | None:
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


def coordinated(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "praised the efforts and said they were ...": the verb has the subject of the one before it."""
    start = verb_group(sentence, match.first)
    if start == 0 or not sentence.has("coordinator", start - 1):
        return None
    if not is_followed(sentence, match.last, match.value.need):
        return None
    return _shared_subject(sentence, match, RULES[match.value.stance])


def _shared_subject(sentence: Sentence, match: Match[Cue], rule: str) -> Report | None:
    content = told(sentence, match)
    start = _main_start(sentence)
    first = first_mention(sentence, 0, match.first)
    before = range(first.first if first else match.first)
    pronoun = next((at for at in before if sentence.has_any(("he or she", "it or they"), at)), None)
    if pronoun is not None:
        return Report(match.first, match.last, match.value, rule, content, (), sentence.tokens[pronoun].low)
    if first is not None:
        leads = _leads_to(sentence, start, first.first)
        phrase = NounPhrase(start if leads else first.first, first.last if leads else _list_end(sentence, first))
        return Report(match.first, match.last, match.value, rule, content, speakers(sentence, phrase))
    subject = phrase_after(sentence, start)
    if subject is None or subject.pronoun or subject.last > match.first:
        return None
    return Report(match.first, match.last, match.value, rule, content, speakers(sentence, subject))


def _list_end(sentence: Sentence, first: Mentioned) -> int:
    """Return where a list of actors ends that begins with a mention: "Iran, Oman and Qatar"."""
    end = last = first.last
    while end < len(sentence.tokens) and (sentence.is_text(end, _COMMA) or sentence.has_any(_LISTING, end)):
        end += 1
        mention = sentence.covering(end)
        if mention is not None and mention.actor_id and mention.how not in ADJECTIVES:
            end = mention.last
            last = end if sentence.has("coordinator", mention.first - 1) else last
    return last


def _leads_to(sentence: Sentence, start: int, name: int) -> bool:
    """Whether the noun phrase that begins at a token has a name within it: "the leaders of Oman"."""
    between = range(start, name)
    has_preposition = any(sentence.has("binding preposition", at) for at in between)
    return has_preposition and all(sentence.tokens[at].is_word for at in between)


def _main_start(sentence: Sentence) -> int:
    """Return where the main clause begins: after what stands before a comma and begins with a preposition."""
    at = next((index for index, token in enumerate(sentence.tokens) if token.is_word), 0)
    if sentence.has_any(("preposition", "other preposition", "time", "subordinator"), at):
        comma = sentence.comma_after(at)
        return comma + 1 if comma < len(sentence.tokens) - 1 else at + 1
    return at
