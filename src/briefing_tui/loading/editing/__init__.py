"""Edits of a briefing's YAML text: only the lines concerned change, in the style around them."""
