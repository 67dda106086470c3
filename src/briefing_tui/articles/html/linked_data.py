"""What the linked data of a page (JSON-LD, schema.org) says of the article in it."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from briefing_tui.articles.html.alignment import letters_of
from briefing_tui.articles.html.characters import resolved
from briefing_tui.text.regex import regex

_ARTICLE = regex(r"(?:Article|Posting|Report|Review|Book|Chapter|Thesis|PressRelease)$")
_PAGE = regex(r"(?:Page|CreativeWork)$")
_MAX_OBJECTS = 5000
_MAX_AUTHORS = 20
_MAX_VALUE_CHARACTERS = 2000
_WRAPPING = regex(  # a comment of HTML, or a CDATA section in a comment of a script
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_ADDRESS = regex(r"https?://", re.IGNORECASE)

Values = dict[str, list[str]]


def linked_data(texts: Sequence[str], title: str) -> Values:
    """Return what the linked data of a page says of its article, by the terms of schema.org.

    Of several articles it is the one whose headline is in the page's title, or else the first. What is not JSON, or too
    deep, is left out.
    """
    objects = [each for text in texts for each in _objects(_parsed(text))][:_MAX_OBJECTS]
    known = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str) and len(each) > 1}
    articles = [each for each in objects if _is_a(each, _ARTICLE)]
    titled = [each for each in articles if _is_titled(each, letters_of(title))]
    chosen = [*titled, *articles, *(each for each in objects if _is_a(each, _PAGE))][:1]
    return _values(chosen[0], known) if chosen else {}


def _parsed(text: str) -> Any:
    try:
        return json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a document of JSON-LD, with those of its graphs, in order."""
    waiting, count = [data], 0
    while waiting and count < _MAX_OBJECTS:
        each = waiting.pop()
        count += 1
        if isinstance(each, list):
            waiting.extend(reversed(each[:_MAX_OBJECTS]))
        elif isinstance(each, dict):
            yield each
            waiting.extend(each[name] for name in ("mainEntity", "@graph") if isinstance(each.get(name), list | dict))


def _is_a(each: dict[str, Any], kind: re.Pattern[str]) -> bool:
    types = each.get("@type")
    return any(isinstance(name, str) and kind.search(name) for name in (types if isinstance(types, list) else [types]))


def _is_titled(each: dict[str, Any], title: str) -> bool:
    headline = letters_of(_text(each.get("headline")) or _text(each.get("name")))
    return bool(headline) and headline in title


def _values(article: dict[str, Any], known: dict[str, dict[str, Any]]) -> Values:
    values = {
        "headline": [_text(article.get("headline")) or _text(article.get("name"))],
        "author": _names(article.get("author") or article.get("creator"), known),
        "publisher": _names(article.get("publisher"), known)[:1],
        "url": [_address(article.get("mainEntityOfPage")) or _address(article.get("url"))],
    }
    for term in ("datePublished", "dateModified", "description", "inLanguage"):
        values[term] = [_text(article.get(term))]
    return {term: found for term, texts in values.items() if (found := list(filter(None, texts)))}


def _text(value: Any) -> str:
    """Return a text, or the first one of a list, on one line, or an empty string."""
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), None)
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str) or len(value) > _MAX_VALUE_CHARACTERS:
        return ""
    return " ".join(resolved(value).split())


def _names(value: Any, known: dict[str, dict[str, Any]]) -> list[str]:
    """Return the names of people or organisations, which may be told of elsewhere in the data."""
    names = []
    for each in (value if isinstance(value, list) else [value])[:_MAX_AUTHORS]:
        if isinstance(each, dict):
            identifier = each.get("@id")
            told = known.get(identifier, {}) if isinstance(identifier, str) else {}
            names.append(_text(each.get("name")) or _text(told.get("name")))
        else:
            names.append(_text(each))
    return [name for name in dict.fromkeys(names) if name and not _ADDRESS.match(name)]


def _address(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    text = _text(value)
    return text if _ADDRESS.match(text) else ""
