"""Export a briefing as plain text and as citations, and format tables for the terminal and for Markdown."""
