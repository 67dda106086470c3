"""A briefing in other forms: plain text, citations, tables."""
