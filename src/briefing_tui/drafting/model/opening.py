"""A model by the address of its server, and by its name where the server has several."""

from briefing_tui.drafting.model.address import AddressError, parse_address
from briefing_tui.drafting.model.connection import Limits, ModelServer
from briefing_tui.drafting.model.envelope import models_of
from briefing_tui.drafting.model.reply import Model, NoAnswerError
from briefing_tui.text.english import listed
from briefing_tui.text.visible import visible_line

_UNNAMED = "default"  # what a server is asked for that names no model: those that have only one take any name
_MAX_LISTED_MODELS = 10


def open_model(url: str, name: str = "", *, may_be_remote: bool = False, limits: Limits | None = None) -> Model:
    """Return the model called `name` of the server at a URL; without a name, its only one.

    Raises AddressError where the server is not on this machine and may not be remote, or has several models and none is
    named. A server that cannot be asked for its models is found out when the model is asked.
    """
    address = parse_address(url)
    server = ModelServer(address, may_be_remote=may_be_remote, limits=limits)
    if name:
        return Model(name, server.ask)
    try:
        names = models_of(server.models())
    except NoAnswerError:
        names = (_UNNAMED,)
    if len(names) > 1:
        known = listed(map(visible_line, names[:_MAX_LISTED_MODELS]))
        raise AddressError(f"{address} has several models: name one with --model-name ({known})")
    return Model(names[0], server.ask)
