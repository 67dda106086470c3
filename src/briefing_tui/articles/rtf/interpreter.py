"""Interpretation of the tokens of an RTF file: texts, and what the document says of itself."""

from collections import Counter
from typing import Protocol

from briefing_tui.articles.blocks import extraction_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.formats import RTF
from briefing_tui.articles.notices import notices
from briefing_tui.articles.rtf.characters import Characters
from briefing_tui.articles.rtf.encodings import Encodings
from briefing_tui.articles.rtf.information import Information
from briefing_tui.articles.rtf.state import BODY_LEVEL, State, changed
from briefing_tui.articles.rtf.story import Kind, Story
from briefing_tui.articles.rtf.styles import Styles
from briefing_tui.articles.rtf.tokens import Tokens
from briefing_tui.articles.rtf.words import (
    CHARACTERS,
    LIST_MARKS,
    PARAGRAPH_ENDS,
    PICTURES,
    READ,
    SKIPPED,
    STORIES,
    SYMBOLS,
)
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_MAX_HEADING_LEVEL = 6


class Table(Protocol):
    """What takes the control words and the text of a group that has no text of the document."""

    def take_word(self, word: str, number: int | None) -> None:
        """Take a control word."""

    def take_text(self, text: str) -> None:
        """Take text."""


class Interpreter:
    """Takes the tokens of a file one after the other."""

    def __init__(self, data: bytes, start: int) -> None:
        """Stand before the group that begins at `start`."""
        self._tokens = Tokens(data, start)
        self._characters = Characters()
        self._encodings, self._styles, self._information = Encodings(), Styles(), Information()
        self._tables: dict[str, Table] = {
            "fonttbl": self._encodings,
            "stylesheet": self._styles,
            "info": self._information,
        }
        self._states = [State()]
        self._stories = [Story(None, 0)]
        self._begins = self._is_starred = False  # a group begins, or has begun with \*
        self._skips_next = False
        self._is_listed = False  # the paragraph has the mark of a list
        self._counts: Counter[str] = Counter()
        self._hidden_characters = 0

    def read(self) -> Extraction:
        """Return what the document has."""
        while token := self._tokens.next():
            if token.word:
                self._take_word(token.word, token.number)
            elif token.text:
                self._begins = False
                self._characters.add_bytes(token.text, self._encodings.of(self._states[-1].current_font()))
            elif token.brace:
                self._take_brace(opens=token.brace == b"{")
            else:
                self._take_symbol(token.symbol)
        self._flush()
        while len(self._stories) > 1:
            self._end_story()
        in_table = self._states[-1].paragraph.in_table
        extraction = extraction_of(RTF.media_type, self._stories[0].blocks(*self._kind(), in_table=in_table))
        extraction.metadata += self._information.metadata()
        extraction.notices += notices(self._counts, self._hidden_characters)
        if self._tokens.depth:
            extraction.notices.append("It ends within a group: it may have been cut off.")
        return extraction

    def _take_brace(self, *, opens: bool) -> None:
        self._flush()
        self._characters.end_replacing()
        if opens:
            self._states.append(self._states[-1])
            if self._skips_next:
                self._tokens.skip()
        else:
            self._states.pop()
            if self._tokens.depth < self._stories[-1].depth:
                self._end_story()
        self._begins, self._is_starred, self._skips_next = opens, False, False

    def _take_symbol(self, symbol: bytes) -> None:
        if symbol == b"*" and self._begins:
            self._is_starred = True
            return
        self._begins = False
        if symbol in SYMBOLS:
            self._characters.add(SYMBOLS[symbol])
        elif symbol in b"\r\n":
            self._end_paragraph()

    def _take_word(self, word: str, number: int | None) -> None:
        begins, self._begins = self._begins, False
        if word == "u":
            self._characters.add_unicode(number or 0, self._states[-1].replaced)
        elif word in CHARACTERS:
            self._characters.end_replacing()
            self._characters.add(CHARACTERS[word])
        elif begins and (word in SKIPPED or (self._is_starred and not _is_known(word))):
            self._skip(word)
        elif begins and word in STORIES:
            self._stories.append(Story(STORIES[word], self._tokens.depth))
            self._states[-1] = State(font=self._states[-1].font)
        elif begins and word in self._tables:
            self._states[-1] = self._states[-1]._replace(table=word)
        elif begins and word == "upr":
            self._skips_next = True  # what follows says for older programs what \ud says after it
        elif self._states[-1].table:
            self._take_word_of_table(word, number)
        else:
            self._take_word_of_text(word, number)

    def _take_word_of_table(self, word: str, number: int | None) -> None:
        self._flush()
        self._tables[self._states[-1].table].take_word(word, number)
        if word == "uc":
            self._states[-1] = changed(self._states[-1], word, number)

    def _take_word_of_text(self, word: str, number: int | None) -> None:
        state = self._states[-1]
        if word in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word == "cell":
            self._flush()
            self._stories[-1].end_cell(*self._kind())
        elif word == "row":
            self._flush()
            self._stories[-1].end_row(is_header=state.is_header_row)
        elif (after := changed(state, word, number)) is not state:
            self._flush()
            self._states[-1] = after
        else:
            self._encodings.take_of_file(word, number)

    def _skip(self, word: str) -> None:
        self._is_listed = self._is_listed or word in LIST_MARKS
        if word in PICTURES:
            self._counts["picture"] += 1
        self._tokens.skip()

    def _flush(self) -> None:
        """Have what was read of the text where it belongs."""
        text, state = self._characters.take(), self._states[-1]
        if not text:
            return
        if state.table:
            self._tables[state.table].take_text(text)
        elif state.deleted:
            self._counts["deletion"] += 1
        elif state.hidden:
            self._hidden_characters += len(text)
        else:
            self._stories[-1].write(text)

    def _end_paragraph(self) -> None:
        self._flush()
        kind, level = self._kind()
        self._stories[-1].end_paragraph(kind, level, in_table=self._states[-1].paragraph.in_table)
        self._is_listed = False

    def _end_story(self) -> None:
        story = self._stories.pop()
        self._stories[-1].attach(story.blocks(BlockKind.PARAGRAPH, 0))

    def _kind(self) -> tuple[Kind, int]:
        """Return the kind and the level of the paragraph."""
        paragraph = self._states[-1].paragraph
        kind, outline = self._styles.of(paragraph.style)
        outline = outline if paragraph.outline is None else paragraph.outline
        if isinstance(kind, FurnitureKind):
            return kind, 0
        if outline is not None and outline < BODY_LEVEL:
            return BlockKind.HEADING, min(outline + 1, _MAX_HEADING_LEVEL)
        if kind is not None:
            return kind, int(kind is BlockKind.QUOTATION)
        is_item = self._is_listed or paragraph.list_number
        return (BlockKind.ITEM, paragraph.level + 1) if is_item else (BlockKind.PARAGRAPH, 0)


def _is_known(word: str) -> bool:
    """Whether a group that older programs skip is read."""
    return word in STORIES or word in READ
