"""The styles of an OpenDocument text: which make quotations or code, which hide text, and which mark items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefing_tui.articles.style_names import kind_of, outline_of
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_MAX_CHAIN = 20  # styles that are each the parent of the one before


@dataclass(slots=True)
class Style:
    """A style as the file declares it; None is what it does not say."""

    name: str
    parent: str
    list_style: str | None = None
    hides: bool | None = None


@dataclass(frozen=True, slots=True)
class StyleEffect:
    """What a style makes of its text; `outline` is a level from 0."""

    kind: BlockKind | FurnitureKind | None = None
    outline: int | None = None
    list_style: str = ""
    hidden: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document, by family and name, and which levels of its list styles put no mark before items."""

    styles: dict[tuple[str, str], Style] = field(default_factory=dict)
    unmarked: set[tuple[str, int]] = field(default_factory=set)
    _effects: dict[tuple[str, str], StyleEffect] = field(default_factory=dict)

    def declare(self, attributes: Mapping[str, str]) -> Style:
        """Take the declaration of a style."""
        name = attributes.get("style:name", "")
        shown = attributes.get("style:display-name", name).replace("_20_", " ").lower()
        style = Style(shown, attributes.get("style:parent-style-name", ""), attributes.get("style:list-style-name"))
        self.styles[attributes.get("style:family", ""), name] = style
        self._effects.clear()
        return style

    def effect(self, family: str, name: str) -> StyleEffect:
        """Return what a style makes of its text."""
        key = family, name
        found = self._effects.get(key)
        if found is None:
            found = self._effects[key] = self._effect(family, name)
        return found

    def is_marked(self, list_style: str, level: int) -> bool:
        """Whether a list style puts a mark before the items of a level, from 1."""
        return (list_style, level) not in self.unmarked

    def _effect(self, family: str, name: str) -> StyleEffect:
        chain = list(self._chain(family, name))
        names = [style.name for style in chain] or [name.replace("_20_", " ").lower()]
        return StyleEffect(
            kind_of(names),
            next((level for level in map(outline_of, names) if level is not None), None),
            next((style.list_style for style in chain if style.list_style is not None), ""),
            next((style.hides for style in chain if style.hides is not None), False),
        )

    def _chain(self, family: str, name: str) -> Iterator[Style]:
        for _ in range(_MAX_CHAIN):
            style = self.styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent
