"""What is found in a statement before it is known whom it names: a name, an adjective of nationality, a title."""

from dataclasses import dataclass

from briefing_tui.drafting.names.known import Known


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a statement: its tokens from `first` up to `last`, exclusive, and its words as names are compared.

    `known` is what the gazetteer has of it. `title` are the words of an office or a rank right before it, and `of` is
    the known name before those: in "Greek prime minister Kyriakos Mitsotakis" prime minister, and Greece. Where
    `is_title`, the tokens are of a title without a name.
    """

    first: int
    last: int
    words: tuple[str, ...]
    known: Known | None = None
    title: str = ""
    of: str = ""
    is_title: bool = False
    title_tokens: int = 0  # of the title with capitals right before the name, which may be spoken of with it
    is_part: bool = False  # of one word only: "ISIL-held"
    titled: str = ""  # the title, rank or occupation before it, by which it names a person
