"""Repair of a briefing's YAML text where that is safe: only the repaired scalars change, and no other byte."""
