"""Reading of a mailbox (mbox, RFC 4155) that has one mail."""

from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.mail import reader
from briefing_tui.text.regex import regex

# The line before each mail; in the text of a mail a line that begins so has a ">" before it, or no time in it.
_LINE = regex(rb"(?:\A>?|\n\r?\n|\r\r)From [^\r\n]*[0-9]:[0-9]{2}[^\r\n]*+(?:\r?\n|\r|\Z)")


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Yield what the only mail has.

    Raises UnreadableArticleError where there are several, or where the mail has no text that can be read.
    """
    lines = list(_LINE.finditer(data))
    if len(lines) > 1:
        raise UnreadableArticleError(
            f"is a mailbox of {len(lines):,} mails", "save the mail that is quoted as a file of its own (.eml)"
        )
    yield from reader.read(data[lines[0].end() :] if lines else data)
