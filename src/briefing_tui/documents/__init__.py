"""A briefing on disk: opened, its sources read and its quotes anchored, checked, watched, and replaced."""
