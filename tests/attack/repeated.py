"""Things to repeat: constructs of YAML, lists of the format, and fragments of which a text or a source is made."""

from typing import NamedTuple

HEAD = "format: briefing/1\nid: b\ntitle: T\n"
SENTENCE = "The two sides agreed in March 2021 on 12 measures, said the minister, and may open the border."
SOURCE = "sources:\n- {id: s, file: s.txt}\n"
_THREATS = f"{HEAD}{SOURCE}threats:\n"
_AT = "basis: stated, at: ["


class Repeated(NamedTuple):
    """A file of an item repeated, between what stands before and what stands behind; `#N` in it is its number."""

    item: str
    before: str = HEAD
    behind: str = ""

    def text(self, size: int) -> str:
        """Return the file with the item repeated to so many bytes."""
        parts: list[str] = []
        while size > 0:
            parts.append(self.item.replace("#N", str(len(parts))))
            size -= len(parts[-1].encode(errors="surrogatepass"))
        return self.before + "".join(parts) + self.behind


def filled(fragment: str, size: int) -> str:
    """Return a fragment repeated to so many bytes of UTF-8, or a little less."""
    return fragment * max(size // len(fragment.encode()), 1)


def claim(number: str | int, quotes: str, text: str = "A claim.", more: str = "") -> str:
    """Return an item of a list of claims; `quotes` and `text` are scalars of YAML."""
    return f"- {{id: c{number}, text: {text}, {_AT}{quotes}]{more}}}\n"


YAML = {
    "comments": Repeated("#\n"),
    "comments behind": Repeated("- a #b\n", f"{HEAD}tags:\n"),
    "a long comment": Repeated("a", f"{HEAD}# "),
    "ignores": Repeated("# briefing: ignore[quote-missing] #N\n"),
    "ignores behind": Repeated("- a # briefing: ignore[quote-missing] b\n", f"{HEAD}tags:\n"),
    "codes": Repeated("a,", f"{HEAD}# briefing: ignore[", "]\n"),
    "known codes": Repeated("quote-missing,", f"{HEAD}# briefing: ignore[", "]\n"),
    "distinct codes": Repeated("c#N,", f"{HEAD}# briefing: ignore[", "] a\n"),
    "an ignored item": Repeated("k#N: v,\n ", f"{HEAD}# briefing: ignore[a,b,c,d,e] f\nsections: [{{", "}]\n"),
    "ignores in a text": Repeated(" # briefing: ignore[a]\n ", f'{HEAD}bluf: "', '"\n'),
    "tag directives": Repeated("%TAG !#N! tag:a,2000:\n", "", f"---\n{HEAD}"),
    "tag directives below": Repeated("%TAG !#N! tag:a,2000:\n", f"{HEAD}...\n", f"---\n{HEAD}"),
    "directives": Repeated("%A b\n", "", f"---\n{HEAD}"),
    "anchors": Repeated("- &a#N b\n", f"{HEAD}tags:\n"),
    "aliases": Repeated("- *a\n", f"{HEAD}tags:\n- &a b\n"),
    "tags": Repeated("- !t#N b\n", f"{HEAD}tags:\n"),
    "escapes in a tag": Repeated("%41", f"{HEAD}tags: !", " b\n"),
    "open brackets": Repeated("[", f"{HEAD}tags: "),
    "open braces": Repeated("{a: ", f"{HEAD}tags: "),
    "lists in a list": Repeated("[],", f"{HEAD}tags: [", "]\n"),
    "mappings in a list": Repeated("{},", f"{HEAD}tags: [", "]\n"),
    "items in brackets": Repeated("a,", f"{HEAD}tags: [", "]\n"),
    "items on lines": Repeated("a\n ,", f"{HEAD}tags: [", "]\n"),
    "pairs in brackets": Repeated("a: b,", f"{HEAD}tags: [", "]\n"),
    "keys in braces": Repeated("#N,", f"{HEAD}tags: {{", "}\n"),
    "hyphens": Repeated("- ", f"{HEAD}tags:\n"),
    "question marks": Repeated("? ", f"{HEAD}tags:\n "),
    "empty items": Repeated("-\n", f"{HEAD}tags:\n"),
    "items": Repeated("- a\n", f"{HEAD}tags:\n"),
    "keys": Repeated("k#N: v\n"),
    "empty keys": Repeated("k#N:\n"),
    "one key": Repeated("tags: v\n"),
    "lists as keys": Repeated("? [a]\n"),
    "merge keys": Repeated("<<: {}\n"),
    "misspelt keys": Repeated("source#N: v\n"),
    "lines of a plain text": Repeated("\n a", f"{HEAD}bluf: a", "\n"),
    "blank lines of a text": Repeated("\n\n", f"{HEAD}bluf: a", " b\n"),
    "cut texts": Repeated(" #a", f"{HEAD}bluf: a", "\n"),
    "single quotes": Repeated("''", f"{HEAD}bluf: '", "'\n"),
    "an open text": Repeated("a\n ", f'{HEAD}bluf: "'),
    "escapes": Repeated(r"\x41", f'{HEAD}bluf: "', '"\n'),
    "escaped controls": Repeated(r"\0\e\N\L", f'{HEAD}bluf: "', '"\n'),
    "broken lines": Repeated("\\\n ", f'{HEAD}bluf: "', '"\n'),
    "literal lines": Repeated(" a\n", f"{HEAD}bluf: |\n"),
    "folded lines": Repeated("  a\n", f"{HEAD}bluf: >\n a\n"),
    "documents": Repeated("---\n"),
    "ends of documents": Repeated("...\n"),
    "blank lines": Repeated("\n"),
    "carriage returns": Repeated("\r"),
    "line separators": Repeated("\u2028", f"{HEAD}bluf: a", "\n"),
    "NULs": Repeated("\0"),
    "controls": Repeated("\x7fa\n ", f"{HEAD}bluf: "),
    "byte order marks": Repeated("\ufeff"),
}

LISTS = {
    "sources of one file": Repeated("- {id: s#N, file: s.txt}\n", f"{HEAD}sources:\n"),
    "digests": Repeated(f"- {{id: s#N, file: s.txt, sha256: {'0' * 64}}}\n", f"{HEAD}sources:\n"),
    "missing sources": Repeated("- {id: s#N, file: m#N}\n", f"{HEAD}sources:\n"),
    "sources outside": Repeated("- {id: s#N, file: ../../m#N}\n", f"{HEAD}sources:\n"),
    "one source id": Repeated("- {id: s, file: s.txt}\n", f"{HEAD}sources:\n"),
    "deep sources": Repeated(f"- {{id: s#N, file: {'a/' * 100}m}}\n", f"{HEAD}sources:\n"),
    "actors": Repeated("- {id: a#N, name: A#N}\n", f"{HEAD}actors:\n"),
    "actors of one name": Repeated(
        "- {id: a#N, name: The}\n", f"{HEAD}{SOURCE}actors:\n", f"threats:\n{claim(0, 'sides', 'The the ' * 50)}"
    ),
    "aliases": Repeated(
        "The #N,",
        f"{HEAD}{SOURCE}actors:\n- {{id: a, name: A, aliases: [",
        f"]}}\nthreats:\n{claim(0, 'sides', 'The the ' * 100)}",
    ),
    "empty claims": Repeated("- {}\n", f"{HEAD}threats:\n"),
    "no claims": Repeated("-\n", f"{HEAD}threats:\n"),
    "assumed claims": Repeated("- {id: c#N, text: A, basis: assumed}\n", f"{HEAD}threats:\n"),
    "claims": Repeated(claim("#N", "sides"), _THREATS),
    "one claim id": Repeated(claim(0, "sides"), _THREATS),
    "wrong claims": Repeated("- {id: c#N, text: A, basis: statet}\n", f"{HEAD}threats:\n"),
    "quotes": Repeated("agreed in March,", f"{_THREATS}- {{id: c, text: A, {_AT}", "]}\n"),
    "short quotes": Repeated("e,", f"{_THREATS}- {{id: c, text: A, {_AT}", "]}\n"),
    "numbers": Repeated("#N men,", f"{_THREATS}- {{id: c, text: 12 men, {_AT}", "]}\n"),
    "references": Repeated("c,", f"{HEAD}threats:\n- {{id: c, text: A, basis: assumed, see: [", "]}\n"),
    "wrong references": Repeated("u#N,", f"{HEAD}threats:\n- {{id: c, text: A, basis: assumed, see: [", "]}\n"),
    "speakers": Repeated("Ann#N,", f"{_THREATS}- {{id: c, text: A, basis: reported, at: [two sides], by: [", "]}\n"),
    "key judgements": Repeated("c,", f"{HEAD}threats:\n- {{id: c, text: A, basis: assumed}}\nkey_judgments: [", "]\n"),
    "indicators": Repeated("i#N,", f"{HEAD}perspective:\n- {{id: c, text: A, basis: assumed, indicators: [", "]}\n"),
    "sections": Repeated("- {id: s#N}\n", f"{HEAD}sections:\n"),
    "dates": Repeated(claim("#N", "sides", "A", ", when: 2024-01-01/2024-02-03"), _THREATS),
    "likelihoods": Repeated(
        "- {id: c#N, text: It may, basis: assessed, likelihood: very-likely, at: [may open]}\n", _THREATS
    ),
    "contradictions": Repeated(claim("#N", "two sides agreed", "A", ", contradicts: [c0]"), _THREATS),
    "actors and claims": Repeated(
        "- {id: a#N, name: The N#N, aliases: [The A#N, The]}\n",
        f"{HEAD}{SOURCE}actors:\n",
        f"threats:\n{''.join(claim(number, 'sides', 'The the the the the') for number in range(1_000))}",
    ),
}

RULES = {
    "codes": Repeated(" c#N: off\n", "rules:\n"),
    "keys": Repeated("c#N: off\n", "rules: {}\n"),
    "directives": Repeated("%TAG !#N! tag:a,2000:\n", ""),
}

# Signs, marks of Markdown, scripts, and words that the rules look for.
FRAGMENTS = (
    *"1.,:;!?-'\"()[]{}<>*_~`#>&|\\/%$@^+= \t\nA",
    *("é", "İ", "ё", "中", "가", "ا", "\u0301", "e\u0301", "\u200d", "\u00ad", "a\u00ad", "ﬁ", "½", "…", "١", "\u3131"),
    *("ab", "a ", "a-", "a- ", "a. ", "a.\n", "a\n\n", "A. ", "Mr. ", "e.g. ", "a, ", "a\r\n", "a\r", "a\f", "a\u2028"),
    *("1,", "1.", "1 ", "1/", "-1 ", "1,000 ", "1 000 ", "12 % ", "$5m ", "5 km ", "2021 ", "2024-01-01 ", "12:30 "),
    *(
        "five ",
        "one hundred and ",
        "five-",
        "more than ",
        "about ",
        "30 % chance ",
        "chance of ",
        "March 2021 ",
        "May ",
    ),
    *("last year ", "years ago ", "F-16 ", "the 1990s ", "may ", "likely ", "not ", "not likely ", "more ", "almost "),
    *("high-to-", "high confidence ", "will ", "it is ", "can still ", "said ", "is said ", "according to ", "after "),
    *("because ", "fears ", "seems to ", "Ann ", "Ann Bob ", "US ", "Kingdom of ", "don't ", "un", "claims that "),
    *("**a", "*a*", "__a", "_a_ ", "~~a~~", "[a](b) ", "![a](b)", "[a", "](", "[](", "a](<", "((", "`a", "``a`", "\\*"),
    *("# a\n", "#\n", "> a\n", "> > ", "- a\n", "- - ", "1. a\n", "|a|b|\n", "<b>a</b>", "<a href='", '<a b="', "<!--"),
    *(
        "<!-- a -->",
        "<!--\n",
        "&amp;",
        "---\n",
        "a\n===\n",
        "- - -\n",
        "```\n",
        "~~~\n",
        "```a\n```\n",
        "<http:",
        "<a@",
    ),
    *("http://a.b/ ", "a-\nb ", "a\n1\nb ", "\n1\n\n", "1 Note a.\n", "\n \n", " \n", "\\\n", "a  \n", "\t\n"),
)

# The fields of a briefing, each with #TEXT in place of its text.
FIELDS = {
    "id": "format: briefing/1\nid: #TEXT\ntitle: T\n",
    "bluf": f"{HEAD}bluf: #TEXT\n",
    "as_of": f"{HEAD}as_of: #TEXT\n",
    "key": f"{HEAD}#TEXT: a\n",
    "text": f"{_THREATS}- {{id: c, text: #TEXT, basis: assessed, likelihood: very-likely, at: [may open]}}\n",
    "quote": f"{_THREATS}- {{id: c, text: Ann said 12, when: 2021, basis: assessed, at: [#TEXT]}}\n",
    "stated": f"{_THREATS}- {{id: c, text: 12 men may, basis: stated, at: [#TEXT]}}\n",
    "before": f"{_THREATS}- {{id: c, text: A, basis: stated, at: [{{quote: e, before: #TEXT}}]}}\n",
    "by": f"{_THREATS}- {{id: c, text: A, basis: reported, by: #TEXT, at: [two sides agreed]}}\n",
    "when": f"{HEAD}threats:\n- {{id: c, text: A, basis: assumed, when: #TEXT}}\n",
    "basis": f"{HEAD}threats:\n- {{id: c, text: A, basis: #TEXT}}\n",
    "actor": f"{HEAD}{SOURCE}actors: [{{id: a, name: #TEXT}}]\nthreats:\n- {{id: c, text: Ann, {_AT}sides]}}\n",
    "file": f"{HEAD}sources: [{{id: s, file: #TEXT}}]\n",
    "sha256": f"{HEAD}sources: [{{id: s, file: s.txt, sha256: #TEXT}}]\n",
}
