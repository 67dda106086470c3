"""What tests of mails share: a mail's article, and a mail as Python writes it."""

from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.mail.reader import read
from briefing_tui.domain.article import Article

ANSWER = """Thanks, I agree with all that was said about the
river and its banks.

On Tue, 1 Oct 2024 at 09:00, Bob <bob@river.example> wrote:
> The river rose
> in May.
>
>> Did it?

Best,
--\x20
Jane
"""


@pytest.fixture
def article_in() -> Callable[[bytes], Article]:
    """Return a function that reads a mail."""

    def article(data: bytes) -> Article:
        (extraction,) = read(data)
        assert isinstance(extraction, Extraction)
        return article_of(extraction)

    return article


@pytest.fixture
def quoted_in() -> Callable[[Article], list[tuple[str, int, str]]]:
    """Return a function that returns the kind, the level and the text of every block."""

    def blocks(article: Article) -> list[tuple[str, int, str]]:
        return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]

    return blocks


@pytest.fixture
def answer() -> bytes:
    """Return a mail that answers another, with a web page beside the text and a file."""
    mail = EmailMessage()
    mail["From"] = "Jané Döe <jane@river.example>"
    mail["To"] = 'Bob <bob@river.example>, "Rivers, all" <rivers@lists.example>'
    mail["Cc"] = "رود <rud@river.example>"
    mail["Subject"] = "Встреча у реки — Tuesday"
    mail["Date"] = "Tue, 01 Oct 2024 10:00:00 +0330"
    mail["Message-ID"] = "<1@river.example>"
    mail.set_content(ANSWER)
    mail.add_alternative("<p>Thanks, <b>all</b></p>", subtype="html")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Bericht über den Fluß.pdf")
    return mail.as_bytes(policy=SMTP)
