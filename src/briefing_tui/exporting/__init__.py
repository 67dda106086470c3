"""Export a briefing, its claims and passages as plain text, Markdown and YAML, and format tables of keys and rules."""
