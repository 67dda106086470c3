"""Find in the sentence that a claim rests on whose word it is: who says so, fears so, or asks for it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words.tables import word_set

# Whoever stands before or after one of these says what the rest of the sentence tells.
_HEARSAY = re.compile(
    r"(?<!\w)(?:according to(?! which)|reportedly|allegedly|purportedly|reputedly|said|says|(?<!\ba )(?<!\bto )say|told"
    r"|(?:is|are|was|were|been) (?:said|reported|alleged|rumou?red|believed|thought|claimed) to"
    r"|(?:claims?|claimed|announce[sd]?|declare[sd]?|stated|reported|reports|allege[sd]?|insist(?:s|ed)?|argue[sd]?"
    r"|assert(?:s|ed)?|maintain(?:s|ed)?|noted|add(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|agree[sd]?|hope[sd]?"
    r"|expect(?:s|ed)?|fear(?:s|ed)?|contend(?:s|ed)?|estimate[sd]?|predict(?:s|ed)?|testif(?:y|ies|ied)"
    r"|complain(?:s|ed)?|conced(?:e|es|ed)|acknowledge[sd]?|admit(?:s|ted)?|suggest(?:s|ed)?|caution(?:s|ed)?) that"
    r"|quot(?:es|ed|ing) [^.;]{1,60}? as saying"
    r"|(?:claims|claimed|claiming) (?:to|(?:full |total |sole )?(?:control|credit|victory|responsibility)))(?!\w)",
    re.IGNORECASE,
)
# Attitudes and demands, which are facts in themselves if the claim reports them as such.
_ATTITUDE = re.compile(
    r"(?<!\w)(?<!\bto )(?:accus(?:es?|ed)|suspects?|suspected|considers?|considered|(?<!\bas )regards?|regarded"
    r"|views?|viewed|sees|believes?|believed|thinks?|holds? that|asks?|asked|demands?|demanded|calls? for|called for"
    r"|urges?|urged"
    # Whoever is denied one of these says nothing: it is kept from them.
    r"|(?:denies|denied)(?! (?:an? |any |them |him |her )?(?:entry|entrance|access|admission|admittance|permission"
    r"|leave|visas?|bail|asylum|aid|treatment|care|service|food|water|consent|parole|refuge))"
    r"|promises?|promised|fears?|feared|hopes|hoped|expects?|expected|opinion)(?!\w)",
    re.IGNORECASE,
)
# Verbs with which a claim tells itself that somebody says or thinks so, as an event.
_SAYING = re.compile(
    r"(?<!\w)(?:announc|declar|stat(?:es|ed)|warn|claim(?:s|ed)|insist|argu|assert|maintain|promis|admit|conced"
    r"|acknowledg|stress|explain|predict|testif|suggest|contend|complain|count(?:s|ed) .{1,60} (?:among|as)"
    r"|treat(?:s|ed)? .{1,60} as|deem|(?:wants?|wanted|hoping|asking|demanding|urging) )",
    re.IGNORECASE,
)
_SUBORDINATE = word_set("after although because before since though when while until unless as")
_CONTRASTS = word_set("but although though while whereas and because")  # after a comma, what follows is another matter
_OTHER_MATTERS = word_set("but although though whereas")  # of what is reported in general: "is said to", "reportedly"
_DETERMINERS = word_set("a an the no any its his her their our my your such in with")  # before a noun: "a promise"
_QUOTATION_ENDS = word_set(', ” " »')
_ADVERBS = word_set("reportedly allegedly purportedly reputedly according is are was were been")
_MAX_GOVERNED_STEMS = 3  # the content words after an attitude that it is taken to govern
_MIN_GOVERNED_STEMS = 2  # of these, which a claim has to have
_MAX_WORDS_OF_SPEAKER = 10  # between a comma and the verb of saying: "..., the head of the army in the north said"
_MAX_WORDS_OF_INSERTED_IN = 3  # between the commas before an insertion: "..., enough, they say, to end the drought"
_MIN_SHARE = 0.5  # of what a claim shares with the sentence, that has to stand in what is attributed


def attribution(claim: Sentence, quote: Sentence) -> str:
    """Return the words with which a quote's sentence attributes to somebody what a claim's says, or an empty string.

    An attitude or a demand ("fears", "urges") is no attribution if the claim itself reports one.
    """
    if _SAYING.search(claim.text, claim.starts[0], claim.end):
        return ""
    for found in _HEARSAY.finditer(quote.text, quote.starts[0], quote.end):
        first, after = _position(quote, found.start()), _position(quote, found.end())
        if _rests_on(claim, quote, _attributed(quote, first, after)):
            return found[0]
    if _ATTITUDE.search(claim.text, claim.starts[0], claim.end) is None:
        for found in _ATTITUDE.finditer(quote.text, quote.starts[0], quote.end):
            after = _position(quote, found.end())
            if _is_attitude_to(claim, quote, after):
                return found[0]
    return ""


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
        if quote.forms[position] in _QUOTATION_ENDS:
            break
    if quote.forms[after : after + 1] != ("that",):
        for position in before:
            if quote.forms[position] in _CONTRASTS:
                break
            if quote.forms[position] in _QUOTATION_ENDS:
                return _around_insertion(quote, position, after)
    if first == 0 or quote.forms[first] not in _ADVERBS:
        return range(after, len(quote.forms))
    forms = quote.forms
    return range(next((at for at in range(after, len(forms)) if forms[at] in _OTHER_MATTERS), len(forms)))


def _around_insertion(quote: Sentence, comma: int, after: int) -> range:
    """Return what is left to a speaker who stands behind a comma: all before, or a short addition and what follows."""
    forms = quote.forms
    if forms[after : after + 1] == (",",) and forms[comma] == ",":
        for position in range(comma - 1, max(-1, comma - 2 - _MAX_WORDS_OF_INSERTED_IN), -1):
            if forms[position] == ",":
                return range(position, len(forms))
    return range(comma)


def _rests_on(claim: Sentence, quote: Sentence, part: range) -> bool:
    """Return whether what a claim shares with a sentence of its quote stands, for the most part, in a part of that."""
    shared = claim.content & quote.content
    within = shared.intersection(quote.stems[part.start : part.stop])
    return bool(within) and len(within) >= _MIN_SHARE * len(shared)


def _is_attitude_to(claim: Sentence, quote: Sentence, after: int) -> bool:
    """Return whether an attitude that ends before a token is one to what a claim says.

    That is so if the claim has two of the first three content words that it governs; of "A did it, B fears", which
    governs none, if the claim rests on what comes before.
    """
    clause = quote.clause(max(0, after - 1))
    if after > 1 and quote.forms[after - 2] in _DETERMINERS:
        return False
    last = next((at for at in range(after, clause.stop) if _ends_governed(quote, at, after)), clause.stop)
    governed = [stem for stem in quote.stems[after:last] if stem][:_MAX_GOVERNED_STEMS]
    if not governed:
        return "," in quote.forms[clause.start : after] and _rests_on(claim, quote, range(after - 1))
    return len(claim.content.intersection(governed)) >= _MIN_GOVERNED_STEMS


def _ends_governed(quote: Sentence, at: int, after: int) -> bool:
    """Return whether what an attitude governs ends at a token: a subordinate clause, or the end of what is quoted."""
    form = quote.forms[at]
    return form in _SUBORDINATE or (at <= after + 1 and form in _QUOTATION_ENDS - {","})
