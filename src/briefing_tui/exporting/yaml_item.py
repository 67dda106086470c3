"""Write a quote as an item of a claim's `at`, as an author pastes it into a briefing."""

import yaml

from briefing_tui.domain.briefing import Quote

_TEXT_TAG = "tag:yaml.org,2002:str"
_NEVER_WRAPPED_CHARACTERS = 1 << 30


def yaml_item(quote: Quote, *, with_source: bool) -> str:
    """Return a quote as an item of the list `at`: the bare quote where it says all, else a mapping with its context.

    `with_source` says whether the source is named, as a briefing with several needs it. Each text stands on one line,
    in quotation marks where YAML needs them, and is loaded again as it is.
    """
    context = {"source": quote.source if with_source else "", "before": quote.before, "after": quote.after}
    given = {"quote": quote.exact} | {key: value for key, value in context.items() if value}
    item = (
        _scalar(quote.exact)
        if len(given) == 1
        else yaml.MappingNode(
            "tag:yaml.org,2002:map", [(_scalar(key), _scalar(value)) for key, value in given.items()], flow_style=False
        )
    )
    listing = yaml.SequenceNode("tag:yaml.org,2002:seq", [item], flow_style=False)
    return yaml.serialize(listing, Dumper=yaml.SafeDumper, allow_unicode=True, width=_NEVER_WRAPPED_CHARACTERS).rstrip(
        "\n"
    )


def _scalar(text: str) -> yaml.ScalarNode:
    """Return a text, in double quotes where its line ends must be written as escapes to stand on one line."""
    return yaml.ScalarNode(_TEXT_TAG, text, style='"' if "\n" in text else None)
