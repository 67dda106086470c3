"""Write a quote as an item of a claim's `at`, as an author pastes it into a briefing."""

from briefing_tui.domain.briefing import Quote
from briefing_tui.text.yaml_scalars import plain_or_quoted


def yaml_item(quote: Quote, *, with_source: bool) -> str:
    """Return a quote as an item of the list `at`: the bare quote where it says all, else a mapping with its context.

    `with_source` says whether the source is named, as a briefing with several needs it. Each text stands on one line,
    in quotation marks where YAML needs them, and is loaded again as it is.
    """
    context = {"source": quote.source if with_source else "", "before": quote.before, "after": quote.after}
    given = {"quote": quote.exact} | {key: value for key, value in context.items() if value}
    if len(given) == 1:
        return f"- {plain_or_quoted(quote.exact)}"
    return "- " + "\n  ".join(f"{key}: {plain_or_quoted(value)}" for key, value in given.items())
