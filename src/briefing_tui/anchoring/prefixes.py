"""Prefixes that make another word, often the opposite, of the word after them: increase, decrease; legal, illegal."""

from briefing_tui.text.regex import regex

_MAX_PREFIX_LETTERS = 7

_BOUND_PREFIXES = (  # those that are hardly ever words of their own before another word
    "ab|anti|bi|co|con|contra|counter|de|des|di|dis|down|e|ea|ex|extra|fe|fore|grand|great|half|hyper|hypo|il|im|in|"
    "inter|intra|ir|macro|mal|micro|mid|mis|mono|multi|non|north|east|out|over|post|pre|pro|re|self|semi|south|step|"
    "sub|super|sur|un|under|up|west|after|не|без|в|вы|при|у|از|با|بی|نا|ن|می|نمی"
)
_BOUND_PREFIX = regex(f"(?:{_BOUND_PREFIXES})")
_OPTIONAL_PREFIX = regex(f"(?:a|an|as|for|off|on|per|we|{_BOUND_PREFIXES})?")


def is_bound_prefix(letters: str) -> bool:
    """Whether letters, in lower case, are a prefix that is hardly ever a word of its own."""
    return _BOUND_PREFIX.fullmatch(letters) is not None


def differ_in_prefix(one: str, other: str) -> bool:
    """Whether two different words, in lower case, are one stem with two prefixes, or with one and with none."""
    difference = len(other) - len(one)
    return one != other and any(
        other.endswith(one[cut:])
        and _OPTIONAL_PREFIX.fullmatch(one, 0, cut)
        and _OPTIONAL_PREFIX.fullmatch(other, 0, cut + difference)
        for cut in range(max(-difference, 0), min(_MAX_PREFIX_LETTERS, len(one) - 1) + 1)
    )
