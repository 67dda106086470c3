"""What a reader did, kept from one session to the next: where each briefing was left, and the theme."""
