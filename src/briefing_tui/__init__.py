"""A terminal reader for evidence-anchored briefings."""
