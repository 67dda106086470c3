"""Persons by what stands before their names, and by the shape of these."""

from collections.abc import Sequence

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import MAX_TITLE_TOKENS, Gazetteer
from briefing_tui.drafting.tokens import Token


def lower_title(found: Found, tokens: Sequence[Token], gazetteer: Gazetteer) -> tuple[int, str, str] | None:
    """Return the title in front of a name that is no part of its run: where it begins, its words and its section."""
    comma = found.first > 0 and tokens[found.first - 1].text == ","
    end = found.first - comma
    for begin in range(max(end - MAX_TITLE_TOKENS, 0), end):
        title = gazetteer.title(tokens, begin)
        if title and title.last == end and (not comma or _closes(tokens, found.last, title.section)):
            return begin, " ".join(token.low for token in tokens[begin:end]), title.section
    return None


def _closes(tokens: Sequence[Token], last: int, section: str) -> bool:
    """Whether a name between commas is that of the holder of the office before it; one of an occupation needs none."""
    return section == "occupation" or (section == "office" and last < len(tokens) and tokens[last].text == ",")


def is_like_person(found: Found, tokens: Sequence[Token], gazetteer: Gazetteer, lower: frozenset[str]) -> bool:
    """Return whether a name may be that of a person by its words alone.

    They are two or three, with a capital at their beginning alone, and neither nouns of bodies and things nor words
    that the article has without a capital, which are `lower`.
    """
    if not 2 <= len(found.words) <= 3:  # noqa: PLR2004  # words, as the docstring says
        return False
    words = [token for token in tokens[found.first : found.last] if token.is_word]
    return len(words) == len(found.words) and not any(
        (token.text.isupper() and len(token.text) > 1)
        or token.low in lower
        or token.low in gazetteer.heads
        or token.low in gazetteer.words["begins"]
        or token.low in gazetteer.words["official"]
        or gazetteer.known((token,), 0) is not None
        for token in words
    )
