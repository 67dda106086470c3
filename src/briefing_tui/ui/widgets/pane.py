"""A part of the screen that holds others."""

from textual.containers import Container
from textual.geometry import Size
from textual.reactive import Reactive


class Pane(Container):
    """A container that never scrolls."""

    # As in Widget, but for `layout=True`: where nothing is scrolled, a size needs no second layout and no second frame.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
