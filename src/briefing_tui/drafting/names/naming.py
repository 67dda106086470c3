"""The names of an article: where they stand, which of them name the same, and what kind of thing that is."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.drafting.draft import Reason
from briefing_tui.drafting.names.cases import cases_of
from briefing_tui.drafting.names.clues import NOUN_ALONE, Clue, Clues
from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.identity import Identities, Key
from briefing_tui.drafting.names.known import Form, without_accents, words_of
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.names.parts import Parts
from briefing_tui.drafting.names.persons import is_like_person, lower_title
from briefing_tui.drafting.names.runs import Runs, is_title_case
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tokens import Token, text_of

_NO_WEIGHT = 0.5  # of the clues, or less: they tell nothing
_MIN_WEIGHT = 1.0  # of the clues to a kind; those of less leave the kind open
_PERSON_BY_SHAPE = Clue(Kind.PERSON, 1.0, "two or three words, no noun of a body", "")
_KNOWN_BODY = 4.0  # weight of the clue that a name is one that many states have
_ENOUGH_CLUES = 200  # to decide of what kind something is


class Name(NamedTuple):
    """What a name names: its main form, its kind where the clues tell it, and the reason of that."""

    text: str
    kind: Kind | None
    reason: Reason
    is_noun: bool = False  # a noun of a body alone, which is short for a name that the article has not told


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of an article: those found in each statement with the keys of what they name, and these by key."""

    found: tuple[tuple[tuple[Found, Key], ...], ...]
    names: dict[Key, Name]


@dataclass(slots=True)
class _Evidence:
    """What an article has of the names of one key."""

    clues: list[Clue] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    words: set[tuple[str, ...]] = field(default_factory=set)
    known: Kind | None = None
    is_like_person: bool = False
    name: str = ""


def naming(statements: Sequence[Statement], gazetteer: Gazetteer) -> Naming:
    """Return the names of an article, whose statements are given in order."""
    lower, capitals = _words(statements, gazetteer)
    found = tuple(map(tuple, _found(statements, Runs(gazetteer, lower, capitals), gazetteer)))
    evidence, brackets = _evidence(statements, found, gazetteer, lower)
    kinds = {key: each.known or _kind(each)[0] for key, each in evidence.items()}
    identities = Identities({key: sum(each.forms.values()) for key, each in evidence.items()}, kinds, gazetteer)
    for short, long in brackets:
        identities.join(*((long, short) if _is_spelling(long, short) else (short, long)))
    for form, name in cases_of(list(evidence), tuple(gazetteer.words["case ending"])):
        identities.join(form, name)
    identities.join_short_forms({key: each.words for key, each in evidence.items() if each.known})
    names = _names(evidence, identities)
    keyed = tuple(tuple((each, identities.of(key_of(each))) for each in some) for some in found)
    return Naming(keyed, names)


def key_of(found: Found) -> Key:
    """Return the key of a name by itself."""
    return ("=", found.known.name) if found.known and found.known.form is not Form.GENERIC else found.words


def _is_spelling(name: Key, known: Key) -> bool:
    """Whether a name that is not known spells a known one in another way: most of its words are of both."""
    if known[0] != "=" or name[0] == "=":
        return False
    words = set(words_of(without_accents(known[1].lower())))
    return 2 * sum(word in words for word in name) > len(name) > 1


def _found(statements: Sequence[Statement], runs: Runs, gazetteer: Gazetteer) -> Iterator[list[Found]]:
    parts = Parts(gazetteer)
    sentence = -1
    for statement in statements:
        begins, sentence = statement.sentence != sentence, statement.sentence
        tokens = statement.tokens
        yield [
            _with_title(each, tokens, gazetteer)
            for first, last in runs.of(tokens, begins=begins)
            for each in parts.of(tokens, first, last)
            if each.words
        ]


def _words(statements: Sequence[Statement], gazetteer: Gazetteer) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that an article has without a capital, and those with one where no sentence begins."""
    lower: set[str] = set()
    capitals: set[str] = set()
    for statement in statements:
        tokens = statement.tokens
        lower.update(token.text for token in tokens if token.text == token.low)
        if not is_title_case(tokens):
            capitals.update(
                token.text
                for before, token in pairwise(tokens)
                if token.text != token.low and (before.is_word or before.text == ",")
            )
    return frozenset(lower), frozenset(capitals - gazetteer.words["function"])


def _with_title(found: Found, tokens: Sequence[Token], gazetteer: Gazetteer) -> Found:
    """Return a name with the title without a capital that stands before it: "Greek prime minister Mitsotakis"."""
    if found.titled or found.is_title or found.known or found.first == 0:
        return found
    title = lower_title(found, tokens, gazetteer)
    if title is None:
        return found
    begin, words, section = title
    of = ""
    for at in range(max(begin - 3, 0), begin):
        known = gazetteer.known(tokens, at)
        if known and known[0] == begin:
            of = known[1].name
    return replace(found, titled=words, title=words if section == "office" else "", of=of)


def _evidence(
    statements: Sequence[Statement], found: Sequence[Sequence[Found]], gazetteer: Gazetteer, lower: frozenset[str]
) -> tuple[dict[Key, _Evidence], list[tuple[Key, Key]]]:
    """Return the evidence of an article by key, and the acronyms in brackets with their long forms.

    `lower` are the words that the article has without a capital.
    """
    clues = Clues(gazetteer)
    evidence: dict[Key, _Evidence] = defaultdict(_Evidence)
    brackets: list[tuple[Key, Key]] = []
    for statement, some in zip(statements, found, strict=True):
        for each in some:
            if each.is_title:
                continue
            of = evidence[key_of(each)]
            of.forms[text_of(statement.tokens[each.first : each.last])] += 1
            if each.known and each.known.form is Form.GENERIC:
                of.clues.append(Clue(each.known.kind, _KNOWN_BODY, "known body", each.known.name))
            elif each.known:
                of.known, of.name = each.known.kind, each.known.name
                if each.known.form in (Form.NAME, Form.ACRONYM):
                    of.words.add(each.words)
                continue
            if len(of.clues) < _ENOUGH_CLUES:
                of.clues += clues.around(each, statement.tokens)
            if sum(of.forms.values()) == 1:
                of.clues += clues.within(each, statement.tokens)
                of.is_like_person = is_like_person(each, statement.tokens, gazetteer, lower)
        brackets += _brackets(statement.tokens, some, gazetteer.words["function"])
    return evidence, brackets


def _brackets(tokens: Sequence[Token], found: Sequence[Found], small: frozenset[str]) -> Iterator[tuple[Key, Key]]:
    """Yield the short form and the long form of names of which one stands in brackets after the other."""
    for before, after in pairwise(found):
        between = tokens[before.last : after.first]
        if not between or between[-1].text != "(" or len(between) > 1:
            continue
        if after.last >= len(tokens) or tokens[after.last].text not in "),;":
            continue
        if (
            tokens[after.first].text[:2].isupper()
            and after.last - after.first == 1
            and _may_shorten(after, before, small)
        ):
            yield key_of(after), key_of(before)
        elif tokens[before.first].text.isupper() and _initials(after.words, small) == "".join(before.words).replace(
            ".", ""
        ):
            yield key_of(before), key_of(after)
        elif len(before.words) > 1 and len(after.words) == 1 and after.words[0] == before.words[-1]:
            yield key_of(after), key_of(before)


def _may_shorten(acronym: Found, long: Found, small: frozenset[str]) -> bool:
    """Whether an acronym may be that of a name: its first letter is that of a word, and for a state all letters are."""
    if len(long.words) == 1:
        return False
    if long.known and long.known.kind is Kind.STATE:
        return _initials(long.words, small).startswith(acronym.words[0])
    return any(word[0] == acronym.words[0][0] for word in long.words)


def _initials(words: Sequence[str], small: frozenset[str]) -> str:
    return "".join(word[0] for word in words if word not in small)


def _kind(evidence: _Evidence) -> tuple[Kind | None, Reason]:
    """Return the kind that the clues tell, and the reason."""
    weights: dict[Kind, float] = defaultdict(float)
    best: dict[Kind, Clue] = {}
    for clue in evidence.clues:
        weights[clue.kind] += clue.weight
        if clue.kind not in best or best[clue.kind].weight < clue.weight:
            best[clue.kind] = clue
    ranked = sorted(weights.items(), key=lambda each: -each[1])[:2]
    if not ranked or ranked[0][1] < _MIN_WEIGHT:
        if evidence.is_like_person and weights[Kind.PERSON] >= 0:
            return Kind.PERSON, Reason(_PERSON_BY_SHAPE.rule, evidence.forms.most_common(1)[0][0], 0.1, "organisation")
        if not ranked or ranked[0][1] <= _NO_WEIGHT:
            return None, Reason("no clue to its kind")
    kind, weight = ranked[0]
    after = max(ranked[1][1], 0) if len(ranked) > 1 else 0
    clue = best[kind]
    instead = str(ranked[1][0]) if after else ""
    return kind, Reason(clue.rule, clue.words, (weight - after) / weight, instead)


def _names(evidence: dict[Key, _Evidence], identities: Identities) -> dict[Key, Name]:
    """Return what each key names that is not a form of another, by the evidence of all its forms."""
    together: dict[Key, _Evidence] = {}
    for key, each in evidence.items():
        root = identities.of(key)
        joined = together.setdefault(root, _Evidence())
        joined.clues += each.clues
        joined.forms.update(each.forms)
        if key == root:
            joined.known, joined.name = each.known, each.name or each.forms.most_common(1)[0][0]
            joined.is_like_person = each.is_like_person
    return {key: _name(key, each) for key, each in together.items()}


def _name(key: Key, evidence: _Evidence) -> Name:
    if evidence.known:
        return Name(evidence.name, evidence.known, Reason("known name", evidence.forms.most_common(1)[0][0]))
    kind, reason = _kind(evidence)
    return Name(evidence.name, kind, reason, len(key) == 1 and any(each.rule == NOUN_ALONE for each in evidence.clues))
