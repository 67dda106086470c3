"""What control words of RTF mean that write characters, or begin a text of their own (RTF 1.9.1)."""

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

CHARACTERS = {
    "line": "\n", "softline": "\n", "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "column": " ", "nestcell": " ", "nestrow": "\n",
}  # fmt: skip
SYMBOLS = {b"~": "\u00a0", b"-": "\u00ad", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}
PARAGRAPH_ENDS = frozenset(("par", "sect", "page", "pagebb"))

# Groups with a text apart from that around them; a text box has paragraphs of its own kinds.
STORIES: dict[str, BlockKind | FurnitureKind | None] = {
    "footnote": BlockKind.NOTE,
    "annotation": FurnitureKind.COMMENT,
    "shptxt": None,
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), FurnitureKind.RUNNING_HEAD),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), FurnitureKind.RUNNING_FOOT),
}
# Groups that are of the text although a program which does not know them should skip them.
READ = frozenset(("shpinst", "ud"))
SKIPPED = frozenset((
    "aftncn", "aftnsep", "aftnsepc", "atnauthor", "atndate", "atnicn", "atnid", "atnparent", "atnref", "atntime",
    "atrfend", "atrfstart", "background", "bkmkend", "bkmkstart", "blipuid", "bxe", "colorschememapping", "colortbl",
    "datafield", "datastore", "defchp", "defpap", "do", "docvar", "factoidname", "falt", "fchars", "ffdeftext",
    "ffentrymcr", "ffexitmcr", "ffformat", "ffhelptext", "ffl", "ffname", "ffstattext", "file", "filetbl", "fldinst",
    "fontemb", "fontfile", "formfield", "ftncn", "ftnsep", "ftnsepc", "generator", "gridtbl", "lchars", "latentstyles",
    "leveltext", "levelnumbers", "listlevel", "listname", "listoverridetable", "listpicture", "liststylename",
    "listtable", "listtext", "mailmerge", "mmath", "nextfile", "nonesttables", "nonshppict", "objalias", "objclass",
    "objdata", "objname", "objsect", "objtime", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "password",
    "passwordhash", "pgptbl", "picprop", "pict", "pn", "pnseclvl", "pntext", "pntxta", "pntxtb", "private", "protend",
    "protstart", "protusertbl", "revtbl", "rsidtbl", "rxe", "shppict", "shprslt", "sn", "sp", "staticval",
    "sv", "tc", "tcn", "template",
    "themedata", "userprops", "wgrffmtfilter", "writereservation", "writereservhash", "xe", "xmlnstbl",
    "xmlattrname", "xmlattrvalue", "xmlclose", "xmlname", "xmlopen",
))  # fmt: skip
LIST_MARKS = frozenset(("listtext", "pntext"))
PICTURES = frozenset(("pict", "shppict"))
