"""The words that make a bound of the number beside them: that the true one is more, or less, or only about as much.

They are those that A Comprehensive Grammar of the English Language (R. Quirk and others, 1985, 6.66 and 8.111) lists as
adverbs and comparisons of degree with numbers, with the verbs that say the same.
"""

from enum import StrEnum

from briefing_tui.text.word_sets import word_set


class Bound(StrEnum):
    """What a number is to the true one."""

    MORE = "more than"
    AT_LEAST = "at least"
    LESS = "less than"
    NEARLY = "nearly"
    AT_MOST = "at most"
    ABOUT = "about"
    NONE = ""  # it is the true one


# Before a number.
BOUNDS_BEFORE = {
    "more than": Bound.MORE, "over": Bound.MORE, "above": Bound.MORE, "beyond": Bound.MORE, "exceeding": Bound.MORE,
    "exceed": Bound.MORE, "exceeds": Bound.MORE, "exceeded": Bound.MORE, "in excess of": Bound.MORE,
    "upward of": Bound.MORE, "upwards of": Bound.MORE, "greater than": Bound.MORE, "higher than": Bound.MORE,
    "larger than": Bound.MORE, "longer than": Bound.MORE, "topped": Bound.MORE, "topping": Bound.MORE,
    "surpassed": Bound.MORE, "surpassing": Bound.MORE, "well over": Bound.MORE, "just over": Bound.MORE,
    "at least": Bound.AT_LEAST, "no fewer than": Bound.AT_LEAST, "not fewer than": Bound.AT_LEAST,
    "no less than": Bound.AT_LEAST, "not less than": Bound.AT_LEAST, "a minimum of": Bound.AT_LEAST,
    "fewer than": Bound.LESS, "less than": Bound.LESS, "under": Bound.LESS, "below": Bound.LESS,
    "short of": Bound.LESS, "smaller than": Bound.LESS, "lower than": Bound.LESS, "shorter than": Bound.LESS,
    "nearly": Bound.NEARLY, "almost": Bound.NEARLY, "close to": Bound.NEARLY, "just under": Bound.NEARLY,
    "approaching": Bound.NEARLY, "just below": Bound.NEARLY,
    "up to": Bound.AT_MOST, "at most": Bound.AT_MOST, "as many as": Bound.AT_MOST, "as much as": Bound.AT_MOST,
    "as long as": Bound.AT_MOST, "as high as": Bound.AT_MOST, "as far as": Bound.AT_MOST,
    "no more than": Bound.AT_MOST, "not more than": Bound.AT_MOST, "not exceeding": Bound.AT_MOST,
    "at or below": Bound.AT_MOST, "at or under": Bound.AT_MOST, "at or above": Bound.AT_LEAST,
    "a maximum of": Bound.AT_MOST, "at the most": Bound.AT_MOST, "no longer than": Bound.AT_MOST,
    "about": Bound.ABOUT, "approximately": Bound.ABOUT, "around": Bound.ABOUT, "roughly": Bound.ABOUT,
    "some": Bound.ABOUT, "circa": Bound.ABOUT, "something like": Bound.ABOUT, "in the region of": Bound.ABOUT,
    "minimum of": Bound.AT_LEAST, "minimum is": Bound.AT_LEAST, "minimum was": Bound.AT_LEAST,
    "maximum of": Bound.AT_MOST, "maximum is": Bound.AT_MOST, "maximum was": Bound.AT_MOST,
    "limited to": Bound.AT_MOST, "capped at": Bound.AT_MOST, "anything up to": Bound.AT_MOST,
    "shy of": Bound.LESS, "not quite": Bound.NEARLY, "not even": Bound.LESS,
    "a shade under": Bound.NEARLY, "a little under": Bound.NEARLY,
    "passed": Bound.MORE, "pass": Bound.MORE, "passes": Bound.MORE, "passing": Bound.MORE,
    "crossed": Bound.MORE, "crosses": Bound.MORE,
    "tops": Bound.MORE, "surpasses": Bound.MORE, "surpass": Bound.MORE, "outstripped": Bound.MORE,
    "in excess": Bound.MORE, "north of": Bound.MORE, "to upwards of": Bound.MORE,
    **dict.fromkeys(
        ("better than", "bigger than", "heavier than", "taller than", "deeper than", "wider than", "farther than",
         "further than", "older than", "faster than", "stronger than", "breached", "breaching"), Bound.MORE
    ),
    **dict.fromkeys(
        ("younger than", "cheaper than", "slower than", "lighter than", "narrower than", "not enough for",
         "insufficient for", "not sufficient for", "too little for", "too few for"), Bound.LESS
    ),
    **dict.fromkeys(
        ("no lower than", "no smaller than", "no shorter than", "no younger than", "a good"), Bound.AT_LEAST
    ),
    **dict.fromkeys(
        ("no higher than", "no larger than", "no bigger than", "no greater than", "no older than"), Bound.AT_MOST
    ),
    **dict.fromkeys(("not far short of", "not far off", "not far below", "not far under", "nigh on"), Bound.NEARLY),
    **dict.fromkeys(
        ("barely", "an estimated", "on the order of", "in the order of", "of the order of", "in the vicinity of"),
        Bound.ABOUT,
    ),
    **{
        f"{negation} {verb}": Bound.LESS
        for negation in ("not", "never", "failed to", "failing to", "fails to")
        for verb in ("reach", "reached", "hit", "attain", "attained", "amount to", "come to")
    },
}  # fmt: skip  # as a list is read
# After a number, with or without what it counts.
BOUNDS_AFTER = {
    "or more": Bound.AT_LEAST, "or above": Bound.AT_LEAST, "or over": Bound.AT_LEAST, "or higher": Bound.AT_LEAST,
    "and more": Bound.AT_LEAST, "at least": Bound.AT_LEAST, "or fewer": Bound.AT_MOST, "or less": Bound.AT_MOST,
    "and counting": Bound.AT_LEAST, "and up": Bound.AT_LEAST, "and over": Bound.AT_LEAST, "plus": Bound.AT_LEAST,
    "or below": Bound.AT_MOST, "or under": Bound.AT_MOST, "at most": Bound.AT_MOST, "or so": Bound.ABOUT,
    "at the most": Bound.AT_MOST, "or thereabouts": Bound.ABOUT, "and rising": Bound.AT_LEAST,
    "if not more": Bound.AT_LEAST, "at the least": Bound.AT_LEAST, "give or take": Bound.ABOUT,
}  # fmt: skip  # as a list is read
# Of the former, those that mean something else as well: "the dispute over 40 islands", "aid did not reach 40 men".
AMBIGUOUS_BOUNDS = word_set(
    "over above beyond pass passed passes passing crossed crosses tops under below short_of north_of"
) | {words for words in BOUNDS_BEFORE if words.endswith((" reach", " reached", " hit"))}
AT_LEAST = tuple(words for words, bound in BOUNDS_BEFORE.items() if bound in (Bound.MORE, Bound.AT_LEAST))
AT_MOST = tuple(words for words, bound in BOUNDS_BEFORE.items() if bound in (Bound.LESS, Bound.NEARLY, Bound.AT_MOST))
