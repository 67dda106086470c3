"""The parts of a run of capitalised words: adjectives of nationality, titles, and the names themselves."""

from collections.abc import Iterator, Sequence

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.known import Form, Known, folded
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import Token, text_of

_DROPPED = frozenset(("'", "’", "‘", '"', "“", "”", "."))


class Parts:
    """Takes runs apart by the gazetteer."""

    __slots__ = ("_gazetteer", "_heads", "_is_declined", "_joiners")

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take runs apart by this gazetteer."""
        self._gazetteer = gazetteer
        self._heads, self._joiners = gazetteer.heads, gazetteer.words["joiner"]
        self._is_declined = bool(gazetteer.words["case ending"])  # the language has no need of "of"

    def of(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Found]:
        """Yield what stands in the run of `tokens[first:last]`, in order."""
        if first >= last:
            return
        known = self._gazetteer.known(tokens, first)
        if known and known[0] == last:
            yield self._name(tokens, first, last, known[1])
        elif not known and (compound := self._gazetteer.compound(tokens[first])):
            for each in compound:
                yield Found(first, first + 1, self._words(tokens, first, first + 1), each, is_part=True)
            yield from self.of(tokens, first + 1, last)
        elif self.is_headed(tokens, first, last):
            yield from self._headed(tokens, first, last, known)
        elif title := self._first_title(tokens, first, last):
            yield from self._titled(tokens, (first, last), *title)
        elif known:
            yield from self._from_known(tokens, first, last, known)
        else:
            yield from self._unknown(tokens, first, last)

    def is_headed(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Return whether a run of two words or more is one name by the noun at its end, or before "of"."""
        if last - first < 2:  # noqa: PLR2004  # two words
            return False
        end = next((at for at in range(first + 1, last) if tokens[at].low in self._joiners), last)
        head = tokens[end - 1].low
        if head not in self._heads and tokens[end - 1].text.isdigit() and end - first > 1:
            head = tokens[end - 2].low
        return head in self._heads and not self._title_ends(tokens, first, end)

    def _title_ends(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Whether the words before `end` are a title: "Secretary of State"."""
        return any(
            (title := self._gazetteer.title(tokens, at)) is not None and title.last >= end for at in range(first, end)
        )

    def _headed(
        self, tokens: Sequence[Token], first: int, last: int, known: tuple[int, Known] | None
    ) -> Iterator[Found]:
        """Yield a name with its head noun; a name of a state before a known one is a part by itself."""
        if known and known[1].kind is Kind.STATE:
            if known[0] == last - 1 and tokens[last - 1].low in self._gazetteer.words["government"]:
                yield self._name(tokens, first, known[0], known[1])
                return
            rest = self._gazetteer.known(tokens, known[0])
            if rest and rest[0] == last and rest[1].form not in (Form.ADJECTIVE, Form.GENERIC):
                yield self._name(tokens, first, known[0], known[1])
                yield self._name(tokens, known[0], last, rest[1])
                return
        yield self._name(tokens, first, last, None)

    def _first_title(self, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int, str] | None:
        """Return the first title in a run: its tokens, and its section."""
        for at in range(first, last):
            title = self._gazetteer.title(tokens, at)
            if title is None or title.last > last or title.section == "occupation":
                continue
            if _is_no_known_name(self._gazetteer, tokens, at, title.last):
                return at, title.last, title.section
        return None

    def _titled(
        self, tokens: Sequence[Token], run: tuple[int, int], begin: int, end: int, section: str
    ) -> Iterator[Found]:
        """Yield the parts of a run with a title in it: what stands before it, and the person or the office."""
        first, last = run
        before = list(self.of(tokens, first, begin))
        of = next((each.known.name for each in reversed(before) if each.known), "")
        title = " ".join(token.low for token in tokens[begin:end]) if section == "office" else ""
        while end < last and (tokens[end].text in _DROPPED or _end_of_title(self._gazetteer, tokens, end, last)):
            more = _end_of_title(self._gazetteer, tokens, end, last)
            end = more or end + 1
        state = self._gazetteer.known(tokens, end) if self._is_declined and end < last else None
        if state and state[1].kind is Kind.STATE and state[0] < last:  # "Президент Кестрии Илан Торв"
            before.append(self._name(tokens, end, *state))
            end, of = state[0], state[1].name
        rest = self._gazetteer.title(tokens, end) if end < last and section == "honorific" else None
        if rest is not None and rest.last == last and rest.section == "office":  # "Mr. President"
            yield from before
            yield Found(begin, last, self._words(tokens, begin, last), None, "", of, is_title=True)
        elif end < last and tokens[end].low not in self._joiners:
            yield from before
            name, words = self._words(tokens, end, last), text_of(tokens[begin:end])
            yield Found(end, last, name, None, title, of, title_tokens=end - begin, titled=words)
        elif before and not of and not any(each.known for each in before):  # it ends like a title: Stephen King
            yield self._name(tokens, first, last, None)
        else:
            yield from before
            yield from self._office(tokens, begin, last, title, of)

    def _office(self, tokens: Sequence[Token], first: int, last: int, title: str, of: str) -> Iterator[Found]:
        """Yield an office without its holder: "President of Tajikistan"."""
        joined = next((at for at in range(first, last) if tokens[at].low in self._joiners), last)
        parts: list[Found] = []
        if joined < last:
            begin = joined + 1
            while begin < last and not tokens[begin].is_capitalised:
                begin += 1
            parts = list(self.of(tokens, begin, last))
            of = next((each.known.name for each in parts if each.known), of)
        yield Found(first, last, self._words(tokens, first, last), None, title, of, is_title=True)
        yield from parts

    def _from_known(self, tokens: Sequence[Token], first: int, last: int, known: tuple[int, Known]) -> Iterator[Found]:
        """Yield the parts of a run that begins with a known name and has no head noun."""
        end, what = known
        if what.kind is Kind.PERSON or (folded(tokens[first]) in self._gazetteer.given_names and end == first + 1):
            yield self._name(tokens, first, last, None)  # Jordan Smith
            return
        if (
            what.kind is Kind.STATE
            and not self._is_declined
            and (what.form is not Form.ADJECTIVE or last - end == 1)
            and _is_rest_of_name(self._gazetteer, tokens, end, last)
        ):
            yield self._name(tokens, first, last, None)
            return
        yield self._name(tokens, first, end, what)
        while end < last and tokens[end].text == tokens[end].low and not tokens[end].text[0].isdigit():
            end += 1
        yield from self.of(tokens, end, last)

    def _unknown(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Found]:
        """Yield a run that begins with no known name, up to a known one of a state or a place that ends it."""
        given = folded(tokens[first]) in self._gazetteer.given_names
        person = _after_body(self._gazetteer, tokens, first, last)
        if person:
            yield self._name(tokens, first, person, None)
            yield from self._unknown(tokens, person, last)
            return
        for at in range(first + 1, last):
            known = self._gazetteer.known(tokens, at)
            if known and known[0] == last and not given and (last - at > 1 or last - first == 2):  # noqa: PLR2004  # words
                yield self._name(tokens, first, at, None)
                yield self._name(tokens, at, last, known[1])
                return
        yield self._name(tokens, first, last + _leads_administration(self._gazetteer, tokens, first, last), None)

    def _name(self, tokens: Sequence[Token], first: int, last: int, known: Known | None) -> Found:
        return Found(first, last, self._words(tokens, first, last), known)

    def _words(self, tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
        words = [folded(token) for token in tokens[first:last] if token.text not in _DROPPED]
        while len(words) > 1 and words[-1] in self._gazetteer.words["suffix"]:
            words.pop()
        return tuple(words)


def _is_rest_of_name(gazetteer: Gazetteer, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words after a state's name are one name with it, as those of a company are: "Vel Steel"."""
    if gazetteer.known(tokens, first) or gazetteer.title(tokens, first):
        return False
    names = gazetteer.given_names | gazetteer.persons
    return tokens[first].is_capitalised and not any(folded(token) in names for token in tokens[first:last])


def _leads_administration(gazetteer: Gazetteer, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the government of a person is named: "Biden administration"."""
    if last >= len(tokens) or tokens[last].low not in gazetteer.words["administration"]:
        return False
    return folded(tokens[last - 1]) in gazetteer.persons or last - first == 1


def _end_of_title(gazetteer: Gazetteer, tokens: Sequence[Token], at: int, last: int) -> int:
    title = gazetteer.title(tokens, at)
    return title.last if title and title.last < last and title.section != "occupation" else 0


def _is_no_known_name(gazetteer: Gazetteer, tokens: Sequence[Token], at: int, end: int) -> bool:
    known = gazetteer.known(tokens, at)
    return known is None or known[0] < end


def _after_body(gazetteer: Gazetteer, tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a person's name begins after the noun of a body: "Financial Intelligence John Tarn"; else 0."""
    for at in range(first + 1, last - 1):
        if folded(tokens[at]) in gazetteer.given_names and tokens[at - 1].low in gazetteer.heads:
            return at
    return 0
