"""Edits of a briefing's YAML text: only the lines concerned change, and each keeps the style that it is written in."""
