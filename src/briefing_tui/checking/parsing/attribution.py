"""Find in the sentence that a claim rests on whose word it is: who says so, fears so, or asks for it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.speakers import speaker_before
from briefing_tui.checking.parsing.unattributed import QUOTATION_ENDS, is_known, is_order, is_unsaid
from briefing_tui.checking.words.classes import BE
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.speaking import words_of_telling
from briefing_tui.text.casing import lowered
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

# In lower case, as the text is that is searched: to compile an expression that ignores case takes three times as long.
# Whoever stands before or after one of these says what the rest of the sentence tells.
_HEARSAY = regex(
    r"(?<!\w)(?:according to(?! which)|reportedly|allegedly|purportedly|reputedly|said|says|(?<!\ba )(?<!\bto )say|told"
    r"|(?:is|are|was|were|been) (?:said|reported|alleged|rumou?red|believed|thought|claimed) to"
    r"|(?:claims?|claimed|announce[sd]?|declare[sd]?|stated|reported|reports|allege[sd]?|insist(?:s|ed)?|argue[sd]?"
    r"|assert(?:s|ed)?|maintain(?:s|ed)?|noted|add(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|agrees?|hope[sd]?"
    r"|expect(?:s|ed)?|fear(?:s|ed)?|contend(?:s|ed)?|estimate[sd]?|predict(?:s|ed)?|testif(?:y|ies|ied)"
    r"|complain(?:s|ed)?|conced(?:e|es|ed)|acknowledge[sd]?|admit(?:s|ted)?|suggest(?:s|ed)?|caution(?:s|ed)?) that"
    r"|quot(?:es|ed|ing) [^.;]{1,60}? as saying"
    r"|(?:claims|claimed|claiming) (?:to|(?:full |total |sole )?(?:control|credit|victory)))(?!\w)"
)
# What somebody takes for so, or holds against another: facts in themselves if the claim reports them as such.
_BELIEFS = (
    r"accus(?:es?|ed)|suspects?|suspected|considers?|considered|(?<!\bas )regards?|regarded|views?|viewed|sees"
    r"|believes?|believed|thinks?|holds? that|fears?|feared|expects?|expected|opinion"
)
_BELIEF = regex(rf"(?<!\w)(?<!\bto )(?:{_BELIEFS})(?!\w)")
_ATTITUDE = regex(
    rf"(?<!\w)(?<!\bto )(?:{_BELIEFS}|asks?|asked|demands?|demanded|calls? for|called for|urges?|urged|denies|denied"
    r"|promises?|promised|hopes|hoped)(?!\w)",
    re.IGNORECASE,
)
# Words with which a claim tells itself that somebody says or thinks so, as an event.
_SAYING = regex(
    r"(?<!\w)(?:count(?:s|ed) .{1,60} (?:among|as)|treat(?:s|ed)? .{1,60} as"
    r"|in (?:its|his|her|their|.{1,40}['’]s?) (?:view|eyes|words))(?!\w)",
    re.IGNORECASE,
)
_SUBORDINATE = word_set("after although because before since though when while until unless as")
_CONTRASTS = word_set("but although though while whereas and because")  # after a comma, what follows is another matter
_OTHER_MATTERS = word_set("but although though whereas")  # of what is reported in general: "is said to", "reportedly"
_DETERMINERS = word_set("a an the no any its his her their our my your such in with")  # before a noun: "a promise"
_OTHER_CLAUSES = _CONTRASTS | word_set("which who whom whose where when")  # after a comma, told as fact or not
_RELATIVES = word_set("which who")
_BOASTS = word_set("claim claims claimed claiming")  # "to", or "control": with these whoever speaks tells of themselves
_BOUNDS = word_set(", that which who")
_PRONOUNS = word_set("he she it they we i")
_ENDS = word_set(". , ;")
_ADVERBS = word_set("reportedly allegedly purportedly reputedly according is are was were been")
_MAX_GOVERNED_STEMS = 3  # the content words after an attitude that it is taken to govern
_MIN_GOVERNED_STEMS = 2  # of these, which a claim has to have
_MAX_WORDS_OF_SPEAKER = 10  # between a comma and the verb of saying: "..., the head of the army in the north said"
_MAX_WORDS_OF_INSERTED_IN = 3  # between the commas before an insertion: "..., enough, they say, to end the drought"
_MAX_WORDS_OF_HEARER = 3  # after "told"
_MIN_SHARED_STEMS = 2  # of a claim, that have to stand in what is attributed
_MIN_SHARE = 0.8  # of what a claim shares with the sentence, for the same


def attribution(claim: Sentence, quote: Sentence) -> str:
    """Return the words with which a quote's sentence attributes to somebody what a claim's says, or an empty string.

    It is none where the claim tells itself that somebody says or thinks something, or speaks of whoever says so: then
    it may tell what they did.
    """
    repeated = claim.repeats(quote)  # word for word: then it is no telling of its own
    if _tells_who_says(claim) and not repeated:
        return ""
    low = lowered(quote.text)
    for found in _HEARSAY.finditer(low, quote.starts[0], quote.end):
        first, after = _position(quote, found.start()), _position(quote, found.end())
        part = _attributed(quote, first, after)
        own = quote.forms[first] in _BOASTS and quote.forms[first + 1 : first + 2] != ("that",)
        if own and _rests_on(claim, quote, range(_nearest(quote, first), part.stop)):
            return quote.text[slice(*found.span())]
        if is_unsaid(quote, first):
            continue
        if repeated and _rests_on(claim, quote, part):
            return quote.text[slice(*found.span())]
        if not is_order(quote, first) and _leaves_to_another(claim, quote, part, _speaker(quote, first, after, part)):
            return quote.text[slice(*found.span())]
    for found in _BELIEF.finditer(low, quote.starts[0], quote.end):
        first, after = _position(quote, found.start()), _position(quote, found.end())
        if _is_attitude_to(claim, quote, after) and not _speaks_of(claim, quote, _believer(quote, first)):
            return quote.text[slice(*found.span())]
    return ""


def _tells_who_says(claim: Sentence) -> bool:
    telling = words_of_telling()
    words = zip(claim.forms, claim.tokens, strict=True)  # "States" is a name within a sentence
    told = any(form in telling and (token.islower() or not at) for at, (form, token) in enumerate(words))
    return told or _SAYING.search(claim.text, claim.starts[0], claim.end) is not None


def attitudes(text: str) -> Iterator[str]:
    """Yield the words of `text` that report an attitude or a demand, in order: "denied", "urges"."""
    for found in _ATTITUDE.finditer(text):
        yield found[0]


def _position(sentence: Sentence, offset: int) -> int:
    """Return the position of the first token that begins at an offset of the text or after it."""
    return bisect_left(sentence.starts, offset)


def _attributed(quote: Sentence, first: int, after: int) -> range:
    """Return the positions of what the tokens from `first` to `after` leave to somebody.

    That is what comes before, up to the comma before the speaker, or else what follows: of "A did it, B said", "B said
    A did it", and "A did it, but B said C".
    """
    before = range(first - 1, max(-1, first - 2 - _MAX_WORDS_OF_SPEAKER), -1)
    for position in before:
        if quote.forms[position] in _SUBORDINATE:
            return range(first, quote.clause(first).stop)
        if quote.forms[position] in QUOTATION_ENDS:
            break
    if "that" not in quote.forms[after : after + 1 + (_MAX_WORDS_OF_HEARER if quote.forms[first] == "told" else 0)]:
        for position in before:
            if quote.forms[position] in _CONTRASTS:
                break
            if quote.forms[position] in QUOTATION_ENDS:
                return _around_insertion(quote, position, after)
    if first == 0 or quote.forms[first] not in _ADVERBS:
        return range(after, _end_of_said(quote, after))
    forms = quote.forms
    return range(next((at for at in range(after, len(forms)) if forms[at] in _OTHER_MATTERS), len(forms)))


def _end_of_said(quote: Sentence, after: int) -> int:
    """Return the position after what follows a verb of saying, before another clause that may be told as fact."""
    forms = quote.forms
    for at in range(after + 1, len(forms)):
        following = forms[at + 1] if at + 1 < len(forms) else ""
        if forms[at] == "," and following in _OTHER_CLAUSES and forms[at + 2 : at + 3] != ("that",):
            return at
        if forms[at] == "and" and (following.endswith("ed") or following in IRREGULAR_FORMS):
            return at
    return len(forms)


def _around_insertion(quote: Sentence, comma: int, after: int) -> range:
    """Return what is left to a speaker who stands behind a comma: all before, or a short addition and what follows."""
    forms = quote.forms
    if forms[after : after + 1] == (",",) and forms[comma] == ",":
        for position in range(comma - 1, max(-1, comma - 2 - _MAX_WORDS_OF_INSERTED_IN), -1):
            if forms[position] == ",":
                return range(position, len(forms))
    # Of "A, but B, they said" it is not sure that they said A.
    contrast = (at for at in range(comma - 1, 0, -1) if forms[at] in _OTHER_MATTERS and forms[at - 1] == ",")
    return range(next(contrast, 0), comma)


def _speaker(quote: Sentence, first: int, after: int, part: range) -> range:
    """Return the positions of whoever says what is attributed, as far as that is plain, or else of all before it."""
    forms = quote.forms
    if forms[first] in _ADVERBS:  # "according to", "is said to", "reportedly"
        if forms[first] != "according":
            return range(0)
        return range(after, next((at for at in range(after, len(forms)) if not forms[at][0].isalnum()), len(forms)))
    if forms[first].startswith("quot"):
        return range(first + 1, after)
    if part.stop <= first and forms[first - 1] in QUOTATION_ENDS:  # "..., said the army"
        return range(after, next((at for at in range(after, len(forms)) if not forms[at][0].isalnum()), len(forms)))
    if part.stop <= first:
        return speaker_before(quote, first) or range(part.stop, first)
    nearest = range(_nearest(quote, first), first)
    named = any(quote.stems[at] for at in nearest)
    return speaker_before(quote, first) or (nearest if named else _before(quote, first))


def _nearest(quote: Sentence, at: int) -> int:
    """Return where the words begin that stand before a verb without a comma or a conjunction."""
    before = _before(quote, at)
    return next((each + 1 for each in reversed(before) if quote.forms[each] in _BOUNDS), before.start)


def _before(quote: Sentence, at: int) -> range:
    """Return the positions of what stands before a verb in its clause, with what its "which" or "who" stands for."""
    first = quote.clause(at).start
    if quote.forms[first] in _RELATIVES:
        commas = (each for each in range(first - 2, -1, -1) if quote.forms[each] == ",")
        first = next(commas, -1) + 1
    return range(first, at)


def _believer(quote: Sentence, at: int) -> range:
    """Return the positions of whoever believes something: of "A did it, B fears", what stands after the comma."""
    before = _before(quote, at)
    last = quote.forms[at + 1 : at + 2] and quote.forms[at + 1] in _ENDS
    comma = next((each for each in reversed(before) if quote.forms[each] == ","), before.start - 1) if last else -1
    return range(max(comma + 1, before.start), at)


def _speaks_of(claim: Sentence, quote: Sentence, who: range) -> bool:
    """Return whether a claim names somebody of a quote, or has the same pronoun for them."""
    named = {quote.stems[at] for at in who} | {quote.forms[at] for at in who if quote.forms[at] in _PRONOUNS}
    return not named.isdisjoint(claim.content | _PRONOUNS.intersection(claim.forms))


def _leaves_to_another(claim: Sentence, quote: Sentence, part: range, who: range) -> bool:
    """Return whether a claim rests on a part of its quote that is left to somebody of whom the claim does not speak."""
    return not _speaks_of(claim, quote, who) and _rests_on(claim, quote, part) and not is_known(claim, quote, part)


def _rests_on(claim: Sentence, quote: Sentence, part: range) -> bool:
    """Return whether what a claim shares with a sentence of its quote stands, for the most part, in a part of that."""
    shared = claim.content & quote.content
    within = shared.intersection(quote.stems[part.start : part.stop])
    if len(within) < min(_MIN_SHARED_STEMS, len(claim.content)) or len(within) < _MIN_SHARE * len(shared):
        return False
    outside = {stem for at, stem in enumerate(quote.stems) if at not in part}
    return within == shared or len(within - outside) > len(shared - within)  # a name may stand on both sides


def _is_attitude_to(claim: Sentence, quote: Sentence, after: int) -> bool:
    """Return whether an attitude that ends before a token is one to what a claim says.

    That is so if the claim has two of the first three content words that it governs; of "A did it, B fears", which
    governs none, if the claim rests on what comes before.
    """
    clause = quote.clause(max(0, after - 1))
    if after > 1 and quote.forms[after - 2] in _DETERMINERS | BE:  # "a promise", "is expected"
        return False
    last = next((at for at in range(after, clause.stop) if _ends_governed(quote, at, after)), clause.stop)
    governed = [stem for stem in quote.stems[after:last] if stem][:_MAX_GOVERNED_STEMS]
    if not governed:
        return "," in quote.forms[clause.start : after] and _leaves_to_another(claim, quote, range(after - 1), range(0))
    denied = not NEGATIONS.isdisjoint(claim.forms) and NEGATIONS.isdisjoint(quote.forms[after:last])
    if denied or len(claim.content.intersection(governed)) < _MIN_GOVERNED_STEMS:
        return False  # "no proof was found" of what was suspected
    return _rests_on(claim, quote, range(after, _end_of_said(quote, after)))


def _ends_governed(quote: Sentence, at: int, after: int) -> bool:
    """Return whether what an attitude governs ends at a token: a subordinate clause, or the end of what is quoted."""
    form = quote.forms[at]
    return form in _SUBORDINATE or (at <= after + 1 and form in QUOTATION_ENDS - {","})
