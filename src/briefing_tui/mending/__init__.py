"""A briefing's text is mended where that is safe: text and edits in, text out, and nothing else in it changed."""
