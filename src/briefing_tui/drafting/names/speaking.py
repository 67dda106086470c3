"""How each statement speaks of whom: by name, by an adjective of nationality, by an office, by a pronoun."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.drafting.names.acting import Acting
from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.identity import Key
from briefing_tui.drafting.names.known import Form
from briefing_tui.drafting.names.mention import How, Kind
from briefing_tui.drafting.names.naming import Naming
from briefing_tui.drafting.names.roles import Offices, office_after, offices_in
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tokens import Token


class KeyedMention(NamedTuple):
    """A mention whose actor is given by a key; `alias` are the tokens that are a name of it, where they are one."""

    first: int
    last: int
    key: Key | None
    how: How
    acts: bool
    alias: tuple[int, int] | None = None


def mentions_of(statements: Sequence[Statement], naming: Naming, gazetteer: Gazetteer) -> Iterator[list[KeyedMention]]:
    """Yield the mentions in each statement, in order."""
    speaking = _Speaking(naming, gazetteer)
    for statement, found in zip(statements, naming.found, strict=True):
        yield sorted(speaking.of(statement, found), key=lambda each: (each.first, each.last))


class _Speaking:
    """Reads the statements of an article in order."""

    __slots__ = ("_acting", "_gazetteer", "_naming", "_offices")

    def __init__(self, naming: Naming, gazetteer: Gazetteer) -> None:
        """Read by these names and words."""
        self._naming, self._gazetteer = naming, gazetteer
        self._acting, self._offices = Acting(gazetteer), Offices(gazetteer)

    def of(self, statement: Statement, found: Sequence[tuple[Found, Key]]) -> list[KeyedMention]:
        """Return the mentions in the next statement."""
        mentions = [each for name, key in found for each in self._named(statement, name, key)]
        mentions += self._by_office(statement, mentions)
        mentions += self._by_pronoun(statement, mentions)
        return mentions

    def _kind(self, key: Key) -> Kind | None:
        name = self._naming.names.get(key)
        return name.kind if name else None

    def _named(self, statement: Statement, found: Found, key: Key) -> Iterator[KeyedMention]:
        if found.is_title:
            holder = self._offices.holder(found.title, found.of, statement.paragraph) if found.title else None
            if holder:
                yield KeyedMention(
                    found.first, found.last, holder, How.ROLE, acts=True, alias=(found.first, found.last)
                )
            return
        kind = self._kind(key)
        if kind is Kind.PERSON:
            self._learn(statement, found, key)
        standing = self._acting.of(found, statement.tokens, kind)
        how = standing.how
        if how is How.NAME:
            how = _how(found, key, statement.tokens)
        alias = (standing.first, standing.last) if standing.is_alias else None
        if how in (How.NAME, How.SHORT) and kind is not Kind.STATE:
            alias = found.first - found.title_tokens, found.last
        yield KeyedMention(standing.first, standing.last, key, how, standing.acts, alias)

    def _learn(self, statement: Statement, found: Found, key: Key) -> None:
        if found.title:
            self._offices.learn(found.title, found.of, key, statement.paragraph)
        elif after := office_after(found, statement.tokens, self._gazetteer):
            self._offices.learn(*after, key, statement.paragraph)

    def _by_office(self, statement: Statement, named: Sequence[KeyedMention]) -> Iterator[KeyedMention]:
        """Yield who is spoken of by an office that the article has told them to hold."""
        tokens = statement.tokens
        begins = {each.first for each in named}
        for first, last, office in offices_in(tokens, self._gazetteer):
            if last in begins:  # the name follows
                continue
            of, begin = self._state_before(named, first)
            if not of and (first == 0 or tokens[first - 1].low not in self._gazetteer.words["article"]):
                continue
            holder = self._offices.holder(office, of, statement.paragraph)
            if holder:
                alias = (begin, last) if of else None
                yield KeyedMention(begin, last, holder, How.ROLE, acts=True, alias=alias)

    def _state_before(self, named: Sequence[KeyedMention], first: int) -> tuple[str, int]:
        """Return the state whose adjective stands right before an office, and where it begins."""
        for each in named:
            if each.key and each.key[0] == "=" and each.first < first <= each.last:
                return each.key[1], each.first
        return "", first

    def _by_pronoun(self, statement: Statement, named: Sequence[KeyedMention]) -> Iterator[KeyedMention]:
        """Yield who "he" or "she" is, where the last statement with a person has but one."""
        persons = {each.key: None for each in named if each.key and self._kind(each.key) is Kind.PERSON}
        before = self._offices.subject
        pronouns = self._gazetteer.words["pronoun"]
        first_person = min((each.first for each in named if each.key in persons), default=len(statement.tokens))
        is_led = _is_led(statement.tokens, first_person, tuple(self._gazetteer.words["participle ending"]))
        is_followed = False
        for at, token in enumerate(statement.tokens):
            if token.low not in pronouns:
                continue
            is_followed |= at < first_person
            if at < first_person and before and statement.paragraph - before[0] <= 0:
                yield KeyedMention(at, at + 1, before[1], How.PRONOUN, acts=True)
            elif at > first_person and len(persons) == 1 and not (is_led or is_followed):
                yield KeyedMention(at, at + 1, next(iter(persons)), How.PRONOUN, acts=True)
        if is_followed and persons:
            return  # "he met Amari": whoever he is stays the one who is spoken of
        if len(persons) == 1 and not is_led:
            self._offices.subject = statement.paragraph, next(iter(persons))
        elif persons:
            self._offices.subject = None


def _how(found: Found, key: Key, tokens: Sequence[Token]) -> How:
    """Return whether a name stands as its acronym, in a short form, or in full."""
    if found.known:
        return How.ACRONYM if found.known.form is Form.ACRONYM else How.NAME
    if len(found.words) == 1 and key != found.words:
        return How.ACRONYM if tokens[found.first].text.isupper() else How.SHORT
    return How.NAME if key == found.words else How.SHORT


def _is_led(tokens: Sequence[Token], name: int, endings: tuple[str, ...]) -> bool:
    """Whether a name stands in what only leads to the subject: "Speaking to Amari, he said"."""
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), 0)
    return 0 < name < comma and tokens[0].low.endswith(endings)
