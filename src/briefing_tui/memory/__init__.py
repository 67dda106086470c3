"""What a reader did, kept for the next session: where each briefing was left, what was searched for, the theme."""
