"""The text of a model in the answer of its server: one chat completion of OpenAI's interface, whole or cut off."""

import json
import re
from typing import NamedTuple

from briefing_tui.drafting.model.reply import NoAnswerError, Reply
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

_OK = 200
_REDIRECTIONS = range(300, 400)
_CONTENT = regex(r'"content"\s*:\s*"((?:[^"\\]|\\.)*)', re.DOTALL)
_CUT_ESCAPE = regex(r"\\u[0-9a-fA-F]{0,3}\Z")
_MAX_SHOWN_CHARACTERS = 160
_MAX_NAME_CHARACTERS = 200


class Content(NamedTuple):
    """The text of a model, and why it is not all of it, if it is not."""

    text: str
    cut: str


def content_of(reply: Reply) -> Content:
    """Return the text of the first choice of an answer. Raises NoAnswerError where there is none."""
    _refuse_failure(reply)
    text = reply.body.decode(errors="replace")
    if not text.strip():
        raise NoAnswerError(reply.cut or "its answer was empty")
    envelope = _json(text)
    if envelope is None:
        found = _CONTENT.search(text)
        cut = _json(f'"{_CUT_ESCAPE.sub("", found[1])}"') if found else None
        if not isinstance(cut, str):
            raise NoAnswerError(reply.cut or "its answer was no JSON")
        return _with_words(Content(cut, reply.cut or "it was cut off"))
    choice = _first(_get(envelope, "choices"))
    content = _get(_get(choice, "message"), "content")
    if isinstance(content, list):
        content = "".join(part for each in content if isinstance(part := _get(each, "text"), str))
    if not isinstance(content, str):
        refusal = _get(_get(choice, "message"), "refusal")
        raise NoAnswerError(
            f"it refused: {quoted(refusal, _MAX_SHOWN_CHARACTERS)}"
            if isinstance(refusal, str)
            else "its answer held no text"
        )
    is_cut = _get(choice, "finish_reason") == "length"
    return _with_words(Content(content, reply.cut or ("it was cut off" if is_cut else "")))


def models_of(reply: Reply) -> tuple[str, ...]:
    """Return the names of a server's models, in its order. Raises NoAnswerError where it names none."""
    _refuse_failure(reply)
    data = _get(_json(reply.body.decode(errors="replace")), "data")
    every = [_get(each, "id") for each in data] if isinstance(data, list) else []
    names = tuple(name for name in every if isinstance(name, str) and 0 < len(name) <= _MAX_NAME_CHARACTERS)
    if not names:
        raise NoAnswerError("it names no model")
    return names


def _with_words(content: Content) -> Content:
    if not content.text.strip():
        raise NoAnswerError(content.cut or "its answer was empty")
    return content


def _refuse_failure(reply: Reply) -> None:
    if reply.status in _REDIRECTIONS:
        raise NoAnswerError(f"it sends elsewhere (HTTP status {reply.status}), which is not followed", is_final=True)
    if reply.status != _OK:
        error = _get(_json(reply.body.decode(errors="replace")), "error")
        message = _get(error, "message") if isinstance(error, dict) else error
        said = f": {quoted(message, _MAX_SHOWN_CHARACTERS)}" if isinstance(message, str) else ""
        raise NoAnswerError(f"HTTP status {reply.status}{said}")


def _json(text: str) -> object:
    try:
        found: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return found


def _get(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else None
