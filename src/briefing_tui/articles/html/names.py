"""Names of HTML elements by what they do to the text in them, and to the elements around them (HTML standard)."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

CLOSES_PARAGRAPH = frozenset((
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "listing", "main", "menu", "nav", "ol", "p",
    "plaintext", "pre", "search", "section", "summary", "table", "ul", "xmp", "li", "dd", "dt", *HEADINGS,
))  # fmt: skip  # by section 13.2.6.4.7

TABLE_PARTS = frozenset(("caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th"))
CELLS = frozenset(("td", "th"))
ROW_GROUPS = frozenset(("tbody", "thead", "tfoot"))
HEAD = frozenset(("base", "basefont", "bgsound", "head", "link", "meta", "noframes", "noscript", "script", "style",
                  "template", "title"))  # fmt: skip  # what does not begin the body

VOID = frozenset(("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
                  "link", "meta", "param", "source", "track", "wbr"))  # fmt: skip

BLOCKS = CLOSES_PARAGRAPH | TABLE_PARTS | frozenset((
    "body", "frameset", "html", "legend", "marquee", "optgroup", "option", "select", "textarea", "iframe", "object",
    "video", "audio", "canvas",
))  # fmt: skip  # what is shown on lines of its own, or whose text is no part of a line

SPECIAL = frozenset((
    "address", "applet", "area", "article", "aside", "base", "basefont", "bgsound", "blockquote", "body", "br",
    "button", "caption", "center", "col", "colgroup", "dd", "details", "dir", "div", "dl", "dt", "embed", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hgroup", "hr", "html", "iframe", "img", "input", "keygen", "li", "link", "listing", "main", "marquee", "menu",
    "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "p", "param", "plaintext", "pre", "script",
    "search", "section", "select", "source", "style", "summary", "table", "tbody", "td", "template", "textarea",
    "tfoot", "th", "thead", "title", "tr", "track", "ul", "wbr", "xmp",
))  # fmt: skip  # section 13.2.4.2: an end tag of another element does not reach through them

SCOPE = frozenset(("applet", "caption", "html", "table", "td", "th", "marquee", "object", "template"))
LIST_SCOPE = SCOPE | {"ol", "ul"}
BUTTON_SCOPE = SCOPE | {"button"}
TABLE_SCOPE = frozenset(("html", "table", "template"))
ITEM_BARRIERS = SPECIAL - {"address", "div", "p"}  # what an item of a list lies in: a new one closes none beyond
