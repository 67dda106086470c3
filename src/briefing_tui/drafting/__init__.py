"""Drafting: an article becomes the first draft of a briefing, by rules and tables, each choice with its reason."""
