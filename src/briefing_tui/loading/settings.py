"""Loading of the reader's settings file, in which a value that is invalid or missing has its default."""

from pathlib import Path

from briefing_tui.domain.problem import START, Problem
from briefing_tui.domain.settings import Bidi, Glyphs, KeyChoice, Settings, Theme
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import read_document
from briefing_tui.loading.fields import Choice, Field, Listing, Number, Record, Table, Text, choice
from briefing_tui.loading.files import MissingFileError, UnreadableFileError
from briefing_tui.loading.nodes import Mapping, location_of
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.loading.values import read_fields

_TRUE_OR_FALSE = Choice(
    {"true": "", "false": ""}, "true".__eq__, synonyms={"yes": "true", "on": "true", "no": "false", "off": "false"}
)
SETTINGS = Record(
    "settings file",
    "What a reader has chosen.",
    (
        Field("theme", choice(Theme), "The colours."),
        Field("glyphs", choice(Glyphs), "The signs beside the text; `auto` does as the locale allows."),
        Field("bidi", choice(Bidi), "What puts right-to-left text in order; `auto` does as the terminal allows."),
        Field("measure", Number(40, 120), "The width of the source's text, in characters."),
        Field("count_milliseconds", Number(0, 2000), "How long after a digit a command makes a count of it."),
        Field("draft", _TRUE_OR_FALSE, "Whether the reader drafts a briefing of an article that is opened."),
        Field("memory", _TRUE_OR_FALSE, "Whether the reader remembers where you were."),
        Field("keys", Table(Listing(Text()), KeyChoice), "For the id of a command, its key or a list of its keys."),
    ),
    Settings,
)


def load_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings in the file at `path`, and the problems of the file; nothing is raised.

    A value that is invalid or not set has its default, and all have where the file does not exist or cannot be read.
    """
    report = Report(path)
    settings = Settings()
    try:
        settings = _load(path, report)
    except (MissingFileError, TooManyProblemsError):
        pass  # the defaults apply
    except UnreadableFileError as error:
        report.error(START, Code.UNREADABLE, f"the settings file {error}", "the defaults are in force")
    return settings, report.problems


def _load(path: Path, report: Report) -> Settings:
    root = read_document(path, report)
    if isinstance(root, Mapping):
        values, _ = read_fields(SETTINGS, root, Context(report))
        return Settings(**values)
    if root is not None:
        message = "the settings file is a mapping of keys and values, and this is none"
        report.error(location_of(root), Code.WRONG_TYPE, message, "write `theme: light`, for one")
    return Settings()
