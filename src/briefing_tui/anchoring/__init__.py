"""Anchoring: the search for a quote in an article, and the verdict on how well it matches."""
