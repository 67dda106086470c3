"""What a source has in the midst of a quote, and whether its setting put it there.

Free are footnote marks, and the foot and head of a page with the footnotes between: a quote does not have them, and is
none the worse. Any other word that the quote leaves out is the quote's doing.
"""

import re

from briefing_tui.anchoring.folding import fold
from briefing_tui.anchoring.skeleton import skeleton
from briefing_tui.domain.passage import Span

_MARK = re.compile(r"[\d*†‡§]{1,3}")
_LEAD = re.compile(r"\W*")
_SENTENCE_ENDS = frozenset(".!?:;…")
_PAGE_NUMBER = re.compile(r"(?:^|\s)\W*\d{1,4}\W*\n")
_NOTE = re.compile(r"\n\W{0,2}\d{1,3}\W? ?\W?[A-Z]|\n[*†‡] ?\w")
_FOOT_LENGTH = 40  # characters from the quote's word to the end of its page
_HEAD_LENGTH = 200  # characters of a page's head
_HEAD = 12  # letters at the beginning of a line that stands at the head of every page
_PAGES = 3  # how often it must stand there


def is_mark(text: str, span: Span) -> bool:
    """Whether what stands in `span` of `text` is a footnote's mark, set against the word or the stop before it."""
    if not _MARK.fullmatch(text, *span) or not span.start:
        return False
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    return not (before.isspace() or before.isdigit() or before in "-$€£#/(") and not after.isalnum()


def is_interleaved(between: str, letters: str) -> bool:
    """Whether what stands between two words of a quote, in the reading text, came in with the break of a page.

    The page's last line ends soon, and the next page goes on soon after its head. Amid a sentence nothing else is set
    so; between two sentences there must be a page's number, a note's mark, or a line that begins as others do.
    `letters` is the skeleton of the whole text.
    """
    foot, *others = between.split("\n")
    if not others or len(foot) > _FOOT_LENGTH or len(others[-1]) > _HEAD_LENGTH:
        return False
    lead = _LEAD.match(between)
    if lead and not _SENTENCE_ENDS.intersection(lead[0]):
        return True
    return bool(_PAGE_NUMBER.search(between) or _NOTE.search(between) or _repeats(between, letters))


def _repeats(between: str, letters: str) -> bool:
    heads = [skeleton(fold(line[: 4 * _HEAD]).text).letters[:_HEAD] for line in between.split("\n")[1:]]
    return any(len(head) == _HEAD and letters.count(head) >= _PAGES for head in heads)
