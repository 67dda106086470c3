"""Conversion of a scalar to the value of a field: a text, an id, a word of a vocabulary, a number, a date, a digest."""

from typing import assert_never

from briefing_tui.domain.edtf import Edtf, parse_edtf
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.fields import (
    MAX_SLUG_CHARACTERS,
    SLUG_PATTERN,
    Choice,
    Date,
    Digest,
    Id,
    Number,
    Reference,
    Slug,
    Text,
)
from briefing_tui.loading.nodes import Scalar, location_of
from briefing_tui.text.english import listed
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

ScalarKind = Text | Id | Reference | Slug | Choice | Number | Date | Digest

_SLUG = regex(SLUG_PATTERN)
_NOT_SLUG = regex("[^a-z0-9]+")
_WORD_SEPARATORS = regex(r"[\s_]+")
_SHA256 = regex("[0-9A-Fa-f]{64}")
_DIGITS = regex("[0-9]{1,9}")


class _InvalidScalarError(ValueError):
    """A text is no value of its kind; `code`, `message` and `hint` are those of the problem to report."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def read_scalar(kind: ScalarKind, node: Scalar, label: str, context: Context) -> object | None:
    """Return the value of a scalar, stripped of white space at its ends, or None where a problem has been reported.

    `label` names the value in messages: its key in backticks.
    """
    try:
        return _value(kind, node.text.strip(), node, label, context)
    except _InvalidScalarError as error:
        context.report.error(location_of(node), error.code, error.message, error.hint)
        return None


def _value(kind: ScalarKind, text: str, node: Scalar, label: str, context: Context) -> object | None:  # noqa: PLR0911  # one return a kind
    match kind:
        case Text():
            return text
        case Reference():
            context.add_reference(kind.to, text, node)
            return text
        case Choice():
            return _choice(kind, text, node, label, context)
        case Date():
            return _date(text)
        case Id():
            return _slug(text, label) if context.define(kind.of, text, node) else None
        case Slug():
            return _slug(text, label)
        case Number():
            return _number(kind, text, label)
        case Digest():
            return _digest(text)
        case _:
            assert_never(kind)


def _choice(kind: Choice, text: str, node: Scalar, label: str, context: Context) -> object:
    word = text.casefold().removeprefix(kind.prefix.casefold()) if kind.prefix else text
    if word in kind.renamed:
        word = kind.renamed[word]
        message = f"{quoted(text)} is an older name, and is read as {quoted(word)}"
        context.report.warn(location_of(node), Code.RENAMED, message, f"write `{word}`")
    if word in kind.words:
        return kind.make(word)
    nearest = kind.synonyms.get(_WORD_SEPARATORS.sub("-", word.casefold())) or context.report.nearest(word, kind.words)
    hint = f"it must be {listed(kind.words)}"
    if nearest and len(kind.words) > 1:
        hint = f"did you mean `{nearest}`? {hint}"
    raise _InvalidScalarError(Code.BAD_VALUE, f"{label} cannot be {quoted(text)}", hint)


def _slug(text: str, label: str) -> str:
    if len(text) <= MAX_SLUG_CHARACTERS and _SLUG.fullmatch(text):
        return text
    suggestion = (
        _NOT_SLUG.sub("-", text[:MAX_SLUG_CHARACTERS].casefold())[:MAX_SLUG_CHARACTERS].strip("-") or "border-markets"
    )
    hint = f"an id is lower-case letters and digits, in parts joined by single hyphens, as in {quoted(suggestion)}"
    raise _InvalidScalarError(Code.BAD_ID, f"{label} cannot be {quoted(text)}", hint)


def _number(kind: Number, text: str, label: str) -> int:
    if _DIGITS.fullmatch(text) and kind.low <= int(text) <= kind.high:
        return int(text)
    hint = f"it must be a whole number from {kind.low} to {kind.high}"
    raise _InvalidScalarError(Code.BAD_VALUE, f"{label} cannot be {quoted(text)}", hint)


def _date(text: str) -> Edtf:
    try:
        return parse_edtf(text)
    except ValueError as error:
        raise _InvalidScalarError(Code.BAD_DATE, f"{quoted(text)} is no date: {error}") from None


def _digest(text: str) -> str:
    if _SHA256.fullmatch(text):
        return text.lower()
    message = f"{quoted(text)} is no SHA-256, which has 64 hexadecimal digits"
    raise _InvalidScalarError(Code.BAD_VALUE, message, "`sha256sum FILE` prints a file's")
