"""A file that the user names is read as text, or it is said why the program cannot go on."""

from pathlib import Path

from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import UnreadableFileError, read_file


def read_named(path: Path, limit: int, name: str) -> str:
    """Return the text of the file at `path`, at most `limit` bytes of it, decoded without any translation.

    A byte order mark and carriage returns stay, so that the text encoded again is the file. Raises BriefingError, a
    sentence that begins with `name`, where it cannot be read or is not in UTF-8.
    """
    try:
        text = decode(read_file(path, limit))
    except UnreadableFileError as error:
        raise BriefingError(f"{name} {error}") from None
    if isinstance(text, EncodingFault):
        where = f"line {text.place.line}, column {text.place.column}"
        raise BriefingError(f"{name} is not in UTF-8: in {where}, {text.message} ({text.hint})")
    return text
