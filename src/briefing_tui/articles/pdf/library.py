"""PDFium, which reads PDF: its documents, pages and the characters of a page, called with as little ado as it can be.

PDFium is called for every word, so its functions are called through ctypes with plain integers for pointers.
"""

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.pdf.letters import NO_SPACE, doubtful_spaces
from briefing_tui.articles.pdf.unmapped import characters_of
from briefing_tui.text.regex import regex

DAMAGED_HINT = "open it in a PDF viewer, and save it anew"

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_SECURITY_ERROR = 5  # FPDF_ERR_SECURITY: a security handler that PDFium does not know
_BOX_FLOATS = 4  # in an FS_RECTF
_MATRIX_FLOATS = 6  # in an FS_MATRIX
_NAME_BYTES = 256
_TEXT_BYTES = 1 << 16  # the longest title or author that is read
_TEXT = 1  # FPDF_PAGEOBJ_TEXT
_UNPAINTED = (3, 7)  # modes of text that is neither filled nor stroked (ISO 32000-2, table 104)
_PICTURES = (3, 5)  # FPDF_PAGEOBJ_IMAGE, and FPDF_PAGEOBJ_FORM: a picture, or a page, that is placed on the page
_NO_GAP = 0.6  # of the height of a character: what stands closer to it than that is of the same word
_FIXED_PITCH = 1 << 0  # among the flags of a font descriptor (ISO 32000-2, table 121)
_FORCE_BOLD = 1 << 18
_SAMPLE = 64  # characters of a page that are asked whether they have a character in Unicode
_SUBSET_TAG = regex(r"^[A-Z]{6}\+")
_FIXED_NAME = regex(r"mono|courier|typewriter|consol|menlo|^cmtt|^ectt|^sftt", re.IGNORECASE)
_BOLD_NAME = regex(r"bold|black|heavy|demi|\bbd|[-,]bd|^cmb|^sfb[xs]|^ecb[xs]", re.IGNORECASE)
_MOST_OBJECTS = 50  # of a page without text, that are looked at for a picture

_Pointer = ctypes.c_void_p
_Int = ctypes.c_int
_Length = ctypes.c_ulong
_Size = ctypes.c_size_t


class Font(NamedTuple):
    """A font: its name without the tag of a subset, whether it is bold, and whether its letters have one width."""

    name: str = ""
    bold: bool = False
    fixed: bool = False


class _Functions:
    """The functions of PDFium that are needed, taking and giving plain integers for pointers."""

    def __init__(self) -> None:
        try:
            from pypdfium2 import raw  # noqa: PLC0415  # an extra: it may be absent
        except ImportError:
            raise UnreadableArticleError(
                "is a PDF, and pypdfium2, which reads PDF, is not installed", "pip install 'briefing-tui[pdf]'"
            ) from None
        self._raw = raw
        self.load_document = self._function("FPDF_LoadMemDocument64", _Pointer, _Pointer, _Size, _Pointer)
        self.close_document = self._function("FPDF_CloseDocument", None, _Pointer)
        self.last_error = self._function("FPDF_GetLastError", _Length)
        self.count_pages = self._function("FPDF_GetPageCount", _Int, _Pointer)
        self.page_label = self._function("FPDF_GetPageLabel", _Length, _Pointer, _Int, _Pointer, _Length)
        self.meta_text = self._function("FPDF_GetMetaText", _Length, _Pointer, ctypes.c_char_p, _Pointer, _Length)
        self.language = self._function("FPDFCatalog_GetLanguage", _Length, _Pointer, _Pointer, _Length)
        self.load_page = self._function("FPDF_LoadPage", _Pointer, _Pointer, _Int)
        self.close_page = self._function("FPDF_ClosePage", None, _Pointer)
        self.count_objects = self._function("FPDFPage_CountObjects", _Int, _Pointer)
        self.page_object = self._function("FPDFPage_GetObject", _Pointer, _Pointer, _Int)
        self.object_type = self._function("FPDFPageObj_GetType", _Int, _Pointer)
        self.render_mode = self._function("FPDFTextObj_GetTextRenderMode", _Int, _Pointer)
        self.load_text = self._function("FPDFText_LoadPage", _Pointer, _Pointer)
        self.close_text = self._function("FPDFText_ClosePage", None, _Pointer)
        self.count_chars = self._function("FPDFText_CountChars", _Int, _Pointer)
        self.text = self._function("FPDFText_GetText", _Int, _Pointer, _Int, _Int, _Pointer)
        self.unicode = self._function("FPDFText_GetUnicode", ctypes.c_uint, _Pointer, _Int)
        self.generated = self._function("FPDFText_IsGenerated", _Int, _Pointer, _Int)
        self.unmapped = self._function("FPDFText_HasUnicodeMapError", _Int, _Pointer, _Int)
        self.loose_box = self._function("FPDFText_GetLooseCharBox", _Int, _Pointer, _Int, _Pointer)
        self.matrix = self._function("FPDFText_GetMatrix", _Int, _Pointer, _Int, _Pointer)
        self.font_size = self._function("FPDFText_GetFontSize", ctypes.c_double, _Pointer, _Int)
        self.text_object = self._function("FPDFText_GetTextObject", _Pointer, _Pointer, _Int)
        self.object_font = self._function("FPDFTextObj_GetFont", _Pointer, _Pointer)
        self.font_name = self._function("FPDFFont_GetBaseFontName", _Size, _Pointer, _Pointer, _Size)
        self.font_flags = self._function("FPDFFont_GetFlags", _Int, _Pointer)

    def _function(self, name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
        """Return a function of the library by its name, with types of its own."""
        address = ctypes.cast(getattr(self._raw, name), _Pointer).value
        assert address is not None
        function: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)
        return function


@cache
def _functions() -> _Functions:
    return _Functions()


def _opened(data: bytes) -> tuple[int, Any]:
    """Return PDFium's document in the bytes of a file, and what must be kept while it is open."""
    functions = _functions()
    buffer = ctypes.c_char_p(data)
    pointer = functions.load_document(ctypes.cast(buffer, _Pointer), len(data), None)
    if pointer:
        return pointer, buffer
    error = functions.last_error()
    if error == _PASSWORD_ERROR:
        raise UnreadableArticleError("is encrypted with a password", "save it without one")
    if error == _SECURITY_ERROR:
        raise UnreadableArticleError("is encrypted in a way that cannot be read", "save it without encryption")
    raise UnreadableArticleError("is damaged, or not a PDF at all", DAMAGED_HINT)


class Document:
    """A PDF in memory; its pages are open one at a time."""

    def __init__(self, data: bytes) -> None:
        """Open a document, with an empty password if it wants one; raises UnreadableArticleError where it cannot be."""
        self._pointer, self._buffer = _opened(data)
        self._fonts: dict[int, Font] = {}
        self.page_count = max(_functions().count_pages(self._pointer), 0)

    def close(self) -> None:
        """Close the document."""
        _functions().close_document(self._pointer)
        self._pointer = 0

    def label(self, index: int) -> str:
        """Return the label of a page by its index ("vii"), or an empty string."""
        return self._string(_functions().page_label, index)

    def information(self, key: str) -> str:
        """Return an entry of the document information dictionary, as `Title`, or an empty string."""
        return self._string(_functions().meta_text, key.encode("ascii"))

    def language(self) -> str:
        """Return the language that the catalog names, or an empty string."""
        return self._string(_functions().language)

    def font(self, text_object: int) -> Font:
        """Return the font of a text object on the open page, or none's for 0."""
        pointer = (text_object and _functions().object_font(text_object)) or 0
        font = self._fonts.get(pointer)
        if font is None:
            font = self._fonts[pointer] = _font(pointer) if pointer else Font()
        return font

    @contextmanager
    def page(self, index: int) -> Iterator["Page | None"]:
        """Open a page by its index, and close it in the end; it is None where it cannot be read."""
        functions = _functions()
        pointer = functions.load_page(self._pointer, index)
        text = functions.load_text(pointer) if pointer else None
        self._fonts.clear()  # a font may be freed with its page, and another one take its address
        try:
            yield Page(self, pointer, text) if text else None
        finally:
            if text:
                functions.close_text(text)
            if pointer:
                functions.close_page(pointer)

    def _string(self, function: Callable[..., int], *arguments: object) -> str:
        length = function(self._pointer, *arguments, None, 0)
        if not 0 < length <= _TEXT_BYTES:
            return ""
        buffer = ctypes.create_string_buffer(length)
        function(self._pointer, *arguments, buffer, length)
        return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _font(pointer: int) -> Font:
    """Return what PDFium says about a font: many a producer tells that it is bold in its name alone."""
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    _functions().font_name(pointer, buffer, _NAME_BYTES)
    name = _SUBSET_TAG.sub("", buffer.value.decode("utf-8", "replace"))
    flags = _functions().font_flags(pointer)
    bold = _BOLD_NAME.search(name) is not None or bool(flags & _FORCE_BOLD)
    fixed = _FIXED_NAME.search(name) is not None or bool(flags & _FIXED_PITCH)
    return Font(name, bold, fixed)


class Page:
    """An open page: its characters, counted from 0, and what PDFium says about each."""

    def __init__(self, document: Document, page: int, text: int) -> None:
        """Take the pointers of a page and of its text, which stay open."""
        self._document = document
        self._page = page
        self._text = text
        self.count = max(_functions().count_chars(text), 0)

    def text(self) -> str:
        """Return a character for each character of the page; one beyond U+FFFF counts as two, its surrogates.

        A hyphen at the end of a line is U+FFFE, and follows the word without a line end.
        """
        text = self._characters()
        put_in = [at for at in doubtful_spaces(text) if _functions().generated(self._text, at) == 1]
        if put_in:
            characters = list(text)
            boxes = self.boxes([beside for at in put_in for beside in (at - 1, at + 1)])
            for number, at in enumerate(put_in):
                _, top, end, foot, begin = boxes[8 * number : 8 * number + 5]
                if begin - end < _NO_GAP * (top - foot):
                    characters[at] = NO_SPACE
            text = "".join(characters)
        return text

    def _characters(self) -> str:
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = _functions().text(self._text, 0, self.count, ctypes.addressof(buffer)) - 1
        if written == self.count and not self._has_unmapped():
            text = bytes(buffer)[: 2 * written].decode("utf-16-le", "surrogatepass")
            return text if len(text) == written else "".join(map(chr, buffer[:written]))
        codes = map(_functions().unicode, repeat(self._text), range(self.count))
        unmapped = map(_functions().unmapped, repeat(self._text), range(self.count))
        return characters_of(codes, unmapped)

    def _has_unmapped(self) -> bool:
        """Whether some character of a sample has no character in Unicode."""
        step = max(self.count // _SAMPLE, 1)
        return any(code == 1 for code in map(_functions().unmapped, repeat(self._text), range(0, self.count, step)))

    def objects(self, indices: Sequence[int]) -> list[int]:
        """Return the text objects that some characters belong to, and 0 for a character that PDFium put in."""
        return [pointer or 0 for pointer in map(_functions().text_object, repeat(self._text), indices)]

    def boxes(self, indices: Sequence[int]) -> "array[float]":
        """Return left, top, right and bottom of the boxes of some characters, one after the other."""
        return self._floats(_functions().loose_box, indices, _BOX_FLOATS)

    def matrices(self, indices: Sequence[int]) -> "array[float]":
        """Return a to f of the matrices of some characters (ISO 32000-2, 8.3.3), one after the other.

        They are the axes (a, b) and (c, d) along and across the baseline, and the origin (e, f).
        """
        return self._floats(_functions().matrix, indices, _MATRIX_FLOATS)

    def font_sizes(self, indices: Sequence[int]) -> list[float]:
        """Return the sizes of the fonts of some characters, which their matrices may scale."""
        return list(map(_functions().font_size, repeat(self._text), indices))

    def fonts(self, text_objects: Sequence[int]) -> list[Font]:
        """Return the fonts of some text objects."""
        return list(map(self._document.font, text_objects))

    def _floats(self, function: Callable[..., int], indices: Sequence[int], floats: int) -> "array[float]":
        """Return the floats that a function writes for each of some characters; zeros where it fails."""
        size = floats * ctypes.sizeof(ctypes.c_float)
        buffer = ctypes.create_string_buffer(size * len(indices))
        first = ctypes.addressof(buffer)
        deque(map(function, repeat(self._text), indices, range(first, first + len(buffer), size)), maxlen=0)
        return array("f", buffer.raw)

    def has_pictures(self) -> bool:
        """Whether one of the first objects on the page is a picture."""
        functions = _functions()
        count = min(functions.count_objects(self._page), _MOST_OBJECTS)
        found = (functions.page_object(self._page, index) for index in range(count))
        return any(functions.object_type(each) in _PICTURES for each in found if each)

    def has_unpainted_text(self) -> bool:
        """Whether a text on the page is not painted, as the text of a scan is not, or one that is hidden."""
        functions = _functions()
        objects = (functions.page_object(self._page, index) for index in range(functions.count_objects(self._page)))
        texts = (each for each in objects if each and functions.object_type(each) == _TEXT)
        return any(functions.render_mode(text) in _UNPAINTED for text in texts)
